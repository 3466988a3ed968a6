import type { Range } from "./words.js";

/** An attribution while it is being put together: token ranges, in text order. */
export interface Draft {
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  readonly cueToken: number;
  readonly sourceToken: number;
  readonly rule: string;
  /** The draft that this one is a source of: "citing Y" under "X said". */
  readonly under?: Draft;
}
