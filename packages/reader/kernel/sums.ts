/**
 * Sums of learnt weights: the innermost loops of the reader, in AssemblyScript. `npm run kernel` compiles this file to the
 * bytes in src/model/kernel-code.ts. All arithmetic is on whole numbers, so that every engine gives the same sums.
 *
 * One instance serves one table (src/model/kernel.ts). Its memory: the features of the caller, the sums for the caller,
 * places found in a first step, the table. In each loop nothing hangs on a branch that the data decide, so that the
 * processor waits for many places of memory at once.
 */

/** Features: hashes, four bytes each. */
const FEATURES: usize = 0;
/** Sums: four bytes each. */
const SUMS: usize = 4096;
/** What a first step finds for a second: eight bytes a feature. */
const FOUND: usize = 5120;
const TABLE: usize = 8192;

/** A byte weight is kept from 1 to 255, 128 for nought. */
const NOUGHT: i32 = 128;

function featureAt(i: i32): i32 {
  return load<i32>(FEATURES + ((<usize>i) << 2));
}

/** The row of a feature: its own or its neighbour's, whichever has the check byte; else the row of noughts at the end. */
function rowOf(hash: i32, rows: i32, shift: usize): usize {
  const high = hash >>> 24;
  const byte = select<i32>(high, 1, high != 0);
  const row = hash & (rows - 1);
  const check: usize = TABLE + ((<usize>1) << shift) - 1;
  const own = <i32>load<u8>(check + ((<usize>row) << shift));
  const next = <i32>load<u8>(check + ((<usize>(row ^ 1)) << shift));
  const at = select<i32>(row, select<i32>(row ^ 1, rows, next == byte), own == byte);
  return TABLE + ((<usize>at) << shift);
}

/** Rows of 16 bytes: 14 weights, one byte free, the check byte. Sums into SUMS. */
export function tokens(rows: i32, count: i32): void {
  let low = i16x8.splat(0);
  let high = i16x8.splat(0);
  for (let i = 0; i < count; i++) {
    const row = v128.load(rowOf(featureAt(i), rows, 4));
    low = i16x8.add(low, i16x8.extend_low_i8x16_u(row));
    high = i16x8.add(high, i16x8.extend_high_i8x16_u(row));
  }
  const bias = i16x8.splat(<i16>(NOUGHT * count));
  low = i16x8.sub(low, bias);
  high = i16x8.sub(high, bias);
  v128.store(SUMS, i32x4.extend_low_i16x8_s(low));
  v128.store(SUMS + 16, i32x4.extend_high_i16x8_s(low));
  v128.store(SUMS + 32, i32x4.extend_low_i16x8_s(high));
  v128.store(SUMS + 48, i32x4.extend_high_i16x8_s(high));
}

/** Rows of 8 bytes: 7 weights and the check byte. Sums into SUMS. */
export function pairs(rows: i32, count: i32): void {
  let sum = i16x8.splat(0);
  for (let i = 0; i < count; i++) sum = i16x8.add(sum, v128.load_ext<u8>(rowOf(featureAt(i), rows, 3)));
  sum = i16x8.sub(sum, i16x8.splat(<i16>(NOUGHT * count)));
  v128.store(SUMS, i32x4.extend_low_i16x8_s(sum));
  v128.store(SUMS + 16, i32x4.extend_high_i16x8_s(sum));
}

/** Rows of 4 bytes: a weight of two bytes, one byte free, the check byte. The sum. */
export function ranks(rows: i32, count: i32): i32 {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += <i32>load<i16>(rowOf(featureAt(i), rows, 2));
  return sum;
}

/** What is left of a feature's hash: its name among the weights. */
const KEYS: i32 = (1 << 22) - 1;

/** Keys in groups of 32 (see place.ts), and at `weights` a number for each that was learnt, after one of nought. The sum. */
export function moves(weights: usize, count: i32): i32 {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const key = featureAt(i) & KEYS;
    const group = TABLE + ((<usize>(key >>> 5)) << 3);
    const bits = load<i32>(group);
    const bit = 1 << (key & 31);
    const place = load<i32>(group, 4) + popcnt<i32>(bits & (bit - 1)) + 1;
    sum += load<i32>(weights + ((<usize>select<i32>(place, 0, (bits & bit) != 0)) << 2));
  }
  return sum;
}

/** Keys in groups, and at `lists` for each that was learnt its length and its entries, label and weight. `width` sums. */
export function labels(lists: usize, count: i32, width: i32): void {
  let found: usize = FOUND;
  for (let i = 0; i < count; i++) {
    const key = featureAt(i) & KEYS;
    const group = TABLE + ((<usize>(key >>> 5)) << 3);
    const bits = load<i32>(group);
    const bit = 1 << (key & 31);
    store<i32>(found, load<i32>(group, 4));
    store<i32>(found, popcnt<i32>(bits & (bit - 1)), 4);
    found += (<usize>((bits & bit) != 0)) << 3;
  }
  memory.fill(SUMS, 0, (<usize>width) << 2);
  for (let at: usize = FOUND; at < found; at += 8) {
    let list = lists + ((<usize>load<i32>(at)) << 1);
    for (let skip = load<i32>(at, 4); skip > 0; skip--) list += (<usize>load<i16>(list) + 1) << 1;
    const end = list + ((<usize>load<i16>(list)) << 1);
    while (list < end) {
      list += 2;
      const entry = <i32>load<i16>(list);
      const sum = SUMS + ((<usize>(entry & 63)) << 2);
      store<i32>(sum, load<i32>(sum) + (entry >> 6));
    }
  }
}
