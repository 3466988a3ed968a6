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
  const opening = new Map<number, number[]>();
  const closing = new Map<number, number[]>();
  const cuts = new Set<number>([0, text.length]);
  const add = (map: Map<number, number[]>, at: number, fact: number): void => {
    map.set(at, [...(map.get(at) ?? []), fact]);
    cuts.add(at);
  };
  for (const [i, fact] of facts.entries())
    for (const [start, end] of fact.spans) {
      add(opening, start, i);
      add(closing, end, i);
    }
  const dim = new Set<number>();
  for (const { span } of article.furniture) for (let at = span[0]; at < span[1]; at++) dim.add(at);
  for (const { span } of article.furniture) {
    cuts.add(span[0]);
    cuts.add(span[1]);
  }
  const places = [...cuts].sort((a, b) => a - b);
  const open = new Map<number, number>();
  let html = "";
  for (const [i, at] of places.entries()) {
    for (const fact of closing.get(at) ?? []) open.set(fact, (open.get(fact) ?? 1) - 1);
    for (const fact of opening.get(at) ?? []) open.set(fact, (open.get(fact) ?? 0) + 1);
    const piece = escapeHtml(text.slice(at, places[i + 1] ?? at));
    if (piece === "") continue;
    const here = [...open].filter(([, count]) => count > 0).map(([fact]) => fact);
    const kinds = [...new Set(here.map((fact) => facts[fact]!.kind))].join(" ");
    if (here.length > 0) html += `<span class="w ${kinds}" data-f="${here.join(" ")}">${piece}</span>`;
    else html += dim.has(at) ? `<span class="furniture">${piece}</span>` : piece;
  }
  return html;
}

function factsHtml(facts: readonly Fact[]): string {
  const groups = new Map<string, string[]>();
  for (const [i, fact] of facts.entries()) {
    const detail = fact.detail ? `<span class="detail">${escapeHtml(fact.detail)}</span>` : "";
    const tag = fact.tag ? `<span class="tag">${escapeHtml(fact.tag)}</span> ` : "";
    const item = `<li><button type="button" class="fact ${fact.kind}" data-f="${i}">${tag}<bdi>${escapeHtml(fact.label)}</bdi>${detail}</button></li>`;
    groups.set(fact.group, [...(groups.get(fact.group) ?? []), item]);
  }
  return [...groups]
    .map(([group, items]) => `<section><h2>${group}</h2><ul>${items.join("")}</ul></section>`)
    .join("\n");
}
