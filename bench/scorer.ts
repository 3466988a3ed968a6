import { spawnSync } from "node:child_process";
import { mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { type Figure, percent, SHARED } from "./figure.js";

/** Runs one of the scorers (by its real path: a script asks that to know that it is run) and returns its JSON; throws with the scorer's own words when it fails. */
export function runScorer(script: string, args: readonly string[]): Record<string, unknown> {
  const run = spawnSync(process.execPath, [realpathSync(`${SHARED}/score/${script}`), ...args, "--json"], {
    encoding: "utf8",
    maxBuffer: 64 << 20,
  });
  if (run.status !== 0) throw new Error(`${script}: ${run.stderr || run.stdout}`);
  return JSON.parse(run.stdout) as Record<string, unknown>;
}

/** Writes predictions, a JSON object a line, to the folder that is never committed; returns the path. */
export function writePredictions(name: string, lines: Iterable<object>): string {
  mkdirSync("out", { recursive: true });
  const path = `out/${name}`;
  writeFileSync(path, Array.from(lines, (line) => `${JSON.stringify(line)}\n`).join(""));
  return path;
}

/** The figure at a dotted key, flat ("times.spans") or nested: a number, or the F1 of a { p, r, f1 }; NaN where there is none. */
export function figureAt(scored: Record<string, unknown>, key: string): number {
  const nested = key.split(".").reduce((value: unknown, part) => (value as Record<string, unknown>)?.[part], scored);
  const value = scored[key] ?? nested;
  if (typeof value === "number") return value;
  if (typeof value === "object" && value !== null && "f1" in value)
    return Number((value as { f1: number | null }).f1 ?? Number.NaN);
  return Number.NaN;
}

/** The figures at these keys, as the bench prints them; what the scorer has no figure for is left out. */
export function figuresAt(scored: Record<string, unknown>, prefix: string, keys: readonly string[]): readonly Figure[] {
  return keys
    .map((key): Figure => ({ key: `${prefix}.${key}`, value: percent(figureAt(scored, key)), unit: "%" }))
    .filter(({ value }) => !Number.isNaN(value));
}
