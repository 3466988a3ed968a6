import type { Syntax } from "../document/layers.js";
import { formsOf } from "../knowledge/inflection.js";
import type { Draft } from "./draft.js";
import { isCueWord } from "./lookup.js";
import type { Words } from "./words.js";

/**
 * Verbs of what is done by decree, vote or signature: events, no statements, though the corpus that the model learnt from
 * marks them. Those that the lexicon of cues has as well stay cues. Dropping them costs 0.2 points there and gains one
 * on our stories a to c.
 *
 * @example "Both ministers signed the accord." // no statement
 */
const DEED_VERBS =
  "sign ban appoint nominate name elect block impose lift launch sanction expel adopt pass veto dismiss dissolve ratify enact repeal install inaugurate";

/** What a refusal to speak is about: whoever will not comment says nothing of the world. */
const SILENT = new Set(
  "comment comments request requests inquiry inquiries question questions named identified quoted".split(" "),
);

/** Words of a cue that refuses or fails to answer; "not" goes with the verbs of ANSWERS. */
const REFUSALS = /^(?:declin|refus)(?:e|es|ed|ing)$/;
const ANSWERS = new Set(
  "respond responded reply replied return returned answer answered comment commented reached available".split(" "),
);
const NOT = new Set(["not", "n't", "never", "unavailable"]);

/** Asking on what terms to speak: "who asked not to be named", "insisted on anonymity". */
const TERMS = new Set(
  "ask asked asking asks request requested requesting insist insisted prefer preferred want wanted wish wished".split(
    " ",
  ),
);
const UNNAMED = new Set("named identified quoted anonymous anonymity unnamed nameless".split(" "));

/** Cues that are deeds with these objects: envoys are recalled, emergencies declared. */
const DEED_OBJECTS: readonly (readonly [cue: RegExp, objects: ReadonlySet<string>])[] = [
  [/^recall/, new Set("ambassador ambassadors envoy envoys diplomat diplomats consul mission".split(" "))],
  [/^declar/, new Set("emergency war holiday mourning curfew ambassador envoy diplomat diplomats persona".split(" "))],
];

/** Verbs of perception, statements only where a clause, a question or a quotation says what is known. */
const PERCEIVES = new Set(
  ["know", "find", "see", "learn", "discover"].flatMap((verb) => formsOf(verb).map(([w]) => w)),
);
const CLAUSE_OPENERS = new Set("that whether if how what why who when where which".split(" "));

/** Words over a headline that say what kind of article it is: "ANALYSIS: Why the ferry stopped". */
const KICKERS = new Set(
  "analysis opinion explainer factbox exclusive live update updates video watch photos review profile column editorial comment obituary timeline".split(
    " ",
  ),
);

/** @example NO_COMMENT_EXAMPLES // silence, and the near miss that says something */
export const NO_COMMENT_EXAMPLES = {
  silent: [
    "The ministry declined to comment.",
    "The embassy did not respond to a request for comment.",
    "One of the guards asked not to be named.",
    "Marovia recalled its ambassador on Monday.",
  ],
  statements: [
    "The ministry declined to release the envoy.",
    "The embassy did not say who would come.",
    "One of the guards asked for a lawyer.",
    "Orr recalled that the pier was empty.",
    "Divers found that oil had leaked at the pier.",
  ],
} as const;

const DEEDS: ReadonlySet<string> = new Set(
  DEED_VERBS.split(" ").flatMap((verb) => formsOf(verb).flatMap(([word]) => (isCueWord(word) ? [] : [word]))),
);

/** Drafts that tell what somebody said, thought or wanted: without deeds and refusals to speak. */
export const withoutDeeds = (words: Words, drafts: readonly Draft[]): readonly Draft[] =>
  drafts.filter((draft) => ![isDeed, isSilence, isTerms, isKicker].some((isOne) => isOne(words, draft)));

/**
 * Drafts without slips of the rules, where the model has read the text as well. By the rules alone they stay: too many
 * of them are right (the tagger takes a rare verb for a noun as often as the rules do the opposite).
 */
export const withoutSlips = (words: Words, syntax: Syntax, drafts: readonly Draft[]): readonly Draft[] =>
  drafts.filter((draft) => !isNoun(words, draft, syntax) && !isPerception(words, draft));

const isDeed = ({ lower }: Words, { cueToken, rule, content }: Draft): boolean => {
  const cue = lower[cueToken] ?? "";
  if (rule === "model" && DEEDS.has(cue)) return true;
  const objects = DEED_OBJECTS.find(([verb]) => verb.test(cue))?.[1];
  const [from, to] = content[0] ?? [0, 0];
  return objects !== undefined && lower.slice(from, Math.min(to, from + 4)).some((word) => objects.has(word));
};

/** "asked not to be named": the terms on which somebody speaks, told with the source. */
function isTerms({ lower }: Words, { cueToken, content }: Draft): boolean {
  const [from, to] = content[0] ?? [0, 0];
  return TERMS.has(lower[cueToken] ?? "") && lower.slice(from, Math.min(to, from + FIRST)).some((w) => UNNAMED.has(w));
}

/** What the rules, which read words alone, take for a verb and the tagger for a noun: "they took | questions". */
const isNoun = (_: Words, { cueToken, rule }: Draft, { tag }: Syntax): boolean =>
  /^verb\.(?:object|bare)/.test(rule) && /^NNS?$/.test(tag[cueToken] ?? "");

/** "found traces of oil", "captains know that": a clause or a quotation would say what is known. */
function isPerception({ lower, tokens }: Words, { cueToken, content, rule }: Draft): boolean {
  const [from, to] = content[0] ?? [0, 0];
  if (!/^verb\.(?:bare|object)/.test(rule) || !PERCEIVES.has(lower[cueToken] ?? "")) return false;
  return tokens.quote[from]! < 0 && !(to - from > 1 && CLAUSE_OPENERS.has(lower[from] ?? ""));
}

const isKicker = ({ lower }: Words, { source, cueToken }: Draft): boolean =>
  lower[cueToken] === ":" && source.length === 1 && KICKERS.has(lower[source[0]![1] - 1] ?? "");

/** Tokens of a content that tell what it is about: "to comment on whether …", "a request for comment". */
const FIRST = 5;

function isSilence({ lower }: Words, { cue, content }: Draft): boolean {
  const cueWords = cue.flatMap(([from, to]) => lower.slice(from, to));
  const refuses =
    cueWords.some((word) => REFUSALS.test(word)) ||
    (cueWords.some((word) => NOT.has(word)) && cueWords.some((word) => ANSWERS.has(word)));
  if (!refuses) return false;
  const [from, to] = content[0] ?? [0, 0];
  return [...cueWords, ...lower.slice(from, Math.min(to, from + FIRST))].some((word) => SILENT.has(word));
}
