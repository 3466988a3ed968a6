import type { Unpacker } from "../model/pack.js";

/** Bits of a feature's hash that tell features apart; what collides was learnt as one. */
export const FEATURE_BITS = 22;
const MASK = (1 << FEATURE_BITS) - 1;

/**
 * Integer weights by feature, few labels a feature: an open-addressed index of features, and for each the stretch of
 * (label, weight) pairs that it adds. A row of fifty labels has three or four weights, so lists beat tables here.
 */
export class SparseWeights {
  private constructor(
    private readonly keys: Int32Array,
    private readonly from: Int32Array,
    private readonly size: Uint8Array,
    private readonly labels: Uint8Array,
    private readonly weights: Int16Array,
    readonly width: number,
  ) {}

  /** Packed form: width, number of features, number of pairs; then for each feature its step, size and pairs. */
  static unpack(packed: Unpacker): SparseWeights {
    const width = packed.number();
    const features = packed.number();
    const pairs = packed.number();
    const room = 1 << (32 - Math.clz32(features * 2));
    const keys = new Int32Array(room).fill(-1);
    const from = new Int32Array(room);
    const size = new Uint8Array(room);
    const labels = new Uint8Array(pairs);
    const weights = new Int16Array(pairs);
    let key = 0;
    let at = 0;
    for (let f = 0; f < features; f++) {
      key += packed.number();
      let slot = spread(key) & (room - 1);
      while (keys[slot] !== -1) slot = (slot + 1) & (room - 1);
      keys[slot] = key;
      from[slot] = at;
      const count = packed.byte();
      size[slot] = count;
      for (let end = at + count; at < end; at++) {
        labels[at] = packed.byte();
        weights[at] = packed.number();
      }
    }
    return new SparseWeights(keys, from, size, labels, weights, width);
  }

  /** Scores of all labels for features[0 .. count), into `sums`. */
  score(features: Int32Array, count: number, sums: Int32Array): void {
    const { keys, from, size, labels, weights } = this;
    const mask = keys.length - 1;
    for (let k = 0; k < this.width; k++) sums[k] = 0;
    for (let f = 0; f < count; f++) {
      const key = features[f]! & MASK;
      let slot = spread(key) & mask;
      let found = keys[slot]!;
      while (found !== key && found !== -1) {
        slot = (slot + 1) & mask;
        found = keys[slot]!;
      }
      if (found === -1) continue;
      const end = from[slot]! + size[slot]!;
      for (let at = from[slot]!; at < end; at++) sums[labels[at]!]! += weights[at]!;
    }
  }
}

const spread = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 10;
