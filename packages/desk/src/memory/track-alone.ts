import type { Readout, TrackedEvent } from "@readout/reader";
import type { Track } from "../tracking/track.js";

const origin = (record: string, item: string, name: string) => ({
  atLeast: 1,
  atMost: 1,
  groups: [{ origin: name, reports: [{ record, item }], because: [] }],
});

/** Every article a story of its own: for one article, and for tests of what stands around tracking. */
export const trackAlone: Track = (records) => ({
  stories: records.map(({ record }) => ({
    id: `s-${record.id.slice(0, 8)}`,
    title: record.article.title?.text ?? "Untitled",
    records: [record.id],
    events: record.events.map(({ id }) => `${record.id.slice(0, 8)}-${id}`),
    claims: record.statements.map(({ id }) => `${record.id.slice(0, 8)}-${id}`),
  })),
  events: records.flatMap(({ record }) => record.events.map((event) => eventAlone(record, event))),
  claims: records.flatMap(({ record }) =>
    record.statements.map(({ id, content, via }) => ({
      id: `${record.id.slice(0, 8)}-${id}`,
      text: content.spans.map(([start, end]) => record.text.slice(start, end)).join(" … "),
      reports: [{ record: record.id, item: id }],
      origins: origin(record.id, id, via[via.length - 1]?.name ?? "the article"),
    })),
  ),
});

function eventAlone(record: Readout, event: Readout["events"][number]): TrackedEvent {
  const entity = (id: string | undefined) => record.entities.find((one) => one.id === id);
  const place = entity(event.place)?.name;
  return {
    uid: `${record.id.slice(0, 8)}-${event.id}`,
    type: event.type,
    ...(event.mode !== undefined && { mode: event.mode }),
    participants: event.participants.map(({ entity: id, role }) => ({ name: entity(id)?.name ?? "?", role })),
    ...(place !== undefined && { place }),
    ...(event.time?.from !== undefined && { from: event.time.from }),
    ...(event.time?.to !== undefined && { to: event.time.to }),
    status: event.status,
    agenda: event.agenda.map((id) => ({ label: record.topics.find((topic) => topic.id === id)?.label ?? "" })),
    reports: [{ record: record.id, item: event.id }],
    history: [],
    conflicts: [],
    origins: origin(record.id, event.id, "the article"),
  };
}
