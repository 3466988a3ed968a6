/**
 * Stories of our own (`bench/stories/who`, `bench/stories/events`): those whose errors were looked at, and those of which only the
 * figures are read. Each folder is measured by what it annotates.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Figure, type Measured, SHARED } from "./figure.js";
import { writeRecords } from "./gold.js";
import { figuresAt, runScorer } from "./scorer.js";

const OWN = fileURLToPath(new URL("stories", import.meta.url));
const WHO = [
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
const EVENTS = [
  "events",
  "events.status",
  "events.participants",
  "events.place",
  "events.time",
  "events.agenda",
  "topics",
  "positions",
] as const;

export function measureOwnStories(): Measured {
  if (!existsSync(`${SHARED}/score`)) return { absent: "no scorer beside the checkout" };
  return {
    figures: [
      ...["seen", "unseen", "fresh", "layouts"].flatMap((part) => figuresOf(`own.${part}`, `${OWN}/who/${part}`, WHO)),
      ...["seen", "unseen", "fresh"].flatMap((part) =>
        figuresOf(`own.events.${part}`, `${OWN}/events/${part}`, EVENTS),
      ),
    ],
  };
}

const figuresOf = (name: string, folder: string, keys: readonly string[]): readonly Figure[] =>
  figuresAt(runScorer("record.mjs", [folder, writeRecords(folder)]), name, keys);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const measured = measureOwnStories();
  if ("figures" in measured) for (const { key, value } of measured.figures) console.log(key, value);
}
