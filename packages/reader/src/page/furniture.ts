import type { Article } from "../contract/record.js";
import { looksLikeCredit } from "../knowledge/credit-lines.js";
import type { PageBlock } from "./blocks.js";
import { classWords, saysPicture } from "./class-words.js";
import { isCaption, isPointer } from "./lines.js";
import { bare } from "./names.js";
import type { PageTree } from "./tree.js";

type Kind = Article["furniture"][number]["kind"];

/** What stands among a page's paragraphs and is no part of the report. */
export interface PageFurniture {
  readonly block: PageBlock;
  readonly kind: Kind;
}

/** Blocks before and after the body that still belong to the article: its picture, its counters, its links. */
const BEFORE = 8;
const AFTER = 4;
/** A longer block is a text of its own, a second report perhaps. */
const LONGEST = 400;
const MOST = 40;
/** Elements above a block that may say what it is. */
const LEVELS = 4;

const ADVERT = /^(?:advertisement|anzeige|werbung|publicidad|sign up|subscribe|click here|download the)/i;
const SHARE = /^(?:share|share this .{0,40}|tweet|copy link|follow (?:us|.{1,40} on (?:twitter|facebook|x)).{0,40})$/i;
const COUNTER =
  /^[•·|\s]*(?:views?:?\s?)?[\d.,\s]{1,12}[kKmM]?\s?(?:views?|reads?|comments?|shares?|likes?|min(?:ute)?s? read)?[•·|\s]*$/i;
const BOILERPLATE = /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b/i;
const CLASSES: readonly (readonly [Kind, RegExp])[] = [
  ["advert", /^(?:ad|ads|advert\w*|sponsor\w*|promo\w*|newsletter|subscri\w+|paywall)$/],
  ["share", /^(?:share|sharing|social|sharedaddy)$/],
  ["related", /^(?:related\w*|recommend\w*|teasers?|alsoread)$/],
  ["counter", /^(?:views?|counter|readtime|viewcount)$/],
  ["boilerplate", /^(?:copyright|disclaimer)$/],
];

/**
 * The furniture about and among the paragraphs of a body, in the page's order, each with its kind by element, class or
 * words. What none of them tells is left out.
 */
export function furnitureOf(
  tree: PageTree,
  blocks: readonly PageBlock[],
  body: readonly PageBlock[],
  title: string | undefined,
): readonly PageFurniture[] {
  const own = new Set(body);
  const first = blocks.indexOf(body[0]!);
  const last = blocks.indexOf(body[body.length - 1]!);
  return blocks
    .slice(Math.max(0, first - BEFORE), last + 1 + AFTER)
    .filter((block) => !own.has(block) && block.text.length <= LONGEST && !looksLikeCredit(block.text))
    .flatMap((block) => {
      const kind = kindOf(tree, block, title);
      return kind ? [{ block, kind }] : [];
    })
    .slice(0, MOST);
}

function kindOf({ name, parent, attributes }: PageTree, block: PageBlock, title: string | undefined): Kind | undefined {
  const { text } = block;
  const names: string[][] = [];
  for (let e = block.element, depth = 0; e > 0 && depth < LEVELS; e = parent[e]!, depth++) {
    if (/^(?:nav|footer|header|form|body|main|article)$/.test(name[e]!)) break;
    if (name[e] === "figcaption") return "caption";
    names.push([...classWords(attributes[e])]);
  }
  if (isCaption(text) || names.slice(0, 2).some(saysPicture)) return "caption";
  if (BOILERPLATE.test(text)) return "boilerplate";
  if (COUNTER.test(text) && /\d/.test(text) && /\p{L}/u.test(text)) return "counter";
  if (SHARE.test(text)) return "share";
  if (isPointer(text)) return ADVERT.test(text) ? "advert" : "related";
  if (title !== undefined && bare(text) === bare(title)) return "repeated-title";
  return CLASSES.find(([, words]) => names.some((own) => own.some((word) => words.test(word))))?.[0];
}
