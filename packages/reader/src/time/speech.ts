import type { Draft } from "./rules/rule.js";
import type { Words } from "./rules/words.js";

/** Verbs after which "on Monday" says when a quotation was spoken. */
const SAYING: ReadonlySet<string> = new Set(
  "said told asked added wrote replied declared announced warned promised posted insisted vowed testified stated".split(
    " ",
  ),
);
/** Words between such a verb and the day: "told reporters in the port on Monday". */
const REACH = 6;
/** Expressions looked at on either side of a quotation: a sentence rarely names more. */
const LOOKED = 6;

/**
 * The expression that says when the quotation around an expression was spoken: it stands outside, in the sentence in
 * which the quotation begins or ends, and a verb of saying is by. Undefined outside of quotations and where none is told.
 *
 * @example "He said on Monday: 'I will meet her tomorrow.'": for "tomorrow" the index of "Monday"
 */
export function speechDay(drafts: readonly Draft[], index: number, words: Words): number | undefined {
  const quote = words.quote[drafts[index]!.first]!;
  if (quote < 0) return undefined;
  return beside(drafts, index, words, quote, -1) ?? beside(drafts, index, words, quote, 1);
}

function beside(
  drafts: readonly Draft[],
  index: number,
  words: Words,
  quote: number,
  step: 1 | -1,
): number | undefined {
  for (let at = index + step, steps = 0; steps < LOOKED && drafts[at]; at += step, steps++) {
    const { first, meaning } = drafts[at]!;
    if (words.quote[first] === quote) continue;
    const day = meaning.kind === "weekday" || meaning.kind === "away" || (meaning.kind === "date" && meaning.day);
    if (!day || words.quote[first] !== -1 || !isSaid(words, drafts[at]!)) continue;
    return meetsQuote(words, drafts[at]!, quote, step) ? at : undefined;
  }
  return undefined;
}

/** A verb of saying right before the day or right after it: "said on Monday", "on Monday said". */
export function isSaid({ lower, sentence, quote }: Words, { first, end }: Draft): boolean {
  if (SAYING.has(lower[end] ?? "") && sentence[end] === sentence[first]) return true;
  for (let at = first - 1; at >= 0 && at >= first - REACH; at--) {
    if (sentence[at] !== sentence[first] || quote[at] !== -1 || lower[at] === ",") return false;
    if (SAYING.has(lower[at]!)) return true;
  }
  return false;
}

/** How far, in words, the day may stand from the mark of its quotation: a clause. */
const CLAUSE = 20;

/** True where the quotation begins after the day, or ends before it, within the day's sentence and its clause. */
function meetsQuote(words: Words, { first, end }: Draft, quote: number, step: 1 | -1): boolean {
  const from = step < 0 ? end : first - 1;
  for (let at = from, steps = 0; steps < CLAUSE && at >= 0 && at < words.count; at -= step, steps++) {
    if (words.quote[at] === quote) return true;
    // A quotation may be a sentence of its own after the colon; after a full stop it may be of another day.
    if (words.sentence[at] !== words.sentence[first] || words.lower[at] === ".") return false;
  }
  return false;
}
