import type { Draft } from "./draft.js";
import type { Range } from "./words.js";

const meet = (a: readonly Range[], b: readonly Range[]): boolean =>
  a.some(([s, e]) => b.some(([t, f]) => s < f && t < e));

/**
 * Learnt statements and those of the rules in one list: a rule's reading stands where both found the cue, and the
 * learnt ones are added where the rules are silent. A learnt statement is top-level: one whose cue stands in a rule's
 * content, or whose content holds a rule's cue that is not its own, is left to the rules.
 */
export function combine(learnt: readonly Draft[], ruled: readonly Draft[]): readonly Draft[] {
  const added = learnt.filter(
    (m) =>
      !ruled.some(
        (r) => meet(m.cue, r.cue) || meet(m.cue, r.content) || meet(m.content, r.content) || meet(m.cue, r.source),
      ),
  );
  return [...ruled, ...added];
}
