import type { Span } from "../contract/record.js";
import type { Layout } from "../document/layers.js";
import { looksLikeCredit } from "../knowledge/credit-lines.js";
import { noteForm } from "../knowledge/notes.js";
import type { PageBlock } from "./blocks.js";
import { daysIn } from "./dates.js";
import { furnitureOf } from "./furniture.js";
import type { ShownFacts } from "./metadata.js";
import { joinTexts, type SourceText, sliceText } from "./source-text.js";
import type { PageTree } from "./tree.js";

/** The text that a record is read from: what stands over the body, the body, what signs or amends it at its end. */
export interface WholeText {
  readonly source: SourceText;
  readonly body: Span;
  readonly layout: Layout;
  /** The place of each block in the text. */
  readonly places: ReadonlyMap<PageBlock, Span>;
}

/** What a heading heads: no other heading. */
const isText = (block: PageBlock | undefined): boolean => block !== undefined && !/^h[1-6]$/.test(block.name);

/** Blocks after the body in which an agency is credited: "(AP)". */
const CREDIT_WITHIN = 3;
const BETWEEN = "\n\n";
/** Blocks before and after the body in which the outlet speaks of its report. */
const NOTES_WITHIN = 12;

/**
 * Furniture stands at the text's end, in the page's order, wherever the page has it: the body stays one stretch.
 */
export function wholeText(
  tree: PageTree,
  blocks: readonly PageBlock[],
  body: readonly PageBlock[],
  shown: ShownFacts,
  title: string | undefined,
): WholeText {
  const inBody = new Set(body);
  const first = blocks.indexOf(body[0]!);
  const last = blocks.indexOf(body[body.length - 1]!);
  const wanted = new Set([...(shown.headline ? [shown.headline] : []), ...shown.bylines, ...shown.stamps]);
  for (const block of [
    ...blocks.slice(Math.max(0, first - NOTES_WITHIN), first),
    ...blocks.slice(last + 1, last + 1 + NOTES_WITHIN),
  ])
    if (noteForm(block.text)) wanted.add(block);
  for (const block of blocks.slice(last + 1, last + 1 + CREDIT_WITHIN))
    if (looksLikeCredit(block.text)) wanted.add(block);
  const aside = furnitureOf(tree, blocks, body, title).filter(({ block }) => !wanted.has(block));
  const outside = blocks.filter((block) => wanted.has(block) && !inBody.has(block));
  const isBefore = (block: PageBlock): boolean => block === shown.headline || blocks.indexOf(block) < last;
  const front = outside.filter(isBefore).sort((a, b) => Number(b === shown.headline) - Number(a === shown.headline));
  const all = [...front, ...body, ...outside.filter((block) => !isBefore(block)), ...aside.map(({ block }) => block)];
  const texts = all.map((block) => (block === shown.headline && shown.kicked ? sliceText(block, shown.kicked) : block));
  const places = placesOf(all, texts);
  const spans = (own: readonly PageBlock[]): Span[] =>
    own.flatMap((block): Span[] => (places.has(block) ? [places.get(block)!] : [])).sort((a, b) => a[0] - b[0]);
  const stamps = shown.stamps.filter((block) => !shown.bylines.includes(block));
  const headline = shown.headline && places.get(shown.headline);
  const headings = body.filter((block, i) => /^h[2-6]$/.test(block.name) && isText(body[i + 1]));
  return {
    source: joinTexts(texts, BETWEEN),
    body: [places.get(body[0]!)![0], places.get(body[body.length - 1]!)![1]],
    layout: {
      bylines: spans(shown.bylines),
      stamps: spans(stamps),
      headings: spans(headings),
      furniture: aside.map(({ block, kind }) => ({ kind, span: places.get(block)! })),
      ...(headline && { title: headline }),
    },
    places,
  };
}

function placesOf(blocks: readonly PageBlock[], texts: readonly SourceText[]): ReadonlyMap<PageBlock, Span> {
  let at = 0;
  return new Map(
    blocks.map((block, i): readonly [PageBlock, Span] => {
      const span: Span = [at, at + texts[i]!.text.length];
      at = span[1] + BETWEEN.length;
      return [block, span];
    }),
  );
}

/** The lines in which a page shows the day of `date`. */
export function stampsOf(
  { source, layout }: { readonly source: SourceText; readonly layout: Layout },
  date: string | undefined,
): readonly Span[] {
  if (date === undefined) return [];
  return layout.stamps.filter((span) => daysIn(source.text.slice(...span)).includes(date.slice(0, 10)));
}
