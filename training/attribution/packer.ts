import { LABELS } from "../../packages/reader/src/attribution/model/labels.js";
import type { Learnt } from "./cascade.js";

/** Writes what `Unpacker` reads: see packages/reader/src/model/pack.ts. */
export class Packer {
  private bytes = new Uint8Array(1 << 16);
  private size = 0;

  byte(value: number): void {
    if (this.size === this.bytes.length) {
      const more = new Uint8Array(this.size * 2);
      more.set(this.bytes);
      this.bytes = more;
    }
    this.bytes[this.size++] = value;
  }

  number(value: number): void {
    let rest = ((value << 1) ^ (value >> 31)) >>> 0;
    for (; rest > 127; rest >>>= 7) this.byte((rest & 127) | 128);
    this.byte(rest);
  }

  numbers(values: ArrayLike<number>): void {
    this.number(values.length);
    for (let i = 0; i < values.length; i++) this.number(values[i]!);
  }

  /** Rows of `width` weights; a row without any is left out. */
  bytesTable(bits: number, check: Uint8Array, width: number, weight: (row: number, label: number) => number): void {
    this.byte(bits);
    this.byte(width);
    this.rows(check, (row) => {
      let mask = 0;
      for (let k = 0; k < width; k++) if (weight(row, k) !== 0) mask |= 1 << k;
      this.byte(check[row]!);
      this.byte(mask & 255);
      if (width > 8) this.byte(mask >> 8);
      for (let k = 0; k < width; k++) if ((mask >> k) & 1) this.byte(weight(row, k) & 255);
    });
  }

  numbersTable(bits: number, check: Uint8Array, weights: Int16Array): void {
    this.byte(bits);
    this.rows(check, (row) => {
      this.byte(check[row]!);
      this.number(weights[row]!);
    });
  }

  /** Writes the rows that `write` takes; stretches of others as 0 and their number less one. */
  private rows(check: Uint8Array, write: (row: number) => void): void {
    let empty = 0;
    for (let row = 0; row < check.length; row++) {
      const pending = empty;
      if (pending > 0 && this.wanted(row)) empty = 0;
      else if (!this.wanted(row)) {
        empty++;
        if (empty === 256) {
          this.byte(0);
          this.byte(255);
          empty = 0;
        }
        continue;
      }
      if (pending > 0) {
        this.byte(0);
        this.byte(pending - 1);
      }
      write(row);
    }
    if (empty > 0) {
      this.byte(0);
      this.byte(empty - 1);
    }
  }

  private wanted: (row: number) => boolean = () => true;

  /** Says which rows of the tables that follow are worth keeping. */
  only(wanted: (row: number) => boolean): void {
    this.wanted = wanted;
  }

  base64(): string {
    return Buffer.from(this.bytes.subarray(0, this.size)).toString("base64").replaceAll("=", "");
  }
}

export function packModel({ classes, tokens, pairs, ranks, bias }: Learnt): string {
  const out = new Packer();
  out.only((row) => classes.words.check[row] !== 0);
  out.numbersTable(classes.words.bits, classes.words.check, classes.words.weights as Int16Array);
  out.numbers(classes.coarse);
  const { tagger, pair } = tokens;
  const tokenWeight = (row: number, k: number): number =>
    k < LABELS ? tagger.tokenWeights[row * LABELS + k]! : pair.tokenWeights[row * LABELS + k - LABELS]!;
  const pairWeight = (row: number, k: number): number => pair.pairWeights[row * LABELS + k]!;
  const some =
    (weight: (row: number, k: number) => number, width: number) =>
    (row: number): boolean => {
      for (let k = 0; k < width; k++) if (weight(row, k) !== 0) return true;
      return false;
    };
  out.only(some(tokenWeight, 2 * LABELS));
  out.bytesTable(tokens.bits, tokens.check, 2 * LABELS, tokenWeight);
  out.only(some(pairWeight, LABELS));
  out.bytesTable(pairs.bits, pairs.check, LABELS, pairWeight);
  out.only((row) => ranks.weights[row] !== 0);
  out.numbersTable(ranks.bits, ranks.check, ranks.weights);
  out.numbers(tagger.transitions);
  out.numbers(pair.transitions);
  out.number(bias);
  return out.base64();
}
