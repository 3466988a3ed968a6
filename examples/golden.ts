import { existsSync, readdirSync, readFileSync } from "node:fs";
import { type ReadOptions, read } from "@readout/reader";
import { factsOf } from "./facts.js";

/**
 * Golden files: what a careful reader takes from each story, one fact a line, with two marks that keep it honest.
 *
 *     (two spaces)  true, and read
 *     -             true, and missed so far
 *     +             read, and not true
 *
 * Lines that begin with # are remarks: why a reader takes it so. The test (tests/examples.test.ts) fails when what is
 * read differs from the lines without "-", and when it comes to more marks than there were; a person then looks at the
 * difference and edits the file (`npm run examples` writes it out, with new lines marked "?").
 */
export interface Golden {
  readonly right: readonly string[];
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
  readonly remarks: readonly string[];
}

export const EXAMPLES = "examples";

/** What the caller knows of a story and its text does not say. */
export const GIVEN: Readonly<Record<string, ReadOptions>> = {};

export const storyNames = (): readonly string[] =>
  readdirSync(EXAMPLES)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => file.slice(0, -4))
    .sort();

export const goldenPath = (name: string): string => `${EXAMPLES}/golden/${name}.golden.txt`;

/** The facts that are read from a story now. */
export function readFacts(name: string): readonly string[] {
  const result = read(readFileSync(`${EXAMPLES}/${name}.txt`, "utf8"), GIVEN[name]);
  if (!result.ok) throw new Error(`${name}: ${result.diagnostics[0]?.message}`);
  return [...new Set(factsOf(result.value))];
}

export function parseGolden(text: string): Golden {
  const lines = text.split("\n");
  const marked = (mark: string) => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(2));
  return { right: marked("  "), missed: marked("- "), wrong: marked("+ "), remarks: marked("# ") };
}

export function loadGolden(name: string): Golden | undefined {
  return existsSync(goldenPath(name)) ? parseGolden(readFileSync(goldenPath(name), "utf8")) : undefined;
}
