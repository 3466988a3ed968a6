/** Values of meanings, once it is known what they are counted from. */
import {
  addMonths,
  dateOf,
  dayNumber,
  isoDay,
  isoMonth,
  isoWeek,
  isoYear,
  monthLength,
  weekdayOf,
} from "./calendar.js";
import type { Direction } from "./direction.js";
import { feastDay } from "./holiday-days.js";
import type { Unit } from "./lexicon.js";
import type { Meaning } from "./rules/rule.js";

type Of<Kind extends Meaning["kind"]> = Extract<Meaning, { kind: Kind }>;

/** The weekday meant: the day itself or one of the six before, or after where the clause looks ahead. */
export function weekdayFrom({ weekday, shift, weeks = 0 }: Of<"weekday">, base: number, direction: Direction): number {
  const back = (weekdayOf(base) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (shift === -1) return base - (back || 7) + 7 * weeks;
  if (shift === 1) return base + (ahead || 7) + 7 * weeks;
  if (shift === 0) return base - weekdayOf(base) + weekday + 7 * weeks;
  return direction > 0 ? base + ahead : base - back;
}

/** A time a number of units away, as coarse as the unit. @example awayFrom({ by: -2, unit: "week" }, day) // "2027-W08" */
export function awayFrom(by: number, unit: Unit, base: number): string {
  const { year, month } = dateOf(base);
  const n = by < 0 ? -Math.round(-by) : Math.round(by);
  switch (unit) {
    case "day":
    case "night":
      return isoDay(base + n);
    case "week":
      return isoWeek(base + n * 7).value;
    case "fortnight":
      return isoWeek(base + n * 14).value;
    case "weekend":
      return `${isoWeek(base + n * 7).value}-WE`;
    case "month": {
      const to = addMonths(year, month, n);
      return isoMonth(to.year, to.month);
    }
    case "quarter": {
      const to = addMonths(year, month, n * 3);
      return `${isoYear(to.year)}-Q${Math.ceil(to.month / 3)}`;
    }
    case "year":
      return isoYear(year + n);
    case "decade":
      return isoYear(year + n * 10).slice(0, -1);
    case "century":
      return isoYear(year + n * 100).slice(0, -2);
    default:
      return n < 0 ? "PAST_REF" : n > 0 ? "FUTURE_REF" : "PRESENT_REF";
  }
}

const OPEN: Readonly<Partial<Record<Unit, string>>> = {
  day: "XXXX-XX-XX",
  night: "XXXX-XX-XX",
  week: "XXXX-WXX",
  fortnight: "XXXX-WXX",
  weekend: "XXXX-WXX-WE",
  month: "XXXX-XX",
  quarter: "XXXX-QX",
  year: "XXXX",
  decade: "XXX",
  century: "XX",
};
/** The shape of a time of that unit of which nothing more is known. */
export const openValue = (unit: Unit): string => OPEN[unit] ?? "XXXX-XX-XX";

/** A season of the year that runs, or of the one that the clause points to. */
export function seasonFrom(code: string, base: number, shift: number | undefined, direction: Direction): string {
  const now = dateOf(base);
  const begins = code === "SP" ? 3 : code === "SU" ? 6 : code === "FA" ? 9 : 12;
  const inWinter = code === "WI" && now.month <= 2;
  const started = now.month >= begins || inWinter;
  const current = inWinter ? now.year - 1 : now.year;
  const over = started && !inWinter && now.month >= begins + 3;
  if (shift === -1)
    return `${isoYear(over || (started && code !== "WI" && now.month > begins) ? current : current - 1)}-${code}`;
  if (shift === 1) return `${isoYear(started ? current + 1 : current)}-${code}`;
  if (shift === 0) return `${isoYear(current)}-${code}`;
  return `${isoYear(direction < 0 && !started ? current - 1 : direction > 0 && over ? current + 1 : current)}-${code}`;
}

/** A quarter or half of a year; without one the last that has begun, this year's coming one where the clause looks ahead. */
export function yearPart(
  part: string,
  year: number | undefined,
  shift: number | undefined,
  base: number | undefined,
  direction: Direction,
): string {
  if (year !== undefined) return `${isoYear(year)}-${part}`;
  if (base === undefined) return `XXXX-${part}`;
  const now = dateOf(base);
  if (shift !== undefined) return `${isoYear(now.year + shift)}-${part}`;
  const months = part.startsWith("Q") ? 3 : 6;
  const begins = (Number(part.slice(1)) - 1) * months + 1;
  return `${isoYear(begins > now.month && direction <= 0 ? now.year - 1 : now.year)}-${part}`;
}

/** A feast; without a year the nearest, on the side that the clause looks to. */
export function feastFrom(
  { holiday, year, shift }: Of<"holiday">,
  base: number | undefined,
  direction: Direction,
): string {
  const given =
    year ?? (base !== undefined && shift !== undefined && shift !== -1 ? dateOf(base).year + shift : undefined);
  const day = feastDay(holiday, given ?? 2000);
  if (day === undefined) return "XXXX-XX-XX";
  if (given !== undefined) return isoDay(day);
  if (base === undefined)
    return holiday.startsWith("easter") || holiday.startsWith("thanks") || holiday === "good friday"
      ? "XXXX-XX-XX"
      : `XXXX${isoDay(day).slice(4)}`;
  const now = dateOf(base).year;
  const days = [now - 1, now, now + 1].map((y) => feastDay(holiday, y)!);
  if (shift === -1 || direction < 0) return isoDay(days.filter((d) => d <= base).at(-1)!);
  if (direction > 0) return isoDay(days.find((d) => d >= base)!);
  return isoDay(days.reduce((best, next) => (Math.abs(next - base) < Math.abs(best - base) ? next : best)));
}

const two = (n: number | undefined): string => (n === undefined ? "XX" : String(n).padStart(2, "0"));

/** Written value of a date some parts of which may be open; day 0 is the month's last. */
export function dateValue(year: number | undefined, month: number | undefined, day: number | undefined): string {
  if (day !== undefined && month !== undefined && year !== undefined) {
    const length = monthLength(year, month);
    return isoDay(dayNumber(year, month, day === 0 || day > length ? length : day));
  }
  const y = year === undefined ? "XXXX" : isoYear(year);
  return day !== undefined
    ? `${y}-${two(month)}-${two(day || undefined)}`
    : month !== undefined
      ? `${y}-${two(month)}`
      : y;
}
