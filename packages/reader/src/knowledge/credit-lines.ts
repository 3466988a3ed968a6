/** Forms in which a line credits an agency or another outlet, and does nothing else. All anchored and linear. */

/** A name in capitals is at most five words: "Deutsche Welle", "The Eastern Courier". One way to match. */
const WORD = "\\p{Lu}[\\p{L}\\p{N}&.'’-]{0,30}";
export const CREDITED_NAME = `(?:[Tt]he )?${WORD}(?: (?:of |the )?${WORD}){0,4}`;

/** "With Reuters", "Source: Coast Inform", "— Reuters". */
export const CREDIT_LINE = new RegExp(
  `^[\\s(]{0,3}(?:(?:[Ww]ith|[Ss]ource:|[Vv]ia|[Cc]ourtesy of) |[—–-]{1,2} ?)(${CREDITED_NAME})[\\s).]{0,3}$`,
  "u",
);
/** "(AP)" on a line of its own: a credit where the name is an outlet's. */
export const BRACKETED_LINE = new RegExp(`^\\((${CREDITED_NAME})\\)\\.?$`, "u");

/** True for a line that may credit by its form. */
export const looksLikeCredit = (line: string): boolean =>
  line.length <= 80 && (CREDIT_LINE.test(line) || BRACKETED_LINE.test(line));
