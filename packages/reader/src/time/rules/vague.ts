import { REFERENCES, UNITS } from "../lexicon.js";
import { isAt, textAt } from "./readers.js";
import type { Found, Rule } from "./rule.js";
import type { Words } from "./words.js";

const reference = (end: number, value: string): Found => ({ end, type: "DATE", meaning: { kind: "fixed", value } });

/** "now", "currently", "recently", "more recently". */
function single(words: Words, at: number): Found | undefined {
  const word = words.lower[at]!;
  const value = REFERENCES.get(word);
  return value ? reference(at + 1, value) : undefined;
}

/** "recent" and "current" before a noun: "the recent rulings". */
function adjective(words: Words, at: number): Found | undefined {
  const word = words.lower[at]!;
  if (UNITS.has(textAt(words, at + 1)) || isAt(words, at + 1, "fiscal")) return undefined;
  if (!/^(?:NN|JJ|VBG)/.test(words.tag[at + 1] ?? "")) return undefined;
  return reference(at + 1, word === "recent" ? "PAST_REF" : "PRESENT_REF");
}

/** "the past", "the near future", "these days", "the present". */
function phrase(words: Words, at: number): Found | undefined {
  if (isAt(words, at, "these") && isAt(words, at + 1, "days")) return reference(at + 2, "PRESENT_REF");
  if (!isAt(words, at, "the")) return undefined;
  const near = /^(?:near|foreseeable|immediate|distant|recent)$/.test(textAt(words, at + 1)) ? at + 2 : at + 1;
  const word = textAt(words, near);
  const noun = words.tag[near] === "NN" && !/^(?:NN|CD|JJ)/.test(words.tag[near + 1] ?? ".");
  if (!noun) return undefined;
  if (word === "past" && !UNITS.has(textAt(words, near + 1))) return reference(near + 1, "PAST_REF");
  if (word === "future" && !isAt(words, near + 1, "of")) return reference(near + 1, "FUTURE_REF");
  return near > at + 1 && word === "term" ? reference(near + 1, "FUTURE_REF") : undefined;
}

/** "a while", "some time", "a long time": of no known length. */
function stretch(words: Words, at: number): Found | undefined {
  const word = words.lower[at]!;
  const long = /^(?:long|short|little)$/.test(textAt(words, at + 1)) ? at + 2 : at + 1;
  const noun = textAt(words, long);
  if (word === "a" && noun === "while")
    return { end: long + 1, type: "DURATION", meaning: { kind: "fixed", value: "PXX" } };
  return undefined;
}

export const VAGUE_RULES = {
  single: {
    name: "reference",
    examples: ["They are [now] in Oslo.", "They met [recently] ."],
    misses: ["They will meet soon."],
    match: single,
  },
  adjective: {
    name: "recent",
    examples: ["The [recent] rulings stand."],
    misses: ["It was recent.", "The current of the river."],
    match: adjective,
  },
  phrase: {
    name: "past-future",
    examples: ["They met in [the past] .", "They may meet in [the near future] .", "Few travel [these days] ."],
    misses: ["The past president left.", "The future of the treaty is open."],
    match: phrase,
  },
  stretch: { name: "stretch", examples: ["They waited for [a while] ."], misses: ["A ship sank."], match: stretch },
} as const satisfies Record<string, Rule>;
