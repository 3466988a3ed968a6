import type { Readout, Result } from "@readout/reader";
import type { Received } from "../sources/received.js";
import type { Clock, Collection } from "./collection.js";

/** Where a collection lives, and what it needs of its surroundings. */
export interface OpenOptions {
  /** A folder for the embedded store (made if it is not there), or "postgres://…" for a server. */
  readonly at: string;
  readonly clock: Clock;
  /** Makes a record of what was received; the reader where it is not given. */
  readonly read?: (received: Received) => Result<Readout>;
}

/** Opens a collection: `openCollection({ at: "./desk", clock: () => new Date().toISOString() })`. */
export type OpenCollection = (options: OpenOptions) => Promise<Result<Collection>>;
