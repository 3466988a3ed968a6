import { BC, BQ, BS, IC, IQ, IS, LABELS, mayFollow, NEVER, O } from "./labels.js";
import { logAdd } from "./log-add.js";

/** Labels that may stand before each label, and after it. */
const BEFORE = Array.from({ length: LABELS }, (_, b) =>
  Int32Array.from([O, BS, IS, BQ, IQ, BC, IC].filter((a) => mayFollow(a, b))),
);
const AFTER = Array.from({ length: LABELS }, (_, a) =>
  Int32Array.from([O, BS, IS, BQ, IQ, BC, IC].filter((b) => mayFollow(a, b))),
);

/**
 * Log-probability of each label of each token under the chain model, by forward and backward sums in whole numbers.
 * `emissions` has LABELS scores a token from token `from` on; the result is written over it.
 */
export function posteriors(emissions: Int32Array, from: number, to: number, transitions: Int32Array): void {
  const n = to - from;
  if (n <= 0) return;
  const base = from * LABELS;
  const forward = new Int32Array(n * LABELS);
  for (let k = 0; k < LABELS; k++) forward[k] = mayFollow(-1, k) ? emissions[base + k]! : NEVER;
  for (let t = 1; t < n; t++) {
    const here = t * LABELS;
    const last = here - LABELS;
    for (let k = 0; k < LABELS; k++) {
      const before = BEFORE[k]!;
      let sum = NEVER;
      for (let x = 0; x < before.length; x++)
        sum = logAdd(sum, forward[last + before[x]!]! + transitions[before[x]! * LABELS + k]!);
      forward[here + k] = sum + emissions[base + here + k]!;
    }
  }
  const backward = new Int32Array(LABELS);
  const next = new Int32Array(LABELS);
  for (let t = n - 1; t >= 0; t--) {
    const here = t * LABELS;
    let total = NEVER;
    for (let k = 0; k < LABELS; k++) total = logAdd(total, forward[here + k]! + backward[k]!);
    for (let k = 0; k < LABELS; k++) next[k] = emissions[base + here + k]! + backward[k]!;
    for (let k = 0; k < LABELS; k++)
      emissions[base + here + k] = Math.max(NEVER, forward[here + k]! + backward[k]! - total);
    for (let a = 0; a < LABELS; a++) {
      const after = AFTER[a]!;
      let sum = NEVER;
      for (let x = 0; x < after.length; x++) sum = logAdd(sum, next[after[x]!]! + transitions[a * LABELS + after[x]!]!);
      backward[a] = sum;
    }
  }
}
