/** Small readers that the rules share: each reads a day, a year, a quantity at a word. */
import { MONTHS, NUMBERS, ORDINALS, ZONES } from "../lexicon.js";
import type { Words } from "./words.js";

export const isAt = ({ lower, count }: Words, at: number, text: string): boolean => at < count && lower[at] === text;
export const textAt = ({ lower, count }: Words, at: number): string => (at >= 0 && at < count ? lower[at]! : "");
/** The place after "the", where it stands here. */
export const afterThe = (words: Words, at: number): number => (isAt(words, at, "the") ? at + 1 : at);
export const afterComma = (words: Words, at: number): number => (isAt(words, at, ",") ? at + 1 : at);
export const isCapital = ({ word, count }: Words, at: number): boolean => {
  const code = at < count ? word[at]!.charCodeAt(0) : 0;
  return code >= 65 && code <= 90;
};

/** Past the full stop of an abbreviated month: "Sept. 30". */
export const afterStop = (words: Words, at: number): number =>
  isAt(words, at, ".") &&
  !words.spaceBefore[at] &&
  at + 1 < words.count &&
  words.sentence[at + 1] === words.sentence[at]
    ? at + 1
    : at;

/** "16", "16th". */
export function dayAt({ lower, count }: Words, at: number): number | undefined {
  if (at >= count) return undefined;
  const code = lower[at]!.charCodeAt(0);
  if (code < 48 || code > 57) return undefined;
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(lower[at]!);
  const day = match ? Number(match[1]) : 0;
  return day >= 1 && day <= 31 ? day : undefined;
}

/** "16th", "sixteenth". */
export function ordinalDayAt(words: Words, at: number): number | undefined {
  return /^\d{1,2}(?:st|nd|rd|th)$/.test(textAt(words, at)) ? dayAt(words, at) : undefined;
}

export interface YearRead {
  /** Astronomical: 480 BC is -479. */
  readonly year: number;
  readonly end: number;
}

/** "2027", "nineteen ninety-six", "480 BC", "AD 70". */
export function yearAt(words: Words, at: number): YearRead | undefined {
  const word = textAt(words, at);
  const code = word.charCodeAt(0);
  if (code >= 48 && code <= 57) {
    if (!/^\d{1,4}$/.test(word)) return undefined;
    const before = eraAfter(words, at + 1);
    if (before) return { year: before.bc ? 1 - Number(word) : Number(word), end: before.end };
    return /^(?:1\d|20)\d\d$/.test(word) ? { year: Number(word), end: at + 1 } : undefined;
  }
  if (word === "nineteen" || word === "two" || word === "eighteen") return spokenYear(words, at);
  if ((word === "ad" || word === "a.d.") && /^\d{1,4}$/.test(textAt(words, at + 1)))
    return { year: Number(textAt(words, at + 1)), end: at + 2 };
  return undefined;
}

/** "BC", "B.C.", "BCE", "AD" after a year. */
export function eraAfter(words: Words, at: number): { readonly bc: boolean; readonly end: number } | undefined {
  const word = textAt(words, at);
  const era = ERAS.get(word);
  return era === undefined || !isCapital(words, at) ? undefined : { bc: era, end: at + 1 };
}
const ERAS: ReadonlyMap<string, boolean> = new Map([
  ["bc", true],
  ["b.c", true],
  ["b.c.", true],
  ["bce", true],
  ["b.c.e.", true],
  ["ad", false],
  ["a.d.", false],
  ["ce", false],
]);

/** "nineteen ninety-six", "nineteen ninety six", "two thousand". */
function spokenYear(words: Words, at: number): YearRead | undefined {
  const first = textAt(words, at);
  if (first === "two") return isAt(words, at + 1, "thousand") ? { year: 2000, end: at + 2 } : undefined;
  const rest = twoDigits(words, at + 1);
  if (!rest || rest.n < 10) return undefined;
  return { year: (first === "nineteen" ? 1900 : 1800) + rest.n, end: rest.end };
}

/** "ninety-six", "ninety six", "eleven". */
function twoDigits(words: Words, at: number): { readonly n: number; readonly end: number } | undefined {
  const word = textAt(words, at);
  const whole = hyphened(word) ?? NUMBERS.get(word);
  if (whole === undefined || whole > 99) return undefined;
  const unit = whole >= 20 && whole % 10 === 0 ? NUMBERS.get(textAt(words, at + 1)) : undefined;
  return unit !== undefined && unit > 0 && unit < 10 ? { n: whole + unit, end: at + 2 } : { n: whole, end: at + 1 };
}

function hyphened(word: string): number | undefined {
  const dash = word.indexOf("-");
  if (dash <= 0) return undefined;
  const tens = NUMBERS.get(word.slice(0, dash));
  const unit = NUMBERS.get(word.slice(dash + 1));
  return tens !== undefined && unit !== undefined && tens >= 20 && unit < 10 ? tens + unit : undefined;
}

