import { writeFileSync } from "node:fs";
import {
  ARC_FEATURES,
  arcFeatures,
  LABEL_FEATURES,
  labelFeatures,
  parseSentence,
  SHIFT,
  State,
} from "../../packages/reader/src/syntax/parser.js";
import type { Table } from "../../packages/reader/src/syntax/table.js";
import { TAG_FEATURES, tagFeatures, tagSentence } from "../../packages/reader/src/syntax/tagger.js";
import { hashWords } from "../../packages/reader/src/syntax/words.js";
import { readTrees, type Tree } from "./corpus.js";
import { argmax, Learner, pack } from "./learner.js";
import { lemmaExceptions } from "./lemma-exceptions.js";

/** Sizes and passes; chosen once for size and time, not tuned. */
const BITS = { tag: 17, arc: 21, label: 16 } as const;
const EPOCHS = 8;
/** Longer sentences are left out of training: few, and the oracle is quadratic. */
const LONGEST = 90;
/** Weights smaller than this, of 127, are not shipped. */
const LEAST = 7;

export interface Model {
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly tag: Table;
  readonly arc: Table;
  readonly label: Table;
}

/** Trains tagger and parser; `tags` and `labels` are the classes in order of first use. */
export function train(trees: readonly Tree[], epochs = EPOCHS): Model {
  const tags = [...new Set(trees.flatMap((tree) => tree.tags))];
  const labels = [...new Set(trees.flatMap((tree) => tree.labels))];
  const tagger = new Learner(BITS.tag, tags.length);
  const arcs = new Learner(BITS.arc, 3);
  const labeller = new Learner(BITS.label, labels.length);
  const order = trees.map((_, i) => i).filter((i) => trees[i]!.words.length <= LONGEST);
  let seed = 20260101;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const j = (seed >>> 8) % (i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const i of order) {
      const tree = trees[i]!;
      const predicted = learnTags(tagger, tree, tags);
      const given = epoch === 0 ? Uint8Array.from(tree.tags, (tag) => tags.indexOf(tag)) : predicted;
      learnTree(arcs, labeller, tree, given, labels, epoch);
    }
  }
  return { tags, labels, tag: tagger.table(), arc: arcs.table(), label: labeller.table() };
}

function learnTags(tagger: Learner, tree: Tree, tags: readonly string[]): Uint8Array {
  const n = tree.words.length;
  const hashes = hashWords(tree.words, tree.lower, 0, n);
  const features = new Int32Array(TAG_FEATURES);
  const out = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    tagFeatures(hashes, i, n, i > 0 ? out[i - 1]! + 1 : 0, i > 1 ? out[i - 2]! + 1 : 0, features);
    const guess = argmax(tagger.score(features, TAG_FEATURES));
    const gold = tags.indexOf(tree.tags[i]!);
    if (guess !== gold) tagger.update(features, TAG_FEATURES, gold, guess);
    tagger.step();
    out[i] = guess;
  }
  return out;
}

/** Follows its own guesses after the first pass, so that it learns to go on from mistakes. */
function learnTree(
  arcs: Learner,
  labeller: Learner,
  tree: Tree,
  tags: Uint8Array,
  labels: readonly string[],
  epoch: number,
): void {
  const n = tree.words.length;
  const state = new State(n, hashWords(tree.words, tree.lower, 0, n), tags);
  const features = new Int32Array(ARC_FEATURES);
  while (!state.done) {
    arcFeatures(state, features);
    const scores = arcs.score(features, ARC_FEATURES);
    const guess = argmax(scores, (k) => state.allows(k));
    const right = rightActions(state, tree.heads);
    const gold = argmax(scores, (k) => state.allows(k) && right[k]!);
    let action = guess;
    if (gold >= 0 && !right[guess]) {
      arcs.update(features, ARC_FEATURES, gold, guess);
      if (epoch === 0) action = gold;
    }
    arcs.step();
    if (action === SHIFT) {
      state.shift();
      continue;
    }
    const governor = state.governor(action);
    const dependent = state.stack[state.size - 1]!;
    labelFeatures(state, governor, dependent, features);
    let label = argmax(labeller.score(features, LABEL_FEATURES));
    if (tree.heads[dependent] === governor) {
      const wanted = labels.indexOf(tree.labels[dependent]!);
      if (wanted !== label) labeller.update(features, LABEL_FEATURES, wanted, label);
      labeller.step();
      label = wanted;
    }
    state.attach(governor, label);
  }
}

