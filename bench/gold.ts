/**
 * The gold stories: whole records against what an expert reads from them.
 * On its own: `npx tsx bench/gold.ts [DIR] [--story NAME]` prints the scorer's table.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkInvariants, read } from "@readout/reader";
import { type Measured, SHARED } from "./figure.js";
import { figuresAt, runScorer, writePredictions } from "./scorer.js";

export const GOLD = `${SHARED}/corpora/gold`;

/** What is asked of the figures, in the order of the table. */
const KEYS = [
  "facts",
  "title",
  "publisher",
  "dateline",
  "byline",
  "published.exact",
  "published.ok",
  "furniture",
  "times",
  "entities",
  "entities.country",
  "entities.kind",
  "entities.roles",
  "mentions",
  "coref",
  "statements",
  "statements.identification",
  "statements.act",
  "statements.form",
  "statements.entity",
  "statements.via",
  "statements.within",
  "statements.knowledge",
  "events",
  "events.status",
  "events.participants",
  "events.place",
  "events.time",
  "events.agenda",
  "topics",
  "topics.code",
  "positions",
  "warnings",
] as const;

export function measureGold(): Measured {
  if (!existsSync(GOLD)) return { absent: "no gold stories beside the checkout" };
  return { figures: figuresAt(runScorer("record.mjs", [GOLD, writeRecords(GOLD)]), "gold", KEYS) };
}

/** Reads every story of a folder with what its gold says the caller gives; checks every record on the way. */
export function writeRecords(folder: string): string {
  const names = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  return writePredictions(
    "gold.jsonl",
    names.map((file) => {
      const name = file.slice(0, -4);
      const { given } = JSON.parse(readFileSync(join(folder, `${name}.gold.json`), "utf8")) as { given?: object };
      const result = read(readFileSync(join(folder, file), "utf8"), given ?? {});
      if (!result.ok) throw new Error(`${name}: ${result.diagnostics[0]?.message}`);
      const broken = checkInvariants(result.value);
      if (broken.length > 0) process.stderr.write(`${name}: ${broken.slice(0, 3).join("; ")}\n`);
      return { name, ...result.value };
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const folder = args[0] && !args[0].startsWith("--") ? args.shift()! : GOLD;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [`${SHARED}/score/record.mjs`, folder, writeRecords(folder), ...args],
    { encoding: "utf8" },
  );
  process.stdout.write(stdout + stderr);
}
