import type { Tokens } from "../document/layers.js";
import {
  ANAPHORIC,
  BEFORE_YEAR,
  DAY_PARTS,
  DAYS_AWAY,
  DURATION_CODE,
  MONTHS,
  NUMBERS,
  ORDINALS,
  REFERENCES,
  SEASONS,
  SETS,
  SHIFTS,
  UNITS,
  type Unit,
  WEEKDAYS,
} from "./lexicon.js";

/** What an expression means before it is counted from anything. */
export type Meaning =
  | {
      readonly kind: "date";
      readonly year?: number;
      readonly month?: number;
      readonly day?: number;
      readonly weekday?: number;
      readonly shift?: number;
    }
  | { readonly kind: "weekday"; readonly weekday: number; readonly shift?: number }
  | { readonly kind: "away"; readonly by: number; readonly unit: Unit; readonly anaphoric: boolean }
  | { readonly kind: "season"; readonly season: string; readonly year?: number; readonly shift?: number }
  | { readonly kind: "quarter"; readonly quarter: number }
  | { readonly kind: "fixed"; readonly value: string };

export interface Draft {
  readonly rule: string;
  readonly first: number;
  readonly end: number;
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  readonly meaning: Meaning;
  /** Part of the day, "NI". */
  readonly part?: string;
  readonly mod?: string;
}

type Found = Omit<Draft, "first" | "rule">;
/** Reads at a token, at most some ten tokens on: no rule is worse than linear. */
type Match = (tokens: Tokens, at: number) => Found | undefined;
export interface Rule {
  readonly name: string;
  /** Runs as a test: the expression stands in square brackets. */
  readonly example: string;
  readonly match: Match;
}

const dayAt = ({ lower, count }: Tokens, at: number): number | undefined => {
  if (at >= count) return undefined;
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(lower[at]!);
  return day && Number(day[1]) >= 1 && Number(day[1]) <= 31 ? Number(day[1]) : undefined;
};
const yearAt = ({ lower, count }: Tokens, at: number): number | undefined =>
  at < count && /^(?:1[0-9]|20)\d\d$/.test(lower[at]!) ? Number(lower[at]) : undefined;
const monthAt = ({ word, lower, count }: Tokens, at: number): number | undefined =>
  at < count && /^[A-Z]/.test(word[at]!) ? MONTHS.get(lower[at]!) : undefined;
const isAt = ({ lower, count }: Tokens, at: number, text: string): boolean => at < count && lower[at] === text;
const comma = (tokens: Tokens, at: number): number => (isAt(tokens, at, ",") ? at + 1 : at);
const stop = (tokens: Tokens, at: number): number =>
  isAt(tokens, at, ".") &&
  !tokens.spaceBefore[at] &&
  at + 1 < tokens.count &&
  tokens.sentence[at + 1] === tokens.sentence[at]
    ? at + 1
    : at;

/** "November 16, 2024", "16 November", "Nov. 2024", "November". */
function calendarDate(tokens: Tokens, at: number): Found | undefined {
  let month = monthAt(tokens, at);
  let day: number | undefined;
  let next = at;
  if (month !== undefined) {
    next = stop(tokens, at + 1);
    day = dayAt(tokens, next);
    if (day !== undefined) next++;
  } else {
    day = dayAt(tokens, at);
    if (day === undefined) return undefined;
    next = isAt(tokens, at + 1, "of") ? at + 2 : at + 1;
    month = monthAt(tokens, next);
    if (month === undefined) return undefined;
    next = stop(tokens, next + 1);
  }
  const yearPlace = comma(tokens, next);
  const year =
    yearAt(tokens, yearPlace) ?? (day === undefined && isAt(tokens, next, "of") ? yearAt(tokens, next + 1) : undefined);
  if (year !== undefined) next = (isAt(tokens, next, "of") ? next + 1 : yearPlace) + 1;
  const bare = day === undefined && year === undefined;
  if (
    bare &&
    tokens.lower[at] === "may" &&
    !/^(?:in|of|since|until|by|last|next|this|from|to|and|between|through|during|late|early|mid)$/.test(
      tokens.lower[at - 1] ?? "",
    )
  )
    return undefined;
  if (bare && /^(?:mar|jan|jun|march)$/.test(tokens.lower[at]!) && tokens.lower[at] !== "march") return undefined;
  let shift: number | undefined;
  if (year === undefined && /^(?:last|next|this)$/.test(tokens.lower[next] ?? "") && isAt(tokens, next + 1, "year")) {
    shift = SHIFTS.get(tokens.lower[next]!);
    next += 2;
  }
  return {
    end: next,
    type: "DATE",
    meaning: { kind: "date", month, ...(day && { day }), ...(year && { year }), ...(shift !== undefined && { shift }) },
  };
}

