import { DAY_PARTS, PART_PLURALS } from "../lexicon.js";
import { calendarDate, weekdayAt, weekdayDate } from "./dates.js";
import { afterComma, isAt, isCapital, textAt, zoneAt } from "./readers.js";
import type { Found, Meaning, Rule } from "./rule.js";
import type { Words } from "./words.js";

/** The day that a clock time or part of the day belongs to, where none is named. */
const TODAY: Meaning = { kind: "away", by: 0, unit: "day", anaphoric: true };

interface Clock {
  readonly part: string;
  readonly zone?: string;
  readonly end: number;
}

const two = (n: number): string => String(n).padStart(2, "0");

/** "4:52 p.m.", "0900 GMT", "5 o'clock", "10:30", "noon", "midnight". */
export function clockAt(words: Words, at: number): Clock | undefined {
  const word = textAt(words, at);
  if (word === "noon" || word === "midday") return zoned(words, { part: "12:00", end: at + 1 });
  if (word === "midnight") return zoned(words, { part: "24:00", end: at + 1 });
  const code = word.charCodeAt(0);
  if (code < 48 || code > 57) return undefined;
  return halfDay(words, at, word) ?? fullDay(words, at, word);
}

function zoned(words: Words, clock: Clock): Clock {
  const { zone, end } = zoneAt(words, clock.end);
  return { ...clock, end, ...(zone !== undefined && { zone }) };
}

const HALF = /^(\d{1,2})(?:[:.](\d\d))?(am|pm|a\.m\.|p\.m\.|a\.m|p\.m)?(?:hrs)?$/;

/** Twelve hours and their half of the day: "4:52 p.m.", "6pm", "5 o'clock", "4 in the morning". */
function halfDay(words: Words, at: number, word: string): Clock | undefined {
  const match = HALF.exec(word);
  if (!match) return undefined;
  let end = at + 1;
  let half = match[3] ?? "";
  if (half === "" && /^[ap]\.?m\.?$/.test(textAt(words, end))) half = words.lower[end++]!;
  if (half === "" && isAt(words, end, "o'clock")) {
    end++;
    half = "o'clock";
  }
  if (
    isAt(words, end, "in") &&
    isAt(words, end + 1, "the") &&
    /^(?:morning|afternoon|evening)$/.test(textAt(words, end + 2))
  ) {
    half = words.lower[end + 2] === "morning" ? "am" : "pm";
    end += 3;
  }
  const hour = Number(match[1]);
  if (half === "" || hour > 12 || hour === 0 || Number(match[2] ?? 0) > 59) return undefined;
  const late = half.startsWith("p");
  return zoned(words, { part: `${two((hour % 12) + (late ? 12 : 0))}:${match[2] ?? "00"}`, end });
}

/** Twenty-four hours: "19:00", "0900 GMT", "21.30 local time"; without a colon only beside a zone or "hours". */
function fullDay(words: Words, at: number, word: string): Clock | undefined {
  const match = /^(\d\d?)(:|\.)?(\d\d)(hrs|gmt)?$/.exec(word);
  if (!match || Number(match[1]) > 24 || Number(match[3]) > 59) return undefined;
  const clock: Clock = { part: `${two(Number(match[1]))}:${match[3]}`, end: at + 1 };
  if (match[4] === "gmt") return { ...clock, zone: "Z" };
  if (match[2] === ":" || match[4]) return zoned(words, clock);
  const place = zoned(words, clock);
  if (match[2] === undefined && match[1]!.length < 2) return undefined;
  if (place.end > clock.end) return place;
  return match[2] === undefined && isAt(words, at + 1, "hours") ? { ...clock, end: at + 2 } : undefined;
}

/** "4:52 p.m.", "at 0900 GMT on Friday", "noon Thursday", "5 p.m. EST Nov. 9". */
function clock(words: Words, at: number): Found | undefined {
  const found = clockAt(words, at);
  if (!found) return undefined;
  const zone = found.zone === undefined ? {} : { zone: found.zone };
  const day = dayNear(words, found.end);
  return day
    ? { end: day.end, type: "TIME", meaning: day.meaning, part: found.part, ...zone }
    : { end: found.end, type: "TIME", meaning: TODAY, part: found.part, ...zone };
}

/** The day right after a clock time, or after the same time by another clock: "06:00 (0400 GMT) on Saturday". */
function dayNear(words: Words, at: number): { readonly end: number; readonly meaning: Meaning } | undefined {
  const near = dayAfter(words, at);
  if (near) return near;
  const other = isAt(words, at, "(") ? clockAt(words, at + 1)?.end : at;
  const far = other !== undefined && isAt(words, other, ")") ? dayAfter(words, other + 1) : undefined;
  // The day is an expression of its own.
  return far && { end: at, meaning: far.meaning };
}

