/**
 * The events room by itself: the gold's own entities, times and statements with our parse, so that only the parse and the
 * room can err. `npx tsx bench/events-alone.ts` prints the figures; a story's name lists its events.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Readout } from "@readout/reader";
import { eventsStage } from "../packages/reader/src/events/stage.js";
import { type Figure, type Measured, percent } from "./figure.js";
import { GOLD } from "./gold.js";
import { goldStories } from "./gold-layers.js";
import { figureAt, runScorer, writePredictions } from "./scorer.js";

const KEYS = [
  "events",
  "events.status",
  "events.participants",
  "events.place",
  "events.time",
  "events.ownVoice",
] as const;

export async function measureEventsAlone(): Promise<Measured> {
  if (!existsSync(GOLD)) return { absent: "no gold stories beside the checkout" };
  const scored = runScorer("record.mjs", [GOLD, writePredictions("events-alone.jsonl", await records())]);
  const figures = KEYS.map(
    (key): Figure => ({ key: `alone.${key}`, value: percent(figureAt(scored, key)), unit: "%" }),
  );
  return { figures: figures.filter(({ value }) => !Number.isNaN(value)) };
}

/** The gold's records with our events in place of its own. */
async function records(): Promise<(Readout & { readonly name: string })[]> {
  const stories = await goldStories(GOLD);
  return stories.map(({ record, layers }) => ({ ...record, events: eventsStage.run(layers).events }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const measured = await measureEventsAlone();
  if ("figures" in measured) for (const { key, value, unit } of measured.figures) console.log(key, value, unit);
  for (const record of (await records()).filter(({ name }) => process.argv.includes(name))) {
    const name = (id?: string) => record.entities.find((entity) => entity.id === id)?.name ?? "-";
    for (const e of record.events)
      console.log(
        e.id,
        e.type,
        e.mode ?? "-",
        e.status,
        e.time?.from ?? "",
        e.time?.to ?? "",
        "@",
        name(e.place),
        e.participants.map((p) => `${p.role} ${name(p.entity)}`).join(", "),
        "|",
        e.mentions.map((m) => record.text.slice(...m.trigger)).join(", "),
      );
  }
}
