import type { Event, Published, Readout, Span } from "@readout/reader";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "2026-03-09" → "9 March 2026"; a month or year alone likewise; a clock time stays behind the day. */
export function sayDay(iso: string): string {
  const [, year, month, day, clock] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d))?/.exec(iso) ?? [];
  const date = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
  return date === "" ? iso : date + (clock && clock !== "00:00" ? `, ${clock}` : "");
}

/** The day before an ISO day. */
function dayBefore(iso: string): string {
  return new Date(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** A half-open interval as people say it: "16 November 2024", "10 March 2026 to 12 March 2026", "by 1 March 2026". */
export function sayInterval({ from, to }: { readonly from?: string; readonly to?: string }): string {
  const last = to === undefined ? undefined : to.includes("T") ? to : dayBefore(to);
  if (from === undefined) return last === undefined ? "" : `by ${sayDay(last)}`;
  if (last === undefined) return `from ${sayDay(from)}`;
  if (isWholeMonth(from, to!)) return sayDay(from.slice(0, 7));
  if (from.slice(0, 10) === last.slice(0, 10)) return sayDay(from);
  return from.endsWith("-01-01") && last.endsWith("-12-31") && from.slice(0, 4) === last.slice(0, 4)
    ? from.slice(0, 4)
    : `${sayDay(from)} to ${sayDay(last)}`;
}

const isWholeMonth = (from: string, to: string): boolean =>
  /-01$/.test(from) && /-01$/.test(to) && dayBefore(to).slice(0, 7) === from.slice(0, 7);

/** When it came out, and how that is known. */
export function sayPublished({ earliest, latest, basis, evidence }: Published, text: string): string {
  if (basis === "unknown") return "undated";
  const when =
    earliest && latest
      ? earliest.slice(0, 10) === latest.slice(0, 10)
        ? sayDay(earliest)
        : `between ${sayDay(earliest)} and ${sayDay(latest)}`
      : earliest
        ? `not before ${sayDay(earliest)}`
        : `not after ${sayDay(latest ?? "")}`;
  if (basis === "given") return when;
  if (basis === "page") return `${when} (on the page)`;
  const words = evidence.slice(0, 4).map(([start, end]) => `“${text.slice(start, end)}”`);
  return `${when} (inferred${words.length > 0 ? ` from ${words.join(", ")}` : ""})`;
}

const MODES: Record<string, string> = {
  meet: "meeting",
  visit: "visit",
  phone: "phone call",
  video: "video call",
  letter: "letter",
  multilateral: "multilateral meeting",
  "third-party": "mediated talks",
  host: "hosting",
};

/** What kind of event it is, in one or two words. */
export function sayKind({ type, mode }: Event): string {
  if (type === "CONSULT") return MODES[mode ?? ""] ?? "talks";
  const name = type.toLowerCase();
  return mode ? `${name} (${mode})` : name;
}

/** Line and column of a position, both from 1. */
export function lineAndColumn(text: string, at: number): string {
  const before = text.slice(0, at).split(/\r\n|[\n\r]/);
  return `${before.length}:${before[before.length - 1]!.length + 1}`;
}

export const nameOf = (record: Readout, id: string | undefined): string =>
  record.entities.find((entity) => entity.id === id)?.name ?? "";

export const sayWords = (text: string, spans: readonly Span[]): string =>
  spans.map(([start, end]) => text.slice(start, end)).join(" … ");
