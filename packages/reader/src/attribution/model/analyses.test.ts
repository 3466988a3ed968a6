import fc from "fast-check";
import { expect, test } from "vitest";
import { allowedAfter, allowedAt, allowedBefore, CUE_REACH, Lattice, mayPrecede } from "./analyses.js";
import { LABELS, mayFollow } from "./labels.js";

const LENGTH = 4;

/** Scores of all ways that the rules of the lattice allow, best first. */
function allWays(emissions: Int32Array, anchor: number, transitions: Int32Array): readonly number[] {
  const scores: number[] = [];
  const walk = (t: number, last: number, score: number): void => {
    if (t === LENGTH) {
      scores.push(score);
      return;
    }
    for (let label = 0; label < LABELS; label++) {
      const near = anchor - t <= CUE_REACH;
      if (!(t < anchor ? allowedBefore(label, near) : t === anchor ? allowedAt(label) : allowedAfter(label))) continue;
      if (!(t > 0 && t <= anchor ? mayPrecede(last, label) : mayFollow(last, label))) continue;
      const step = t > 0 ? transitions[last * LABELS + label]! : 0;
      walk(t + 1, label, score + step + emissions[t * LABELS + label]!);
    }
  };
  walk(0, -1, 0);
  return scores.sort((a, b) => b - a);
}

const numbers = (length: number): fc.Arbitrary<Int32Array> =>
  fc
    .array(fc.integer({ min: -2000, max: 2000 }), { minLength: length, maxLength: length })
    .map(Int32Array.from.bind(Int32Array));

test("the best readings are those that trying all ways finds, in the same order", () => {
  const lattice = new Lattice();
  fc.assert(
    fc.property(
      numbers(LENGTH * LABELS),
      numbers(LABELS * LABELS),
      fc.integer({ min: 0, max: LENGTH - 1 }),
      (emissions, transitions, anchor) => {
        const found = lattice.best(emissions, LENGTH, anchor, transitions, 12).map(({ score }) => score);
        expect(found).toEqual(allWays(emissions, anchor, transitions).slice(0, 12));
      },
    ),
    { numRuns: 60 },
  );
});