function dayAfter(words: Words, at: number): { readonly end: number; readonly meaning: Meaning } | undefined {
  const place = isAt(words, at, "on") ? at + 1 : afterComma(words, at);
  const date = weekdayDate(words, place) ?? calendarDate(words, place);
  if (date?.meaning.day !== undefined) return date;
  const weekday = weekdayAt(words, place);
  if (weekday !== undefined) return { end: place + 1, meaning: { kind: "weekday", weekday } };
  const away = AWAY.get(textAt(words, at));
  return away === undefined
    ? undefined
    : { end: at + 1, meaning: { kind: "away", by: away, unit: "day", anaphoric: false } };
}
const AWAY: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);

/** A part of the day, or a clock time, after a day: "Thursday night", "Tuesday at 9 a.m.", "Monday nights". */
export function withPart(words: Words, found: Found): Found {
  const word = textAt(words, found.end);
  const part = DAY_PARTS.get(word);
  if (part) return { ...found, end: found.end + 1, type: "TIME", part };
  const plural = PART_PLURALS.get(word);
  if (plural) return { ...found, end: found.end + 1, type: "SET", part: plural };
  const at = isAt(words, found.end, "at") ? found.end + 1 : found.end;
  const time = at > found.end || /^\d/.test(textAt(words, at)) ? clockAt(words, at) : undefined;
  return time && at === found.end
    ? { ...found, end: time.end, type: "TIME", part: time.part, ...(time.zone !== undefined && { zone: time.zone }) }
    : found;
}

/** "the morning of April 19", "the night of 20 June 1791", "the same night", "the next morning", "in the evening". */
function partOfDay(words: Words, at: number): Found | undefined {
  const early = isAt(words, at, "early") && isAt(words, at + 1, "in") ? at + 2 : at;
  const the = isAt(words, early, "the") ? early + 1 : early;
  if (the === at) return undefined;
  const kind = isAt(words, the, "early") || isAt(words, the, "late") ? the + 1 : the;
  const part = DAY_PARTS.get(textAt(words, kind));
  if (!part) return undefined;
  const of = isAt(words, kind + 1, "hours") ? kind + 2 : kind + 1;
  if (isAt(words, of, "of")) {
    const day = weekdayDate(words, of + 1) ?? calendarDate(words, of + 1);
    const weekday = day ? undefined : weekdayAt(words, of + 1);
    if (day?.meaning.day !== undefined) return { ...day, type: "TIME", part };
    if (weekday) return { end: of + 2, type: "TIME", part, meaning: { kind: "weekday", weekday } };
    return undefined;
  }
  return /^(?:in|during|by)$/.test(textAt(words, at - 1)) ? { end: of, type: "TIME", part, meaning: TODAY } : undefined;
}

/** "the early hours of Wednesday", "the small hours of March 9". */
function smallHours(words: Words, at: number): Found | undefined {
  if (!/^(?:early|small|wee)$/.test(textAt(words, at + 1)) || !isAt(words, at + 2, "hours")) return undefined;
  if (!isAt(words, at + 3, "of")) return undefined;
  const day = weekdayDate(words, at + 4) ?? calendarDate(words, at + 4);
  const weekday = weekdayAt(words, at + 4);
  const early = { type: "TIME", part: "MO", mod: "START" } as const;
  if (day?.meaning.day !== undefined) return { ...day, ...early };
  // "the early hours of Thursday morning": the morning is the expression.
  if (weekday === undefined || DAY_PARTS.has(textAt(words, at + 5))) return undefined;
  return { end: at + 5, ...early, meaning: { kind: "weekday", weekday } };
}

/** "overnight": the night before. */
function overnight(words: Words, at: number): Found | undefined {
  // "the Overnight Express".
  if (isCapital(words, at) && isCapital(words, at + 1)) return undefined;
  return {
    end: at + 1,
    type: "TIME",
    part: "NI",
    meaning: { kind: "away", by: -1, unit: "day", anaphoric: false },
  };
}

export const CLOCK_RULES = {
  clock: {
    name: "clock",
    examples: [
      "They landed at [4:52 p.m.] .",
      "It begins at [0900 GMT on Friday] .",
      "The offer lapses at [5 p.m. EST, Nov. 6] .",
      "They left at [noon Thursday] .",
      "The call came at [4 in the morning] .",
      "It ended at [19:30] .",
      "It began at [06:00] ([0400 GMT]) on [Saturday] .",
    ],
    misses: ["They sent 0900 men.", "It cost 4.52 marks."],
    match: clock,
  },
  partOfDay: {
    name: "part-of-day",
    examples: ["They crossed on [the night of 20 June 1791] .", "They left in [the morning] ."],
    misses: ["The evening was long."],
    match: partOfDay,
  },
  smallHours: {
    name: "small-hours",
    examples: ["It began in [the early hours of Wednesday] .", "It began in [the small hours of March 9] ."],
    misses: ["They work the early hours.", "The early hours of the siege were loud."],
    match: smallHours,
  },
  overnight: {
    name: "overnight",
    examples: ["Shells fell [overnight] ."],
    misses: ["The Overnight Express left."],
    match: overnight,
  },
} as const satisfies Record<string, Rule>;
