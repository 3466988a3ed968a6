import { type Context, withoutStop } from "./context.js";
import type { Draft } from "./draft.js";
import type { Range } from "./words.js";

const DASH = /^(?:-{1,2}|[–—―])$/;
const NAME = /^\p{Lu}/u;
/** Words of a name at most: "Maria de la Cruz Ortega". */
const MAX_NAME = 6;

/**
 * A quotation signed with a dash and a name: readers' letters, pull quotes. The dash is the
 * cue. Nothing but the name may follow in the paragraph.
 *
 * @example “We were never asked.” ― Ilse Brandt
 */
export function signedQuotes({ words, quotes, sentences }: Context): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const { firstToken, endToken, depth, kind } of quotes) {
    if (depth > 0 || kind !== "double" || endToken - firstToken < MIN_QUOTE) continue;
    const name = signature(words.tokens.word, endToken, withoutStop(words, paragraphEnd(endToken - 1), endToken));
    if (!name) continue;
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

  /** Token after the last of the paragraph, as far as a signature reaches. */
  function paragraphEnd(token: number): number {
    const block = (i: number): number => sentences[words.tokens.sentence[i] ?? -1]?.block ?? -1;
    let end = token + 1;
    while (end < words.tokens.count && end - token <= MAX_NAME + 3 && block(end) === block(token)) end++;
    return end;
  }
}

/** Shorter quotations are titles: “Dusk” – Anna Varga. */
const MIN_QUOTE = 6;

/** The name after a dash at `at`, if it fills the paragraph to its `end`. */
function signature(word: readonly string[], at: number, end: number): Range | undefined {
  if (end - at < 2 || end - at - 1 > MAX_NAME || !DASH.test(word[at]!) || !NAME.test(word[at + 1]!)) return undefined;
  for (let i = at + 1; i < end; i++) if (!NAME.test(word[i]!) && !PARTICLES.has(word[i]!)) return undefined;
  return [at + 1, end];
}

const PARTICLES = new Set(["de", "la", "von", "van", "der", "den", "al", "el", "bin", "da", "di", "del", "y"]);
