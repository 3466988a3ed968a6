import { DURATION_CODE, NUMBERS, UNITS, type Unit } from "../lexicon.js";
import { afterThe, isAt, type Quantity, quantityAt, textAt } from "./readers.js";
import type { Found, Rule } from "./rule.js";
import type { Words } from "./words.js";

/** @example duration(2, "hour") // "PT2H" */
export function duration(n: number | "X", unit: Unit): string {
  const code = DURATION_CODE[unit];
  const many = n === "X" ? n : unit === "fortnight" ? n * 2 : n;
  if (many === 0.5 && unit === "hour") return "PT30M";
  if (many === 0.5 && unit === "year") return "P6M";
  return code.startsWith("T") ? `PT${many}${code.slice(1)}` : `P${many}${code}`;
}

const AGO: ReadonlyMap<string, readonly [sign: -1 | 1, anaphoric: boolean]> = new Map([
  ["ago", [-1, false]],
  ["earlier", [-1, true]],
  ["before", [-1, true]],
  ["previously", [-1, true]],
  ["later", [1, true]],
  ["afterwards", [1, true]],
  ["afterward", [1, true]],
  ["after", [1, true]],
  ["hence", [1, false]],
]);

/** "two weeks ago", "a day earlier", "three months", "a few days", "a year or two". */
export function amount(words: Words, at: number): Found | undefined {
  const quantity = quantityAt(words, at);
  return quantity && measured(words, at, quantity);
}

function measured(words: Words, at: number, quantity: Quantity): Found | undefined {
  let { n, end } = quantity;
  // "two to three weeks", "ten or fifteen years": the first counts, the unit serves both.
  const second = /^(?:to|or)$/.test(textAt(words, end)) && at + 1 === end ? quantityAt(words, end + 1) : undefined;
  if (
    second &&
    typeof second.n === "number" &&
    typeof n === "number" &&
    second.n > n &&
    UNITS.has(textAt(words, second.end))
  )
    end = second.end;
  if (
    /^(?:full|whole|more|long|straight|consecutive|successive|short|additional|further|trading|working|business|calendar)$/.test(
      textAt(words, end),
    )
  )
    end++;
  const unit = UNITS.get(textAt(words, end));
  if (!unit || (textAt(words, end) === "second" && !/^\d/.test(words.lower[at]!))) return undefined;
  const plural = words.lower[end]!.endsWith("s");
  if (n === 1 && plural && unit !== "century" && textAt(words, at) !== "1") return undefined;
  // "a three hour meeting": one unit after a number only before a noun.
  if (!plural && typeof n === "number" && n > 1 && !/^(?:NNS?|JJ)$/.test(words.tag[end + 1] ?? "")) return undefined;
  end++;
  if (isAt(words, end, "and") && isAt(words, end + 1, "a") && isAt(words, end + 2, "half") && typeof n === "number") {
    n += 0.5;
    end += 3;
  }
  if (isAt(words, end, "or") && /^(?:so|two|more)$/.test(textAt(words, end + 1)) && !UNITS.has(textAt(words, end + 2)))
    end += 2;
  return counted(words, at, n, unit, end);
}

/** What follows the amount turns it into a time: "ago", "later". */
function counted(words: Words, at: number, n: number | "X", unit: Unit, end: number): Found | undefined {
  const after = textAt(words, end);
  // "37 years old" is an age.
  if (after === "old" || (after === "of" && isAt(words, end + 1, "age"))) return undefined;
  if (after === "from" && isAt(words, end + 1, "now") && typeof n === "number" && DURATION_CODE[unit].length === 1)
    return { end: end + 2, type: "DATE", meaning: { kind: "away", by: n, unit, anaphoric: false } };
  const away = AGO.get(after);
  if (!away || !isTold(words, at, n, unit, after, end))
    return { end, type: "DURATION", meaning: { kind: "fixed", value: duration(n, unit) } };
  const [sign, anaphoric] = away;
  // "48 hours later" is two days later.
  if (unit === "hour" && n !== "X" && n % 24 === 0)
    return { end: end + 1, type: "DATE", meaning: { kind: "away", by: (sign * n) / 24, unit: "day", anaphoric } };
  if (n === "X" || unit === "second" || unit === "minute" || unit === "hour")
    return { end: end + 1, type: "DATE", meaning: { kind: "fixed", value: sign < 0 ? "PAST_REF" : "FUTURE_REF" } };
  return { end: end + 1, type: "DATE", meaning: { kind: "away", by: sign * n, unit, anaphoric } };
}

