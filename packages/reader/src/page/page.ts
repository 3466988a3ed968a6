import type { Span } from "../contract/record.js";
import { failure, type Result, success } from "../contract/result.js";
import type { Layout } from "../document/layers.js";
import { blocksOf } from "./blocks.js";
import { articleBlocks } from "./content.js";
import { liveEntries, type PageEntry } from "./live.js";
import { type PageFacts, readFacts } from "./metadata.js";
import type { SourceText } from "./source-text.js";
import { standings } from "./standing.js";
import { buildTree, type PageTree } from "./tree.js";
import { wholeText } from "./whole.js";

/** The article of a page, and what the page says of it. */
export interface PageText extends PageFacts {
  /** The body without headline, byline and captions, paragraphs parted by blank lines. */
  readonly text: string;
  /**
   * What a record is read from, with the way back to the page's source: the lines that title, sign and date the body,
   * the body (`source.text.slice(...body)` is `text`), and what signs or amends it at its end.
   */
  readonly source: SourceText;
  readonly body: Span;
  /** Which lines of `source.text` title, sign and date it. */
  readonly layout: Layout;
  /** The entries of a live page, in its order, each with its own time; none on other pages. */
  readonly entries: readonly PageEntry[];
  readonly tree: PageTree;
}

/** Longest page taken, in UTF-16 code units; the heaviest news page met had three million. */
export const MAX_PAGE = 20_000_000;

/**
 * The article of an HTML page as plain text. No script is run and nothing is fetched; broken markup is read as far as
 * it goes.
 *
 * @returns the text, or why there is none: "too-long", "empty"
 * @example pageToText("<h1>Talks fail</h1><p>The talks failed on Monday, officials said.</p>")
 * // text "The talks failed on Monday, officials said.", title "Talks fail"
 */
export function pageToText(html: string, { url }: { readonly url?: string | undefined } = {}): Result<PageText> {
  if (html.length > MAX_PAGE)
    return failure({
      code: "too-long",
      severity: "error",
      message: `the page has ${html.length} characters; the limit is ${MAX_PAGE}`,
      hint: "give the page of one article",
    });
  const tree = buildTree(html);
  const blocks = blocksOf(tree);
  const chosen = articleBlocks(tree, blocks, standings(tree, blocks));
  const { facts, shown } = readFacts(tree, blocks, chosen, url);
  const body = chosen.filter((block) => block !== shown.headline && block.text !== facts.title);
  if (body.length === 0)
    return failure({
      code: "empty",
      severity: "error",
      message: "the page has no article text",
      hint: "pages that scripts fill have no text of their own: save the page as the browser shows it",
    });
  const { source, body: span, layout, places } = wholeText(tree, blocks, body, shown, facts.title);
  const entries = liveEntries(tree, body, places, shown.isLive);
  return success({ ...facts, text: source.text.slice(...span), source, body: span, layout, entries, tree });
}
