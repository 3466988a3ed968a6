import type { Tokens } from "../document/layers.js";
import { addMonths, dateOf, dayNumber, intervalOf, isoDay, isoMonth, isoWeek, isoYear, weekdayOf } from "./calendar.js";
import { directionAt } from "./direction.js";
import type { Draft, Meaning } from "./match.js";

export interface Reading {
  readonly value: string;
  /** Day that it was counted from. */
  readonly anchor?: number;
}

/** Two digits, or XX. */
const two = (n: number | undefined): string => (n === undefined ? "XX" : String(n).padStart(2, "0"));

/**
 * Gives each draft its value. `now` is the day of publication where known; `narrative` texts (histories) count from
 * the time last spoken of instead. Without either the value keeps its X: no year is guessed.
 */
export function resolveAll(
  drafts: readonly Draft[],
  tokens: Tokens,
  now: number | undefined,
  narrative: boolean,
): readonly Reading[] {
  let last: number | undefined;
  let lastMonth: { year: number; month: number } | undefined;
  return drafts.map((draft) => {
    const base = narrative ? (last ?? now) : now;
    const anaphoric = draft.meaning.kind === "away" && draft.meaning.anaphoric;
    const anchor = anaphoric ? (last ?? base) : base;
    const direction = narrative ? 0 : directionAt(tokens, draft.first, draft.end);
    const value = withPart(readMeaning(draft.meaning, anchor, direction, narrative, lastMonth), draft.part);
    const span = draft.type === "DATE" || draft.type === "TIME" ? intervalOf(value) : undefined;
    if (span) {
      last = span[0];
      if (/^\d{4}-\d\d/.test(value)) lastMonth = dateOf(span[0]);
    }
    const counted = anchor !== undefined && !isWhole(draft.meaning) && /\d{4}/.test(value);
    return { value, ...(counted && { anchor }) };
  });
}

const isWhole = (meaning: Meaning): boolean =>
  meaning.kind === "fixed" ||
  (meaning.kind !== "weekday" && meaning.kind !== "away" && meaning.kind !== "quarter" && meaning.year !== undefined);
const withPart = (value: string, part: string | undefined): string =>
  part === undefined ? value : `${value.length >= 10 ? value : "XXXX-XX-XX"}T${part}`;

function readMeaning(
  meaning: Meaning,
  base: number | undefined,
  direction: -1 | 0 | 1,
  narrative: boolean,
  lastMonth: { year: number; month: number } | undefined,
): string {
  switch (meaning.kind) {
    case "fixed":
      return meaning.value;
    case "weekday":
      return base === undefined
        ? `XXXX-WXX-${meaning.weekday}`
        : isoDay(weekdayFrom(meaning.weekday, base, meaning.shift, direction));
    case "away":
      return base === undefined ? unknownAway(meaning.by) : away(meaning, base);
    case "season":
      return season(meaning, base, direction);
    case "quarter":
      return quarter(meaning.quarter, base, direction);
    case "date":
      return date(meaning, base, direction, narrative, lastMonth);
  }
}

/** The quarter that ran last, or runs; this year's coming one where the clause looks ahead. */
function quarter(n: number, base: number | undefined, direction: -1 | 0 | 1): string {
  if (base === undefined) return `XXXX-Q${n}`;
  const { year, month } = dateOf(base);
  const now = Math.ceil(month / 3);
  return `${isoYear(n > now && direction <= 0 ? year - 1 : year)}-Q${n}`;
}

const unknownAway = (by: number): string => (by < 0 ? "PAST_REF" : by > 0 ? "FUTURE_REF" : "PRESENT_REF");

/** The weekday meant: the day itself or one of the six before, or after where the clause looks ahead. */
function weekdayFrom(weekday: number, base: number, shift: number | undefined, direction: -1 | 0 | 1): number {
  const back = (weekdayOf(base) - weekday + 7) % 7;
  if (shift === -1) return base - (back || 7);
  if (shift === 1) return base + ((7 - back) % 7 || 7);
  if (shift === 0) return base - weekdayOf(base) + weekday;
  return direction > 0 ? base + ((7 - back) % 7) : base - back;
}

