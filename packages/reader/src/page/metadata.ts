import type { Span, Warning } from "../contract/record.js";
import { bylineOf } from "./authors.js";
import type { PageBlock } from "./blocks.js";
import { contradictionsIn } from "./contradictions.js";
import { daysIn } from "./dates.js";
import { readHead } from "./head.js";
import { headlineOf } from "./headline.js";
import { articleNode, namesOf, stringOf } from "./json-ld.js";
import { type PageDates, readDates } from "./published.js";
import { blocksNear, type NearBlock } from "./signatures.js";
import type { PageTree } from "./tree.js";

/** What a page says of its article, by the order of trust in decision 0073. */
export interface PageFacts {
  readonly title?: string;
  readonly byline: readonly string[];
  /** ISO 8601 day, or date-time with its zone. */
  readonly published?: string;
  /** When it was last changed, in the same forms. */
  readonly updated?: string;
  readonly publisher?: string;
  readonly url?: string;
  /** What the page says of itself in two ways. */
  readonly warnings: readonly Warning[];
}

/** The lines in which the page shows some of it. */
export interface ShownFacts {
  readonly headline?: PageBlock;
  /** Where in its block the headline stands, where a kicker stands before it. */
  readonly kicked?: Span;
  readonly bylines: readonly PageBlock[];
  readonly stamps: readonly PageBlock[];
  /** The page declares itself a live page. */
  readonly isLive: boolean;
}

export function readFacts(
  tree: PageTree,
  blocks: readonly PageBlock[],
  body: readonly PageBlock[],
  address?: string,
): { readonly facts: PageFacts; readonly shown: ShownFacts } {
  const head = readHead(tree);
  const told = articleNode(head.jsonLd);
  const url = [head.canonical, head.meta.get("og:url"), stringOf(told?.node.url), address].find(
    (link) => link !== undefined && /^https?:\/\/\S+$/.test(link),
  );
  const headline = headlineOf({ head, tree, blocks, body, declared: stringOf(told?.node.headline), url });
  const publisher = firstText(told && namesOf(told.node.publisher, told.byId)[0], head.meta.get("og:site_name"));
  const near = blocksNear(blocks, body);
  const dates = readDates({ head, node: told?.node, near, headline: headline?.block, url });
  const byline = bylineOf(head, told, tree, near, { publisher, url });
  const { published, updated } = dates;
  return {
    facts: {
      byline: byline.names,
      warnings: contradictionsIn(head, told?.node, dates, byline),
      ...(headline && { title: headline.text }),
      ...(published !== undefined && { published }),
      ...(updated !== undefined && { updated }),
      ...(publisher !== undefined && { publisher }),
      ...(url !== undefined && { url }),
    },
    shown: {
      bylines: byline.blocks,
      stamps: stampsShown(dates, near),
      isLive: [told?.node["@type"]].flat().includes("LiveBlogPosting"),
      ...(headline?.block && { headline: headline.block }),
      ...(headline?.span && { kicked: headline.span }),
    },
  };
}

/** The stamps about the headline that show the page's own days; those of teasers beside it show others. */
function stampsShown({ stamps, published, updated }: PageDates, near: readonly NearBlock[]): readonly PageBlock[] {
  const days = [published, updated].flatMap((date) => date?.slice(0, 10) ?? []);
  const head = new Set(near.filter(({ zone }) => zone === "head").map(({ block }) => block));
  return Array.from(new Set(stamps))
    .filter((block) => head.has(block) && daysIn(block.text).some((day) => days.includes(day)))
    .slice(0, MOST_STAMPS);
}

/** One for the publication, one for the change, and one that repeats them. */
const MOST_STAMPS = 3;

function firstText(...values: readonly (string | undefined)[]): string | undefined {
  return values
    .map((value) => value?.replace(/\s+/g, " ").trim())
    .find((value) => value !== undefined && value !== "" && value.length <= 100);
}