/** "Wednesday, November 13", "Thursday night", "Friday". */
function weekday(tokens: Tokens, at: number): Found | undefined {
  const name = WEEKDAYS.get(tokens.lower[at]!);
  if (name === undefined || !/^[A-Z]/.test(tokens.word[at]!)) return undefined;
  const date = calendarDate(
    tokens,
    comma(tokens, isAt(tokens, comma(tokens, at + 1), "the") ? comma(tokens, at + 1) + 1 : at + 1),
  );
  if (date?.meaning.kind === "date" && date.meaning.day !== undefined)
    return { ...date, meaning: { ...date.meaning, weekday: name } };
  return withPart(tokens, { end: at + 1, type: "DATE", meaning: { kind: "weekday", weekday: name } });
}

/** A part of the day after a day: "Thursday night". */
function withPart(tokens: Tokens, found: Found): Found {
  const part = found.end < tokens.count ? DAY_PARTS.get(tokens.lower[found.end]!) : undefined;
  return part ? { ...found, end: found.end + 1, type: "TIME", part } : found;
}

/** "last week", "next May", "this summer", "last Friday", "last night", "the same day". */
function shifted(tokens: Tokens, at: number): Found | undefined {
  const first = isAt(tokens, at, "the") ? at + 1 : at;
  const word = tokens.lower[first] ?? "";
  const shift = SHIFTS.get(word);
  const name = tokens.lower[first + 1];
  if (shift === undefined || name === undefined) return undefined;
  if (first > at && (word === "last" || word === "past" || word === "this")) return undefined;
  const end = first + 2;
  const part = DAY_PARTS.get(name);
  if (part && (word === "last" || word === "this" || ANAPHORIC.has(word) || word === "next"))
    return {
      end,
      type: "TIME",
      part,
      meaning: {
        kind: "away",
        by: name === "night" || word !== "last" ? shift : -1,
        unit: "day",
        anaphoric: ANAPHORIC.has(word) || word === "next",
      },
    };
  const unit = UNITS.get(name);
  if (unit && !name.endsWith("s"))
    return {
      end,
      type: "DATE",
      meaning: { kind: "away", by: shift, unit, anaphoric: ANAPHORIC.has(word) || first > at },
    };
  const day = weekday(tokens, first + 1);
  if (day?.meaning.kind === "weekday") return { ...day, meaning: { ...day.meaning, shift } };
  const month = monthAt(tokens, first + 1);
  if (month) return { end, type: "DATE", meaning: { kind: "date", month, shift } };
  const season = SEASONS.get(name);
  return season ? { end, type: "DATE", meaning: { kind: "season", season, shift } } : undefined;
}

function numberAt({ lower, count }: Tokens, at: number): number | string | undefined {
  if (at >= count) return undefined;
  const word = lower[at]!;
  if (/^\d{1,3}(?:\.\d{1,2})?$/.test(word)) return Number(word);
  if (word === "a" || word === "an") return 1;
  if (word === "several" || word === "few" || word === "many" || word === "couple") return "X";
  const ten = /^([a-z]+ty)-([a-z]+)$/.exec(word);
  if (ten && NUMBERS.has(ten[1]!) && NUMBERS.has(ten[2]!)) return NUMBERS.get(ten[1]!)! + NUMBERS.get(ten[2]!)!;
  return NUMBERS.get(word);
}

/** "two weeks ago", "a day earlier", "three months", "a few days". */
function amount(tokens: Tokens, at: number): Found | undefined {
  let next = at;
  let n = numberAt(tokens, next++);
  if (n === undefined) return undefined;
  if (n === 1 && /^(?:few|couple|dozen)$/.test(tokens.lower[next] ?? ""))
    n = tokens.lower[next++] === "dozen" ? 12 : "X";
  if (isAt(tokens, next, "of") && n === "X") next++;
  const unit = UNITS.get(tokens.lower[next] ?? "");
  if (!unit || (tokens.lower[next] === "second" && !/^\d/.test(tokens.lower[at]!))) return undefined;
  next++;
  const after = tokens.lower[next];
  const sign =
    after === "ago" || after === "earlier" || after === "before" ? -1 : after === "later" || after === "after" ? 1 : 0;
  if (sign !== 0 && !((after === "before" || after === "after") && unit !== "day" && unit !== "week")) {
    if (n === "X")
      return { end: next + 1, type: "DATE", meaning: { kind: "fixed", value: sign < 0 ? "PAST_REF" : "FUTURE_REF" } };
    return {
      end: next + 1,
      type: "DATE",
      meaning: { kind: "away", by: sign * Number(n), unit, anaphoric: after !== "ago" },
    };
  }
  return { end: next, type: "DURATION", meaning: { kind: "fixed", value: duration(n, unit) } };
}