export const monthAt = (words: Words, at: number): number | undefined =>
  isCapital(words, at) ? MONTHS.get(words.lower[at]!) : undefined;

export interface Quantity {
  /** "X" where it is vague: "a few". */
  readonly n: number | "X";
  readonly end: number;
}

/** "two", "25", "2 1/2", "a few", "a couple of", "twenty four", "half an". */
export function quantityAt(words: Words, at: number): Quantity | undefined {
  const word = textAt(words, at);
  if (/^\d/.test(word)) return digitsAt(words, at, word);
  if (word === "half" && /^an?$/.test(textAt(words, at + 1))) return { n: 0.5, end: at + 2 };
  if (word === "a" || word === "an" || word === "another") return oneAt(words, at);
  const vague = vagueAt(words, at);
  if (vague) return vague;
  const plain = twoDigits(words, at) ?? bigAt(words, at, 1);
  if (!plain) return undefined;
  return withHundreds(words, plain);
}

/** "two hundred", "two thousand", "two and a half". */
function withHundreds(words: Words, { n, end }: { readonly n: number; readonly end: number }): Quantity {
  const big = bigAt(words, end, n);
  if (big) return big;
  const half = isAt(words, end, "and") && isAt(words, end + 2, "half") ? end + 3 : 0;
  return half ? { n: n + 0.5, end: half } : { n, end };
}

function bigAt(words: Words, at: number, by: number): { readonly n: number; readonly end: number } | undefined {
  const word = textAt(words, at);
  return word === "hundred" || word === "thousand"
    ? { n: by * (word === "hundred" ? 100 : 1000), end: at + 1 }
    : undefined;
}

function digitsAt(words: Words, at: number, word: string): Quantity | undefined {
  if (!/^\d{1,3}(?:,\d{3})?(?:\.\d{1,2})?$/.test(word) && !/^\d{1,4}$/.test(word)) return undefined;
  const n = Number(word.replace(",", ""));
  if (isAt(words, at + 1, "1") && isAt(words, at + 2, "/") && isAt(words, at + 3, "2"))
    return { n: n + 0.5, end: at + 4 };
  return { n, end: at + 1 };
}

/** After "a": "few", "couple of", "dozen", "hundred", "single", "mere two". */
function oneAt(words: Words, at: number): Quantity {
  const next = textAt(words, at + 1);
  if (next === "dozen") return { n: 12, end: at + 2 };
  if (next === "hundred") return { n: 100, end: at + 2 };
  if (next === "thousand") return { n: 1000, end: at + 2 };
  if (next === "single" || next === "full" || next === "whole" || next === "further") return { n: 1, end: at + 2 };
  if (next === "mere" || textAt(words, at) === "another") {
    const inner = quantityAt(words, at + (next === "mere" ? 2 : 1));
    if (inner) return inner;
  }
  return vagueAt(words, at + 1) ?? { n: 1, end: at + 1 };
}

const VAGUE: ReadonlySet<string> = new Set(["several", "few", "many", "number", "handful", "dozens", "hundreds"]);
function vagueAt(words: Words, at: number): Quantity | undefined {
  const word = textAt(words, at);
  const of = isAt(words, at + 1, "of") ? at + 2 : at + 1;
  if (word === "couple") return { n: 2, end: isAt(words, of, "more") ? of + 1 : of };
  if (!VAGUE.has(word)) return undefined;
  return word.endsWith("s") || word === "number" || word === "handful"
    ? of > at + 1 || word === "several"
      ? { n: "X", end: of }
      : undefined
    : { n: "X", end: at + 1 };
}

/** "first" 1 to "fourth" 4, and "third-quarter" spelt so; "last" -1. */
export const ordinalAt = (words: Words, at: number): number | undefined => {
  const word = textAt(words, at);
  if (word === "last" || word === "final") return -1;
  return ORDINALS.get(word) ?? (/^[1-9]\d?(?:st|nd|rd|th)$/.test(word) ? Number.parseInt(word, 10) : undefined);
};

/** The clock's zone: "GMT", "EST", "local time", "(0735 GMT)" is another time. */
export function zoneAt(words: Words, at: number): { readonly zone: string | undefined; readonly end: number } {
  const word = at < words.count ? words.word[at]! : "";
  const zone = ZONES.get(word);
  if (zone !== undefined) return { zone, end: at + 1 };
  if (word === "local" && isAt(words, at + 1, "time")) return { zone: undefined, end: at + 2 };
  if (isCapital(words, at) && isAt(words, at + 1, "time") && words.tag[at] === "NNP")
    return { zone: undefined, end: at + 2 };
  return { zone: undefined, end: at };
}
