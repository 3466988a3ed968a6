import { isNominal, isQuoteMark, isTimeWord, type Words } from "./words.js";

/** Prepositions that open what stands between a cue and its content: "said [in a statement] [on Monday] that". */
const ADJUNCT_PREPOSITIONS = new Set([
  "in",
  "on",
  "at",
  "during",
  "by",
  "from",
  "after",
  "before",
  "outside",
  "inside",
  "through",
  "via",
  "with",
  "late",
  "early",
  "ahead",
  "following",
  "near",
]);

/**
 * The token after the time, place and occasion phrases that begin at `from`.
 *
 * @example "said | during a briefing on Monday, March 16, | that": `from` at "during", result at "that"
 */
export function skipAdjuncts(words: Words, from: number, ceiling: number): number {
  let i = from;
  for (;;) {
    const next = skipOne(words, i, ceiling);
    if (next === i) return i;
    i = next;
  }
}

function skipOne(words: Words, from: number, ceiling: number): number {
  let i = from;
  if (i >= ceiling || isQuoteMark(words, i)) return from;
  if (words.lower[i] === "," && i + 1 < ceiling && isTimeWord(words, i + 1) && i > 0 && isTimeWord(words, i - 1)) i++;
  if (words.lower[i] === "as" && words.lower[i + 2] === "as" && isTimeWord(words, i + 3)) i += 3;
  while (i < ceiling && (isTimeWord(words, i) || words.pos[i] === "ADV") && words.lower[i] !== "that") i++;
  if (i > from) {
    return i < ceiling && words.lower[i] === "," && closesTime(words, i, ceiling) ? i + 1 : i;
  }
  if (!ADJUNCT_PREPOSITIONS.has(words.lower[i] ?? "") && !isAddressee(words, i)) return from;
  i = skipPhrase(words, i + 1, ceiling);
  return i > from + 1 ? i : from;
}

/** "to reporters", "to the council", not the "to" of an infinitive. */
const isAddressee = (words: Words, i: number): boolean =>
  words.lower[i] === "to" &&
  (words.pos[i + 1] === "DET" || words.pos[i + 1] === "PROPN" || words.lower[i + 1] === "reporters");

/** The comma after "Monday, March 16," where "that" or a quotation follows. */
const closesTime = (words: Words, comma: number, ceiling: number): boolean =>
  comma + 1 < ceiling && (words.lower[comma + 1] === "that" || isTimeWord(words, comma + 1));

/** The token after one noun phrase, "of" phrases included. */
export function skipPhrase(words: Words, from: number, ceiling: number): number {
  let i = from;
  while (i < ceiling && !isQuoteMark(words, i)) {
    if (i > from && startsNewPhrase(words, i)) break;
    if (isNominal(words, i) && words.lower[i] !== "that" && (i === from || !SUBJECTS.has(words.lower[i] ?? ""))) i++;
    else if (i > from && PARTICIPLES.has(words.lower[i] ?? "")) i++;
    else if (i === from && (words.lower[i] === "that" || words.lower[i] === "his")) i++;
    else if (words.lower[i] === "of" && i > from) i++;
    else if (
      words.lower[i] === "and" &&
      i > from &&
      i + 1 < ceiling &&
      isNominal(words, i + 1) &&
      words.pos[i + 1] === words.pos[i - 1]
    )
      i++;
    else break;
  }
  return i;
}

/** "in an interview [published] on Sunday", "in remarks [carried] by the agency". */
const PARTICIPLES = new Set(
  "published broadcast carried released issued aired posted seen obtained dated sent held".split(" "),
);
const SUBJECTS = new Set(["he", "she", "they", "we", "i", "it"]);
const ARTICLES = new Set(["the", "a", "an", "his", "her", "their", "its"]);

const startsNewPhrase = (words: Words, i: number): boolean =>
  ARTICLES.has(words.lower[i] ?? "") &&
  words.lower[i - 1] !== "of" &&
  words.lower[i - 1] !== "and" &&
  words.pos[i - 1] !== "DET" &&
  words.lower[i - 1] !== "all";
