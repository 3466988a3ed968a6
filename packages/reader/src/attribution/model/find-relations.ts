import { addRows, rowOf } from "../../model/table.js";
import { Lattice } from "./analyses.js";
import { type Analysis, analysesOf, withHint } from "./analysis.js";
import { assemble, type Chosen } from "./assemble.js";
import { type Atoms, atomsOf, type Input } from "./atoms.js";
import { type Candidate, CUE_THRESHOLD, findCandidates, hintedCandidates, reachOf, windowOf } from "./candidates.js";
import type { Run } from "./hint.js";
import { LABELS, WEIGHT_SHIFT } from "./labels.js";
import type { Model } from "./model.js";
import { MAX_PAIR_FEATURES, opinionsOf, pairFeatures, Surroundings, surround } from "./pair-features.js";
import { posteriors } from "./posteriors.js";
import { Features, noneFeatures, relationFeatures, sceneOf } from "./rank-features.js";
import { MAX_TOKEN_FEATURES, tokenFeatures } from "./token-features.js";

/** A relation as the model found it: runs of tokens in text order, `source` empty where nobody is named. */
export interface FoundRelation {
  readonly source: readonly Run[];
  readonly cue: readonly Run[];
  readonly content: readonly Run[];
  /** Head token of the cue, and of the source (-1 where there is none). */
  readonly cueToken: number;
  readonly sourceToken: number;
  /** How sure the model is: 1/256 of a natural logarithm of the odds against "no relation". */
  readonly margin: number;
}

/** Analyses of a cue that are weighed against each other. */
export const READINGS = 12;

/**
 * Source, cue and content of the statements of a document, top level only, in the order of their cues. Three steps: a
 * chain tagger proposes cues; for each, a second chain model lists the likeliest analyses; a reranker picks one or none.
 */
export function findRelations(input: Input, model: Model): readonly FoundRelation[] {
  return topLevel(readCues(input, model).filter(({ margin }) => margin > 0));
}

/** Of relations that may clash, the surest: no cue in another's content. In the order of their cues. */
export const topLevel = (found: readonly FoundRelation[]): readonly FoundRelation[] =>
  assemble(found.map((relation) => ({ anchor: relation.cueToken, analysis: relation, margin: relation.margin }))).map(
    ({ analysis }) => analysis,
  );

/** The best analysis of each likely cue, whether or not it beats "no relation"; they may clash with each other. */
export function readCues(input: Input, model: Model): readonly FoundRelation[] {
  if (input.tokens.count === 0) return [];
  const atoms = atomsOf(input, model.classes);
  const scores = scoreTokens(input, atoms, model);
  const logs = scores.tagger;
  for (const { from, to } of paragraphs(input)) posteriors(logs, from, to, model.taggerTransitions);
  const candidates = findCandidates(logs, atoms, input.tokens.sentence, CUE_THRESHOLD);
  const rival = new Uint8Array(atoms.count);
  for (const { anchor } of candidates) rival[anchor] = 1;
  const opinions = opinionsOf(logs, atoms.count);
  const reader = new CueReader(input, atoms, model, scores.pairs, logs, opinions, rival);
  const found: FoundRelation[] = [];
  const read = (candidate: Candidate, reach: number): void => {
    const choice = reader.read(candidate, reach);
    if (choice) found.push(relationOf(atoms, choice));
  };
  candidates.forEach((candidate, k) => {
    read(candidate, reachOf(candidates, k));
  });
  const hinted = hintedCandidates(input.hints, candidates, logs, atoms.count);
  hinted.forEach((candidate, k) => {
    read(candidate, reachOf(hinted, k));
  });
  return found;
}

function paragraphs({ blocks, sentences }: Input): Run[] {
  return blocks.map((block) => ({
    from: sentences[block.firstSentence]!.firstToken,
    to: sentences[block.endSentence - 1]!.endToken,
  }));
}

