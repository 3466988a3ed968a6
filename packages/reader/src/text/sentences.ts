import type { Span } from "../contract/record.js";
import { isUpper } from "./characters.js";
import { MAY_END_SENTENCE, SENTENCE_OPENERS } from "./lexicon.js";

/** The words of a text as the splitter needs them. */
export interface Words {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly word: readonly string[];
  readonly lower: readonly string[];
}

const TERMINATORS = new Set([".", "!", "?", "…", "...", "。", "！", "？", "۔", "।"]);
const CLOSERS = new Set(['"', "”", "’", "'", "''", ")", "]", "»", "“"]);

/**
 * Where sentences end inside one paragraph: token indices, each one past the last token of a sentence; the last is
 * `endToken`. A stop ends a sentence with the closing marks after it, unless it belongs to an abbreviation or initial,
 * or what follows goes on in lower case (`"Why?" he asked.`).
 */
export function sentenceEnds(words: Words, firstToken: number, endToken: number): readonly number[] {
  const ends: number[] = [];
  let i = firstToken;
  while (i < endToken) {
    const after = boundaryAfter(words, i, endToken);
    if (after > i && after < endToken) ends.push(after);
    i = Math.max(after, i + 1);
  }
  ends.push(endToken);
  return ends;
}

/** The token with which the next sentence starts, if one ends at token i; else i. */
function boundaryAfter(words: Words, i: number, endToken: number): number {
  const word = words.word[i]!;
  const stop = TERMINATORS.has(word);
  if (!stop && !endsInStop(words, i)) return i;
  let next = i + 1;
  while (next < endToken && (TERMINATORS.has(words.word[next]!) || closes(words, next))) next++;
  if (next >= endToken) return next;
  return opensSentence(words, next, stop) ? next : i;
}

/** True for an abbreviation that may end its sentence: "… in the U.S. The envoy …". */
function endsInStop(words: Words, i: number): boolean {
  return words.word[i]!.endsWith(".") && words.word[i]!.length > 1 && MAY_END_SENTENCE.has(words.lower[i]!);
}

/** A closing mark follows its word without a space. A lone apostrophe after a space opens something. */
function closes(words: Words, i: number): boolean {
  return CLOSERS.has(words.word[i]!) && words.start[i] === words.end[i - 1];
}

function opensSentence(words: Words, next: number, stop: boolean): boolean {
  if (words.start[next] === words.end[next - 1] && !/\p{Lo}/u.test(words.word[next]!)) {
    return (
      stop &&
      isUpper(words.word[next]!.charAt(0)) &&
      !CLOSERS.has(words.word[next - 1]!) &&
      words.word[next - 1]!.length === 1
    );
  }
  let at = next;
  while (at < words.word.length - 1 && /^["“‘'([«„–—-]+$/u.test(words.word[at]!)) at++;
  const first = words.word[at]!.charAt(0);
  if (!stop) return SENTENCE_OPENERS.has(words.lower[at]!) && isUpper(first);
  return isUpper(first) || /[\p{Nd}\p{Lo}$£€#@•*]/u.test(first) || /[\uD800-\uDBFF]/.test(first);
}

/** The character spans of sentences from their token ends. */
export function sentenceSpan(words: Words, firstToken: number, endToken: number): Span {
  return [words.start[firstToken]!, words.end[endToken - 1]!];
}
