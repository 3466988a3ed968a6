import { type SourceText, TextGatherer } from "./source-text.js";
import { BLOCKS, type PageTree, RAW_TEXT, TEXT } from "./tree.js";

/** A run of text between two borders of block elements, or two line breaks. */
export interface PageBlock extends SourceText {
  /** Index of the innermost block element that it stands in. */
  readonly element: number;
  /** Name of that element: "p", "h2", "li", "div". */
  readonly name: string;
  /** Characters of it inside links. */
  readonly linked: number;
  /** Characters of it in bold or italics as a whole element. */
  readonly strong: number;
}

/** Elements whose text is not shown, or is no text. */
const UNREAD = new Set("head svg math select object audio video canvas datalist map".split(" "));
const STRONG = new Set("b strong em i".split(" "));

/** The blocks of the page, in order. */
export function blocksOf(tree: PageTree): readonly PageBlock[] {
  const { html, name, start, end, after } = tree;
  const blocks: PageBlock[] = [];
  const gatherer = new TextGatherer();
  /** Block elements that stand open, innermost last. */
  const open: number[] = [0];
  let linkEnd = 0;
  let strongEnd = 0;
  let linked = 0;
  let strong = 0;
  let breaks = 0;
  const flush = (): void => {
    const text = gatherer.take();
    const element = open[open.length - 1]!;
    if (text)
      blocks.push({
        ...text,
        element,
        name: name[element]!,
        linked: Math.min(linked, text.text.length),
        strong: Math.min(strong, text.text.length),
      });
    linked = 0;
    strong = 0;
    breaks = 0;
  };
  for (let i = 1; i < name.length; i++) {
    while (open.length > 1 && after[open[open.length - 1]!]! <= i) {
      flush();
      open.pop();
    }
    const own = name[i]!;
    if (own === TEXT) {
      const before = gatherer.size;
      gatherer.add(html, start[i]!, end[i]!, i);
      const added = gatherer.size - before;
      if (added > 0 && breaks > 0 && gatherer.size - before > 0) breaks = 0;
      if (i < linkEnd) linked += added;
      if (i < strongEnd) strong += added;
    } else if (own === RAW_TEXT) continue;
    else if (UNREAD.has(own)) i = after[i]! - 1;
    else if (own === "br") {
      breaks++;
      if (breaks >= 2) flush();
      else if (/[.!?:;…”"»)]/.test(gatherer.last)) gatherer.newline(start[i]!, end[i]!, i);
      else if (gatherer.size > 0) gatherer.space(start[i]!, end[i]!, i);
    } else if (BLOCKS.has(own)) {
      flush();
      open.push(i);
    } else {
      if (own === "a") linkEnd = Math.max(linkEnd, after[i]!);
      if (STRONG.has(own)) strongEnd = Math.max(strongEnd, after[i]!);
    }
  }
  flush();
  return blocks;
}
