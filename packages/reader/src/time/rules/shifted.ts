import { ANAPHORIC, DAY_PARTS, SEASONS, SHIFTS, UNITS } from "../lexicon.js";
import { amount } from "./amounts.js";
import { withPart } from "./clock.js";
import { calendarDate, weekdayAt, weekdayDate } from "./dates.js";
import { holidayAt } from "./holidays.js";
import { afterThe, isAt, monthAt, textAt } from "./readers.js";
import type { Found, Rule } from "./rule.js";
import type { Words } from "./words.js";

/** "last week", "next May", "this summer", "last Friday", "last night", "the same day", "this past spring". */
export function shifted(words: Words, at: number): Found | undefined {
  const the = afterThe(words, at);
  const past =
    /^(?:this|the)$/.test(textAt(words, the)) && /^(?:past|coming|last)$/.test(textAt(words, the + 1)) ? the + 1 : the;
  const same = /^(?:that|this|the)$/.test(textAt(words, past)) && isAt(words, past + 1, "same") ? past + 1 : past;
  const word = textAt(words, same);
  const shift = word === "that" ? 0 : SHIFTS.get(word);
  const at2 = same + 1;
  const name = textAt(words, at2);
  if (shift === undefined || name === "") return undefined;
  const anaphoric = ANAPHORIC.has(word);
  return (
    shiftedPart(words, word, shift, at2) ??
    shiftedUnit(words, word, shift, at2, anaphoric || (the > at && word !== "last" && word !== "past")) ??
    shiftedName(words, at2, shift, anaphoric)
  );
}

/** "last night", "this morning", "that afternoon", "the next morning". */
function shiftedPart(words: Words, word: string, shift: number, at: number): Found | undefined {
  const part = DAY_PARTS.get(words.lower[at]!);
  if (!part || word === "past" || word === "coming") return undefined;
  // "last night" is yesterday's, "that night" the day's spoken of.
  return {
    end: at + 1,
    type: "TIME",
    part,
    meaning: { kind: "away", by: shift, unit: "day", anaphoric: ANAPHORIC.has(word) || word === "next" },
  };
}

function shiftedUnit(words: Words, word: string, shift: number, at: number, anaphoric: boolean): Found | undefined {
  let name = at;
  if (textAt(words, name) === "fiscal" || textAt(words, name) === "calendar" || textAt(words, name) === "full") name++;
  const unit = UNITS.get(textAt(words, name));
  if (!unit || words.lower[name]!.endsWith("s") || unit === "second" || unit === "minute" || unit === "hour")
    return undefined;
  if (word === "that" && unit === "night") return undefined;
  if (unit === "decade" || unit === "century")
    if (word === "past" || word === "last")
      return {
        end: name + 1,
        type: "DURATION",
        meaning: { kind: "fixed", value: unit === "decade" ? "P1DE" : "P1CE" },
      };
  const end = name + 1;
  // "this year's third quarter", "last year's quarter".
  const owned = unit === "year" && isAt(words, end, "'s") ? yearsPart(words, end + 1, shift) : undefined;
  if (owned) return owned;
  return { end, type: "DATE", meaning: { kind: "away", by: shift, unit, anaphoric } };
}

function yearsPart(words: Words, at: number, shift: number): Found | undefined {
  const quarter = QUARTERS.get(textAt(words, at));
  if (quarter && isAt(words, at + 1, "quarter"))
    return { end: at + 2, type: "DATE", meaning: { kind: "part", part: `Q${quarter}`, shift } };
  return isAt(words, at, "quarter")
    ? { end: at + 1, type: "DATE", meaning: { kind: "spoken", unit: "quarter", years: shift } }
    : undefined;
}
const QUARTERS: ReadonlyMap<string, number> = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
]);

/** A shifted name of a time: "last Friday", "next May", "this summer", "last Christmas", "last Oct. 23". */
function shiftedName(words: Words, at: number, shift: number, anaphoric: boolean): Found | undefined {
  const weekday = weekdayAt(words, at);
  if (weekday !== undefined) {
    const dated = weekdayDate(words, at);
    return (
      dated ?? withPart(words, { end: at + 1, type: "DATE", meaning: { kind: "weekday", weekday, shift, anaphoric } })
    );
  }
  if (monthAt(words, at) !== undefined) {
    const date = calendarDate(words, at);
    return date
      ? { ...date, meaning: { ...date.meaning, ...(date.meaning.year === undefined && { shift }) } }
      : undefined;
  }
  const season = SEASONS.get(words.lower[at]!);
  if (season) return { end: at + 1, type: "DATE", meaning: { kind: "season", season, shift, anaphoric } };
  const holiday = holidayAt(words, at);
  return holiday
    ? { end: holiday.end, type: "DATE", meaning: { kind: "holiday", holiday: holiday.name, shift } }
    : undefined;
}

