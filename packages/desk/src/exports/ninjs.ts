import type { Readout } from "@readout/reader";
import type { EventView } from "../views/types.js";

/** The schema that what is written here keeps to (IPTC, MIT). */
const STANDARD = { name: "ninjs", version: "3.0", schema: "https://iptc.org/std/ninjs/ninjs-schema_3.0.json" };

const medtop = (code: string): string => `http://cv.iptc.org/newscodes/mediatopic/${code.slice("medtop:".length)}`;

/** A record as ninjs 3.0: a text with its subjects, people, bodies and places. Only `uri` is always there. */
export function ninjsOfRecord(record: Readout): object {
  const { article, entities, topics } = record;
  const named = (...kinds: readonly string[]) => entities.filter(({ kind, named }) => named && kinds.includes(kind));
  const published = article.published.basis === "inferred" ? undefined : article.published.latest;
  return {
    standard: STANDARD,
    uri: article.url ?? `urn:readout:record:${record.id}`,
    type: "text",
    profile: "text-only",
    language: article.language,
    ...(published && { versionCreated: isMoment(published) ? published : `${published.slice(0, 10)}T00:00:00Z` }),
    ...(article.title && { headlines: [{ role: "main", value: article.title.text }] }),
    ...(article.byline.length > 0 && { by: article.byline.map(({ text }) => text).join(", ") }),
    bodies: [{ role: "main", contentType: "text/plain", charCount: record.text.length, value: record.text }],
    ...(article.publisher && { infoSources: [{ name: article.publisher.text, role: "publisher" }] }),
    ...listed(
      "subjects",
      topics.filter(({ code }) => code).map(({ label, code }) => ({ name: label, uri: medtop(code!) })),
    ),
    ...listed(
      "people",
      named("person").map(({ name }) => ({ name })),
    ),
    ...listed(
      "organisations",
      named("organization", "outlet").map(({ name }) => ({ name })),
    ),
    ...listed(
      "places",
      named("country", "place").map(({ name }) => ({ name })),
    ),
  };
}

/** A date-time as RFC 3339 has it: to the second, and in a zone. */
const isMoment = (iso: string): boolean => /T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(iso);

/** A start that is a moment is told as one; a day, or a clock time in no known zone, as expected, to the second as the schema wants it. */
function startOf(from: string): object {
  if (isMoment(from)) return { startDate: from };
  return { expectedStartDate: from.replace(/T(\d\d:\d\d)(?=Z|[+-]|$)/, "T$1:00") };
}

const listed = (name: string, items: readonly object[]) => (items.length > 0 ? { [name]: items } : {});

/** IPTC's event occurrence status, from "planned, highly uncertain" to "planned, then cancelled". */
const OCCURS: Readonly<Record<EventView["status"], string>> = {
  "called-for": "eos3",
  possible: "eos3",
  expected: "eos4",
  silent: "eos2",
  planned: "eos5",
  ongoing: "eos5",
  happened: "eos5",
  cancelled: "eos6",
  denied: "eos6",
};

/** A tracked event as a ninjs 3.0 item of type "event"; days that are known in part go to `expectedStartDate`. */
export function ninjsOfEvent(event: EventView): object {
  const standing = event.status === "planned" && event.standing === "tentative" ? "eos1" : OCCURS[event.status];
  return {
    standard: STANDARD,
    uri: `urn:readout:event:${encodeURIComponent(event.uid)}`,
    type: "event",
    title: event.title,
    ...listed("places", event.place ? [{ name: event.place }] : []),
    ...listed(
      "subjects",
      event.agenda.filter(({ code }) => code).map(({ label, code }) => ({ name: label, uri: medtop(code!) })),
    ),
    eventDetails: {
      eventStatus: `http://cv.iptc.org/newscodes/eventoccurstatus/${standing}`,
      ...(event.from && { dates: startOf(event.from) }),
    },
  };
}
