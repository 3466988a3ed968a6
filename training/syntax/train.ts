import { existsSync, writeFileSync } from "node:fs";
import { Forms } from "../../packages/reader/src/syntax/forms.js";
import type { Lexicon } from "../../packages/reader/src/syntax/model.js";
import { moveFeatures, relationFeatures } from "../../packages/reader/src/syntax/parse-features.js";
import { bestMove } from "../../packages/reader/src/syntax/parser.js";
import { FEATURE_BITS } from "../../packages/reader/src/syntax/place.js";
import { Stretch } from "../../packages/reader/src/syntax/stretch.js";
import { best, tagFeatures } from "../../packages/reader/src/syntax/tagger.js";
import { LEFT, RIGHT, SHIFT, Transitions } from "../../packages/reader/src/syntax/transitions.js";
import { Packer } from "../attribution/packer.js";
import { EWT, type Gold, readTreebank } from "./corpus.js";
import { learnLexicon } from "./lexicon.js";
import { Perceptron } from "./perceptron.js";

const WEIGHTS = "packages/reader/src/syntax/weights.ts";
const TAGGER_EPOCHS = 6;
const PARSER_EPOCHS = 8;
const FOLDS = 4;
/** Weights are counted in eighths. */
const SCALE = 8;
/** The least weights are left out until the packed form is no longer than this. */
const LARGEST = 4_900_000;

const features = new Int32Array(64);
const forms = new Forms();
const stretch = new Stretch();
const state = new Transitions(stretch);

/** `npm run train -- syntax` learns tagger and parser from EWT's train half and writes weights and exceptions. */
export function trainSyntax(): void {
  if (!existsSync(EWT)) throw new Error(`no treebank at ${EWT}`);
  const { lexicon, packed } = learnSyntax(readTreebank("train"));
  writeFileSync(
    WEIGHTS,
    `/** Written by \`npm run train -- syntax\`; see README.md. */\nimport type { Lexicon } from "./model.js";\n\nexport const LEXICON: Lexicon = JSON.parse(\n  ${JSON.stringify(JSON.stringify(lexicon))},\n);\nexport const WEIGHTS =\n  "${packed}";\n`,
  );
}

/** Lexicon and packed weights from sentences; the same sentences give the same bytes. */
export function learnSyntax(gold: readonly Gold[]): { readonly lexicon: Lexicon; readonly packed: string } {
  const lexicon = learnLexicon(gold);
  const tagIndex = new Map(lexicon.tags.map((tag, i) => [tag, i]));
  const guessed = new Map<Gold, readonly number[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const tagger = learnTagger(
      gold.filter((_, i) => i % FOLDS !== fold),
      tagIndex,
      3,
    );
    for (let i = fold; i < gold.length; i += FOLDS) guessed.set(gold[i]!, applyTagger(gold[i]!, tagger));
  }
  const tagger = learnTagger(gold, tagIndex, TAGGER_EPOCHS);
  const { moves, relations } = learnParser(gold, guessed, lexicon);
  let packed = "";
  for (let least = 4; least === 4 || packed.length > LARGEST; least++) {
    const out = new Packer();
    out.number(FEATURE_BITS);
    for (const weights of [tagger, moves, relations]) weights.pack(out, SCALE, least);
    packed = out.base64();
  }
  return { lexicon, packed };
}

