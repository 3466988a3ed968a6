import fc from "fast-check";
import { expect, test } from "vitest";
import { Forms, shapeOf } from "./forms.js";
import { unpackSyntax } from "./model.js";
import { MoveSums } from "./move-sums.js";
import { moveFeatures } from "./parse-features.js";
import { FEATURE_BITS, GROUP_BITS, keyGroups } from "./place.js";
import { PAD, Stretch } from "./stretch.js";
import { SHIFT, Transitions } from "./transitions.js";
import { LEXICON, WEIGHTS } from "./weights.js";

test("a key that was added is found in its group, after those below it; others are not", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat((1 << FEATURE_BITS) - 1), { minLength: 1, maxLength: 400 }), (keys) => {
      const sorted = Int32Array.from(keys).sort();
      const { groups, add } = keyGroups();
      sorted.forEach((key, rank) => {
        add(key, rank);
      });
      const rankOf = (key: number): number => {
        const at = (key >>> GROUP_BITS) << 1;
        const below = (groups[at]! & ~(-1 << key)) >>> 0;
        return (groups[at]! >>> key) & 1 ? groups[at + 1]! + below.toString(2).replaceAll("0", "").length : -1;
      };
      sorted.forEach((key, rank) => {
        expect(rankOf(key)).toBe(rank);
        if (!sorted.includes(key ^ 1)) expect(rankOf(key ^ 1)).toBe(-1);
      });
    }),
  );
});

test("sums kept for the stack's places and for the next word are those of all features of a state", () => {
  const { moves, forms } = unpackSyntax(WEIGHTS, LEXICON);
  const stretch = new Stretch();
  const state = new Transitions(stretch);
  const words = "The old envoy of the lake towns said that two ferries , both new , had left the port at dawn .".split(" ");
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(2)), fc.array(fc.nat(44), { minLength: 21, maxLength: 21 }), (wishes, tags) => {
      stretch.load(words, 0, words.length, forms);
      for (let i = 0; i < words.length; i++) stretch.setTag(i, tags[i]!);
      const sums = new MoveSums(state, moves);
      state.start();
      while (!state.done) {
        if (state.forced() < 0) expect(sums.ofState()).toBe(moves.sum(moveFeatures(state, moves.features)));
        const wish = wishes.next().value as number;
        const move = state.forced() >= 0 ? state.forced() : state.may(wish) ? wish : SHIFT;
        if (move === SHIFT) {
          state.shift();
          sums.shifted();
        } else state.attach(state.governor(move), wish);
      }
    }),
    { numRuns: 30 },
  );
});

test.each([
  ["McAdams-led", "XxXx-x"],
  ["U.S.", "X.X."],
  ["2026", "d"],
  ["", ""],
])("%s has the shape %s", (word, shape) => {
  expect(shapeOf(word)).toBe(shape);
});

test("what a stretch held before does not show in the next one", () => {
  const forms = new Forms();
  const fresh = new Stretch();
  const used = new Stretch();
  used.load(["A", "long", "story", "of", "the", "sea"], 0, 6, forms);
  for (const stretch of [fresh, used]) stretch.load(["the", "“", "envoy"], 0, 3, forms);
  for (let at = 0; at < 3 + 2 * PAD; at++) {
    expect(used.word[at]).toBe(fresh.word[at]);
    expect(used.tag[at]).toBe(fresh.tag[at]);
    expect(used.form(at)).toBe(fresh.form(at));
  }
});

test("words beyond those remembered, and very long ones, have the same form each time", () => {
  const forms = new Forms();
  for (let k = 0; k < 13_000; k++) forms.of(`word${k}`);
  for (const word of ["Novelty", "x".repeat(500)]) {
    expect(forms.of(word)).toEqual(forms.of(word));
    expect(forms.of(word)).toEqual(new Forms().of(word));
  }
});
