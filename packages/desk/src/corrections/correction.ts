/**
 * What a person put right. Corrections stand apart from what was read: the record stays as the reader made it, and the
 * corrections are laid over it again each time that it is made anew.
 */
export interface Correction {
  readonly id: string;
  readonly who: string;
  /** ISO 8601 in UTC. */
  readonly when: string;
  readonly why: string;
  readonly change: Change;
}

/** A part of a record that a person may judge. */
export type Part = "statements" | "events" | "entities" | "times" | "topics" | "positions";

/**
 * Where a change applies: the record, the part, the item, and the words that it was read from, by which it is found
 * again after re-reading, when ids may have changed.
 */
export interface Target {
  readonly record: string;
  readonly part: Part;
  readonly item: string;
  /** The item's own words at the time of the correction. */
  readonly words: string;
}

export type Change =
  | { readonly do: "accept" | "reject"; readonly target: Target }
  /** `field` is a name or a path with dots ("status", "time.from"); `value` replaces what stands there. */
  | { readonly do: "fix"; readonly target: Target; readonly field: string; readonly value: unknown }
  /** Of stories, events, claims or people: all of `ids` are the first. */
  | { readonly do: "merge"; readonly of: Tracked; readonly ids: readonly string[] }
  /** These reports (record ids) are taken out of `id` and stand for themselves, together. */
  | { readonly do: "split"; readonly of: Tracked; readonly id: string; readonly records: readonly string[] }
  | { readonly do: "rename"; readonly of: Tracked; readonly id: string; readonly name: string }
  /** Takes back the correction of that id, which may be an undoing itself; both stay in the history. */
  | { readonly do: "undo"; readonly id: string };

/** A change of what is known across articles. */
export type Across = Exclude<Change, { readonly target: unknown } | { readonly do: "undo" }>;

export const isAcross = (change: Change): change is Across => !("target" in change) && change.do !== "undo";

export type Tracked = "story" | "event" | "claim" | "person";

/** A correction and whether its words were still found when it was last replayed. */
export interface Replayed {
  readonly correction: Correction;
  readonly state: "applied" | "words-gone" | "superseded" | "undone";
}

/**
 * Ids of the corrections that a later one took back. Read from the latest to the oldest: what is taken back takes nothing
 * back itself.
 *
 * @example undone([merge "c1", undo "c2" of "c1", undo "c3" of "c2"]) // Set { "c2" }: the merge holds again
 */
export function undone(corrections: readonly Correction[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (const { id, change } of [...corrections].reverse())
    if (change.do === "undo" && change.id !== id && !out.has(id)) out.add(change.id);
  return out;
}