/** The same order on every run: a linear congruence, no clock. */
function shuffled<T>(list: readonly T[], epoch: number): T[] {
  const out = [...list];
  let seed = epoch * 7 + 1;
  for (let i = out.length - 1; i > 0; i--) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    const j = seed % (i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

function learnTagger(gold: readonly Gold[], tagIndex: ReadonlyMap<string, number>, epochs: number): Perceptron {
  const tagger = new Perceptron(tagIndex.size);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const sentence of shuffled(gold, epoch)) {
      stretch.load(sentence.word, 0, sentence.word.length, forms);
      for (let i = 0; i < sentence.word.length; i++) {
        const count = tagFeatures(stretch, i, features);
        const found = best(tagger.score(features, count), tagger.width);
        const right = tagIndex.get(sentence.tag[i]!)!;
        if (found !== right) tagger.correct(features, count, right, found);
        tagger.tick();
        stretch.setTag(i, found);
      }
    }
  return tagger;
}

function applyTagger(sentence: Gold, tagger: Perceptron): number[] {
  stretch.load(sentence.word, 0, sentence.word.length, forms);
  return sentence.word.map((_, i) => {
    const found = best(tagger.score(features, tagFeatures(stretch, i, features)), tagger.width);
    stretch.setTag(i, found);
    return found;
  });
}

function learnParser(
  gold: readonly Gold[],
  guessed: ReadonlyMap<Gold, readonly number[]>,
  lexicon: Lexicon,
): { moves: Perceptron; relations: Perceptron } {
  const moves = new Perceptron(3);
  const relations = new Perceptron(lexicon.relations.length);
  const relationIndex = new Map(lexicon.relations.map((name, i) => [name, i]));
  for (let epoch = 0; epoch < PARSER_EPOCHS; epoch++) {
    for (const sentence of shuffled(gold, epoch)) {
      stretch.load(sentence.word, 0, sentence.word.length, forms);
      guessed.get(sentence)!.forEach((tag, i) => {
        stretch.setTag(i, tag);
      });
      learnSentence(sentence, moves, relations, relationIndex, epoch > 0);
    }
  }
  return { moves, relations };
}

/** Learns from one sentence with a dynamic oracle (Goldberg and Nivre 2013); `explore` goes on from its own errors. */
function learnSentence(
  sentence: Gold,
  moves: Perceptron,
  relations: Perceptron,
  relationIndex: ReadonlyMap<string, number>,
  explore: boolean,
): void {
  const n = sentence.word.length;
  const heads = Int32Array.from(sentence.head, (head) => (head < 0 ? n : head));
  state.start();
  while (!state.done) {
    let move = state.forced();
    if (move < 0) move = learnMove(moves, heads, n, explore);
    moves.tick();
    if (move === SHIFT) {
      state.shift();
      continue;
    }
    const governor = state.governor(move);
    const child = state.stack[state.depth - 1]!;
    const width = relationFeatures(state, governor, features);
    let label = best(relations.score(features, width), relations.width);
    if (heads[child] === governor) {
      const right = relationIndex.get(sentence.relation[child]!)!;
      if (right !== label) relations.correct(features, width, right, label);
      relations.tick();
      label = right;
    }
    state.attach(governor, label);
  }
}

/** Chooses among several moves and learns from it; returns the move to make. */
function learnMove(moves: Perceptron, heads: Int32Array, n: number, explore: boolean): number {
  const count = moveFeatures(state, features);
  const scores = moves.score(features, count);
  const move = bestMove(state, scores[LEFT]! - scores[SHIFT]!, scores[RIGHT]! - scores[SHIFT]!);
  if (!costs(move, heads, n)) return move;
  let right = -1;
  for (const other of [SHIFT, LEFT, RIGHT])
    if (state.may(other) && !costs(other, heads, n) && (right < 0 || scores[other]! > scores[right]!)) right = other;
  if (right < 0) return move;
  moves.correct(features, count, right, move);
  return explore ? move : right;
}

/** True where the move makes a gold arc impossible that still could be built. */
function costs(move: number, heads: Int32Array, n: number): boolean {
  const { stack, depth, next } = state;
  if (move === SHIFT) {
    for (let k = 0; k < depth; k++)
      if (heads[stack[k]!] === next || (k < depth - 1 && heads[next] === stack[k])) return true;
    return false;
  }
  const top = stack[depth - 1]!;
  for (let k = next; k < n; k++) if (heads[k] === top) return true;
  if (move === RIGHT) return heads[top]! >= next;
  return heads[top]! > next || (depth > 1 && heads[top] === stack[depth - 2]);
}
