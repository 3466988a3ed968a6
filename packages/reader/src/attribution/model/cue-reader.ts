import { rowOf } from "../../model/table.js";
import { Lattice } from "./analyses.js";
import { type Analysis, analysesOf, withHint } from "./analysis.js";
import type { Chosen } from "./assemble.js";
import type { Atoms, Input } from "./atoms.js";
import { type Reached, windowOf } from "./candidates.js";
import type { Run } from "./hint.js";
import { LABELS, WEIGHT_SHIFT } from "./labels.js";
import { addPairRows } from "./lanes.js";
import type { Model } from "./model.js";
import { MAX_PAIR_FEATURES, pairFeatures, Surroundings, surround } from "./pair-features.js";
import { eachRun, noneFeatures, wholeFeatures } from "./rank-features.js";
import { runFeatures } from "./rank-run-features.js";
import { Features, type Scene, sceneOf } from "./rank-scene.js";

/** Analyses of a cue that are weighed against each other. */
export const READINGS = 12;

/** What the tagger says of a document, for all cues alike. */
export interface Opinions {
  readonly pairScores: Int32Array;
  readonly logs: Int32Array;
  readonly opinions: Int32Array;
  readonly rival: Uint8Array;
}

/** Reads one cue after the other, with the same working memory. */
export class CueReader {
  private readonly surroundings = new Surroundings();
  private readonly lattice = new Lattice();
  private readonly features = new Features();
  private readonly pairBuffer = new Int32Array(MAX_PAIR_FEATURES);
  private emissions = new Int32Array(0);

  constructor(
    private readonly input: Input,
    private readonly atoms: Atoms,
    private readonly model: Model,
    private readonly given: Opinions,
  ) {}

  /** The best analysis of a cue, with its margin over "no relation". */
  read({ candidate, reach }: Reached): Chosen<Analysis> | undefined {
    const { input, atoms, model, given } = this;
    const { anchor } = candidate;
    const window = windowOf(input, anchor, reach);
    const { from, to } = window;
    surround(this.surroundings, atoms, window, anchor, input.tokens.sentence, given.rival);
    const emissions = this.emissionsOf(window);
    for (let i = from; i < to; i++) {
      const { surroundings: s, pairBuffer: buffer } = this;
      const count = pairFeatures(atoms, s, window, candidate, i, input.tokens.sentence, given.opinions, buffer);
      addPairRows(model.pairs, buffer, count, WEIGHT_SHIFT, emissions, (i - from) * LABELS);
    }
    const readings = this.lattice.best(emissions, to - from, anchor - from, model.pairTransitions, READINGS);
    const analyses = withHint(analysesOf(readings, from), input.hints[atoms.hint[anchor]!], from, to);
    const { logs, opinions, rival } = given;
    const scene = sceneOf(atoms, input, window, candidate, this.surroundings, logs, opinions, rival);
    const choice = this.choose(scene, analyses);
    return choice && { anchor, ...choice };
  }

  private emissionsOf({ from, to }: Run): Int32Array {
    const size = (to - from) * LABELS;
    if (this.emissions.length < size) this.emissions = new Int32Array(size * 2);
    this.emissions.set(this.given.pairScores.subarray(from * LABELS, to * LABELS));
    return this.emissions;
  }

  private choose(
    scene: Scene,
    analyses: readonly Analysis[],
  ): { readonly analysis: Analysis; readonly margin: number } | undefined {
    noneFeatures(scene, this.features);
    const none = this.score();
    const runs = new Map<number, number>();
    let best: Analysis | undefined;
    let bestScore = 0;
    analyses.forEach((analysis, i) => {
      wholeFeatures(scene, analysis, i, analysis.score - analyses[0]!.score, this.features);
      let score = this.score();
      eachRun(analysis, (role, run, index) => {
        score += this.runScore(scene, runs, role, run, index);
      });
      if (best && score <= bestScore) return;
      best = analysis;
      bestScore = score;
    });
    return best && { analysis: best, margin: bestScore - none + this.model.bias };
  }

  /** What a run adds to the score of an analysis: worked out once for all analyses that share it. */
  private runScore(scene: Scene, known: Map<number, number>, role: number, run: Run, index: number): number {
    const { from } = scene.window;
    const key = (((run.from - from) << 11) | (run.to - from)) * 16 + role * 4 + index;
    let score = known.get(key);
    if (score === undefined) {
      this.features.count = 0;
      runFeatures(scene, role, run, index, this.features);
      score = this.score();
      known.set(key, score);
    }
    return score;
  }

  private score(): number {
    const { check, weights } = this.model.ranks;
    const { list, count } = this.features;
    const mask = check.length - 1;
    let sum = 0;
    for (let f = 0; f < count; f++) {
      const row = rowOf(check, mask, list[f]!);
      if (row >= 0) sum += weights[row]!;
    }
    return sum;
  }
}