function away({ by, unit }: Extract<Meaning, { kind: "away" }>, base: number): string {
  const { year, month } = dateOf(base);
  switch (unit) {
    case "day":
    case "night":
      return isoDay(base + Math.round(by));
    case "week":
      return isoWeek(base + Math.round(by) * 7).value;
    case "fortnight":
      return isoWeek(base + Math.round(by) * 14).value;
    case "weekend":
      return `${isoWeek(base + Math.round(by) * 7).value}-WE`;
    case "month": {
      const to = addMonths(year, month, Math.round(by));
      return isoMonth(to.year, to.month);
    }
    case "quarter": {
      const to = addMonths(year, month, Math.round(by) * 3);
      return `${isoYear(to.year)}-Q${Math.ceil(to.month / 3)}`;
    }
    case "year":
      return isoYear(year + Math.round(by));
    case "decade":
      return isoYear(year + Math.round(by) * 10).slice(0, 3);
    case "century":
      return isoYear(year + Math.round(by) * 100).slice(0, 2);
    default:
      return unknownAway(by);
  }
}

function season(
  { season: code, year, shift }: Extract<Meaning, { kind: "season" }>,
  base: number | undefined,
  direction: -1 | 0 | 1,
): string {
  if (year !== undefined) return `${isoYear(year)}-${code}`;
  if (base === undefined) return `XXXX-${code}`;
  const now = dateOf(base);
  const begins = code === "SP" ? 3 : code === "SU" ? 6 : code === "FA" ? 9 : 12;
  const started = now.month >= begins || (code === "WI" && now.month <= 2);
  const current = code === "WI" && now.month <= 2 ? now.year - 1 : now.year;
  if (shift !== undefined) return `${isoYear(current + shift + (shift < 0 && !started ? 0 : 0))}-${code}`;
  return `${isoYear(direction < 0 && !started ? current - 1 : current)}-${code}`;
}

function date(
  meaning: Extract<Meaning, { kind: "date" }>,
  base: number | undefined,
  direction: -1 | 0 | 1,
  narrative: boolean,
  lastMonth: { year: number; month: number } | undefined,
): string {
  const { day, shift } = meaning;
  const month = meaning.month ?? (meaning.year === undefined ? lastMonth?.month : undefined);
  const year =
    meaning.year ??
    (base === undefined
      ? undefined
      : shift !== undefined && day !== undefined
        ? dateOf(base).year + shift
        : yearFrom(month, day, base, direction, narrative, shift));
  if (day !== undefined && month !== undefined && year !== undefined) return isoDay(dayNumber(year, month, day));
  const y = year === undefined ? "XXXX" : isoYear(year);
  return day !== undefined ? `${y}-${two(month)}-${two(day)}` : month !== undefined ? `${y}-${two(month)}` : y;
}

/** The year of a month or day that gives none: the nearest, unless the tense says otherwise. */
function yearFrom(
  month: number | undefined,
  day: number | undefined,
  base: number,
  direction: -1 | 0 | 1,
  narrative: boolean,
  shift: number | undefined,
): number {
  const now = dateOf(base);
  if (month === undefined) return now.year;
  // A history goes forward: January after November is the next year's.
  if (narrative) return now.month - month >= 7 ? now.year + 1 : now.year;
  const distance = (month - now.month) * 31 + ((day ?? now.day) - now.day);
  if (shift === -1) return distance < 0 ? now.year : now.year - 1;
  if (shift === 1) return distance > 0 ? now.year : now.year + 1;
  if (shift === 0) return now.year;
  // A day some months ahead in the past tense is a deadline told of, not last year's: 93 days, set on business news.
  const slack = day === undefined ? 3 : 93;
  if (direction < 0 && distance <= 3) return now.year;
  if (direction > 0 && distance >= -3) return now.year;
  if (direction < 0 && distance > slack) return now.year - 1;
  if (direction > 0 && distance < -slack) return now.year + 1;
  if (distance > 186) return now.year - 1;
  if (distance < -186) return now.year + 1;
  return now.year;
}
