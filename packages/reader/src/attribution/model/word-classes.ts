import { rowOf, type Table } from "../../model/table.js";

/**
 * Groups of words of like use, learnt from vectors over large corpora, not from the annotated one: they let a cue that
 * training never showed be treated as its neighbours are. See training/attribution/make-classes.ts.
 */
export interface WordClasses {
  /** Fine class of a word by its hash, from 1 on. */
  readonly words: Table;
  /** Coarse class of each fine one; entry 0 is 0. */
  readonly coarse: Int32Array;
}

/** The fine class of a word, 0 for none. */
export function classIn({ words }: WordClasses, hash: number): number {
  const row = rowOf(words.check, words.check.length - 1, hash);
  return row < 0 ? 0 : words.weights[row]!;
}
