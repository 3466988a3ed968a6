/** Article pages: the body's text by shingles and snippets, title, byline and day by exact match, pages a second. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { checkPlaces, pageToText, readPageWithSource } from "@readout/reader";
import { type Figure, type Measured, percent, SHARED } from "./figure.js";
import { decodePage } from "./page-bytes.js";
import { figureAt, runScorer, writePredictions } from "./scorer.js";

const PAGES = `${SHARED}/corpora/pages`;

interface Gold {
  readonly id: string;
  readonly url?: string;
  readonly annotated?: boolean;
  readonly title?: string | null;
  readonly authors?: readonly string[] | null;
  readonly date?: string | null;
}

interface Reading {
  readonly gold: Gold;
  readonly text: string;
  readonly title?: string;
  readonly byline: readonly string[];
  readonly published?: string;
}

export function measurePages(): Measured {
  if (!existsSync(PAGES)) return { absent: "no pages beside the checkout" };
  const before = process.cpuUsage();
  const aeb = readingsOf(PAGES);
  const fundus = readingsOf(`${PAGES}/fundus80`);
  const snippets = readingsOf(`${PAGES}/traf990`);
  const { user, system } = process.cpuUsage(before);
  const back = wayBack([PAGES, `${PAGES}/fundus80`, `${PAGES}/traf990`]);
  const count = aeb.length + fundus.length + snippets.length;
  return {
    figures: [
      ...textFigures("aeb", PAGES, aeb, "readability 95.2, per page 94.8"),
      ...textFigures("fundus", `${PAGES}/fundus80`, fundus, "trafilatura 94.0"),
      {
        key: "pages.snippets.f1",
        value: percent(figureAt(scored("traf", `${PAGES}/traf990`, snippets), "f1") * 100),
        unit: "%",
        others: "trafilatura 92.4, readability 88.6",
      },
      ...factFigures(snippets.filter(({ gold }) => gold.annotated)),
      {
        key: "pages.speed",
        value: Math.round(count / ((user + system) / 1e6)),
        unit: "/s",
        others: "readability 27",
        machine: true,
      },
      { key: "pages.back.pages", value: back.pages, unit: "count" },
      { key: "pages.back.spans", value: back.spans, unit: "count" },
      { key: "pages.back.astray", value: back.astray, unit: "count", lessIsBetter: true },
    ],
  };
}

/** Every span of every record read from a page leads back to the page's own characters; told in numbers. */
function wayBack(folders: readonly string[]): {
  readonly pages: number;
  readonly spans: number;
  readonly astray: number;
} {
  let pages = 0;
  let spans = 0;
  let astray = 0;
  for (const html of folders.flatMap(htmlIn)) {
    const reading = readPageWithSource(html, { engine: "rules" });
    if (!reading.ok) continue;
    const checked = checkPlaces(html, reading.value);
    pages++;
    spans += checked.spans;
    astray += checked.faults.length;
  }
  return { pages, spans, astray };
}

const htmlIn = (folder: string): readonly string[] =>
  readdirSync(`${folder}/html`).map((name) => decodePage(gunzipSync(readFileSync(`${folder}/html/${name}`))));

function readingsOf(folder: string): readonly Reading[] {
  return readFileSync(`${folder}/gold.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const gold = JSON.parse(line) as Gold;
      const page = pageToText(decodePage(gunzipSync(readFileSync(`${folder}/html/${gold.id}.html.gz`))));
      if (!page.ok) return { gold, text: "", byline: [] };
      const { text, title, byline, published } = page.value;
      return {
        gold,
        text,
        byline,
        ...(title !== undefined && { title }),
        ...(published !== undefined && { published }),
      };
    });
}

function scored(name: string, folder: string, readings: readonly Reading[]): Record<string, unknown> {
  const path = writePredictions(
    `pages-${name}.jsonl`,
    readings.map(({ gold, text }) => ({ id: gold.id, text })),
  );
  return runScorer("pages.mjs", [folder, path, "--boot", "0"]);
}

function textFigures(name: string, folder: string, readings: readonly Reading[], others: string): readonly Figure[] {
  const scores = scored(name, folder, readings);
  return [
    { key: `pages.${name}.f1`, value: percent(figureAt(scores, "f1") * 100), unit: "%", others },
    { key: `pages.${name}.f1-page`, value: percent(figureAt(scores, "f1_page") * 100), unit: "%" },
  ];
}

const bare = (text: string | undefined): string =>
  (text ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  new Set(a.map(bare)).size === new Set(b.map(bare)).size &&
  a.every((name) => b.some((other) => bare(other) === bare(name)));

function factFigures(readings: readonly Reading[]): readonly Figure[] {
  const titled = readings.filter(({ gold }) => gold.title);
  const signed = readings.filter(({ gold }) => gold.authors && gold.authors.length > 0);
  const unsigned = readings.filter(({ gold }) => gold.authors?.length === 0);
  const dated = readings.filter(({ gold }) => gold.date);
  const share = (of: readonly Reading[], holds: (reading: Reading) => boolean): number =>
    percent((of.filter(holds).length / of.length) * 100);
  return [
    {
      key: "pages.title",
      value: share(titled, (r) => bare(r.title) === bare(r.gold.title!)),
      unit: "%",
      others: "defuddle 70",
    },
    {
      key: "pages.authors",
      value: share(signed, (r) => sameSet(r.byline, r.gold.authors!)),
      unit: "%",
      others: "defuddle 50",
    },
    {
      key: "pages.date",
      value: share(dated, (r) => r.published?.slice(0, 10) === r.gold.date),
      unit: "%",
      others: "defuddle 63",
    },
    {
      key: "pages.authors.invented",
      value: share(unsigned, (r) => r.byline.length > 0),
      unit: "%",
      others: "36.7",
      lessIsBetter: true,
    },
  ];
}
