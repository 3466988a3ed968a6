import { describe, expect, it } from "vitest";
import { readPageWithSource } from "../read.js";
import { checkPlaces } from "./check-places.js";
import { pageToText } from "./page.js";
import { isNameOfSite, longerOf } from "./site-name.js";

const BODY =
  "<p>Delegates from Norland and Sundria opened talks on the river dams in Port Ansa on Tuesday, the host's minister said.</p><p>The talks, the second round this year, are to last three days, she added, and will end with a joint paper.</p>";

interface Case {
  readonly name: string;
  readonly head: string;
  readonly page: string;
  readonly title: string;
  readonly url?: string;
}

const CASES: readonly Case[] = [
  {
    name: "a masthead set as the first heading",
    head: "<title>Four Bridges » Archive » Dam talks open in Ansa</title>",
    page: `<div id="top"><h1>Four Bridges</h1></div><div class="post"><h2>Dam talks open in Ansa</h2>${BODY}</div>`,
    title: "Dam talks open in Ansa",
  },
  {
    name: "the site's name as a heading in the header, the headline as another h1",
    head: '<title>Dam talks open in Ansa l WORLD NINE</title><meta property="og:title" content="Dam talks open in Ansa">',
    page: `<header><h1 class="logo">WORLD NINE</h1></header><section><h1>Dam talks open in Ansa</h1>${BODY}</section>`,
    title: "Dam talks open in Ansa",
  },
  {
    name: "another title for search engines: the page's own headline goes first",
    head: '<title>Dams: all you need to know - Ansa Courier</title><meta property="og:title" content="Dams: all you need to know">',
    page: `<article><h1>Two neighbours sit down over the river at last</h1>${BODY}</article>`,
    title: "Two neighbours sit down over the river at last",
  },
  {
    name: "a kicker in the heading that no title tells",
    head: '<title>Dam talks open in Ansa | Ansa Courier</title><meta property="og:title" content="Dam talks open in Ansa">',
    page: `<article><h1><span class="kicker">River week</span> Dam talks open in Ansa</h1>${BODY}</article>`,
    title: "Dam talks open in Ansa",
  },
  {
    name: "a second half that titles leave out is the headline's own",
    head: '<title>Dam talks open in Ansa</title><meta property="og:title" content="Dam talks open in Ansa">',
    page: `<article><h1>Dam talks open in Ansa – and nobody smiles</h1>${BODY}</article>`,
    title: "Dam talks open in Ansa – and nobody smiles",
  },
  {
    name: "the site before the title, and no heading",
    head: "<title>ansa.example - Dam talks open</title>",
    page: `<div>${BODY}</div>`,
    title: "Dam talks open",
    url: "https://www.ansa.example/dams",
  },
  {
    name: "a salutation set as a heading is none",
    head: "<title>Dam talks open in Ansa</title>",
    page: `<article><h1>Dear readers of ours,</h1>${BODY}</article>`,
    title: "Dam talks open in Ansa",
  },
  {
    name: "a heading of a menu that shares the title's words",
    head: "<title>The river guard - News - Dam talks open in Ansa</title>",
    page: `<nav><h3>The river guard</h3></nav><article><h2>Dam talks open in Ansa</h2>${BODY}</article>`,
    title: "Dam talks open in Ansa",
  },
];

describe("the headline of a page", () => {
  it.each(CASES)("$name", ({ head, page, title, url }) => {
    const html = `<html><head>${head}</head><body>${page}</body></html>`;
    const read = pageToText(html, { url });
    expect(read).toMatchObject({ ok: true, value: { title } });
    const reading = readPageWithSource(html, { engine: "rules", ...(url !== undefined && { url }) });
    if (!reading.ok) throw new Error(reading.diagnostics[0]!.code);
    const { article, text } = reading.value.record;
    expect(article.title?.text).toBe(title);
    for (const span of article.title!.spans) expect(text.slice(...span)).toBe(title);
    expect(checkPlaces(html, reading.value).faults).toEqual([]);
  });
});

describe("a site's name", () => {
  it.each([
    ["Martin Rüster", "martinruester", true],
    ["El Coral", "ElCoral.example", true],
    ["Ansa Courier", "https://www.ansacourier.example", true],
    ["Ana Bell", "anabellini", false],
    ["", "", false],
  ])("%j of %j: %s", (name, site, is) => expect(isNameOfSite(name, [site])).toBe(is));
  it.each([
    ["Dam talks open | Ansa Courier", "Dam talks open"],
    ["Ansa Courier - Dam talks open", "Dam talks open"],
    ["Ansa Courier | News | Dam talks open", "News | Dam talks open"],
    ["Dams – a river's tale of two states", "Dams – a river's tale of two states"],
    ["Ansa Courier", "Ansa Courier"],
    ["Dam talks: all ends well", "Dam talks: all ends well"],
  ])("leaves %j: %j", (title, left) => expect(longerOf(title, ["Ansa Courier"])).toBe(left));
});
