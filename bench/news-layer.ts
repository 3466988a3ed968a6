/**
 * Tags, trees and sentence ends beside the machine layer of PolNeAR dev: not a truth, but the news domain, which the
 * treebank is not. Where the two name things differently ("to", names, conjunctions) tokens are left out.
 */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { articleStage } from "../packages/reader/src/article/stage.js";
import { syntaxStage } from "../packages/reader/src/syntax/stage.js";
import { textStage } from "../packages/reader/src/text/stage.js";
import { type SilverToken, silverSyntax } from "../training/attribution/silver.js";
import { type Measured, percent, SHARED } from "./figure.js";

const FOLDER = `${SHARED}/corpora/polnear`;
/** Relations that both label alike, the ones that events and statements hang on. */
const CORE = new Set(["nsubj", "nsubj:pass", "obj", "ccomp", "xcomp", "advcl", "acl:relcl", "root", "obl", "nmod"]);

interface Document {
  readonly id: string;
  readonly tokens: readonly SilverToken[];
  readonly sentences: readonly (readonly [number, number])[];
}

const linesOf = (text: string): string[] => text.trim().split("\n");

export function measureNewsLayer(): Measured {
  const file = `${FOLDER}/tokens.dev.jsonl.gz`;
  if (!existsSync(file)) return { absent: `no machine layer at ${file}` };
  const articles = linesOf(readFileSync(`${FOLDER}/dev.jsonl`, "utf8")).map(
    (line) => JSON.parse(line) as { id: string; text: string },
  );
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const sums = { tags: 0, tag: 0, core: 0, found: 0, right: 0, ends: 0, theirEnds: 0, both: 0 };
  for (const line of linesOf(gunzipSync(readFileSync(file)).toString("utf8"))) {
    const document = JSON.parse(line) as Document;
    const text = texts.get(document.id);
    if (text !== undefined) compare(document, text, sums);
  }
  const precision = sums.right / sums.found;
  const recall = sums.right / sums.core;
  const endPrecision = sums.both / sums.ends;
  const endRecall = sums.both / sums.theirEnds;
  const f1 = (p: number, r: number): number => percent((200 * p * r) / (p + r));
  return {
    figures: [
      { key: "news.tag", value: percent((100 * sums.tag) / sums.tags), unit: "%" },
      { key: "news.core-relations", value: f1(precision, recall), unit: "%" },
      { key: "news.sentence-ends", value: f1(endPrecision, endRecall), unit: "%" },
    ],
  };
}

function compare({ tokens: silver, sentences: theirs }: Document, text: string, sums: Record<string, number>): void {
  const layers = textStage.run({ text });
  const { tokens, sentences } = layers;
  const { syntax } = syntaxStage.run({ text, ...layers, ...articleStage.run({ text, options: {}, ...layers }) });
  const other = silverSyntax(tokens, silver);
  for (let i = 0; i < tokens.count; i++) {
    if (other.tag[i] !== "SYM" && tokens.lower[i] !== "to") {
      sums.tags!++;
      if (other.tag[i] === syntax.tag[i]) sums.tag!++;
    }
    const wanted = CORE.has(other.relation[i]!);
    const given = CORE.has(syntax.relation[i]!);
    if (wanted) sums.core!++;
    if (given) sums.found!++;
    if (wanted && other.head[i] === syntax.head[i] && other.relation[i] === syntax.relation[i]) sums.right!++;
  }
  const ends = new Set(sentences.map(({ endToken }) => tokens.end[endToken - 1]!));
  sums.ends! += ends.size;
  sums.theirEnds! += theirs.length;
  for (const [, last] of theirs) if (ends.has(silver[last - 1]![1])) sums.both!++;
}
