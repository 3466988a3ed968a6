import { Lattice } from "./analyses.js";
import { type Analysis, analysesOf, withHint } from "./analysis.js";
import type { Chosen } from "./assemble.js";
import type { Atoms, Input } from "./atoms.js";
import { type Reached, windowOf } from "./candidates.js";
import type { Run } from "./hint.js";
import { LABELS, WEIGHT_SHIFT } from "./labels.js";
import type { Model } from "./model.js";
import { pairFeatures, Surroundings, surround } from "./pair-features.js";
import { type Scene, sceneOf } from "./rank-scene.js";
import { RankSums } from "./rank-sums.js";

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
  private readonly ranks: RankSums;
  private emissions = new Int32Array(0);

  constructor(
    private readonly input: Input,
    private readonly atoms: Atoms,
    private readonly model: Model,
    private readonly given: Opinions,
  ) {
    this.ranks = new RankSums(model.ranks);
  }

  /** The best analysis of a cue, with its margin over "no relation". */
  read({ candidate, reach }: Reached): Chosen<Analysis> | undefined {
    const { input, atoms, model, given } = this;
    const { anchor } = candidate;
    const window = windowOf(input, anchor, reach);
    const { from, to } = window;
    surround(this.surroundings, atoms, window, anchor, input.tokens.sentence, given.rival);
    const emissions = this.emissionsOf(window);
    const { pairs } = model;
    for (let i = from; i < to; i++) {
      const { surroundings: s } = this;
      const count = pairFeatures(atoms, s, window, candidate, i, input.tokens.sentence, given.opinions, pairs.features);
      pairs.addTo(count, WEIGHT_SHIFT, emissions, (i - from) * LABELS);
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
    const { ranks } = this;
    ranks.enter(scene);
    const none = ranks.ofNone();
    let best: Analysis | undefined;
    let bestScore = 0;
    analyses.forEach((analysis, i) => {
      const score = ranks.of(analysis, i, analysis.score - analyses[0]!.score);
      if (best && score <= bestScore) return;
      best = analysis;
      bestScore = score;
    });
    return best && { analysis: best, margin: bestScore - none + this.model.bias };
  }
}
