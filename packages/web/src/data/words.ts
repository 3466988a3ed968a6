const MONTHS = "January February March April May June July August September October November December".split(" ");

/** "2026-03-09" → "9 March 2026"; a clock time stays behind the day. */
export function sayDay(iso: string): string {
  const [, year, month, day, clock] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d))?/.exec(iso) ?? [];
  const date = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
  return date === "" ? iso : date + (clock && clock !== "00:00" ? `, ${clock}` : "");
}

export function dayAway(iso: string, days: number): string {
  return new Date(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export const weekday = (iso: string): string =>
  new Intl.DateTimeFormat("en", { weekday: "long", timeZone: "UTC" }).format(new Date(`${iso.slice(0, 10)}T12:00:00Z`));

/** A half-open interval as people say it. */
export function sayInterval({ from, to }: { readonly from?: string; readonly to?: string }): string {
  const last = to === undefined ? undefined : to.includes("T") ? to : dayAway(to, -1);
  if (from === undefined) return last === undefined ? "" : `by ${sayDay(last)}`;
  if (last === undefined) return `from ${sayDay(from)}`;
  if (from.endsWith("-01") && to!.endsWith("-01") && last.slice(0, 7) === from.slice(0, 7))
    return sayDay(from.slice(0, 7));
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

export function sayKind({ type, mode }: { readonly type: string; readonly mode?: string }): string {
  if (type === "CONSULT") return MODES[mode ?? ""] ?? "Talks";
  const name = type[0]!.toUpperCase() + type.slice(1).toLowerCase();
  return mode ? `${name} (${mode})` : name;
}

export const sayStatus = (status: string): string => status.replace("-", " ");
export const sayAttitude = (attitude: string, degree: string): string =>
  degree === "plain" ? attitude : `${degree === "strong" ? "strongly" : "somewhat"} ${attitude}`;

export function sayOrigins({ atLeast, atMost }: { readonly atLeast: number; readonly atMost: number }): string {
  return atLeast === atMost ? `${atMost} ${atMost === 1 ? "origin" : "origins"}` : `${atLeast}–${atMost} origins`;
}

/** What one change of an event is, in words: "Moved from 10 March to 12 March", "Was planned, now happened". */
export function sayChange({
  field,
  from,
  to,
}: {
  readonly field: string;
  readonly from?: string;
  readonly to: string;
}) {
  const [before, after] = [from === undefined ? undefined : sayValue(field, from), sayValue(field, to)];
  if (field === "from")
    return before ? { lead: "Moved from", before, join: "to", after } : { lead: "Its day is now told:", after };
  if (field === "to")
    return before ? { lead: "Its end moved from", before, join: "to", after } : { lead: "Its end is now told:", after };
  if (field === "status") return before ? { lead: "Was", before, join: "now", after } : { lead: "Now", after };
  return before ? { lead: `${sayField(field)}:`, before, join: "→", after } : { lead: `${sayField(field)}:`, after };
}

const REASONS: Readonly<Record<string, string>> = {
  cites: "one cites the other",
  credit: "an agency is credited",
  "same-words": "they share their words",
  "same-source": "they quote the same source",
  "same-release": "they rewrite the same release",
};
export const sayReason = (reason: string): string => REASONS[reason] ?? reason;

/** What the bounds of origins rest on. */
export function sayBounds({ atLeast, atMost }: { readonly atLeast: number; readonly atMost: number }): string {
  if (atMost <= 1) return "All of it comes from one origin.";
  if (atLeast === atMost) return `${atMost} for certain: each names a source of its own, and none rests on another.`;
  return `At most ${atMost}: nothing shows that one rests on another. At least ${atLeast}: no more are shown to be different sources.`;
}

const FIELDS: Readonly<Record<string, string>> = {
  from: "Begins",
  to: "Ends",
  place: "Place",
  status: "Status",
  participants: "Who",
  agenda: "Agenda",
};
export const sayField = (field: string): string => FIELDS[field] ?? field;
export const sayValue = (field: string, value: string): string =>
  field === "from" || field === "to" ? sayDay(value) : sayStatus(value);
