import type { Table } from "../../model/table.js";

/**
 * Rows of byte weights with their check byte among them, so that a look-up reads one place of memory. A weight is kept
 * as a byte from 1 to 255, 128 for nought; each whole number holds four, which are added two by two, in halves of 16
 * bits. Sums are exact up to MOST_FEATURES rows. Behind the last row stands one of noughts, for features without a row.
 */
export type Lanes = Int32Array;

/** Whole numbers a row: for the 14 weights of a token, and for the 7 of a token and cue. The check byte is the last. */
const STRIDE = 4;
const PAIR_STRIDE = 2;
const NOUGHT = 128;
const MOST_FEATURES = 255;

export function lanesOf({ check, weights, width }: Table): Lanes {
  const bytesOfRow = 4 * (width > 7 ? STRIDE : PAIR_STRIDE);
  const rows = check.length;
  const bytes = new Uint8Array((rows + 1) * bytesOfRow);
  for (let row = 0; row <= rows; row++) {
    const at = row * bytesOfRow;
    const from = row * width;
    for (let k = 0; k < width; k++) bytes[at + k] = NOUGHT + (row < rows ? weights[from + k]! : 0);
    bytes[at + bytesOfRow - 1] = check[row] ?? 0;
  }
  return wholeNumbers(bytes);
}

/** Four bytes a number, the first one lowest, whatever the order of bytes on this machine. */
function wholeNumbers(bytes: Uint8Array): Int32Array {
  const littleEndian = new Uint8Array(Int32Array.of(1).buffer)[0] === 1;
  if (littleEndian) return new Int32Array(bytes.buffer);
  const view = new DataView(bytes.buffer);
  return Int32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getInt32(i * 4, true));
}

/** The second and fourth, or first and third, byte of a number, in halves. */
const BYTES = 0x00ff00ff;

const found = new Int32Array(MOST_FEATURES);

/**
 * Where the rows of features[0 .. count) lie, into `found`. Without a branch that hangs on the data, so that the
 * processor waits for many places of memory at once. A row has its own place or its neighbour's: see model/table.ts.
 */
function findRows(values: Lanes, stride: number, features: Int32Array, count: number): void {
  const last = stride - 1;
  const rows = (values.length / stride - 1) | 0;
  for (let i = 0; i < count; i++) {
    const hash = features[i]!;
    const byte = hash >>> 24 || 1;
    const row = hash & (rows - 1);
    const own = ((values[row * stride + last]! >>> 24) ^ byte) - 1;
    const next = ((values[(row ^ 1) * stride + last]! >>> 24) ^ byte) - 1;
    // All bits set where the check bytes agree, else none.
    const isOwn = own >> 31;
    const isNext = (next >> 31) & ~isOwn;
    found[i] = ((row & isOwn) | ((row ^ 1) & isNext) | (rows & ~(isOwn | isNext))) * stride;
  }
}

const low = (sums: number, count: number): number => (sums & 0xffff) - NOUGHT * count;
const high = (sums: number, count: number): number => (sums >>> 16) - NOUGHT * count;

/**
 * Sums the rows of features[0 .. count), 14 weights each, times `unit`: the first seven into `first`, the others into
 * `second`, both from `at` on.
 */
export function sumTokenRows(
  values: Lanes,
  features: Int32Array,
  count: number,
  unit: number,
  first: Int32Array,
  second: Int32Array,
  at: number,
): void {
  findRows(values, STRIDE, features, count);
  let even0 = 0;
  let odd0 = 0;
  let even1 = 0;
  let odd1 = 0;
  let even2 = 0;
  let odd2 = 0;
  let even3 = 0;
  let odd3 = 0;
  for (let i = 0; i < count; i++) {
    const row = found[i]!;
    const a = values[row]!;
    const b = values[row + 1]!;
    const c = values[row + 2]!;
    const d = values[row + 3]!;
    even0 = (even0 + (a & BYTES)) | 0;
    odd0 = (odd0 + ((a >>> 8) & BYTES)) | 0;
    even1 = (even1 + (b & BYTES)) | 0;
    odd1 = (odd1 + ((b >>> 8) & BYTES)) | 0;
    even2 = (even2 + (c & BYTES)) | 0;
    odd2 = (odd2 + ((c >>> 8) & BYTES)) | 0;
    even3 = (even3 + (d & 0xff)) | 0;
    odd3 = (odd3 + ((d >>> 8) & 0xff)) | 0;
  }
  first[at] = low(even0, count) * unit;
  first[at + 1] = low(odd0, count) * unit;
  first[at + 2] = high(even0, count) * unit;
  first[at + 3] = high(odd0, count) * unit;
  first[at + 4] = low(even1, count) * unit;
  first[at + 5] = low(odd1, count) * unit;
  first[at + 6] = high(even1, count) * unit;
  second[at] = high(odd1, count) * unit;
  second[at + 1] = low(even2, count) * unit;
  second[at + 2] = low(odd2, count) * unit;
  second[at + 3] = high(even2, count) * unit;
  second[at + 4] = high(odd2, count) * unit;
  second[at + 5] = low(even3, count) * unit;
  second[at + 6] = low(odd3, count) * unit;
}

/** Adds the rows of features[0 .. count), 7 weights each, times `unit` to out[at .. at + 7). */
export function addPairRows(
  values: Lanes,
  features: Int32Array,
  count: number,
  unit: number,
  out: Int32Array,
  at: number,
): void {
  findRows(values, PAIR_STRIDE, features, count);
  let even0 = 0;
  let odd0 = 0;
  let even1 = 0;
  let odd1 = 0;
  for (let i = 0; i < count; i++) {
    const row = found[i]!;
    const a = values[row]!;
    const b = values[row + 1]!;
    even0 = (even0 + (a & BYTES)) | 0;
    odd0 = (odd0 + ((a >>> 8) & BYTES)) | 0;
    even1 = (even1 + (b & BYTES)) | 0;
    odd1 = (odd1 + ((b >>> 8) & 0xff)) | 0;
  }
  out[at]! += low(even0, count) * unit;
  out[at + 1]! += low(odd0, count) * unit;
  out[at + 2]! += high(even0, count) * unit;
  out[at + 3]! += high(odd0, count) * unit;
  out[at + 4]! += low(even1, count) * unit;
  out[at + 5]! += low(odd1, count) * unit;
  out[at + 6]! += high(even1, count) * unit;
}
