import type { Tokens } from "../document/layers.js";
import { AHEAD, BACK } from "./lexicon.js";

/** How far a clue to the tense may stand: a clause of news is rarely longer. Not tuned. */
const REACH = 14;

/** Whether a clause looks back (-1), ahead (1) or neither (0): the nearest word that tells, in its sentence. */
export function directionAt(tokens: Tokens, first: number, end: number): -1 | 0 | 1 {
  const sentence = tokens.sentence[first];
  for (let away = 1; away <= REACH; away++) {
    for (const at of [first - away, end - 1 + away]) {
      if (at < 0 || at >= tokens.count || tokens.sentence[at] !== sentence) continue;
      const clue = clueOf(tokens, at);
      if (clue !== 0) return clue;
    }
  }
  return 0;
}

function clueOf({ lower, word }: Tokens, at: number): -1 | 0 | 1 {
  const form = lower[at]!;
  // "to" looks ahead before a verb ("to meet"), not before a name or a number ("from Monday to Thursday").
  if (form === "to")
    return /^(?:meet|visit|hold|discuss|be|begin|start|sign|attend|open|travel|vote)$/.test(lower[at + 1] ?? "")
      ? 1
      : 0;
  if (AHEAD.has(form)) return 1;
  if (BACK.has(form)) return -1;
  return form.length > 4 && form.endsWith("ed") && word[at] === form ? -1 : 0;
}
