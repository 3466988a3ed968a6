import type { Table } from "../../model/table.js";

/**
 * The reranker's weights, check byte and weight in one whole number, so that a look-up reads one place of memory. A row
 * has its own place or its neighbour's: see model/table.ts.
 */
export type RankWeights = Int32Array;

/** The check byte stands above the weight's 16 bits and a free byte. */
const CHECK_BITS = 24;

export const rankWeightsOf = ({ check, weights }: Table): RankWeights =>
  Int32Array.from(check, (byte, row) => (byte << CHECK_BITS) | (weights[row]! & 0xffff));

/** Sum of the weights of features[0 .. count). Without a branch that hangs on the data: see lanes.ts. */
export function sumRankRows(rows: RankWeights, features: Int32Array, count: number): number {
  const mask = rows.length - 1;
  let sum = 0;
  for (let f = 0; f < count; f++) {
    const hash = features[f]!;
    const byte = hash >>> CHECK_BITS || 1;
    const own = rows[hash & mask]!;
    const next = rows[(hash & mask) ^ 1]!;
    const isOwn = (((own >>> CHECK_BITS) ^ byte) - 1) >> 31;
    const isNext = (((next >>> CHECK_BITS) ^ byte) - 1) >> 31;
    sum += (((own & isOwn) | (next & isNext & ~isOwn)) << 16) >> 16;
  }
  return sum;
}
