/**
 * Time expressions and the date of a text against the corpora beside the checkout.
 * On its own: `npx tsx bench/time.ts` prints the figures.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { articleStage } from "../packages/reader/src/article/stage.js";
import { runStages } from "../packages/reader/src/pipeline/run.js";
import { syntaxStage } from "../packages/reader/src/syntax/stage.js";
import { languageStage } from "../packages/reader/src/text/language.js";
import { textStage } from "../packages/reader/src/text/stage.js";
import { timeStage } from "../packages/reader/src/time/stage.js";
import { type Figure, type Measured, percent, SHARED } from "./figure.js";
import { figureAt, runScorer, writePredictions } from "./scorer.js";

const SPEED = fileURLToPath(new URL("time-speed.mjs", import.meta.url));
const TIME = `${SHARED}/corpora/time`;
/** HeidelTime on the same files, measured by us; on WikiWars that of the test half, which is scored elsewhere. */
const HEIDELTIME: Readonly<Record<string, readonly [strict: number, relaxed: number, value: number]>> = {
  timebank: [85.3, 91.8, 78.7],
  aquaint: [81.2, 92.4, 72.1],
  "wikiwars.train": [85.3, 91.4, 78.0],
};
const MEASURES = ["strict", "relaxed", "valueF1"] as const;
interface Doc {
  readonly id: string;
  readonly text: string;
  readonly dct: string;
}
const STAGES = [textStage, languageStage, articleStage, syntaxStage, timeStage];
const docsOf = (name: string): readonly Doc[] =>
  readFileSync(`${TIME}/${name}.jsonl`, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Doc);
const layersOf = (doc: Doc, published: boolean) =>
  runStages(STAGES, { text: doc.text, options: published ? { published: doc.dct } : {} });

/** Strict, relaxed and value F1 for each set, the year of undated texts, and words a second over given tokens. */
export function measureTime(): Measured {
  if (!existsSync(TIME)) return { absent: "no time corpora beside the checkout" };
  const figures: Figure[] = [];
  for (const name of ["timebank", "aquaint", "wikiwars.train"]) {
    const scored = runScorer("time.mjs", [`${TIME}/${name}.jsonl`, predict(name)]);
    MEASURES.forEach((key, i) => {
      figures.push({
        key: `time.${name}.${key}`,
        value: percent(100 * figureAt(scored, key)),
        unit: "%",
        others: `HeidelTime ${HEIDELTIME[name]![i]}`,
      });
    });
  }
  for (const [key, surely] of [
    ["accuracy", false],
    ["precision", true],
  ] as const)
    figures.push({
      key: `dating.year.${key}`,
      value: percent(100 * (yearsRight(surely)[key] ?? Number.NaN)),
      unit: "%",
      others: "latest explicit year 69",
    });
  const words = speed();
  figures.push({ key: "time.words", value: words, unit: "/s", machine: true, others: "chrono-node 190000" });
  return { figures };
}

function predict(name: string): string {
  return writePredictions(
    `time-${name}`,
    docsOf(name).map((doc) => ({
      id: doc.id,
      timexes: layersOf(doc, true).times.map(({ span, type, value }) => ({
        start: span[0],
        end: span[1],
        type,
        value,
      })),
    })),
  );
}

function yearsRight(surely: boolean): Record<string, number> {
  const scored = runScorer("dating.mjs", [
    `${TIME}/dating.train.jsonl`,
    predictDates(surely),
    "--where",
    "goldYearInText",
  ]);
  return scored["year"] as Record<string, number>;
}

/** The year of the lower bound; with `surely` only where both bounds lie in one year. */
function predictDates(surely: boolean): string {
  return writePredictions(
    surely ? "time-dating-sure" : "time-dating",
    docsOf("dating.train").map((doc) => {
      const { earliest, latest } = layersOf(doc, false).published;
      const bounded = earliest !== undefined && earliest.slice(0, 4) === latest?.slice(0, 4);
      const date = surely && !bounded ? undefined : (earliest ?? latest);
      return { id: doc.id, date: date?.slice(0, earliest === latest ? 10 : 4) ?? null };
    }),
  );
}

/** In a process of its own, on the built files; the middle of three, since a machine's speed swings by a third. */
function speed(): number {
  const runs = [1, 2, 3].map(() => {
    const { stdout, stderr } = spawnSync(process.execPath, [SPEED, `${TIME}/timebank.jsonl`], { encoding: "utf8" });
    if (!Number(stdout)) throw new Error(`the speed of times could not be measured; npm run build first. ${stderr}`);
    return Number(stdout);
  });
  return runs.sort((a, b) => a - b)[1]!;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const measured = measureTime();
  for (const figure of "figures" in measured && measured.figures ? measured.figures : [])
    console.log(`${figure.key.padEnd(36)} ${figure.value}${figure.unit === "%" ? " %" : ` ${figure.unit}`}`);
}
