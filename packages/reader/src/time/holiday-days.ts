import { dayNumber, weekdayOf } from "./calendar.js";

/** Day number of a feast in a year; undefined where only a people's calendar tells. @example feastDay("christmas", 2027) */
export function feastDay(name: string, year: number): number | undefined {
  const fixed = FIXED.get(name);
  if (fixed) return dayNumber(year, fixed[0], fixed[1]);
  if (name.startsWith("thanksgiving")) return nthWeekday(year, 11, 4, 4);
  if (name.startsWith("easter")) return easter(year) + (name.endsWith("monday") ? 1 : 0);
  return name === "good friday" ? easter(year) - 2 : undefined;
}

const FIXED: ReadonlyMap<string, readonly [month: number, day: number]> = new Map([
  ["christmas", [12, 25]],
  ["christmas day", [12, 25]],
  ["christmas eve", [12, 24]],
  ["boxing day", [12, 26]],
  ["new year 's day", [1, 1]],
  ["new year 's eve", [12, 31]],
  ["valentine 's day", [2, 14]],
  ["independence day", [7, 4]],
  ["bastille day", [7, 14]],
  ["halloween", [10, 31]],
  ["may day", [5, 1]],
]);

/** The nth weekday (1 Monday) of a month. */
function nthWeekday(year: number, month: number, weekday: number, n: number): number {
  const first = dayNumber(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
}

/** Western Easter Sunday: the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1);
}
