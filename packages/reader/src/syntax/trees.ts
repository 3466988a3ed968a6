import type { SyntaxModel } from "./model.js";
import { MoveSums } from "./move-sums.js";
import { parseStretch } from "./parser.js";
import { shallowTree } from "./shallow/parse.js";
import { LONGEST, PAD, type Stretch } from "./stretch.js";
import { Transitions } from "./transitions.js";

/** Builds the trees of tagged stretches, one after the other, in the same working memory. */
export interface Trees {
  /** Builds the tree of the stretch that is loaded. */
  build(words: readonly string[]): void;
  /** Governor of each token, as its place in the stretch; the root's is the place after the last token. */
  readonly head: ArrayLike<number>;
  /** Index of each token's relation in the lexicon, + 1. */
  readonly relation: ArrayLike<number>;
}

export type TreesOf = (loaded: Stretch, learnt: SyntaxModel) => Trees;

/** Trees by the learnt parser. */
export const learntTrees: TreesOf = (loaded, learnt) => {
  const state = new Transitions(loaded);
  const moveSums = new MoveSums(state, learnt.moves);
  return {
    head: state.head,
    relation: state.relation,
    build: () => parseStretch(state, learnt, moveSums),
  };
};

/** Trees by rules. */
export const ruledTrees: TreesOf = (loaded, { lexicon: { tags, relations } }) => {
  const index = new Map(relations.map((name, i) => [name, i + 1]));
  const other = index.get("dep")!;
  const head = new Int32Array(LONGEST);
  const relation = new Uint8Array(LONGEST);
  const build = (words: readonly string[]): void => {
    const tree = shallowTree(
      words,
      words.map((_, i) => tags[loaded.tag[PAD + i]! - 1]!),
    );
    words.forEach((_, i) => {
      head[i] = tree.head[i]! < 0 ? words.length : tree.head[i]!;
      relation[i] = index.get(tree.relation[i]!) ?? other;
    });
  };
  return { head, relation, build };
};
