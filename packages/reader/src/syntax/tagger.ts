import { mix } from "../model/hash.js";
import { PAD, type Stretch } from "./stretch.js";
import type { LabelWeights } from "./weights-of-labels.js";

const features = new Int32Array(40);
const sums = new Int32Array(256);

/** Tags a stretch from left to right, each token once: the best tag given the two before it. */
export function tagStretch(stretch: Stretch, weights: LabelWeights): void {
  for (let i = 0; i < stretch.count; i++) {
    weights.score(features, contextFeatures(stretch, i, features, 0), sums);
    addKnown(stretch, i, weights);
    stretch.setTag(i, best(sums, weights.width));
  }
}

/** Adds what a word alone says of its own tag and of its neighbours' tags: the same wherever it stands, so kept. */
function addKnown(stretch: Stretch, i: number, weights: LabelWeights): void {
  const at = PAD + i;
  const own = stretch.form(at);
  const next = stretch.form(at + 1);
  const last = stretch.form(at - 1);
  own.ofOwn ??= weights.known(features, ownFeatures(stretch, at, features, 0));
  next.ofLast ??= weights.known(features, nextFeatures(stretch, at, features, 0));
  last.ofNext ??= weights.known(features, lastFeatures(stretch, at, features, 0));
  const a = own.ofOwn;
  const b = next.ofLast;
  const c = last.ofNext;
  for (let k = 0; k < a.length; k++) sums[k]! += a[k]! + b[k]! + c[k]!;
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
