import type { Span } from "../contract/record.js";
import { dataOf } from "./dom-text.js";
import type { PageText } from "./page.js";
import type { SourceText } from "./source-text.js";
import type { PageTree } from "./tree.js";

/** A point in the page's DOM: a text node by its XPath, and an offset into its data in UTF-16 code units. */
export interface PagePoint {
  readonly path: string;
  readonly offset: number;
}

/** Where a span of a record stands on the page. */
export interface PagePlace {
  /** Half-open range of UTF-16 code units into the page's HTML source. */
  readonly source: Span;
  readonly start: PagePoint;
  readonly end: PagePoint;
}

/**
 * The place on the page that a span of the record was read from.
 *
 * @param span half-open, UTF-16 code units into the record's text; not empty
 * @returns the place; nothing where the span covers only what stands between two paragraphs
 * @example placeOf(page, [0, 9])?.start // { path: "/html[1]/body[1]/p[1]/text()[1]", offset: 0 }
 */
export function placeOf(page: PageText, span: Span): PagePlace | undefined {
  const stretch = stretchOf(page.source, span);
  if (!stretch) return undefined;
  const { source, first, last } = stretch;
  return { source, start: pointAt(page.tree, first, source[0]), end: pointAt(page.tree, last, source[1]) };
}

/** Where a span begins and ends in the page's source, and the tree's nodes in which it does. */
export function stretchOf(
  source: SourceText,
  [start, end]: Span,
): { readonly source: Span; readonly first: number; readonly last: number } | undefined {
  if (start < 0 || end > source.text.length || start >= end)
    throw new RangeError(`[${start}, ${end}) is no span of a text of ${source.text.length} characters`);
  const first = pieceFrom(source, start, 1);
  const last = pieceFrom(source, end - 1, -1);
  if (first < 0 || last < 0 || last < first) return undefined;
  const from = sourceAt(source, first, Math.max(start, source.at[first]!));
  const to = sourceAt(source, last, Math.min(end, pieceEnd(source, last)));
  return { source: [from, to], first: source.node[first]!, last: source.node[last]! };
}

const pieceEnd = ({ at, text }: SourceText, piece: number): number => at[piece + 1] ?? text.length;

/** The piece that holds the character at `position`, or the next in the direction of `step` that comes from the page. */
function pieceFrom(source: SourceText, position: number, step: 1 | -1): number {
  let low = 0;
  let high = source.at.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (source.at[middle]! <= position) low = middle;
    else high = middle - 1;
  }
  for (let piece = low; piece >= 0 && piece < source.at.length; piece += step)
    if (source.start[piece]! >= 0) return piece;
  return -1;
}

/** Position in the page's source of a position in the text, inside a piece: exact in a linear one, else its border. */
function sourceAt(source: SourceText, piece: number, position: number): number {
  const at = source.at[piece]!;
  const length = pieceEnd(source, piece) - at;
  const start = source.start[piece]!;
  const end = source.end[piece]!;
  if (end - start === length) return start + position - at;
  return position <= at ? start : end;
}

const pointAt = (tree: PageTree, node: number, position: number): PagePoint => ({
  path: pathOf(tree, node),
  offset: dataOf(tree, node, position).length,
});

function pathOf({ name, parent }: PageTree, node: number): string {
  const steps: string[] = [];
  for (let i = node; i >= 0; i = parent[i]!) {
    let rank = 1;
    for (let before = i - 1; before > parent[i]!; before--)
      if (parent[before] === parent[i] && name[before] === name[i]) rank++;
    steps.unshift(`${name[i]!.startsWith("#") ? "text()" : name[i]}[${rank}]`);
  }
  return `/${steps.join("/")}`;
}
