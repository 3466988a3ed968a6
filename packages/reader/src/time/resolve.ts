import { dateOf, intervalOf, isoDay, isoWeek, isoYear } from "./calendar.js";
import type { Direction } from "./direction.js";
import type { Draft, Meaning } from "./rules/rule.js";
import type { Words } from "./rules/words.js";
import { isSaid, speechDay } from "./speech.js";
import { awayFrom, dateValue, feastFrom, openValue, seasonFrom, weekdayFrom, yearPart } from "./values.js";

export interface Reading {
  readonly value: string;
  /** Day that it was counted from. */
  readonly anchor?: number;
}

/** What the reader has in mind at a place of the text. */
interface Memory {
  /** First day of the time last spoken of. */
  last?: number;
  /** True where that time is one day. */
  whole?: boolean;
  /** The last single day spoken of, that of no saying. */
  day?: number;
  /** Of the last day or month that stands in the text. */
  month?: { readonly year: number; readonly month: number };
  /** The last quarter spoken of: "2027-Q3". */
  quarter?: string;
}

export interface Setting {
  /** Day of publication, where known. */
  readonly now: number | undefined;
  /** Histories count from the time last spoken of. */
  readonly narrative: boolean;
  /** The way that the clause of a draft looks. */
  readonly direction: (draft: Draft) => Direction;
  /** True where the clause of a draft tells of a time before that of the tale: "had met on Monday". */
  readonly before: (draft: Draft) => boolean;
}

/** Meanings whose value hangs on the way that the clause looks. */
const isDirected = (meaning: Meaning): boolean =>
  meaning.kind !== "fixed" &&
  meaning.kind !== "away" &&
  (meaning.kind !== "spoken" || meaning.unit === "weekend") &&
  (!("year" in meaning) || meaning.year === undefined);

/** Gives each draft its value. Without a day to count from the value keeps its X: no year is guessed. */
export function resolveAll(drafts: readonly Draft[], words: Words, setting: Setting): readonly Reading[] {
  const memory: Memory = {};
  const readAt = (i: number, anchor: number | undefined): string => {
    const draft = drafts[i]!;
    const direction = setting.narrative || !isDirected(draft.meaning) ? 0 : setting.direction(draft);
    return withPart(readMeaning(draft.meaning, anchor, direction, setting, memory, drafts, i, words), draft);
  };
  const spokenOn = (i: number): number | undefined => {
    const told = setting.narrative ? undefined : speechDay(drafts, i, words);
    return told === undefined ? undefined : wholeDay(readAt(told, anchorOf(drafts[told]!, setting, memory, undefined)));
  };
  return drafts.map((draft, i) => {
    const bare = draft.type === "SET" ? setValue(draft) : undefined;
    const anchor = anchorOf(draft, setting, memory, isWhole(draft.meaning) ? undefined : spokenOn(i));
    const value = bare ?? readAt(i, anchor);
    if (draft.type === "DATE" || draft.type === "TIME") remember(memory, value, draft.meaning, isSaid(words, draft));
    const counted = anchor !== undefined && bare === undefined && !isWhole(draft.meaning) && /\d{3}/.test(value);
    return { value, ...(counted && { anchor }) };
  });
}

/** The day that a value denotes, where it is no more and no less than one. */
export function wholeDay(value: string): number | undefined {
  const span = intervalOf(value);
  return span && span[1] - span[0] === 1 ? span[0] : undefined;
}

/** "Mondays", "Monday nights". */
const setValue = ({ meaning, part }: Draft): string | undefined =>
  meaning.kind === "weekday" ? `XXXX-WXX-${meaning.weekday}${part === undefined ? "" : `T${part}`}` : undefined;

/**
 * The day to count from: that on which a quotation was spoken, else publication; the time last spoken of for "a day
 * earlier", for what had happened before it, and in histories.
 */
function anchorOf(draft: Draft, setting: Setting, memory: Memory, spoken: number | undefined): number | undefined {
  const { meaning } = draft;
  const { last } = memory;
  const base = setting.narrative ? (last ?? setting.now) : (spoken ?? setting.now);
  const anaphoric =
    (meaning.kind === "away" || meaning.kind === "weekday" || meaning.kind === "season") && meaning.anaphoric;
  const sameDay = meaning.kind === "away" && meaning.unit === "day" && meaning.by === 0;
  if (anaphoric) return (sameDay ? memory.day : undefined) ?? last ?? base;
  return spoken === undefined && isBefore(draft, setting, memory) ? last : base;
}

/** A bare weekday is near the news: a day told of longer ago than this, in days, is not what it precedes. By reason, not tuned. */
const NEAR = 14;

/** "They sailed on March 2. The crew had met on Monday": the Monday before the sailing, though one since has gone by. */
function isBefore(draft: Draft, { now, narrative, before }: Setting, { last, whole }: Memory): boolean {
  const { meaning } = draft;
  if (narrative || meaning.kind !== "weekday" || meaning.shift !== undefined) return false;
  return now !== undefined && last !== undefined && whole === true && last < now && now - last <= NEAR && before(draft);
}

