import { describe, expect, it } from "vitest";
import { selectorsIn } from "./selectors.js";

const UNITS = ["a", "é", "e\u0301", "🐟", "👩‍🚒", "🇵🇪", "न\u093f", " ", "\n\n", "”", "z\u0323\u0307"];

/** Texts of emoji, combining marks and letters, the same on every run. */
function textOf(seed: number): string {
  let state = seed;
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
  return Array.from({ length: 60 }, () => UNITS[(next() >>> 8) % UNITS.length]).join("");
}

/** The places at which no pair is cut. */
const borders = (text: string): number[] => {
  const found = [0];
  for (const point of text) found.push(found[found.length - 1]! + point.length);
  return found;
};

describe("W3C selectors", () => {
  it("count in code points and quote the span's own words, whatever the text", () => {
    for (let seed = 1; seed <= 8; seed++) {
      const text = textOf(seed);
      const points = Array.from(text);
      const select = selectorsIn(text);
      const places = borders(text);
      for (let i = 0; i < places.length; i += 3)
        for (let j = i + 1; j < places.length; j += 7) {
          const [position, quote] = select([places[i]!, places[j]!]);
          expect(points.slice(position.start, position.end).join("")).toBe(quote.exact);
          expect(text.slice(places[i]!, places[j]!)).toBe(quote.exact);
          expect(text.slice(0, places[i]).endsWith(quote.prefix)).toBe(true);
          expect(text.slice(places[j]!).startsWith(quote.suffix)).toBe(true);
          expect(quote.prefix + quote.suffix).not.toMatch(/\p{Cs}/u);
          expect(quote.prefix).not.toMatch(/^\p{M}/u);
        }
    }
  });
  it("refuse what is no span", () => {
    expect(() => selectorsIn("Talks")([2, 9])).toThrow(RangeError);
    expect(() => selectorsIn("Talks")([3, 2])).toThrow(RangeError);
  });
});
