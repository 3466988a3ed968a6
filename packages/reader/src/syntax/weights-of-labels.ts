import { Kernel } from "../model/kernel.js";
import type { Unpacker } from "../model/pack.js";
import { keyGroups } from "./place.js";

/**
 * Integer weights by feature, few labels a feature. A feature's list is its length and then its entries, label and
 * weight in one number of 16 bits; a row of fifty labels has two or three weights, so lists beat rows here.
 */
export class LabelWeights {
  private readonly kernel: Kernel;
  /** Where the caller puts the features, and where their sums are left. */
  readonly features: Int32Array;
  readonly sums: Int32Array;

  /** @param groups with each group of keys the place of its first list; the others follow */
  private constructor(
    groups: Int32Array,
    lists: Int16Array,
    readonly width: number,
  ) {
    this.kernel = new Kernel([groups, lists]);
    this.features = this.kernel.features;
    this.sums = this.kernel.sums;
  }

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

  /** Scores of all labels for features[0 .. count), into `sums`. */
  score(count: number): void {
    this.kernel.loops.labels(this.kernel.addresses[1]!, count, this.width);
  }

  /** Scores of all labels for features[0 .. count), to keep. */
  known(count: number): Int32Array {
    this.score(count);
    return this.sums.slice(0, this.width);
  }
}

/** Room for 64 labels, and for weights up to 511: the largest learnt is 210. */
const LABEL_BITS = 6;
const LARGEST = 511;
const within = (value: number): number => Math.max(-LARGEST, Math.min(LARGEST, value));
