import { MONTHS, ORDINALS, SEASONS, SHIFTS, UNITS } from "../lexicon.js";
import { calendarDate } from "./dates.js";
import { afterThe, isAt, isCapital, monthAt, ordinalAt, textAt, yearAt } from "./readers.js";
import type { Found, Meaning, Rule } from "./rule.js";
import type { Words } from "./words.js";

/** "the first quarter of 2027", "the second half", "fiscal third quarter", "the last night of July". */
export function fraction(words: Words, at: number): Found | undefined {
  let first = afterThe(words, at);
  const led = first > at || /^(?:its|their|his|in|for|of)$/.test(textAt(words, at - 1));
  if (/^(?:fiscal|latest|strong|weak)$/.test(textAt(words, first))) first++;
  if (/^(?:its|their)$/.test(textAt(words, first))) return undefined;
  const n = /^(?:first|latter)$/.test(textAt(words, first))
    ? isAt(words, first, "first")
      ? 1
      : -1
    : ordinalAt(words, first);
  const name = textAt(words, first + 1);
  if (n === undefined || n > 4) return undefined;
  if (name === "quarter" || name === "half") return part(words, first + 2, name === "quarter" ? "Q" : "H", n, led);
  return n < 0 || UNITS.has(name) ? inMonth(words, first + 1, n) : undefined;
}

function part(words: Words, at: number, letter: "Q" | "H", n: number, led: boolean): Found | undefined {
  const most = letter === "Q" ? 4 : 2;
  const number = n < 0 ? most : n;
  if (number > most) return undefined;
  const code = `${letter}${number}`;
  const of = isAt(words, at, "of") || isAt(words, at, "in") ? at + 1 : at;
  const inner = afterThe(words, of);
  const year = yearAt(words, isAt(words, of, "fiscal") ? of + 1 : of);
  if (year) return { end: year.end, type: "DATE", meaning: { kind: "part", part: code, year: year.year } };
  const shift = SHIFTS.get(textAt(words, inner));
  if (of > at && shift !== undefined && isAt(words, inner + 1, "year"))
    return { end: inner + 2, type: "DATE", meaning: { kind: "part", part: code, shift } };
  if (isAt(words, at, "of") && inner > of && isAt(words, inner, "year"))
    return { end: inner + 1, type: "DATE", meaning: { kind: "part", part: code } };
  if (isAt(words, at, "of")) return inMonth(words, at, n, true) ?? inDecade(words, at + 1);
  if (/^(?:this|last|next)$/.test(textAt(words, at)) && isAt(words, at + 1, "year"))
    return { end: at + 2, type: "DATE", meaning: { kind: "part", part: code, shift: SHIFTS.get(words.lower[at]!)! } };
  return letter === "Q" && led ? { end: at, type: "DATE", meaning: { kind: "part", part: code } } : undefined;
}

/** "the second half of April", "the first week of November", "the last night of July": the month, or its last night. */
function inMonth(words: Words, at: number, n: number, half = false): Found | undefined {
  const name = half ? "half" : textAt(words, at);
  const of = half ? at : at + 1;
  if (!half && !/^(?:week|weeks|day|days|night|weekend)$/.test(name)) return undefined;
  if (!isAt(words, of, "of") || monthAt(words, of + 1) === undefined) return undefined;
  const month = calendarDate(words, of + 1);
  if (!month || month.meaning.day !== undefined) return undefined;
  const mod = n === 1 ? "START" : n < 0 || n === 2 ? "END" : "MID";
  if (name === "night" && n < 0) return { ...month, meaning: { ...month.meaning, day: 0 }, type: "TIME", part: "NI" };
  if (name === "day")
    return n > 0 || n === -1 ? { ...month, meaning: { ...month.meaning, day: Math.max(n, 0) } } : undefined;
  return { ...month, mod };
}

const inDecade = (words: Words, at: number): Found | undefined => {
  const found = decade(words, afterThe(words, at));
  return found && { ...found, mod: "END" };
};

