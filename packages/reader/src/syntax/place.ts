/** Bits of a feature's hash that tell features apart; what collides was learnt as one. */
export const FEATURE_BITS = 22;

/**
 * Which keys have weights: for each 32 keys in turn two numbers, a bit a key and what is kept with the group. Both lie
 * side by side, since a look-up costs the memory that it reads, and the whole is 1 MB, small enough for a cache: with key
 * and value in slots of an open-addressed table the moves alone took eight.
 */
export function keyGroups(): { readonly groups: Int32Array; readonly add: (key: number, first: number) => void } {
  const groups = new Int32Array(2 << (FEATURE_BITS - GROUP_BITS));
  /** Adds a key; `first` is kept with its group where the group is new. Keys come in rising order. */
  const add = (key: number, first: number): void => {
    const at = (key >>> GROUP_BITS) << 1;
    if (groups[at] === 0) groups[at + 1] = first;
    groups[at]! |= 1 << key;
  };
  return { groups, add };
}

/** A group of keys is a whole number's bits: the lower five bits of a key are its place there. */
export const GROUP_BITS = 5;
