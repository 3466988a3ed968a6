import { type Analysis, CONTENT, CUE, SOURCE } from "./analysis.js";
import type { Run } from "./hint.js";
import {
  childFeatures,
  contentGap,
  coverOf,
  eachGovernor,
  general,
  governorFeatures,
  noContent,
  noneFeatures,
  partAgreement,
  quotationFeatures,
  roleAt,
  sourceGap,
  unhinted,
  wholeAgreement,
} from "./rank-features.js";
import { MOST_RUNS, runFeatures } from "./rank-run-features.js";
import { Features, type Scene } from "./rank-scene.js";
import type { RankRows } from "./rank-weights.js";

/** What a sum is of; see `keyOf`. */
const CHILD = 0;
const GOVERNOR = 1;
const QUOTATION = 2;
const CONTENT_GAP = 3;
const SOURCE_GAP = 4;
const PART = 5;
const RUN = 6;

/** The sums that are kept for a cue by kind and by what they hang on: two numbers up to 1,023 and one up to 255. */
const keyOf = (kind: number, a: number, b: number, c: number): number => (((((kind << 10) | a) << 10) | b) << 8) | c;

/**
 * Scores of the analyses of one cue: the sum of the weights of `relationFeatures`. A dozen analyses have most of their
 * parts in common, so what hangs on one dependant, one quotation, one part or one run is summed once.
 */
export class RankSums {
  private readonly features: Features;
  private readonly known = new Map<number, number>();
  /** Numbers of the parts' lists, which analyses share. */
  private readonly numbers = new Map<readonly Run[], number>();
  private scene!: Scene;

  constructor(private readonly weights: RankRows) {
    this.features = new Features(weights.features);
  }

  /** To be called before the analyses of a cue are scored. */
  enter(scene: Scene): void {
    this.scene = scene;
    this.known.clear();
    this.numbers.clear();
  }

  /** Score of "no relation". */
  ofNone(): number {
    noneFeatures(this.scene, this.features);
    return this.sum();
  }

  /** `margin` is the analysis's score less the best one's, `rank` its place in the list. */
  of(x: Analysis, rank: number, margin: number): number {
    const { scene, features } = this;
    features.count = 0;
    general(scene, x, rank, margin, features);
    if (scene.hint) wholeAgreement(scene, x, scene.hint, features);
    return this.sum() + this.ofTree(x) + this.ofQuotations(x) + this.ofGaps(x) + this.ofParts(x);
  }

  private ofTree(x: Analysis): number {
    const { scene, features } = this;
    const { left, right } = scene.atoms;
    let sum = 0;
    for (let k = 0; k < scene.children.length; k++) {
      const child = scene.children[k]!;
      const role = roleAt(scene, x, child);
      const leftRole = roleAt(scene, x, left[child]!);
      const rightRole = roleAt(scene, x, right[child]!);
      const key = keyOf(CHILD, k, role * 10 + leftRole, rightRole);
      sum +=
        this.known.get(key) ?? this.keep(key, () => childFeatures(scene, child, role, leftRole, rightRole, features));
    }
    eachGovernor(scene, (up, way, step) => {
      const role = roleAt(scene, x, up);
      const key = keyOf(GOVERNOR, step, role, 0);
      sum += this.known.get(key) ?? this.keep(key, () => governorFeatures(scene, up, way, step, role, features));
    });
    return sum;
  }

  private ofQuotations(x: Analysis): number {
    const { scene, features } = this;
    let sum = 0;
    for (let k = 0; k < scene.quotes.length; k++) {
      const quote = scene.quotes[k]!;
      const cover = coverOf(scene, x, quote);
      const key = keyOf(QUOTATION, x.content.length, k, cover);
      sum +=
        this.known.get(key) ?? this.keep(key, () => quotationFeatures(scene, quote, cover, x.content.length, features));
    }
    return sum;
  }

  private ofGaps({ source, cue, content }: Analysis): number {
    const { scene, features } = this;
    const toContent = keyOf(CONTENT_GAP, this.numberOf(cue), this.numberOf(content), 0);
    const toSource = keyOf(SOURCE_GAP, this.numberOf(cue), this.numberOf(source), 0);
    return (
      (this.known.get(toContent) ?? this.keep(toContent, () => contentGap(scene, cue, content, features))) +
      (this.known.get(toSource) ?? this.keep(toSource, () => sourceGap(scene, cue, source, features)))
    );
  }

  private ofParts({ source, cue, content }: Analysis): number {
    return this.ofPart(SOURCE, source) + this.ofPart(CUE, cue) + this.ofPart(CONTENT, content);
  }

  private ofPart(role: number, runs: readonly Run[]): number {
    const key = keyOf(PART, this.numberOf(runs), role, 0);
    return this.known.get(key) ?? this.keep(key, () => this.partFeatures(role, runs), this.ofRuns(role, runs));
  }

  private partFeatures(role: number, runs: readonly Run[]): void {
    const { scene, features } = this;
    const { hint } = scene;
    if (role === CONTENT && runs.length === 0) noContent(scene, features);
    if (hint)
      partAgreement(
        scene,
        role,
        runs,
        role === SOURCE ? hint.source : role === CUE ? hint.cue : hint.content,
        features,
      );
    else if (role === CONTENT) unhinted(scene, runs, features);
  }

  private ofRuns(role: number, runs: readonly Run[]): number {
    const { scene, features } = this;
    const { from } = scene.window;
    let sum = 0;
    for (let i = 0; i < Math.min(runs.length, MOST_RUNS); i++) {
      const run = runs[i]!;
      const key = keyOf(RUN, run.from - from, run.to - from, role * MOST_RUNS + i);
      sum += this.known.get(key) ?? this.keep(key, () => runFeatures(scene, role, run, i, features));
    }
    return sum;
  }

  private numberOf(part: readonly Run[]): number {
    let number = this.numbers.get(part);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(part, number);
    }
    return number;
  }

  /** Keeps and gives the sum of the features that `add` adds, and of `more`. */
  private keep(key: number, add: () => void, more = 0): number {
    this.features.count = 0;
    add();
    const sum = this.sum() + more;
    this.known.set(key, sum);
    return sum;
  }

  private sum(): number {
    return this.weights.sum(this.features.count);
  }
}
