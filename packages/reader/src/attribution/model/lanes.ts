import type { Table } from "../../model/table.js";

/**
 * Weights two by two: each whole number holds one in its upper and one in its lower 16 bits, so that one addition sums
 * both. Sums stay exact as long as each is within 16 bits: 250 rows of one byte each at least.
 */
export interface Lanes {
  readonly check: Uint8Array;
  /** STRIDE numbers a row, or PAIR_STRIDE. */
  readonly values: Int32Array;
}

/** Numbers a row for the 14 weights of a token, padded to half a cache line; and for the 7 of a token and cue. */
const STRIDE = 8;
const PAIR_STRIDE = 4;

export function lanesOf({ check, weights, width }: Table): Lanes {
  const stride = width > 7 ? STRIDE : PAIR_STRIDE;
  const values = new Int32Array(check.length * stride);
  for (let row = 0; row < check.length; row++) {
    if (check[row] === 0) continue;
    for (let k = 0; k < width; k++)
      values[row * stride + (k >> 1)]! += weights[row * width + k]! * (k & 1 ? 1 << 16 : 1);
  }
  return { check, values };
}

const low = (sums: number): number => (sums << 16) >> 16;
const high = (sums: number): number => (sums - low(sums)) >> 16;

/**
 * Sums the rows of features[0 .. count), 14 weights each, times `unit`: the first seven into `first`, the others into
 * `second`, both from `at` on.
 */
export function sumTokenRows(
  { check, values }: Lanes,
  features: Int32Array,
  count: number,
  unit: number,
  first: Int32Array,
  second: Int32Array,
  at: number,
): void {
  const mask = check.length - 1;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  for (let i = 0; i < count; i++) {
    const hash = features[i]!;
    const byte = hash >>> 24 || 1;
    let row = hash & mask;
    if (check[row] !== byte) {
      row ^= 1;
      if (check[row] !== byte) continue;
    }
    row *= STRIDE;
    a = (a + values[row]!) | 0;
    b = (b + values[row + 1]!) | 0;
    c = (c + values[row + 2]!) | 0;
    d = (d + values[row + 3]!) | 0;
    e = (e + values[row + 4]!) | 0;
    f = (f + values[row + 5]!) | 0;
    g = (g + values[row + 6]!) | 0;
  }
  first[at] = low(a) * unit;
  first[at + 1] = high(a) * unit;
  first[at + 2] = low(b) * unit;
  first[at + 3] = high(b) * unit;
  first[at + 4] = low(c) * unit;
  first[at + 5] = high(c) * unit;
  first[at + 6] = low(d) * unit;
  second[at] = high(d) * unit;
  second[at + 1] = low(e) * unit;
  second[at + 2] = high(e) * unit;
  second[at + 3] = low(f) * unit;
  second[at + 4] = high(f) * unit;
  second[at + 5] = low(g) * unit;
  second[at + 6] = high(g) * unit;
}

/** Adds the rows of features[0 .. count), 7 weights each, times `unit` to out[at .. at + 7). */
export function addPairRows(
  { check, values }: Lanes,
  features: Int32Array,
  count: number,
  unit: number,
  out: Int32Array,
  at: number,
): void {
  const mask = check.length - 1;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0; i < count; i++) {
    const hash = features[i]!;
    const byte = hash >>> 24 || 1;
    let row = hash & mask;
    if (check[row] !== byte) {
      row ^= 1;
      if (check[row] !== byte) continue;
    }
    row *= PAIR_STRIDE;
    a = (a + values[row]!) | 0;
    b = (b + values[row + 1]!) | 0;
    c = (c + values[row + 2]!) | 0;
    d = (d + values[row + 3]!) | 0;
  }
  out[at]! += low(a) * unit;
  out[at + 1]! += high(a) * unit;
  out[at + 2]! += low(b) * unit;
  out[at + 3]! += high(b) * unit;
  out[at + 4]! += low(c) * unit;
  out[at + 5]! += high(c) * unit;
  out[at + 6]! += low(d) * unit;
}