/** @example duration(2, "hour") // "PT2H" */
export function duration(n: number | string, unit: Unit): string {
  const code = DURATION_CODE[unit];
  const many = unit === "fortnight" && typeof n === "number" ? n * 2 : n;
  return code.startsWith("T") ? `PT${many}${code.slice(1)}` : `P${many}${code}`;
}

/** "40-minute", "25-year-old" gives its length. */
function compound(tokens: Tokens, at: number): Found | undefined {
  const match = /^(\d{1,3}|[a-z]+)-(second|minute|hour|day|week|month|year|decade)(?:-long)?$/.exec(tokens.lower[at]!);
  const n = match && (/^\d/.test(match[1]!) ? Number(match[1]) : NUMBERS.get(match[1]!));
  return match && n !== undefined && n !== null
    ? { end: at + 1, type: "DURATION", meaning: { kind: "fixed", value: duration(n, match[2] as Unit) } }
    : undefined;
}

/** "2027", "the 1990s", "2024-11-16". */
function digits(tokens: Tokens, at: number): Found | undefined {
  const word = tokens.lower[at]!;
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(word);
  if (iso)
    return {
      end: at + 1,
      type: "DATE",
      meaning: { kind: "date", year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) },
    };
  const decade = /^(\d{3})0s$/.exec(word);
  if (decade) return { end: at + 1, type: "DATE", meaning: { kind: "fixed", value: decade[1]! } };
  const bc = /^\d{1,4}$/.test(word) && (isAt(tokens, at + 1, "bc") || isAt(tokens, at + 1, "bce"));
  if (bc) return { end: at + 2, type: "DATE", meaning: { kind: "fixed", value: `BC${word.padStart(4, "0")}` } };
  const year = yearAt(tokens, at);
  const before = tokens.lower[at - 1] ?? "in";
  if (year === undefined || before === "$" || before === "£" || before === "no." || before === "number")
    return undefined;
  const after = tokens.lower[at + 1] ?? "";
  // "2000 workers" counts; "in 2000" and "the 2000 vote" date.
  if (before !== "in" && /^[a-z]+s$/.test(after) && !/^(?:as|was|is|has)$/.test(after)) return undefined;
  if (
    !BEFORE_YEAR.has(before) &&
    /^[a-z]/.test(after) &&
    /^[a-z]/.test(before) &&
    /^(?:about|some|than|least|nearly|most|over|only)$/.test(before)
  )
    return undefined;
  return { end: at + 1, type: "DATE", meaning: { kind: "date", year } };
}

/** "the 16th" after a day of a month was named. */
function dayOfMonth(tokens: Tokens, at: number): Found | undefined {
  const day =
    isAt(tokens, at, "the") && /^\d{1,2}(?:st|nd|rd|th)$/.test(tokens.lower[at + 1] ?? "")
      ? dayAt(tokens, at + 1)
      : undefined;
  return day && !/^[a-z]/.test(tokens.lower[at + 2] ?? "")
    ? { end: at + 2, type: "DATE", meaning: { kind: "date", day } }
    : undefined;
}

/** "the first quarter of 2027", "the second half". */
function fraction(tokens: Tokens, at: number): Found | undefined {
  const first = isAt(tokens, at, "the") ? at + 1 : at;
  const n = ORDINALS.get(tokens.lower[first] ?? "");
  const name = tokens.lower[first + 1];
  if (!n || n > 4 || (name !== "quarter" && name !== "half")) return undefined;
  const year = isAt(tokens, first + 2, "of") ? yearAt(tokens, first + 3) : undefined;
  if (year === undefined)
    return name === "quarter" && first > at
      ? { end: first + 2, type: "DATE", meaning: { kind: "quarter", quarter: n } }
      : undefined;
  return {
    end: first + 4,
    type: "DATE",
    meaning: { kind: "fixed", value: `${year}-${name === "half" ? "H" : "Q"}${n}` },
  };
}

