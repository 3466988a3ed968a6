import { describe, expect, it } from "vitest";
import { isoOf } from "../dates.js";
import { kindByHead, kindOf } from "../kind.js";
import { entriesOf } from "./feed.js";
import { feedsOf } from "./opml.js";
import { pagesOf, sitemapsOf } from "./sitemap.js";

const at = "https://post.example/list";
const given = <T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly diagnostics: readonly { readonly code: string }[] },
) => (result.ok ? result.value : result.diagnostics[0]!.code);

describe("a date", () => {
  it.each([
    ["Mon, 09 Mar 2026 10:00:00 +0200", "2026-03-09T08:00:00.000Z"],
    ["Mon, 9 Mar 2026 03:00:00 EST", "2026-03-09T08:00:00.000Z"],
    ["Mon, 9 Mar 2026 08:00:00 +0000 (UTC)", "2026-03-09T08:00:00.000Z"],
    ["2026-03-09T08:00:00Z", "2026-03-09T08:00:00.000Z"],
    ["2026-03-09", "2026-03-09"],
    ["2026-03-09T23:30:00", "2026-03-09"],
    ["Mon, 9 Mar 2026 23:30:00", "2026-03-09"],
    ["last Monday", undefined],
    [undefined, undefined],
  ])("%s is %s", (said, iso) => expect(isoOf(said)).toBe(iso));
});

describe("a feed", () => {
  it("of Atom gives the page, not the edit link, and when it was changed", () => {
    const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Harbour Post</title><entry>
      <title>Talks</title><link rel="self" href="/self"/><link rel="alternate" href="/talks"/>
      <published>2026-03-09T08:00:00Z</published><updated>2026-03-09T11:00:00Z</updated></entry></feed>`;
    expect(given(entriesOf(atom, at))).toMatchObject([
      {
        url: "https://post.example/talks",
        stamp: "2026-03-09T11:00:00.000Z",
        given: { published: "2026-03-09T08:00:00.000Z", publisher: "The Harbour Post" },
      },
    ]);
  });

  it("of JSON gives its pages", () => {
    const json = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "The Harbour Post",
      items: [{ id: "1", url: "https://post.example/1", date_published: "2026-03-09T08:00:00Z" }],
    });
    expect(given(entriesOf(json, at))).toMatchObject([{ url: "https://post.example/1" }]);
  });

  it.each(["<rss version='2.0'><channel><item><link>/1</link></item>", "<feed><entry><link href='/1'/></entry>"])(
    "that was cut short, %s, is not taken for a whole one",
    (text) => expect(given(entriesOf(text, at))).toBe("incomplete"),
  );
});

describe("OPML", () => {
  it("gives the feeds in its folders, each once, and nothing that is not on the web", () => {
    const opml = `<?xml version="1.0"?><opml version="2.0"><body><outline text="World">
      <outline type="rss" text="A" xmlUrl="https://a.example/feed?x=1&amp;y=2"/><outline text="Deeper"><outline xmlUrl="/b"/></outline>
      </outline><outline text="C" xmlUrl="https://a.example/feed?x=1&amp;y=2"/><outline text="D" xmlUrl="javascript:0"/></body></opml>`;
    expect(given(feedsOf(opml, at))).toEqual(["https://a.example/feed?x=1&y=2", "https://post.example/b"]);
  });

  it("that was cut short is told so", () => expect(given(feedsOf("<opml><body>", at))).toBe("incomplete"));
});

const NEWS = `<?xml version="1.0"?><!-- made today --><urlset xmlns="x" xmlns:news="y" xmlns:image="z">
<url><loc>https://post.example/old</loc><lastmod>2026-03-01</lastmod></url>
<url><loc>https://post.example/1?a=1&amp;b=2</loc><image:image><image:loc>/p.jpg</image:loc><image:title>A harbour</image:title></image:image>
 <news:news><news:publication><news:name>The Harbour Post</news:name><news:language>en</news:language></news:publication>
 <news:publication_date>2026-03-08T08:00:00+01:00</news:publication_date><news:title><![CDATA[Talks [live] & tea]]></news:title></news:news></url>
<url><loc>https://post.example/2</loc><n:news xmlns:n="y"><n:publication_date>2026-03-09</n:publication_date><n:title>Ships &#8211; wait</n:title></n:news></url>
</urlset>`;

describe("a sitemap", () => {
  it("gives what is marked as news, newest first, with what it says", () => {
    expect(given(pagesOf(NEWS, at))).toEqual([
      {
        url: "https://post.example/2",
        stamp: "2026-03-09",
        given: { url: "https://post.example/2", published: "2026-03-09", title: "Ships – wait" },
      },
      {
        url: "https://post.example/1?a=1&b=2",
        stamp: "2026-03-08T07:00:00.000Z",
        given: {
          url: "https://post.example/1?a=1&b=2",
          published: "2026-03-08T07:00:00.000Z",
          publisher: "The Harbour Post",
          language: "en",
          title: "Talks [live] & tea",
        },
      },
    ]);
  });

  it("without news gives all its pages", () => {
    const plain =
      "<urlset><url><loc>/a</loc></url><url ><loc>\n /b \n</loc></url><url><loc>ftp://x/</loc></url></urlset>";
    expect(given(pagesOf(plain, at))).toMatchObject([
      { url: "https://post.example/a" },
      { url: "https://post.example/b" },
    ]);
  });

  it("of sitemaps gives these, newest first", () => {
    const index = `<sitemapindex><sitemap><loc>/1.xml</loc><lastmod>2025-01-01</lastmod></sitemap><sitemap><loc>/2.xml</loc><lastmod>2026-01-01</lastmod></sitemap></sitemapindex>`;
    expect(given(sitemapsOf(index, at))).toMatchObject([
      { url: "https://post.example/2.xml" },
      { url: "https://post.example/1.xml" },
    ]);
  });

  it("that was cut short is told so", () => expect(given(pagesOf(NEWS.slice(0, -12), at))).toBe("incomplete"));
});

describe("a kind", () => {
  it.each([
    ["news.xml", NEWS, "sitemap"],
    ["feed.xml", "<?xml version='1.0'?>\n<!-- x -->\n<rdf:RDF xmlns:rdf='x'>", "feed"],
    ["page", "<!DOCTYPE html>\n<html lang='en'><p>How to read an <rss> feed", "page"],
    ["story.txt", "From Monday on, ships wait at 10:00 in 2026.", "text"],
    ["story", "Received wisdom has it that talks fail.", "text"],
    ["INBOX", "From ada@a.example Mon Mar  9 08:00:00 2026\nSubject: x\n", "mbox"],
    ["letter", "Return-Path: <ada@a.example>\nFrom: Ada\n", "mail"],
    ["crawl", "WARC/1.0\r\nWARC-Type: warcinfo\r\n", "archive"],
    ["lines.jsonl.gz", "\x1f\x8b", "lines.gz"],
    ["crawl.warc.gz", "\x1f\x8b", "archive"],
    ["notes", "Talks were held.", "text"],
  ])("of %s is told", (name, head, kind) => expect(kindOf(name, Buffer.from(head, "latin1"))).toBe(kind));

  it("is that of the words, whatever a server declares", () =>
    expect(kindByHead(Buffer.from("<rss version='2.0'>"), "text/html")).toBe("feed"));
});
