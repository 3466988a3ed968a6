import type { Unpacker } from "../model/pack.js";
import { GROUP_BITS, keyGroups, keyOf } from "./place.js";

/**
 * Integer weights by feature, few labels a feature. A feature's list is its length and then its entries, label and
 * weight in one number of 16 bits; a row of fifty labels has two or three weights, so lists beat rows here.
 */
export class LabelWeights {
  private constructor(
    /** With each group of keys the place of its first list; the others follow. */
    private readonly groups: Int32Array,
    private readonly lists: Int16Array,
    readonly width: number,
  ) {}

  /** Packed form: width, number of features, number of pairs; then for each feature its step, size and pairs. */
  static unpack(packed: Unpacker): LabelWeights {
    const width = packed.number();
    const features = packed.number();
    const size = packed.number() + features;
    const [groups, lists] = packed.arraysOf(() => {
      const { groups, add } = keyGroups();
      const lists = new Int16Array(size);
      let key = 0;
      let at = 0;
      for (let f = 0; f < features; f++) {
        key += packed.number();
        add(key, at);
        const count = packed.byte();
        lists[at++] = count;
        for (let k = 0; k < count; k++) lists[at++] = packed.byte() | (within(packed.number()) << LABEL_BITS);
      }
      return [groups, lists] as const;
    });
    return new LabelWeights(groups, lists, width);
  }

  /**
   * Scores of all labels for features[0 .. count), into `sums`. In two steps, the first without a branch that hangs on
   * the data: see `MoveWeights.sum`.
   */
  score(features: Int32Array, count: number, sums: Int32Array): void {
    const { groups, lists, width } = this;
    let found = 0;
    for (let f = 0; f < count; f++) {
      const key = keyOf(features[f]!);
      const group = (key >>> GROUP_BITS) << 1;
      const bits = groups[group]!;
      firsts[found] = groups[group + 1]!;
      before[found] = bits & ~(-1 << key);
      found += (bits >>> key) & 1;
    }
    for (let k = 0; k < width; k++) sums[k] = 0;
    for (let f = 0; f < found; f++) {
      let at = firsts[f]!;
      for (let skip = before[f]!; skip !== 0; skip &= skip - 1) at += lists[at]! + 1;
      for (const end = at + lists[at]!; at < end; at++) {
        const entry = lists[at + 1]!;
        sums[entry & LABEL_MASK]! += entry >> LABEL_BITS;
      }
    }
  }

  /** Scores of all labels for features[0 .. count), to keep. */
  known(features: Int32Array, count: number): Int32Array {
    const sums = new Int32Array(this.width);
    this.score(features, count, sums);
    return sums;
  }
}

/** For each feature found: the first list of its group, and the keys of the group that come before its own. */
const firsts = new Int32Array(64);
const before = new Int32Array(64);

/** Room for 64 labels, and for weights up to 511: the largest learnt is 210. */
const LABEL_BITS = 6;
const LABEL_MASK = (1 << LABEL_BITS) - 1;
const LARGEST = 511;
const within = (value: number): number => Math.max(-LARGEST, Math.min(LARGEST, value));