/** "the end of 2027", "early November": the period, with a mod. */
function edge(tokens: Tokens, at: number): Found | undefined {
  const the = isAt(tokens, at, "the") ? at + 1 : at;
  const word = tokens.lower[the] ?? "";
  const mod =
    word === "end" || word === "late"
      ? "END"
      : word === "beginning" || word === "start" || word === "early"
        ? "START"
        : word === "middle" || word === "mid"
          ? "MID"
          : undefined;
  if (!mod) return undefined;
  const of = word === "end" || word === "beginning" || word === "start" || word === "middle";
  if (of && !isAt(tokens, the + 1, "of")) return undefined;
  const on = the + (of ? 2 : isAt(tokens, the + 1, "on") ? 2 : 1);
  if (on >= tokens.count) return undefined;
  const inner =
    weekday(tokens, on) ??
    calendarDate(tokens, on) ??
    shifted(tokens, on) ??
    (isAt(tokens, on, "the") ? shifted(tokens, on) : undefined) ??
    digits(tokens, on);
  return inner && inner.type !== "DURATION" ? { ...inner, mod } : undefined;
}

function season(tokens: Tokens, at: number): Found | undefined {
  const first = isAt(tokens, at, "the") ? at + 1 : at;
  const code = SEASONS.get(tokens.lower[first] ?? "");
  if (!code) return undefined;
  const next = isAt(tokens, first + 1, "of") ? first + 2 : first + 1;
  const year = yearAt(tokens, next);
  if (year !== undefined) return { end: next + 1, type: "DATE", meaning: { kind: "season", season: code, year } };
  return first > at && code !== "FA" && code !== "SP"
    ? { end: first + 1, type: "DATE", meaning: { kind: "season", season: code } }
    : undefined;
}

function single(tokens: Tokens, at: number): Found | undefined {
  const word = tokens.lower[at]!;
  const away = DAYS_AWAY.get(word);
  if (away !== undefined)
    return withPart(tokens, {
      end: at + 1,
      type: "DATE",
      meaning: { kind: "away", by: away, unit: "day", anaphoric: false },
    });
  if (word === "tonight")
    return { end: at + 1, type: "TIME", part: "NI", meaning: { kind: "away", by: 0, unit: "day", anaphoric: false } };
  const set = SETS.get(word);
  if (set) return { end: at + 1, type: "SET", meaning: { kind: "fixed", value: set } };
  const reference = REFERENCES.get(word);
  return reference ? { end: at + 1, type: "DATE", meaning: { kind: "fixed", value: reference } } : undefined;
}

/** "every two years", "each week". */
function repeated(tokens: Tokens, at: number): Found | undefined {
  const n = numberAt(tokens, at + 1);
  const unit = UNITS.get(tokens.lower[at + (n === undefined ? 1 : 2)] ?? "");
  return unit
    ? { end: at + (n === undefined ? 2 : 3), type: "SET", meaning: { kind: "fixed", value: duration(n ?? 1, unit) } }
    : undefined;
}

const APPROXIMATE: ReadonlySet<string> = new Set(["nearly", "almost", "over"]);

/** "the past three months", "the first nine months", "nearly four years ago", "more than two weeks". */
function widened(tokens: Tokens, at: number): Found | undefined {
  let next = isAt(tokens, at, "the") ? at + 1 : at;
  const word = tokens.lower[next] ?? "";
  if (next === at && APPROXIMATE.has(word)) return amount(tokens, at + 1);
  if ((word === "more" || word === "less") && isAt(tokens, next + 1, "than")) return amount(tokens, next + 2);
  if (word === "up" && isAt(tokens, next + 1, "to")) return amount(tokens, next + 2);
  const leading = /^(?:last|past|next|first|coming|previous|following)$/.test(word);
  if (leading) next++;
  if (next === at) return undefined;
  const found = amount(tokens, next);
  return found?.type === "DURATION" && found.end > next + 1 && /s$/.test(tokens.lower[found.end - 1]!)
    ? found
    : undefined;
}

/** "earlier this year", "later that day", "earlier Sunday". */
function within(tokens: Tokens, at: number): Found | undefined {
  return shifted(tokens, at + 1) ?? weekday(tokens, at + 1);
}

