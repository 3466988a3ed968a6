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

/** @example NO_COMMENT_EXAMPLES // silence, and the near miss that says something */
export const NO_COMMENT_EXAMPLES = {
  silent: ["The ministry declined to comment.", "The embassy did not respond to a request for comment."],
  statements: ["The ministry declined to release the envoy.", "The embassy did not say who would come."],
} as const;

const DEEDS: ReadonlySet<string> = new Set(
  DEED_VERBS.split(" ").flatMap((verb) => formsOf(verb).flatMap(([word]) => (isCueWord(word) ? [] : [word]))),
);

/** Drafts that tell what somebody said, thought or wanted: without deeds and refusals to speak. */
export const withoutDeeds = (words: Words, drafts: readonly Draft[]): readonly Draft[] =>
  drafts.filter((draft) => !(isDeed(words, draft) || isSilence(words, draft)));

const isDeed = (words: Words, { cueToken, rule }: Draft): boolean =>
  rule === "model" && DEEDS.has(words.lower[cueToken] ?? "");

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
