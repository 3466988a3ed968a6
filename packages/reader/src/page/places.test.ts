import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { checkInvariants } from "../contract/invariants.js";
import type { Span } from "../contract/record.js";
import { type PageReading, readPageWithSource } from "../read.js";
import { decodeEntities } from "./entities.js";
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

/** Characters without white space and what is not shown, from text or from markup. */
const bare = (text: string): string => text.replace(/[\s\u00ad\u200b\u2060\0\ufeff]/g, "");
const shown = (source: string): string =>
  bare(
    decodeEntities(
      source
        .replace(/<!--[\s\S]*?-->/g, "")
        .replace(/<(script|style|noscript|svg|template|iframe)\b[\s\S]*?<\/\1\s*>/gi, "")
        .replace(/<\/?[a-zA-Z!?](?:"[^"]*"|'[^']*'|[^>"'])*>/g, ""),
    ),
  );

/** All spans of a record, wherever they stand. */
function spansOf(value: unknown): Span[] {
  if (Array.isArray(value)) {
    if (value.length === 2 && value.every((x) => typeof x === "number")) return [value as unknown as Span];
    return value.flatMap(spansOf);
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(spansOf) : [];
}

/** What of a span stands in each paragraph: between two, the page may hold a picture that the text leaves out. */
function paragraphsIn(text: string, [start, end]: Span): Span[] {
  let at = start;
  return text
    .slice(start, end)
    .split("\n\n")
    .flatMap((part): Span[] => {
      const span: Span = [at, at + part.length];
      at += part.length + 2;
      return part.trim() === "" ? [] : [span];
    });
}

/** The spans that do not lead back to their own characters. */
function astray(html: string): readonly string[] {
  const { record, page } = reading(html);
  return spansOf(record)
    .flatMap((whole) => paragraphsIn(record.text, whole))
    .flatMap((span) => {
      const place = placeOf(page, span);
      const text = record.text.slice(...span);
      if (!place) return [`${text}: no place`];
      return shown(html.slice(...place.source)) === bare(text) ? [] : [`${text} ≠ ${html.slice(...place.source)}`];
    });
}

describe("the way back to the page", () => {
  it("leads from every span of the record to its own characters", () => {
    expect(spansOf(reading(PAGE).record).length).toBeGreaterThan(10);
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
  it("gives title, byline and day as the page tells them, without spans", () => {
    const { record } = reading(PAGE);
    expect(record.article.title).toEqual({ text: "Fish talks", spans: [] });
    expect(record.article.byline).toEqual([{ text: "Ana Bell", spans: [] }]);
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
