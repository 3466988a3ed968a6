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

/** How many of the sorted numbers are less than `limit`: pairs that begin before a place shorten it by one each. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
