import {
  allowedAfter,
  allowedAt,
  allowedBefore,
  CUE_REACH,
  Lattice,
  mayPrecede,
  type Reading,
} from "../../packages/reader/src/attribution/model/analyses.js";
import { type Atoms, atomsOf } from "../../packages/reader/src/attribution/model/atoms.js";
import {
  type Candidate,
  candidatesOf,
  type Window,
  windowOf,
} from "../../packages/reader/src/attribution/model/candidates.js";
import {
  LABELS,
  mayFollow,
  UNIT,
  WEIGHT_SHIFT,
  WEIGHT_UNIT,
} from "../../packages/reader/src/attribution/model/labels.js";
import {
  MAX_PAIR_FEATURES,
  opinionsOf,
  pairFeatures,
  Surroundings,
  surround,
} from "../../packages/reader/src/attribution/model/pair-features.js";
import { posteriors } from "../../packages/reader/src/attribution/model/posteriors.js";
import { MAX_TOKEN_FEATURES, tokenFeatures } from "../../packages/reader/src/attribution/model/token-features.js";
import type { WordClasses } from "../../packages/reader/src/attribution/model/word-classes.js";
import { rowOf } from "../../packages/reader/src/model/table.js";
import { type Example, type GoldRelation, paint } from "./corpus.js";
import { type Chain, CrfTrainer, Parameters, type Rows } from "./crf.js";
import { shuffled } from "./exponential.js";
import type { Learning } from "./settings.js";
import { Vocabulary } from "./vocabulary.js";

/** An article made ready: its atoms and where its tokens stand in the row lists. */
export interface Prepared {
  readonly example: Example;
  readonly atoms: Atoms;
  readonly offset: number;
  readonly fold: number;
}

/** What a chain model learnt, rounded as it is shipped. */
export interface ChainModel {
  readonly tokenWeights: Int8Array;
  readonly pairWeights: Int8Array;
  readonly transitions: Int32Array;
}

export const FOLDS = 12;

export function prepare(examples: readonly Example[], classes: WordClasses): Prepared[] {
  let offset = 0;
  return examples.map((example, i) => {
    const prepared = { example, atoms: atomsOf(example.input, classes), offset, fold: i % FOLDS };
    offset += example.input.tokens.count;
    return prepared;
  });
}

/** Calls `use` with the features of each token, in text order. */
export function eachToken(articles: readonly Prepared[], use: (features: Int32Array, count: number) => void): void {
  const buffer = new Int32Array(MAX_TOKEN_FEATURES);
  for (const { example, atoms } of articles) {
    const { blocks, sentences } = example.input;
    for (const block of blocks) {
      const from = sentences[block.firstSentence]!.firstToken;
      const to = sentences[block.endSentence - 1]!.endToken;
      for (let i = from; i < to; i++) use(buffer, tokenFeatures(atoms, i, from, to, buffer));
    }
  }
}

export function buildVocabulary(
  bits: number,
  least: number,
  each: (use: (features: Int32Array, count: number) => void) => void,
): Vocabulary {
  const vocabulary = new Vocabulary(bits);
  each((f, n) => {
    for (let k = 0; k < n; k++) vocabulary.count(f[k]!);
  });
  for (const pass of Vocabulary.passes(least))
    each((f, n) => {
      for (let k = 0; k < n; k++) if (vocabulary.countOf(f[k]!) >= pass) vocabulary.admit(f[k]!);
    });
  return vocabulary;
}

/** Rows of all features that have one, position by position. */
export class RowList implements Rows {
  rows = new Int32Array(1 << 20);
  start = new Int32Array(1 << 16);
  positions = 0;
  private size = 0;

  push(check: Uint8Array, features: Int32Array, count: number): void {
    if (this.size + count > this.rows.length) this.rows = grown(this.rows);
    if (this.positions + 2 > this.start.length) this.start = grown(this.start);
    const mask = check.length - 1;
    for (let k = 0; k < count; k++) {
      const row = rowOf(check, mask, features[k]!);
      if (row >= 0) this.rows[this.size++] = row;
    }
    this.start[++this.positions] = this.size;
  }
}

function grown(old: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(old.length * 2);
  more.set(old);
  return more;
}

