import { dateOf, dayNumber } from "../calendar.js";
import type { Draft } from "../rules/rule.js";
import type { Clue } from "./clues.js";
import { isAwaited, type Needs, spanOf } from "./needs.js";

/** Words that put a year ahead where no verb says otherwise: "by 2030". */
const LEADS: ReadonlySet<string> = new Set("by until through till from".split(" "));

/**
 * Years with no tense of their own: "the 2027 prize". News speaks of the year that runs: the first such year after those
 * told of as past bounds from below, unless its neighbours put it ahead.
 */
export function yearClues(needs: Needs, clues: readonly Clue[]): readonly Clue[] {
  // A day that the clues fix says more than a year.
  if (clues.some(({ exact, low }) => exact && low !== undefined)) return [];
  const past = clues.reduce(
    (best, { low }) => (low === undefined ? best : Math.max(best, low)),
    Number.NEGATIVE_INFINITY,
  );
  const free = needs.drafts.filter(
    (draft) =>
      yearOf(draft) !== undefined &&
      needs.direction(draft) === 0 &&
      !isAwaited(needs, draft) &&
      !LEADS.has(needs.words.lower[draft.first - 1] ?? ""),
  );
  // A year that is told of as to come anywhere has not begun.
  const ahead = clues.flatMap(({ high, year, exact }) =>
    high !== undefined && (exact || year !== undefined) ? [dateOf(high).year] : [],
  );
  const first = free
    .filter((draft) => !ahead.includes(yearOf(draft)!))
    .filter((draft) => dayNumber(yearOf(draft)!, 1, 1) > past)
    .reduce<Draft | undefined>((best, next) => (best && yearOf(best)! <= yearOf(next)! ? best : next), undefined);
  if (!first) return [];
  return [{ span: spanOf(needs, first), low: dayNumber(yearOf(first)!, 1, 1), exact: false }];
}

const yearOf = ({ meaning }: Draft): number | undefined =>
  (meaning.kind === "date" || meaning.kind === "part" || meaning.kind === "season") &&
  meaning.year !== undefined &&
  meaning.year > 1000
    ? meaning.year
    : undefined;
