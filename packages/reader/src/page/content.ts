import type { PageBlock } from "./blocks.js";
import { classWords, saysBody, saysPicture, saysStandfirst } from "./class-words.js";
import { isCaption, isPointer, isSignature, isStamp } from "./lines.js";
import { heldText, PARAGRAPH } from "./standing.js";
import type { PageTree } from "./tree.js";

/** Share of a block's characters inside links above which it is a link and no sentence. */
const LINKED = 0.75;
/** The article is the smallest element that holds this share of all paragraph text. */
const SHARE = 0.7;
/** An element named as the article's body is believed from this share on. */
const NAMED = 0.3;
/** An element named after a picture is its caption where it holds no more than this share. */
const CAPTIONS = 0.15;
/** A standfirst stands within so many blocks before the body. */
const STANDFIRST_WITHIN = 25;

/** The blocks of the article's body, in order. */
export function articleBlocks(tree: PageTree, blocks: readonly PageBlock[], beside: Uint8Array): readonly PageBlock[] {
  const clean = blocks.filter(({ element }) => beside[element] === 0);
  const held = heldText(tree, clean, beside);
  if (held[0] === 0) return clean.filter(({ text, linked }) => text.length > 20 && linked < text.length / 2);
  const container = namedBody(tree, held) ?? smallestHolding(tree, held, held[0]! * SHARE);
  const inside = clean.filter(({ element }) => element >= container && element < tree.after[container]!);
  const pictures = pictureElements(tree, held, container);
  const kept = inside.filter(
    (block) =>
      block.name !== "h1" && !isLinks(block) && !isStray(block) && !isOther(block) && pictures[block.element] !== 1,
  );
  const body = trimmed(kept);
  return body.length === 0 ? body : [...standfirstOf(tree, blocks, body), ...body];
}

function trimmed(kept: readonly PageBlock[]): readonly PageBlock[] {
  const from = kept.findIndex(isOpening);
  const to = kept.findLastIndex(isClosing);
  return kept.slice(Math.max(0, from), to < 0 ? kept.length : to + 1);
}

const isOther = ({ text }: PageBlock): boolean =>
  isPointer(text) || isCaption(text) || isStamp(text) || isSignature(text);

/** 1 for the nodes in elements that are named after a picture and hold little text. */
function pictureElements(tree: PageTree, held: Float64Array, container: number): Uint8Array {
  const pictures = new Uint8Array(tree.name.length);
  const most = held[container]! * CAPTIONS;
  for (let i = container + 1; i < tree.after[container]!; i++)
    pictures[i] =
      pictures[tree.parent[i]!] === 1 || (held[i]! <= most && saysPicture(classWords(tree.attributes[i]))) ? 1 : 0;
  return pictures;
}

/** The paragraph between headline and body that sums the report up, where the body's element does not hold it. */
function standfirstOf(tree: PageTree, blocks: readonly PageBlock[], body: readonly PageBlock[]): readonly PageBlock[] {
  const first = blocks.indexOf(body[0]!);
  const from = Math.max(0, first - STANDFIRST_WITHIN);
  const before = blocks.slice(from, first);
  const headline = before.findLastIndex(({ name }) => name === "h1");
  return before
    .slice(headline + 1)
    .filter((block) => isStandfirst(tree, block, headline >= 0) && !body.some(({ text }) => text === block.text));
}

function isStandfirst(tree: PageTree, block: PageBlock, underHeadline: boolean): boolean {
  const { text, linked, element } = block;
  if (text.length < 40 || text.length > 900 || linked > text.length / 3 || isOther(block)) return false;
  if (/^(?:nav|figcaption|li|footer|button|label)$/.test(block.name)) return false;
  let names: string[] = [];
  for (let e = element, depth = 0; e > 0 && depth < 3; e = tree.parent[e]!, depth++) {
    if (/^(?:nav|figure|footer|aside|form)$/.test(tree.name[e]!)) return false;
    names = names.concat(classWords(tree.attributes[e]));
  }
  if (saysPicture(names)) return false;
  return (
    saysStandfirst(names) ||
    (underHeadline && text.length >= 80 && /[.!?…]["”’»)]?$/.test(text) && block.name !== "div")
  );
}

function namedBody(tree: PageTree, held: Float64Array): number | undefined {
  let best: number | undefined;
  for (let i = 1; i < held.length; i++) {
    if (held[i]! < held[0]! * NAMED || !isNamedBody(tree, i)) continue;
    if (best === undefined || held[i]! > held[best]! * 0.95) best = i;
  }
  return best;
}

function isNamedBody({ name, attributes }: PageTree, node: number): boolean {
  const own = attributes[node];
  if (name[node] === "body" || name[node] === "html" || name[node] === "p") return false;
  if (/\barticleBody\b/.test(own?.get("itemprop") ?? "")) return true;
  return name[node] === "article" || saysBody(classWords(own));
}

function smallestHolding({ parent, name }: PageTree, held: Float64Array, enough: number): number {
  let best = 0;
  // Children come after their parents, so the last that holds enough is the deepest of the one chain that does.
  for (let element = 1; element < parent.length; element++)
    if (held[element]! >= enough && name[element] !== "p") best = element;
  return best;
}

const isLinks = ({ text, linked }: PageBlock): boolean => linked > text.length * LINKED;
const isSentence = (text: string): boolean => /[.!?…:]["”’»)\]]?$/.test(text);

const isOpening = ({ text, name }: PageBlock): boolean =>
  text.length >= PARAGRAPH || (name === "p" && text.length >= 25 && isSentence(text));
const isClosing = ({ text, name }: PageBlock): boolean =>
  text.length >= PARAGRAPH || ((name === "p" || name === "li") && /[.!?”"]$/.test(text));

/** Short lines in bare containers: dates, sections, buttons. Paragraphs, headings, list items and cells are kept. */
const isStray = ({ name, text }: PageBlock): boolean =>
  text.length < 25 && !/^(?:p|h[2-6]|li|blockquote|td|pre|dd|dt)$/.test(name);
