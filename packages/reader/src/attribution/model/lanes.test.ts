import { expect, test } from "vitest";
import { lanesOf, PairRows, TokenRows } from "./lanes.js";

/** A feature whose row is `row` in a table of 8, with check byte 9. */
const feature = (row: number): number => (9 << 24) | row;
const table = (width: number, weight: (row: number, k: number) => number) => ({
  bits: 3,
  width,
  check: new Uint8Array(8).fill(9),
  weights: Int8Array.from({ length: 8 * width }, (_, i) => weight(Math.floor(i / width), i % width)),
});

test("sums of many rows are those of the weights, signs and all", () => {
  const weight = (row: number, k: number): number => ((row * 37 + k * 53) % 255) - 127;
  const features = Int32Array.from({ length: 96 }, (_, i) => feature(i % 8));
  const wanted = (k: number): number => [0, 1, 2, 3, 4, 5, 6, 7].reduce((sum, row) => sum + 12 * weight(row, k), 0);

  const tokens = new TokenRows(lanesOf(table(14, weight)));
  tokens.features.set(features);
  const first = new Int32Array(7);
  const second = new Int32Array(7);
  tokens.sum(96, 8, first, second, 0);
  expect(Array.from(first)).toEqual([0, 1, 2, 3, 4, 5, 6].map((k) => 8 * wanted(k)));
  expect(Array.from(second)).toEqual([7, 8, 9, 10, 11, 12, 13].map((k) => 8 * wanted(k)));

  const pairs = new PairRows(lanesOf(table(7, weight)));
  pairs.features.set(features);
  const out = new Int32Array(7).fill(1);
  pairs.addTo(96, 1, out, 0);
  expect(Array.from(out)).toEqual([0, 1, 2, 3, 4, 5, 6].map((k) => 1 + wanted(k)));
});

test("a feature that was never learnt adds nothing", () => {
  const pairs = new PairRows(lanesOf(table(7, () => 100)));
  pairs.features[0] = (8 << 24) | 3;
  const out = new Int32Array(7);
  pairs.addTo(1, 1, out, 0);
  expect(Array.from(out)).toEqual([0, 0, 0, 0, 0, 0, 0]);
});
