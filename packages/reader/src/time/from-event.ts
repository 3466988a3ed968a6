import { UNITS, type Unit } from "./lexicon.js";
import { type Reading, wholeDay } from "./resolve.js";
import type { Draft } from "./rules/rule.js";
import type { Words } from "./rules/words.js";
import { awayFrom } from "./values.js";

/** An amount of time counted from an event whose day the text names: "two days after the vote". */
export interface Counted {
  /** Index of the amount among the expressions. */
  readonly amount: number;
  /** Signed: before is negative. */
  readonly by: number;
  readonly unit: Unit;
  /** Indices of the expressions that name the event's day; more than one may say the same. */
  readonly days: readonly number[];
}

interface Noun {
  readonly word: string;
  /** What tells it from others of its kind: "runoff" of "the runoff vote"; "" for none. */
  readonly by: string;
}

/**
 * Amounts before "after" or "before" and an event with a day: the day stands with it ("the vote on 5 November", "the
 * November 5 vote"), or elsewhere in the text with the same noun. Lengths ("within two days after") are left out.
 */
export function countedFromEvents(drafts: readonly Draft[], words: Words): readonly Counted[] {
  const amounts = drafts.flatMap((draft, amount) => {
    const told = amountOf(draft, words);
    return told ? [{ ...told, amount }] : [];
  });
  if (amounts.length === 0) return [];
  const named = daysOfNouns(drafts, words);
  return amounts.flatMap(({ next, ...told }) => {
    const days = dayInside(drafts, told.amount, words, next) ?? daysByNoun(named, words, next);
    return days.length > 0 ? [{ ...told, days }] : [];
  });
}

/** Before these an amount is a length: "within two days after the vote". */
const LENGTH: ReadonlySet<string> = new Set(
  "for within in over during lasted lasting takes took than least most up to of under inside".split(" "),
);

interface Amount {
  readonly by: number;
  readonly unit: Unit;
  /** The word after "after" or "before". */
  readonly next: number;
}

const UNIT_OF: Readonly<Record<string, Unit>> = { D: "day", W: "week", M: "month", Y: "year" };

function amountOf({ meaning, first, end, mod }: Draft, { lower, sentence }: Words): Amount | undefined {
  if (mod !== undefined || LENGTH.has(lower[first - 1] ?? "")) return undefined;
  if (meaning.kind === "away" && /^(?:after|before)$/.test(lower[end - 1]!))
    return { by: meaning.by, unit: meaning.unit, next: end };
  const length = meaning.kind === "fixed" ? /^P(\d{1,3})([DWMY])$/.exec(meaning.value) : undefined;
  const side = lower[end];
  if (!length || (side !== "after" && side !== "before") || sentence[end] !== sentence[first]) return undefined;
  return { by: Number(length[1]) * (side === "before" ? -1 : 1), unit: UNIT_OF[length[2]!]!, next: end + 1 };
}

/** Longest name of an event, in words: "the first direct presidential election". */
const NAME = 7;

/** "the vote on 5 November", "the November 5 vote", "the 5 November election". */
function dayInside(
  drafts: readonly Draft[],
  amount: number,
  words: Words,
  from: number,
): readonly number[] | undefined {
  const next = drafts[amount + 1];
  if (!next || !isDay(next) || words.sentence[next.first] !== words.sentence[from]) return undefined;
  if (next.first - from > NAME) return undefined;
  for (let at = from; at < next.first; at++) {
    const last = at === next.first - 1;
    if (last && /^(?:on|of)$/.test(words.lower[at]!)) continue;
    if (!/^(?:DT|JJ|NN|PRP\$|POS)/.test(words.tag[at]!)) return undefined;
  }
  return [amount + 1];
}

/** Which of an event's kind is meant hangs on such a word: nothing is counted from it. */
const ORDER: ReadonlySet<string> = new Set(
  "first second third last latest previous next new earlier other another final failed".split(" "),
);

