import { DAY_PARTS, SETS, UNITS } from "../lexicon.js";
import { duration } from "./amounts.js";
import { weekdayAt } from "./dates.js";
import { isAt, monthAt, quantityAt, textAt } from "./readers.js";
import type { Found, Rule } from "./rule.js";
import type { Words } from "./words.js";

/** "every two years", "each week", "every other day", "each July", "every Monday", "every night". */
function repeated(words: Words, at: number): Found | undefined {
  const set = (end: number, value: string): Found => ({ end, type: "SET", meaning: { kind: "fixed", value } });
  const next = isAt(words, at + 1, "single") ? at + 2 : at + 1;
  const other = isAt(words, next, "other") || isAt(words, next, "second");
  const many = quantityAt(words, next);
  const place = other ? next + 1 : (many?.end ?? next);
  const unit = UNITS.get(textAt(words, place));
  if (unit && !/^(?:second|minute)$/.test(unit)) return set(place + 1, duration(other ? 2 : (many?.n ?? 1), unit));
  if (unit && many) return set(place + 1, duration(many.n, unit));
  const weekday = weekdayAt(words, next);
  if (weekday !== undefined) return set(next + 1, `XXXX-WXX-${weekday}`);
  const month = monthAt(words, next);
  if (month !== undefined) return set(next + 1, `XXXX-${String(month).padStart(2, "0")}`);
  const part = DAY_PARTS.get(textAt(words, next));
  return part ? set(next + 1, `XXXX-XX-XXT${part}`) : undefined;
}

/** "daily", "weekly": a noun after a name is a newspaper. */
function adverb(words: Words, at: number): Found | undefined {
  const value = SETS.get(words.lower[at]!);
  const paper = words.lower[at] === "daily" && /^NNP?$/.test(words.tag[at - 1] ?? "");
  if (!value || paper) return undefined;
  return { end: at + 1, type: "SET", meaning: { kind: "fixed", value } };
}

/** "per month", "$3 million a year", "twice a week". */
function perUnit(words: Words, at: number): Found | undefined {
  const word = words.lower[at]!;
  const unit = UNITS.get(textAt(words, at + 1));
  if (!unit || words.lower[at + 1]!.endsWith("s") || unit === "second" || unit === "quarter") return undefined;
  const before = textAt(words, at - 1);
  const rate =
    word === "per" ||
    /^(?:once|twice|times|million|billion|dollars|tonnes|tons|barrels|percent|%|flights|people)$/.test(before);
  return rate && !/^(?:ago|earlier|later|before|after)$/.test(textAt(words, at + 2))
    ? { end: at + 2, type: "SET", meaning: { kind: "fixed", value: duration(1, unit) } }
    : undefined;
}

export const SET_RULES = {
  repeated: {
    name: "repeated",
    examples: ["They vote [every two years] .", "They march [each July] .", "They meet [every Monday] ."],
    misses: ["Every second counted.", "Each ship left."],
    match: repeated,
  },
  adverb: { name: "adverb", examples: ["They meet [weekly] ."], misses: ["The party daily said so."], match: adverb },
  perUnit: {
    name: "per-unit",
    examples: ["They meet twice [a week] .", "It costs $3 million [a year] ."],
    misses: ["It cost $2 per ship."],
    match: perUnit,
  },
} as const satisfies Record<string, Rule>;
