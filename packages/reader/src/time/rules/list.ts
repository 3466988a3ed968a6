import {
  DAY_PARTS,
  DAYS_AWAY,
  HOLIDAYS,
  MONTHS,
  NUMBERS,
  ORDINALS,
  REFERENCES,
  SEASONS,
  SETS,
  SHIFTS,
  UNITS,
  WEEKDAYS,
} from "../lexicon.js";
import { AMOUNT_RULES as AMOUNT } from "./amounts.js";
import { CLOCK_RULES as CLOCK } from "./clock.js";
import { DATE_RULES as DATE } from "./dates.js";
import { EDGE_RULES as EDGE } from "./edges.js";
import { HOLIDAY_RULES as HOLIDAY } from "./holidays.js";
import { PERIOD_RULES as PERIOD } from "./periods.js";
import type { Rule } from "./rule.js";
import { SET_RULES as SET } from "./sets.js";
import { SHIFT_RULES as SHIFT } from "./shifted.js";
import { VAGUE_RULES as VAGUE } from "./vague.js";
import { WEEKDAY_RULES as WEEKDAY } from "./weekdays.js";
import { YEAR_RULES as YEAR } from "./years.js";

export const RULE_LIST: readonly Rule[] = [
  DATE,
  CLOCK,
  WEEKDAY,
  AMOUNT,
  SHIFT,
  HOLIDAY,
  PERIOD,
  EDGE,
  YEAR,
  SET,
  VAGUE,
].flatMap((group) => Object.values(group) as readonly Rule[]);

/** First words and the rules that they set off; the longest reading wins, of equals the first. */
const TRIGGERS: ReadonlyMap<string, readonly Rule[]> = build();
/** Set off by a word with a hyphen. */
const HYPHENED: readonly Rule[] = [AMOUNT.compound, AMOUNT.amount, PERIOD.hyphened, PERIOD.century];
/** Set off by a digit. */
const DIGITS: readonly Rule[] = [
  DATE.date,
  CLOCK.clock,
  DATE.iso,
  DATE.slashed,
  DATE.dayBefore,
  DATE.dayAfter,
  AMOUNT.amount,
  AMOUNT.compound,
  PERIOD.decade,
  PERIOD.century,
  PERIOD.hyphened,
  YEAR.year,
];

function build(): ReadonlyMap<string, readonly Rule[]> {
  const map = new Map<string, Rule[]>();
  const add = (words: string | Iterable<string>, ...rules: Rule[]): void => {
    for (const word of typeof words === "string" ? words.split(" ") : words)
      map.set(word, [...(map.get(word) ?? []), ...rules]);
  };
  add("a an per", SET.perUnit);
  add(WEEKDAYS.keys(), DATE.weekdayDate, WEEKDAY.weekday);
  add(MONTHS.keys(), DATE.date);
  add(DAYS_AWAY.keys(), WEEKDAY.dayAway);
  add("tonight", WEEKDAY.dayAway);
  add("late early mid", SHIFT.within, EDGE.edge, CLOCK.partOfDay);
  add("end beginning start middle close opening", EDGE.edge);
  add("earlier later midway", SHIFT.within);
  add("nearly almost over about around roughly approximately some more less fewer at up no not", AMOUNT.hedged);
  add("last past next first coming previous following final recent", AMOUNT.led);
  add(SHIFTS.keys(), SHIFT.shifted);
  add("that", SHIFT.shifted);
  add("this these those", AMOUNT.led);
  add(
    "the",
    AMOUNT.led,
    EDGE.edge,
    PERIOD.fraction,
    SHIFT.shifted,
    SHIFT.dayBeside,
    PERIOD.season,
    PERIOD.decade,
    PERIOD.century,
  );
  add(
    "the",
    DATE.dayOfMonth,
    DATE.date,
    CLOCK.partOfDay,
    CLOCK.smallHours,
    WEEKDAY.weekOf,
    PERIOD.spoken,
    PERIOD.namedYear,
    VAGUE.phrase,
  );
  add("these", VAGUE.phrase);
  add("year-earlier year-ago", PERIOD.spoken);
  add("q1 q2 q3 q4 h1 h2", PERIOD.coded);
  add("fiscal financial", PERIOD.namedYear, PERIOD.fraction);
  add("year month year-end", PERIOD.unitsEnd);
  add([...ORDINALS.keys()].slice(0, 4).concat("latter", "final"), PERIOD.fraction);
  add(ORDINALS.keys(), PERIOD.century);
  add(SEASONS.keys(), PERIOD.season);
  add(HOLIDAYS.keys(), HOLIDAY.holiday);
  add([...NUMBERS.keys(), ..."a an another several few many dozens hundreds half couple".split(" ")], AMOUNT.amount);
  add("nineteen eighteen two ad", YEAR.year);
  add("a some", VAGUE.stretch);
  add(UNITS.keys(), AMOUNT.bare);
  add("every each", SET.repeated);
  add(SETS.keys(), SET.adverb);
  add(REFERENCES.keys(), VAGUE.single);
  add("recent current", VAGUE.adjective);
  add("noon midday midnight", CLOCK.clock);
  add("overnight", CLOCK.overnight);
  add(["'", "’", "‘"], PERIOD.decade);
  add("day-long week-long", AMOUNT.compound);
  return map;
}

const NONE: readonly Rule[] = [];

/** What an expression that begins with "the" goes on with; every other "the" costs one look-up more. */
const AFTER_THE: ReadonlySet<string> = new Set([
  ...[MONTHS, WEEKDAYS, SHIFTS, UNITS, SEASONS, ORDINALS, NUMBERS, DAY_PARTS].flatMap((table) => [...table.keys()]),
  ..."recent final remaining early late mid end beginning start middle close opening latter fiscal financial latest strong weak small wee".split(
    " ",
  ),
  ..."period full comparable corresponding future near foreseeable immediate distant term that this".split(" "),
  ..."twenties thirties forties fifties sixties seventies eighties nineties ' ’ ‘".split(" "),
]);

const goesOn = (next: string): boolean => {
  const code = next.charCodeAt(0);
  return AFTER_THE.has(next) || (code >= 48 && code <= 57) || code === 39 || code === 8217 || next.includes("-");
};

/** The rules that a word sets off, given the next one; a word of none costs one look-up. */
export function rulesFor(word: string, next: string): readonly Rule[] {
  if (word === "the" && !goesOn(next)) return NONE;
  const code = word.charCodeAt(0);
  if (code >= 48 && code <= 57) return DIGITS;
  const rules = TRIGGERS.get(word);
  return rules ?? (word.length < 24 && word.length > 4 && word.includes("-") ? HYPHENED : NONE);
}
