/**
 * Speed on real news: full records a second on one core, words a second for tags alone, tags and trees, and everything,
 * time to the first record, memory. Rates are in processor time: the wall clock counts what else the machine does.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { read, readLayers } from "@readout/reader";
import { articleStage } from "../packages/reader/src/article/stage.js";
import { unpackSyntax } from "../packages/reader/src/syntax/model.js";
import { syntaxStage } from "../packages/reader/src/syntax/stage.js";
import { LONGEST, Stretch } from "../packages/reader/src/syntax/stretch.js";
import { tagStretch } from "../packages/reader/src/syntax/tagger.js";
import { LEXICON, WEIGHTS } from "../packages/reader/src/syntax/weights.js";
import { textStage } from "../packages/reader/src/text/stage.js";
import { type Figure, type Measured, SHARED } from "./figure.js";

const ARTICLES = `${SHARED}/corpora/polnear/dev.jsonl`;
const COMMAND = "packages/cli/dist/main.js";
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
  const best = bestPass(texts, (text) => read(text));
  const ruled = bestPass(texts, (text) => read(text, { engine: "rules" }));
  const tagged = bestPass(texts, tagger());
  const parsed = bestPass(texts, (text) => {
    const layers = textStage.run({ text });
    return syntaxStage.run({ text, ...layers, ...articleStage.run({ text, options: {}, ...layers }) });
  });
  const first = timeToFirstRecord();
  const memory = peakOfBulk(texts);
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
    { key: "speed.words.tags", value: Math.round((words / tagged) * 1000), unit: "/s", machine: true },
    { key: "speed.words.trees", value: Math.round((words / parsed) * 1000), unit: "/s", machine: true },
    { key: "speed.articles.rules", value: Math.round((texts.length / ruled) * 10_000) / 10, unit: "/s", machine: true },
    ...stageShares(texts),
  ];
  if (first !== undefined)
    figures.push({ key: "speed.first-record", value: first, unit: "ms", lessIsBetter: true, machine: true });
  if (memory !== undefined)
    figures.push({ key: "speed.memory", value: memory, unit: "MB", lessIsBetter: true, machine: true });
  return { figures };
}

/** Milliseconds of processor time of the best pass over all texts. */
function bestPass(texts: readonly string[], handle: (text: string) => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < PASSES; pass++) {
    const start = process.cpuUsage();
    for (const text of texts) handle(text);
    const { user, system } = process.cpuUsage(start);
    if (pass > 0) best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** Tokens, sentences and Penn tags of a text, and nothing more. */
function tagger(): (text: string) => void {
  const model = unpackSyntax(WEIGHTS, LEXICON);
  const stretch = new Stretch();
  return (text) => {
    const { tokens, sentences } = textStage.run({ text });
    for (const { firstToken, endToken } of sentences)
      for (let from = firstToken; from < endToken; from += LONGEST) {
        stretch.load(tokens.word, from, Math.min(endToken, from + LONGEST), model.forms);
        tagStretch(stretch, model.tagger);
      }
  };
}

/** Told to the child before it starts: report the most memory that was held, in KiB, at the end. */
const REPORT_PEAK = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))",
)}`;

/** The most memory, in MB, that the built command holds while it reads all texts through the pipe. */
function peakOfBulk(texts: readonly string[]): number | undefined {
  if (!existsSync(COMMAND)) return undefined;
  const { stderr } = spawnSync(process.execPath, ["--import", REPORT_PEAK, COMMAND, "read", "--jsonl"], {
    input: texts.map((text, i) => JSON.stringify({ name: String(i), text })).join("\n"),
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  const peak = /peak (\d+)/.exec(stderr)?.[1];
  return peak === undefined ? undefined : Math.round((Number(peak) * 1024) / 1e6);
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
  if (!existsSync(COMMAND) || !existsSync(SEED)) return undefined;
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    spawnSync(process.execPath, [COMMAND, "read", "--json", SEED]);
    return performance.now() - start;
  });
  return Math.round(Math.min(...times));
}
