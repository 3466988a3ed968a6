import type { PageBlock } from "./blocks.js";
import { classWords } from "./class-words.js";
import { decodeEntities } from "./entities.js";
import { type BylineName, bare, beforeBar, isLabel, isPerson, namesIn, personsIn, withoutLabel } from "./names.js";
import type { Attributes } from "./scan.js";
import { type PageTree, TEXT } from "./tree.js";

/** Names that one block signs with, and how it shows that it does. */
export interface Signature {
  readonly names: readonly BylineName[];
  /** link: rel, itemprop or the address of an author's page; mark: a class; opening: words as "By". */
  readonly by: "link" | "mark" | "opening";
  readonly block: PageBlock;
  readonly zone: Zone;
}

/** Where a block stands: about the headline and the body's beginning, after its end, or before both. */
export type Zone = "head" | "foot" | "far";

/** A block near the body, with its zone. */
export interface NearBlock {
  readonly block: PageBlock;
  readonly zone: Zone;
}

/** Blocks before the headline, after the body's beginning and after its end that belong to the article. */
const BEFORE_HEADLINE = 4;
const AFTER_BEGINNING = 8;
const AFTER_END = 10;
/** Blocks before the body's beginning that are looked at; far ones may be menus. */
const FAR = 30;
/** Of the body itself, its first and last blocks may sign. */
const OF_BODY = 3;

/** The blocks about a body, in the page's order. */
export function blocksNear(blocks: readonly PageBlock[], body: readonly PageBlock[]): readonly NearBlock[] {
  const first = Math.max(0, blocks.indexOf(body[0]!));
  const last = body.length > 0 ? blocks.indexOf(body[body.length - 1]!) : 0;
  const headline = blocks.findLastIndex(
    ({ name }, i) => name === "h1" && i <= first + AFTER_BEGINNING && i >= first - 3 * FAR,
  );
  const head = Math.min(headline < 0 ? first : headline, first) - BEFORE_HEADLINE;
  const inside = new Set(body.slice(OF_BODY, -OF_BODY));
  return blocks.flatMap((block, i): NearBlock[] => {
    if (inside.has(block)) return [];
    if (i >= head && i <= Math.min(first + AFTER_BEGINNING, last)) return [{ block, zone: "head" }];
    if (i > last - OF_BODY && i <= last + AFTER_END) return [{ block, zone: "foot" }];
    return i >= first - FAR && i < head ? [{ block, zone: "far" }] : [];
  });
}

