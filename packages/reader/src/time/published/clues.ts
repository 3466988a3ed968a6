import type { Span } from "../../contract/record.js";
import { addMonths, dayNumber, weekdayOf } from "../calendar.js";
import type { Draft } from "../rules/rule.js";
import { type DateMeaning, isAwaited, type Needs, spanOf } from "./needs.js";
import { type YearFound, yearOfAnchors } from "./year.js";

/** What a text says about the day on which it came out: not before `low`, not after `high`, both inclusive day numbers. */
export interface Clue {
  readonly span: Span;
  readonly low?: number;
  readonly high?: number;
  /** True where it names a day: only such clues can contradict each other. */
  readonly exact: boolean;
  /** The year, where it names no more than a year or a month of one. */
  readonly year?: number;
}

/** First and last day of a date whose year is known. */
export function daysOf(year: number, month: number | undefined, day: number | undefined): readonly [number, number] {
  if (month === undefined) return [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1) - 1];
  if (day) return [dayNumber(year, month, day), dayNumber(year, month, day)];
  const next = addMonths(year, month, 1);
  return [dayNumber(year, month, 1), dayNumber(next.year, next.month, 1) - 1];
}

export interface Clues {
  readonly clues: readonly Clue[];
  readonly year: YearFound | undefined;
}

/**
 * What was done or said came before publication, what is to come comes after. Days without a year take that of the
 * weekday that stands beside one of them; where nothing fixes it they say nothing.
 */
export function findClues(needs: Needs): Clues {
  const year = yearOfAnchors(needs);
  const clues: Clue[] = [];
  let anchor: number | undefined;
  let latestNear: number | undefined;
  for (const draft of needs.drafts) {
    if (draft.meaning.kind !== "date" || draft.meaning.shift !== undefined) continue;
    const clue = dateClue(needs, draft, draft.meaning, year);
    if (clue) clues.push(clue);
    // A date that bears its year is mostly long gone; one without is near.
    if (clue?.low !== undefined && clue.exact && draft.meaning.year === undefined)
      latestNear = Math.max(latestNear ?? clue.low, clue.low);
    // The last day told of that has its weekday beside it is what bare weekdays are near to.
    if (clue?.low !== undefined && clue.exact && draft.meaning.weekday !== undefined)
      anchor = Math.max(anchor ?? clue.low, clue.low);
  }
  const base = anchor ?? latestNear;
  if (base !== undefined) clues.push(...weekdayClues(needs, base));
  return { clues: withoutDoubtful(clues), year };
}

/** A year that is told of both ways is one to come: forecasts stand in the past tense ("cut its estimate for 2031"). */
function withoutDoubtful(clues: readonly Clue[]): readonly Clue[] {
  const ahead = new Set(clues.flatMap(({ high, year }) => (high !== undefined && year !== undefined ? [year] : [])));
  return clues.filter(({ low, year }) => low === undefined || year === undefined || !ahead.has(year));
}

function dateClue(needs: Needs, draft: Draft, meaning: DateMeaning, found: YearFound | undefined): Clue | undefined {
  const { month, day } = meaning;
  const year = meaning.year ?? (month === undefined ? undefined : nearestYear(found, month, day));
  if (year === undefined || year < 1) return undefined;
  const [first, last] = daysOf(year, month, day);
  const span = spanOf(needs, draft);
  const exact = day !== undefined;
  const coarse = exact ? {} : { year };
  const direction = needs.direction(draft);
  if (direction > 0) return { span, high: last, exact, ...coarse };
  // "The 2031 budget was cut": a year to come, whatever the verb says.
  if (month === undefined && isAwaited(needs, draft)) return undefined;
  // A weekday is put beside a date near by: unless the clause looks ahead it has been.
  const told =
    direction < 0 ? exact || meaning.year !== undefined : meaning.weekday !== undefined && meaning.year !== undefined;
  return told ? { span, low: first, exact, ...coarse } : undefined;
}

/** The year that brings a day of a month nearest to the anchor. */
function nearestYear(found: YearFound | undefined, month: number, day: number | undefined): number | undefined {
  if (!found) return undefined;
  const years = [found.year - 1, found.year, found.year + 1];
  const off = (year: number): number => Math.abs(dayNumber(year, month, day || 15) - found.day);
  return years.reduce((best, next) => (off(next) < off(best) ? next : best));
}

/** So many days after the anchor a bare weekday in the past is the one that follows it; else it is the one before. By reason, not tuned. */
const FOLLOWS = 3;

/** "said on Monday" after "Sunday, February 28" is March 1; "closes on Friday" is the Friday that follows. */
function weekdayClues(needs: Needs, anchor: number): readonly Clue[] {
  return needs.drafts.flatMap((draft): Clue[] => {
    const { meaning } = draft;
    if (meaning.kind !== "weekday" || meaning.shift !== undefined || draft.type === "SET") return [];
    const ahead = (meaning.weekday - weekdayOf(anchor) + 7) % 7;
    const span = spanOf(needs, draft);
    const direction = needs.direction(draft);
    if (direction > 0) return [{ span, high: anchor + ahead, exact: false }];
    return direction < 0 && ahead > 0 && ahead <= FOLLOWS ? [{ span, low: anchor + ahead, exact: false }] : [];
  });
}
