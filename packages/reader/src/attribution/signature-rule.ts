import type { Context } from "./context.js";
import type { Draft } from "./draft.js";
import type { Range } from "./words.js";

const DASH = /^(?:-{1,2}|[–—―])$/;
const NAME = /^\p{Lu}/u;
/** Words of a name at most: "Maria de la Cruz Ortega". */
const MAX_NAME = 6;

/**
 * A quotation signed with a dash and a name, in one paragraph or the next: readers' letters, pull quotes. The dash is the
 * cue. Nothing but the name may follow.
 *
 * @example “We were never asked.” ― Ilse Brandt
 */
export function signedQuotes({ words, quotes, sentences }: Context): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const { firstToken, endToken, depth, kind } of quotes) {
    if (depth > 0 || kind !== "double" || endToken - firstToken < MIN_QUOTE) continue;
    const name = signature(words.tokens.word, endToken);
    if (!name || !endsParagraph(name[1])) continue;
    drafts.push({
      source: [name],
      cue: [[endToken, endToken + 1]],
      content: [[firstToken, endToken]],
      cueToken: endToken,
      sourceToken: name[1] - 1,
      rule: "signature",
    });
  }
  return drafts;

  function endsParagraph(end: number): boolean {
    if (end >= words.tokens.count) return true;
    const block = (token: number): number => sentences[words.tokens.sentence[token]!]?.block ?? -1;
    return block(end) !== block(end - 1);
  }
}

/** Shorter quotations are titles: “Dusk” – Anna Varga. */
const MIN_QUOTE = 6;

/** The name after a dash at `at`. */
function signature(word: readonly string[], at: number): Range | undefined {
  if (!DASH.test(word[at] ?? "") || !NAME.test(word[at + 1] ?? "")) return undefined;
  let end = at + 1;
  while (end < word.length && end - at <= MAX_NAME + 1 && (NAME.test(word[end]!) || PARTICLES.has(word[end]!))) end++;
  return end - at - 1 <= MAX_NAME ? [at + 1, end] : undefined;
}

const PARTICLES = new Set(["de", "la", "von", "van", "der", "den", "al", "el", "bin", "da", "di", "del", "y"]);