/** The tagger, learnt from the articles given. */
export function trainTagger(
  articles: readonly Prepared[],
  rows: RowList,
  tableRows: number,
  { rate, epochs, start }: Learning,
): ChainModel {
  const chains: Chain[] = [];
  for (const { example, offset } of articles) {
    const { blocks, sentences } = example.input;
    for (const block of blocks) {
      const from = sentences[block.firstSentence]!.firstToken;
      const to = sentences[block.endSentence - 1]!.endToken;
      const gold = example.labels.subarray(from, to);
      if (gold.includes(255)) continue;
      chains.push({ length: to - from, gold, first: offset + from, second: -1, anchor: -1 });
    }
  }
  const parameters = new Parameters(tableRows, LABELS);
  const trainer = new CrfTrainer(parameters, rows, undefined, undefined, mayFollow, rate, start);
  for (let e = 0; e < epochs; e++)
    log(`  tagger epoch ${e + 1}: loss ${trainer.epoch(chains, shuffled(chains.length, 17 + e)).toFixed(4)}`);
  return {
    tokenWeights: rounded(trainer.averaged(parameters)),
    pairWeights: new Int8Array(0),
    transitions: scaled(trainer.averagedTransitions()),
  };
}

export const rounded = (weights: Float32Array): Int8Array =>
  Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w * WEIGHT_UNIT))));
export const scaled = (weights: Float64Array): Int32Array => Int32Array.from(weights, (w) => Math.round(w * UNIT));

/** Sums of rounded weights for the tokens of an article. */
export function tokenScores({ atoms, offset }: Prepared, rows: Rows, weights: Int8Array): Int32Array {
  const out = new Int32Array(atoms.count * LABELS);
  for (let i = 0; i < atoms.count; i++) addRowScores(rows, offset + i, weights, out, i * LABELS);
  return out;
}

function addRowScores(rows: Rows, position: number, weights: Int8Array, out: Int32Array, at: number): void {
  for (let f = rows.start[position]!; f < rows.start[position + 1]!; f++) {
    const from = rows.rows[f]! * LABELS;
    for (let k = 0; k < LABELS; k++) out[at + k]! += weights[from + k]! * WEIGHT_SHIFT;
  }
}

/** Log-probabilities of the tagger for an article. */
export function tagArticle(article: Prepared, rows: Rows, model: ChainModel): Int32Array {
  const scores = tokenScores(article, rows, model.tokenWeights);
  const { blocks, sentences } = article.example.input;
  for (const block of blocks)
    posteriors(
      scores,
      sentences[block.firstSentence]!.firstToken,
      sentences[block.endSentence - 1]!.endToken,
      model.transitions,
    );
  return scores;
}

/** A cue candidate with what the corpus says of it. */
export interface Case {
  readonly article: number;
  readonly candidate: Candidate;
  readonly window: Window;
  /** The relation whose cue holds the anchor. */
  readonly gold: GoldRelation | undefined;
  /** First position of its window in the pair rows. */
  position: number;
  /** True where the tagger did not find it: learnt from, not judged by. */
  readonly lost: boolean;
}

export interface Tagged {
  readonly article: Prepared;
  readonly logs: Int32Array;
  readonly opinions: Int32Array;
  readonly rival: Uint8Array;
  readonly cases: Case[];
}

export function casesOf(article: Prepared, index: number, logs: Int32Array): Tagged {
  const { example, atoms } = article;
  const { input } = example;
  const { found, hinted } = candidatesOf(logs, atoms, input);
  const rival = new Uint8Array(atoms.count);
  for (const { candidate } of found) rival[candidate.anchor] = 1;
  const cases: Case[] = [];
  const met = new Set<GoldRelation>();
  for (const { candidate, reach } of [...found, ...hinted]) {
    if (example.labels[candidate.anchor] === 255) continue;
    const gold = example.gold.find((r) => r.cue.includes(candidate.anchor) && !met.has(r));
    if (gold) met.add(gold);
    const window = windowOf(input, candidate.anchor, reach);
    cases.push({ article: index, candidate, window, gold, position: -1, lost: false });
  }
  for (const gold of example.gold) {
    if (met.has(gold) || gold.cue.length === 0 || gold.cue.some((i) => example.labels[i] === 255)) continue;
    const anchor = gold.cue.find((i) => !gold.cue.includes(atoms.head[i]!)) ?? gold.cue[0]!;
    const candidate = { anchor, runFrom: gold.cue[0]!, runTo: gold.cue[gold.cue.length - 1]! + 1, score: -3 * UNIT };
    cases.push({ article: index, candidate, window: windowOf(input, anchor), gold, position: -1, lost: true });
  }
  return { article, logs, opinions: opinionsOf(logs, atoms.count), rival, cases };
}

