import type { Syntax, Tokens } from "../document/layers.js";
import { AHEAD, BACK } from "./lexicon.js";

/** How far a clue to the tense may stand: a clause of news is rarely longer. Not tuned. */
const REACH = 14;

/** Whether a clause looks back (-1), ahead (1) or neither (0): the nearest word that tells, in its sentence. */
export function directionAt(tokens: Tokens, _syntax: Syntax, first: number, end: number): -1 | 0 | 1 {
  const sentence = tokens.sentence[first];
  // Words before the expression are twice as near as those after: a verb mostly precedes its time.
  for (let away = 1; away <= REACH; away++) {
    const before = clueAt(tokens, first - away, sentence);
    if (before !== 0) return before;
    const after = end - 1 + away / 2;
    if (away % 2 !== 0 || tokens.lower[after] === "to") continue;
    const clue = clueAt(tokens, after, sentence);
    if (clue !== 0) return clue;
  }
  return 0;
}

/** The clue at a place, 0 outside the sentence. */
function clueAt(tokens: Tokens, at: number, sentence: number | undefined): -1 | 0 | 1 {
  return at < 0 || at >= tokens.count || tokens.sentence[at] !== sentence ? 0 : clueOf(tokens, at);
}

function clueOf({ lower, word }: Tokens, at: number): -1 | 0 | 1 {
  const form = lower[at]!;
  // "to" looks ahead before a verb ("to meet"), not before a name or a number ("from Monday to Thursday").
  if (form === "to")
    return /^(?:meet|visit|hold|discuss|be|begin|run|return|resume|start|sign|attend|open|travel|vote)$/.test(
      lower[at + 1] ?? "",
    )
      ? 1
      : 0;
  if (AHEAD.has(form)) return 1;
  if (BACK.has(form)) return -1;
  return form.length > 4 && form.endsWith("ed") && word[at] === form ? -1 : 0;
}