function remember(memory: Memory, value: string, meaning: Meaning, said: boolean): void {
  const span = intervalOf(value);
  if (!span) return;
  memory.last = span[0];
  memory.whole = span[1] - span[0] === 1;
  // "Released on the same day, the ministry said on Tuesday": not the day of saying.
  if (memory.whole && !said) memory.day = span[0];
  if (/^(?:BC)?\d{4}-\d\d/.test(value)) memory.month = dateOf(span[0]);
  // The year before is compared with; the talk goes on about the quarter itself.
  if (meaning.kind === "part" && meaning.shift !== -1 && /-Q\d$/.test(value)) memory.quarter = value;
}

const isWhole = (meaning: Meaning): boolean =>
  meaning.kind === "fixed" || ("year" in meaning && meaning.year !== undefined);

function withPart(value: string, { part }: Draft): string {
  if (part === undefined) return value;
  const day = /^(?:BC)?[\dX]{4}-[\dX]{2}-[\dX]{2}$/.test(value) || /^XXXX-WXX-\d$/.test(value) ? value : "XXXX-XX-XX";
  return `${day}T${part}`;
}

function readMeaning(
  meaning: Meaning,
  base: number | undefined,
  direction: Direction,
  setting: Setting,
  memory: Memory,
  drafts: readonly Draft[],
  index: number,
  words: Words,
): string {
  switch (meaning.kind) {
    case "fixed":
      return meaning.value;
    case "weekday":
      return base === undefined
        ? `XXXX-WXX-${meaning.weekday}`
        : isoDay(weekdayInList(meaning, base, direction, memory, isJoined(drafts, index, words)));
    case "away":
      return awayValue(meaning, base, memory, words.lower[drafts[index]!.end - 1]!);
    case "season":
      return meaning.year !== undefined
        ? `${isoYear(meaning.year)}-${meaning.season}`
        : base === undefined
          ? `XXXX-${meaning.season}`
          : seasonFrom(meaning.season, base, meaning.shift, direction);
    case "part":
      return yearPart(meaning.part, meaning.year, meaning.shift, base, direction);
    case "holiday":
      return feastFrom(meaning, base, direction);
    case "spoken":
      return spokenValue(meaning, base, setting, memory, direction);
    case "date": {
      const day = dateOfMeaning(meaning, base, direction, setting, memory, neighbourYear(drafts, index, words));
      return meaning.week ? weekAround(day) : day;
    }
  }
}

/** @example weekAround("2027-03-15") // "2027-W11" */
function weekAround(value: string): string {
  const day = wholeDay(value);
  return day === undefined ? openValue("week") : isoWeek(day).value;
}

/** "a year earlier" after a quarter was spoken of is that quarter of the year before: earnings compare like with like. */
function awayValue(
  { by, unit }: Extract<Meaning, { kind: "away" }>,
  base: number | undefined,
  memory: Memory,
  lastWord: string,
): string {
  if (base === undefined) return openValue(unit);
  if (unit === "year" && by === -1 && memory.quarter !== undefined && /^(?:earlier|ago|before)$/.test(lastWord))
    return yearsBefore(memory.quarter, 1);
  return awayFrom(by, unit, base);
}

/** @example yearsBefore("2027-Q3", 1) // "2026-Q3" */
const yearsBefore = (quarter: string, years: number): string =>
  `${isoYear(Number(quarter.slice(0, 4)) - years)}${quarter.slice(4)}`;

/** "from Monday to Thursday", "Friday and Saturday": the second follows the first, unless that leads past the news. */
function weekdayInList(
  meaning: Extract<Meaning, { kind: "weekday" }>,
  base: number,
  direction: Direction,
  { last, whole }: Memory,
  joined: boolean,
): number {
  const plain = weekdayFrom(meaning, base, direction);
  if (!joined || meaning.shift !== undefined || last === undefined || !whole) return plain;
  const next = weekdayFrom(meaning, last, 1);
  return next <= base || plain > base ? next : plain;
}

/** True where a weekday stands right before, joined by "to", "and" or a dash. */
function isJoined(drafts: readonly Draft[], index: number, words: Words): boolean {
  const left = drafts[index - 1];
  const right = drafts[index]!;
  return (
    left?.meaning.kind === "weekday" &&
    left.type !== "SET" &&
    right.first - left.end === 1 &&
    JOINTS.has(words.lower[left.end]!) &&
    words.sentence[left.first] === words.sentence[right.first]
  );
}

