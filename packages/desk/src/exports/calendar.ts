import ical, { ICalEventStatus, ICalEventTransparency } from "ical-generator";
import type { DiaryEntry } from "./diary-entry.js";
import { nameOfKind } from "./event-words.js";

export interface CalendarOptions {
  /** What the calendar is called. */
  readonly name?: string;
  /** Where the feed stands, if it is one. */
  readonly source?: string;
  /** Also those whose day is not known: as all-day and tentative, with the reason in the title. */
  readonly undated?: boolean;
  /** ISO day on which an entry is put that has no day at all; without it such an entry is left out. */
  readonly asOf?: string;
}

/**
 * Writes entries as an iCalendar (RFC 5545): all-day, transparent, with the event's lasting UID and its count of changes
 * as SEQUENCE. There is no clock in it: DTSTAMP is the day of the last report, so that the same entries give the same
 * bytes. Days that are only a week, a month or a limit ("by Friday") have no form in iCalendar and are left out unless
 * `undated` asks for them.
 *
 * @returns the calendar with CRLF line ends, folded at 75 octets
 */
export function writeCalendar(entries: readonly DiaryEntry[], options: CalendarOptions = {}): string {
  const calendar = ical({
    name: options.name ?? "Readout",
    prodId: { company: "Readout", product: "diary", language: "EN" },
    ttl: REFRESH_SECONDS,
    ...(options.source && { source: options.source }),
  });
  for (const entry of entries) {
    const days = daysOf(entry, options);
    if (days) calendar.createEvent(eventData(entry, days));
  }
  return `${calendar.toString()}\r\n`;
}

/** Calendars that heed it ask again each hour. */
const REFRESH_SECONDS = 3600;

/**
 * Those still to come: planned, expected, possible or under way, not over before `asOf`; and those called off before
 * their day, which a calendar must be told of. What is only called for is no appointment.
 */
export function entriesToCome(entries: readonly DiaryEntry[], asOf?: string): DiaryEntry[] {
  const day = asOf?.slice(0, 10);
  return entries.filter(({ status, from, to }) => {
    const over = day !== undefined && (to !== undefined ? to <= day : from !== undefined && from < day);
    return AHEAD.has(status) && !over;
  });
}
const AHEAD: ReadonlySet<string> = new Set(["planned", "expected", "possible", "ongoing", "cancelled"]);

interface Days {
  readonly from: string;
  /** The day after the last. */
  readonly to: string;
  /** Why these are not the event's own days. */
  readonly reason?: string;
}

function daysOf({ from, to }: DiaryEntry, { undated, asOf }: CalendarOptions): Days | undefined {
  if (from && !isWindow(from, to)) return { from, to: to && to > from ? to : dayAfter(from) };
  if (!undated) return undefined;
  if (from) return { from, to: to ?? dayAfter(from), reason: "day not known" };
  if (to) return { from: dayAfter(to, -1), to, reason: "at the latest" };
  return asOf ? { from: asOf.slice(0, 10), to: dayAfter(asOf), reason: "date not known" } : undefined;
}

/** Longest event that is taken for one of known days: an exercise, a session; what is longer is a time to be filled. */
const LONGEST_DAYS = 21;

/** "Next week", "in March", "this year": some day in it, not all its days. */
function isWindow(from: string, to: string | undefined): boolean {
  if (!to) return false;
  const length = (Date.parse(to) - Date.parse(from)) / DAY;
  const monday = new Date(from).getUTCDay() === 1;
  return (length === 7 && monday) || length > LONGEST_DAYS;
}

const DAY = 86_400_000;
const dayAfter = (day: string, count = 1): string =>
  new Date(Date.parse(day.slice(0, 10)) + count * DAY).toISOString().slice(0, 10);

function eventData(entry: DiaryEntry, { from, to, reason }: Days) {
  const revised = instantOf(entry.updated);
  return {
    id: plain(entry.uid),
    sequence: entry.revision,
    stamp: revised,
    lastModified: entry.updated ? revised : null,
    start: new Date(from),
    end: new Date(to),
    allDay: true,
    summary: plain(`${titleOf(entry)}${reason ? ` (${reason})` : ""}`),
    description: descriptionOf(entry, reason),
    location: entry.place ? plain(entry.place) : null,
    status: reason && entry.status !== "cancelled" ? ICalEventStatus.TENTATIVE : statusOf(entry.status),
    transparency: ICalEventTransparency.TRANSPARENT,
    categories: [entry.type, entry.status].map((name) => ({ name })),
    url: entry.url ?? null,
    x: [
      { key: "X-READOUT-STATUS", value: entry.status },
      { key: "X-READOUT-TYPE", value: entry.mode ? `${entry.type}/${entry.mode}` : entry.type },
    ],
  };
}

/** The instant of a date-time with its zone, else the midnight (UTC) of its day; the epoch where nothing is known. */
const instantOf = (updated: string | undefined): Date =>
  new Date(updated && /T.*(?:Z|[+-]\d\d:\d\d)$/.test(updated) ? updated : (updated?.slice(0, 10) ?? 0));

/** iCalendar knows three: what was only expected, or went silent, is tentative; a denied event will not be. */
function statusOf(status: DiaryEntry["status"]): ICalEventStatus {
  if (status === "cancelled" || status === "denied") return ICalEventStatus.CANCELLED;
  return status === "planned" || status === "ongoing" || status === "happened"
    ? ICalEventStatus.CONFIRMED
    : ICalEventStatus.TENTATIVE;
}

/** Most names in a title; a summit lists the others in its description. */
const NAMES_IN_TITLE = 4;

function titleOf({ type, mode, participants }: DiaryEntry): string {
  const names = participants.map(({ name }) => name);
  const shown = names.slice(0, NAMES_IN_TITLE).join(", ");
  const more = names.length > NAMES_IN_TITLE ? ` and ${names.length - NAMES_IN_TITLE} more` : "";
  return `${nameOfKind(type, mode)}: ${shown}${more}`;
}

function descriptionOf(entry: DiaryEntry, reason: string | undefined): string {
  const lines = [
    `Status: ${entry.status}${reason ? ` (${reason})` : ""}`,
    ...(entry.participants.length > NAMES_IN_TITLE
      ? [`Participants: ${entry.participants.map(({ name }) => name).join(", ")}`]
      : []),
    ...(entry.occasion ? [`Occasion: ${entry.occasion}`] : []),
    ...(entry.agenda.length ? [`Agenda: ${entry.agenda.join("; ")}`] : []),
    ...entry.passages.map((passage) => `“${passage}”`),
  ];
  return lines.map(plain).join("\n");
}

/** Without the control characters that RFC 5545 forbids in text, and in one line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be taken out
const plain = (text: string): string => text.replace(/[\u0000-\u001f\u007f]+/g, " ");
