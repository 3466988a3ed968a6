import { fromBase64, Unpacker } from "../model/pack.js";
import { FEATURE_BITS, SparseWeights } from "./sparse.js";

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
  readonly tagger: SparseWeights;
  readonly moves: SparseWeights;
  readonly relations: SparseWeights;
  readonly lexicon: Lexicon;
  readonly upos: ReadonlyMap<string, string>;
  readonly lemmas: ReadonlyMap<string, string>;
}

export function unpackSyntax(packed: string, lexicon: Lexicon): SyntaxModel {
  const from = new Unpacker(fromBase64(packed));
  if (from.number() !== FEATURE_BITS) throw new Error("weights of another version: train again");
  return {
    tagger: SparseWeights.unpack(from),
    moves: SparseWeights.unpack(from),
    relations: SparseWeights.unpack(from),
    lexicon,
    upos: new Map(Object.entries(lexicon.upos)),
    lemmas: new Map(Object.entries(lexicon.lemmas)),
  };
}
