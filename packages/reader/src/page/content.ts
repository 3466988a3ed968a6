import type { Outline, PageBlock } from "./outline.js";

/** A block is taken for a paragraph of the report from this length on; menus and teasers are shorter. */
const PARAGRAPH = 60;
/** Share of its characters inside links above which a block is a list of links. */
const LINKED = 0.4;
/** The article is the smallest element that holds this share of all paragraph text (swept over the AEB development pages). */
const SHARE = 0.7;
/** Class names are believed while at least this share of the text is left. */
const TRUST = 0.3;

/** The blocks of the article, in order: those inside the smallest element that holds most of the page's paragraphs. */
export function articleBlocks(outline: Outline): readonly PageBlock[] {
  const clean = cleanBlocks(outline.blocks.filter((block) => block.linked <= block.text.length * LINKED));
  const paragraphs = clean.filter(isParagraph);
  if (paragraphs.length === 0) return clean.filter(({ text }) => text.length > 20);
  const container = smallestHolding(outline, paragraphs);
  const inside = membership(outline, container);
  const blocks = clean.filter(({ element }) => inside[element] === 1);
  const from = firstOf(blocks);
  return blocks.slice(from, lastOf(blocks) + 1).filter((block) => block.name !== "h1" && !isStray(block));
}

/**
 * Blocks that are not furniture. Where class names would take most of the text away they are wrong (a whole page in
 * "nav-open", or in a form), and only elements count.
 */
function cleanBlocks(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const levels = [0, 1, 2].map((level) => blocks.filter(({ aside }) => aside <= level));
  const length = (of: readonly PageBlock[]) => of.filter(isParagraph).reduce((sum, { text }) => sum + text.length, 0);
  if (length(levels[0]!) >= length(levels[1]!) * TRUST) return levels[0]!;
  return length(levels[1]!) > 0 ? levels[1]! : levels[2]!;
}

function smallestHolding({ parent, names }: Outline, paragraphs: readonly PageBlock[]): number {
  const held = new Float64Array(parent.length);
  for (const { element, text } of paragraphs) held[element]! += text.length;
  for (let element = parent.length - 1; element > 0; element--) held[parent[element]!]! += held[element]!;
  let best = 0;
  // Children come after their parents, so the last that holds enough is the deepest of the one chain that does.
  for (let element = 1; element < parent.length; element++)
    if (held[element]! >= held[0]! * SHARE && names[element] !== "p") best = element;
  return best;
}

/** 1 for the container and all that stands in it. */
function membership({ parent }: Outline, container: number): Uint8Array {
  const inside = new Uint8Array(parent.length);
  inside[container] = 1;
  for (let element = container + 1; element < parent.length; element++)
    if (inside[parent[element]!] === 1) inside[element] = 1;
  return inside;
}

const isParagraph = ({ text }: PageBlock): boolean => text.length >= PARAGRAPH;

function firstOf(blocks: readonly PageBlock[]): number {
  const first = blocks.findIndex(isParagraph);
  return Math.max(0, first);
}

function lastOf(blocks: readonly PageBlock[]): number {
  const last = blocks.findLastIndex(
    (block) => isParagraph(block) || (block.name === "p" && /[.!?”"]$/.test(block.text)),
  );
  return last < 0 ? blocks.length - 1 : last;
}

/** Short lines in bare containers: dates, sections, buttons. Paragraphs, headings, list items and cells are kept. */
const isStray = ({ name, text }: PageBlock): boolean =>
  text.length < 25 && !/^(?:p|h[2-6]|li|blockquote|td|pre|dd|dt)$/.test(name);
