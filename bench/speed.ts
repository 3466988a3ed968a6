/** Speed on real news: full records a second on one core, time to the first record, memory. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { read, readLayers } from "@readout/reader";
import { type Figure, type Measured, SHARED } from "./figure.js";

const ARTICLES = `${SHARED}/corpora/polnear/dev.jsonl`;
const SEED = `${SHARED}/seed/article.txt`;
/** Passes over the articles: the first warms the compiler, the best of the others counts. */
const PASSES = 4;

export function measureSpeed(): Measured {
  if (!existsSync(ARTICLES)) return { absent: "no PolNeAR articles beside the checkout" };
  const texts = readFileSync(ARTICLES, "utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { text: string }).text);
  let words = 0;
  for (const text of texts) words += text.split(/\s+/).length;
  let best = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < PASSES; pass++) {
    const start = performance.now();
    for (const text of texts) read(text);
    if (pass > 0) best = Math.min(best, performance.now() - start);
  }
  const first = timeToFirstRecord();
  const figures: Figure[] = [
    {
      key: "speed.articles",
      value: Math.round((texts.length / best) * 10_000) / 10,
      unit: "/s",
      others: "compromise 7-16 (quotations alone)",
      machine: true,
    },
    {
      key: "speed.words",
      value: Math.round((words / best) * 1000),
      unit: "/s",
      others: "wink-nlp 60 k (tags only), compromise 6 k",
      machine: true,
    },
    {
      key: "speed.memory",
      value: Math.round(process.memoryUsage().rss / 1e6),
      unit: "MB",
      lessIsBetter: true,
      machine: true,
    },
    ...stageShares(texts),
  ];
  if (first !== undefined)
    figures.push({ key: "speed.first-record", value: first, unit: "ms", lessIsBetter: true, machine: true });
  return { figures };
}

/** Percent of the time that each stage takes. */
function stageShares(texts: readonly string[]): readonly Figure[] {
  const spent = new Map<string, number>();
  for (const text of texts) {
    let at = performance.now();
    readLayers(text, {}, (stage) => {
      const now = performance.now();
      spent.set(stage.name, (spent.get(stage.name) ?? 0) + now - at);
      at = now;
    });
  }
  const total = Array.from(spent.values()).reduce((a, b) => a + b, 0);
  return Array.from(spent, ([stage, ms]) => ({
    key: `speed.share.${stage}`,
    value: Math.round((ms / total) * 1000) / 10,
    unit: "%" as const,
    machine: true,
  }));
}

/** From process start to the printed record, through the built command; the best of five. */
function timeToFirstRecord(): number | undefined {
  if (!existsSync("packages/cli/dist/main.js") || !existsSync(SEED)) return undefined;
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    spawnSync(process.execPath, ["packages/cli/dist/main.js", "read", "--json", SEED]);
    return performance.now() - start;
  });
  return Math.round(Math.min(...times));
}