/** Days of the events of that noun: "the vote", after "the vote was held on 5 November". */
function daysByNoun(named: ReadonlyMap<string, readonly Named[]>, words: Words, from: number): readonly number[] {
  if (!/^(?:the|that|this)$/.test(words.lower[from] ?? "")) return [];
  let head = from + 1;
  while (
    head - from < NAME &&
    /^(?:JJ|NN)/.test(words.tag[head] ?? "") &&
    words.sentence[head] === words.sentence[from]
  )
    head++;
  // "after the vote in Oslo", "after the vote of 2019" say which; only a plain name is known again.
  if (/^(?:of|in|on|at|'s|’s)$/.test(words.lower[head] ?? "")) return [];
  const noun = nounAt(words, head - 1);
  if (head === from + 1 || !noun || ORDER.has(noun.by)) return [];
  return (named.get(noun.word) ?? [])
    .filter(({ by }) => by === noun.by || by === "" || noun.by === "")
    .map(({ day }) => day);
}

interface Named extends Noun {
  readonly day: number;
}

/** Nouns that stand with a day, by word. */
function daysOfNouns(drafts: readonly Draft[], words: Words): ReadonlyMap<string, readonly Named[]> {
  const out = new Map<string, Named[]>();
  drafts.forEach((draft, day) => {
    const noun = isDay(draft) ? nounOf(draft, words) : undefined;
    if (noun) out.set(noun.word, [...(out.get(noun.word) ?? []), { ...noun, day }]);
  });
  return out;
}

const isDay = ({ meaning, type }: Draft): boolean =>
  type !== "SET" &&
  (meaning.kind === "weekday" ||
    (meaning.kind === "away" && meaning.unit === "day") ||
    (meaning.kind === "date" && meaning.day !== undefined && meaning.leans === undefined));

/** Words between an event and its day that say no more than that it is then: "the vote was held on". */
const HELD: ReadonlySet<string> = new Set(
  "on for was is were be will would to held took takes take place set scheduled due came comes fell falls happened".split(
    " ",
  ),
);

/** The noun whose day an expression gives; undefined where none stands by it. */
function nounOf({ first, end }: Draft, words: Words): Noun | undefined {
  const after = words.lower[end] === "'s" || words.lower[end] === "’s" ? end + 1 : end;
  if (/^NNS?$/.test(words.tag[after] ?? "") && words.sentence[after] === words.sentence[first])
    return nounAt(words, after);
  if (!/^(?:on|of|for)$/.test(words.lower[first - 1] ?? "")) return undefined;
  let at = first - 1;
  while (at > 0 && first - at < NAME && HELD.has(words.lower[at]!) && words.sentence[at] === words.sentence[first])
    at--;
  return words.sentence[at] === words.sentence[first] ? nounAt(words, at) : undefined;
}

/** The noun at a word, unless it is a unit of time. */
function nounAt({ lower, tag, sentence }: Words, at: number): Noun | undefined {
  if (!/^NNS?$/.test(tag[at] ?? "") || UNITS.has(lower[at]!)) return undefined;
  const told = at > 0 && sentence[at - 1] === sentence[at] && /^(?:JJ|NN)/.test(tag[at - 1]!);
  return { word: lower[at]!, by: told ? lower[at - 1]! : "" };
}

/** A reading, with the time that a length counted from an event leads to. */
export interface Pointed extends Reading {
  readonly point?: string;
}

/**
 * "Two days after the vote" leads to a day where that of the vote is known. "A day after" takes it as its value; an
 * amount stays the length that TIMEX3 makes of it, and points there. Days that differ lead nowhere.
 *
 * @example the vote of 2024-11-05: "two days" after it is P2D and points at 2024-11-07
 */
export function fromEvents(readings: readonly Reading[], counted: readonly Counted[]): readonly Pointed[] {
  const out: Pointed[] = [...readings];
  for (const { amount, by, unit, days } of counted) {
    const all = new Set(days.map((day) => wholeDay(readings[day]!.value.slice(0, 10))));
    const anchor = all.size === 1 ? [...all][0] : undefined;
    if (anchor === undefined) continue;
    const point = awayFrom(by, unit, anchor);
    const isLength = readings[amount]!.value.startsWith("P");
    out[amount] = isLength ? { value: readings[amount]!.value, anchor, point } : { value: point, anchor };
  }
  return out;
}
