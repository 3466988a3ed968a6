import { intervalOf, isoDay } from "./calendar.js";

/** The days [from, to) that a value denotes; a clock time gives its minute, with the zone where one is named. */
export function bounds(value: string, zone: string | undefined): { readonly from?: string; readonly to?: string } {
  const span = intervalOf(value);
  if (!span || value.startsWith("BC")) return {};
  const clock = /^\d{4}-\d\d-\d\dT(\d\d):(\d\d)$/.exec(value);
  if (!clock) return { from: isoDay(span[0]), to: isoDay(span[1]) };
  const minute = Number(clock[1]) * 60 + Number(clock[2]);
  return { from: instant(span[0], minute, zone), to: instant(span[0], minute + 1, zone) };
}

/** ISO instant of a minute of a day; minute 1440 is the next day's first. */
function instant(day: number, minute: number, zone = ""): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${isoDay(day + Math.floor(minute / 1440))}T${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}${zone}`;
}
