import type { Span } from "../../contract/record.js";
import { dayNumber, weekdayOf } from "../calendar.js";
import type { Draft } from "../rules/rule.js";
import { type Needs, spanOf } from "./needs.js";

/** The year that days without one belong to, with what fixes it. */
export interface YearFound {
  readonly year: number;
  /** The day that fixed it. */
  readonly day: number;
  readonly evidence: readonly Span[];
}

/** The year of a weekday beside its day of a month lies so many years after the last year told of as past, at most. */
const REACH = 3;

/**
 * A weekday beside a day of a month allows one year in about six; the explicit years say which: the first from the
 * latest year told of as past on, else the nearest to any.
 *
 * @example "… on Wednesday, November 13 … takes office in January 2025" → 2024
 */
export function yearOfAnchors(needs: Needs): YearFound | undefined {
  const given = explicitYears(needs);
  if (given.length === 0) return undefined;
  for (const draft of needs.drafts) {
    const { meaning } = draft;
    if (meaning.kind !== "date" || meaning.weekday === undefined || !meaning.day || meaning.month === undefined)
      continue;
    const fits = (year: number): boolean =>
      weekdayOf(dayNumber(year, meaning.month!, meaning.day!)) === meaning.weekday;
    const by = meaning.year === undefined ? firstFit(given, fits) : { year: meaning.year, draft };
    if (by)
      return {
        year: by.year,
        day: dayNumber(by.year, meaning.month, meaning.day),
        evidence: by.draft === draft ? [spanOf(needs, draft)] : [spanOf(needs, by.draft), spanOf(needs, draft)],
      };
  }
  return undefined;
}

interface Given {
  readonly year: number;
  readonly ahead: boolean;
  readonly draft: Draft;
}

function explicitYears(needs: Needs): readonly Given[] {
  return needs.drafts.flatMap((draft) => {
    const { meaning } = draft;
    if (meaning.kind !== "date" || meaning.year === undefined || meaning.year < 1000) return [];
    return [{ year: meaning.year, ahead: needs.direction(draft) > 0, draft }];
  });
}

function firstFit(
  given: readonly Given[],
  fits: (year: number) => boolean,
): { readonly year: number; readonly draft: Draft } | undefined {
  const latest = (list: readonly Given[]): Given | undefined =>
    list.reduce<Given | undefined>((best, next) => (best && best.year >= next.year ? best : next), undefined);
  const past = latest(given.filter(({ ahead }) => !ahead));
  const all = latest(given)!;
  // The explicit year may be one to come or one gone; farther off it says nothing.
  const tries: readonly (readonly [number, Given])[] = [
    ...[0, -1, 1].map((by): [number, Given] => [all.year + by, all]),
    ...(past && past !== all ? Array.from({ length: REACH }, (_, by): [number, Given] => [past.year + by, past]) : []),
  ];
  const found = tries.find(([year]) => fits(year));
  return found && { year: found[0], draft: found[1].draft };
}
