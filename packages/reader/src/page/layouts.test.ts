import { describe, expect, it } from "vitest";
import { type PageText, pageToText } from "./page.js";

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
];

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
  it("an address tells the day where the page does not", () =>
    expect(
      pageToText(page("", `<article>${BODY}</article>`), { url: "https://ansa.example/2026/05/04/dams" }),
    ).toMatchObject({ value: { published: "2026-05-04" } }));
});
