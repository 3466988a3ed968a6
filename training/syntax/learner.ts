import type { Table } from "../../packages/reader/src/syntax/table.js";

/** An averaged perceptron over hashed features (Collins 2002), in floating point while it learns. */
export class Learner {
  private readonly weights: Float32Array;
  private readonly total: Float64Array;
  private steps = 1;
  private readonly scores: Float64Array;

  constructor(
    private readonly bits: number,
    private readonly width: number,
  ) {
    this.weights = new Float32Array(width << bits);
    this.total = new Float64Array(width << bits);
    this.scores = new Float64Array(width);
  }

  score(features: Int32Array, count: number): Float64Array {
    const { width, weights, scores } = this;
    const mask = (1 << this.bits) - 1;
    scores.fill(0);
    for (let f = 0; f < count; f++) {
      let at = (features[f]! & mask) * width;
      for (let k = 0; k < width; k++) scores[k]! += weights[at++]!;
    }
    return scores;
  }

  update(features: Int32Array, count: number, gold: number, wrong: number): void {
    const mask = (1 << this.bits) - 1;
    for (let f = 0; f < count; f++) {
      const at = (features[f]! & mask) * this.width;
      this.weights[at + gold]! += 1;
      this.total[at + gold]! += this.steps;
      this.weights[at + wrong]! -= 1;
      this.total[at + wrong]! -= this.steps;
    }
  }

  step(): void {
    this.steps++;
  }

  /** The averaged weights in one byte each; scaled so that all but the largest few keep their proportion. */
  table(): Table {
    const average = this.weights.map((weight, i) => weight - this.total[i]! / this.steps);
    const sizes = average
      .filter((w) => w !== 0)
      .map(Math.abs)
      .sort();
    const scale = 120 / (sizes[Math.floor(sizes.length * 0.9995)] ?? 1);
    const weights = Int8Array.from(average, (w) => Math.max(-127, Math.min(127, Math.round(w * scale))));
    return { bits: this.bits, width: this.width, weights };
  }
}

/** The class of the highest score among those allowed, the first of equals; -1 where none is. */
export function argmax(scores: Float64Array, allowed: (k: number) => boolean = () => true): number {
  let best = -1;
  for (let k = 0; k < scores.length; k++) if (allowed(k) && (best < 0 || scores[k]! > scores[best]!)) best = k;
  return best;
}

/** The packed form that `unpack` reads; weights smaller than `least` (of 127) are dropped. */
export function pack({ weights }: Table, least: number): string {
  const bytes: number[] = [];
  let last = 0;
  for (let i = 0; i < weights.length; i++) {
    if (Math.abs(weights[i]!) < least) continue;
    let gap = i - last;
    while (gap > 127) {
      bytes.push((gap & 127) | 128);
      gap >>>= 7;
    }
    bytes.push(gap, weights[i]! & 255);
    last = i;
  }
  return Buffer.from(bytes).toString("base64");
}
