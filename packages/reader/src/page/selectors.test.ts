import { describe, expect, it } from "vitest";
import { pageToText } from "./page.js";
import { pageSelectorsIn, selectorsIn } from "./selectors.js";

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

describe("W3C selectors on the page", () => {
  const result = pageToText(
    "<title>No &amp; part</title><body><script>if (a &amp; b) 1</script><template>none</template><pre>\r\n🐟 ad</pre><article><h1>Dam talks</h1><p>Tom\r\n &amp; Ana <i>sail</i> to Oslo on Monday, the harbour said.</p></article>",
  );
  if (!result.ok) throw new Error(result.diagnostics[0]!.message);
  const page = result.value;
  const at = page.source.text.indexOf("Tom & Ana sail");
  it("count what stands before in the body, scripts too, and quote the page's own white space", () => {
    expect(pageSelectorsIn(page)([at, at + 14])).toMatchObject([
      { start: 29, end: 44 },
      {
        exact: "Tom\n & Ana sail",
        prefix: "if (a &amp; b) 1🐟 adDam talks".slice(-32),
        suffix: expect.stringMatching(/^ to Oslo/),
      },
    ]);
  });
  it("name no place for what stands between two paragraphs", () => {
    const gap = page.source.text.indexOf("\n\n");
    expect(gap).toBeGreaterThan(0);
    expect(pageSelectorsIn(page)([gap, gap + 1])).toBeUndefined();
  });
});
