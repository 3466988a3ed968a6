/** Bits of a feature's hash that tell features apart; what collides was learnt as one. */
export const FEATURE_BITS = 22;
const MASK = (1 << FEATURE_BITS) - 1;

/** What is left of a feature's hash: its name among the weights. */
export const keyOf = (hash: number): number => hash & MASK;

/** Where to look first for a key in an open-addressed table. */
export const homeOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 10;

/**
 * An open-addressed index: two numbers a slot, key + 1 (0 where the slot is empty) and what is kept under it. Both lie
 * side by side, since a look-up costs the memory that it reads.
 */
export function openIndex(features: number): Int32Array {
  return new Int32Array(2 << (32 - Math.clz32(features * 2)));
}

/** Puts a value under a key that is not there yet. */
export function put(index: Int32Array, key: number, value: number): void {
  const mask = index.length - 1;
  let at = (homeOf(key) << 1) & mask;
  while (index[at] !== 0) at = (at + 2) & mask;
  index[at] = key + 1;
  index[at + 1] = value;
}