/**
 * "before" and "after" make a time only of one day or week ("a day after"), or at the end of a clause: "ninety days
 * after the issue" gives a length.
 */
function isTold(words: Words, at: number, n: number | "X", unit: Unit, after: string, end: number): boolean {
  if (after !== "before" && after !== "after" && after !== "previously") return true;
  if (n === 1 && (unit === "day" || unit === "week") && after !== "previously") return true;
  const next = textAt(words, end + 1);
  return (next === "" || /^[.,;:)]/.test(next) || words.sentence[end + 1] !== words.sentence[at]) && n !== "X";
}

/** "40-minute", "three-year", "day-long", "six-month-old" gives its length. */
function compound(words: Words, at: number): Found | undefined {
  const word = words.lower[at]!;
  const match =
    /^(\d{1,3}|[a-z]+|[a-z]+ty-[a-z]+)-(second|minute|hour|day|night|week|month|year|decade|century)(?:-(?:long|old))?$/.exec(
      word,
    ) ?? /^()(hour|day|week|month|year|decade|hours|days|weeks|months|years|decades)-long$/.exec(word);
  if (!match) return undefined;
  const unit = UNITS.get(match[2]!)!;
  if (/-old$/.test(word) && (unit === "year" || !/^NN/.test(words.tag[at + 1] ?? ""))) return undefined;
  const n =
    match[1] === "" ? (match[2]!.endsWith("s") ? "X" : 1) : /^\d/.test(match[1]!) ? Number(match[1]) : spelt(match[1]!);
  return n === undefined
    ? undefined
    : { end: at + 1, type: "DURATION", meaning: { kind: "fixed", value: duration(n, unit) } };
}

function spelt(word: string): number | "X" | undefined {
  if (word === "multi" || word === "several") return "X";
  const [tens, unit] = word.split("-");
  const n = NUMBERS.get(tens!);
  return unit === undefined ? n : n === undefined || !NUMBERS.has(unit) ? undefined : n + NUMBERS.get(unit)!;
}

const LED: ReadonlySet<string> = new Set(
  "last past next first coming previous following final recent remaining".split(" "),
);

/** "the past three months", "the first nine months", "last 18 months", "the two years". */
function led(words: Words, at: number): Found | undefined {
  let next = afterThe(words, at);
  if (isAt(words, next, "at") || isAt(words, next, "these")) return undefined;
  if (/^(?:this|these|those|his|her|its|their)$/.test(textAt(words, next))) next++;
  const word = textAt(words, next);
  if (!LED.has(word)) return undefined;
  const quantity = quantityAt(words, next + 1);
  const found = quantity ? amount(words, next + 1) : undefined;
  if (found?.type !== "DURATION") return bareUnits(words, next, word);
  return /s$/.test(words.lower[found.end - 1]!) || found.end > next + 2 ? found : undefined;
}

/** "in recent years", "the coming weeks", "the following days": of no known number. */
function bareUnits(words: Words, at: number, word: string): Found | undefined {
  const name = textAt(words, at + 1);
  const unit = UNITS.get(name);
  if (!unit || !name.endsWith("s") || word === "last" || word === "first" || word === "final") return undefined;
  return { end: at + 2, type: "DURATION", meaning: { kind: "fixed", value: duration("X", unit) } };
}

const MODS: ReadonlyMap<string, string> = new Map([
  ["nearly", "LESS_THAN"],
  ["almost", "LESS_THAN"],
  ["over", "MORE_THAN"],
  ["about", "APPROX"],
  ["around", "APPROX"],
  ["roughly", "APPROX"],
  ["approximately", "APPROX"],
  ["some", "APPROX"],
]);
/** After these "over" is "more than"; after a verb it is "during": "used over three years". */
const BEFORE_OVER: ReadonlySet<string> = new Set(
  "for of after than in is was lasted took just well within to a the".split(" "),
);

