import type { Entity } from "../contract/record.js";
import type { Layers } from "../document/layers.js";

export type Needs = Pick<
  Layers,
  "text" | "tokens" | "sentences" | "blocks" | "quotes" | "parts" | "syntax" | "attributions" | "options"
>;
export type Kind = Entity["kind"];

/** A mention before it is linked. */
export interface Draft {
  readonly first: number;
  readonly end: number;
  readonly head: number;
  readonly form: "name" | "nominal" | "pronoun";
  /** The name alone, without titles: "Ada Norling"; the head noun of a nominal; the pronoun. */
  readonly key: string;
  readonly kind?: Kind;
  /** ISO code, of a country or of what belongs to one; "?" and a name for a country that has none. */
  readonly country?: string;
  readonly canonical?: string;
  /** First token of the name part, where a title stands before it. */
  readonly nameFirst?: number;
  /** Where the office of several stands: "Presidents" before "Ada Noor and Bo Karim". */
  readonly shared?: { readonly first: number; readonly end: number };
  /** Nouns by which it is described: "president", "official". */
  readonly nouns: readonly string[];
  readonly plural?: boolean;
  readonly definite?: boolean;
  /** Last token of whom it belongs to: "her", "Norland" before 's. */
  readonly possessor?: number;
  /** A number stands for the determiner: "two officials". */
  readonly counted?: boolean;
  /** Said to be another one: "the second official". */
  readonly distinct?: boolean;
  /** Part of a group: "one of the officials". */
  readonly part?: boolean;
}

/** An entity while mentions are gathered. */
export interface Cluster {
  kind: Kind;
  name: string;
  named: boolean;
  country?: string;
  gender?: "m" | "f";
  readonly nouns: Set<string>;
  readonly mentions: Draft[];
  readonly members: Cluster[];
  /** Whose it is: the person of "her office", the country of "Norland's government". */
  owner?: Cluster;
  /** Chosen for an office and not yet in it. */
  elect?: boolean;
  /** Of a country that has no code, so that no other may be guessed. */
  invented?: boolean;
}

/** The code of a draft's country, if it has one. */
export const codeOf = ({ country }: Draft): string | undefined => (country?.startsWith("?") ? undefined : country);

export const words = (doc: Needs, first: number, end: number): string => {
  let out = "";
  for (let i = first; i < end; i++) out += (i > first && doc.tokens.spaceBefore[i] ? " " : "") + doc.tokens.word[i];
  return out;
};

export const isCapital = (word: string): boolean => {
  const first = word.charAt(0);
  return first !== first.toLowerCase() || /^(?:al|el|ad|as|an|ar)-\p{Lu}/u.test(word);
};
