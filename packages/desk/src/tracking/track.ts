import type { Claim, Readout, Story, TrackedEvent } from "@readout/reader";
import { claimsOf, type FoundClaim } from "./claims.js";
import { isTrackable, joinTellings, lifeOf } from "./event-life.js";
import { hash, type Sketch, sketchOf, sketchOfText } from "./sketch.js";
import { indexStories } from "./stories.js";

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
export function trackSketches(sketches: readonly Sketch[], { asOf }: TrackOptions = {}): Tracking {
  const ordered = [...sketches].sort(byPublication);
  const index = indexStories();
  for (const sketch of ordered) index.add(sketch);
  const events = joinTellings(ordered)
    .filter(isTrackable)
    .map((group) => lifeOf(group, asOf));
  const found = index
    .groups()
    .map((group) => [...group].sort(byPublication))
    .sort((a, b) => byPublication(a[0]!, b[0]!))
    .map((group) => storyOf(group, events));
  return {
    stories: found.map(({ story }) => story),
    events,
    claims: found.flatMap(({ claims }) => claims),
  };
}

/** By publication, then by name, so that the order of arrival does not tell. */
export const byPublication = (a: Sketch, b: Sketch): number => {
  const [x, y] = [a.published ?? "9999", b.published ?? "9999"];
  return x === y ? (a.record < b.record ? -1 : 1) : x < y ? -1 : 1;
};

function storyOf(
  group: readonly Sketch[],
  events: readonly TrackedEvent[],
): { readonly story: Story; readonly claims: readonly FoundClaim[] } {
  const records = new Set(group.map(({ record }) => record));
  const claims = claimsOf(group);
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
  const index = indexStories();
  const sketches = articles.map(({ name, text, title, published }) => sketchOfText(text, title, name, published));
  for (const sketch of [...sketches].sort(byPublication)) index.add(sketch);
  return index.groups().map((group) => group.map(({ record }) => record));
}
