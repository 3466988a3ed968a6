import { DAYS_AWAY, SHIFTS } from "../lexicon.js";
import { withPart } from "./clock.js";
import { calendarDate, weekdayAt, weekdayDate } from "./dates.js";
import { afterStop, isAt, isCapital, textAt } from "./readers.js";
import type { Found, Rule } from "./rule.js";
import type { Words } from "./words.js";

/** "Friday", "Thursday night", "Thursday week", "Friday of next week". */
export function weekdayAlone(words: Words, at: number): Found | undefined {
  const weekday = weekdayAt(words, at);
  if (weekday === undefined) return undefined;
  const end = afterStop(words, at + 1);
  const next = textAt(words, end);
  if (next === "week" && !/^NN/.test(words.tag[end + 1] ?? ""))
    return { end: end + 1, type: "DATE", meaning: { kind: "weekday", weekday, shift: 1, weeks: 1 } };
  const of = isAt(words, end, "of") ? end + 1 : end;
  const shift = SHIFTS.get(textAt(words, of));
  if (shift !== undefined && isAt(words, of + 1, "week"))
    return { end: of + 2, type: "DATE", meaning: { kind: "weekday", weekday, shift: 0, weeks: shift } };
  const plural = words.lower[at]!.endsWith("days");
  if (plural) return { end: at + 1, type: "SET", meaning: { kind: "weekday", weekday } };
  const dot = end > at + 1 && words.lower[at]!.endsWith("day") ? at + 1 : end;
  return withPart(words, { end: dot, type: "DATE", meaning: { kind: "weekday", weekday } });
}

/** "USA Today said": a capital after a name; in a headline in capitals the next word has one too. */
const isInName = (words: Words, at: number): boolean =>
  isCapital(words, at) &&
  !isCapital(words, at + 1) &&
  words.sentence[at - 1] === words.sentence[at] &&
  /^NNP/.test(words.tag[at - 1] ?? "");

/** "today", "yesterday afternoon", "tonight", "tomorrow". */
function dayAway(words: Words, at: number): Found | undefined {
  if (isInName(words, at)) return undefined;
  const word = words.lower[at]!;
  const away = DAYS_AWAY.get(word);
  if (away !== undefined)
    return withPart(words, {
      end: at + 1,
      type: "DATE",
      meaning: { kind: "away", by: away, unit: "day", anaphoric: false },
    });
  return word === "tonight"
    ? { end: at + 1, type: "TIME", part: "NI", meaning: { kind: "away", by: 0, unit: "day", anaphoric: false } }
    : undefined;
}

/** "the week of March 15", "the week beginning Monday, March 15", "the week ending March 20". */
function weekOf(words: Words, at: number): Found | undefined {
  if (!isAt(words, at + 1, "week") || !/^(?:of|beginning|starting|ending)$/.test(textAt(words, at + 2)))
    return undefined;
  const day = weekdayDate(words, at + 3) ?? calendarDate(words, at + 3);
  return day?.meaning.day === undefined ? undefined : { ...day, type: "DATE", meaning: { ...day.meaning, week: true } };
}

export const WEEKDAY_RULES = {
  weekday: {
    name: "weekday",
    examples: [
      "They met on [Friday] .",
      "They spoke on [Thursday night] .",
      "They meet on [Thursday week] .",
      "Talks run from [Monday] to [Thursday] .",
      "It opens on [Friday of next week] .",
    ],
    misses: ["The sun set."],
    match: weekdayAlone,
  },
  weekOf: {
    name: "week-of",
    examples: ["They meet in [the week of March 15] .", "They meet in [the week beginning Monday, March 15] ."],
    misses: ["It was the week of the summit.", "The week ending the war was long."],
    match: weekOf,
  },
  dayAway: {
    name: "day-away",
    examples: ["They met [yesterday] .", "They meet [tomorrow morning] .", "They dine [tonight] ."],
    misses: ["USA Today said so."],
    match: dayAway,
  },
} as const satisfies Record<string, Rule>;
