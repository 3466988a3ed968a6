import { mix } from "../model/hash.js";
import { PAD, type Stretch } from "./stretch.js";
import type { LabelWeights } from "./weights-of-labels.js";

/** Tags a stretch from left to right, each token once: the best tag given the two before it. */
export function tagStretch(stretch: Stretch, weights: LabelWeights): void {
  const { features, sums, width } = weights;
  for (let i = 0; i < stretch.count; i++) {
    know(stretch, i, weights);
    weights.score(contextFeatures(stretch, i, features, 0));
    const at = PAD + i;
    const own = stretch.form(at).ofOwn!;
    const next = stretch.form(at + 1).ofLast!;
    const last = stretch.form(at - 1).ofNext!;
    for (let k = 0; k < width; k++) sums[k]! += own[k]! + next[k]! + last[k]!;
    stretch.setTag(i, best(sums, width));
  }
}

/** What a word alone says of its own tag and of its neighbours' tags: the same wherever it stands, so kept. */
function know(stretch: Stretch, i: number, weights: LabelWeights): void {
  const { features } = weights;
  const at = PAD + i;
  stretch.form(at).ofOwn ??= weights.known(ownFeatures(stretch, at, features, 0));
  stretch.form(at + 1).ofLast ??= weights.known(nextFeatures(stretch, at, features, 0));
  stretch.form(at - 1).ofNext ??= weights.known(lastFeatures(stretch, at, features, 0));
}

/** Index of the greatest score; the lower index where two are equal. */
export function best(scores: ArrayLike<number>, width: number): number {
  let found = 0;
  for (let k = 1; k < width; k++) if (scores[k]! > scores[found]!) found = k;
  return found;
}

/** All features of the tag of token i, for training; the reader keeps the sums of most of them with the words. */
export function tagFeatures(stretch: Stretch, i: number, out: Int32Array): number {
  const at = i + PAD;
  const n = ownFeatures(stretch, at, out, 0);
  return contextFeatures(stretch, i, out, lastFeatures(stretch, at, out, nextFeatures(stretch, at, out, n)));
}

function ownFeatures(stretch: Stretch, at: number, out: Int32Array, from: number): number {
  const s3 = stretch.suffix3[at]!;
  let n = from;
  out[n++] = mix(101, stretch.word[at]!);
  out[n++] = mix(102, s3);
  out[n++] = mix(103, stretch.suffix2[at]!);
  out[n++] = mix(104, stretch.prefix[at]!);
  out[n++] = mix(mix(120, stretch.shape[at]!), s3);
  return n;
}

function nextFeatures({ word, suffix3, shape }: Stretch, at: number, out: Int32Array, from: number): number {
  let n = from;
  out[n++] = mix(107, word[at + 1]!);
  out[n++] = mix(113, suffix3[at + 1]!);
  out[n++] = mix(115, shape[at + 1]!);
  return n;
}

function lastFeatures({ word, suffix3, shape }: Stretch, at: number, out: Int32Array, from: number): number {
  let n = from;
  out[n++] = mix(106, word[at - 1]!);
  out[n++] = mix(114, suffix3[at - 1]!);
  out[n++] = mix(116, shape[at - 1]!);
  return n;
}

/** What hangs on several words or on the tags to the left. */
function contextFeatures(stretch: Stretch, i: number, out: Int32Array, from: number): number {
  const { word, suffix3, shape, tag } = stretch;
  const at = i + PAD;
  const w = word[at]!;
  const t1 = tag[at - 1]!;
  let n = from;
  out[n++] = mix(mix(105, shape[at]!), i === 0 ? 1 : 0);
  out[n++] = mix(mix(108, word[at - 1]!), w);
  out[n++] = mix(mix(109, w), word[at + 1]!);
  out[n++] = mix(110, t1);
  out[n++] = mix(111, t1 * 256 + tag[at - 2]!);
  out[n++] = mix(mix(112, t1), w);
  out[n++] = mix(117, word[at + 2]!);
  out[n++] = mix(118, stretch.shout);
  out[n++] = mix(mix(119, t1), suffix3[at]!);
  return n;
}
