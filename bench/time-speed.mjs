/**
 * Words a second of the time layer over given layers, in processor time, of the code as it is built: what runs sources compiled
 * on the fly measures their helpers too (1.0 million where this shows 1.6). TimeBank is read thirty times, after thirty
 * rounds in which the engine compiles. Plain JavaScript, so that nothing stands between it and the built files.
 *
 *   node bench/time-speed.mjs PATH/TO/timebank.jsonl
 */
import { readFileSync } from "node:fs";
import { articleStage } from "../packages/reader/dist/article/stage.js";
import { runStages } from "../packages/reader/dist/pipeline/run.js";
import { syntaxStage } from "../packages/reader/dist/syntax/stage.js";
import { languageStage } from "../packages/reader/dist/text/language.js";
import { textStage } from "../packages/reader/dist/text/stage.js";
import { timeStage } from "../packages/reader/dist/time/stage.js";

const ROUNDS = 30;
const stages = [textStage, languageStage, articleStage, syntaxStage, timeStage];
const all = readFileSync(process.argv[2], "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line))
  .map(({ text, dct }) => runStages(stages, { text, options: { published: dct } }));
const words = all.reduce((sum, { tokens }) => sum + tokens.count, 0);
const read = () => {
  for (let i = 0; i < ROUNDS; i++) for (const layers of all) timeStage.run(layers);
};
read();
const start = process.cpuUsage();
read();
const { user, system } = process.cpuUsage(start);
console.log(Math.round((ROUNDS * 1e6 * words) / (user + system)));
