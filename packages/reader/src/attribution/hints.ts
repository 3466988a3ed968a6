import type { Layers } from "../document/layers.js";
import { type Context, contextOf } from "./context.js";
import type { Draft } from "./draft.js";
import { findDrafts } from "./find.js";
import type { Hint } from "./model/hint.js";
import { signedQuotes } from "./signature-rule.js";
import type { Range } from "./words.js";

/** What the rules find in the report itself, speakers' labels aside. */
export const ruledDrafts = (context: Context): readonly Draft[] => [...findDrafts(context), ...signedQuotes(context)];

/** Top-level drafts of the rules as the model takes them: one opinion among its features. */
export function asHints(drafts: readonly Draft[]): readonly Hint[] {
  const runs = (ranges: readonly Range[]): Hint["cue"] =>
    [...ranges].sort((a, b) => a[0] - b[0]).map(([from, to]) => ({ from, to }));
  return topLevel(drafts).map(({ source, cue, content, rule }) => ({
    source: runs(source),
    cue: runs(cue),
    content: runs(content),
    rule,
  }));
}

/** Drafts whose cue stands in no other's content. */
function topLevel(drafts: readonly Draft[]): readonly Draft[] {
  const held = new Map<number, Draft[]>();
  for (const draft of drafts)
    for (const [from, to] of draft.content)
      for (let i = from; i < Math.min(to, from + LONGEST); i++) {
        const there = held.get(i);
        if (!there) held.set(i, [draft]);
        else if (there.length < 4) there.push(draft);
      }
  return drafts.filter(
    (draft) => !draft.under && !(held.get(draft.cueToken) ?? []).some((by) => by.cueToken !== draft.cueToken),
  );
}

/** Tokens of a content that are looked at; no statement in news is longer. */
const LONGEST = 400;

/** The same from layers: for training. */
export function hintsOf(
  document: Pick<Layers, "text" | "tokens" | "sentences" | "blocks" | "quotes" | "parts" | "syntax">,
): readonly Hint[] {
  return asHints(ruledDrafts(contextOf(document)));
}
