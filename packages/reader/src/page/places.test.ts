import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { checkInvariants } from "../contract/invariants.js";
import { type PageReading, readPageWithSource } from "../read.js";
import { checkPlaces } from "./check-places.js";
import { placeOf } from "./places.js";

const PAGE = `<!doctype html><html><head><title>Fish talks | Coast</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Fish talks","datePublished":"2026-05-01T10:30:00+02:00","author":[{"@type":"Person","name":"Ana Bell"}]}</script>
</head><body><header><h1>Fish talks</h1><p class="byline">By Ana Bell</p></header><article class="story-body"><p>Peru &amp; Chile
   will hold <b>talks on fish</b> in Lima on Monday, May&nbsp;4, the minister said. 🐟</p><p>“We&rsquo;ll&#8203; be there,” <a href="/x">he</a> added, and the third round is to end with a statement.</p></article></body></html>`;

function reading(html: string): PageReading {
  const result = readPageWithSource(html, { engine: "rules" });
  if (!result.ok) throw new Error(result.diagnostics[0]!.message);
  return result.value;
}

const astray = (html: string): readonly string[] => checkPlaces(html, reading(html)).faults;

describe("the way back to the page", () => {
  it("leads from every span of the record to its own characters", () => {
    expect(checkPlaces(PAGE, reading(PAGE)).spans).toBeGreaterThan(10);
    expect(astray(PAGE)).toEqual([]);
  });
  it("names the text node and the offset in it, entities counted as what they stand for", () => {
    const { record, page } = reading(PAGE);
    const at = record.text.indexOf("Chile");
    expect(placeOf(page, [at, at + 5])?.start).toEqual({
      path: "/html[1]/body[1]/article[1]/p[1]/text()[1]",
      offset: 7,
    });
    const fish = record.text.indexOf("fish");
    expect(placeOf(page, [fish, fish + 4])?.end).toEqual({
      path: "/html[1]/body[1]/article[1]/p[1]/b[1]/text()[1]",
      offset: 13,
    });
  });
  it("has no place for what stands between two paragraphs, and refuses what is no span", () => {
    const { record, page } = reading(PAGE);
    const gap = record.text.indexOf("\n\n");
    expect(placeOf(page, [gap, gap + 1])).toBeUndefined();
    expect(() => placeOf(page, [3, 3])).toThrow(RangeError);
  });
  it("finds a span that leads astray", () => {
    const own = reading(PAGE);
    const moved = { ...own.page.source, start: own.page.source.start.map((at) => (at < 0 ? at : at + 1)) };
    expect(checkPlaces(PAGE, { ...own, page: { ...own.page, source: moved } }).faults.length).toBeGreaterThan(5);
  });
  it("gives title and byline with their places, and the day as the page's word", () => {
    const { record, page } = reading(PAGE);
    expect(record.text.slice(...page.body)).toBe(page.text);
    expect(record.article.title).toEqual({ text: "Fish talks", spans: [[0, 10]] });
    expect(record.article.byline).toEqual([{ text: "Ana Bell", spans: [[15, 23]] }]);
    expect(record.article.lead).toEqual([page.body[0], record.text.indexOf("\n\n", page.body[0])]);
    expect(record.article.published).toEqual({
      earliest: "2026-05-01T10:30:00+02:00",
      latest: "2026-05-01T10:30:00+02:00",
      basis: "page",
      evidence: [],
    });
    expect(checkInvariants(record)).toEqual([]);
  });
});

const PAGES = "../shared/corpora/pages";
describe.skipIf(!existsSync(PAGES))("real pages, where they stand beside the checkout", () => {
  const files = ["html", "fundus80/html"].flatMap((folder) =>
    readdirSync(`${PAGES}/${folder}`).map((name) => `${PAGES}/${folder}/${name}`),
  );
  it("lead back from every span, and keep the invariants", () => {
    const wrong = files.flatMap((file) => {
      const html = new TextDecoder().decode(gunzipSync(readFileSync(file)));
      return [...astray(html), ...checkInvariants(reading(html).record)].slice(0, 3).map((line) => `${file}: ${line}`);
    });
    expect(wrong).toEqual([]);
  }, 240_000);
});
