import { SHIFTS, WEEKDAYS } from "../lexicon.js";
import {
  afterComma,
  afterStop,
  afterThe,
  dayAt,
  isAt,
  isCapital,
  monthAt,
  ordinalDayAt,
  textAt,
  yearAt,
} from "./readers.js";
import type { Found, Meaning, Rule } from "./rule.js";
import type { Words } from "./words.js";

type DateMeaning = Extract<Meaning, { kind: "date" }>;
interface DateFound extends Found {
  readonly meaning: DateMeaning;
}

/** Words before a month that make "may", "march" one where nothing else tells. */
const BEFORE_MONTH: ReadonlySet<string> = new Set(
  "in of since until till by last next this from to and between through during late early mid - – before after for".split(
    " ",
  ),
);
/** Spelt like a verb or a noun; a tag alone does not settle it in headlines. */
const DOUBTFUL: ReadonlySet<string> = new Set(["may", "march", "mar", "jan", "sep"]);

/** A month that stands alone: "in May", not "may", not "March on the capital". */
function isBareMonth(words: Words, at: number): boolean {
  const word = words.lower[at]!;
  if (!DOUBTFUL.has(word)) return true;
  if (word !== "may" && word !== "march") return false;
  if (!BEFORE_MONTH.has(textAt(words, at - 1))) return false;
  // "between March and May" but "the March Battalion", "the March to the sea".
  return !(isCapital(words, at + 1) && monthAt(words, at + 1) === undefined && words.tag[at + 1]!.startsWith("NNP"));
}

/** "November 16, 2024", "16 November", "Nov. 2024", "November", "the 25th of August". */
export function calendarDate(words: Words, at: number): DateFound | undefined {
  const month = monthAt(words, at);
  if (month !== undefined) return monthFirst(words, at, month);
  const the = isAt(words, at, "the") ? at + 1 : at;
  const day = dayAt(words, the);
  if (day === undefined) return undefined;
  const of = isAt(words, the + 1, "of") ? the + 2 : the + 1;
  const named = monthAt(words, of);
  if (named === undefined) return undefined;
  return withYear(words, afterStop(words, of + 1), { kind: "date", month: named, day });
}

function monthFirst(words: Words, at: number, month: number): DateFound | undefined {
  const next = afterStop(words, at + 1);
  const day = dayAt(words, isAt(words, next, "the") ? next + 1 : next);
  // "June 10" dates; "June 10-minute" does not come up, "June 2,000 men" does.
  if (day !== undefined) {
    const end = isAt(words, next, "the") ? next + 2 : next + 1;
    return withYear(words, end, { kind: "date", month, day });
  }
  const found = withYear(words, next, { kind: "date", month });
  const bare = found.meaning.year === undefined && found.meaning.shift === undefined;
  return bare && !isBareMonth(words, at)
    ? undefined
    : found.end === next && next > at + 1
      ? { ...found, end: next }
      : found;
}

/** Adds the year that follows: ", 2024", "of 1792", "last year", "of that year". */
function withYear(words: Words, end: number, meaning: DateMeaning): DateFound {
  const place = isAt(words, end, "of") ? end + 1 : afterComma(words, end);
  const year = yearAt(words, place);
  if (year && isYearHere(words, place, year.year, meaning.day !== undefined || place > end))
    return { end: year.end, type: "DATE", meaning: { ...meaning, year: year.year } };
  const short = shortYear(words, end);
  if (short !== undefined) return { end: end + 2, type: "DATE", meaning: { ...meaning, year: short } };
  const word = textAt(words, place);
  const shift = place === end || isAt(words, end, "of") ? SHIFTS.get(word === "that" ? "same" : word) : undefined;
  if (shift !== undefined && word !== "past" && isAt(words, place + 1, "year"))
    return {
      end: place + 2,
      type: "DATE",
      meaning: { ...meaning, ...(word === "that" || word === "same" ? {} : { shift }) },
    };
  return { end, type: "DATE", meaning };
}

/** "June 1944", but not "In June 2000 workers left": a plural noun takes the number, unless a day came before. */
function isYearHere(words: Words, at: number, year: number, dated: boolean): boolean {
  return (
    dated ||
    year > 2100 ||
    year < 1000 ||
    !words.tag[at + 1]?.startsWith("NNS") ||
    !/^(?:in|of)$/.test(textAt(words, at - 2))
  );
}

