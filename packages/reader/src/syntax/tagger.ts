import { mix, score, type Table } from "./table.js";
import { END, START, type WordHashes } from "./words.js";

export const TAG_FEATURES = 20;

/** Features of word i given the two tags before it. */
export function tagFeatures(w: WordHashes, i: number, n: number, tag1: number, tag2: number, out: Int32Array): void {
  const word = w.word[i]!;
  const before = i > 0 ? w.word[i - 1]! : START;
  const after = i + 1 < n ? w.word[i + 1]! : END;
  out[0] = mix(0, word);
  out[1] = mix(1, w.suffix3[i]!);
  out[2] = mix(2, w.suffix2[i]!);
  out[3] = mix(3, w.prefix2[i]!);
  out[4] = mix(4, w.shape[i]!);
  out[5] = mix(5, before);
  out[6] = mix(6, after);
  out[7] = mix(7, before, word);
  out[8] = mix(8, word, after);
  out[9] = mix(9, tag1);
  out[10] = mix(10, tag1, tag2);
  out[11] = mix(11, tag1, word);
  out[12] = mix(12, i + 1 < n ? w.suffix3[i + 1]! : END);
  out[13] = mix(13, i > 0 ? w.suffix3[i - 1]! : START);
  out[14] = mix(14, i + 1 < n ? w.shape[i + 1]! : END);
  out[15] = mix(15, i > 0 ? w.shape[i - 1]! : START);
  out[16] = mix(16, i + 2 < n ? w.word[i + 2]! : END);
  out[17] = mix(17, tag1, after);
  out[18] = mix(18, w.suffix3[i]!, tag1, w.shape[i]!);
  out[19] = mix(19, i > 1 ? w.word[i - 2]! : START, tag1);
}

/** Class of each word, greedily from left to right; ties go to the lower class. */
export function tagSentence(table: Table, w: WordHashes, n: number): Uint8Array {
  const tags = new Uint8Array(n);
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Int32Array(table.width);
  for (let i = 0; i < n; i++) {
    tagFeatures(w, i, n, i > 0 ? tags[i - 1]! + 1 : 0, i > 1 ? tags[i - 2]! + 1 : 0, features);
    score(table, features, TAG_FEATURES, scores);
    tags[i] = best(scores, table.width);
  }
  return tags;
}

export function best(scores: Int32Array, width: number): number {
  let at = 0;
  for (let k = 1; k < width; k++) if (scores[k]! > scores[at]!) at = k;
  return at;
}
