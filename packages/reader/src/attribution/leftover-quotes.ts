import type { Quote } from "../document/layers.js";
import { countBelow } from "../document/sorted.js";
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
  const ground = groundOf(context, drafts);
  for (const quote of context.quotes) {
    const { firstToken, endToken, depth } = quote;
    if (depth > 0 || endToken - firstToken < MIN_TOKENS || ground.claimed[firstToken] === 1) continue;
    if (context.words.lower[firstToken - 1] === ":") {
      const introduced = afterColon(context, quote);
      if (introduced) result.push(introduced);
      continue;
    }
    if (!isWholeSentence(context, quote)) continue;
    const before = lastBefore(context, drafts, ground, quote);
    if (before < 0) continue;
    const draft = result[before]!;
    const piece: Range = [firstToken, endToken];
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

/** What is looked up for each quotation, worked out once. */
interface Ground {
  /** 1 for the first token of an outermost quotation that is content of a cue outside it. */
  readonly claimed: Uint8Array;
  /** 1 for tokens that stand in a content. */
  readonly held: Uint8Array;
  /** Indices of drafts in the order of their anchors, and these anchors. */
  readonly order: readonly number[];
  readonly anchors: readonly number[];
}

function groundOf({ words, quotes }: Context, drafts: readonly Draft[]): Ground {
  const { count } = words.tokens;
  const outer = new Int32Array(count).fill(-1);
  for (const [i, { depth, firstToken, endToken }] of quotes.entries())
    if (depth === 0) outer.fill(i, firstToken, endToken);
  const claimed = new Uint8Array(count);
  const held = new Uint8Array(count);
  for (const { content, cueToken } of drafts) {
    const home = cueToken >= 0 ? outer[cueToken]! : -1;
    for (const [from, to] of content) {
      const end = Math.min(to, from + LONGEST);
      held.fill(1, from, end);
      for (let i = Math.max(0, from - 1); i < end; i++) if (outer[i]! < 0 || outer[i] !== home) claimed[i] = 1;
    }
  }
  const anchored = drafts.map((draft, i) => [anchorOf(draft), i] as const).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { claimed, held, order: anchored.map(([, i]) => i), anchors: anchored.map(([at]) => at) };
}

/** Tokens of a content that are looked at; no statement in news is longer. */
const LONGEST = 400;

const anchorOf = ({ cueToken, content }: Draft): number => (cueToken >= 0 ? cueToken : (content[0]?.[0] ?? -1));

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

/** Attributions looked at for the one that a quotation goes on with. */
const STEPS_BACK = 12;

/** The last attribution before the quotation in its paragraph, or in the one before where the quotation opens its own. */
function lastBefore(
  { words, sentences }: Context,
  drafts: readonly Draft[],
  { order, anchors, held }: Ground,
  quote: Quote,
): number {
  const blockOf = (token: number): number => sentences[words.tokens.sentence[token] ?? 0]!.block;
  const block = blockOf(quote.firstToken);
  const last = countBelow(anchors, quote.firstToken) - 1;
  for (let k = last; k >= Math.max(0, last - STEPS_BACK); k--) {
    const at = anchors[k]!;
    if (at < 0) return -1;
    const distance = block - blockOf(at);
    if (distance > 1 || (distance === 1 && !quote.continues)) return -1;
    const { source, cueToken } = drafts[order[k]!]!;
    if (source.length > 0 && words.tokens.quote[at]! < 0 && (cueToken < 0 || held[at] === 0)) return order[k]!;
  }
  return -1;
}

function goesOn({ words }: Context, draft: Draft, quote: Quote): boolean {
  if (quote.continues || draft.rule === "passive.quoted" || draft.rule === "model") return true;
  return draft.content.some(([from]) => words.tokens.quote[from]! >= 0) && draft.rule !== "verb.object";
}
