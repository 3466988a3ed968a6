/** Statements on PolNeAR dev: the attributions of the whole pipeline, top level only, by the corpus's own scorer. */
import { existsSync, readFileSync } from "node:fs";
import { readLayers } from "@readout/reader";
import { type Figure, type Measured, percent, SHARED } from "./figure.js";
import { runScorer, writePredictions } from "./scorer.js";

export const POLNEAR_DEV = `${SHARED}/corpora/polnear/dev.jsonl`;

type Ranges = readonly (readonly [number, number])[];

export interface Relation {
  readonly source: Ranges;
  readonly cue: Ranges;
  readonly content: Ranges;
}

export interface AnnotatedArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Relation[];
  readonly discard?: Ranges;
}

export function readAnnotated(path: string): AnnotatedArticle[] {
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as AnnotatedArticle);
}

/** What the reader finds in a text; nested attributions left out, since the corpus does not mark them. */
export function attributionsOf(text: string): readonly Relation[] {
  const layers = readLayers(text);
  if (!layers.ok) return [];
  return layers.value.attributions
    .filter(({ within }) => within < 0)
    .map(({ source, cue, content }) => ({ source, cue, content }));
}

type Scores = Record<string, Record<string, { f1: number; soft: number }>>;

export function measureAttribution(): Measured {
  if (!existsSync(POLNEAR_DEV)) return { absent: "no PolNeAR articles beside the checkout" };
  const articles = readAnnotated(POLNEAR_DEV);
  const started = performance.now();
  const predicted = articles.map(({ id, text }) => ({ id, attributions: attributionsOf(text) }));
  const seconds = (performance.now() - started) / 1000;
  const scored = runScorer("attribution.mjs", [POLNEAR_DEV, writePredictions("polnear.jsonl", predicted)]) as Scores;
  const figure = (key: string, value: number, others?: string): Figure => ({
    key: `polnear.${key}`,
    value: percent(value),
    unit: "%",
    ...(others !== undefined && { others }),
  });
  const spans = scored.contiguous_exact!;
  return {
    figures: [
      figure("source", spans.source!.f1, "BERT 81, BERT+CofeNet 83.2"),
      figure("cue", spans.cue!.f1, "BERT 74, BERT+CofeNet 75.3"),
      figure("content", spans.content!.f1, "BERT 69, BERT+CofeNet 72.9"),
      figure("relation.soft", scored.relation!.soft!.f1, "people 75.4"),
      figure("relation.exact", scored.relation!.exact!.f1, "people 58.7"),
      figure("recall.direct", scored.kind!.direct!.soft),
      figure("recall.mixed", scored.kind!.mixed!.soft),
      figure("recall.indirect", scored.kind!.indirect!.soft),
      { key: "polnear.articles", value: percent(articles.length / seconds), unit: "/s", machine: true },
    ],
  };
}
