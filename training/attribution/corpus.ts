import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { articleStage } from "../../packages/reader/src/article/stage.js";
import { hintsOf } from "../../packages/reader/src/attribution/hints.js";
import type { Input } from "../../packages/reader/src/attribution/model/atoms.js";
import { BC, BQ, BS } from "../../packages/reader/src/attribution/model/labels.js";
import type { Span } from "../../packages/reader/src/contract/record.js";
import { blankSyntax } from "../../packages/reader/src/document/blank-syntax.js";
import type { Layers, Tokens } from "../../packages/reader/src/document/layers.js";
import { syntaxStage } from "../../packages/reader/src/syntax/stage.js";
import { textStage } from "../../packages/reader/src/text/stage.js";
import { type SilverToken, silverSyntax } from "./silver.js";

export const POLNEAR = "../shared/corpora/polnear";

interface Relation {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface Article {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Relation[];
  readonly discard?: readonly Span[];
}

/** A gold relation over tokens: sorted token indices of each part. */
export interface GoldRelation {
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
}

export interface Example {
  readonly attributions: readonly Relation[];
  readonly discard: readonly Span[];
  readonly id: string;
  readonly text: string;
  readonly input: Input;
  readonly gold: readonly GoldRelation[];
  /** Label of each token over all relations; 255 where the annotators threw the text out. */
  readonly labels: Uint8Array;
}

export function readArticles(file: string): Article[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Article);
}

/** Articles with the corpus's own machine syntax; those without one are left out. */
export function silverExamples(split: "train" | "dev"): Example[] {
  const layers = new Map<string, readonly SilverToken[]>();
  for (const line of gunzipSync(readFileSync(`${POLNEAR}/tokens.${split}.jsonl.gz`))
    .toString("utf8")
    .split("\n")) {
    if (!line) continue;
    const { id, tokens } = JSON.parse(line) as { id: string; tokens: SilverToken[] };
    layers.set(id, tokens);
  }
  return readArticles(`${POLNEAR}/${split}.jsonl`)
    .filter((article) => layers.has(article.id))
    .map((article) => {
      const text = textStage.run({ text: article.text });
      return exampleOf(
        article,
        hinted(article.text, { ...text, syntax: silverSyntax(text.tokens, layers.get(article.id)!) }),
      );
    });
}

/** The committed weights were learnt on leads parsed together with their datelines. */
const UNPARTED: Layers["parts"] = { roles: [], byline: [], sections: [], furniture: [], notes: [], credits: [] };

/** Articles as our own stages read them. */
export function ownExamples(split: "train" | "dev"): Example[] {
  return readArticles(`${POLNEAR}/${split}.jsonl`).map((article) => {
    const layers = textStage.run({ text: article.text });
    return exampleOf(
      article,
      hinted(article.text, { ...layers, ...syntaxStage.run({ text: article.text, ...layers, parts: UNPARTED }) }),
    );
  });
}

/** What the rules make of an article, given its syntax. */
function hinted(text: string, layers: Omit<Input, "hints">): Input {
  const document = { text, options: {}, ...layers };
  const { parts } = articleStage.run(document);
  // As in use: the rules read words alone.
  return { ...layers, hints: hintsOf({ ...document, parts, syntax: blankSyntax(layers.tokens) }) };
}

export function exampleOf(article: Article, input: Input): Example {
  const { tokens } = input;
  const gold = article.attributions.map((r) => ({
    source: tokensIn(tokens, r.source),
    cue: tokensIn(tokens, r.cue),
    content: tokensIn(tokens, r.content),
  }));
  const labels = new Uint8Array(tokens.count);
  for (const relation of gold) {
    paint(labels, relation.content, BC);
    paint(labels, relation.source, BS);
    paint(labels, relation.cue, BQ);
  }
  for (const block of input.blocks) {
    const first = input.sentences[block.firstSentence]!.firstToken;
    if (labels[first] !== 0 && labels[first]! % 2 === 0) labels[first]!--;
  }
  for (const i of tokensIn(tokens, article.discard ?? [])) labels[i] = 255;
  return {
    id: article.id,
    text: article.text,
    attributions: article.attributions,
    discard: article.discard ?? [],
    input,
    gold,
    labels,
  };
}

/** Paints runs of neighbouring tokens with begin and inside labels. */
export function paint(labels: Uint8Array, members: readonly number[], begin: number): void {
  members.forEach((i, k) => {
    labels[i] = k > 0 && members[k - 1] === i - 1 ? begin + 1 : begin;
  });
}

function tokensIn(tokens: Tokens, spans: readonly Span[]): number[] {
  const found: number[] = [];
  for (let i = 0; i < tokens.count; i++)
    if (spans.some(([s, e]) => tokens.start[i]! < e && s < tokens.end[i]!)) found.push(i);
  return found;
}
