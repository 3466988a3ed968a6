import { countBelow } from "../document/sorted.js";

/** Turns places counted in UTF-16 code units into code points, in which the W3C's selectors count; one pass over the text. */
export function codePointCounter(text: string): (unit: number) => number {
  const pairs: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0xd800 || code > 0xdbff) continue;
    const next = text.charCodeAt(at + 1);
    if (next >= 0xdc00 && next <= 0xdfff) pairs.push(at++);
  }
  return (unit) => unit - countBelow(pairs, unit);
}
