/**
 * Stories of our own (`bench/stories/who`): those whose errors were looked at, and those of which only the figures are read.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Figure, type Measured, percent, SHARED } from "./figure.js";
import { writeRecords } from "./gold.js";
import { figureAt, runScorer } from "./scorer.js";

const OWN = fileURLToPath(new URL("stories/who", import.meta.url));
const KEYS = [
  "entities",
  "entities.country",
  "entities.kind",
  "entities.roles",
  "mentions",
  "coref",
  "statements.identification",
  "statements.entity",
  "statements.via",
  "warnings",
] as const;

export function measureOwnStories(): Measured {
  if (!existsSync(`${SHARED}/score`)) return { absent: "no scorer beside the checkout" };
  return { figures: ["seen", "unseen", "fresh"].flatMap((part) => figuresOf(part, `${OWN}/${part}`)) };
}

function figuresOf(part: string, folder: string): readonly Figure[] {
  const scored = runScorer("record.mjs", [folder, writeRecords(folder)]);
  return KEYS.map(
    (key): Figure => ({ key: `own.${part}.${key}`, value: percent(figureAt(scored, key)), unit: "%" }),
  ).filter(({ value }) => !Number.isNaN(value));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const measured = measureOwnStories();
  if ("figures" in measured) for (const { key, value } of measured.figures) console.log(key, value);
}