/** Calls `use` with the features of each token of each case's window. */
export function eachPair(
  tagged: readonly Tagged[],
  use: (features: Int32Array, count: number) => void,
  enter?: (c: Case) => void,
): void {
  const buffer = new Int32Array(MAX_PAIR_FEATURES);
  const s = new Surroundings();
  for (const { article, opinions, rival, cases } of tagged) {
    const { sentence } = article.example.input.tokens;
    for (const c of cases) {
      enter?.(c);
      surround(s, article.atoms, c.window, c.candidate.anchor, sentence, rival);
      for (let i = c.window.from; i < c.window.to; i++)
        use(buffer, pairFeatures(article.atoms, s, c.window, c.candidate, i, sentence, opinions, buffer));
    }
  }
}

/** Labels of a relation in the window; the cue is kept to the stretch around the anchor. */
export function goldLabels({ gold, window, candidate }: Case): Uint8Array {
  const labels = new Uint8Array(window.to - window.from);
  const inside = (members: readonly number[]): number[] =>
    members.filter((i) => i >= window.from && i < window.to).map((i) => i - window.from);
  paint(labels, inside(gold!.content), 5);
  paint(labels, inside(gold!.source), 1);
  const anchor = candidate.anchor;
  const cue = new Set(gold!.cue);
  let first = anchor;
  while (cue.has(first - 1) && first - 1 >= window.from && anchor - first < CUE_REACH) first--;
  let last = anchor;
  while (cue.has(last + 1) && last + 1 < window.to) last++;
  for (let i = first; i <= last; i++) labels[i - window.from] = i === first ? 3 : 4;
  for (let i = 1; i < labels.length; i++) {
    const label = labels[i]!;
    if ((label === 2 || label === 6 || label === 4) && labels[i - 1] !== label && labels[i - 1] !== label - 1)
      labels[i] = label - 1;
  }
  if (labels[0] === 2 || labels[0] === 6) labels[0]!--;
  return labels;
}

export function allowedMasks({ window, candidate }: Case): Uint8Array {
  const masks = new Uint8Array(window.to - window.from);
  const anchor = candidate.anchor - window.from;
  for (let t = 0; t < masks.length; t++)
    for (let k = 0; k < LABELS; k++)
      if (t < anchor ? allowedBefore(k, anchor - t <= CUE_REACH) : t === anchor ? allowedAt(k) : allowedAfter(k))
        masks[t]! |= 1 << k;
  return masks;
}

/** The model of one cue's source, extent and content, learnt from the cases that have a relation. */
export function trainPairs(
  tagged: readonly Tagged[],
  tokenRows: RowList,
  tokenTableRows: number,
  pairRows: RowList,
  pairTableRows: number,
  { rate, epochs, start }: Learning,
): ChainModel {
  const chains: Chain[] = [];
  for (const { article, cases } of tagged)
    for (const c of cases) {
      if (!c.gold) continue;
      chains.push({
        length: c.window.to - c.window.from,
        gold: goldLabels(c),
        first: article.offset + c.window.from,
        second: c.position,
        allowed: allowedMasks(c),
        anchor: c.candidate.anchor - c.window.from,
      });
    }
  const tokens = new Parameters(tokenTableRows, LABELS);
  const pairs = new Parameters(pairTableRows, LABELS);
  const trainer = new CrfTrainer(tokens, tokenRows, pairs, pairRows, mayPrecede, rate, start);
  for (let e = 0; e < epochs; e++)
    log(`  pairs epoch ${e + 1}: loss ${trainer.epoch(chains, shuffled(chains.length, 29 + e)).toFixed(4)}`);
  return {
    tokenWeights: rounded(trainer.averaged(tokens)),
    pairWeights: rounded(trainer.averaged(pairs)),
    transitions: scaled(trainer.averagedTransitions()),
  };
}

const lattice = new Lattice();

/** The k best readings of a case. `scores` are the token scores of the pair model for its article. */
export function readingsOf(
  c: Case,
  scores: Int32Array,
  pairRows: RowList,
  model: ChainModel,
  k: number,
): readonly Reading[] {
  const { from, to } = c.window;
  const emissions = scores.slice(from * LABELS, to * LABELS);
  for (let t = 0; t < to - from; t++) addRowScores(pairRows, c.position + t, model.pairWeights, emissions, t * LABELS);
  return lattice.best(emissions, to - from, c.candidate.anchor - from, model.transitions, k);
}

export function log(message: string): void {
  process.stderr.write(`${(performance.now() / 1000).toFixed(1).padStart(7)}s ${message}\n`);
}
