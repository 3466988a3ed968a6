import { dateOf } from "../calendar.js";
import type { Draft } from "../rules/rule.js";
import { type Clue, daysOf } from "./clues.js";
import { type Needs, spanOf } from "./needs.js";

/** How far the words of taking office stand from its day: a clause. */
const REACH = 8;

/**
 * Whoever is elect has been voted in and not taken office: the day of office is to come, that of the election gone. A
 * month without a year is the first after the last day told of as gone.
 *
 * @example "The president-elect … inauguration on January 20, 2025 … the election of November 5, 2024" → 2024-11-05 … 2025-01-20
 */
export function officeClues(needs: Needs, clues: readonly Clue[]): readonly Clue[] {
  if (!needs.words.lower.some((word, at) => isElect(needs, word, at))) return [];
  const gone = clues.reduce((best, { low, exact }) => (exact && low !== undefined ? Math.max(best, low) : best), 0);
  return needs.drafts.flatMap((draft): readonly Clue[] => {
    if (draft.meaning.kind !== "date" || draft.meaning.shift !== undefined || needs.direction(draft) < 0) return [];
    const { month, day } = draft.meaning;
    const span = spanOf(needs, draft);
    if (isOffice(needs, draft)) {
      const year = draft.meaning.year ?? nextYear(gone, month);
      return year === undefined ? [] : [{ span, high: daysOf(year, month, day)[1], exact: day !== undefined, year }];
    }
    const { year } = draft.meaning;
    if (year === undefined || !day || needs.direction(draft) !== 0 || !isElection(needs, draft)) return [];
    return [{ span, low: daysOf(year, month, day)[0], exact: true }];
  });
}

const isElect = ({ words: { lower } }: Needs, word: string, at: number): boolean =>
  word.endsWith("-elect") || (word === "elected" && lower[at - 1] === "newly");

function nextYear(gone: number, month: number | undefined): number | undefined {
  if (gone === 0 || month === undefined) return undefined;
  const { year, month: last } = dateOf(gone);
  return month > last ? year : year + 1;
}

/** "takes office in", "the inauguration on", "will be sworn in on" right before a day. */
function isOffice({ words: { lower, sentence } }: Needs, { first }: Draft): boolean {
  for (let at = first - 1; at > 0 && at >= first - REACH && sentence[at] === sentence[first]; at--) {
    if (/^(?:took|since|until)$/.test(lower[at]!)) return false;
    if (/^(?:inauguration|inaugurated|swearing-in)$/.test(lower[at]!)) return true;
    if (lower[at] === "office" && /^(?:takes?|taking|assumes?|assuming|enters?)$/.test(lower[at - 1]!)) return true;
    if (lower[at] === "in" && lower[at - 1] === "sworn") return true;
  }
  return false;
}

/** "the election of November 5, 2024", "the November 5, 2024 vote". */
const isElection = ({ words: { lower } }: Needs, { first, end }: Draft): boolean =>
  [first - 2, first - 1, end, end + 1].some((at) => /^(?:election|vote|runoff|run-off|ballot)$/.test(lower[at] ?? ""));
