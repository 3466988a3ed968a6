import { Kernel } from "../../model/kernel.js";
import type { Table } from "../../model/table.js";

/**
 * Rows of four bytes: a weight of two bytes, one byte free, the check byte. Behind the last row stands one of noughts, for
 * features without a row. A row has its own place or its neighbour's: see model/table.ts.
 */
export function rankLanesOf({ check, weights }: Table): Int32Array {
  const lanes = new Int32Array(check.length + 1);
  for (let row = 0; row < check.length; row++) lanes[row] = (check[row]! << 24) | (weights[row]! & 0xffff);
  return lanes;
}

/** The reranker's weights. */
export class RankRows {
  private readonly kernel: Kernel;
  private readonly rows: number;
  /** Where the caller puts the features of an answer. */
  readonly features: Int32Array;

  constructor(lanes: Int32Array) {
    this.kernel = new Kernel([lanes]);
    this.rows = lanes.length - 1;
    this.features = this.kernel.features;
  }

  /** Sum of the weights of features[0 .. count). */
  sum(count: number): number {
    return this.kernel.loops.ranks(this.rows, count);
  }
}
