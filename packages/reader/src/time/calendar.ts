/** Proleptic Gregorian days as numbers, day 0 is 1970-01-01: no zones, no clock. Algorithms: H. Hinnant, "chrono-compatible low-level date algorithms". */

/** Day number of a date; months 1 to 12. @example dayNumber(1970, 1, 2) // 1 */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** The date of a day number. @example dateOf(0) // { year: 1970, month: 1, day: 1 } */
export function dateOf(number: number): { readonly year: number; readonly month: number; readonly day: number } {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp + (mp < 10 ? 3 : -9);
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

/** ISO weekday, Monday 1 to Sunday 7. @example weekdayOf(0) // 4 */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** Days of a month. */
export const monthLength = (year: number, month: number): number =>
  (month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)) - dayNumber(year, month, 1);

const pad = (n: number, width = 2): string => String(n).padStart(width, "0");

/** Astronomical years from 1 on as they are; 0 is 1 BC, written "BC0001" as in TIMEX2. */
export const isoYear = (year: number): string => (year > 0 ? pad(year, 4) : `BC${pad(1 - year, 4)}`);
export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${pad(month)}`;

/** @example isoDay(0) // "1970-01-01" */
export function isoDay(number: number): string {
  const { year, month, day } = dateOf(number);
  return `${isoMonth(year, month)}-${pad(day)}`;
}

/** Monday of a week, with its name. @example isoWeek(dayNumber(2021, 1, 1)).value // "2020-W53" */
export function isoWeek(number: number): { readonly monday: number; readonly value: string } {
  const monday = number - weekdayOf(number) + 1;
  const { year } = dateOf(monday + 3);
  const jan4 = dayNumber(year, 1, 4);
  const week = Math.floor((monday - (jan4 - weekdayOf(jan4) + 1)) / 7) + 1;
  return { monday, value: `${isoYear(year)}-W${pad(week)}` };
}

/** Months later, by month only. @example addMonths(2024, 11, 3) // { year: 2025, month: 2 } */
export function addMonths(year: number, month: number, by: number): { readonly year: number; readonly month: number } {
  const index = year * 12 + month - 1 + by;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** Day number of an ISO day or date-time; undefined for anything else. */
export function parseDay(iso: string | undefined): number | undefined {
  const match = iso === undefined ? null : /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** The days [from, to) that a TIMEX3 date value denotes; undefined where it leaves something open. */
export function intervalOf(value: string): readonly [number, number] | undefined {
  const bc = /^BC(\d{4})((?:-\d\d){0,2})(?:T.*)?$/.exec(value);
  if (bc) return daysOf(1 - Number(bc[1]), bc[2]!);
  let match = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(value);
  if (match) {
    const day = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
    return [day, day + 1];
  }
  match = /^(\d{4})-(\d\d)$/.exec(value);
  if (match) {
    const [year, month] = [Number(match[1]), Number(match[2])];
    const first = dayNumber(year, month, 1);
    return [first, first + monthLength(year, month)];
  }
  match = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value);
  if (match) {
    const monday = isoWeek(dayNumber(Number(match[1]), 1, 4)).monday + (Number(match[2]) - 1) * 7;
    return [monday + (match[3] ? 5 : 0), monday + 7];
  }
  match = /^(\d{4})(?:-([QH])([1-4]))?$/.exec(value);
  if (match) {
    const year = Number(match[1]);
    const months = match[2] === "Q" ? 3 : match[2] === "H" ? 6 : 12;
    const first = match[2] ? (Number(match[3]) - 1) * months + 1 : 1;
    const end = addMonths(year, first, months);
    return [dayNumber(year, first, 1), dayNumber(end.year, end.month, 1)];
  }
  match = /^(\d{3})$/.exec(value);
  if (match) return [dayNumber(Number(match[1]) * 10, 1, 1), dayNumber(Number(match[1]) * 10 + 10, 1, 1)];
  return undefined;
}

/** The days of a year, or of its month or day: rest "", "-09", "-09-20". */
function daysOf(year: number, rest: string): readonly [number, number] {
  const [, month, day] = rest.split("-").map(Number);
  if (month === undefined) return [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1)];
  const first = dayNumber(year, month, day ?? 1);
  return [first, first + (day === undefined ? monthLength(year, month) : 1)];
}
