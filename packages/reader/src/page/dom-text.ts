import { decodeEntities } from "./entities.js";
import { type PageTree, RAW_TEXT, TEXT } from "./tree.js";

/** Elements after whose start tag a line end is not part of their text, as in browsers. */
const DROPS_FIRST_LINE_END = /^(?:pre|listing|textarea)$/;

/**
 * The data of a text node as the DOM holds it, up to a position in the page's source: entities as what they stand for,
 * a line end of two characters as one; what scripts and styles hold as it stands.
 */
export function dataOf({ html, name, parent, start, end }: PageTree, node: number, upTo = end[node]!): string {
  if (!name[node]!.startsWith("#")) return "";
  const holder = parent[node]!;
  const raw = html.slice(start[node], Math.max(start[node]!, upTo)).replace(/\r\n?/g, "\n");
  const isFirst = DROPS_FIRST_LINE_END.test(name[holder]!) && end[holder] === start[node];
  const text = isFirst && raw.startsWith("\n") ? raw.slice(1) : raw;
  return name[node] === TEXT || name[holder] === "textarea" ? decodeEntities(text).replaceAll("\0", "") : text;
}

/** The text of a page's body, and where in it each node of the tree begins, in UTF-16 code units. */
export interface DomText {
  readonly text: string;
  readonly begins: readonly number[];
}

/**
 * What `document.body.textContent` gives before any script has run: all text nodes in order, those of scripts, styles
 * and furniture too. What a template holds is no part of it; a noscript's content is text as it stands, as where scripts
 * run (a `DOMParser` reads it as markup).
 *
 * @example domText(buildTree("<body><p>Tom &amp; Ana</p><p>sail.</p>")).text // "Tom & Anasail."
 */
export function domText(tree: PageTree): DomText {
  const { name, parent, body, after } = tree;
  const begins: number[] = new Array<number>(name.length).fill(-1);
  const parts: string[] = [];
  let length = 0;
  for (let node = body; body >= 0 && node < after[body]!; node++) {
    begins[node] = length;
    const isText = name[node] === TEXT || (name[node] === RAW_TEXT && name[parent[node]!] !== "template");
    if (!isText) continue;
    const data = dataOf(tree, node);
    parts.push(data);
    length += data.length;
  }
  return { text: parts.join(""), begins };
}