/** Whether SHIFT, LEFT, RIGHT lose no arc that can still be made (Goldberg and Nivre 2013, arc-hybrid). */
function rightActions(state: State, heads: readonly number[]): readonly [boolean, boolean, boolean] {
  const { n, next: b, size, stack } = state;
  const s0 = stack[size - 1]!;
  let shift = b < n;
  for (let k = 0; k < size && shift; k++)
    if (heads[stack[k]!] === b || (k < size - 1 && heads[b] === stack[k])) shift = false;
  let ahead = false;
  if (size > 0) for (let k = b; k < n && !ahead; k++) ahead = heads[k] === s0;
  const left = size > 0 && !ahead && !(size > 1 && heads[s0] === stack[size - 2]) && !(heads[s0]! > b);
  const right = size > 1 && !ahead && !(heads[s0]! >= b);
  return [shift, left, right];
}

/** Percent of tags, governors, and governors with labels that are right, on trees with the model's own tags. */
export function evaluate(model: Model, trees: readonly Tree[]): { tag: number; uas: number; las: number } {
  let all = 0;
  let tag = 0;
  let uas = 0;
  let las = 0;
  for (const tree of trees) {
    const n = tree.words.length;
    const hashes = hashWords(tree.words, tree.lower, 0, n);
    const tags = tagSentence(model.tag, hashes, n);
    const parsed = parseSentence(model.arc, model.label, hashes, tags, n);
    for (let i = 0; i < n; i++) {
      all++;
      if (model.tags[tags[i]!] === tree.tags[i]) tag++;
      if (parsed.head[i] !== tree.heads[i]) continue;
      uas++;
      if (model.labels[parsed.label[i]!] === tree.labels[i] || parsed.head[i] === n) las++;
    }
  }
  return { tag: (100 * tag) / all, uas: (100 * uas) / all, las: (100 * las) / all };
}

export function trainSyntax(): void {
  const corpora = "../shared/corpora/ud";
  const trees = readTrees(`${corpora}/ewt.train.conllu.gz`);
  console.error(`${trees.length} trees`);
  const model = train(trees);
  const pruned = (table: Table): Table => ({
    ...table,
    weights: table.weights.map((w) => (Math.abs(w) < LEAST ? 0 : w)),
  });
  const shipped = { ...model, tag: pruned(model.tag), arc: pruned(model.arc), label: pruned(model.label) };
  const dev = readTrees(`${corpora}/ewt.dev.conllu.gz`);
  console.error("whole", evaluate(model, dev), "as shipped", evaluate(shipped, dev));
  const fields = {
    tags: model.tags.join(" "),
    labels: model.labels.join(" "),
    lemmas: lemmaExceptions(trees),
    tag: pack(model.tag, LEAST),
    arc: pack(model.arc, LEAST),
    label: pack(model.label, LEAST),
  };
  const lines = Object.entries(fields).map(([key, value]) => `  ${key}: ${JSON.stringify(value)},`);
  writeFileSync(
    "packages/reader/src/syntax/weights.ts",
    `/** Made by \`npm run train -- syntax\` from UD English EWT (CC BY-SA 4.0); never edited by hand. */\nexport const WEIGHTS: {\n  readonly bits: { readonly tag: number; readonly arc: number; readonly label: number };\n${Object.keys(
      fields,
    )
      .map((key) => `  readonly ${key}: string;\n`)
      .join(
        "",
      )}} = {\n  bits: { tag: ${BITS.tag}, arc: ${BITS.arc}, label: ${BITS.label} },\n${lines.join("\n")}\n};\n`,
  );
}
