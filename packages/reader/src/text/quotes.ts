import type { Span } from "../contract/record.js";
import { classOf, DIGIT, isApostrophe, LETTER, SPACE } from "./characters.js";

/** A quotation before its tokens are known. */
export interface QuoteSpan {
  readonly span: Span;
  readonly depth: number;
  readonly kind: "double" | "single";
  readonly closed: boolean;
  readonly continues: boolean;
}

interface Open {
  readonly at: number;
  /** The mark that opened it. */
  readonly mark: number;
}

/** Deeper nesting than this is noise; a text of nothing but opening marks must stay cheap. */
const MAX_DEPTH = 4;

const STRAIGHT = 0x22;
const LEFT = 0x201c;
const RIGHT = 0x201d;
const LOW = 0x201e;
const GUILLEMET_LEFT = 0xab;
const GUILLEMET_RIGHT = 0xbb;
const SINGLE_LEFT = 0x2018;
const APOSTROPHE = 0x27;

/**
 * The quotations of each paragraph, marks included, sorted by start. Quotation marks are matched inside one paragraph
 * only; one left open ends with its paragraph, and the next paragraph's, if it opens with a mark, goes on with it.
 */
export function findQuotes(text: string, blocks: readonly Span[]): readonly QuoteSpan[] {
  const found: QuoteSpan[] = [];
  let unclosedBefore = false;
  for (const block of blocks) {
    const quotes = quotesOfBlock(text, block, unclosedBefore);
    unclosedBefore = quotes.some((quote) => !quote.closed && quote.depth === 0);
    for (const quote of quotes) found.push(quote);
  }
  return found;
}

function quotesOfBlock(text: string, block: Span, unclosedBefore: boolean): QuoteSpan[] {
  const found: QuoteSpan[] = [];
  const open: Open[] = [];
  const lastApostrophe = lastClosingApostrophe(text, block);
  const finish = (end: number, closed: boolean): void => {
    const { at, mark } = open.pop()!;
    found.push({
      span: [at, end],
      depth: open.length,
      kind: mark === SINGLE_LEFT || mark === APOSTROPHE ? "single" : "double",
      closed,
      continues: unclosedBefore && at === block[0],
    });
  };
  for (let i = block[0]; i < block[1]; i++) {
    const code = text.charCodeAt(i);
    if (!isQuoteMark(code)) continue;
    const closes = closingDepth(text, block, i, code, open);
    if (closes > 0) {
      while (open.length > closes) open.pop(); // marks opened inside and never closed: strays
      finish(i + 1, true);
    } else if (opens(text, block, i, code, lastApostrophe)) {
      if (code === STRAIGHT && open.at(-1)?.mark === STRAIGHT) open.pop(); // the earlier one was a stray
      if (open.length === MAX_DEPTH) open.pop();
      open.push({ at: i, mark: code });
    }
  }
  while (open.length > 0) {
    if (open[open.length - 1]!.mark === APOSTROPHE || open[open.length - 1]!.mark === SINGLE_LEFT) open.pop();
    else finish(block[1], false);
  }
  return found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

const isQuoteMark = (code: number): boolean =>
  code === STRAIGHT ||
  code === LEFT ||
  code === RIGHT ||
  code === LOW ||
  code === GUILLEMET_LEFT ||
  code === GUILLEMET_RIGHT ||
  code === SINGLE_LEFT ||
  isApostrophe(code);

/** How many quotations are open once the one that the mark closes is the innermost; 0 where it closes none. */
function closingDepth(text: string, block: Span, i: number, code: number, open: readonly Open[]): number {
  const innermost = (...marks: number[]): number => {
    for (let k = open.length - 1; k >= 0; k--) if (marks.includes(open[k]!.mark)) return k + 1;
    return 0;
  };
  if (code === RIGHT) return innermost(LEFT, LOW, RIGHT);
  if (code === LEFT) return innermost(LOW);
  if (code === GUILLEMET_RIGHT) return innermost(GUILLEMET_LEFT);
  if (code === STRAIGHT) {
    const depth = innermost(STRAIGHT);
    return depth > 0 && !(spaceBefore(text, block, i) && !spaceAfter(text, block, i)) ? depth : 0;
  }
  if (isApostrophe(code)) {
    if (spaceBefore(text, block, i) || wordAfter(text, block, i)) return 0;
    return innermost(SINGLE_LEFT, APOSTROPHE);
  }
  return 0;
}

function opens(text: string, block: Span, i: number, code: number, lastApostrophe: number): boolean {
  if (code === LEFT || code === LOW || code === GUILLEMET_LEFT) return true;
  if (code === STRAIGHT) return !spaceAfter(text, block, i) && !wordBefore(text, block, i);
  if (code === RIGHT) return i === block[0]; // a wrong mark, but at a paragraph's start it can only open
  if (code === SINGLE_LEFT) return !wordBefore(text, block, i) && wordAfter(text, block, i);
  if (code === APOSTROPHE)
    return !wordBefore(text, block, i) && wordAfter(text, block, i) && !isElision(text, i) && lastApostrophe > i + 1;
  return false;
}

const ELISION = /'(?:\d0s|em\b|til\b|tis\b|twas\b|cause\b|n'\b)/iy;

function isElision(text: string, i: number): boolean {
  ELISION.lastIndex = i;
  return ELISION.test(text);
}

/** Where the last straight apostrophe stands that could close a quotation; -1 if none. */
function lastClosingApostrophe(text: string, block: Span): number {
  for (let i = block[1] - 1; i > block[0]; i--)
    if (text.charCodeAt(i) === APOSTROPHE && !spaceBefore(text, block, i) && !wordAfter(text, block, i)) return i;
  return -1;
}

const classAt = (text: string, block: Span, i: number): number =>
  i < block[0] || i >= block[1] ? SPACE : classOf(text.charCodeAt(i));
const spaceBefore = (text: string, block: Span, i: number): boolean => classAt(text, block, i - 1) === SPACE;
const spaceAfter = (text: string, block: Span, i: number): boolean => classAt(text, block, i + 1) === SPACE;
const isWordClass = (kind: number): boolean => kind === LETTER || kind === DIGIT;
const wordBefore = (text: string, block: Span, i: number): boolean => isWordClass(classAt(text, block, i - 1));
const wordAfter = (text: string, block: Span, i: number): boolean => isWordClass(classAt(text, block, i + 1));