/** "third-quarter", "first-half": of this year. */
function hyphened(words: Words, at: number): Found | undefined {
  const dash = words.lower[at]!.indexOf("-");
  const head = words.lower[at]!.slice(0, dash);
  const rest = words.lower[at]!.slice(dash + 1);
  if (rest === "quarter" || rest === "half") {
    const n = ORDINALS.get(head);
    const letter = rest === "quarter" ? "Q" : "H";
    return n && n <= (letter === "Q" ? 4 : 2)
      ? { end: at + 1, type: "DATE", meaning: { kind: "part", part: `${letter}${n}` } }
      : undefined;
  }
  if (rest === "century") return century(ORDINALS.get(head) ?? Number.parseInt(head, 10), at + 1, words);
  const mod = EDGES.get(head);
  if (!mod) return undefined;
  const year = /^\d{4}$/.test(rest) ? Number(rest) : undefined;
  const ten = /^(\d{3})0s$/.exec(rest)?.[1];
  if (ten !== undefined) return { end: at + 1, type: "DATE", mod, meaning: { kind: "fixed", value: ten } };
  if (year !== undefined) return { end: at + 1, type: "DATE", mod, meaning: { kind: "date", year } };
  const season = SEASONS.get(rest);
  if (season) return seasonYear(words, at + 1, season, mod);
  const month = MONTHS.get(rest);
  if (month === undefined) return undefined;
  const after = yearAt(words, isAt(words, at + 1, ",") || isAt(words, at + 1, "of") ? at + 2 : at + 1);
  return after
    ? { end: after.end, type: "DATE", mod, meaning: { kind: "date", month, year: after.year } }
    : { end: at + 1, type: "DATE", mod, meaning: { kind: "date", month } };
}

const seasonYear = (words: Words, at: number, season: string, mod: string): Found => {
  const year = yearAt(words, isAt(words, at, "of") ? at + 1 : at);
  return year
    ? { end: year.end, type: "DATE", mod, meaning: { kind: "season", season, year: year.year } }
    : { end: at, type: "DATE", mod, meaning: { kind: "season", season } };
};

export const EDGES: ReadonlyMap<string, string> = new Map([
  ["early", "START"],
  ["beginning", "START"],
  ["start", "START"],
  ["opening", "START"],
  ["mid", "MID"],
  ["middle", "MID"],
  ["late", "END"],
  ["end", "END"],
  ["close", "END"],
]);
/** "the spring of 1918", "winter 2026", "in summer", "the winter". */
export function season(words: Words, at: number): Found | undefined {
  const the = afterThe(words, at);
  const word = textAt(words, the);
  const code = SEASONS.get(word);
  if (!code) return undefined;
  const year = yearAt(words, isAt(words, the + 1, "of") ? the + 2 : the + 1);
  if (year) return { end: year.end, type: "DATE", meaning: { kind: "season", season: code, year: year.year } };
  const of = isAt(words, the + 1, "of") ? the + 2 : the + 1;
  const shift = SHIFTS.get(textAt(words, of));
  if (shift !== undefined && of > the + 1 && isAt(words, of + 1, "year"))
    return { end: of + 2, type: "DATE", meaning: { kind: "season", season: code, shift } };
  if (isAt(words, the + 1, "of")) return undefined;
  // "fall" and "spring" are seldom seasons; "the fall" of what follows is none.
  const noun = words.tag[the]!.startsWith("NN");
  const led =
    the > at ||
    /^(?:in|during|since|until|till|by|early|late|mid|before|after|through|throughout|and)$/.test(
      textAt(words, at - 1),
    );
  return noun && led && !(code === "FA" && word === "fall" && the === at && textAt(words, at - 1) !== "in")
    ? { end: the + 1, type: "DATE", meaning: { kind: "season", season: code } }
    : undefined;
}

