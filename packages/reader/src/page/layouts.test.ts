import { describe, expect, it } from "vitest";
import { readPageWithSource } from "../read.js";
import { checkPlaces } from "./check-places.js";
import { decodeEntities } from "./entities.js";
import { type PageText, pageToText } from "./page.js";
import { placeOf } from "./places.js";
import { pageSelectorsIn, selectorsIn } from "./selectors.js";

const LEAD =
  "Delegates from Norland and Sundria opened talks on the river dams in Port Ansa on Tuesday, the host's minister said.";
const MORE =
  "The talks, the second round this year, are to last three days, she added, and will end with a joint paper.";
const LAST = "Neither side has said so far whether the gauges upstream are to be read by engineers of both countries.";
const BODY = `<p>${LEAD}</p><p>${MORE}</p><p>${LAST}</p>`;
const TITLE = "Talks on river dams open";
const ld = (value: object): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const page = (head: string, body: string): string =>
  `<!doctype html><html><head><title>${TITLE} | Ansa Courier</title><meta property="og:site_name" content="Ansa Courier">${head}</head><body><nav><a href="/">Home</a></nav>${body}</body></html>`;

interface Layout {
  readonly name: string;
  readonly html: string;
  readonly byline: readonly string[];
  readonly day?: string;
}

const LAYOUTS: readonly Layout[] = [
  {
    name: "a graph, with two authors by reference, both shown",
    html: page(
      ld({
        "@graph": [
          { "@type": "Person", "@id": "#a", name: "Ana Bell" },
          { "@type": "Person", "@id": "#b", name: "Bo Strand" },
          {
            "@type": "NewsArticle",
            headline: TITLE,
            author: [{ "@id": "#a" }, { "@id": "#b" }],
            datePublished: "2026-05-04T08:00:00Z",
            dateModified: "2026-05-06T08:00:00Z",
          },
        ],
      }),
      `<article><h1>${TITLE}</h1><p>By Ana Bell and Bo Strand</p>${BODY}</article>`,
    ),
    byline: ["Ana Bell", "Bo Strand"],
    day: "2026-05-04",
  },
  {
    name: "an account that the page declares and never shows",
    html: page(
      ld({ "@type": "NewsArticle", author: { "@type": "Person", name: "Kim Oduya" }, datePublished: "2026-05-04" }),
      `<article><h1>${TITLE}</h1>${BODY}</article>`,
    ),
    byline: [],
    day: "2026-05-04",
  },
  {
    name: "German, signed and dated in words",
    html: page(
      "",
      `<article><h1>${TITLE}</h1><div class="autor">Von Ana Bell und Bo Strand</div><span class="datum">12. März 2026</span>${BODY}</article>`,
    ),
    byline: ["Ana Bell", "Bo Strand"],
    day: "2026-03-12",
  },
  {
    name: "a name of one word that declaration and byline agree on",
    html: page(
      '<meta name="author" content="Krill">',
      `<article><h1>${TITLE}</h1><p class="byline">By <a rel="author" href="/krill">Krill</a></p>${BODY}</article>`,
    ),
    byline: ["Krill"],
  },
  {
    name: "the outlet's own name as author",
    html: page(
      '<meta name="author" content="Ansa Courier">',
      `<article><h1>${TITLE}</h1>${BODY}</article><p>Ansa Courier</p>`,
    ),
    byline: [],
  },
  {
    name: "the day shown goes before a generic meta element",
    html: page(
      '<meta name="date" content="2026-04-28">',
      `<article><h1>${TITLE}</h1><p class="info">04.05.26</p>${BODY}</article>`,
    ),
    byline: [],
    day: "2026-05-04",
  },
  {
    name: "readers who comment are no authors",
    html: page(
      '<meta property="article:published_time" content="2026-05-04T08:00:00Z">',
      `<article><h1>${TITLE}</h1>${BODY}</article><section class="comments"><div class="comment"><span class="comment-author">Lea Moor</span><p>I doubt that anything will come of these talks, as in every year before.</p></div></section>`,
    ),
    byline: [],
    day: "2026-05-04",
  },
  {
    name: "AMP: the address beside the page's own, script elements between the paragraphs",
    html: page(
      '<link rel="canonical" href="https://ansa.example/dams">' +
        ld({ "@type": "NewsArticle", author: "Ana Bell", datePublished: "2026-05-04T08:00:00+02:00" }),
      `<amp-sidebar><ul><li><a href="/w">World</a></li></ul></amp-sidebar><article><h1>${TITLE}</h1><span class="author">Ana Bell</span><amp-img src="x.jpg"></amp-img><p>${LEAD}</p><amp-ad type="x"><div>Advert</div></amp-ad><p>${MORE}</p><p>${LAST}</p></article>`,
    ),
    byline: ["Ana Bell"],
    day: "2026-05-04",
  },
  {
    name: "an agency's page: stamp with the hour, credit by the desk",
    html: page(
      "",
      `<div id="wrap"><h1>${TITLE}</h1><div class="date">04.05.2026 10:15</div><div class="text">${BODY}</div><div class="sign">Desk: foreign news</div></div>`,
    ),
    byline: [],
    day: "2026-05-04",
  },
  {
    name: "a ministry's release without any markup of its parts",
    html: page("", `<div>${TITLE}<br><br>May 4, 2026<br><br>${LEAD}<br><br>${MORE}<br><br>${LAST}</div>`).replace(
      " | Ansa Courier",
      "",
    ),
    byline: [],
    day: "2026-05-04",
  },
  {
    name: "WordPress: entry header, author card, days of publication and change",
    html: page(
      "",
      `<article class="post"><header class="entry-header"><h1 class="entry-title">${TITLE}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2026-05-04T08:00:00+00:00">May 4, 2026</time><time class="updated" datetime="2026-05-06T08:00:00+00:00">May 6, 2026</time></span><span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/abell/">Ana Bell</a></span></span></div></header><div class="entry-content">${BODY}</div></article>`,
    ),
    byline: ["Ana Bell"],
    day: "2026-05-04",
  },
  {
    name: "tables of 2003, tags never closed",
    html: `<HTML><HEAD><TITLE>${TITLE}</TITLE></HEAD><BODY><TABLE width=100%><TR><TD width=150><A HREF="/">Home</A><BR><A HREF="/w">World</A><TD><FONT size=5><B>${TITLE}</B></FONT><P>By Ana Bell<P>${LEAD}<P>${MORE}<P>${LAST}</TABLE></BODY></HTML>`,
    byline: ["Ana Bell"],
  },
  {
    name: "a wall before the rest",
    html: page(
      "",
      `<article><h1>${TITLE}</h1>${BODY}</article><div class="paywall"><p>Subscribe to read the rest of this report, and of all others, for one coin a week.</p></div>`,
    ),
    byline: [],
  },
  {
    name: "columns, pictures with captions, a gallery",
    html: page(
      "",
      `<article><h1>${TITLE}</h1><div class="col"><p>${LEAD}</p><figure><img src="a.jpg"><figcaption>The old dam seen from the bridge in spring, when the snow melts. (Photo: J. Moor)</figcaption></figure><p>${MORE}</p></div><div class="gallery"><p class="caption">One of nine: the gauges on the left bank, of which three are read every day.</p></div><div class="col"><p>${LAST}</p></div></article>`,
    ),
    byline: [],
  },
  {
    name: "links to other reports among the paragraphs, comments after them",
    html: page(
      "",
      `<article><h1>${TITLE}</h1><p>${LEAD}</p><p>Read also: <a href="/x">Engineers walk out over the gauges of the upper dam</a></p><p>${MORE}</p><aside><p><a href="/y">Ten dams that were never built, and what has become of their valleys since</a></p></aside><p>${LAST}</p></article><section id="comments"><article class="comment"><footer class="comment-meta">Lea Moor</footer><p>Nobody asked those who live below the dam, as ever and as always in such things.</p></article></section>`,
    ),
    byline: [],
  },
  {
    name: "names from right to left in the byline",
    html: page("", `<article><h1>${TITLE}</h1><p class="byline" dir="rtl">بقلم سلمى حداد</p>${BODY}</article>`),
    byline: ["سلمى حداد"],
  },
];

