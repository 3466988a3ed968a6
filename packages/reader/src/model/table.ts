/**
 * Weights by feature hash: buckets of two rows, each told apart by a check byte. A row holds `width` small integers, one
 * a label. A feature that was never learnt meets a wrong row about once in 300 times, and then does little harm.
 */
export interface Table {
  /** Number of rows is 2 ** bits. */
  readonly bits: number;
  readonly width: number;
  /** 0 for an empty row. */
  readonly check: Uint8Array;
  readonly weights: Int8Array | Int16Array;
}

export const checkOf = (hash: number): number => hash >>> 24 || 1;

/** The row of a feature, or -1 where it has none. */
export function rowOf(check: Uint8Array, mask: number, hash: number): number {
  const row = hash & mask;
  const byte = hash >>> 24 || 1;
  if (check[row] === byte) return row;
  return check[row ^ 1] === byte ? row ^ 1 : -1;
}

/** Adds the rows of features[0 .. count) to sums[at .. at + width). */
export function addRows(table: Table, features: Int32Array, count: number, sums: Int32Array, at: number): void {
  const { check, weights, width } = table;
  const mask = check.length - 1;
  for (let f = 0; f < count; f++) {
    const hash = features[f]!;
    const byte = hash >>> 24 || 1;
    let row = hash & mask;
    if (check[row] !== byte) {
      row ^= 1;
      if (check[row] !== byte) continue;
    }
    const from = row * width;
    for (let k = 0; k < width; k++) sums[at + k]! += weights[from + k]!;
  }
}
