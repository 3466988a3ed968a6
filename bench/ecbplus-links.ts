/**
 * ECB+ event coreference: which of the event mentions that its annotators marked tell of one event, within and across
 * articles. Mentions are the annotators', links ours: two mentions are one event where our stories put their articles
 * together and the last telling word of both has one lemma, cut to five letters ("arrest", "arrested", "acquire", "acquisition").
 * Agreement of subjects and objects was tried and lowered the figure (docs/decisions/0137).
 */
import { readFileSync } from "node:fs";
import { type Figure, percent } from "./figure.js";
import { runScorer, writePredictions } from "./scorer.js";
import { storiesOf } from "./stories.js";

const FOLDER = "corpora/stories/ecbplus";
/** Words shorter than this are particles and articles: "off" of "kick off". */
const TELLING = 3;
/** Letters of a lemma that verb and noun of one happening share; chosen on the even topics. */
const LETTERS = 5;

/** A mention of an event, with the lemmas of its words. */
export interface EventMention {
  readonly id: string;
  readonly m: number;
  readonly lemmas: readonly string[];
}

export function measureLinks(shared: string, mentions: readonly EventMention[]): readonly Figure[] {
  const storyOf = new Map(
    storiesOf(`${shared}/${FOLDER}/docs.jsonl`).flatMap((ids, story) => ids.map((id) => [id, story] as const)),
  );
  const links = mentions.map(({ id, m, lemmas }) => ({ id, m, chain: `${storyOf.get(id)} ${wordOf(lemmas)}` }));
  const gold = `${shared}/${FOLDER}/mentions.jsonl`;
  const odd = readFileSync(gold, "utf8")
    .split("\n")
    .filter((line) => line !== "" && Number((JSON.parse(line) as { topic: string }).topic) % 2 === 1)
    .map((line) => JSON.parse(line) as object);
  const predicted = writePredictions("ecbplus.links.jsonl", links);
  const all = scored(gold, predicted);
  return [
    { key: "ecbplus.links.conll", value: all.singletons_in.conll, unit: "%" },
    {
      key: "ecbplus.links.conll.odd",
      value: scored(writePredictions("ecbplus.odd.jsonl", odd), predicted).singletons_in.conll,
      unit: "%",
    },
    { key: "ecbplus.links.conll.chains", value: all.singletons_out.conll, unit: "%" },
    { key: "ecbplus.links.muc", value: all.singletons_in.muc.f1, unit: "%" },
    { key: "ecbplus.links.bcubed", value: all.singletons_in.b3.f1, unit: "%" },
    { key: "ecbplus.links.ceafe", value: all.singletons_in.ceafe.f1, unit: "%" },
  ].map((figure): Figure => ({ ...figure, value: percent(100 * figure.value), unit: "%" }));
}

const wordOf = (lemmas: readonly string[]): string =>
  (lemmas.filter((lemma) => lemma.length >= TELLING).at(-1) ?? lemmas.at(-1) ?? "").toLowerCase().slice(0, LETTERS);

interface Coreference {
  readonly conll: number;
  readonly muc: { readonly f1: number };
  readonly b3: { readonly f1: number };
  readonly ceafe: { readonly f1: number };
}

/** With chains of one mention, as is usual in print, and without them. */
const scored = (gold: string, predicted: string): { singletons_in: Coreference; singletons_out: Coreference } =>
  runScorer("stories.mjs", [gold, predicted, "--coref"]) as unknown as ReturnType<typeof scored>;
