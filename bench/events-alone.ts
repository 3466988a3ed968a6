/**
 * The events room by itself: the gold's own entities, times and statements with our parse, so that only the parse and the
 * room can err. `npx tsx bench/events-alone.ts` prints the figures; a story's name lists its events.
 */
import { existsSync, realpathSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Layers, type Readout, readLayers } from "@readout/reader";
import { eventsStage } from "../packages/reader/src/events/stage.js";
import { type Figure, type Measured, percent, SHARED } from "./figure.js";
import { GOLD } from "./gold.js";
import { figureAt, runScorer, writePredictions } from "./scorer.js";

const KEYS = [
  "events",
  "events.status",
  "events.participants",
  "events.place",
  "events.time",
  "events.ownVoice",
] as const;

interface Story {
  readonly name: string;
  readonly text: string;
  readonly gold: { readonly given?: object };
}

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
  const load = (script: string) => import(pathToFileURL(realpathSync(`${SHARED}/score/${script}`)).href);
  const { readGold } = (await load("gold-lib.mjs")) as { readGold: (folder: string) => Story[] };
  const { toRecord } = (await load("gold-to-record.mjs")) as { toRecord: (story: Story) => Readout & { name: string } };
  return readGold(GOLD).map((story) => {
    const record = toRecord(story);
    return { ...record, events: eventsStage.run(withGold(story, record)).events };
  });
}

function withGold({ text, gold }: Story, record: Readout): Layers {
  const read = readLayers(text, gold.given ?? {});
  if (!read.ok) throw new Error(read.diagnostics[0]?.message);
  const layers = read.value;
  const range = (span: readonly [number, number]) => tokensIn(layers, span);
  const mentions = record.entities
    .flatMap((entity, index) =>
      entity.mentions.map((mention) => ({ ...mention, ...range(mention.span), entity: index })),
    )
    .filter((mention) => mention.endToken > mention.firstToken)
    .map((mention) => ({ ...mention, headToken: headOf(layers, mention.firstToken, mention.endToken) }))
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const attributions = record.statements.map(({ source, cue, content }) => ({
    source: source.spans,
    cue: cue.spans,
    content: content.spans,
    cueToken: cue.spans[0] ? headOf(layers, range(cue.spans[0]).firstToken, range(cue.spans[0]).endToken) : -1,
    sourceToken: -1,
    within: -1,
    rule: "gold",
  }));
  const times = record.times
    .map((time) => ({ ...time, ...range(time.span), rule: "gold" }))
    .sort((a, b) => a.span[0] - b.span[0]);
  const { entities, statements } = record;
  return { ...layers, mentions, entities, statements, attributions, times, published: record.article.published };
}

function tokensIn(
  { tokens }: Layers,
  [start, end]: readonly [number, number],
): { firstToken: number; endToken: number } {
  let firstToken = 0;
  while (firstToken < tokens.count && tokens.end[firstToken]! <= start) firstToken++;
  let endToken = firstToken;
  while (endToken < tokens.count && tokens.start[endToken]! < end) endToken++;
  return { firstToken, endToken };
}

/** The last word whose governor stands outside the range. */
function headOf({ syntax }: Layers, first: number, end: number): number {
  for (let token = end - 1; token >= first; token--) {
    const head = syntax.head[token]!;
    if ((head < first || head >= end) && syntax.relation[token] !== "punct") return token;
  }
  return end - 1;
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
