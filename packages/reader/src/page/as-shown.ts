import { clockIn, isoDate } from "./dates.js";
import type { ShownDay } from "./shown-dates.js";

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Zones lie within so many minutes of UTC, on quarters of an hour. */
const FURTHEST = 14 * 60;
const QUARTER = 15;

/**
 * The declared day of publication as the page shows it. Of several declared the one that is shown counts. Many declare it in UTC or in their server's zone and show the day
 * of where they are: an article counts its "on Tuesday" from that. Where the page shows one day alone, without a word,
 * and it is that of the last change, it presents itself as of that day.
 *
 * @param all the declared ones, in the order of trust
 * @returns the same instant with the zone that the clock shown tells; the day shown where it shows none; else as declared
 * @example asShown(["2026-05-05T02:25:00Z"], undefined, shown) // shows "May 4, 2026 | 9:25pm": "2026-05-04T21:25:00-05:00"
 */
export function asShown(
  all: readonly string[],
  updated: string | undefined,
  shown: readonly ShownDay[],
): string | undefined {
  const own = shown.filter(({ kind, atHead }) => atHead && kind !== "changed");
  const agreed = all.find((date) => own.some(({ days }) => days.includes(date.slice(0, 10))));
  const declared = agreed ?? all[0];
  if (agreed !== undefined || declared === undefined || own.length === 0) return declared;
  const day = declared.slice(0, 10);
  for (const one of own) {
    const beside = one.days.find((other) => Math.abs(Date.parse(other) - Date.parse(day)) === DAY);
    if (beside !== undefined && declared.length > 10)
      return inZone(declared, beside, clockIn(one.block.text)) ?? beside;
  }
  return own[0]!.kind === "bare" && updated !== undefined && own[0]!.day === updated.slice(0, 10) ? updated : declared;
}

/** The instant with the offset at which its day and clock are those shown; nothing where no zone lies so. */
function inZone(declared: string, day: string, clock: number | undefined): string | undefined {
  const instant = Date.parse(declared);
  if (clock === undefined || Number.isNaN(instant)) return undefined;
  const local = Date.parse(`${day}T00:00:00Z`) + clock * MINUTE;
  const offset = Math.round((local - instant) / MINUTE / QUARTER) * QUARTER;
  if (Math.abs(offset) > FURTHEST || Math.abs(local - instant - offset * MINUTE) > 2 * MINUTE) return undefined;
  const shifted = new Date(instant + offset * MINUTE).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const pad = (n: number): string => String(n).padStart(2, "0");
  return isoDate(`${shifted}${offset < 0 ? "-" : "+"}${pad(hours)}:${pad(minutes)}`);
}
