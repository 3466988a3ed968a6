import type { Claim, Readout, Story, TrackedEvent } from "@readout/reader";
import { Cells, type Tie } from "./cells.js";
import { claimsOf, type FoundClaim } from "./claims.js";
import { settleCountries } from "./countries.js";
import { isTrackable, joinTellings, type Told } from "./event-join.js";
import { asOfDay, lifeOf } from "./event-life.js";
import { hash } from "./hash.js";
import { NeighbourIndex } from "./neighbours.js";
import { remembered } from "./remember.js";
import { type Sketch, sketchOf, sketchOfText } from "./sketch.js";
import { groupStories, withEvents } from "./stories.js";
import { dayOf, tieOf } from "./tie.js";

/** What is known across records: stories, events with their lives, claims with their origins. */
export interface Tracking {
  readonly stories: readonly Story[];
  readonly events: readonly TrackedEvent[];
  readonly claims: readonly (Claim & { readonly denies?: string })[];
}

export interface TrackOptions {
  /** The day as of which status holds, ISO 8601; without it nothing is silent. */
  readonly asOf?: string;
}

/** A record under the name that references give it. */
export interface NamedRecord {
  readonly name: string;
  readonly record: Readout;
}

/** Tracks records in memory: a pure function, the same for the same records in any order. */
export type Track = (records: readonly NamedRecord[], options?: TrackOptions) => Tracking;

/** What is told across these records. Order does not matter: reports are taken in the order of publication. */
export const track: Track = (records, options = {}) =>
  trackSketches(
    records.map(({ name, record }) => sketchOf(record, name)),
    options,
  );

/** As `track`, from sketches made before. */
export function trackSketches(sketches: readonly Sketch[], options: TrackOptions = {}): Tracking {
  const ordered = [...sketches].sort(byPublication);
  const cells = cellsAmong(ordered).map((cell) => trackCell(cell, options));
  const rank = new Map(ordered.map(({ record }, place) => [record, place]));
  const rankOf = (record: string | undefined): number => rank.get(record ?? "") ?? ordered.length;
  const stories = cells.flatMap((cell) => cell.stories).sort((a, b) => rankOf(a.records[0]) - rankOf(b.records[0]));
  const claims = new Map(cells.flatMap((cell) => cell.claims).map((claim) => [claim.id, claim]));
  return {
    stories,
    events: cells
      .flatMap((cell) => cell.events)
      .sort((a, b) => rankOf(a.reports[0]?.record) - rankOf(b.reports[0]?.record)),
    claims: stories.flatMap((story) => story.claims.flatMap((id) => claims.get(id) ?? [])),
  };
}

/**
 * What is told within one cell: reports that hang together closely enough to be looked at together (`cells.ts`). The
 * whole of tracking is this for each cell, so that one more article means one cell anew.
 */
export function trackCell(cell: readonly Sketch[], { asOf }: TrackOptions = {}): Tracking {
  const read = [...cell].sort(byPublication);
  const ordered = settleCountries(read).map((settled, i) => asBefore(read[i]!, settled));
  const groups = joinTellings(ordered).filter(isTrackable);
  const events = groups
    .map((group) => lifeOfGroup(group))
    .map((event) => (asOf === undefined ? event : asOfDay(event, asOf)));
  const told = groups.map((group) => group.map(({ sketch }) => sketch));
  const found = groupStories(ordered, withEvents(told, tieOf))
    .map((group) => [...group].sort(byPublication))
    .sort((a, b) => byPublication(a[0]!, b[0]!))
    .map((group) => storyOf(group, events));
  return {
    stories: found.map(({ story }) => story),
    events,
    claims: found.flatMap(({ claims }) => claims),
  };
}

/** The cells of articles that come in the order of publication, each in that order too. */
function cellsAmong(ordered: readonly Sketch[]): readonly (readonly Sketch[])[] {
  const index = new NeighbourIndex();
  const cells = new Cells((number) => hash(ordered[number]!.record));
  for (const [number, sketch] of ordered.entries()) {
    const placed = { number, day: dayOf(sketch), vector: sketch.vector };
    const ties = index.near(placed).map((other): Tie => [other, tieOf(sketch, ordered[other]!)]);
    cells.add(number, ties);
    index.add(placed);
  }
  const seen = new Set<number>();
  return ordered.flatMap((_, number) => {
    if (seen.has(number)) return [];
    const cell = cells.cellOf(number);
    for (const one of cell) seen.add(one);
    return [cell.map((one) => ordered[one]!)];
  });
}

/** By publication, then by name, so that the order of arrival does not tell. */
export const byPublication = (a: Sketch, b: Sketch): number => {
  const [x, y] = [a.published ?? "9999", b.published ?? "9999"];
  return x === y ? (a.record < b.record ? -1 : 1) : x < y ? -1 : 1;
};

/** The same object as when a cell was tracked before where countries were settled alike, so that what rests on it is remembered. */
function asBefore(read: Sketch, settled: Sketch): Sketch {
  const last = SETTLED.get(read);
  if (last && JSON.stringify(last.tellings) === JSON.stringify(settled.tellings)) return last;
  SETTLED.set(read, settled);
  return settled;
}
const SETTLED = new WeakMap<Sketch, Sketch>();

/** Of a cell that grows, most events and stories stay as they were. */
const lifeOfGroup = remembered(
  (group: readonly Told[]) => lifeOf(group),
  ([first]) => first?.telling,
  ({ telling }) => telling,
);
const claimsOfStory = remembered(claimsOf);

function storyOf(
  group: readonly Sketch[],
  events: readonly TrackedEvent[],
): { readonly story: Story; readonly claims: readonly FoundClaim[] } {
  const records = new Set(group.map(({ record }) => record));
  const claims = claimsOfStory(group);
  const [first] = group as [Sketch];
  return {
    story: {
      id: `s-${hash(first.record).toString(16).padStart(8, "0")}`,
      title: first.title,
      records: [...records],
      events: events.filter(({ reports }) => reports.some(({ record }) => records.has(record))).map(({ uid }) => uid),
      claims: claims.map(({ id }) => id),
    },
    claims,
  };
}

/** An article that was not read: for grouping by words and days alone. */
export interface Unread {
  readonly name: string;
  readonly text: string;
  readonly title: string;
  readonly published?: string;
}

/** Groups articles into stories by their words and days alone; gives the names in each. */
export function groupArticles(articles: readonly Unread[]): readonly (readonly string[])[] {
  const sketches = articles.map(({ name, text, title, published }) => sketchOfText(text, title, name, published));
  return cellsAmong(sketches.sort(byPublication)).flatMap((cell) =>
    groupStories(cell, tieOf).map((group) => group.map(({ record }) => record)),
  );
}
