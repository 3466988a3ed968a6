import { checkOf } from "../../packages/reader/src/model/table.js";

/**
 * Which features get a row: the frequent ones first, as long as one of the two rows of their bucket is free. Counts are
 * kept in 2^26 bytes by hash, exact enough for a cut-off.
 */
export class Vocabulary {
  private readonly counts = new Uint8Array(1 << 26);
  readonly check: Uint8Array;
  private readonly key: Int32Array;
  used = 0;
  dropped = 0;

  constructor(readonly bits: number) {
    this.check = new Uint8Array(1 << bits);
    this.key = new Int32Array(1 << bits);
  }

  count(hash: number): void {
    const at = hash & COUNT_MASK;
    if (this.counts[at]! < 255) this.counts[at]!++;
  }

  countOf(hash: number): number {
    return this.counts[hash & COUNT_MASK]!;
  }

  /** Gives the feature a row if it has none and there is room. */
  admit(hash: number): void {
    const mask = this.check.length - 1;
    const row = hash & mask;
    const byte = checkOf(hash);
    for (const at of [row, row ^ 1])
      if (this.check[at] === byte) {
        if (this.key[at] !== hash) this.dropped++;
        return;
      }
    for (const at of [row, row ^ 1])
      if (this.check[at] === 0) {
        this.check[at] = byte;
        this.key[at] = hash;
        this.used++;
        return;
      }
    this.dropped++;
  }

  /** Thresholds of the passes over the data in which features are admitted, most frequent first. */
  static passes(least: number): readonly number[] {
    return [200, 40, 12, 6, 4, 3, 2].filter((c) => c > least).concat(least);
  }
}

const COUNT_MASK = (1 << 26) - 1;
