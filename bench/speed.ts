/**
 * Speed on real news: full records a second on one core, words a second for tags alone, tags and trees, and everything,
 * time to the first record, memory. Rates are in processor time: the wall clock counts what else the machine does.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Figure, type Measured, SHARED } from "./figure.js";

const ARTICLES = `${SHARED}/corpora/polnear/dev.jsonl`;
const COMMAND = "packages/cli/dist/main.js";
const SEED = `${SHARED}/seed/article.txt`;
const READING = fileURLToPath(new URL("reading-speed.mjs", import.meta.url));

/** What `reading-speed.mjs` prints: all a second, but the shares. */
interface Reading {
  readonly articles: number;
  readonly words: number;
  readonly rules: number;
  readonly tags: number;
  readonly trees: number;
  readonly shares: Readonly<Record<string, number>>;
}

export function measureSpeed(): Measured {
  if (!existsSync(ARTICLES)) return { absent: "no PolNeAR articles beside the checkout" };
  const { articles, words, rules, tags, trees, shares } = reading();
  const texts = readFileSync(ARTICLES, "utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const first = timeToFirstRecord();
  const memory = peakOfBulk(texts);
  const rate = (key: string, value: number, others?: string): Figure => ({
    key,
    value: value < 1000 ? Math.round(value * 10) / 10 : Math.round(value),
    unit: "/s",
    machine: true,
    ...(others !== undefined && { others }),
  });
  const figures: Figure[] = [
    rate("speed.articles", articles, "compromise 7-16 (quotations alone)"),
    rate("speed.words", words, "wink-nlp 60 k (tags only), compromise 6 k"),
    rate("speed.words.tags", tags),
    rate("speed.words.trees", trees),
    rate("speed.articles.rules", rules),
    ...Object.entries(shares).map(
      ([stage, share]): Figure => ({
        key: `speed.share.${stage}`,
        value: Math.round(share * 10) / 10,
        unit: "%",
        machine: true,
      }),
    ),
  ];
  if (first !== undefined)
    figures.push({ key: "speed.first-record", value: first, unit: "ms", lessIsBetter: true, machine: true });
  if (memory !== undefined)
    figures.push({ key: "speed.memory", value: memory, unit: "MB", lessIsBetter: true, machine: true });
  return { figures };
}

/** In a process of its own, on the built files. */
function reading(): Reading {
  const { stdout, stderr } = spawnSync(process.execPath, [READING, ARTICLES], { encoding: "utf8" });
  if (!stdout) throw new Error(`the speed of reading could not be measured; npm run build first. ${stderr}`);
  return JSON.parse(stdout) as Reading;
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
