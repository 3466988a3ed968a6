import type { Story, TrackedEvent } from "@readout/reader";
import type { TrackedClaim } from "../collection/collection.js";
import type { Sketch } from "../tracking/sketch.js";
import type { Tracking } from "../tracking/track.js";
import { clean } from "./rows.js";

/** What is written of a cell, or of cells that corrections bind together. `place` is where a row stands in lists. */
export interface Derived {
  readonly stories: readonly StoryRow[];
  readonly events: readonly EventRow[];
  readonly claims: readonly ClaimRow[];
  /** The story of each article, by the record's name. */
  readonly storyOf: ReadonlyMap<string, string>;
}

interface Row {
  readonly id: string;
  readonly cell: number;
  readonly place: string;
  readonly body: string;
}
export interface StoryRow extends Row {
  readonly title: string;
}
export interface EventRow extends Row {
  readonly type: string;
  readonly status: string;
  readonly starts: string | undefined;
  readonly ends: string | undefined;
  readonly site: string;
  readonly who: string;
}
export interface ClaimRow extends Row {
  readonly said: string;
  readonly at_least: number;
}

/** Rows of what was told of some sketches; lists go by the first report's publication. */
export function rowsOf(tracking: Tracking, sketches: readonly Sketch[], cell: number): Derived {
  const byRecord = new Map(sketches.map((sketch) => [sketch.record, sketch]));
  const placeOf = (record: string | undefined): string =>
    `${byRecord.get(record ?? "")?.published ?? "9999"} ${record ?? ""}`;
  const storyOf = new Map(
    tracking.stories.flatMap(({ id, records }) => records.map((record) => [record, id] as const)),
  );
  const storyPlace = new Map(tracking.stories.map(({ id, records }) => [id, placeOf(records[0])]));
  return {
    storyOf,
    stories: tracking.stories.map((story) => ({
      id: story.id,
      cell,
      place: storyPlace.get(story.id)!,
      title: clean(story.title),
      body: JSON.stringify(story),
    })),
    events: tracking.events.map((event, nth) =>
      eventRow(event, cell, `${placeOf(event.reports[0]?.record)} ${pad(nth)}`),
    ),
    claims: tracking.claims.map((claim, nth): ClaimRow => {
      const [first] = claim.reports;
      const sketch = byRecord.get(first?.record ?? "");
      const saying = sketch?.sayings.find(({ item }) => item === first?.item);
      const story = storyOf.get(first?.record ?? "") ?? "";
      const body: TrackedClaim = {
        ...claim,
        story,
        ...(saying && { saidBy: saying.source }),
        ...(sketch?.published !== undefined && { firstPublished: sketch.published }),
      };
      return {
        id: claim.id,
        cell,
        place: `${storyPlace.get(story) ?? placeOf(first?.record)} ${pad(nth)}`,
        said: clean(saying?.source ?? "").toLowerCase(),
        at_least: claim.origins.atLeast,
        body: JSON.stringify(body),
      };
    }),
  };
}

const pad = (nth: number): string => String(nth).padStart(5, "0");

const eventRow = (event: TrackedEvent, cell: number, place: string): EventRow => ({
  id: event.uid,
  cell,
  place,
  type: event.type,
  status: event.status,
  starts: event.from,
  ends: event.to,
  site: clean(event.place ?? ""),
  who: clean(event.participants.map(({ name }) => name).join("\n")).toLowerCase(),
  body: JSON.stringify(event),
});

export const bodyOf = <T = Story | TrackedEvent | TrackedClaim>(row: Readonly<Record<string, unknown>>): T =>
  JSON.parse(String(row.body)) as T;
