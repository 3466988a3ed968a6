import type { Event, TrackedEvent } from "@readout/reader";

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** "2026-03-09" → "9 March 2026"; a month or a year alone likewise; a clock time stays behind the day. */
export function sayDay(iso: string): string {
  const [, year, month, day, clock] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d))?/.exec(iso) ?? [];
  const date = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
  return date === "" ? iso : date + (clock && clock !== "00:00" ? `, ${clock}` : "");
}

/** The day before (-1) or after (1) an ISO day. */
export function dayAway(iso: string, days: number): string {
  return new Date(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A half-open interval as people say it: "16 November 2024", "10 to 12 March 2026", "March 2026". */
export function sayInterval({ from, to }: { readonly from?: string; readonly to?: string }): string {
  const last = to === undefined ? undefined : to.includes("T") ? to : dayAway(to, -1);
  if (from === undefined) return last === undefined ? "" : `by ${sayDay(last)}`;
  if (last === undefined) return `from ${sayDay(from)}`;
  if (/-01$/.test(from) && /-01$/.test(to!) && last.slice(0, 7) === from.slice(0, 7)) return sayDay(from.slice(0, 7));
  if (from.slice(0, 10) === last.slice(0, 10)) return sayDay(from);
  if (from.endsWith("-01-01") && last.endsWith("-12-31") && from.slice(0, 4) === last.slice(0, 4))
    return from.slice(0, 4);
  return `${from.slice(0, 7) === last.slice(0, 7) ? Number(from.slice(8, 10)) : sayDay(from)} to ${sayDay(last)}`;
}

const MODES: Readonly<Record<string, string>> = {
  meet: "Meeting",
  visit: "Visit",
  phone: "Phone call",
  video: "Video call",
  letter: "Letter",
  multilateral: "Multilateral meeting",
  "third-party": "Mediated talks",
  host: "Hosting",
};

/** What kind of event it is: "Visit", "Sanction (discontinue)". */
export function sayKind({ type, mode }: Pick<Event, "type"> & { readonly mode?: string }): string {
  if (type === "CONSULT") return MODES[mode ?? ""] ?? "Talks";
  const name = type[0]!.toUpperCase() + type.slice(1).toLowerCase();
  return mode ? `${name} (${mode})` : name;
}

/** "Visit: Inés Barahona → Youssef Lamrani"; the place where nobody is named; the name that a person gave it, if any. */
export function sayEvent(
  event: Pick<TrackedEvent, "type" | "mode" | "participants" | "place"> & { readonly name?: string },
): string {
  if (event.name !== undefined) return event.name;
  const named = (role: (r: string) => boolean) =>
    event.participants.filter((p) => role(p.role)).map(({ name }) => name);
  const givers = named((role) => role !== "recipient" && role !== "host");
  const takers = named((role) => role === "recipient" || role === "host");
  const who = [givers.join(", "), takers.join(", ")].filter(Boolean).join(" → ") || event.place;
  return who ? `${sayKind(event)}: ${who}` : sayKind(event);
}

/** "1 origin", "1 to 3 origins". */
export function sayOrigins({ atLeast, atMost }: { readonly atLeast: number; readonly atMost: number }): string {
  return atLeast === atMost ? `${atMost} origin${atMost === 1 ? "" : "s"}` : `${atLeast} to ${atMost} origins`;
}