/** "earlier this year", "later that day", "late Sunday", "early next week", "later in the year". */
function within(words: Words, at: number): Found | undefined {
  const word = words.lower[at]!;
  const inside = /^(?:in|on)$/.test(textAt(words, at + 1)) ? at + 2 : at + 1;
  if (word.startsWith("mid") && inside > at + 1) return undefined;
  const found =
    weekdayDate(words, inside) ??
    weekdayPlain(words, inside) ??
    shifted(words, inside) ??
    theUnit(words, inside, inside > at + 1) ??
    plainDay(words, inside);
  if (!found || found.type === "DURATION") return undefined;
  const mod = word === "earlier" || word === "early" ? "START" : word === "later" || word === "late" ? "END" : "MID";
  return { ...found, mod };
}

function weekdayPlain(words: Words, at: number): Found | undefined {
  const weekday = weekdayAt(words, at);
  return weekday === undefined
    ? undefined
    : withPart(words, { end: at + 1, type: "DATE", meaning: { kind: "weekday", weekday } });
}

function plainDay(words: Words, at: number): Found | undefined {
  const word = textAt(words, at);
  if (word !== "yesterday" && word !== "today") return undefined;
  return withPart(words, {
    end: at + 1,
    type: "DATE",
    meaning: { kind: "away", by: word === "today" ? 0 : -1, unit: "day", anaphoric: false },
  });
}

/** "the year" in "later in the year". */
function theUnit(words: Words, at: number, inside: boolean): Found | undefined {
  if (!inside || !/^(?:the|that)$/.test(textAt(words, at))) return undefined;
  const unit = UNITS.get(textAt(words, at + 1));
  return unit && /^(?:day|week|month|year|decade)$/.test(words.lower[at + 1]!)
    ? { end: at + 2, type: "DATE", meaning: { kind: "away", by: 0, unit, anaphoric: true } }
    : undefined;
}

/** "the day before yesterday", "the day after tomorrow", "the day before". */
function dayBeside(words: Words, at: number): Found | undefined {
  const the = afterThe(words, at);
  const unit = UNITS.get(textAt(words, the));
  const side = textAt(words, the + 1);
  if (
    !unit ||
    the === at ||
    (side !== "before" && side !== "after") ||
    !/^(?:day|week|month|year|night)$/.test(words.lower[the]!)
  )
    return undefined;
  const sign = side === "before" ? -1 : 1;
  const next = textAt(words, the + 2);
  if (next === "yesterday" || next === "tomorrow")
    return { end: the + 3, type: "DATE", meaning: { kind: "away", by: 2 * sign, unit: "day", anaphoric: false } };
  if (next === "last" || next === "next") return amount(words, the + 2);
  return next === "" || /^[.,;:]/.test(next) || words.sentence[the + 2] !== words.sentence[at]
    ? { end: the + 2, type: "DATE", meaning: { kind: "away", by: sign, unit, anaphoric: true } }
    : undefined;
}

export const SHIFT_RULES = {
  shifted: {
    name: "shifted",
    examples: [
      "They met [last week] .",
      "They meet [next May] .",
      "They met [that same day] .",
      "They met [this past spring] .",
      "It opened in [this year's third quarter] .",
      "They left [the previous month] .",
    ],
    misses: ["The next round failed.", "That ship sank.", "This last point matters."],
    match: shifted,
  },
  within: {
    name: "within",
    examples: [
      "They met [earlier this year] .",
      "They met [late on Sunday] .",
      "They will vote [early next week] .",
      "It fell [later in the year] .",
    ],
    misses: ["They came late.", "The earlier talks failed."],
    match: within,
  },
  dayBeside: {
    name: "day-beside",
    examples: ["They met [the day before] .", "They meet [the day after tomorrow] ."],
    misses: ["The day before the vote it rained."],
    match: dayBeside,
  },
} as const satisfies Record<string, Rule>;
