import { BEFORE_YEAR } from "../lexicon.js";
import { isAt, textAt, yearAt } from "./readers.js";
import type { Found, Rule } from "./rule.js";
import type { Words } from "./words.js";

/** "2027", "480 BC", "nineteen ninety-six"; also "07" in "2006-07". */
function year(words: Words, at: number): Found | undefined {
  const found = yearAt(words, at);
  if (!found) return secondYear(words, at) ?? firstBc(words, at);
  const meaning = { kind: "date", year: found.year } as const;
  if (found.end > at + 1 || /^[a-z]/.test(words.lower[at]!)) return { end: found.end, type: "DATE", meaning };
  return isYear(words, at) ? { end: found.end, type: "DATE", meaning } : firstBc(words, at);
}

/** What four digits are: "in 2000" and "the 2000 vote" date, "2000 workers" and "$2000" count. */
function isYear(words: Words, at: number): boolean {
  const before = textAt(words, at - 1);
  if (/^[$£€#]$|^(?:no\.?|number|resolution|nos\.)$/.test(before)) return false;
  const follows = textAt(words, at + 1);
  if (follows === "%" || follows === "percent" || firstBc(words, at)) return false;
  if (/^(?:some|than|least|nearly|most|over|only|almost|approximately|another)$/.test(before)) return false;
  // "2000 workers" counts; "the 1975 accords" and "in 2000" date.
  return (
    words.tag[at + 1] !== "NNS" ||
    BEFORE_YEAR.has(before) ||
    before === "'s" ||
    words.sentence[at + 1] !== words.sentence[at]
  );
}

/** "07" in "2006-07": the second year of two. */
function secondYear(words: Words, at: number): Found | undefined {
  if (!/^\d\d$/.test(textAt(words, at)) || !/^[-–—/]$/.test(textAt(words, at - 1)) || words.spaceBefore[at])
    return undefined;
  const first = textAt(words, at - 2);
  if (
    !/^(?:1[5-9]|20)\d\d$/.test(first) ||
    (Number(words.lower[at]) !== (Number(first) % 100) + 1 && Number(words.lower[at]) <= Number(first) % 100)
  )
    return undefined;
  return {
    end: at + 1,
    type: "DATE",
    meaning: { kind: "date", year: Math.floor(Number(first) / 100) * 100 + Number(words.lower[at]) },
  };
}

/** "499" in "499 to 493 BC". */
function firstBc(words: Words, at: number): Found | undefined {
  if (!/^\d{1,4}$/.test(textAt(words, at)) || !/^(?:-|–|—|to|and)$/.test(textAt(words, at + 1))) return undefined;
  const second = yearAt(words, at + 2);
  return second && second.year <= 0 && Number(words.lower[at]) > -second.year
    ? { end: at + 1, type: "DATE", meaning: { kind: "date", year: 1 - Number(words.lower[at]) } }
    : undefined;
}

/** "1982 summer" is the season's. */
function withSeason(words: Words, found: Found): Found {
  const year = found.meaning.kind === "date" ? found.meaning.year : undefined;
  return year !== undefined && isAt(words, found.end, "summer") && !words.tag[found.end + 1]?.startsWith("NN")
    ? { ...found, end: found.end + 1, meaning: { kind: "season", season: "SU", year } }
    : found;
}

export const YEAR_RULES = {
  year: {
    name: "year",
    examples: [
      "It fell in [2019] .",
      "The [1975] accords lapsed.",
      "It fell in [480 BC] .",
      "It ran from [499] to [493 BC] .",
      "It began in [nineteen ninety-six] .",
      "It grew in [2006]-[07] .",
    ],
    misses: ["They hired 2000 workers.", "It cost $2000.", "More than 1900 left."],
    match: (words, at) => {
      const found = year(words, at);
      return found && withSeason(words, found);
    },
  },
} as const satisfies Record<string, Rule>;
