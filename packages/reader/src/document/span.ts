import type { Span } from "../contract/record.js";

/** Orders spans by start, then by end: the order every layer is kept in. */
export const bySpan = (a: Span, b: Span): number => a[0] - b[0] || a[1] - b[1];

export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** True where `inner` lies wholly in `outer`; a span contains itself. */
export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** The smallest span over all of `spans`; `spans` must not be empty. */
export const hull = (spans: readonly Span[]): Span => [
  Math.min(...spans.map((s) => s[0])),
  Math.max(...spans.map((s) => s[1])),
];

/** The span without the white space at its ends; empty at its start if there is nothing else. */
export function trimSpan(text: string, [start, end]: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return [from, to];
}

/** White space as layout sees it, NBSP, BOM and zero-width space included. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x85 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
