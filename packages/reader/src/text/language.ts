import { defineStage } from "../document/stage.js";

/** Words that no English text of some length goes without. */
const ENGLISH = new Set(
  "the of and to in a is that for it on with as was at by be from are this have has not an he she they said will which".split(
    " ",
  ),
);

/** Share of tokens that must be among them: English news has 30 % and more, other European languages under 8 % (own counts over news text of a dozen languages). */
const MIN_SHARE = 0.14;
/** Texts shorter than this are taken for English when they are in Latin letters: a headline has few such words. */
const MIN_TOKENS = 25;

/** BCP 47 tag of the language: "en", or "und" where it is not English; the caller's word goes first. */
export const languageStage = defineStage({
  name: "language",
  needs: ["tokens", "options"],
  adds: ["language"],
  run({ tokens, options }) {
    return { language: options.language ?? (isEnglish(tokens.lower) ? "en" : "und") };
  },
});

function isEnglish(lower: readonly string[]): boolean {
  const letters = lower.filter((word) => /\p{L}/u.test(word));
  if (letters.length === 0) return false;
  if (letters.filter((word) => /^[\p{Script=Latin}\p{M}'.’&-]+$/u.test(word)).length < letters.length * 0.7)
    return false;
  if (letters.length < MIN_TOKENS) return true;
  return letters.filter((word) => ENGLISH.has(word)).length >= letters.length * MIN_SHARE;
}
