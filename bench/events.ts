/**
 * The coded-event corpora: our reading in the shape of an event data set, scored by their scorer.
 * `npx tsx bench/events.ts` prints the figures alone.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Layers, readLayers } from "@readout/reader";
import { codeEvents } from "../packages/reader/src/events/code.js";
import { CODED } from "../packages/reader/src/events/lexicon/coded.js";
import { NOUNS } from "../packages/reader/src/events/lexicon/nouns.js";
import { VERBS } from "../packages/reader/src/events/lexicon/verbs.js";
import { ALPHA3 } from "./alpha3.js";
import { type Figure, type Measured, percent, SHARED } from "./figure.js";
import { QUAD_OF, quadFeatures } from "./quad-features.js";
import { type Example, QuadModel } from "./quad-model.js";
import { figureAt, runScorer, writePredictions } from "./scorer.js";

const CORPORA = `${SHARED}/corpora/events`;

interface Row {
  readonly id: string;
  readonly text: string;
  readonly events: readonly { readonly quad?: string }[];
}

export function measureEvents(): Measured {
  if (!existsSync(CORPORA)) return { absent: "no coded events beside the checkout" };
  return { figures: [...coded("plover-gsr", "55.7 dyad (first two countries)"), ...coded("petr2-gsr"), quad()] };
}

/** Type and dyads on a corpus of typed events. */
function coded(corpus: string, others?: string): Figure[] {
  const predicted = rows(corpus).map(({ id, text }) => ({ id, events: codeEvents(layersOf(text), ALPHA3) }));
  const scored = runScorer("events.mjs", [
    `${CORPORA}/${corpus}.jsonl`,
    writePredictions(`${corpus}.jsonl`, predicted),
  ]);
  return ["type", "dyad"].map((key) => ({
    key: `events.${corpus}.${key}`,
    value: percent(100 * figureAt(scored, key)),
    unit: "%",
    ...(others && key === "dyad" && { others }),
  }));
}

/** Accuracy of the four classes and "neutral" on the development sentences, the model trained on the others. */
function quad(): Figure {
  const model = new QuadModel([...lexiconExamples(), ...rows("cameo-quad.train").map(toExample)]);
  const dev = rows("cameo-quad.dev").map(toExample);
  const right = dev.filter(({ features, label }) => model.predict(features) === label).length;
  return {
    key: "events.cameo-quad.accuracy",
    value: percent((100 * right) / dev.length),
    unit: "%",
    others: "63 (naive Bayes)",
  };
}

const toExample = ({ text, events }: Row): Example => ({
  features: quadFeatures(layersOf(text)),
  label: events[0]?.quad ?? "NEUTRAL",
});

/** Our lexicon's own example sentences teach the model too; an entry without one gives its lemma. */
function lexiconExamples(): Example[] {
  // Alike but for the verb ("Peru blamed Chile."): with their words and pairs the dev half fell from 74.4 to 72.6.
  const shortOnes = new Set(CODED.map(({ example }) => example));
  return [...VERBS, ...NOUNS].flatMap(({ type, lemma, example }) => {
    const label = QUAD_OF.get(type);
    const features =
      example && !shortOnes.has(example) ? quadFeatures(layersOf(example)) : ["bias", `w:${lemma}`, `r:${lemma}`];
    return label ? [{ features, label }] : [];
  });
}

function layersOf(text: string): Layers {
  const layers = readLayers(text);
  if (!layers.ok) throw new Error(layers.diagnostics[0]?.message);
  return layers.value;
}

const rows = (corpus: string): Row[] =>
  readFileSync(`${CORPORA}/${corpus}.jsonl`, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const measured = measureEvents();
  if ("figures" in measured) for (const { key, value, unit } of measured.figures) console.log(key, value, unit);
}
