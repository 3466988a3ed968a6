import { Kernel } from "../../model/kernel.js";
import type { Table } from "../../model/table.js";
import { LABELS } from "./labels.js";

/**
 * Rows of byte weights with their check byte among them, so that a look-up reads one place of memory. A weight is kept
 * as a byte from 1 to 255, 128 for nought; the check byte is the last of a row. Behind the last row stands one of
 * noughts, for features without a row. A row has its own place or its neighbour's: see model/table.ts.
 */
export type Lanes = Uint8Array;

/** Bytes a row: for the 14 weights of a token, and for the 7 of a token and cue. */
const TOKEN_ROW = 16;
const PAIR_ROW = 8;
const NOUGHT = 128;

export function lanesOf({ check, weights, width }: Table): Lanes {
  const size = width === LABELS ? PAIR_ROW : TOKEN_ROW;
  const rows = check.length;
  const bytes = new Uint8Array((rows + 1) * size);
  for (let row = 0; row <= rows; row++) {
    const at = row * size;
    const from = row * width;
    for (let k = 0; k < width; k++) bytes[at + k] = NOUGHT + (row < rows ? weights[from + k]! : 0);
    bytes[at + size - 1] = check[row] ?? 0;
  }
  return bytes;
}

/** Weights of a token: seven for the tagger and seven for the pair model, in one row. */
export class TokenRows {
  private readonly kernel: Kernel;
  private readonly rows: number;
  /** Where the caller puts the features of a token. */
  readonly features: Int32Array;

  constructor(lanes: Lanes) {
    this.kernel = new Kernel([lanes]);
    this.rows = lanes.length / TOKEN_ROW - 1;
    this.features = this.kernel.features;
  }

  /** Sums the rows of features[0 .. count), times `unit`: the first seven into `first`, the others into `second`, from `at` on. */
  sum(count: number, unit: number, first: Int32Array, second: Int32Array, at: number): void {
    const { sums, loops } = this.kernel;
    loops.tokens(this.rows, count);
    for (let k = 0; k < LABELS; k++) {
      first[at + k] = sums[k]! * unit;
      second[at + k] = sums[LABELS + k]! * unit;
    }
  }
}

/** Weights of a token with regard to a cue, seven a row. */
export class PairRows {
  private readonly kernel: Kernel;
  private readonly rows: number;
  /** Where the caller puts the features of a token and cue. */
  readonly features: Int32Array;

  constructor(lanes: Lanes) {
    this.kernel = new Kernel([lanes]);
    this.rows = lanes.length / PAIR_ROW - 1;
    this.features = this.kernel.features;
  }

  /** Adds the rows of features[0 .. count), times `unit`, to out[at .. at + 7). */
  addTo(count: number, unit: number, out: Int32Array, at: number): void {
    const { sums, loops } = this.kernel;
    loops.pairs(this.rows, count);
    for (let k = 0; k < LABELS; k++) out[at + k]! += sums[k]! * unit;
  }
}