/** "Nov. '99": an apostrophe and two digits. */
function shortYear(words: Words, at: number): number | undefined {
  if (!/^['’]$/.test(textAt(words, at)) || !/^\d\d$/.test(textAt(words, at + 1))) return undefined;
  const two = Number(words.lower[at + 1]);
  return two < 30 ? 2000 + two : 1900 + two;
}

/** A weekday beside a date: "Wednesday, November 13", "Friday the 13th of May", "Sat., 6 March". */
export function weekdayDate(words: Words, at: number): DateFound | undefined {
  const weekday = weekdayAt(words, at);
  if (weekday === undefined) return undefined;
  const next = afterComma(words, afterStop(words, at + 1));
  const date = calendarDate(words, next) ?? calendarDate(words, afterThe(words, next));
  return date?.meaning.day === undefined ? undefined : { ...date, meaning: { ...date.meaning, weekday } };
}

export const weekdayAt = (words: Words, at: number): number | undefined =>
  isCapital(words, at) && !(/^(?:sat|sun|mon|wed|fri)$/.test(words.lower[at]!) && words.tag[at] !== "NNP")
    ? WEEKDAYS.get(words.lower[at]!)
    : undefined;

/** "the 16th", where no noun follows that it could count. */
function dayOfMonth(words: Words, at: number): Found | undefined {
  const day = isAt(words, at, "the") ? ordinalDayAt(words, at + 1) : undefined;
  const after = words.tag[at + 2] ?? ".";
  const counts = /^(?:NN|JJ|CD)/.test(after) && words.sentence[at + 2] === words.sentence[at];
  return day && !counts ? { end: at + 2, type: "DATE", meaning: { kind: "date", day, leans: "next" } } : undefined;
}

const JOINTS: ReadonlySet<string> = new Set(["-", "–", "—", "and", "to", "or", "until", "through", ","]);

/** "10" before "-18 June": the first day of a range whose month stands with the second. */
function dayBeforeDate(words: Words, at: number): Found | undefined {
  const day = dayAt(words, at);
  if (day === undefined || !JOINTS.has(textAt(words, at + 1))) return undefined;
  const next = calendarDate(words, at + 2);
  const right = dayAt(words, afterThe(words, at + 2));
  if (next?.meaning.day === undefined || right === undefined || right <= day) return undefined;
  const marked = /^\d{1,2}(?:st|nd|rd|th)$/.test(words.lower[at]!) || /^[-–—]$/.test(textAt(words, at + 1));
  const led = /^(?:from|between|on|of|the|,|\()$/.test(textAt(words, at - 1));
  return marked || led ? { end: at + 1, type: "DATE", meaning: { kind: "date", day, leans: "next" } } : undefined;
}

/** "16" after "November 10-": the last day of a range whose month stands with the first. */
function dayAfterDate(words: Words, at: number): Found | undefined {
  const day = dayAt(words, at);
  if (day === undefined || !JOINTS.has(textAt(words, at - 1))) return undefined;
  const before = dayAt(words, at - 2);
  if (before === undefined || before >= day || !endsDate(words, at - 2)) return undefined;
  const dash = /^[-–—]$/.test(words.lower[at - 1]!);
  if (!dash && words.lower[at - 1] === ",") return undefined;
  const after = words.tag[at + 1] ?? ".";
  if (!dash && /^(?:NNS|NN|JJ|CD|\$)$/.test(after) && words.sentence[at + 1] === words.sentence[at]) return undefined;
  const place = afterComma(words, at + 1);
  const year = yearAt(words, place);
  return {
    end: year ? year.end : at + 1,
    type: "DATE",
    meaning: { kind: "date", day, leans: "last", ...(year && { year: year.year }) },
  };
}

/** True where the day at a place has its month right before, or a day of the same list has. */
function endsDate(words: Words, at: number): boolean {
  for (let i = at, steps = 0; i > 0 && steps < 4; steps++, i -= 2) {
    const before = isAt(words, i - 1, ".") ? i - 2 : i - 1;
    if (before >= 0 && monthAt(words, before) !== undefined) return true;
    if (dayAt(words, i) === undefined || !JOINTS.has(textAt(words, i - 1))) return false;
  }
  return false;
}

/** "2024-11-16", "2024-11-16T09:00Z". */
function iso(words: Words, at: number): Found | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:t(\d\d:\d\d)(?::\d\d)?(z|[+-]\d\d:?\d\d)?)?$/.exec(words.lower[at]!);
  if (!match || Number(match[2]) > 12 || Number(match[3]) > 31) return undefined;
  const meaning = { kind: "date", year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } as const;
  return match[4] === undefined
    ? { end: at + 1, type: "DATE", meaning }
    : { end: at + 1, type: "TIME", meaning, part: match[4], ...(match[5] && { zone: match[5].toUpperCase() }) };
}

/** "11/16/2024", "16.11.2024": which number is the month is settled later, by the text's other dates. */
function slashed(words: Words, at: number): Found | undefined {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(words.lower[at]!);
  if (dotted) return slashedDate(at + 1, Number(dotted[2]), Number(dotted[1]), Number(dotted[3]));
  if (!isAt(words, at + 1, "/") || !isAt(words, at + 3, "/")) return undefined;
  const [first, second, year] = [at, at + 2, at + 4].map((i) => textAt(words, i)) as [string, string, string];
  if (!/^\d{1,2}$/.test(first) || !/^\d{1,2}$/.test(second) || !/^(?:\d{4}|\d\d)$/.test(year)) return undefined;
  const full = year.length === 4 ? Number(year) : Number(year) < 50 ? 2000 + Number(year) : 1900 + Number(year);
  const [a, b] = [Number(first), Number(second)];
  if (a > 12) return slashedDate(at + 5, b, a, full);
  if (b > 12) return slashedDate(at + 5, a, b, full);
  return isDayFirst(words) ? slashedDate(at + 5, b, a, full) : slashedDate(at + 5, a, b, full);
}

const slashedDate = (end: number, month: number, day: number, year: number): Found | undefined =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? { end, type: "DATE", meaning: { kind: "date", year, month, day } }
    : undefined;

/** The order of numbers in a text's slash dates, told by those that allow one reading; else by its written dates. */
const orders = new WeakMap<readonly string[], boolean>();
function isDayFirst(words: Words): boolean {
  const known = orders.get(words.word);
  if (known !== undefined) return known;
  const order = findOrder(words);
  orders.set(words.word, order);
  return order;
}

function findOrder(words: Words): boolean {
  let dayFirst = 0;
  const { lower, count } = words;
  for (let at = 0; at + 2 < count; at++) {
    if (lower[at + 1] === "/" && /^\d{1,2}$/.test(lower[at]!) && /^\d{1,2}$/.test(lower[at + 2]!))
      dayFirst += Number(lower[at]) > 12 ? 9 : Number(lower[at + 2]) > 12 ? -9 : 0;
    const month = monthAt(words, at);
    if (month === undefined) continue;
    if (dayAt(words, at - 1 < 0 ? count : at - 1) !== undefined) dayFirst++;
    if (dayAt(words, at + 1) !== undefined) dayFirst--;
  }
  return dayFirst > 0;
}

export const DATE_RULES = {
  date: {
    name: "date",
    examples: [
      "They meet on [16 November 2024] .",
      "They met on [Nov. 16] .",
      "It was signed on [the 25th of August] .",
      "It ended in [May 2019] .",
      "Talks opened in [May last year] .",
      "The session runs from [November 10]-[16] .",
      "The camp was open from [10]-[18 June 1953] .",
      "They sat on [April 24] and [25] .",
    ],
    misses: ["They may meet.", "They march on the capital.", "The March Battalion left."],
    match: calendarDate,
  },
  weekdayDate: {
    name: "weekday-date",
    examples: ["They spoke on [Wednesday, November 13] .", "It opens on [Friday 12 March] ."],
    misses: ["They spoke on Wednesday, 13 of them in Oslo."],
    match: weekdayDate,
  },
  dayOfMonth: {
    name: "day-of-month",
    examples: ["It opens on [the 16th] ."],
    misses: ["It is the 16th round."],
    match: dayOfMonth,
  },
  dayBefore: {
    name: "day-before-date",
    examples: ["They meet on [3] and [5 May] ."],
    misses: ["They sent 10 and 18 men."],
    match: dayBeforeDate,
  },
  dayAfter: {
    name: "day-after-date",
    examples: ["They meet on [May 3] and [5] ."],
    misses: ["They sent 10 and 18 men."],
    match: dayAfterDate,
  },
  iso: {
    name: "iso-date",
    examples: ["Filed [2024-11-16] ."],
    misses: ["Call 2024-99-16."],
    match: iso,
  },
  slashed: {
    name: "slash-date",
    examples: ["It was stamped [11/16/2024] .", "It was stamped [16.11.2024] ."],
    misses: ["It rose 11/2024 points."],
    match: slashed,
  },
} as const satisfies Record<string, Rule>;