/** Sums of weights a token, for both chain models at once: the features and their rows are the same. */
function scoreTokens(
  input: Input,
  atoms: Atoms,
  { tokens: { check, weights, width } }: Model,
): { tagger: Int32Array; pairs: Int32Array } {
  const tagger = new Int32Array(atoms.count * LABELS);
  const pairs = new Int32Array(atoms.count * LABELS);
  const features = new Int32Array(MAX_TOKEN_FEATURES);
  const mask = check.length - 1;
  for (const { from, to } of paragraphs(input))
    for (let i = from; i < to; i++) {
      const count = tokenFeatures(atoms, i, from, to, features);
      const at = i * LABELS;
      for (let f = 0; f < count; f++) {
        const row = rowOf(check, mask, features[f]!);
        if (row < 0) continue;
        const w = row * width;
        for (let k = 0; k < LABELS; k++) {
          tagger[at + k]! += weights[w + k]!;
          pairs[at + k]! += weights[w + LABELS + k]!;
        }
      }
      for (let k = 0; k < LABELS; k++) {
        tagger[at + k]! *= WEIGHT_SHIFT;
        pairs[at + k]! *= WEIGHT_SHIFT;
      }
    }
  return { tagger, pairs };
}

/** Reads one cue after the other, with the same working memory. */
class CueReader {
  private readonly surroundings = new Surroundings();
  private readonly lattice = new Lattice();
  private readonly features = new Features();
  private readonly pairBuffer = new Int32Array(MAX_PAIR_FEATURES);
  private readonly sum = new Int32Array(LABELS);

  constructor(
    private readonly input: Input,
    private readonly atoms: Atoms,
    private readonly model: Model,
    private readonly tokenScores: Int32Array,
    private readonly logs: Int32Array,
    private readonly opinions: Int32Array,
    private readonly rival: Uint8Array,
  ) {}

  read(candidate: Candidate, reach: number): Chosen<Analysis> | undefined {
    const { input, atoms, model } = this;
    const window = windowOf(input, candidate.anchor, reach);
    const { from, to } = window;
    surround(this.surroundings, atoms, window, candidate.anchor, input.tokens.sentence, this.rival);
    const emissions = this.tokenScores.slice(from * LABELS, to * LABELS);
    for (let i = from; i < to; i++) {
      const count = pairFeatures(
        atoms,
        this.surroundings,
        window,
        candidate,
        i,
        input.tokens.sentence,
        this.opinions,
        this.pairBuffer,
      );
      this.sum.fill(0);
      addRows(model.pairs, this.pairBuffer, count, this.sum, 0);
      for (let k = 0; k < LABELS; k++) emissions[(i - from) * LABELS + k]! += this.sum[k]! * WEIGHT_SHIFT;
    }
    const readings = this.lattice.best(emissions, to - from, candidate.anchor - from, model.pairTransitions, READINGS);
    return this.choose(
      candidate,
      window,
      withHint(analysesOf(readings, from), input.hints[atoms.hint[candidate.anchor]!], from, to),
    );
  }

  private choose(candidate: Candidate, window: Run, analyses: readonly Analysis[]): Chosen<Analysis> | undefined {
    const scene = sceneOf(
      this.atoms,
      this.input,
      window,
      candidate,
      this.surroundings,
      this.logs,
      this.opinions,
      this.rival,
    );
    noneFeatures(scene, this.features);
    const none = this.rankScore();
    let best = -1;
    let bestScore = 0;
    analyses.forEach((analysis, i) => {
      relationFeatures(scene, analysis, i, analysis.score - analyses[0]!.score, this.features);
      const score = this.rankScore();
      if (best < 0 || score > bestScore) {
        best = i;
        bestScore = score;
      }
    });
    const margin = bestScore - none + this.model.bias;
    return best >= 0 ? { anchor: candidate.anchor, analysis: analyses[best]!, margin } : undefined;
  }

  private rankScore(): number {
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

function relationOf(atoms: Atoms, { anchor, analysis, margin }: Chosen): FoundRelation {
  const { source, cue, content } = analysis;
  return { source, cue, content, cueToken: anchor, sourceToken: source[0] ? headToken(atoms, source[0]) : -1, margin };
}

/** The first token of a run that hangs on something outside it; the last where the parse gives none. */
function headToken({ head, kind }: Atoms, { from, to }: Run): number {
  for (let i = from; i < to; i++) if ((head[i]! < from || head[i]! >= to) && kind[i] !== PUNCTUATION) return i;
  return to - 1;
}

/** Commas; see KIND. */
const PUNCTUATION = 1;