const BYLINE = /^(?:byline|bylines|author|authors|autor|autoren|auteur|redakteur|writer|username)$/;
/** hCard: "fn" in a "vcard" names whose card it is; alone it may be a footnote's. */
const CARD = /^(?:vcard|hcard|author)$/;
const NOT_BYLINE =
  /^(?:bio|box|about|comment|comments|related|more|social|image|avatar|description|widget|teaser|list|posts)$/;
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es)?|auteurs?|redakteure?|contributors?|columnists?|journalists?|reporters?|periodistas?|writers?)\/[^/?#]/i;
/** Pages of people who may be authors, but also the reader's own account. */
const PROFILE = /\/(?:redaktion|profil\w*|staff|team|users?|members?)\/[^/?#]/i;
/** A byline's element holds no more than this. */
const LONGEST = 120;
const LONGEST_BLOCK = 400;
/** Share of a block that linked names make up at least. */
const LINKED = 0.1;

/** The signatures among the blocks near the body, in the page's order. */
export function signaturesIn(tree: PageTree, near: readonly NearBlock[]): readonly Signature[] {
  return near.flatMap(({ block, zone }, i): Signature[] => {
    if (block.text.length > LONGEST_BLOCK || isElsewhere(tree, block.element)) return [];
    const own =
      linkedIn(tree, block) ?? markedIn(tree, block) ?? openedIn(block) ?? afterLabel(near[i - 1]?.block, block);
    return own === undefined ? [] : [{ ...own, block, zone }];
  });
}

type Found = Pick<Signature, "names" | "by">;

/** Names that stand in short lines as they are, for finding what the page declares. */
export const isSignedBy = (signatures: readonly Signature[], name: string): boolean =>
  signatures.some(({ names }) => names.some((other) => bare(other.name) === bare(name)));

function linkedIn(tree: PageTree, block: PageBlock): Found | undefined {
  const isOpened = withoutLabel(block.text) !== block.text;
  const names = marksOf(tree, block, (e) => isAuthorLink(tree, e)).flatMap((e) =>
    namesIn(wordsOf(tree, e, block)).filter(({ person }) => person || isOpened || isFirmLink(tree, e)),
  );
  // Links to people's pages stand in sentences too.
  if (names.reduce((sum, { name }) => sum + name.length, 0) < block.text.length * LINKED) return undefined;
  return names.length > 0 ? { names, by: "link" } : undefined;
}

function markedIn(tree: PageTree, block: PageBlock): Found | undefined {
  for (const e of marksOf(tree, block, (e) => isByMark(tree, e))) {
    const words = wordsOf(tree, e, block);
    if (words.length > LONGEST) continue;
    const names = namesIn(words);
    if (names.length > 0) return { names, by: withoutLabel(words) === words ? "mark" : "opening" };
  }
  return undefined;
}

function isByMark({ attributes, parent }: PageTree, e: number): boolean {
  const own = classWords(attributes[e]);
  if (own.some((word) => BYLINE.test(word))) return true;
  return own.includes("fn") && classWords(attributes[parent[e]!]).some((word) => CARD.test(word));
}

/** "By Ana Bell | 4 May 2026", "22. Mai // Autor: Krill // 3 Minuten": what follows the opening word. */
function openedIn(block: PageBlock): Found | undefined {
  if (block.text.length > LONGEST) return undefined;
  for (const part of block.text.split(/\s+(?:[|•·–—]|\/\/)\s+|\n/)) {
    const own = withoutLabel(part);
    if (own === part.trim() || own === "") continue;
    const names = namesIn(beforeBar(own)).filter(
      ({ person }) => person || /^\p{L}+ (?:by|von|par)\b|^\p{L}+:/iu.test(part),
    );
    if (names.length > 0) return { names, by: "opening" };
  }
  return undefined;
}

/** A name alone, after a block that holds the label alone. */
function afterLabel(before: PageBlock | undefined, block: PageBlock): Found | undefined {
  if (!before || !isLabel(before.text) || block.text.length > 60) return undefined;
  const names = personsIn(beforeBar(block.text)).filter(isPerson);
  return names.length > 0 ? { names: names.map((name) => ({ name, person: true })), by: "opening" } : undefined;
}

/** The marked elements that the block's texts stand in, each once; those in what tells of an author's life are none. */
function marksOf(tree: PageTree, { node }: PageBlock, isMark: (element: number) => boolean): readonly number[] {
  const found = new Set<number>();
  for (const own of new Set(node))
    for (let e = tree.parent[own]!, depth = 0; e > 0 && depth < 4; e = tree.parent[e]!, depth++) {
      if (tree.name[e] !== "a" && classWords(tree.attributes[e]).some((word) => NOT_BYLINE.test(word))) break;
      if (!isMark(e)) continue;
      found.add(e);
      break;
    }
  return Array.from(found);
}

function isAuthorLink(tree: PageTree, e: number): boolean {
  return isFirmLink(tree, e) || (tree.name[e] === "a" && PROFILE.test(tree.attributes[e]?.get("href") ?? ""));
}

function isFirmLink({ name, attributes }: PageTree, e: number): boolean {
  const own = attributes[e];
  if (!own) return false;
  if (/\bauthor\b/.test(`${own.get("rel") ?? ""} ${own.get("itemprop") ?? ""}`)) return true;
  return name[e] === "a" && AUTHOR_PAGE.test(own.get("href") ?? "");
}

const COMMENT = /^comments?(?:[-_]?(?:list|item|body|author|meta|thread|content|area|wrap\w*|text|head\w*))?$/i;

/** Themes keep the account's name in the page for machines and show it to nobody. */
const isHidden = (own: Attributes | undefined): boolean =>
  own !== undefined && (own.has("hidden") || /display\s*:\s*none/i.test(own.get("style") ?? ""));

/** True in menus, forms, quotations, readers' comments and what is not shown. */
function isElsewhere({ parent, name, attributes }: PageTree, element: number): boolean {
  for (let e = element, depth = 0; e > 0 && depth < 12; e = parent[e]!, depth++) {
    if (/^(?:nav|form|select|blockquote)$/.test(name[e]!) || isHidden(attributes[e])) return true;
    const own = depth < 6 && name[e] !== "body" ? (attributes[e]?.get("class") ?? "") : "";
    if (own.length < 300 && own.split(/\s+/).some((token) => COMMENT.test(token))) return true;
  }
  return false;
}

/** What a marked element says in this block: it may hold others, with the day or the author's office. */
function wordsOf(tree: PageTree, element: number, block: PageBlock): string {
  const words = textOf(tree, element);
  return words.length > block.text.length ? block.text : words;
}

function textOf({ name, html, start, end, after }: PageTree, element: number): string {
  let text = "";
  for (let i = element; i < after[element]! && text.length < 300; i++)
    if (name[i] === TEXT) text += ` ${html.slice(start[i], Math.min(end[i]!, start[i]! + 300))}`;
  return decodeEntities(text)
    .replace(/\u00ad/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(.{4,50}) \1$/, "$1");
}
