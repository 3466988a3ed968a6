import { FEATURE_BITS } from "../../packages/reader/src/syntax/place.js";
import type { Packer } from "../attribution/packer.js";

const MASK = (1 << FEATURE_BITS) - 1;

/** Averaged perceptron over hashed features; rows come into being when a feature is first corrected. */
export class Perceptron {
  private readonly row = new Int32Array(1 << FEATURE_BITS).fill(-1);
  private weights: Float32Array;
  private totals: Float64Array;
  private rows = 0;
  private time = 1;
  readonly sums: Float64Array;

  constructor(readonly width: number) {
    this.weights = new Float32Array(width << 12);
    this.totals = new Float64Array(width << 12);
    this.sums = new Float64Array(width);
  }

  score(features: Int32Array, count: number): Float64Array {
    const { sums, width, row, weights } = this;
    sums.fill(0);
    for (let f = 0; f < count; f++) {
      const r = row[features[f]! & MASK]!;
      if (r < 0) continue;
      const from = r * width;
      for (let k = 0; k < width; k++) sums[k]! += weights[from + k]!;
    }
    return sums;
  }

  tick(): void {
    this.time++;
  }

  correct(features: Int32Array, count: number, right: number, wrong: number): void {
    for (let f = 0; f < count; f++) {
      const from = this.rowOf(features[f]! & MASK) * this.width;
      this.weights[from + right]! += 1;
      this.totals[from + right]! += this.time;
      this.weights[from + wrong]! -= 1;
      this.totals[from + wrong]! -= this.time;
    }
  }

  private rowOf(key: number): number {
    const known = this.row[key]!;
    if (known >= 0) return known;
    if ((this.rows + 1) * this.width > this.weights.length) {
      const weights = new Float32Array(this.weights.length * 2);
      weights.set(this.weights);
      this.weights = weights;
      const totals = new Float64Array(this.totals.length * 2);
      totals.set(this.totals);
      this.totals = totals;
    }
    this.row[key] = this.rows;
    return this.rows++;
  }

  /** Writes the averaged weights, times `scale` and rounded; those under `least` are left out. See SparseWeights.unpack. */
  pack(out: Packer, scale: number, least: number): void {
    const kept: (readonly [number, (readonly [number, number])[]])[] = [];
    let pairs = 0;
    for (let key = 0; key <= MASK; key++) {
      const r = this.row[key]!;
      if (r < 0) continue;
      const entries: (readonly [number, number])[] = [];
      for (let k = 0; k < this.width; k++) {
        const at = r * this.width + k;
        const value = Math.round((this.weights[at]! - this.totals[at]! / this.time) * scale);
        if (Math.abs(value) >= least) entries.push([k, Math.max(-32767, Math.min(32767, value))]);
      }
      if (entries.length > 0) kept.push([key, entries]);
      pairs += entries.length;
    }
    out.number(this.width);
    out.number(kept.length);
    out.number(pairs);
    let last = 0;
    for (const [key, entries] of kept) {
      out.number(key - last);
      last = key;
      out.byte(entries.length);
      for (const [label, weight] of entries) {
        out.byte(label);
        out.number(weight);
      }
    }
  }
}
