import type { Stretch } from "./features.js";
import type { SparseWeights } from "./sparse.js";

const features = new Int32Array(32);
const sums = new Int32Array(256);

/** Tags a stretch from left to right, each token once: the best tag given the two before it. */
export function tagStretch(stretch: Stretch, weights: SparseWeights): void {
  for (let i = 0; i < stretch.count; i++) {
    weights.score(features, stretch.tagFeatures(i, features), sums);
    stretch.setTag(i, best(sums, weights.width));
  }
}

/** Index of the greatest score; the lower index where two are equal. */
export function best(scores: ArrayLike<number>, width: number): number {
  let found = 0;
  for (let k = 1; k < width; k++) if (scores[k]! > scores[found]!) found = k;
  return found;
}
