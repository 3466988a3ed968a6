import type { Span } from "../contract/record.js";
import { codePointCounter } from "./code-points.js";

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
