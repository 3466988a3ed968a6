import { HOLIDAYS, SHIFTS } from "../lexicon.js";
import { afterComma, isAt, isCapital, textAt, yearAt } from "./readers.js";
import type { Found, Rule } from "./rule.js";
import type { Words } from "./words.js";

/** The holiday that a capitalised name begins: "Christmas Eve", "New Year's Day", "Easter". */
export function holidayAt(words: Words, at: number): { readonly name: string; readonly end: number } | undefined {
  if (!isCapital(words, at)) return undefined;
  for (const [name, length] of HOLIDAYS.get(words.lower[at]!) ?? []) {
    const matches = name.split(" ").every((part, i) => isAt(words, at + i, part));
    if (matches) return { name, end: at + length };
  }
  return undefined;
}

/** "Christmas", "Thanksgiving Day", "Christmas 2027", "New Year's Eve last year". */
function holiday(words: Words, at: number): Found | undefined {
  const found = holidayAt(words, at);
  if (!found) return undefined;
  const year =
    yearAt(words, afterComma(words, found.end)) ??
    (isAt(words, found.end, "of") ? yearAt(words, found.end + 1) : undefined);
  const base = { kind: "holiday", holiday: found.name } as const;
  if (year) return { end: year.end, type: "DATE", meaning: { ...base, year: year.year } };
  const shift = SHIFTS.get(textAt(words, found.end));
  return shift !== undefined && isAt(words, found.end + 1, "year")
    ? { end: found.end + 2, type: "DATE", meaning: { ...base, shift } }
    : { end: found.end, type: "DATE", meaning: base };
}

export const HOLIDAY_RULES = {
  holiday: {
    name: "holiday",
    examples: ["They return by [Christmas] .", "It began on [New Year's Eve] .", "They met at [Easter 2019] ."],
    misses: ["The easter wind blew.", "New Year's resolutions fail."],
    match: holiday,
  },
} as const satisfies Record<string, Rule>;
