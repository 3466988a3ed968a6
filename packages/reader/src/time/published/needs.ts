import type { Span } from "../../contract/record.js";
import type { Layers } from "../../document/layers.js";
import type { Direction } from "../direction.js";
import type { Counted } from "../from-event.js";
import type { Draft, Meaning } from "../rules/rule.js";
import type { Words } from "../rules/words.js";

/** What the dating of a text reads. */
export interface Needs extends Pick<Layers, "sentences" | "parts" | "options"> {
  readonly words: Words;
  readonly drafts: readonly Draft[];
  /** The way that the clause of an expression looks. */
  readonly direction: (draft: Draft) => Direction;
  /** Amounts of time counted from an event with a day. */
  readonly counted: readonly Counted[];
}

export type DateMeaning = Extract<Meaning, { kind: "date" }>;
export const spanOf = ({ words }: Needs, draft: Draft): Span => [words.start[draft.first]!, words.end[draft.end - 1]!];

/** Nouns beside a year that put it ahead whatever the verb says: "the 2031 budget". */
const AWAITED: ReadonlySet<string> = new Set(
  "budget season target deadline plan plans forecast outlook spending olympics elections election expected projected next event cup beyond".split(
    " ",
  ),
);

/** True where a word beside the year puts it ahead. */
export const isAwaited = ({ words }: Needs, { first, end }: Draft): boolean =>
  [first - 1, first - 2, end, end + 1].some(
    (at) => words.sentence[at] === words.sentence[first] && AWAITED.has(words.lower[at] ?? ""),
  );
