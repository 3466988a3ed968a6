/** What a sentence is cut into before its clauses are built. */
export type UnitKind = "noun" | "verb" | "adjective" | "preposition" | "relative" | "and" | "comma" | "other";

/** A stretch of tokens with the one that stands for it. Verbs know whether they are finite, passive, infinitive. */
export interface Unit {
  readonly kind: UnitKind;
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly form?: VerbForm;
}

/** How a verb group stands in its clause: with a tense, with "to", as "-ing", as a bare participle. */
export type VerbForm = "finite" | "infinitive" | "gerund" | "participle";

/** The words and Penn tags of one sentence, and where arcs go. */
export interface Sentence {
  readonly word: readonly string[];
  readonly tag: readonly string[];
  readonly arc: (child: number, head: number, relation: string) => void;
}

const BE = new Set(["be", "is", "are", "was", "were", "been", "being", "am", "'s", "’s", "'re", "’re"]);
export const AUXILIARY = new Set([
  "have",
  "has",
  "had",
  "having",
  "do",
  "does",
  "did",
  "'ve",
  "’ve",
  "'d",
  "’d",
  "get",
  "got",
]);
const DAYS = new Set(
  "monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight".split(" "),
);
const SPANS_OF_TIME = new Set("day week weekend month year morning afternoon evening night hour".split(" "));
/** Participles that are part of the noun after them more often than verbs with an object. */
export const MODIFIERS = new Set(
  "fishing shipping trading mining building training opening closing working ruling governing opposing warring neighbouring neighboring visiting leading remaining outgoing incoming operating banking farming engineering nursing voting living".split(
    " ",
  ),
);

export const isDay = (word: string): boolean => DAYS.has(word.toLowerCase());
export const isTime = (word: string): boolean => isDay(word) || SPANS_OF_TIME.has(word.toLowerCase());
export const isBe = (word: string): boolean => BE.has(word.toLowerCase());
