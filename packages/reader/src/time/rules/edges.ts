import { UNITS } from "../lexicon.js";
import { calendarDate, weekdayDate } from "./dates.js";
import { centuryWords, decade, EDGES, season } from "./periods.js";
import { afterThe, isAt, textAt, yearAt } from "./readers.js";
import type { Found, Rule } from "./rule.js";
import { shifted } from "./shifted.js";
import type { Words } from "./words.js";

const OF_EDGES: ReadonlySet<string> = new Set(["end", "beginning", "start", "middle", "close", "opening"]);

/** "the end of 2027", "early November", "the beginning of next year", "late in 1999", "mid May". */
function edge(words: Words, at: number): Found | undefined {
  const the = afterThe(words, at);
  const word = textAt(words, the);
  const mod = EDGES.get(word);
  if (!mod) return undefined;
  const of = OF_EDGES.has(word);
  if (of && !isAt(words, the + 1, "of")) return undefined;
  const on = the + (of ? 2 : /^(?:on|in)$/.test(textAt(words, the + 1)) && the === at ? 2 : 1);
  const inner = edged(words, on, of);
  return inner && inner.type !== "DURATION" ? { ...inner, mod: inner.mod ?? mod } : undefined;
}

function edged(words: Words, at: number, of: boolean): Found | undefined {
  return (
    weekdayDate(words, at) ??
    calendarDate(words, at) ??
    shifted(words, at) ??
    season(words, at) ??
    decade(words, afterThe(words, at)) ??
    centuryWords(words, at) ??
    plainYear(words, at) ??
    (of ? theUnit(words, at) : undefined)
  );
}

const plainYear = (words: Words, at: number): Found | undefined => {
  const year = yearAt(words, at);
  return year && { end: year.end, type: "DATE", meaning: { kind: "date", year: year.year } };
};

/** "the month" in "the end of the month". */
function theUnit(words: Words, at: number): Found | undefined {
  if (!isAt(words, at, "the")) return undefined;
  const unit = UNITS.get(textAt(words, at + 1));
  return unit && /^(?:week|month|year|quarter|decade|century)$/.test(words.lower[at + 1]!)
    ? { end: at + 2, type: "DATE", meaning: { kind: "away", by: 0, unit, anaphoric: false } }
    : undefined;
}

export const EDGE_RULES = {
  edge: {
    name: "edge",
    examples: [
      "It ends by [the end of 2027] .",
      "They meet in [early November] .",
      "They vote by [the end of the month] .",
    ],
    misses: ["The end of the war came.", "An early vote was held."],
    match: edge,
  },
} as const satisfies Record<string, Rule>;
