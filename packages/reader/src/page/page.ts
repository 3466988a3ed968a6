import { failure, type Result, success } from "../contract/result.js";
import { articleBlocks } from "./content.js";
import { type PageFacts, readFacts } from "./metadata.js";
import { outlinePage } from "./outline.js";

/** The text of a page's article, headline first, paragraphs parted by blank lines, and what the page says of it. */
export interface PageText extends PageFacts {
  readonly text: string;
  /** Where the body begins in `text`, after the headline. */
  readonly bodyStart: number;
}

/** Longest page taken, in UTF-16 code units; the heaviest news page met had three million. */
export const MAX_PAGE = 20_000_000;

/**
 * The article of an HTML page as plain text. No script is run and nothing is fetched; broken markup is read as far as
 * it goes.
 *
 * @returns the text, or why there is none: "too-long", "empty"
 * @example pageToText("<h1>Talks fail</h1><p>The talks failed on Monday, officials said.</p>")
 * // text "Talks fail\n\nThe talks failed on Monday, officials said."
 */
export function pageToText(html: string): Result<PageText> {
  if (html.length > MAX_PAGE)
    return failure({
      code: "too-long",
      severity: "error",
      message: `the page has ${html.length} characters; the limit is ${MAX_PAGE}`,
      hint: "give the page of one article",
    });
  const outline = outlinePage(html);
  const facts = readFacts(outline);
  const body = articleBlocks(outline)
    .map(({ text }) => text)
    .filter((text) => text !== facts.title)
    .join("\n\n")
    .replaceAll("\u0000", "");
  if (body === "")
    return failure({
      code: "empty",
      severity: "error",
      message: "the page has no article text",
      hint: "pages that scripts fill have no text of their own: save the page as the browser shows it",
    });
  const headline = facts.title !== undefined ? `${facts.title.replaceAll("\u0000", "")}\n\n` : "";
  return success({ ...facts, text: headline + body, bodyStart: headline.length });
}
