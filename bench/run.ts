/**
 * `npm run bench` measures quality and speed on every set that stands beside the checkout, prints one table and writes
 * bench/results.json. `--check` fails where a figure falls below its floor; `--raise` lifts the floors to what was
 * reached. Floors never sink by themselves: lowering one is an edit that a decision record explains.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { measureAttribution } from "./attribution.js";
import { measureBundles, measureOwnBundles } from "./bundles.js";
import { measureEcbPlus } from "./ecbplus.js";
import { measureEvents } from "./events.js";
import { measureEventsAlone } from "./events-alone.js";
import type { Figure, Measured } from "./figure.js";
import { measureGold } from "./gold.js";
import { measureNamesAgreement } from "./names-agreement.js";
import { measureNewsLayer } from "./news-layer.js";
import { measureOwnStories } from "./own-stories.js";
import { measurePages } from "./pages.js";
import { measureRoutesAlone } from "./routes-alone.js";
import { measureSpeed } from "./speed.js";
import { measureStories } from "./stories.js";
import { measureSyntax } from "./syntax.js";
import { measureTime } from "./time.js";

/** The sets, by name; each is measured on its own and may be absent. */
const SETS: readonly (readonly [name: string, measure: () => Measured | Promise<Measured>])[] = [
  ["gold", measureGold],
  ["polnear", measureAttribution],
  ["names agreement", measureNamesAgreement],
  ["own stories", measureOwnStories],
  ["events", measureEvents],
  ["events alone", measureEventsAlone],
  ["ecbplus", measureEcbPlus],
  ["routes alone", measureRoutesAlone],
  ["bundles", measureBundles],
  ["own bundles", measureOwnBundles],
  ["stories", measureStories],
  ["pages", measurePages],
  ["syntax", measureSyntax],
  ["news", measureNewsLayer],
  ["time", measureTime],
  ["speed", measureSpeed],
];

const FLOORS = "bench/floors.json";
/** A figure may vary by this much, in points, before it counts as a drop: rounding, nothing else. */
const EPSILON = 0.05;

const asked = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
const floors = JSON.parse(readFileSync(FLOORS, "utf8")) as Record<string, number>;
const results: Record<string, number | string> = {};
const fallen: string[] = [];

for (const [name, measure] of SETS) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const measured = await measure();
  if ("absent" in measured) {
    console.log(`\n${name}: absent (${measured.absent})`);
    results[name] = "absent";
    continue;
  }
  console.log(`\n${name}`);
  for (const figure of measured.figures) report(figure);
}

function report({ key, value, unit, others, lessIsBetter, machine }: Figure): void {
  const floor = machine ? undefined : floors[key];
  const low = floor !== undefined && (lessIsBetter ? value > floor + EPSILON : value < floor - EPSILON);
  if (low) fallen.push(`${key}: ${value}, floor ${floor}`);
  results[key] = value;
  if (
    !machine &&
    process.argv.includes("--raise") &&
    (floor === undefined || (lessIsBetter ? value < floor : value > floor))
  )
    floors[key] = value;
  console.log(
    `  ${key.padEnd(36)}${`${value} ${unit}`.padStart(14)}${low ? "  BELOW ITS FLOOR" : ""}${others ? `   others: ${others}` : ""}`,
  );
}

if (asked.length === 0) writeFileSync("bench/results.json", `${JSON.stringify(results, null, 2)}\n`);
if (process.argv.includes("--raise")) writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
if (fallen.length > 0) {
  console.error(`\n${fallen.length} below their floor:\n  ${fallen.join("\n  ")}`);
  if (process.argv.includes("--check")) process.exitCode = 1;
}
