import type { Tokens } from "../document/layers.js";
import type { Draft } from "./draft.js";
import { asHints } from "./hints.js";
import { assemble } from "./model/assemble.js";
import type { FoundRelation } from "./model/find-relations.js";
import type { Hint, Run } from "./model/hint.js";
import { type Model, unpackModel } from "./model/model.js";
import { WEIGHTS } from "./model/weights.js";
import type { Range } from "./words.js";

/** A statement of the model's, with how sure it is of it: odds against "no statement", in 1/256 of a natural logarithm. */
export interface LearntDraft extends Draft {
  readonly margin: number;
}

let model: Model | undefined;

/** The shipped model, unpacked at the first use: 4 MB of text in some 25 ms. */
export const shippedModel = (): Model => (model ??= unpackModel(WEIGHTS));

/** Whatever reads cues, given what the rules make of the document: the learnt model as a rule. */
export type ReadCues = (hints: readonly Hint[]) => readonly FoundRelation[];

/** The best reading of each likely cue in sentences that speak; readings may clash. */
export function learntReadings(
  { lower, sentence }: Tokens,
  ruled: readonly Draft[],
  speaks: (sentence: number) => boolean,
  read: ReadCues,
): readonly LearntDraft[] {
  const range = ({ from, to }: Run): Range => [from, to];
  return read(asHints(ruled))
    .filter(({ cueToken }) => speaks(sentence[cueToken]!))
    .map(({ source, cue, content, cueToken, sourceToken, margin }) => ({
      source: isExpletive(lower, source, cue) ? [] : source.map(range),
      cue: cue.map(range),
      content: content.map(range),
      cueToken,
      sourceToken: isExpletive(lower, source, cue) ? -1 : sourceToken,
      rule: "model",
      margin,
    }));
}

/** Of readings that clash the surest: the top level, in the order of the cues. */
export function surest(readings: readonly LearntDraft[]): readonly LearntDraft[] {
  const runs = (ranges: readonly Range[]): readonly Run[] => ranges.map(([from, to]) => ({ from, to }));
  const asParts = (m: LearntDraft) => ({ source: runs(m.source), cue: runs(m.cue), content: runs(m.content), m });
  return assemble(readings.map((m) => ({ anchor: m.cueToken, margin: m.margin, analysis: asParts(m) }))).map(
    ({ analysis }) => analysis.m,
  );
}

/** "It" before a passive stands for the content, not for a speaker: "It is reported that ships would wait." */
function isExpletive(lower: readonly string[], source: readonly Run[], cue: readonly Run[]): boolean {
  const [it, verb] = [source[0], cue[0]];
  return (
    source.length === 1 &&
    it!.to - it!.from === 1 &&
    lower[it!.from] === "it" &&
    verb !== undefined &&
    PASSIVE.has(lower[verb.from]!) &&
    verb.to - verb.from > 1
  );
}

const PASSIVE = new Set(["is", "was", "has", "had", "'s"]);
