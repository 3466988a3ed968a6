import { describe, expect, it } from "vitest";
import { imageWeights, takeImage } from "./image.js";
import { openWeights, type Weights } from "./pack.js";

/** A model of a number, four numbers doubled, a list and a table of two rows, packed by hand. */
const PACKED = Buffer.from([14, 2, 4, 6, 8, 4, 10, 12, 1, 2, 9, 3, 5, 6, 0, 0]).toString("base64");

function unpack(weights: Weights) {
  const from = openWeights(weights);
  const size = from.number();
  const [doubled] = from.arraysOf(() => [Int16Array.from({ length: 4 }, () => from.number() * 2)] as const);
  return { size, doubled, list: from.numbers(), table: from.bytesTable() };
}

describe("the image of a model", () => {
  const image = takeImage(PACKED, unpack);

  it("holds what was asked for, and of what is in arrays nothing else", () => {
    expect(unpack(PACKED)).toEqual({
      size: 7,
      doubled: Int16Array.of(2, 4, 6, 8),
      list: Int32Array.of(5, 6),
      table: { bits: 1, width: 2, check: Uint8Array.of(9, 0), weights: Int8Array.of(5, 6, 0, 0) },
    });
    expect(image.numbers).toEqual([7, 1, 2]);
    expect(image.arrays).toHaveLength(3);
  });

  it("gives the model that was packed", () => expect(unpack(imageWeights(() => image))).toEqual(unpack(PACKED)));

  it("is got when the model is first opened, not before", () => {
    let got = 0;
    const weights = imageWeights(() => {
      got++;
      return image;
    });
    expect(got).toBe(0);
    unpack(weights);
    expect(got).toBe(1);
  });
});
