/**
 * Records and words a second in processor time, of the code as it is built: what runs sources compiled on the fly measures
 * their helpers too. Ten passes over the articles; the best of the later ones counts, since the engine goes on compiling
 * for a few hundred articles. Plain JavaScript, so that nothing stands between it and the built files.
 *
 *   node bench/reading-speed.mjs PATH/TO/articles.jsonl
 */
import { readFileSync } from "node:fs";
import { read, readLayers } from "../packages/reader/dist/index.js";
import { unpackSyntax } from "../packages/reader/dist/syntax/model.js";
import { analyse } from "../packages/reader/dist/syntax/stage.js";
import { LONGEST, Stretch } from "../packages/reader/dist/syntax/stretch.js";
import { tagStretch } from "../packages/reader/dist/syntax/tagger.js";
import { LEXICON, WEIGHTS } from "../packages/reader/dist/syntax/weights.js";
import { textStage } from "../packages/reader/dist/text/stage.js";

const PASSES = 10;
const WARM_UP = 4;

const texts = readFileSync(process.argv[2], "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line).text);
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
const model = unpackSyntax(WEIGHTS, LEXICON);
const stretch = new Stretch();

/** Tokens, sentences and Penn tags of a text, and nothing more. */
function tags(text) {
  const { tokens, sentences } = textStage.run({ text });
  for (const { firstToken, endToken } of sentences)
    for (let from = firstToken; from < endToken; from += LONGEST) {
      stretch.load(tokens.word, from, Math.min(endToken, from + LONGEST), model.forms);
      tagStretch(stretch, model.tagger);
    }
}

function trees(text) {
  const { tokens, sentences } = textStage.run({ text });
  analyse(tokens, sentences, model);
}

/** Seconds of processor time of the best pass over all texts. */
function best(handle) {
  let least = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < PASSES; pass++) {
    const start = process.cpuUsage();
    for (const text of texts) handle(text);
    const { user, system } = process.cpuUsage(start);
    if (pass >= WARM_UP) least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

/** Percent of the time that each stage takes. */
function shares() {
  const spent = new Map();
  for (const text of texts) {
    let at = performance.now();
    readLayers(text, {}, (stage) => {
      const now = performance.now();
      spent.set(stage.name, (spent.get(stage.name) ?? 0) + now - at);
      at = now;
    });
  }
  const total = Array.from(spent.values()).reduce((a, b) => a + b, 0);
  return Object.fromEntries(Array.from(spent, ([stage, ms]) => [stage, (100 * ms) / total]));
}

const rules = best((text) => read(text, { engine: "rules" }));
const learnt = best((text) => read(text));
console.log(
  JSON.stringify({
    articles: texts.length / learnt,
    words: words / learnt,
    rules: texts.length / rules,
    tags: words / best(tags),
    trees: words / best(trees),
    shares: shares(),
  }),
);
