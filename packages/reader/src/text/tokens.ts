import { countryOf } from "../knowledge/countries.js";
import {
  classOf,
  DIGIT,
  HIGH_SURROGATE,
  IDEOGRAPH,
  isApostrophe,
  isHyphen,
  isUpper,
  LETTER,
  MARK,
  SPACE,
} from "./characters.js";
import { ABBREVIATIONS, ABBREVIATIONS_BEFORE_NUMBER } from "./lexicon.js";

/** Token boundaries of a text: token i covers [start[i], end[i]). */
export interface Boundaries {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/**
 * Splits a text into words, numbers and marks, the way the English treebanks do: clitics apart ("did|n't",
 * "Kenya|'s"), abbreviations with their stop ("U.S.", "Sen."), numbers whole ("1,000", "10:30"). Hyphenated words stay
 * one token. Every character that is not white space stands in exactly one token, and no surrogate pair is split.
 *
 * @example findTokens("Kenya's U.S. envoy didn't sign.") // Kenya 's U.S. envoy did n't sign .
 */
export function findTokens(text: string): Boundaries {
  const out = new BoundaryList(text.length);
  let at = 0;
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === SPACE) {
      at++;
      continue;
    }
    const end =
      kind === LETTER || kind === DIGIT
        ? wordEnd(text, at)
        : kind === IDEOGRAPH
          ? at + 1
          : kind === HIGH_SURROGATE
            ? pictureEnd(text, at)
            : markEnd(text, at);
    if (kind === LETTER) pushWord(text, at, end, out);
    else out.push(at, end);
    at = end;
  }
  return out.finish();
}

class BoundaryList {
  private start: Int32Array;
  private end: Int32Array;
  private count = 0;

  constructor(length: number) {
    const room = Math.max(16, length >> 2);
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
  }

  push(start: number, end: number): void {
    if (this.count === this.start.length) {
      this.start = grown(this.start);
      this.end = grown(this.end);
    }
    this.start[this.count] = start;
    this.end[this.count++] = end;
  }

  finish(): Boundaries {
    return { count: this.count, start: this.start.slice(0, this.count), end: this.end.slice(0, this.count) };
  }
}

function grown(old: Int32Array): Int32Array {
  const more = new Int32Array(old.length * 2);
  more.set(old);
  return more;
}

const isWordCode = (code: number): boolean => {
  const kind = classOf(code);
  return kind === LETTER || kind === DIGIT;
};

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”]+/y;

/** End of the word or number that starts at `at`, clitics and inner marks included. */
function wordEnd(text: string, at: number): number {
  const first = text.charCodeAt(at) | 32;
  if (first === 104 || first === 119) {
    ADDRESS.lastIndex = at;
    const address = ADDRESS.exec(text);
    if (address) return at + trimAddress(address[0]);
  }
  let i = at;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (isWordCode(code)) i++;
    else if (joins(text, at, i, code)) i++;
    else break;
  }
  return i < text.length && text.charCodeAt(i) === 46 && keepsStop(text, at, i) ? i + 1 : i;
}

/** Length of a web address without the marks that belong to the sentence around it. */
function trimAddress(address: string): number {
  let length = address.length;
  while (length > 0 && ".,;:!?)]}'’".includes(address.charAt(length - 1))) length--;
  return length;
}

/** True where the mark at `i` stands inside the word that began at `at` and holds it together. */
function joins(text: string, at: number, i: number, code: number): boolean {
  if (i + 1 >= text.length) return false;
  const before = classOf(text.charCodeAt(i - 1));
  const after = classOf(text.charCodeAt(i + 1));
  if (isApostrophe(code)) return before === LETTER && after === LETTER;
  if (isHyphen(code)) {
    if (after !== LETTER && after !== DIGIT) return false;
    return !(before === DIGIT && after === DIGIT) || isIsoDate(text, at);
  }
  if (code === 46) {
    if (before === DIGIT && after === DIGIT) return true;
    if (before !== LETTER || after !== LETTER) return false;
    return isLoneLetter(text, at, i - 1) || !isUpper(text.charAt(i + 1));
  }
  if (code === 44 || code === 58) return before === DIGIT && after === DIGIT && (code === 58 || isThousands(text, i));
  return (
    code === 38 && before === LETTER && after === LETTER && isUpper(text.charAt(i - 1)) && isUpper(text.charAt(i + 1))
  );
}

const ISO_DATE = /\d{4}-\d{1,2}-\d{1,2}/y;

function isIsoDate(text: string, at: number): boolean {
  ISO_DATE.lastIndex = at;
  return ISO_DATE.test(text);
}

/** True where exactly three digits follow the comma: "1,000", not "in 2014,2015". */
function isThousands(text: string, comma: number): boolean {
  const digit = (i: number): boolean => i < text.length && classOf(text.charCodeAt(i)) === DIGIT;
  return digit(comma + 1) && digit(comma + 2) && digit(comma + 3) && !digit(comma + 4);
}

