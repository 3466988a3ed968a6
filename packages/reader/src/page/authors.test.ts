import { describe, expect, it } from "vitest";
import { isByname, isLabel, namesIn, personsIn } from "./names.js";
import { pageToText } from "./page.js";

describe("the persons in a byline's words", () => {
  it.each([
    ["By Ana Bell and Bo Strand, Norland Correspondent", ["Ana Bell", "Bo Strand"]],
    ["Post author By Ana Bell", ["Ana Bell"]],
    ["Von Ana Bell und Bo Strand", ["Ana Bell", "Bo Strand"]],
    ["Text & Fotos: Ana Bell", ["Ana Bell"]],
    ["Eine Kolumne von Ana Bell", ["Ana Bell"]],
    ["Ana Bell Chefredakteurin", ["Ana Bell"]],
    ["Ana Bell / Bo Strand", ["Ana Bell", "Bo Strand"]],
    ["Автор: Анна Белова", ["Анна Белова"]],
    ["作者：王小明", ["王小明"]],
    ["بقلم سلمى حداد", ["سلمى حداد"]],
    ["By Coast Inform Staff", []],
    ["Autorin: Ana Bell, Leiterin der Redaktion", ["Ana Bell"]],
    ["Landesanstalt für Landwirtschaft", []],
    ["https://coast.example/author/ana-bell", []],
  ])("%s", (line, names) => expect(personsIn(line)).toEqual(names));
});

describe("names of other forms", () => {
  it.each(["Krill", "sea_wolf", "c3po", "R. R."])("%s may sign", (name) => expect(isByname(name)).toBe(true));
  it.each(["Read more", "Redaktion", "dpa", "4. Mai 2026", "@coast", "and", "coast.example"])("%s may not", (name) =>
    expect(isByname(name)).toBe(false),
  );
  it("end where the day begins", () =>
    expect(namesIn("Author: Krill am 4.5.2026, 13:36 Uhr")).toEqual([{ name: "Krill", person: false }]));
  it.each([
    ["By", true],
    ["Von:", true],
    ["Written by", true],
    ["By Ana", false],
    ["Home", false],
  ])("%s as a label alone: %s", (line, is) => expect(isLabel(line)).toBe(is));
});

const BODY =
  "<p>Delegates from Norland and Sundria opened talks on the river dams in Port Ansa on Tuesday, a minister said.</p><p>The talks, the second round this year, are to last three days, she added, and end with a paper.</p><p>Neither side has said whether the gauges upstream are to be read by engineers of both.</p><p>The dams were built forty years ago, and nobody has read their gauges for ten of them.</p>";
const bylineOf = (before: string, { after = "", head = "" } = {}): readonly string[] => {
  const page = pageToText(
    `<html><head><title>Talks open | Ansa Courier</title><meta property="og:site_name" content="Ansa Courier">${head}</head><body><article><h1>Talks open</h1>${before}<div class="story-body">${BODY}</div></article>${after}</body></html>`,
  );
  if (!page.ok) throw new Error(page.diagnostics[0]!.code);
  return page.value.byline;
};
const ld = (author: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", author })}</script>`;

describe("who signs a page", () => {
  it.each<[string, readonly string[], string, { after?: string; head?: string }]>([
    ["a link to an author's page", ["Krill"], '<div>4 May 2026 // <a href="/author/krill/">Krill</a></div>', {}],
    ["a link to the reader's own account", [], '<div><a href="/profile/edit">Settings</a></div>', {}],
    ["a label in one block, the name in the next", ["Ana Bell"], "<div>By</div><div>Ana Bell</div>", {}],
    [
      "one byline over several blocks",
      ["Ana Bell", "Bo Strand"],
      '<div class="byline"><div>By</div><div><a rel="author">Ana Bell</a></div><div>and</div><div><a rel="author">Bo Strand</a></div></div>',
      {},
    ],
    [
      "who is quoted signs the quotation",
      [],
      '<blockquote><p>We wait.</p><div class="author">Ana Bell, envoy</div></blockquote>',
      {},
    ],
    [
      "a site that bears its owner's name, declared and not signed with",
      [],
      "<p>Ana Bällström</p>",
      {
        head: '<link rel="canonical" href="https://www.anabaellstroem.example/talks"><meta name="author" content="Ana Bällström">',
      },
    ],
    ["a box after the body", ["Ana Bell"], "", { after: '<div class="author"><div>Ana Bell</div></div>' }],
    [
      "an outlet declared, a person shown",
      ["Ana Bell"],
      '<div class="byline">By Ana Bell</div>',
      { head: ld("Ansa Courier") },
    ],
    [
      "several names in one declared string",
      ["Ana Bell", "Bo Strand"],
      "<p>Ana Bell, Bo Strand</p>",
      { head: ld("Ana Bell, Bo Strand") },
    ],
    [
      "an address declared instead of a name",
      [],
      "",
      { head: '<meta property="article:author" content="https://coast.example/ana">' },
    ],
    [
      "what search engines' cards are told",
      ["sea_wolf"],
      '<p class="author">sea_wolf</p>',
      { head: '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="sea_wolf">' },
    ],
    [
      "a desk that declaration and byline agree on",
      ["Staff and wire reports"],
      "<p>By Staff and wire reports</p>",
      { head: ld("Staff and wire reports") },
    ],
    ["a desk that only the byline names", [], '<p class="byline">By Staff Writer</p>', {}],
    [
      "the outlet's own name",
      [],
      '<p class="byline">By <a rel="author">Ansa Courier</a></p>',
      { head: ld("Ansa Courier") },
    ],
    ["a picture's credit", [], "<p>© Jo Adler (Coast Inform)</p>", {}],
    [
      "a reader's comment",
      [],
      "",
      { after: '<div class="comment-list"><div class="comment"><span class="fn">Jo Adler</span> says:</div></div>' },
    ],
  ])("%s", (_, names, before, more) => expect(bylineOf(before, more)).toEqual(names));
});

describe("who wrote the page, told in two ways", () => {
  const warningsOf = (before: string, head: string): readonly string[] => {
    const page = pageToText(
      `<html><head><title>Talks open | Ansa Courier</title><meta property="og:site_name" content="Ansa Courier">${head}</head><body><article><h1>Talks open</h1>${before}<div class="story-body">${BODY}</div></article></body></html>`,
    );
    if (!page.ok) throw new Error(page.diagnostics[0]!.code);
    return page.value.warnings.map(({ message }) => message);
  };
  const by = (name: string): string => `<div class="byline">By <a rel="author">${name}</a></div>`;

  it("is warned of, with both accounts", () =>
    expect(warningsOf(by("Ana Bell"), ld({ "@type": "Person", name: "Carl Brandt" }))).toEqual([
      "the page declares Carl Brandt as its author and shows Ana Bell",
    ]));

  it.each([
    ["the same name", "Ana Bell", { "@type": "Person", name: "Ana Bell" }],
    ["a name with an initial", "Ana Bell", { "@type": "Person", name: "A. Bell" }],
    [
      "one of two",
      "Ana Bell",
      [
        { "@type": "Person", name: "Ana Bell" },
        { "@type": "Person", name: "Carl Brandt" },
      ],
    ],
    ["the outlet as author", "Ana Bell", { "@type": "Organization", name: "Ansa Courier" }],
  ])("is not warned of: %s", (_, shown, declared) => expect(warningsOf(by(shown), ld(declared))).toEqual([]));
});