/** The text nodes of the body one after another, by a walk of the test's own over markup that is in order. */
const bodyText = (html: string): string =>
  decodeEntities(html.slice(/<body[^>]*>/i.exec(html)?.index ?? 0).replace(/<!--.*?-->|<[^>]+>/gs, ""));

describe("layouts of news pages", () => {
  it.each(LAYOUTS)("$name", ({ html, byline, day }) => {
    const result = pageToText(html);
    if (!result.ok) throw new Error(result.diagnostics[0]!.message);
    const { title, text, byline: names, published }: PageText = result.value;
    expect({ title, text, names, day: published?.slice(0, 10) }).toEqual({
      title: TITLE,
      text: `${LEAD}\n\n${MORE}\n\n${LAST}`,
      names: byline,
      day,
    });
  });
  it.each(LAYOUTS)("lead back from every span, and by selectors: $name", ({ html }) => {
    const result = readPageWithSource(html, { engine: "rules" });
    if (!result.ok) throw new Error(result.diagnostics[0]!.message);
    const { record, page } = result.value;
    const checked = checkPlaces(html, result.value);
    expect(checked.faults).toEqual([]);
    expect(checked.spans).toBeGreaterThan(5);
    const points = Array.from(record.text);
    const select = selectorsIn(record.text);
    for (const { span } of [...record.entities.flatMap(({ mentions }) => mentions), ...record.times]) {
      const [position, quote] = select(span);
      const words = record.text.slice(...span);
      expect(points.slice(position.start, position.end).join("")).toBe(words);
      expect(quote.exact).toBe(words);
      const at = record.text.indexOf(quote.prefix + quote.exact + quote.suffix);
      expect(at + quote.prefix.length).toBe(span[0]);
      // A place begins and ends in text nodes of the page; in one alone, its offsets are as far apart as the words are long.
      const { start, end } = placeOf(page, span)!;
      expect([start.path, end.path].every((path) => path.endsWith("]") && path.includes("text()"))).toBe(true);
      if (start.path === end.path) expect(end.offset - start.offset).toBe(words.length);
    }
  });
  it.each(LAYOUTS)("lead back by selectors that count the page's own text: $name", ({ html }) => {
    const result = readPageWithSource(html, { engine: "rules" });
    if (!result.ok) throw new Error(result.diagnostics[0]!.message);
    const { record, page } = result.value;
    const body = bodyText(html);
    const points = Array.from(body);
    const select = pageSelectorsIn(page);
    for (const { span } of [...record.entities.flatMap(({ mentions }) => mentions), ...record.times]) {
      const [position, quote] = select(span)!;
      expect(points.slice(position.start, position.end).join("")).toBe(quote.exact);
      expect(quote.exact.replace(/\s+/g, " ")).toBe(record.text.slice(...span));
      expect(points.slice(0, position.start).join("").endsWith(quote.prefix)).toBe(true);
      expect(points.slice(position.end).join("").startsWith(quote.suffix)).toBe(true);
    }
  });
  it("an address tells the day where the page does not", () =>
    expect(
      pageToText(page("", `<article>${BODY}</article>`), { url: "https://ansa.example/2026/05/04/dams" }),
    ).toMatchObject({ value: { published: "2026-05-04" } }));
});
