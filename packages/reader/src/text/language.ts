import { defineStage } from "../document/stage.js";
import { COMMON_WORDS, SCRIPTS } from "./languages.js";

const LANGUAGES = Object.entries(COMMON_WORDS).map(([tag, words]) => ({ tag, words: new Set(words.split(" ")) }));
const ENGLISH = LANGUAGES[0]!;

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
  const words = lower.filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return "und";
  const latin = words.filter((word) => /^[\p{Script=Latin}\p{M}'.’&-]+$/u.test(word));
  return latin.length < words.length * 0.7 ? byScript(words) : byWords(latin);
}

/** The script with most of the words settles it; letters that only one of its languages has tell these apart. */
function byScript(words: readonly string[]): string {
  const counts = SCRIPTS.map(([tag, letters]) => [tag, words.filter((word) => letters.test(word)).length] as const);
  // Japanese has more Han than kana, Persian more common Arabic letters than its own: the telling letters come first.
  return counts.find(([, count]) => count > words.length * 0.05)?.[0] ?? "und";
}

function byWords(words: readonly string[]): string {
  const count = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length;
  const english = count(ENGLISH.words);
  let other = { tag: "und", hits: 0 };
  for (const { tag, words: known } of LANGUAGES.slice(1)) {
    const hits = count(known);
    if (hits > other.hits) other = { tag, hits };
  }
  if (other.hits >= MIN_FOREIGN && other.hits > english * 2) return other.tag;
  return words.length < MIN_TOKENS || english >= words.length * MIN_SHARE ? "en" : "und";
}
