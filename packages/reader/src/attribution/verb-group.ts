import { AUXILIARIES, BE, type Range, type Words } from "./words.js";

/** Adverbs that may stand inside a verb group beside those in -ly. */
const INNER = new Set([
  "also",
  "not",
  "n't",
  "never",
  "still",
  "again",
  "already",
  "since",
  "once",
  "later",
  "then",
  "earlier",
  "only",
  "yet",
  "even",
  "always",
  "long",
  "now",
  "recently",
  "soon",
  "too",
  "ever",
  "just",
  "first",
  "likely",
]);

const isInner = (words: Words, i: number): boolean => {
  const lower = words.lower[i] ?? "";
  return (
    INNER.has(lower) ||
    (lower.length > 4 && lower.endsWith("ly") && words.pos[i] !== "NOUN" && words.pos[i] !== "PROPN")
  );
};

export interface VerbGroup {
  readonly range: Range;
  readonly passive: boolean;
  /** Auxiliary before it, "to" before it, or a bare form: "finite" where a subject may stand before. */
  readonly mode: "finite" | "infinitive" | "gerund";
  /** True where an auxiliary is part of it: "has said", "will raise". */
  readonly auxiliary: boolean;
}

/** The verb group around a verb: "has repeatedly | said", "will also | raise", "was | told". */
export function verbGroup(words: Words, verb: number, floor: number): VerbGroup {
  let start = verb;
  let be = false;
  let auxiliary = false;
  let to = false;
  for (let i = verb - 1; i >= Math.max(floor, verb - 8); i--) {
    const lower = words.lower[i] ?? "";
    if (isAuxiliary(words, i)) {
      if (!auxiliary && !to && BE.has(lower)) be = true;
      auxiliary = true;
      start = i;
    } else if (isInner(words, i)) {
      start = i;
    } else if (lower === "to" && !auxiliary) {
      to = true;
      start = i;
      if (!likely(words, i - 1, floor)) break;
    } else break;
  }
  while (start < verb && isInner(words, start)) start++; // "also | said": leading adverbs stay outside
  const gerund = (words.lower[verb] ?? "").endsWith("ing");
  const passive = be && !gerund;
  const mode = to && !auxiliary ? "infinitive" : gerund && !auxiliary ? "gerund" : "finite";
  return { range: [start, verb + 1], passive, mode, auxiliary };
}

/** "is likely | to anticipate" goes on to the left; other infinitives end at "to". */
const likely = (words: Words, i: number, floor: number): boolean => i > floor && words.lower[i] === "likely";

/** "'s" is an auxiliary only where the tagger says so; elsewhere it is the possessive. */
const isAuxiliary = (words: Words, i: number): boolean => {
  const lower = words.lower[i] ?? "";
  if (lower === "'s" || lower === "'d") return words.parsed && (words.pos[i] === "AUX" || words.pos[i] === "VERB");
  return AUXILIARIES.has(lower) && words.pos[i] !== "NOUN" && words.pos[i] !== "PROPN";
};
