import { createHash } from "node:crypto";
import type { Readout } from "@readout/reader";
import { type Fact, factsOf } from "./facts.js";
import { SCRIPT } from "./script.js";
import { STYLE } from "./style.js";

/** One self-contained page: the article, every fact beside it, each linked to its words. Needs no network. */
export function renderHtml(record: Readout): string {
  const facts = factsOf(record);
  const title = record.article.title?.text ?? "An article";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${digest(STYLE)}'; script-src '${digest(SCRIPT)}'">
<title>${escapeHtml(title)} · Readout</title>
<style>${STYLE}</style>
</head>
<body>
<main id="article" aria-label="Article">${articleHtml(record, facts)}</main>
<aside aria-label="What it says">${factsHtml(facts)}</aside>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

const digest = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;

/** Text as text: nothing of the article is ever read as HTML, nor may it turn the direction of what stands beside it. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
}

/**
 * The article cut at every place where a fact begins or ends; each piece names the facts that it belongs to, so that
 * facts may overlap as they like.
 */
function articleHtml({ text, article }: Readout, facts: readonly Fact[]): string {
  const { opening, closing } = edgesOf(facts);
  const dim = article.furniture.map(({ span }) => span);
  const places = [...new Set([0, text.length, ...opening.keys(), ...closing.keys(), ...dim.flat()])].sort(
    (a, b) => a - b,
  );
  const open = new Map<number, number>();
  const change = (fact: number, by: number): void => {
    const count = (open.get(fact) ?? 0) + by;
    if (count > 0) open.set(fact, count);
    else open.delete(fact);
  };
  let html = "";
  for (const [i, at] of places.entries()) {
    for (const fact of closing.get(at) ?? []) change(fact, -1);
    for (const fact of opening.get(at) ?? []) change(fact, 1);
    const piece = escapeHtml(text.slice(at, places[i + 1] ?? at));
    const furniture = dim.some(([start, end]) => start <= at && at < end);
    if (piece !== "") html += pieceHtml(piece, [...open.keys()], facts, furniture);
  }
  return html;
}

/** Which facts begin and which end at each place. */
function edgesOf(facts: readonly Fact[]) {
  const opening = new Map<number, number[]>();
  const closing = new Map<number, number[]>();
  for (const [i, fact] of facts.entries())
    for (const [start, end] of fact.spans) {
      opening.set(start, [...(opening.get(start) ?? []), i]);
      closing.set(end, [...(closing.get(end) ?? []), i]);
    }
  return { opening, closing };
}

function pieceHtml(piece: string, here: readonly number[], facts: readonly Fact[], furniture: boolean): string {
  if (here.length === 0) return furniture ? `<span class="furniture">${piece}</span>` : piece;
  const title = here.some((fact) => facts[fact]!.kind === "head" && facts[fact]!.tag === undefined);
  const kinds = new Set(here.map((fact) => facts[fact]!.kind));
  return `<span class="w ${[...kinds].join(" ")}${title ? " title" : ""}" data-f="${here.join(" ")}">${piece}</span>`;
}

function factsHtml(facts: readonly Fact[]): string {
  const groups = new Map<string, string[]>();
  for (const [i, fact] of facts.entries()) {
    const detail = fact.detail ? `<span class="detail">${escapeHtml(fact.detail)}</span>` : "";
    const items = (fact.items ?? []).map((item) => `<span class="item">${escapeHtml(item)}</span>`).join("");
    const tag = fact.tag ? `<span class="tag">${escapeHtml(fact.tag)}</span> ` : "";
    const item = `<li><button type="button" class="fact ${fact.kind}" data-f="${i}">${tag}<bdi>${escapeHtml(fact.label)}</bdi>${detail}${items}</button></li>`;
    groups.set(fact.group, [...(groups.get(fact.group) ?? []), item]);
  }
  return [...groups]
    .map(([group, items]) => `<section><h2>${group}</h2><ul>${items.join("")}</ul></section>`)
    .join("\n");
}
