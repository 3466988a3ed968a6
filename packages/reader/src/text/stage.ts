import type { Block, Quote, Sentence, Tokens } from "../document/layers.js";
import { defineStage } from "../document/stage.js";
import { findBlocks } from "./blocks.js";
import { findQuotes, type QuoteSpan } from "./quotes.js";
import { sentenceEnds, sentenceSpan, type Words } from "./sentences.js";
import { findTokens } from "./tokens.js";

/** Text → tokens, sentences, paragraphs and quotations. Never changes the text; all positions index it as given. */
export const textStage = defineStage({
  name: "text",
  needs: ["text"],
  adds: ["tokens", "sentences", "blocks", "quotes"],
  run({ text }) {
    const { count, start, end } = findTokens(text);
    const word = Array.from({ length: count }, (_, i) => plainWord(text.slice(start[i], end[i])));
    const lower = word.map((w) => w.toLowerCase());
    const words: Words = { start, end, word, lower };

    const spans = findBlocks(text);
    const sentences: Sentence[] = [];
    const blocks: Block[] = [];
    const sentence = new Int32Array(count);
    let token = 0;
    for (const span of spans) {
      const firstToken = token;
      while (token < count && start[token]! < span[1]) token++;
      if (token === firstToken) continue;
      const firstSentence = sentences.length;
      let first = firstToken;
      for (const endToken of sentenceEnds(words, firstToken, token)) {
        sentence.fill(sentences.length, first, endToken);
        sentences.push({
          span: sentenceSpan(words, first, endToken),
          block: blocks.length,
          firstToken: first,
          endToken,
        });
        first = endToken;
      }
      blocks.push({ span, firstSentence, endSentence: sentences.length });
    }

    const quotes = findQuotes(text, spans).map((quote) => withTokens(quote, start, end));
    const tokens: Tokens = {
      count,
      start,
      end,
      word,
      lower,
      sentence,
      spaceBefore: spacesBefore(start, end),
      quote: quoteOfTokens(count, quotes),
    };
    return { tokens, sentences, blocks, quotes };
  },
});

/** The word without soft hyphens and invisible joiners, with plain apostrophes. */
function plainWord(surface: string): string {
  if (surface.length === 1 || !/[\u00ad\u2019\u02bc\u2060]|\u200c|\u200d/.test(surface)) return surface;
  return surface.replace(/\u00ad|\u2060|\u200c|\u200d/g, "").replace(/[\u2019\u02bc]/g, "'") || surface;
}

function spacesBefore(start: Int32Array, end: Int32Array): Uint8Array {
  const spaces = new Uint8Array(start.length);
  for (let i = 0; i < start.length; i++) spaces[i] = i === 0 || start[i]! > end[i - 1]! ? 1 : 0;
  return spaces;
}

function withTokens(quote: QuoteSpan, start: Int32Array, end: Int32Array): Quote {
  return {
    ...quote,
    firstToken: firstTokenFrom(end, quote.span[0] + 1),
    endToken: firstTokenFrom(start, quote.span[1]),
  };
}

/** First index whose position is at least `at`; the arrays are sorted. */
function firstTokenFrom(positions: Int32Array, at: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positions[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Innermost quotation of each token. Quotations come sorted, outer before inner, so later ones overwrite. */
function quoteOfTokens(count: number, quotes: readonly Quote[]): Int32Array {
  const quote = new Int32Array(count).fill(-1);
  for (const [i, { firstToken, endToken }] of quotes.entries()) quote.fill(i, firstToken, endToken);
  return quote;
}
