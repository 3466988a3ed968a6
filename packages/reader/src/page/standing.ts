import type { PageBlock } from "./blocks.js";
import { classWords, saysBeside, saysComments } from "./class-words.js";
import type { Attributes } from "./scan.js";
import { BLOCKS, type PageTree } from "./tree.js";

/** Elements that stand beside an article, whatever they are called. */
const ASIDE = new Set("nav aside footer figcaption button select menu dialog figure label".split(" "));
const ROLES = /^(?:navigation|banner|complementary|contentinfo|search|dialog|alertdialog|tablist|menu|toolbar)$/i;
/** Names are believed of an element that holds no more than this share of the page's text. */
const BELIEVED = 0.5;
/** A block is taken for a paragraph from this length on; menus and teasers are shorter. */
export const PARAGRAPH = 60;

/** An element of such a kind holds no more than this; where it does, its end tag is missing. */
const UNCLOSED = 0.8;
/** Readers may write far more than the article has. */
const COMMENTS = 0.98;
/** Where names would take more than this share of the text away, all of them are disbelieved. */
const LEFT = 0.02;

/** For each node, 1 where it stands beside the article by its element or its names, or in something that does. */
export function standings(tree: PageTree, blocks: readonly PageBlock[]): Uint8Array {
  const all = heldText(tree, blocks, new Uint8Array(tree.name.length));
  const isFirm = (i: number): boolean => ASIDE.has(tree.name[i]!) && all[i]! <= all[0]! * UNCLOSED;
  const firm = inherit(tree, isFirm);
  const held = heldText(tree, blocks, firm);
  const believed = held[0]! * BELIEVED;
  const named = inherit(
    tree,
    (i) =>
      isFirm(i) ||
      (held[i]! <= believed && isNamedSo(tree.name[i]!, tree.attributes[i])) ||
      (held[i]! <= held[0]! * COMMENTS &&
        BLOCKS.has(tree.name[i]!) &&
        tree.name[i] !== "body" &&
        saysComments(classWords(tree.attributes[i]))),
  );
  return heldText(tree, blocks, named)[0]! >= held[0]! * LEFT ? named : firm;
}

function inherit({ name, parent }: PageTree, isBeside: (node: number) => boolean): Uint8Array {
  const standing = new Uint8Array(name.length);
  for (let i = 1; i < name.length; i++) standing[i] = standing[parent[i]!] === 1 || isBeside(i) ? 1 : 0;
  return standing;
}

/** Characters of paragraph text in each element, outside of what `beside` marks. */
export function heldText(tree: PageTree, blocks: readonly PageBlock[], beside: Uint8Array): Float64Array {
  const held = new Float64Array(tree.name.length);
  for (const { element, text, linked } of blocks)
    if (beside[element] === 0 && text.length >= PARAGRAPH && linked <= text.length / 2) held[element]! += text.length;
  for (let i = tree.name.length - 1; i > 0; i--) held[tree.parent[i]!]! += held[i]!;
  return held;
}

function isNamedSo(name: string, attributes: Attributes | undefined): boolean {
  if (!attributes || attributes.size === 0 || !BLOCKS.has(name)) return false;
  if (name === "body" || name === "html" || name === "article" || name === "main") return false;
  if (name === "form" || attributes.has("hidden") || ROLES.test(attributes.get("role") ?? "")) return true;
  if (/display\s*:\s*none/i.test(attributes.get("style") ?? "")) return true;
  return saysBeside(classWords(attributes));
}
