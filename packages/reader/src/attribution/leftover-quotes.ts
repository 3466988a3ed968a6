import type { Quote } from "../document/layers.js";
import type { Context } from "./context.js";
import type { Draft } from "./draft.js";
import { phraseBefore } from "./phrases.js";
import { headOf } from "./subjects.js";
import { isVerbal, type Range } from "./words.js";

/** Scare quotes and titles are shorter. */
const MIN_TOKENS = 5;

/**
 * Whole sentences in quotation marks that no cue claims: they go on with the speech before them ("… he said.
 * “And we wait.”"), or, after an indirect statement, are a statement of their own by the same source with no cue.
 */
export function claimQuotes(context: Context, drafts: readonly Draft[]): readonly Draft[] {
  const result = [...drafts];
  for (const quote of context.quotes) {
    if (quote.depth > 0 || quote.endToken - quote.firstToken < MIN_TOKENS || claimed(result, quote)) continue;
    if (context.words.lower[quote.firstToken - 1] === ":") {
      const introduced = afterColon(context, quote);
      if (introduced) result.push(introduced);
      continue;
    }
    if (!isWholeSentence(context, quote)) continue;
    const before = lastBefore(context, result, quote);
    if (before < 0) continue;
    const draft = result[before]!;
    const piece: Range = [quote.firstToken, quote.endToken];
    if (goesOn(context, draft, quote)) result[before] = { ...draft, content: [...draft.content, piece] };
    else
      result.push({
        source: draft.source,
        cue: [],
        content: [piece],
        cueToken: -1,
        sourceToken: draft.sourceToken,
        rule: "quote.alone",
      });
  }
  return result;
}

/** "She was blunt: “We wait.”": what the subject of the sentence says, whatever its verb. */
function afterColon({ words, sentences }: Context, quote: Quote): Draft | undefined {
  const sentence = sentences[words.tokens.sentence[quote.firstToken] ?? -1];
  if (!sentence) return undefined;
  for (let i = sentence.firstToken + 1; i < Math.min(quote.firstToken, sentence.firstToken + 60); i++) {
    if (!isVerbal(words, i)) continue;
    const source = phraseBefore(words, i, sentence.firstToken);
    if (!source || source[0] !== sentence.firstToken) return undefined;
    let end = i + 1;
    while (end < quote.firstToken && isVerbal(words, end)) end++;
    const content: readonly Range[] = [[quote.firstToken, quote.endToken]];
    return {
      source: [source],
      cue: [[i, end]],
      content,
      cueToken: end - 1,
      sourceToken: headOf(words, source),
      rule: "quote.colon",
    };
  }
  return undefined;
}

function isWholeSentence({ words, sentences }: Context, quote: Quote): boolean {
  const first = sentences[words.tokens.sentence[quote.firstToken] ?? -1];
  const last = sentences[words.tokens.sentence[quote.endToken - 1] ?? -1];
  if (!first || !last || first.firstToken !== quote.firstToken) return false;
  return last.endToken - quote.endToken <= 1;
}

const claimed = (drafts: readonly Draft[], quote: Quote): boolean =>
  drafts.some(
    ({ content, cueToken }) =>
      (cueToken < quote.firstToken || cueToken >= quote.endToken) &&
      content.some(([from, to]) => from <= quote.firstToken + 1 && to > quote.firstToken),
  );

/** The last attribution before the quotation in its paragraph, or in the one before where the quotation opens its own. */
function lastBefore({ words, sentences }: Context, drafts: readonly Draft[], quote: Quote): number {
  const block = sentences[words.tokens.sentence[quote.firstToken] ?? 0]!.block;
  let best = -1;
  for (const [i, { cueToken, content, source }] of drafts.entries()) {
    const at = cueToken >= 0 ? cueToken : (content[0]?.[0] ?? -1);
    if (at < 0 || at >= quote.firstToken || source.length === 0 || words.tokens.quote[at]! >= 0) continue;
    const distance = block - sentences[words.tokens.sentence[at] ?? 0]!.block;
    if (distance > 1 || (distance === 1 && !quote.continues)) continue;
    const bestAt = best < 0 ? -1 : drafts[best]!.cueToken;
    if (isNested(drafts, i)) continue;
    if (at > bestAt) best = i;
  }
  return best;
}

const isNested = (drafts: readonly Draft[], i: number): boolean => {
  const at = drafts[i]!.cueToken;
  return drafts.some(
    (other, k) => k !== i && other.cueToken !== at && other.content.some(([from, to]) => from <= at && at < to),
  );
};

function goesOn({ words }: Context, draft: Draft, quote: Quote): boolean {
  if (quote.continues || draft.rule === "passive.quoted") return true;
  return draft.content.some(([from]) => words.tokens.quote[from]! >= 0) && draft.rule !== "verb.object";
}
