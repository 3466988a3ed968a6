import type { Reading } from "../../packages/reader/src/attribution/model/analyses.js";
import { type Analysis, analysesOf, withHint } from "../../packages/reader/src/attribution/model/analysis.js";
import type { Hint } from "../../packages/reader/src/attribution/model/hint.js";
import { Surroundings, surround } from "../../packages/reader/src/attribution/model/pair-features.js";
import { noneFeatures, relationFeatures } from "../../packages/reader/src/attribution/model/rank-features.js";
import { Features, sceneOf } from "../../packages/reader/src/attribution/model/rank-scene.js";
import type { GoldRelation } from "./corpus.js";
import { exp, shuffled } from "./exponential.js";
import type { Learning } from "./settings.js";
import { type Case, log, type RowList, type Tagged } from "./stages.js";

/** The answers to one case: entry 0 is "no relation", the others are analyses. */
export interface Choice {
  readonly case: Case;
  readonly analyses: readonly Analysis[];
  /** How good each answer is, 0 to 1. */
  readonly utility: Float32Array;
  /** Position of entry 0 in the row list; entries are consecutive. */
  position: number;
}

export function choiceOf(c: Case, readings: readonly Reading[], hint: Hint | undefined): Choice {
  const analyses = withHint(analysesOf(readings, c.window.from), hint, c.window.from, c.window.to);
  const utility = new Float32Array(analyses.length + 1);
  if (!c.gold) utility[0] = 1;
  else
    analyses.forEach((x, i) => {
      utility[i + 1] = worth(x, c.window.from, c.gold!);
    });
  return { case: c, analyses, utility, position: -1 };
}

/** Mean over the three parts: 1 where exact, else part of the overlap. */
function worth(x: Analysis, from: number, gold: GoldRelation): number {
  return (
    0.3 * part(x, 1, from, gold.source) + 0.25 * part(x, 2, from, gold.cue) + 0.45 * part(x, 3, from, gold.content)
  );
}

function part(x: Analysis, role: number, from: number, gold: readonly number[]): number {
  let size = 0;
  for (let i = 0; i < x.roles.length; i++) if (x.roles[i] === role) size++;
  if (size === 0 && gold.length === 0) return 1;
  let both = 0;
  for (const i of gold) if (x.roles[i - from] === role) both++;
  const union = size + gold.length - both;
  return both === union ? 1 : (INEXACT * both) / union;
}

const INEXACT = 0.55;

export function eachAnswer(
  tagged: readonly Tagged[],
  choices: ReadonlyMap<Case, Choice>,
  use: (features: Int32Array, count: number) => void,
  enter?: (c: Choice) => void,
): void {
  const s = new Surroundings();
  const f = new Features();
  for (const { article, cases, logs, opinions, rival } of tagged)
    for (const c of cases) {
      const choice = choices.get(c);
      if (!choice) continue;
      enter?.(choice);
      surround(s, article.atoms, c.window, c.candidate.anchor, article.example.input.tokens.sentence, rival);
      const scene = sceneOf(article.atoms, article.example.input, c.window, c.candidate, s, logs, opinions, rival);
      noneFeatures(scene, f);
      use(f.list, f.count);
      choice.analyses.forEach((x, i) => {
        relationFeatures(scene, x, i, x.score - choice.analyses[0]!.score, f);
        use(f.list, f.count);
      });
    }
}

export const RANK_UNIT = 256;

/** Softmax over the answers of a case, AdaGrad with averaging; weights in 1/256, rounded. */
export function trainRanker(
  choices: readonly Choice[],
  rows: RowList,
  tableRows: number,
  { rate, epochs, start }: Learning,
): Int16Array {
  const w = new Float64Array(tableRows);
  const squares = new Float64Array(tableRows).fill(start);
  const sums = new Float64Array(tableRows);
  let step = 1;
  const p = new Float64Array(64);
  for (let e = 0; e < epochs; e++) {
    let loss = 0;
    for (const index of shuffled(choices.length, 41 + e)) {
      const { utility, position } = choices[index]!;
      const n = utility.length;
      let target = 0;
      for (let i = 1; i < n; i++) if (utility[i]! > utility[target]!) target = i;
      let max = -1e30;
      for (let i = 0; i < n; i++) {
        let sum = 0;
        for (let f = rows.start[position + i]!; f < rows.start[position + i + 1]!; f++) sum += w[rows.rows[f]!]!;
        p[i] = sum;
        if (sum > max) max = sum;
      }
      let z = 0;
      for (let i = 0; i < n; i++) z += p[i] = exp(p[i]! - max);
      loss -= Math.log(p[target]! / z + 1e-30);
      for (let i = 0; i < n; i++) {
        const g = p[i]! / z - (i === target ? 1 : 0);
        if (g < 1e-4 && g > -1e-4) continue;
        for (let f = rows.start[position + i]!; f < rows.start[position + i + 1]!; f++) {
          const r = rows.rows[f]!;
          const sq = squares[r]! + g * g;
          squares[r] = sq;
          const delta = (rate * g) / Math.sqrt(sq);
          w[r]! -= delta;
          sums[r]! += step * delta;
        }
      }
      step++;
    }
    log(`  ranker epoch ${e + 1}: loss ${(loss / choices.length).toFixed(4)}`);
  }
  return Int16Array.from(w, (x, r) => Math.max(-32767, Math.min(32767, Math.round((x + sums[r]! / step) * RANK_UNIT))));
}

export function rankScores({ position, utility }: Choice, rows: RowList, weights: Int16Array): Int32Array {
  const out = new Int32Array(utility.length);
  for (let i = 0; i < out.length; i++)
    for (let f = rows.start[position + i]!; f < rows.start[position + i + 1]!; f++) out[i]! += weights[rows.rows[f]!]!;
  return out;
}
