import type { Claim, Readout, Story, TrackedEvent } from "@readout/reader";

/** What is known across records: stories, events with their lives, claims with their origins. */
export interface Tracking {
  readonly stories: readonly Story[];
  readonly events: readonly TrackedEvent[];
  readonly claims: readonly Claim[];
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
