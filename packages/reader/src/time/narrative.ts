import { dateOf } from "./calendar.js";
import type { Draft } from "./rules/rule.js";
import type { Words } from "./rules/words.js";

/** Fewer full years gone by do not make a history. */
const LEAST = 5;
/** So many full years to one word that points at the day of writing; histories have 14 or more, news at most 4. Set on our news and histories. */
const RATIO = 6;

/** Histories name many full years gone by, and hardly a weekday or a "yesterday"; they count from the time last spoken of. */
export function isNarrative(words: Words, drafts: readonly Draft[], now: number | undefined): boolean {
  const year = now === undefined ? undefined : dateOf(now).year;
  let past = 0;
  let pointing = 0;
  for (const { meaning, first } of drafts) {
    if ((meaning.kind === "date" || meaning.kind === "season") && meaning.year !== undefined) {
      if (year === undefined || meaning.year < year - 1) past++;
    } else if (meaning.kind === "weekday" && meaning.anaphoric !== true) pointing++;
    else if (meaning.kind === "away" && !meaning.anaphoric && words.lower[first] !== "this") pointing++;
  }
  return past >= LEAST && past > RATIO * pointing;
}