/** True where the letter at `i` stands alone: at the word's start or after a stop. */
function isLoneLetter(text: string, at: number, i: number): boolean {
  return i === at || text.charCodeAt(i - 1) === 46;
}

/** True where the stop at `i`, with no letter after it, belongs to the word: "U.S.", "Sen.", "J. Smith". */
function keepsStop(text: string, at: number, i: number): boolean {
  const word = text.slice(at, i).toLowerCase();
  if (word.length > 12) return false;
  if (ABBREVIATIONS.has(word)) return true;
  if (ABBREVIATIONS_BEFORE_NUMBER.has(word) && /^\s?\d/.test(text.slice(i + 1, i + 3))) return true;
  if (!isLoneLetter(text, at, i - 1) || classOf(text.charCodeAt(i - 1)) !== LETTER) return false;
  if (i - at > 1) return true;
  return isUpper(text.charAt(at)) && /^\s?\p{Lu}/u.test(text.slice(i + 1, i + 3)) && text.charAt(at) !== "I";
}

/** Longest first, so that "n't" is tried before "'t" could be. */
const CLITICS = ["n't", "'re", "'ll", "'ve", "'s", "'d", "'m"];

/** Pushes a word, its clitics as tokens of their own. */
function pushWord(text: string, start: number, end: number, out: BoundaryList): void {
  const hyphen = pairHyphen(text, start, end);
  if (hyphen > 0) {
    out.push(start, hyphen);
    out.push(hyphen, hyphen + 1);
    pushWord(text, hyphen + 1, end, out);
    return;
  }
  if (end - start > 2) {
    const tail = text
      .slice(Math.max(start, end - 3), end)
      .toLowerCase()
      .replace(/[’ʼ]/g, "'");
    for (const clitic of CLITICS) {
      const cut = end - clitic.length;
      if (cut > start && tail.endsWith(clitic)) {
        out.push(start, cut);
        out.push(cut, end);
        return;
      }
    }
    if (end - start === 6 && text.slice(start, end).toLowerCase() === "cannot") {
      out.push(start, start + 3);
      out.push(start + 3, end);
      return;
    }
  }
  out.push(start, end);
}

/** The hyphen between two names, one of them a country's: "Ethiopia-Kenya talks"; -1 where there is none. */
function pairHyphen(text: string, start: number, end: number): number {
  if (!isUpper(text.charAt(start))) return -1;
  for (let i = start + 2; i < end - 2; i++) {
    if (!isHyphen(text.charCodeAt(i))) continue;
    if (!isUpper(text.charAt(i + 1))) return -1;
    const isCountry = (part: string): boolean => countryOf(part.toLowerCase()) !== undefined;
    return isCountry(text.slice(start, i)) || isCountry(text.slice(i + 1, end)) ? i : -1;
  }
  return -1;
}

/** End of an emoji or other character outside the BMP, with the selectors and joiners that belong to it. */
function pictureEnd(text: string, at: number): number {
  let i = at + (isLowSurrogate(text, at + 1) ? 2 : 1);
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === 0xfe0f || code === 0x200d || code === 0x20e3) i++;
    else if (text.charCodeAt(i - 1) === 0x200d && classOf(code) === MARK)
      i++; // "pilot" is a person joined to ✈
    else if (classOf(code) === HIGH_SURROGATE && (text.charCodeAt(i - 1) === 0x200d || isModifier(text, i)))
      i += isLowSurrogate(text, i + 1) ? 2 : 1;
    else break;
  }
  return i;
}

const isLowSurrogate = (text: string, i: number): boolean => {
  const code = text.charCodeAt(i);
  return code >= 0xdc00 && code <= 0xdfff;
};

/** Skin tones and regional indicators continue the picture before them. */
function isModifier(text: string, i: number): boolean {
  const point = text.codePointAt(i) ?? 0;
  return (point >= 0x1f3fb && point <= 0x1f3ff) || (point >= 0x1f1e6 && point <= 0x1f1ff);
}

/** End of a mark: runs of dots and dashes are one token, and combining marks stay with what they combine with. */
function markEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let i = at + 1;
  if (code === 46 || code === 45 || code === 95 || code === 42 || code === 61 || code === 96)
    while (i < text.length && text.charCodeAt(i) === code) i++;
  else if (code === 39 && text.charCodeAt(i) === 39) i++;
  while (i < text.length && isCombining(text.charCodeAt(i))) i++;
  return i;
}

const isCombining = (code: number): boolean =>
  (code >= 0x300 && code <= 0x36f) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  (code >= 0x20d0 && code <= 0x20ff) ||
  code === 0x200d;
