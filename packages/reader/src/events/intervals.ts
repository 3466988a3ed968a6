import { words } from "./lexicon/words.js";
import type { Scene } from "./scene.js";

/** Days of an event: half-open [from, to), and the expression they rest on. */
export interface When {
  readonly id?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface Dated {
  readonly preposition: string;
  readonly time: number;
}

/** The days of one expression by itself. */
export const dayAlone = (scene: Scene, time: number): When | undefined => {
  const { id, value } = scene.times[time]!;
  const span = bounds(scene, time);
  return span.from || span.to ? { id, ...span } : /^XXXX-(?:\d\d-\d\d|WXX-\d)/.test(value) ? { id } : undefined;
};

/** The days that one expression tells, with those that it is joined to; undefined for a length alone. */
export const dayOf = (scene: Scene, time: number): When | undefined => combine(scene, [{ preposition: "", time }]);

interface Bounds {
  readonly from?: string;
  readonly to?: string;
}

const day = (iso: string): string => iso.slice(0, 10);

const nextDay = (iso: string): string =>
  new Date(Date.parse(`${day(iso)}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The interval in whole days. */
export function bounds(scene: Scene, time: number): Bounds {
  const { from, to, type, value } = scene.times[time]!;
  if (type === "DURATION" || type === "SET" || countsFromNowhere(scene, time)) return {};
  if (!from && !to) return /^\d{4}-\d\d-\d\d/.test(value) ? { from: day(value), to: nextDay(value) } : {};
  const end =
    to === undefined
      ? undefined
      : /T(?!00:00)/.test(to) || (from !== undefined && day(to) === day(from))
        ? nextDay(to)
        : day(to);
  return { ...(from && { from: day(from) }), ...(end && { to: end }) };
}

/** "a day after they met": counted from what has no day, the day of publication stands in for it, wrongly. */
function countsFromNowhere(scene: Scene, time: number): boolean {
  const { endToken, anchor } = scene.times[time]!;
  const now = scene.published.latest ?? scene.published.earliest;
  return (
    /^(?:after|before)$/.test(scene.tokens.lower[endToken - 1]!) && anchor !== undefined && anchor === now?.slice(0, 10)
  );
}

export function combine(scene: Scene, found: readonly Dated[]): When | undefined {
  let result: When | undefined;
  for (const { preposition: word, time } of found) {
    const span = rangeAround(scene, time);
    const limits = span.from || span.to ? limitBy(word, span) : undefined;
    if (!limits) continue;
    const next = {
      id: scene.times[time]!.id,
      ...(RANGE_WORDS.has(word) ? laterWeekday(scene, time, result, limits) : limits),
    };
    if (!result) result = next;
    else if (RANGE_WORDS.has(word)) result = { ...result, ...widen(result, next) };
    else if (isFiner(limits, result)) result = next;
  }
  return result;
}

/** "from Sunday through Wednesday": the weekday after the first, though one nearer has been found. */
function laterWeekday(scene: Scene, time: number, first: When | undefined, span: Bounds): Bounds {
  const { firstToken } = scene.times[time]!;
  if (!first?.from || !span.to || span.to > first.from || !WEEKDAY.test(scene.tokens.lower[firstToken]!)) return span;
  const to = new Date(Date.parse(`${span.to}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);
  return to > first.from ? { to } : span;
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

const RANGE_WORDS: ReadonlySet<string> = words("to through until till");

const RANGE_LINKS: ReadonlySet<string> = words("- – — and to until through till");

/** The days of an expression, with those it is joined to: "from May 3 to May 5", "12–13 May", "May 8 and 9". */
function rangeAround(scene: Scene, time: number): Bounds {
  let span = bounds(scene, time);
  if (!isDay(span)) return span;
  for (const [left, right] of [
    [time - 1, time],
    [time, time + 1],
  ] as const) {
    const a = scene.times[left];
    const b = scene.times[right];
    if (!a || !b || b.firstToken - a.endToken !== 1 || !RANGE_LINKS.has(scene.tokens.lower[a.endToken]!)) continue;
    const other = bounds(scene, left === time ? right : left);
    if (isDay(other)) span = widen(span, other);
  }
  return widenByNumbers(scene, time, span);
}

/** "12–13 May", "Feb. 8 and 9": the other day is a number beside the expression. */
function widenByNumbers(scene: Scene, time: number, span: Bounds): Bounds {
  const { firstToken, endToken } = scene.times[time]!;
  if (!isDay(span)) return span;
  const day = Number(span.from!.slice(8));
  const before = dayAt(scene, firstToken - 2);
  const after = dayAt(scene, endToken + 1);
  if (
    before &&
    before < day &&
    RANGE_LINKS.has(scene.tokens.lower[firstToken - 1]!) &&
    !isDayNumber(scene, firstToken - 3)
  )
    return { ...span, from: withDay(span.from!, before) };
  if (after && after > day && dayAt(scene, endToken - 1) === day && RANGE_LINKS.has(scene.tokens.lower[endToken]!))
    return { ...span, to: nextDay(withDay(span.from!, after)) };
  return span;
}

const isDayNumber = (scene: Scene, token: number): boolean => /^[\d.,:]+$/.test(scene.tokens.word[token] ?? "");

const withDay = (iso: string, day: number): string => `${iso.slice(0, 8)}${String(day).padStart(2, "0")}`;

/** The day of a month that a bare number may be, and no expression of its own; 0 for none. */
function dayAt(scene: Scene, token: number): number {
  const word = scene.tokens.word[token] ?? "";
  return /^\d{1,2}$/.test(word) && Number(word) <= 28 ? Number(word) : 0;
}

export const isDay = (span: Bounds): boolean =>
  span.from !== undefined && span.to !== undefined && nextDay(span.from) === span.to;

const isFiner = (a: Bounds, b: Bounds): boolean =>
  Boolean(a.from && a.to && (!b.from || !b.to || (a.from >= b.from && a.to <= b.to)));

function widen(a: Bounds, b: Bounds): Bounds {
  const from = [a.from, b.from].filter(Boolean).sort()[0];
  const to = [a.to, b.to].filter(Boolean).sort().at(-1);
  return { ...(from && { from }), ...(to && { to }) };
}

/** "By Friday" has an end alone, "since 2023" a beginning alone. */
function limitBy(word: string, span: Bounds): Bounds | undefined {
  switch (word) {
    case "by":
    case "until":
    case "till":
    case "through":
    case "no later than":
      return span.to ? { to: span.to } : undefined;
    case "since":
      return span.from ? { from: span.from } : undefined;
    case "than":
      return undefined;
    default:
      return span;
  }
}