/** "the quarter": the one last spoken of; "the weekend": the last one; "the year": the one that runs. */
function spokenValue(
  { unit, years }: Extract<Meaning, { kind: "spoken" }>,
  base: number | undefined,
  { narrative }: Setting,
  memory: Memory,
  direction: Direction,
): string {
  if (unit === "quarter" && memory.quarter !== undefined && !narrative) return yearsBefore(memory.quarter, -years);
  if (base === undefined) return openValue(unit);
  if (unit === "quarter") return awayFrom(-1 + 4 * years, unit, base);
  // A week's end comes at its end: "over the weekend", told of on a Wednesday, is the last one, or the one to come.
  if (unit === "weekend") return awayFrom(narrative || direction > 0 ? 0 : -1, unit, base);
  return awayFrom(years, unit, base);
}

const JOINTS: ReadonlySet<string> = new Set(["-", "–", "—", "and", "to", "or", "until", "through", ","]);

/** The next expression, where it is the other end of a range or list: it lends the month and year that stand once. */
function partnerOf(
  drafts: readonly Draft[],
  index: number,
  words: Words,
  step: 1 | -1,
): Extract<Meaning, { kind: "date" }> | undefined {
  const [left, right] = step > 0 ? [drafts[index], drafts[index + 1]] : [drafts[index - 1], drafts[index]];
  if (!left || !right || right.first - left.end > 2 || right.first === left.end) return undefined;
  if (!JOINTS.has(words.lower[left.end]!) || words.sentence[left.first] !== words.sentence[right.first])
    return undefined;
  const other = step > 0 ? right : left;
  return other.meaning.kind === "date" ? other.meaning : undefined;
}

interface Lent {
  readonly year?: number;
  readonly month?: number;
}

/** Year, and month of a bare day, that the other end of a range lends: "10–18 June 1953", "March 5–9, 1918". */
function neighbourYear(drafts: readonly Draft[], index: number, words: Words): Lent {
  const meaning = drafts[index]!.meaning;
  if (meaning.kind !== "date" || (meaning.year !== undefined && meaning.leans === undefined)) return {};
  for (let at = index, steps = 0; steps < 4; at++, steps++) {
    const next = partnerOf(drafts, at, words, 1);
    if (!next) break;
    const bare = meaning.month === undefined;
    if (bare && next.month === undefined && next.day === undefined) break;
    if (next.month === undefined && next.day === undefined) break;
    if (next.month !== undefined || next.year !== undefined) {
      if (meaning.leans === "last" || (next.year === undefined && !bare)) continue;
      const wraps = meaning.month !== undefined && next.month !== undefined && meaning.month > next.month;
      return {
        ...(next.year !== undefined && { year: wraps ? next.year - 1 : next.year }),
        ...(bare && { month: next.month! }),
      };
    }
  }
  return {};
}

function dateOfMeaning(
  meaning: Extract<Meaning, { kind: "date" }>,
  base: number | undefined,
  direction: Direction,
  { narrative }: Setting,
  memory: Memory,
  lent: Lent,
): string {
  const { day, shift } = meaning;
  const month =
    meaning.month ?? (meaning.year === undefined || meaning.leans ? (lent.month ?? memory.month?.month) : undefined);
  const given =
    meaning.year ??
    lent.year ??
    (meaning.month === undefined && month !== undefined && !lent.month ? memory.month?.year : undefined);
  if (given !== undefined) return dateValue(given, month, day);
  if (base === undefined) return dateValue(undefined, month, day);
  const year =
    shift !== undefined && (day !== undefined || shift !== -1 || month === undefined)
      ? shiftedYear(base, month, day, shift)
      : yearFrom(month, day, base, direction, narrative, shift);
  return dateValue(year, month, day);
}

/** "May last year" counts years; "last May" is the last one gone. */
function shiftedYear(base: number, month: number | undefined, day: number | undefined, shift: number): number {
  const now = dateOf(base);
  if (day !== undefined || month === undefined) return now.year + shift;
  return yearFrom(month, day, base, 0, false, shift);
}

/** The year of a month or day that gives none: the nearest, unless the tense says otherwise. */
function yearFrom(
  month: number | undefined,
  day: number | undefined,
  base: number,
  direction: Direction,
  narrative: boolean,
  shift: number | undefined,
): number {
  const now = dateOf(base);
  if (month === undefined) return now.year;
  // A history goes forward: January after November is the next year's.
  if (narrative) return now.month - month >= 7 ? now.year + 1 : now.year;
  const distance = (month - now.month) * 31 + ((day ?? now.day) - now.day);
  if (shift === -1) return distance < 0 ? now.year : now.year - 1;
  if (shift === 1) return distance > 0 ? now.year : now.year + 1;
  if (shift === 0) return now.year;
  // A day some months ahead in the past tense is a deadline told of, not last year's: 93 days, set on business news.
  const slack = day === undefined ? 3 : 93;
  if (direction < 0 && distance <= 3) return now.year;
  if (direction > 0 && distance >= -3) return now.year;
  if (direction < 0 && distance > slack) return now.year - 1;
  if (direction > 0 && distance < -(day === undefined ? 3 : 31)) return now.year + 1;
  if (distance > 186) return now.year - 1;
  if (distance < -186) return now.year + 1;
  return now.year;
}
