import type { Published, Span } from "../../contract/record.js";
import { dayNumber, isoDay, parseDay } from "../calendar.js";
import { type Clue, daysOf, findClues } from "./clues.js";
import { type DateMeaning, type Needs, spanOf } from "./needs.js";
import { officeClues } from "./office-clues.js";
import { solve } from "./solve.js";
import { toldClues } from "./told-clues.js";
import { yearClues } from "./year-clues.js";

export interface Dating {
  readonly published: Published;
  /** Pairs of expressions that no day of publication allows. */
  readonly conflicts: readonly (readonly [Span, Span])[];
  /** A day whose year a weekday fixed: where publication is open on one side it lies about there. */
  readonly near?: number;
}

/** Day of publication: given, printed on the page, or bounded by the text's own clues; else unknown. */
export function findPublished(needs: Needs): Dating {
  const { published } = needs.options;
  if (parseDay(published) !== undefined)
    return { published: { earliest: published!, latest: published!, basis: "given", evidence: [] }, conflicts: [] };
  const page = printed(needs);
  if (page) return { published: page, conflicts: [] };
  return inferred(needs);
}

/** A full date in a byline, a dateline or a credit. */
function printed(needs: Needs): Published | undefined {
  for (const draft of needs.drafts) {
    const { meaning } = draft;
    if (meaning.kind !== "date" || meaning.year === undefined || meaning.month === undefined || !meaning.day) continue;
    const span = spanOf(needs, draft);
    const role = needs.parts.roles[needs.sentences[needs.words.sentence[draft.first]!]!.block];
    if (!isFiled(needs, span) && role !== "byline" && role !== "dateline" && role !== "credit") continue;
    const day = isoDay(dayNumber(meaning.year, meaning.month, meaning.day));
    return { earliest: day, latest: day, basis: "page", evidence: [span] };
  }
  return undefined;
}

const isFiled = ({ parts: { dateline } }: Needs, span: Span): boolean =>
  dateline !== undefined && span[0] >= dateline.span[0] && span[1] <= dateline.span[1];

/**
 * Bounds from the text's own clues.
 *
 * @example "… will meet on November 16 … said on Wednesday, November 13 … takes office in January 2025" → 2024-11-13 … 2024-11-16
 */
function inferred(needs: Needs): Dating {
  const { clues: dated, year } = findClues(needs);
  const told = toldClues(needs, year);
  // The year of "will mark the 20th anniversary of the 2004 flood" is no year to come.
  const free = dated.filter(({ span }) => !told.some((clue) => clue.span[0] < span[0] && span[1] <= clue.span[1]));
  const clues = [...free, ...told, ...officeClues(needs, dated)];
  const filed = needs.drafts.find(
    (draft) => draft.meaning.kind === "date" && draft.meaning.day && isFiled(needs, spanOf(needs, draft)),
  );
  if (filed && year) {
    const { month, day } = filed.meaning as DateMeaning;
    const on = isoDay(daysOf(year.year, month, day)[0]);
    const span = spanOf(needs, filed);
    return {
      published: { earliest: on, latest: on, basis: "inferred", evidence: distinct([span, ...year.evidence]) },
      conflicts: [],
    };
  }
  const solved = solve([...clues, ...yearClues(needs, clues)]);
  const near = year && { near: year.day };
  if (!solved.low && !solved.high) return { published: { basis: "unknown", evidence: [] }, conflicts: [], ...near };
  const bounds = [solved.low, solved.high].filter((clue): clue is Clue => clue !== undefined);
  return {
    published: {
      ...(solved.low && { earliest: isoDay(solved.low.low!) }),
      ...(solved.high && { latest: isoDay(solved.high.high!) }),
      basis: "inferred",
      evidence: distinct([...bounds.map(({ span }) => span), ...(year?.evidence ?? [])]),
    },
    conflicts: solved.conflicts,
    ...near,
  };
}

function distinct(spans: readonly Span[]): readonly Span[] {
  const seen = new Map(spans.map((span) => [span[0], span]));
  return [...seen.values()].sort((a, b) => a[0] - b[0]);
}

/** An interval of at most so many days is counted from its start: news speaks of the days around it. By reason, not tuned. */
const WEEK = 7;
/** So far from the day of publication, at most, lies a day told of with its weekday. By reason, not tuned. */
const MONTH = 31;

/**
 * The days that values are counted from: one where publication is known or bounded within a week; else both ends of what
 * it may be, of whose values only those stand that both give; none where an end is open.
 *
 * @example countingDays({ published: { earliest: "2019-01-01", basis: "inferred", … }, … }) // []: "next year" is no year
 */
export function countingDays({ published, near }: Dating): readonly number[] {
  const around = (by: number): number | undefined => (near === undefined ? undefined : near + by);
  const low = parseDay(published.earliest) ?? around(-MONTH);
  const high = parseDay(published.latest) ?? around(MONTH);
  if (low === undefined || high === undefined) return [];
  if (low > high) return [around(-MONTH)!, around(MONTH)!];
  return high - low <= WEEK ? [low] : [low, high];
}
