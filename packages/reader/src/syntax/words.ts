import { hashOf } from "./table.js";

/** What the models see of each word of a sentence, hashed once. */
export interface WordHashes {
  readonly word: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix2: Int32Array;
  readonly prefix2: Int32Array;
  readonly shape: Int32Array;
}

export const START = 0x1234567;
export const END = 0x7654321;

export function hashWords(words: readonly string[], lower: readonly string[], first: number, end: number): WordHashes {
  const n = end - first;
  const out = {
    word: new Int32Array(n),
    suffix3: new Int32Array(n),
    suffix2: new Int32Array(n),
    prefix2: new Int32Array(n),
    shape: new Int32Array(n),
  };
  for (let i = 0; i < n; i++) {
    const low = lower[first + i]!;
    const length = low.length;
    out.word[i] = hashOf(low);
    out.suffix3[i] = hashOf(low, Math.max(0, length - 3));
    out.suffix2[i] = hashOf(low, Math.max(0, length - 2));
    out.prefix2[i] = hashOf(low, 0, Math.min(2, length));
    out.shape[i] = shapeOf(words[first + i]!, i === 0);
  }
  return out;
}

/** Kinds of characters in order, runs counted once: "U.S." and "2.5" look different from "talks". */
function shapeOf(word: string, first: boolean): number {
  let h = first ? 7 : 3;
  let last = 0;
  for (let i = 0; i < word.length && i < 24; i++) {
    const code = word.charCodeAt(i);
    const kind =
      code >= 97 && code <= 122
        ? 1
        : code >= 65 && code <= 90
          ? 2
          : code >= 48 && code <= 57
            ? 3
            : code < 128
              ? 4 + code
              : word.charAt(i) !== word.charAt(i).toLowerCase()
                ? 2
                : 1;
    if (kind !== last) h = (Math.imul(h, 31) + kind) | 0;
    last = kind;
  }
  return h;
}
