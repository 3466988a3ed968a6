import { expect, test } from "vitest";
import { articleStage } from "../../article/stage.js";
import { syntaxStage } from "../../syntax/stage.js";
import { textStage } from "../../text/stage.js";
import { analysesOf, withHint } from "./analysis.js";
import { atomsOf, type Input } from "./atoms.js";
import type { Hint } from "./hint.js";
import { LABELS } from "./labels.js";
import { unpackModel } from "./model.js";
import { opinionsOf, Surroundings, surround } from "./pair-features.js";
import { noneFeatures, relationFeatures } from "./rank-features.js";
import { Features, sceneOf } from "./rank-scene.js";
import { RankSums } from "./rank-sums.js";
import { WEIGHTS } from "./weights.js";

const model = unpackModel(WEIGHTS);

const TEXT = `“The lock is shut,” said Mira Oblak, the keeper, on Monday, “and it will stay shut.” She added that two barges waited.

Oblak's aide denied that. “Nobody waits,” he told the town's paper, which had asked about the barges.`;

/** Any labels, the same on every run: a linear congruence. Stretches of like labels, as readings have them. */
function readings(length: number, many: number) {
  let seed = 7;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % below;
  };
  return Array.from({ length: many }, (_, k) => {
    const labels = new Uint8Array(length);
    for (let i = 0; i < length; i++) labels[i] = i > 0 && next(4) > 0 ? labels[i - 1]! : next(LABELS);
    return { labels, score: -40 * k };
  });
}

test.each([
  ["with a rule's reading", true],
  ["without one", false],
])("the score of an analysis %s is the sum of the weights of all its features", (_, hinted) => {
  const opened = textStage.run({ text: TEXT });
  const layers = { ...opened, ...articleStage.run({ text: TEXT, options: {}, ...opened }) };
  const anchor = layers.tokens.lower.indexOf("added");
  const run = (from: number, to: number) => [{ from, to }];
  const hint: Hint = {
    source: run(anchor - 1, anchor),
    cue: run(anchor, anchor + 1),
    content: run(anchor + 1, anchor + 5),
    rule: "verb.before",
  };
  const input: Input = { ...layers, hints: hinted ? [hint] : [], ...syntaxStage.run({ text: TEXT, ...layers }) };
  const atoms = atomsOf(input, model.classes);
  const window = { from: 1, to: atoms.count };
  const cue = { anchor, runFrom: anchor, runTo: anchor + 1, score: -30 };
  const rival = new Uint8Array(atoms.count);
  rival[anchor + 9] = 1;
  const logs = Int32Array.from({ length: atoms.count * LABELS }, (_, i) => -((i * 37) % 900));
  const surroundings = new Surroundings();
  surround(surroundings, atoms, window, anchor, input.tokens.sentence, rival);
  const scene = sceneOf(atoms, input, window, cue, surroundings, logs, opinionsOf(logs, atoms.count), rival);
  const features = new Features();
  const wholeSum = (): number => {
    model.ranks.features.set(features.list.subarray(0, features.count));
    return model.ranks.sum(features.count);
  };
  const sums = new RankSums(model.ranks);
  sums.enter(scene);
  noneFeatures(scene, features);
  expect(sums.ofNone()).toBe(wholeSum());
  const analyses = withHint(
    analysesOf(readings(window.to - window.from, 40), window.from),
    input.hints[0],
    window.from,
    window.to,
  );
  expect(analyses.length).toBeGreaterThan(30);
  analyses.forEach((analysis, i) => {
    relationFeatures(scene, analysis, i, -40 * i, features);
    expect(sums.of(analysis, i, -40 * i)).toBe(wholeSum());
  });
});
