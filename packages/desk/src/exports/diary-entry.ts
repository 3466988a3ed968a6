import type { Event, Readout, TrackedEvent } from "@readout/reader";

/**
 * One event as a diary or a table wants it: names instead of ids, days instead of time expressions. An event of one
 * record and an event tracked across articles both fill it, so that every export is written once.
 */
export interface DiaryEntry {
  /** Lasting: the same for the whole life of the event. */
  readonly uid: string;
  readonly type: string;
  readonly mode?: string;
  readonly participants: readonly { readonly name: string; readonly country?: string; readonly role: string }[];
  readonly place?: string;
  readonly occasion?: string;
  /** ISO days, half-open [from, to). */
  readonly from?: string;
  readonly to?: string;
  readonly status: TrackedEvent["status"];
  readonly agenda: readonly string[];
  /** How often a field of it has changed; grows and never shrinks. */
  readonly revision: number;
  /** ISO day or date-time of the last report that changed it. */
  readonly updated?: string;
  readonly url?: string;
  /** The words that tell of it, one passage for each report. */
  readonly passages: readonly string[];
}

/** The events of a record; its `uid`s hold as long as the article's text does. */
export function entriesOfRecord(record: Readout): DiaryEntry[] {
  const updated = record.article.published.latest ?? record.article.published.earliest;
  const { url } = record.article;
  return record.events.map((event) => ({
    uid: `${event.id}-${record.id.slice(0, 32)}@readout`,
    ...describe(record, event),
    revision: 0,
    ...(updated && { updated }),
    ...(url && { url }),
  }));
}

function describe(record: Readout, event: Event): Omit<DiaryEntry, "uid" | "revision"> {
  const entity = (id: string | undefined) => record.entities.find((e) => e.id === id);
  const place = entity(event.place);
  const occasion = entity(event.occasion);
  return {
    type: event.type,
    ...(event.mode && { mode: event.mode }),
    participants: event.participants.map(({ entity: id, role }) => {
      const { name = id, country } = entity(id) ?? {};
      return { name, ...(country && { country }), role };
    }),
    ...(place && { place: place.name }),
    ...(occasion && { occasion: occasion.name }),
    ...(event.time?.from && { from: event.time.from.slice(0, 10) }),
    ...(event.time?.to && { to: event.time.to.slice(0, 10) }),
    status: event.status,
    agenda: event.agenda.map((id) => record.topics.find((topic) => topic.id === id)?.label ?? id),
    passages: [passageAround(record, event.mentions[0]!.trigger)],
  };
}

/** What is known of a tracked event beside what the contract holds. */
export interface TrackedContext {
  /** ISO day or date-time of the last report; without it, the day of the last change. */
  readonly updated?: string;
  readonly url?: string;
  readonly passages?: readonly string[];
}

/**
 * A tracked event as a diary entry. Each line of its history is a revision, so that a calendar sees every move.
 *
 * @example entryOfTracked({ uid: "x", status: "planned", from: "2027-01-11", history: [], … }).revision // 0
 */
export function entryOfTracked(event: TrackedEvent, context: TrackedContext = {}): DiaryEntry {
  const updated = context.updated ?? event.history.findLast(({ published }) => published !== undefined)?.published;
  return {
    uid: event.uid,
    type: event.type,
    ...(event.mode && { mode: event.mode }),
    participants: event.participants,
    ...(event.place && { place: event.place }),
    ...(event.from && { from: event.from.slice(0, 10) }),
    ...(event.to && { to: event.to.slice(0, 10) }),
    status: event.status,
    agenda: event.agenda.map(({ label }) => label),
    revision: event.history.length,
    ...(updated && { updated }),
    ...(context.url && { url: context.url }),
    passages: context.passages ?? [],
  };
}

/** Longest passage quoted, in UTF-16 code units: a long sentence, not a long paragraph. */
const LONGEST = 320;

/** The paragraph around a span, cut at words where it is long; the whole span stands in it. */
export function passageAround(record: Readout, [start, end]: readonly [number, number]): string {
  const { text } = record;
  const paragraph = record.article.paragraphs.find(([from, to]) => from <= start && end <= to);
  const [from, to] = paragraph ?? lineAround(text, start, end);
  if (to - from <= LONGEST) return tidy(text.slice(from, to));
  const spare = Math.max(0, LONGEST - (end - start));
  const left = Math.max(from, start - Math.floor(spare / 2));
  const right = Math.min(to, left + LONGEST);
  const first = left > from ? text.indexOf(" ", left) + 1 : from;
  const last = right < to ? text.lastIndexOf(" ", right) : to;
  const body = tidy(text.slice(Math.min(first, start), Math.max(last, end)));
  return `${left > from ? "… " : ""}${body}${right < to ? " …" : ""}`;
}

function lineAround(text: string, start: number, end: number): readonly [number, number] {
  const after = text.indexOf("\n", end);
  return [text.lastIndexOf("\n", start) + 1, after < 0 ? text.length : after];
}

const tidy = (words: string): string => words.replace(/\s+/g, " ").trim();
