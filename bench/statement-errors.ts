/**
 * Where the statements of PolNeAR dev go wrong: every gold and every predicted relation put in one class, counted, and
 * written with its surroundings to an HTML page. The page holds text of the corpus and goes to the ignored folder `out`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { type AnnotatedArticle, attributionsOf, POLNEAR_DEV, type Relation, readAnnotated } from "./attribution.js";

type Ranges = Relation["cue"];

interface Case {
  readonly article: AnnotatedArticle;
  readonly gold?: Relation;
  readonly predicted?: Relation;
}

const PARTS = ["source", "cue", "content"] as const;

export function writeStatementErrors(
  path = "out/statement-errors.html",
  find: (article: AnnotatedArticle) => readonly Relation[] = (article) => attributionsOf(article.text),
): string {
  const classes = new Map<string, Case[]>();
  const put = (name: string, found: Case): void => void classes.set(name, [...(classes.get(name) ?? []), found]);
  for (const article of readAnnotated(POLNEAR_DEV)) {
    for (const found of pairs(article, find(article))) for (const name of classesOf(found)) put(name, found);
  }
  const sorted = [...classes].sort((a, b) => b[1].length - a[1].length);
  mkdirSync("out", { recursive: true });
  writeFileSync(path, page(sorted));
  return [...sorted.map(([name, cases]) => `${String(cases.length).padStart(5)}  ${name}`), path].join("\n");
}

/** Gold and predicted relations brought together by the overlap of their cues, then of their contents. */
function pairs(article: AnnotatedArticle, predicted: readonly Relation[]): Case[] {
  const left = new Set(predicted);
  const cases: Case[] = [];
  for (const gold of article.attributions) {
    const same = (part: "cue" | "content"): Relation | undefined =>
      [...left].find((p) => overlap(p[part], gold[part]) > 0);
    const match = same("cue");
    if (match) left.delete(match);
    cases.push(match ? { article, gold, predicted: match } : { article, gold });
  }
  for (const extra of left) cases.push({ article, predicted: extra });
  return cases;
}

const size = (ranges: Ranges): number => ranges.reduce((sum, [s, e]) => sum + e - s, 0);

function overlap(a: Ranges, b: Ranges): number {
  let sum = 0;
  for (const [s, e] of a) for (const [t, f] of b) sum += Math.max(0, Math.min(e, f) - Math.max(s, t));
  return sum;
}

const same = (a: Ranges, b: Ranges): boolean => JSON.stringify(a) === JSON.stringify(b);

function classesOf({ article, gold, predicted }: Case): string[] {
  if (!predicted) return [`missed: cue ${kindOfCue(article.text, gold!)}`];
  if (!gold) return [`spurious: cue ${kindOfCue(article.text, predicted)}`];
  const wrong = PARTS.filter((part) => !same(gold[part], predicted[part]));
  return wrong.length === 0 ? ["right"] : wrong.map((part) => `${part}: ${difference(gold[part], predicted[part])}`);
}

function kindOfCue(text: string, { cue }: Relation): string {
  const words = cue.map(([s, e]) => text.slice(s, e).toLowerCase()).join(" ");
  if (words === "") return "empty";
  if (
    /\b(said|says|say|told|tells|tell|saying|asked|added|according|wrote|tweeted|announced|argued|claimed)\b/.test(
      words,
    )
  )
    return "of speech";
  return /\s/.test(words) ? "of several words" : "of one word";
}

function difference(gold: Ranges, predicted: Ranges): string {
  if (gold.length === 0) return "none in gold";
  if (predicted.length === 0) return "none found";
  if (overlap(gold, predicted) === 0) return "elsewhere";
  if (gold.length !== predicted.length) return gold.length > predicted.length ? "piece missed" : "piece too many";
  const start = predicted[0]![0] - gold[0]![0];
  const end = predicted.at(-1)![1] - gold.at(-1)![1];
  const at = (d: number, early: string, late: string): string => (d === 0 ? "" : d < 0 ? early : late);
  return (
    [at(start, "starts early", "starts late"), at(end, "ends early", "ends late")].filter(Boolean).join(", ") ||
    (size(gold) === size(predicted) ? "gap moved" : "gap wrong")
  );
}

const escapeHtml = (text: string): string => text.replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);

/** Characters of text shown around a case. */
const AROUND = 120;

function page(classes: readonly (readonly [string, readonly Case[]])[]): string {
  const counts = classes
    .map(([name, cases]) => `<li><a href="#${encodeURIComponent(name)}">${name}</a> ${cases.length}</li>`)
    .join("\n");
  const sections = classes
    .filter(([name]) => name !== "right")
    .map(
      ([name, cases]) =>
        `<h2 id="${encodeURIComponent(name)}">${name} (${cases.length})</h2>\n${cases.map(show).join("\n")}`,
    );
  return `<!doctype html><meta charset="utf-8"><title>Statement errors</title>
<style>body{font:15px/1.5 sans-serif;max-width:60em;margin:2em auto}p{margin:.6em 0;padding:.4em;border-left:3px solid #ccc}
.source{background:#cde6ff}.cue{background:#ffd6a8}.content{background:#d9f2d0}small{color:#666}</style>
<h1>Statement errors on PolNeAR dev</h1><ul>${counts}</ul>
${sections.join("\n")}`;
}

function show({ article, gold, predicted }: Case): string {
  const all = [gold, predicted].flatMap((r) => (r ? PARTS.flatMap((part) => r[part]) : []));
  const from = Math.max(0, Math.min(...all.map(([s]) => s)) - AROUND);
  const to = Math.min(article.text.length, Math.max(...all.map(([, e]) => e)) + AROUND);
  const line = (name: string, r: Relation | undefined): string =>
    r ? `<br><small>${name}</small> ${marked(article.text, r, from, to)}` : "";
  return `<p><small>${article.id}</small>${line("gold", gold)}${line("found", predicted)}</p>`;
}

function marked(text: string, relation: Relation, from: number, to: number): string {
  const marks = PARTS.flatMap((part) => relation[part].map(([s, e]) => ({ part, s, e }))).sort((a, b) => a.s - b.s);
  let at = from;
  let out = "";
  for (const { part, s, e } of marks) {
    if (s < at) continue;
    out += `${escapeHtml(text.slice(at, s))}<span class="${part}">${escapeHtml(text.slice(s, e))}</span>`;
    at = e;
  }
  return out + escapeHtml(text.slice(at, to));
}
