import type { Unpacker } from "../model/pack.js";
import { homeOf, keyOf, openIndex, put } from "./place.js";

/**
 * Integer weights by feature, few labels a feature. A feature's list is its length and then label and weight by turns;
 * a row of fifty labels has three or four weights, so lists beat rows here.
 */
export class LabelWeights {
  private constructor(
    private readonly index: Int32Array,
    private readonly lists: Int16Array,
    readonly width: number,
  ) {}

  /** Packed form: width, number of features, number of pairs; then for each feature its step, size and pairs. */
  static unpack(packed: Unpacker): LabelWeights {
    const width = packed.number();
    const [index, lists] = packed.arraysOf(() => listsByFeature(packed));
    return new LabelWeights(index, lists, width);
  }

  /** Scores of all labels for features[0 .. count), into `sums`. */
  score(features: Int32Array, count: number, sums: Int32Array): void {
    const { index, lists, width } = this;
    const mask = index.length - 1;
    for (let k = 0; k < width; k++) sums[k] = 0;
    for (let f = 0; f < count; f++) {
      const name = keyOf(features[f]!) + 1;
      let slot = (homeOf(name - 1) << 1) & mask;
      let found = index[slot]!;
      while (found !== name && found !== 0) {
        slot = (slot + 2) & mask;
        found = index[slot]!;
      }
      if (found === 0) continue;
      let at = index[slot + 1]!;
      for (const end = at + 2 * lists[at]!; at < end; at += 2) sums[lists[at + 1]!]! += lists[at + 2]!;
    }
  }

  /** Scores of all labels for features[0 .. count), to keep. */
  known(features: Int32Array, count: number): Int32Array {
    const sums = new Int32Array(this.width);
    this.score(features, count, sums);
    return sums;
  }
}

function listsByFeature(packed: Unpacker): readonly [index: Int32Array, lists: Int16Array] {
  const features = packed.number();
  const lists = new Int16Array(packed.number() * 2 + features);
  const index = openIndex(features);
  let key = 0;
  let at = 0;
  for (let f = 0; f < features; f++) {
    key += packed.number();
    put(index, key, at);
    const count = packed.byte();
    lists[at++] = count;
    for (let k = 0; k < count; k++) {
      lists[at++] = packed.byte();
      lists[at++] = packed.number();
    }
  }
  return [index, lists];
}
