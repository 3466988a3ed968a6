import { defineStage } from "../document/stage.js";
import { COMMON_WORDS, SCRIPTS } from "./languages.js";

const LANGUAGES = Object.keys(COMMON_WORDS);
const ENGLISH = 0;

/** For each common word the languages that it speaks for. */
const SPEAKS_FOR = new Map<string, number[]>();
LANGUAGES.forEach((tag, language) => {
  for (const word of COMMON_WORDS[tag]!.split(" ")) SPEAKS_FOR.set(word, [...(SPEAKS_FOR.get(word) ?? []), language]);
});

/** Most words are of these letters alone, and telling so is cheap. */
const PLAIN = /^[a-z]+$/;

/**
 * Share of tokens that must be English: whole articles have 30 % and more, a sentence full of names 10 %, other European
 * languages under 8 % (own counts over news text of a dozen languages).
 */
const MIN_SHARE = 0.09;
/** Texts shorter than this are taken for English when no other language speaks from them: a headline has few such words. */
const MIN_TOKENS = 25;
/** Another language needs two of its words, so that "Le Monde" or a quoted slogan does not make a text French. */
const MIN_FOREIGN = 2;

/** BCP 47 tag of the language: "en", another that its words or script tell, or "und"; the caller's word goes first. */
export const languageStage = defineStage({
  name: "language",
  needs: ["tokens", "options"],
  adds: ["language"],
  run({ tokens, options }) {
    return { language: options.language ?? tell(tokens.lower) };
  },
});

function tell(lower: readonly string[]): string {
  const words = lower.filter((word) => PLAIN.test(word) || /\p{L}/u.test(word));
  if (words.length === 0) return "und";
  const latin = words.filter((word) => PLAIN.test(word) || /^[\p{Script=Latin}\p{M}'.’&-]+$/u.test(word));
  return latin.length < words.length * 0.7 ? byScript(words) : byWords(latin);
}

/** The script with most of the words settles it; letters that only one of its languages has tell these apart. */
function byScript(words: readonly string[]): string {
  const counts = SCRIPTS.map(([tag, letters]) => [tag, words.filter((word) => letters.test(word)).length] as const);
  // Japanese has more Han than kana, Persian more common Arabic letters than its own: the telling letters come first.
  return counts.find(([, count]) => count > words.length * 0.05)?.[0] ?? "und";
}

function byWords(words: readonly string[]): string {
  const hits = LANGUAGES.map(() => 0);
  for (const word of words) for (const language of SPEAKS_FOR.get(word) ?? []) hits[language]!++;
  const english = hits[ENGLISH]!;
  const most = Math.max(...hits.filter((_, language) => language !== ENGLISH));
  const other = hits.findIndex((count, language) => language !== ENGLISH && count === most);
  if (most >= MIN_FOREIGN && most > english * 2) return LANGUAGES[other]!;
  return words.length < MIN_TOKENS || english >= words.length * MIN_SHARE ? "en" : "und";
}
