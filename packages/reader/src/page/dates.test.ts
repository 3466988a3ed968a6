import { describe, expect, it } from "vitest";
import { readPage } from "../read.js";
import { addressDay, clockIn, possibleDays, writtenDay } from "./dates.js";
import { pageToText } from "./page.js";

describe("a day in words", () => {
  it.each([
    ["mardi 5 juin 2026", "2026-06-05"],
    ["7 juillet 2026", "2026-07-07"],
    ["3 de fevereiro de 2026", "2026-02-03"],
    ["9 luglio 2026", "2026-07-09"],
    ["2026年5月4日", "2026-05-04"],
    ["12. März 2026", "2026-03-12"],
    ["27.01.2026Talks", "2026-01-27"],
    ["31 February 2026", undefined],
    ["version 4.05.2", undefined],
  ])("%s", (line, day) => expect(writtenDay(line)).toBe(day));
  it("with slashes may be two", () => {
    expect(possibleDays("03/05/2026 21:44")).toEqual(["2026-05-03", "2026-03-05"]);
    expect(possibleDays("23/05/2026")).toEqual(["2026-05-23"]);
  });
  it.each([
    ["May 4, 2026 | 9:25pm", 21 * 60 + 25],
    ["12:05 a.m.", 5],
    ["4.5.2026 21.44 Uhr", 21 * 60 + 44],
    ["03/05/2026 21:44", 21 * 60 + 44],
    ["May 4, 2026", undefined],
    ["score 31:75", undefined],
  ])("has a clock time: %s", (line, minutes) => expect(clockIn(line)).toBe(minutes));
  it.each([
    ["https://a.example/2026/05/04/dams", "2026-05-04"],
    ["https://a.example/texts/20260504-dams.html", "2026-05-04"],
    ["https://a.example/news/04-05-2026", "2026-05-04"],
    ["https://a.example/20269904-dams", undefined],
    ["https://a.example/id/12345678", undefined],
  ])("stands in an address: %s", (url, day) => expect(addressDay(url)).toBe(day));
});

const BODY =
  "<p>Delegates from Norland and Sundria opened talks on the river dams in Port Ansa on Tuesday, the host's minister said.</p><p>The talks, the second round this year, are to last three days, she added, and will end with a joint paper.</p>";
const page = (head: string, before: string, after = "", body = BODY): string =>
  `<html><head><title>Dam talks open</title>${head}</head><body>${before.includes("<h1>") ? "" : "<h1>Dam talks open</h1>"}${before}<article>${body}</article>${after}</body></html>`;
const declared = (date: string, changed?: string): string =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", datePublished: date, ...(changed && { dateModified: changed }) })}</script>`;
const publishedOf = (html: string): string | undefined => {
  const read = pageToText(html);
  if (!read.ok) throw new Error(read.diagnostics[0]!.code);
  return read.value.published;
};

describe("the day of publication", () => {
  it.each<[string, string, string | undefined]>([
    [
      "is the outlet's own, with the zone that the clock shown tells",
      page(declared("2026-05-05T02:25:54Z"), "<p>May 4, 2026 | 9:25pm</p>"),
      "2026-05-04T21:25:54-05:00",
    ],
    [
      "is the outlet's own where no clock is shown",
      page(declared("2026-05-05T02:25:54Z"), "<p>May 4, 2026</p>"),
      "2026-05-04",
    ],
    [
      "of slashes is told by what is declared",
      page(declared("2026-05-04T00:44:52Z"), "<div>03/05/2026 21:44</div>"),
      "2026-05-03T21:44:52-03:00",
    ],
    [
      "stays as declared where it is shown so, whatever else is shown",
      page(declared("2026-05-04T23:30:00Z"), "<p>May 4, 2026</p><p>May 5, 2026</p>"),
      "2026-05-04T23:30:00Z",
    ],
    [
      "stays as declared where only the change is shown",
      page(declared("2026-05-04T08:00:00Z", "2026-05-05T08:00:00Z"), "<p>Updated May 5, 2026</p>"),
      "2026-05-04T08:00:00Z",
    ],
    [
      "is the day shown without a word, where that is the last change",
      page(declared("2024-05-04T08:00:00Z", "2026-05-05T08:00:00Z"), "<p>May 5, 2026</p>"),
      "2026-05-05T08:00:00Z",
    ],
    [
      "of two declared is the one shown",
      page(
        `${declared("2026-05-01T08:00:00Z")}<meta property="article:published_time" content="2026-05-04T14:25:00Z">`,
        "<p>By Ana Bell | May 4, 2026, 14:25</p>",
      ),
      "2026-05-04T14:25:00Z",
    ],
    [
      "is under the headline, not the day of the reader in the page's head",
      page(
        "",
        "<ul><li>May 6, 2026</li></ul><h1>Dam talks open</h1><div>River | Published on May 4, 2026 01:52 PM</div>",
      ),
      "2026-05-04",
    ],
    [
      "is not that of a teaser's or a comment's <time>",
      page(
        "",
        "<p>von ana · 4. Mai 2026</p>",
        '<div class="teasers"><div><time class="published" datetime="2020-12-03">x</time></div></div>',
      ),
      "2026-05-04",
    ],
    [
      "is told apart from the change in one line",
      page("", "", "<footer>Letzte Änderung: 05.05.2026 - 14:49 Erschienen am: 04.05.2026</footer>"),
      "2026-05-04",
    ],
    [
      "stands in the opening of a release",
      page("", "", "", BODY.replace("<p>", "<p>Press release, 4 May 2026 | Port Ansa – ")),
      "2026-05-04",
    ],
    [
      "is not what somebody else published",
      page("", "<p>A paper that two banks published on May 1, 2026 counts nine such dams in all.</p>"),
      undefined,
    ],
  ])("%s", (_, html, day) => expect(publishedOf(html)).toBe(day));
});

describe("a day that is shown and another that is declared", () => {
  const warnings = (html: string): readonly string[] => {
    const record = readPage(html, { engine: "rules" });
    if (!record.ok) throw new Error(record.diagnostics[0]!.code);
    return record.value.warnings.filter(({ kind }) => kind === "date-conflict").map(({ message }) => message);
  };
  it("are a warning", () => {
    expect(warnings(page(declared("2026-05-01T08:00:00Z"), "<p>Published May 4, 2026</p>"))).toEqual([
      "the page dates itself 2026-05-01 (JSON-LD) and 2026-05-04 (shown)",
    ]);
    expect(warnings(page(declared("2024-05-04T08:00:00Z", "2026-05-05T08:00:00Z"), "<p>May 5, 2026</p>"))).toEqual([
      "the page dates itself 2024-05-04 (JSON-LD) and 2026-05-05 (shown)",
    ]);
  });
  it.each([
    ["a zone apart", page(declared("2026-05-05T02:25:54Z"), "<p>May 4, 2026 | 9:25pm</p>")],
    ["the same", page(declared("2026-05-04T08:00:00Z"), "<p>May 4, 2026</p>")],
    ["a change", page(declared("2026-05-04T08:00:00Z"), "<p>Updated May 9, 2026</p>")],
    ["day and month in doubt", page(declared("2026-05-04T08:00:00Z"), "<p>05/04/2026</p>")],
  ])("are none where it is %s", (_, html) => expect(warnings(html)).toEqual([]));
});
