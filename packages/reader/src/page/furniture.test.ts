import { describe, expect, it } from "vitest";
import { checkInvariants } from "../contract/invariants.js";
import { readPageWithSource } from "../read.js";
import { checkPlaces } from "./check-places.js";

const P = [
  "Delegates from Norland and Sundria opened talks on the river dams in Port Ansa on Tuesday, the host's minister said.",
  "The talks, the second round this year, are to last three days, she added, and will end with a joint paper.",
  "Neither side has said so far whether the gauges upstream are to be read by engineers of both countries.",
];
const PAGE = `<html><head><title>Dam talks open</title></head><body><nav><a href="/">Home</a></nav><main><article><h1>Dam talks open</h1>
<div class="views">• 8114 views</div><figure><img src="a"><figcaption>The upper dam in spring, seen from the bridge of Lorn.</figcaption></figure>
<p>${P[0]}</p><p>Read also: <a href="/x">Engineers walk out over the gauges</a></p><div class="ad-slot"><div>Sail the fjords for less</div></div>
<h2>What the two neighbours want from the talks this time</h2><p>${P[1]}</p><h3>Dam talks open</h3><p class="photo-credit">J. Moor</p><p>${P[2]}</p><p>(Reuters)</p></article>
<div class="share"><span>Share this story</span></div><div>© 2026 Ansa Courier. All rights reserved.</div></main></body></html>`;

describe("a page's furniture", () => {
  const result = readPageWithSource(PAGE, { engine: "rules" });
  if (!result.ok) throw new Error(result.diagnostics[0]!.code);
  const { record, page } = result.value;
  const { article, text } = record;
  it("is named, each kind, and leads back to the page", () => {
    expect(article.furniture.map(({ kind, span }) => [kind, text.slice(...span)])).toEqual([
      ["counter", "• 8114 views"],
      ["caption", "The upper dam in spring, seen from the bridge of Lorn."],
      ["related", "Read also: Engineers walk out over the gauges"],
      ["advert", "Sail the fjords for less"],
      ["repeated-title", "Dam talks open"],
      ["caption", "J. Moor"],
      ["share", "Share this story"],
      ["boilerplate", "© 2026 Ansa Courier. All rights reserved."],
    ]);
    expect(checkPlaces(PAGE, result.value).faults).toEqual([]);
    expect(checkInvariants(record)).toEqual([]);
  });
  it("is no paragraph, and tells nothing", () => {
    const of = (span: readonly [number, number]) => text.slice(...span);
    expect(article.lead && of(article.lead)).toBe(P[0]);
    for (const { span } of article.furniture) {
      expect(article.paragraphs).not.toContainEqual(span);
      expect(
        record.entities.flatMap(({ mentions }) => mentions).filter((m) => m.span[0] >= span[0] && m.span[1] <= span[1]),
      ).toEqual([]);
    }
    expect(text.slice(...page.body)).toBe(page.text);
    expect(page.text).not.toContain("Sail the fjords");
  });
  it("is told from a heading, however long, and from a credit", () => {
    expect(article.sections.map(({ heading }) => text.slice(...heading))).toEqual([
      "What the two neighbours want from the talks this time",
    ]);
    expect(text.slice(page.body[1])).toMatch(/^\n\n\(Reuters\)/);
  });
});

describe("an interview", () => {
  const html = `<html><head><title>“We read the gauges”</title></head><body><article><h1>“We read the gauges”</h1><p>Ada Norling, foreign minister of Norland, spoke with the Ansa Courier about the talks on the river dams.</p>
<p><strong>Ansa Courier: Minister, will the gauges be read this year?</strong></p><p>Norling: We will read them in May, and Sundria will read them with us, as the paper of March says.</p>
<p><b>And if Sundria will not?</b></p><p>Then we shall wait for the second round, which is to be held in Lorn on June 3, and read them after it.</p></article></body></html>`;
  it("keeps its questions and answers apart and in order", () => {
    const result = readPageWithSource(html, { engine: "rules" });
    if (!result.ok) throw new Error(result.diagnostics[0]!.code);
    const { record } = result.value;
    const lines = record.article.paragraphs.map((span) => record.text.slice(...span));
    expect(lines.filter((line) => line.endsWith("?"))).toEqual([
      "Ansa Courier: Minister, will the gauges be read this year?",
      "And if Sundria will not?",
    ]);
    expect(lines.findIndex((line) => line.startsWith("Norling:"))).toBe(
      lines.findIndex((line) => line.startsWith("Ansa Courier:")) + 1,
    );
    expect(checkPlaces(html, result.value).faults).toEqual([]);
  });
});
