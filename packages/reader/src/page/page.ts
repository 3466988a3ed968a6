import { failure, type Result, success } from "../contract/result.js";
import { blocksOf } from "./blocks.js";
import { articleBlocks } from "./content.js";
import { type PageFacts, readFacts } from "./metadata.js";
import { joinTexts, type SourceText } from "./source-text.js";
import { standings } from "./standing.js";
import { buildTree, type PageTree } from "./tree.js";

/** The text of a page's article without its headline, paragraphs parted by blank lines, and what the page says of it. */
export interface PageText extends PageFacts {
  readonly text: string;
  /** The way back from `text` to the page's source. */
  readonly source: SourceText;
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
  const facts = readFacts(tree, blocks, chosen, url);
  const body = chosen.filter(({ text }) => text !== facts.title);
  if (body.length === 0)
    return failure({
      code: "empty",
      severity: "error",
      message: "the page has no article text",
      hint: "pages that scripts fill have no text of their own: save the page as the browser shows it",
    });
  const source = joinTexts(body, "\n\n");
  return success({ ...facts, text: source.text, source, tree });
}