/** "nearly four years ago", "more than two weeks", "at least 30 days", "over a month", "up to three days". */
function hedged(words: Words, at: number): Found | undefined {
  const word = textAt(words, at);
  if (word === "no" || word === "not") {
    const inner = hedged(words, at + 1);
    return inner?.mod === "MORE_THAN" ? { ...inner, mod: "EQUAL_OR_LESS" } : undefined;
  }
  if (/^(?:more|less|fewer)$/.test(word) && isAt(words, at + 1, "than"))
    return modified(amount(words, at + 2), word === "more" ? "MORE_THAN" : "LESS_THAN");
  if (word === "at" && /^(?:least|most)$/.test(textAt(words, at + 1)))
    return modified(amount(words, at + 2), words.lower[at + 1] === "least" ? "EQUAL_OR_MORE" : "EQUAL_OR_LESS");
  if (word === "up" && isAt(words, at + 1, "to")) return modified(amount(words, at + 2), "EQUAL_OR_LESS");
  if (word === "over" && !BEFORE_OVER.has(textAt(words, at - 1))) return undefined;
  const mod = MODS.get(word);
  if (!mod || (/^(?:a|an)$/.test(textAt(words, at + 1)) && word === "some")) return undefined;
  return modified(amount(words, at + 1), mod);
}

const modified = (found: Found | undefined, mod: string): Found | undefined => found && { ...found, mod };

const BEFORE_BARE: ReadonlySet<string> = new Set("for within in over after of".split(" "));
/** "within days", "for decades", "weeks before the vote", "hours later". */
function bare(words: Words, at: number): Found | undefined {
  const word = words.lower[at]!;
  const unit = UNITS.get(word);
  if (!unit || !word.endsWith("s") || unit === "second") return undefined;
  const before = textAt(words, at - 1);
  const after = textAt(words, at + 1);
  const away = AGO.get(after);
  if (away && after !== "after" && after !== "before" && (after === "later" || after === "ago" || after === "earlier"))
    return { end: at + 2, type: "DATE", meaning: { kind: "fixed", value: away[0] < 0 ? "PAST_REF" : "FUTURE_REF" } };
  const free =
    before === "" || words.sentence[at - 1] !== words.sentence[at] || /^(?:,|and|just|only|the|but|even)$/.test(before);
  if (!(BEFORE_BARE.has(before) && !/^(?:of)$/.test(before)) && !(away && free)) return undefined;
  if (before === "of" || (before === "in" && after === "of")) return undefined;
  return { end: at + 1, type: "DURATION", meaning: { kind: "fixed", value: duration("X", unit) } };
}

export const AMOUNT_RULES = {
  amount: {
    name: "amount",
    examples: [
      "They met [two weeks ago] .",
      "It fell [a day earlier] .",
      "They spoke for [a few hours] .",
      "It lasted [two and a half years] .",
      "The truce held for [twenty four hours] .",
      "They left [a day after] the vote.",
      "It may take [a year or two] .",
      "It was a [three hour] meeting.",
      "They meet [two weeks from now] .",
      "The answer came [48 hours later] .",
    ],
    misses: ["She is 37 years old.", "A second official agreed.", "They hold two seats."],
    match: amount,
  },
  compound: {
    name: "compound",
    examples: ["A [40-minute] call followed.", "The [eight-month-old] truce held.", "A [day-long] meeting ended."],
    misses: ["A 25-year-old left.", "A two-state plan."],
    match: compound,
  },
  led: {
    name: "led-amount",
    examples: [
      "They met often in [the past three months] .",
      "It grew in [the first nine months] .",
      "It fell in [recent years] .",
      "They meet in [the coming weeks] .",
    ],
    misses: ["The last two ships left.", "The first years were hard."],
    match: led,
  },
  hedged: {
    name: "hedged-amount",
    examples: [
      "They met [nearly four years ago] .",
      "It took [more than two weeks] .",
      "They wait [at least 30 days] .",
      "It lasted [no more than sixty days] .",
    ],
    misses: ["More than two ships left.", "They quarrelled over two ships."],
    match: hedged,
  },
  bare: {
    name: "bare-units",
    examples: ["They will leave within [days] .", "They waited for [decades] .", "[Hours later] it rained."],
    misses: ["The days were long.", "The weeks of talks ended."],
    match: bare,
  },
} as const satisfies Record<string, Rule>;
