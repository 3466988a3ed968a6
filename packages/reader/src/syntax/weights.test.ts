import fc from "fast-check";
import { expect, test } from "vitest";
import { Forms, shapeOf } from "./forms.js";
import { homeOf, openIndex, put } from "./place.js";
import { PAD, Stretch } from "./stretch.js";

test("what is put into an index is found again under its key, also where homes collide", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(1 << 22), { minLength: 1, maxLength: 400 }), (keys) => {
      const index = openIndex(keys.length);
      keys.forEach((key, value) => put(index, key, value));
      keys.forEach((key, value) => {
        let at = (homeOf(key) << 1) & (index.length - 1);
        while (index[at] !== key + 1) at = (at + 2) & (index.length - 1);
        expect(index[at + 1]).toBe(value);
      });
    }),
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
