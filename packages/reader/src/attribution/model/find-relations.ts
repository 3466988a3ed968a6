import type { Analysis } from "./analysis.js";
import { assemble, type Chosen } from "./assemble.js";
import { type Atoms, atomsOf, type Input } from "./atoms.js";
import { candidatesOf, type Reached } from "./candidates.js";
import { CueReader } from "./cue-reader.js";
import type { Run } from "./hint.js";
import { LABELS, WEIGHT_SHIFT } from "./labels.js";
import type { Model } from "./model.js";
import { opinionsOf } from "./pair-features.js";
import { posteriors } from "./posteriors.js";
import { tokenFeatures } from "./token-features.js";

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
  const { logs, pairScores } = scoreTokens(input, atoms, model);
  for (const { from, to } of paragraphs(input)) posteriors(logs, from, to, model.taggerTransitions);
  const { found, hinted } = candidatesOf(logs, atoms, input);
  const rival = new Uint8Array(atoms.count);
  for (const { candidate } of found) rival[candidate.anchor] = 1;
  const reader = new CueReader(input, atoms, model, {
    pairScores,
    logs,
    opinions: opinionsOf(logs, atoms.count),
    rival,
  });
  const read = (reached: Reached): readonly FoundRelation[] => {
    const choice = reader.read(reached);
    return choice ? [relationOf(atoms, choice)] : [];
  };
  return [...found, ...hinted].flatMap(read);
}

/** Scores of the labels of each token, for tagger and pair model at once: the features and their rows are the same. */
function scoreTokens(
  input: Input,
  atoms: Atoms,
  { tokens }: Model,
): { readonly logs: Int32Array; readonly pairScores: Int32Array } {
  const logs = new Int32Array(atoms.count * LABELS);
  const pairScores = new Int32Array(atoms.count * LABELS);
  for (const { from, to } of paragraphs(input))
    for (let i = from; i < to; i++) {
      const count = tokenFeatures(atoms, i, from, to, tokens.features);
      tokens.sum(count, WEIGHT_SHIFT, logs, pairScores, i * LABELS);
    }
  return { logs, pairScores };
}

function paragraphs({ blocks, sentences }: Input): Run[] {
  return blocks.map((block) => ({
    from: sentences[block.firstSentence]!.firstToken,
    to: sentences[block.endSentence - 1]!.endToken,
  }));
}

export function relationOf(atoms: Atoms, { anchor, analysis, margin }: Chosen<Analysis>): FoundRelation {
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
