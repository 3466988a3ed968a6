import { describe, expect, it } from "vitest";
import { checkInvariants } from "../contract/invariants.js";
import { readPageWithSource } from "../read.js";
import { checkPlaces } from "./check-places.js";

const ENTRIES = [
  [
    "2026-05-04T10:40:00+02:00",
    "Talks have ended",
    "The talks on the river dams have ended without a paper, the minister of Norland said at the gate.",
  ],
  [
    "2026-05-04T09:15:00+02:00",
    "Delegates at the table",
    "Delegates from Norland and Sundria sat down at nine, two hours after the hour that was given.",
  ],
  [
    "2026-05-04T07:30:00+02:00",
    "Port Ansa wakes",
    "The road to the palace in Port Ansa was closed at dawn, and the harbour with it, police said.",
  ],
] as const;
const live = (type: string, name: string): string =>
  `<html><head><title>Dam talks, live</title><script type="application/ld+json">${JSON.stringify({ "@type": type, headline: "Dam talks, live", datePublished: "2026-05-04T07:30:00+02:00", dateModified: "2026-05-04T10:40:00+02:00" })}</script></head><body><main><h1>Dam talks, live</h1><p>What is said at the talks on the river dams in Port Ansa stands here, hour by hour.</p><div class="${name}">${ENTRIES.map(
    ([at, heading, text]) =>
      `<section><div><time datetime="${at}">${at.slice(11, 16)}</time></div><h2>${heading}</h2><p>${text}</p></section>`,
  ).join("")}</div></main></body></html>`;
const reading = (html: string) => {
  const result = readPageWithSource(html, { engine: "rules" });
  if (!result.ok) throw new Error(result.diagnostics[0]!.code);
  return result.value;
};

describe("a live page", () => {
  it.each([
    ["declared as such", live("LiveBlogPosting", "x")],
    ["named as such", live("NewsArticle", "liveblog")],
  ])("gives its entries with their own times: %s", (_, html) => {
    const own = reading(html);
    const { article, text } = own.record;
    expect(article.entries?.map(({ at }) => at)).toEqual(ENTRIES.map(([at]) => at));
    // A heading over the body's very beginning is trimmed as the page's own: the first entry goes without.
    expect(article.entries?.slice(1).map(({ heading }) => heading && text.slice(...heading))).toEqual(
      ENTRIES.slice(1).map(([, heading]) => heading),
    );
    expect(article.entries?.map(({ span }) => text.slice(...span).endsWith("."))).toEqual([true, true, true]);
    expect(article.updated?.at).toBe("2026-05-04T10:40:00+02:00");
    expect(checkInvariants(own.record)).toEqual([]);
    expect(checkPlaces(html, own).faults).toEqual([]);
  });
  it("is no report with dated parts that nothing calls live", () =>
    expect(reading(live("NewsArticle", "chapters")).record.article.entries).toBeUndefined());
});

describe("what a page says of itself", () => {
  const page = (head: string, before: string, after = ""): string =>
    `<html><head><title>Dam talks end</title>${head}</head><body><article><h1>Dam talks end</h1>${before}<p>Delegates from Norland and Sundria ended talks on the river dams in Port Ansa on Monday, a minister said.</p><p>The talks, the second round this year, had lasted three days, she added, without a joint paper.</p>${after}</article></body></html>`;
  it("is kept: when it was changed with the zone, notes on the report, and where it shows the day", () => {
    const { record } = reading(
      page(
        '<meta property="article:published_time" content="2026-05-04T08:00:00Z"><meta property="article:modified_time" content="2026-05-05T09:30:00-05:00">',
        "<div>Published 4 May 2026</div><div>Updated 5 May 2026</div>",
        "<p><em>This story has been updated with a comment from the ministry.</em></p><p><em>Correction: The talks were held in Port Ansa, not in Lorn.</em></p>",
      ),
    );
    const { published, updated, notes } = record.article;
    expect(published.basis).toBe("page");
    expect(published.evidence.map((span) => record.text.slice(...span))).toEqual(["Published 4 May 2026"]);
    expect(updated?.at).toBe("2026-05-05T09:30:00-05:00");
    expect(updated?.evidence.map((span) => record.text.slice(...span))).toEqual(["Updated 5 May 2026"]);
    expect(notes?.map(({ kind }) => kind)).toEqual(["update", "correction"]);
    expect(record.warnings.filter(({ kind }) => kind === "date-conflict")).toEqual([]);
  });
  it.each([
    [
      "two days of publication",
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-05-04"}</script><meta property="article:published_time" content="2026-05-09T08:00:00Z">',
      "2026-05-04 (JSON-LD) and 2026-05-09 (article:published_time)",
    ],
    [
      "a change before the publication",
      '<meta property="article:published_time" content="2026-05-09T08:00:00Z"><meta property="article:modified_time" content="2026-05-04T08:00:00Z">',
      "changed 2026-05-04, before it came out 2026-05-09",
    ],
    [
      "two addresses",
      '<link rel="canonical" href="https://ansa.example/dams"><meta property="og:url" content="https://ansa.example/bridges">',
      "two addresses",
    ],
    [
      "two titles",
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Dam talks end in Port Ansa"}</script><meta property="og:title" content="Herring prices fall for third week">',
      "two titles",
    ],
  ])("is warned of where it contradicts itself: %s", (_, head, words) =>
    expect(reading(page(head, "")).record.warnings.filter(({ message }) => message.includes(words)).length).toBe(1),
  );
  it("and not where the two say the same: a zone apart, AMP beside the page, a longer title", () => {
    const { record } = reading(
      page(
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Dam talks end","datePublished":"2026-05-04T23:30:00-05:00"}</script><meta property="article:published_time" content="2026-05-05T04:30:00Z"><link rel="canonical" href="https://ansa.example/dams/"><meta property="og:url" content="https://www.ansa.example/dams/amp"><meta property="og:title" content="Dam talks end without a paper">',
        "",
      ),
    );
    expect(record.warnings.filter(({ message }) => message.startsWith("the page"))).toEqual([]);
  });
});
