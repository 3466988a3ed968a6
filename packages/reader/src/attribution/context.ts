import type { Layers, Quote, Sentence } from "../document/layers.js";
import { isQuoteMark, type Range, type Words, wordsOf } from "./words.js";

/** What the rules look at: the words of a document and the sentences that belong to the report. */
export interface Context {
  readonly words: Words;
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quote[];
  readonly quoteStarts: ReadonlyMap<number, Quote>;
  /** First token of each sentence that may be content: after the dateline. */
  readonly floor: (sentence: number) => number;
  readonly roleOf: (sentence: number) => string;
}

/** One clause's surroundings: nothing of it is looked for outside [floor, ceiling). */
export interface Region {
  readonly sentence: number;
  readonly floor: number;
  readonly ceiling: number;
}

export function contextOf(
  document: Pick<Layers, "text" | "tokens" | "syntax" | "sentences" | "blocks" | "quotes" | "parts">,
  afterLabel: ReadonlyMap<number, number> = new Map(),
): Context {
  const { sentences, quotes, parts } = document;
  const words = wordsOf(document);
  const datelineEnd = parts.dateline?.span[1] ?? -1;
  return {
    words,
    sentences,
    quotes,
    quoteStarts: new Map(quotes.map((quote) => [quote.firstToken, quote])),
    floor: (index) =>
      afterLabel.get(sentences[index]!.firstToken) ?? sentenceFloor(words, sentences[index]!, datelineEnd),
    roleOf: (index) => parts.roles[sentences[index]!.block] ?? "body",
  };
}

const DASH = /^(?:-{1,2}|–|—)$/;

/** The first token after a dateline ("QUITO, Feb 5 -") that the article stage found or that looks like one. */
function sentenceFloor(words: Words, { firstToken, endToken }: Sentence, datelineEnd: number): number {
  let i = firstToken;
  while (i < endToken && (words.tokens.start[i] ?? 0) < datelineEnd) i++;
  while (i < endToken && i > firstToken && DASH.test(words.tokens.word[i] ?? "")) i++;
  if (i > firstToken) return i < endToken ? i : firstToken;
  if (!/^\p{Lu}{3,}/u.test(words.tokens.word[firstToken] ?? "")) return firstToken;
  for (i = firstToken; i < Math.min(endToken, firstToken + 20); i++)
    if (DASH.test(words.tokens.word[i] ?? "") && words.tokens.spaceBefore[i] === 1) return i + 1;
  return firstToken;
}

/** The region of a token: its sentence, or the quotation in it that holds the token. */
export function regionAt(context: Context, sentence: number, token: number): Region {
  const { words, sentences, quotes } = context;
  let floor = context.floor(sentence);
  let ceiling = withoutStop(words, sentences[sentence]!.endToken, floor);
  const quote = quotes[words.tokens.quote[token] ?? -1];
  if (quote) {
    floor = Math.max(floor, quote.firstToken + 1);
    ceiling = Math.min(ceiling, quote.closed ? quote.endToken - 1 : quote.endToken);
    ceiling = Math.max(ceiling, token + 1);
  }
  return { sentence, floor, ceiling };
}

/** A sentence's end without its final stop. A stop inside quotation marks stays. */
export function withoutStop(words: Words, end: number, floor: number): number {
  let i = end;
  while (i > floor + 1 && /^[.!?…]+$/.test(words.tokens.word[i - 1] ?? "")) i--;
  return i;
}

/** A content range without the marks that do not belong to it: a comma or stop at the end, a comma at the start. */
export function trimmed(words: Words, [from, to]: Range): Range | undefined {
  let start = from;
  let end = to;
  while (start < end && /^[,;:.–—-]+$/.test(words.tokens.word[start] ?? "")) start++;
  while (end > start && /^(?:[,;:.–—]|--?)$/.test(words.tokens.word[end - 1] ?? "")) end--;
  return end > start ? [start, end] : undefined;
}

/** The quotation, of the outermost depth, that closes with the token before `end`. */
export function closesQuote(words: Words, end: number): boolean {
  return isQuoteMark(words, end - 1);
}
