import { describe, expect, it } from "vitest";
import { readPage } from "../read.js";
import { decodeEntities } from "./entities.js";
import { pageToText } from "./page.js";

const textOf = (html: string): string => {
  const page = pageToText(html);
  if (!page.ok) throw new Error(page.diagnostics[0]!.code);
  return page.value.text;
};

const FIRST =
  "Ministers from Peru and Chile will hold talks on fish quotas in Lima on Monday, May 4, an official said.";
const SECOND = "The talks, the third round since March, are to last two days, he added, and will end with a statement.";
const PAGE = `<!DOCTYPE html><html><head><title>Talks on fish in Lima | The Coast Courier</title>
<meta property="og:site_name" content="The Coast Courier"><link rel="canonical" href="https://coast.example/fish">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Talks on fish in Lima","datePublished":"2026-05-01T10:30:00+0200"}]}</script>
<style>p { color: red }</style></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<main><article><h1>Talks on fish in Lima</h1><p>${FIRST}</p><div class="related-links"><p>Here is another long story that readers of this story might also like to read, as they say.</p></div>
<p>${SECOND.replace("since", "since <b>late</b>")}<figure><img src=x><figcaption>The harbour of Lima in spring, seen from the hill above the old town at noon.</figcaption></figure></article></main>
<footer><p>© 2026 The Coast Courier. All rights reserved, and that is all there is to say of them here.</p></footer></body></html>`;

describe("a page", () => {
  it("gives its paragraphs, and none of what stands beside them", () => {
    expect(textOf(PAGE)).toBe(`${FIRST}\n\n${SECOND.replace("since", "since late")}`);
  });
  it("tells date, outlet and address", () => {
    const page = pageToText(PAGE);
    expect(page).toMatchObject({
      ok: true,
      value: {
        published: "2026-05-01T10:30:00+02:00",
        publisher: "The Coast Courier",
        url: "https://coast.example/fish",
        title: "Talks on fish in Lima",
        byline: [],
      },
    });
  });
  it("is read like a text, and the caller's word goes first", () => {
    const record = readPage(PAGE, { publisher: "Coast Wire" });
    if (!record.ok) throw new Error("no record");
    expect(record.value.article.title?.text).toBe("Talks on fish in Lima");
    expect(record.value.article.publisher?.text).toBe("Coast Wire");
    expect(record.value.article.url).toBe("https://coast.example/fish");
  });
  it("takes line breaks in twos for paragraphs, and blocks never glue words", () => {
    expect(textOf(`<div>${FIRST}<br><br>${SECOND}</div>`)).toBe(`${FIRST}\n\n${SECOND}`);
    expect(textOf(`<p>${FIRST}</p><p>${SECOND}</p>`)).toBe(`${FIRST}\n\n${SECOND}`);
  });
  it("does not believe class names that take the whole page away", () =>
    expect(textOf(`<body><form class="nav-open"><p>${FIRST}</p><p>${SECOND}</p></form></body>`)).toBe(
      `${FIRST}\n\n${SECOND}`,
    ));
  it("says when there is nothing to read", () =>
    expect(pageToText("<html><body><script>fill()</script></body></html>")).toMatchObject({
      ok: false,
      diagnostics: [{ code: "empty" }],
    }));
});

describe("entities", () => {
  it.each([
    ["Ana&#39;s &amp; Tom&rsquo;s", "Ana's & Tom’s"],
    ["&#147;yes&#148; &#x2014; &eacute;", "“yes” — é"],
    ["&unknown; &amp &#0; &#xD800;", "&unknown; &amp \ufffd \ufffd"],
    ["&constructor;", "&constructor;"],
  ])("%s", (from, to) => expect(decodeEntities(from)).toBe(to));
});

describe("hostile pages end soon and never throw", () => {
  const many = (piece: string) => piece.repeat(Math.ceil(400_000 / piece.length));
  it.each([
    ["open tags", many("<div>")],
    ["close tags", many("</b></div>")],
    ["stray angles", many("<")],
    ["tags never closed", many("<a ")],
    ["quotes never closed", many('<a href="')],
    ["quotes that hold tags", many('<a"="')],
    ["comments never closed", many("<!--")],
    ["scripts never closed", many("<script>")],
    ["attributes", `<p ${many("a=1 ")}>`],
    ["ampersands", many("&")],
    ["entities", many("&#1114112;")],
    ["line breaks", many("<br>")],
    ["unclosed paragraphs", many("<p>word ")],
    ["deep JSON", `<script type="application/ld+json">${"[".repeat(200_000)}</script><p>${FIRST}</p>`],
    ["nul characters", `<p>${"\u0000".repeat(1000)}${FIRST}</p>`],
  ])("%s", (_, html) => {
    // Processor time: the clock on the wall tells of other work too.
    const start = process.cpuUsage();
    pageToText(html);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(3000);
  });
  it("refuses what is too long", () =>
    expect(pageToText("x".repeat(20_000_001))).toMatchObject({ ok: false, diagnostics: [{ code: "too-long" }] }));
});
