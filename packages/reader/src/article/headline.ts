import { parseDateline } from "./dateline.js";

/** Longest headline seen in the wild had under 200 characters; above this a line is a paragraph. */
const LONGEST = 220;
const MOST_WORDS = 36;

/**
 * True for a line that is set as a headline: short, more than one word, and without the full stop of a sentence.
 * An abbreviation may end it ("… leave the U.S."), and so may a question or a quotation.
 */
export function looksLikeHeadline(line: string): boolean {
  if (line.length > LONGEST || !/\p{L}/u.test(line)) return false;
  const words = line.split(/\s+/);
  if (words.length < 2 || words.length > MOST_WORDS) return false;
  return !endsLikeSentence(line) && !/[:;,–—-]$/.test(line) && parseDateline(line) === undefined;
}

/** A full stop, not that of an abbreviation in capitals; inside or before closing quotes too. */
export function endsLikeSentence(line: string): boolean {
  const bare = line.replace(/["”’»)\]']+$/, "");
  if (!/[.…]$/.test(bare)) return /[.]["”’»')\]]+$/.test(line);
  return !/(?:^|[\s(])(?:\p{Lu}\.){2,}$/u.test(bare);
}

/** Letters and digits only, in lower case: how a repeated headline is compared, whatever its typography. */
export const bareText = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