/** "mid-November", "late-1996", "third-quarter". */
function hyphened(tokens: Tokens, at: number): Found | undefined {
  const [head, rest] = tokens.lower[at]!.split("-", 2) as [string, string];
  if (rest === "quarter") {
    const quarter = ORDINALS.get(head);
    return quarter && quarter <= 4 ? { end: at + 1, type: "DATE", meaning: { kind: "quarter", quarter } } : undefined;
  }
  const mod = head === "mid" ? "MID" : head === "early" ? "START" : head === "late" ? "END" : undefined;
  const month = MONTHS.get(rest);
  if (!mod || (month === undefined && !/^(?:1[5-9]|20)\d\d$/.test(rest))) return undefined;
  return {
    end: at + 1,
    type: "DATE",
    mod,
    meaning: { kind: "date", ...(month === undefined ? { year: Number(rest) } : { month }) },
  };
}

const RULES = {
  widened: { name: "widened", example: "They met often in [the past three months] .", match: widened },
  within: { name: "within", example: "They met [earlier this year] .", match: within },
  hyphened: { name: "hyphened", example: "It ends in [mid-November] .", match: hyphened },
  edge: { name: "edge", example: "It ends by [the end of 2027] .", match: edge },
  fraction: { name: "fraction", example: "Talks begin in [the second half of 2027] .", match: fraction },
  weekday: { name: "weekday", example: "They spoke on [Wednesday, November 13] .", match: weekday },
  date: { name: "date", example: "They meet on [16 November 2024] .", match: calendarDate },
  shifted: { name: "shifted", example: "They met [last week] .", match: shifted },
  season: { name: "season", example: "It froze in [the winter] .", match: season },
  amount: { name: "amount", example: "They met [two weeks ago] .", match: amount },
  compound: { name: "compound", example: "A [40-minute] call followed.", match: compound },
  repeated: { name: "repeated", example: "They vote [every two years] .", match: repeated },
  dayOfMonth: { name: "day-of-month", example: "It opens on [the 16th] .", match: dayOfMonth },
  single: { name: "single", example: "They met [yesterday] .", match: single },
  digits: { name: "digits", example: "It fell in [2019] .", match: digits },
} as const satisfies Record<string, Rule>;
export const RULE_LIST: readonly Rule[] = Object.values(RULES);

/** First words and the rules they set off, in order of trial. A word that is not here costs one look-up. */
const TRIGGERS: ReadonlyMap<string, readonly Rule[]> = build();
const HYPHENED: readonly Rule[] = [RULES.compound, RULES.amount, RULES.hyphened];
const DIGITS: readonly Rule[] = [RULES.date, RULES.amount, RULES.compound, RULES.digits];

function build(): ReadonlyMap<string, readonly Rule[]> {
  const map = new Map<string, Rule[]>();
  const add = (words: Iterable<string>, ...rules: Rule[]): void => {
    for (const word of words) map.set(word, [...(map.get(word) ?? []), ...rules]);
  };
  add(["late", "early", "mid", "end", "beginning", "start", "middle"], RULES.edge);
  add(["nearly", "almost", "over", "more", "less", "up", "last", "past", "next", "first"], RULES.widened);
  add(["earlier", "later"], RULES.within);
  add(["the"], RULES.widened, RULES.edge, RULES.fraction, RULES.shifted, RULES.season, RULES.dayOfMonth);
  add(WEEKDAYS.keys(), RULES.weekday);
  add(MONTHS.keys(), RULES.date);
  add(SHIFTS.keys(), RULES.shifted);
  add(SEASONS.keys(), RULES.season);
  add([...NUMBERS.keys(), "a", "an", "several", "few", "many"], RULES.amount);
  add(["every", "each"], RULES.repeated);
  add([...SETS.keys(), ...DAYS_AWAY.keys(), ...REFERENCES.keys(), "tonight"], RULES.single);
  return map;
}

/** All expressions of a text, left to right, the longest of those that begin at a token. */
export function findDrafts(tokens: Tokens): readonly Draft[] {
  const out: Draft[] = [];
  const { lower, count, sentence } = tokens;
  for (let at = 0; at < count; ) {
    const word = lower[at]!;
    const code = word.charCodeAt(0);
    const rules =
      code >= 48 && code <= 57
        ? DIGITS
        : (TRIGGERS.get(word) ?? (word.length < 24 && word.includes("-") ? HYPHENED : undefined));
    let best: Draft | undefined;
    if (rules)
      for (const rule of rules) {
        const found = rule.match(tokens, at);
        if (found && found.end <= count && sentence[found.end - 1] === sentence[at] && (!best || found.end > best.end))
          best = { ...found, first: at, rule: rule.name };
      }
    if (!best) at++;
    else {
      out.push(best);
      at = best.end;
    }
  }
  return out;
}
