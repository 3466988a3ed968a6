import type { Span } from "../contract/record.js";
import type { PageBlock } from "./blocks.js";
import { classWords } from "./class-words.js";
import type { PageHead } from "./head.js";
import { bare } from "./names.js";
import { isNameOfSite, longerOf, partsOf, sitesOf } from "./site-name.js";
import type { PageTree } from "./tree.js";

export interface Headline {
  readonly text: string;
  /** Where the page shows it; absent where only its head tells it. */
  readonly block?: PageBlock;
  /** Where it stands in the block, where that holds a kicker or a second line too. */
  readonly span?: Span;
}

/** What a headline is looked for with. */
export interface HeadlineClues {
  readonly head: PageHead;
  readonly tree: PageTree;
  readonly blocks: readonly PageBlock[];
  readonly body: readonly PageBlock[];
  readonly declared?: string | undefined;
  readonly url?: string | undefined;
}

const LONGEST = 300;
/** Blocks before the body's beginning in which a headline stands; what stands further off may be a masthead. */
const NEAR = 14;
/** Blocks of the body in which one may stand that a picture or a teaser went before. */
const INTO_BODY = 4;
/** Headings further on are other articles'. */
const MOST_INTO = 40;
/** What a heading is worth that is a part of a title and no whole one. */
const PART = 2.2;
/** A heading's worth must reach this for the page to be said to show its headline. Swept from 1.6 to 2.6: 2 to 2.2 are best. */
const ENOUGH = 2;

/**
 * The heading that the page's own titles vouch for, that stands over the body, or both; else the page's title without
 * the site's name. A kicker that the heading holds and no title does is left aside.
 */
export function headlineOf(clues: HeadlineClues): Headline | undefined {
  const { head, blocks, declared, url } = clues;
  const own = [declared, head.meta.get("og:title"), head.meta.get("twitter:title"), head.title].flatMap((title) =>
    title === undefined || title.trim() === "" ? [] : [oneLine(title)],
  );
  const sites = sitesOf(head, url);
  const told = own.map((title) => longerOf(title, sites)).filter((title) => !isNameOfSite(title, sites));
  const best = bestHeading(clues, own, told, sites);
  if (best) return shownIn(best, told);
  if (told[0] !== undefined) return { text: told[0] };
  const first = blocks.find(({ name, text }) => name === "h1" && text.length <= LONGEST);
  return first && { text: oneLine(first.text), block: first };
}

interface Candidate {
  readonly block: PageBlock;
  readonly vouched: number;
  readonly worth: number;
}

function bestHeading(
  { tree, blocks, body }: HeadlineClues,
  own: readonly string[],
  told: readonly string[],
  sites: readonly string[],
): PageBlock | undefined {
  const first = body.length > 0 ? blocks.indexOf(body[0]!) : 0;
  const wholes = new Set([...own, ...told].map(bare));
  const parts = new Set(own.flatMap(partsOf).map(bare));
  let best: Candidate | undefined;
  for (let i = 0; i < Math.min(blocks.length, first + MOST_INTO); i++) {
    const block = blocks[i]!;
    if (!/^h[1-4]$/.test(block.name) || block.text.length > LONGEST || !isLine(block.text)) continue;
    const vouched = vouchedFor(block.text, wholes, parts, own);
    const worth =
      vouched +
      (block.name === "h1" ? 1 : block.name === "h2" ? 0.4 : 0.2) +
      nearness(i - first) -
      (isNameOfSite(block.text, sites) ? 3 : 0) -
      (isMasthead(tree, block.element) ? 1.5 : 0);
    if (worth >= ENOUGH && (!best || isBetter({ block, vouched, worth }, best, i - first)))
      best = { block, vouched, worth };
  }
  return best?.block;
}

/** Of two parts of one title the later heading is the headline: the first names the site or the section. */
function isBetter(one: Candidate, best: Candidate, distance: number): boolean {
  const isLater = one.vouched === PART && best.vouched === PART && distance >= -NEAR && distance <= INTO_BODY;
  return isLater || one.worth > best.worth || (one.worth === best.worth && distance <= 0);
}

/** No salutation and no dash: "Dear readers,". */
const isLine = (text: string): boolean => bare(text) !== "" && !text.endsWith(",");

/** How far the page's titles vouch for a heading. */
function vouchedFor(
  text: string,
  wholes: ReadonlySet<string>,
  parts: ReadonlySet<string>,
  own: readonly string[],
): number {
  const line = bare(text);
  if (wholes.has(line)) return 3;
  if (parts.has(line)) return PART;
  const shared = Math.max(0, ...own.map((title) => sharedWords(title, text)));
  return shared >= 0.6 ? 1 + shared : shared;
}

const nearness = (distance: number): number =>
  distance > INTO_BODY ? -1 : distance >= -NEAR ? 1 : distance >= -3 * NEAR ? 0.3 : 0;

/** Share of a line's words that the title holds too; lines of one word share nothing. */
function sharedWords(title: string, line: string): number {
  const words = new Set(bare(title).split(" "));
  const own = bare(line).split(" ");
  return own.length < 2 ? 0 : own.filter((word) => words.has(word)).length / own.length;
}

const MASTHEAD = /^(?:logo|brand|branding|sitename|masthead|navbar|nav|menu|breadcrumbs?|sidebar|related|teaser)$/;

/** True for what names the site, and in menus and side columns. */
function isMasthead({ name, parent, attributes }: PageTree, element: number): boolean {
  for (let e = element, depth = 0; e > 0 && depth < 4; e = parent[e]!, depth++) {
    if (/^(?:nav|aside|footer|form)$/.test(name[e]!)) return true;
    const own = classWords(attributes[e]);
    if (own.some((word) => MASTHEAD.test(word)) || own.join(" ").includes("site title")) return true;
  }
  return false;
}

/** The heading's words, without the kicker before those that a title tells. */
function shownIn(block: PageBlock, told: readonly string[]): Headline {
  for (const title of told) {
    const from = beginningOf(block.text, bare(title));
    if (from > 0) return { text: oneLine(block.text.slice(from)), block, span: [from, block.text.length] };
  }
  return { text: oneLine(block.text), block };
}

/** Fewer words are no headline: "Leo" of "Number two: Leo". */
const FEWEST_WORDS = 3;

/**
 * Where the line's last words, those of the title, begin. A title's end is not looked for: what titles leave out there
 * is as often the headline's own second half.
 */
function beginningOf(line: string, title: string): number {
  if (title.split(" ").length < FEWEST_WORDS || !bare(line).endsWith(` ${title}`)) return -1;
  for (const { index } of line.matchAll(/[„“"«‚‘'(]*[\p{L}\p{N}]+/gu))
    if (bare(line.slice(index)) === title) return index;
  return -1;
}

const oneLine = (text: string): string =>
  text
    .replace(/[\u00ad\u200b]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST);