/** "the 1990s", "the '80s", "the nineties", "1930s". */
export function decade(words: Words, at: number): Found | undefined {
  const the = afterThe(words, at);
  const word = textAt(words, the);
  const plain = /^(\d{3})0s$/.exec(word);
  const fixed = (value: string, end: number): Found => ({ end, type: "DATE", meaning: { kind: "fixed", value } });
  if (plain) {
    const era = /^b\.?c\.?e?\.?$/.test(textAt(words, the + 1));
    return era ? fixed(`BC0${plain[1]!.slice(0, 2)}`, the + 2) : fixed(plain[1]!, the + 1);
  }
  const quoted = /^['’‘]$/.test(word) ? /^(\d)0s$/.exec(textAt(words, the + 1)) : null;
  if (quoted) return fixed(`19${quoted[1]}`, the + 2);
  const short = /^['’‘](\d)0s$/.exec(word);
  if (short) return fixed(`19${short[1]}`, the + 1);
  const spelt = the > at || isAt(words, at - 1, "nineteen") ? DECADES.get(word) : undefined;
  return spelt ? fixed(`19${spelt}`, the + 1) : undefined;
}
const DECADES: ReadonlyMap<string, number> = new Map(
  "twenties thirties forties fifties sixties seventies eighties nineties".split(" ").map((word, i) => [word, i + 2]),
);

function century(n: number, end: number, words: Words): Found | undefined {
  if (!(n >= 1 && n <= 30)) return undefined;
  const bc = /^b\.?c\.?e?\.?$/.test(textAt(words, end));
  const two = String(n - 1).padStart(2, "0");
  return { end: bc ? end + 1 : end, type: "DATE", meaning: { kind: "fixed", value: bc ? `BC${two}` : two } };
}

/** "the 20th century", "eighteenth century", "the 9th century BC". */
export function centuryWords(words: Words, at: number): Found | undefined {
  const first = afterThe(words, at);
  const n = ordinalAt(words, first);
  return n !== undefined && n > 0 && isAt(words, first + 1, "century") ? century(n, first + 2, words) : undefined;
}

const LATEST: ReadonlySet<string> = new Set(["latest", "current", "full", "comparable", "corresponding", "same"]);
const EARLIER: ReadonlySet<string> = new Set(["year-earlier", "year-ago"]);

/** "the quarter", "the latest period", "the year-earlier quarter", "a year-earlier loss", "the year", "the weekend". */
function spoken(words: Words, at: number): Found | undefined {
  let next = afterThe(words, at);
  let years = 0;
  let latest = false;
  if (LATEST.has(textAt(words, next)) && next > at) {
    latest = true;
    next++;
  }
  if (EARLIER.has(textAt(words, next))) {
    years = -1;
    next++;
  }
  if (textAt(words, next) === "fiscal") next++;
  const word = textAt(words, next);
  const said = (unit: "quarter" | "year" | "week" | "weekend" | "month" | "day", end: number): Found => ({
    end,
    type: "DATE",
    meaning: { kind: "spoken", unit, years },
  });
  if (years < 0) {
    const quarter = ordinalAt(words, next);
    if (quarter && isAt(words, next + 1, "quarter"))
      return { end: next + 2, type: "DATE", meaning: { kind: "part", part: `Q${quarter}`, shift: -1 } };
    return word === "quarter" || word === "period"
      ? said("quarter", next + 1)
      : next === at + 1
        ? said("quarter", next)
        : undefined;
  }
  if (next === at) return undefined;
  if (word === "quarter" || (word === "period" && latest)) return said("quarter", next + 1);
  if (word === "weekend") return said("weekend", next + 1);
  // "the year ended March 31" is a length, not the calendar's year.
  if (word === "year" && /^(?:ended|ending)$/.test(textAt(words, next + 1)))
    return { end: next + 1, type: "DURATION", meaning: { kind: "fixed", value: "P1Y" } };
  if (word === "year" || word === "week") return isAlone(words, next, word) ? said(word, next + 1) : undefined;
  return undefined;
}

/** "for the year", "the year ended Sept. 30", "the week's losses"; not "the year that changed the country". */
function isAlone(words: Words, at: number, word: string): boolean {
  const next = textAt(words, at + 1);
  if (word === "year" && /^(?:\d{4}|two|nineteen)$/.test(next)) return false;
  if (/^(?:that|when|of|in|he|she|it|they|before|after|long|old)$/.test(next)) return false;
  return !/^(?:NN|JJ|CD)/.test(words.tag[at + 1] ?? ".") || next === "'s" || next === "ended" || next === "ending";
}

/** "Q3 2027", "H2 of 2027", "the Q1 figures". */
function coded(words: Words, at: number): Found | undefined {
  if (!isCapital(words, at)) return undefined;
  const code = words.lower[at]!.toUpperCase();
  const year = yearAt(words, isAt(words, at + 1, "of") || isAt(words, at + 1, ",") ? at + 2 : at + 1);
  if (year) return { end: year.end, type: "DATE", meaning: { kind: "part", part: code, year: year.year } };
  return code.startsWith("Q") ? { end: at + 1, type: "DATE", meaning: { kind: "part", part: code } } : undefined;
}

/** "fiscal 1989", "fiscal year 2027", "the year 1950". */
function namedYear(words: Words, at: number): Found | undefined {
  const the = afterThe(words, at);
  const fiscal = isAt(words, the, "fiscal") || isAt(words, the, "financial") ? the + 1 : the;
  const year = isAt(words, fiscal, "year") ? fiscal + 1 : fiscal;
  if (year === the) return undefined;
  const found = yearAt(words, year);
  return found && { end: found.end, type: "DATE", meaning: { kind: "date", year: found.year } as Meaning };
}

/** "year-end", "year-end 2026", "year's end", "month's end". */
function unitsEnd(words: Words, at: number): Found | undefined {
  const word = words.lower[at]!;
  const owned = (word === "year" || word === "month") && isAt(words, at + 1, "'s") && isAt(words, at + 2, "end");
  if (word !== "year-end" && !owned && !(word === "year" && isAt(words, at + 1, "end"))) return undefined;
  const end = word === "year-end" ? at + 1 : owned ? at + 3 : at + 2;
  const unit = word === "month" ? "month" : "year";
  if (word === "year-end" && words.tag[at + 1]?.startsWith("NN")) return undefined;
  const year = yearAt(words, end);
  return year
    ? { end: year.end, type: "DATE", mod: "END", meaning: { kind: "date", year: year.year } }
    : { end, type: "DATE", mod: "END", meaning: { kind: "away", by: 0, unit, anaphoric: false } };
}

export const PERIOD_RULES = {
  fraction: {
    name: "fraction",
    examples: [
      "Talks begin in [the second half of 2027] .",
      "Trade fell in [the first quarter] .",
      "Trade fell in [the fiscal third quarter] .",
      "The offer ends on [the last night of July] .",
      "They meet in [the first week of November] .",
    ],
    misses: ["He took the second half of the loaf.", "The first day was quiet."],
    match: fraction,
  },
  hyphened: {
    name: "hyphened",
    examples: [
      "It ends in [mid-November] .",
      "[Third-quarter] trade fell.",
      "It stood since [mid-June 1944] .",
      "A [16th-century] fort fell.",
    ],
    misses: ["The mid-range missiles.", "A first-rate deal."],
    match: hyphened,
  },
  season: {
    name: "season",
    examples: ["It froze in [the winter] .", "They left in [the spring of 1918] .", "They meet in [autumn] ."],
    misses: ["The fall of the city was near.", "They spring to mind."],
    match: season,
  },
  decade: {
    name: "decade",
    examples: ["They met in [the 1990s] .", "It began in [the nineties] ."],
    misses: ["He is in his nineties.", "They sold 300s."],
    match: decade,
  },
  century: {
    name: "century",
    examples: ["It stood since [the 20th century] ."],
    misses: ["The century ended."],
    match: centuryWords,
  },
  spoken: {
    name: "spoken",
    examples: [
      "Sales rose in [the quarter] .",
      "It fell from [the year-earlier quarter] .",
      "They met over [the weekend] .",
      "For [the year] , sales rose.",
    ],
    misses: ["The year that changed the country.", "The period was hard."],
    match: spoken,
  },
  coded: {
    name: "coded-part",
    examples: ["Trade fell in [Q3] .", "Work begins in [H2 2027] .", "Trade rose in [Q1 of 2027] ."],
    misses: ["The ships passed h2 buoys.", "H2 is light."],
    match: coded,
  },
  namedYear: {
    name: "named-year",
    examples: [
      "It fell in [fiscal 1989] .",
      "[The year 1950] was hard.",
      "The plan is for [the financial year 2028] .",
    ],
    misses: ["The fiscal gap grew."],
    match: namedYear,
  },
  unitsEnd: {
    name: "units-end",
    examples: ["They leave by [year-end] .", "They leave by [month's end] ."],
    misses: ["The year-end sale began."],
    match: unitsEnd,
  },
} as const satisfies Record<string, Rule>;
