/**
 * ECB+ as an outside check: of the event and time mentions that its annotators marked, how many we mark too. They marked
 * happenings of every kind (a goal, a birth, a release); the record holds foreign affairs, so that recall of events is low
 * on purpose and says how far the lexicon reaches into general news. `npx tsx bench/ecbplus.ts` prints the figures alone.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readLayers } from "@readout/reader";
import { type EventMention, measureLinks } from "./ecbplus-links.js";
import { type Figure, type Measured, percent, SHARED } from "./figure.js";

const MENTIONS = `${SHARED}/corpora/stories/ecbplus/mentions.jsonl`;

interface Row {
  readonly id: string;
  readonly sentences: readonly { readonly s: number; readonly tokens: readonly string[] }[];
  /** Sentences that were annotated in full. */
  readonly selected: readonly number[];
  readonly mentions: readonly {
    readonly m: number;
    readonly event: boolean;
    readonly tag: string;
    readonly s: number;
    readonly tok: readonly number[];
  }[];
}

type Layers = Extract<ReturnType<typeof readLayers>, { ok: true }>["value"];
type Span = readonly [start: number, end: number];
type Count = { hits: number; gold: number };

const KINDS: readonly (readonly [key: string, tag: RegExp])[] = [
  ["events", /^(?:NEG_)?ACTION_OCCURRENCE$/],
  ["times", /^TIME_(?:DATE|OF_THE_DAY)$/],
];

export function measureEcbPlus(): Measured {
  if (!existsSync(MENTIONS)) return { absent: "no ECB+ beside the checkout" };
  const counts = new Map<string, Count>(KINDS.map(([key]) => [key, { hits: 0, gold: 0 }]));
  const mentions = readFileSync(MENTIONS, "utf8")
    .split("\n")
    .filter(Boolean)
    .flatMap((line) => count(JSON.parse(line) as Row, counts));
  const recall = [...counts].map(
    ([key, { hits, gold }]): Figure => ({
      key: `ecbplus.${key}.recall`,
      value: percent((100 * hits) / gold),
      unit: "%",
    }),
  );
  return { figures: [...recall, ...measureLinks(SHARED, mentions)] };
}

/** Counts what we mark of an article's events and times; gives its event mentions with their lemmas. */
function count(row: Row, counts: ReadonlyMap<string, Count>): readonly EventMention[] {
  const { text, spans } = rebuild(row);
  const read = readLayers(text);
  if (!read.ok) throw new Error(read.diagnostics[0]?.message);
  const ours: Readonly<Record<string, readonly Span[]>> = {
    events: read.value.events.flatMap((event) => event.mentions.map(({ trigger }) => trigger)),
    times: read.value.times.map(({ span }) => span),
  };
  for (const { tag, s, tok } of row.mentions)
    for (const [key, kind] of KINDS) {
      if (!kind.test(tag) || !row.selected.includes(s)) continue;
      const tally = counts.get(key)!;
      tally.gold++;
      const marked = tok.map((t) => spans.get(`${s}:${t}`)!);
      if (marked.some(([start, end]) => ours[key]!.some((span) => span[0] < end && start < span[1]))) tally.hits++;
    }
  return row.mentions
    .filter(({ event }) => event)
    .map(({ m, s, tok }) => ({
      id: row.id,
      m,
      lemmas: lemmasIn(
        read.value,
        tok.map((t) => spans.get(`${s}:${t}`)!),
      ),
    }));
}

/** The lemmas of the words that touch these spans. */
const lemmasIn = ({ tokens, syntax }: Layers, spans: readonly Span[]): readonly string[] =>
  syntax.lemma.filter((_, k) => spans.some(([start, end]) => tokens.start[k]! < end && start < tokens.end[k]!));

/** The text as its tokens give it, a blank between two, and where each token stands. */
function rebuild({ sentences }: Row): { text: string; spans: ReadonlyMap<string, Span> } {
  let text = "";
  const spans = new Map<string, Span>();
  for (const { s, tokens } of sentences) {
    tokens.forEach((token, t) => {
      spans.set(`${s}:${t}`, [text.length, text.length + token.length]);
      text += `${token} `;
    });
    text += "\n\n";
  }
  return { text, spans };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const measured = measureEcbPlus();
  if ("figures" in measured) for (const { key, value, unit } of measured.figures) console.log(key, value, unit);
}
