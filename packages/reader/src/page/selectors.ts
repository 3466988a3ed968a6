import type { Span } from "../contract/record.js";
import { codePointCounter } from "./code-points.js";
import { dataOf, domText } from "./dom-text.js";
import type { PageText } from "./page.js";
import { stretchOf } from "./places.js";

/** W3C Web Annotation: a range of a text by position, in code points. */
export interface TextPositionSelector {
  readonly type: "TextPositionSelector";
  readonly start: number;
  readonly end: number;
}

/** W3C Web Annotation: a range of a text by its words and what stands around them. */
export interface TextQuoteSelector {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** UTF-16 code units of context before and after; the length that common annotators write. */
const CONTEXT = 32;

/**
 * Names spans of a record's text as W3C selectors (TR/annotation-model, 4.2.4 and 4.2.5): by position, in code points,
 * and by quote. The text is counted once, so one function serves all spans of a record.
 *
 * @param text the record's text
 * @returns from a half-open span in UTF-16 code units to its two selectors; throws RangeError on what is no span
 * @example selectorsIn("🐟 Talks fail")([3, 8])[0] // { type: "TextPositionSelector", start: 2, end: 7 }
 */
export function selectorsIn(text: string): (span: Span) => readonly [TextPositionSelector, TextQuoteSelector] {
  const at = codePointCounter(text);
  return ([start, end]) => {
    if (start < 0 || end > text.length || start > end)
      throw new RangeError(`[${start}, ${end}) is no span of a text of ${text.length} characters`);
    return [
      { type: "TextPositionSelector", start: at(start), end: at(end) },
      {
        type: "TextQuoteSelector",
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^(?:[\udc00-\udfff]|\p{M})+/u, ""),
        suffix: text.slice(end, end + CONTEXT).replace(/[\ud800-\udbff]$/, ""),
      },
    ];
  };
}

/**
 * Names spans of a page's record as W3C selectors (TR/annotation-model, 4.2.4 and 4.2.5) that are resolved on the page:
 * they count and quote the text of its body as the DOM holds it (`document.body.textContent` before any script has
 * run), not the record's text. Entities that this reader does not know, and text that a browser moves out of a broken
 * table, shift positions; the quote is there for such pages and for those that scripts change.
 *
 * @param page the page of `readPageWithSource`
 * @returns from a half-open span in UTF-16 code units into the record's text, not empty, to its two selectors; nothing
 * where the span has no place in the body; throws RangeError on what is no span
 * @example pageSelectorsIn(page)([0, 5])?.[0] // { type: "TextPositionSelector", start: 214, end: 219 }
 */
export function pageSelectorsIn({
  source,
  tree,
}: PageText): (span: Span) => readonly [TextPositionSelector, TextQuoteSelector] | undefined {
  const { text, begins } = domText(tree);
  const select = selectorsIn(text);
  const positionAt = (node: number, place: number): number => begins[node]! + dataOf(tree, node, place).length;
  return (span) => {
    const stretch = stretchOf(source, span);
    if (!stretch || begins[stretch.first]! < 0 || begins[stretch.last]! < 0) return undefined;
    return select([positionAt(stretch.first, stretch.source[0]), positionAt(stretch.last, stretch.source[1])]);
  };
}
