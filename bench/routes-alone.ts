/**
 * The routes room by itself: the gold's own statements and entities, so that only our parts of the page and the room can err.
 * `npx tsx bench/routes-alone.ts [STORY …]` prints the figure, and what went wrong in the stories named.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Readout } from "@readout/reader";
import { routesStage } from "../packages/reader/src/routes/stage.js";
import { type Measured, percent, SHARED } from "./figure.js";
import { GOLD } from "./gold.js";
import { goldStories } from "./gold-layers.js";
import { figureAt, runScorer, writePredictions } from "./scorer.js";

export async function measureRoutesAlone(): Promise<Measured> {
  if (!existsSync(GOLD)) return { absent: "no gold stories beside the checkout" };
  const scored = runScorer("record.mjs", [GOLD, await writeRoutes()]);
  const value = percent(figureAt(scored, "statements.via"));
  return { figures: [{ key: "alone.statements.via", value, unit: "%" }] };
}

/** Writes the gold's records with our routes in place of its own; returns the path. */
async function writeRoutes(): Promise<string> {
  const records: Readout[] = [];
  for (const { record, layers } of await goldStories(GOLD)) {
    const { routes } = routesStage.run(layers);
    records.push({ ...record, statements: record.statements.map((s, i) => ({ ...s, via: routes[i] ?? [] })) });
  }
  return writePredictions("routes-alone.jsonl", records);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const measured = await measureRoutesAlone();
  if ("figures" in measured) for (const { key, value, unit } of measured.figures) console.log(key, value, unit);
  for (const story of process.argv.slice(2)) {
    const args = [`${SHARED}/score/record.mjs`, GOLD, "out/routes-alone.jsonl", "--story", story];
    const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
    for (const line of stdout.split("\n")) if (/^ {2}via: /.test(line)) console.log(story, line);
  }
}
