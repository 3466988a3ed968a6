/**
 * The gold stories as layers: the gold's own entities, times and statements with our text, parts and parse, so that a room can be
 * measured by itself: only the parse and the room can err.
 */
import { realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { type Layers, type Readout, readLayers } from "@readout/reader";
import { SHARED } from "./figure.js";

export interface GoldStory {
  /** The record that a perfect reader would return. */
  readonly record: Readout & { readonly name: string };
  readonly layers: Layers;
}

interface Story {
  readonly name: string;
  readonly text: string;
  readonly gold: { readonly given?: object };
}

export async function goldStories(folder: string): Promise<readonly GoldStory[]> {
  const load = (script: string) => import(pathToFileURL(realpathSync(`${SHARED}/score/${script}`)).href);
  const { readGold } = (await load("gold-lib.mjs")) as { readGold: (folder: string) => Story[] };
  const { toRecord } = (await load("gold-to-record.mjs")) as { toRecord: (story: Story) => GoldStory["record"] };
  return readGold(folder).map((story) => {
    const record = toRecord(story);
    return { record, layers: withGold(story, record) };
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
  const attributions = record.statements.map(({ source, cue, content, within }) => ({
    source: source.spans,
    cue: cue.spans,
    content: content.spans,
    cueToken: cue.spans[0] ? headOf(layers, range(cue.spans[0]).firstToken, range(cue.spans[0]).endToken) : -1,
    sourceToken: source.spans[0]
      ? headOf(layers, range(source.spans[0]).firstToken, range(source.spans[0]).endToken)
      : -1,
    within: within === undefined ? -1 : record.statements.findIndex(({ id }) => id === within),
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
