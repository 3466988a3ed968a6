import type { Span, Statement } from "../contract/record.js";
import type { Quote } from "../document/layers.js";

/** Above this share of letters in quotation marks a content is direct: a stray "he" outside changes nothing. As PolNeAR's scorer has it. */
const DIRECT_SHARE = 0.9;

/** Whether a content stands in quotation marks: all of it, some of it, or none. */
export function formOf(text: string, content: readonly Span[], quotes: readonly Quote[]): Statement["content"]["form"] {
  let letters = 0;
  let quoted = 0;
  for (const span of content) {
    letters += lettersIn(text, span);
    for (const [from, to] of quotedParts(quotes, span)) quoted += lettersIn(text, [from, to]);
  }
  if (quoted === 0) return "indirect";
  return quoted >= DIRECT_SHARE * letters ? "direct" : "mixed";
}

/** The parts of a span that stand in an outermost quotation. */
function quotedParts(quotes: readonly Quote[], [from, to]: Span): readonly Span[] {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotes[middle]!.span[0] < from) low = middle + 1;
    else high = middle;
  }
  const parts: Span[] = [];
  for (let i = Math.max(0, low - 8); i < quotes.length && quotes[i]!.span[0] < to; i++) {
    const { span, depth } = quotes[i]!;
    const start = Math.max(from, span[0]);
    const end = Math.min(to, span[1]);
    if (start < end && (depth === 0 || parts.length === 0)) parts.push([start, end]);
  }
  return parts;
}

function lettersIn(text: string, [from, to]: Span): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i) | 32;
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 0xbf) count++;
  }
  return count;
}
