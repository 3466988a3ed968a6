import { openWeights, type Weights } from "../model/pack.js";
import { Forms } from "./forms.js";
import { FEATURE_BITS } from "./place.js";
import { UposRules } from "./upos.js";
import { LabelWeights } from "./weights-of-labels.js";
import { MoveWeights } from "./weights-of-moves.js";

/** Names and exceptions that go with the weights. */
export interface Lexicon {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  /** UPOS by "tag", "tag relation" and "tag relation word", each only where it differs from the one before. */
  readonly upos: Readonly<Record<string, string>>;
  /** Lemma by "TAG word", where the rules give another. */
  readonly lemmas: Readonly<Record<string, string>>;
}

/** What was learnt from the treebank: see README.md. */
export interface SyntaxModel {
  readonly tagger: LabelWeights;
  readonly moves: MoveWeights;
  readonly relations: LabelWeights;
  readonly lexicon: Lexicon;
  readonly forms: Forms;
  readonly upos: UposRules;
  readonly lemmas: ReadonlyMap<string, string>;
}

export function unpackSyntax(weights: Weights, lexicon: Lexicon): SyntaxModel {
  const from = openWeights(weights);
  if (from.number() !== FEATURE_BITS) throw new Error("weights of another version: train again");
  return {
    tagger: LabelWeights.unpack(from),
    moves: MoveWeights.unpack(from),
    relations: LabelWeights.unpack(from),
    lexicon,
    forms: new Forms(),
    upos: new UposRules(lexicon.tags, lexicon.relations, lexicon.upos),
    lemmas: new Map(Object.entries(lexicon.lemmas)),
  };
}
