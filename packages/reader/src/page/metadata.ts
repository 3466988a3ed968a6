import { bylineOf } from "./authors.js";
import type { PageBlock } from "./blocks.js";
import { addressDay, isoDate, writtenDay } from "./dates.js";
import { type PageHead, readHead } from "./head.js";
import { headlineOf } from "./headline.js";
import { articleNode, type Node, namesOf, stringOf } from "./json-ld.js";
import { isStamp } from "./lines.js";
import { blocksNear } from "./signatures.js";
import type { PageTree } from "./tree.js";

/** What a page says of its article, by the order of trust in decision 0073. */
export interface PageFacts {
  readonly title?: string;
  readonly byline: readonly string[];
  /** ISO 8601 day, or date-time with its zone. */
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
}

/** Blocks before and after the body's beginning and end in which a visible date or byline is looked for. */
const NEAR = 30;

export function readFacts(
  tree: PageTree,
  blocks: readonly PageBlock[],
  body: readonly PageBlock[],
  address?: string,
): PageFacts {
  const head = readHead(tree);
  const told = articleNode(head.jsonLd);
  const near = nearBody(blocks, body);
  const url = [head.canonical, head.meta.get("og:url"), stringOf(told?.node.url), address].find(
    (link) => link !== undefined && /^https?:\/\/\S+$/.test(link),
  );
  const title = headlineOf(head, blocks, stringOf(told?.node.headline));
  const published = publishedOf(head, told?.node, near, url);
  const publisher = firstText(told && namesOf(told.node.publisher, told.byId)[0], head.meta.get("og:site_name"));
  return {
    byline: bylineOf(head, told, tree, blocksNear(blocks, body), publisher),
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published }),
    ...(publisher !== undefined && { publisher }),
    ...(url !== undefined && { url }),
  };
}

function nearBody(blocks: readonly PageBlock[], body: readonly PageBlock[]): readonly PageBlock[] {
  const first = body.length > 0 ? blocks.indexOf(body[0]!) : 0;
  const last = body.length > 0 ? blocks.indexOf(body[body.length - 1]!) : 0;
  return [...blocks.slice(Math.max(0, first - NEAR), first + 3), ...blocks.slice(last + 1, last + 6)];
}

function publishedOf(
  head: PageHead,
  node: Node | undefined,
  near: readonly PageBlock[],
  url: string | undefined,
): string | undefined {
  const { meta, times } = head;
  const declared = [
    stringOf(node?.datePublished),
    meta.get("article:published_time"),
    meta.get("og:article:published_time"),
    meta.get("og:published_time"),
    meta.get("itemprop:datepublished"),
    meta.get("datepublished"),
    times.find(({ published }) => published)?.value,
  ];
  // What generic meta elements tell is often the day on which the page was entered: the reader's own date goes before it.
  const stamp = near.find(({ text }) => isStamp(text) && writtenDay(text) !== undefined);
  const generic = [
    stamp?.text,
    meta.get("date"),
    meta.get("dc.date"),
    meta.get("dc.date.issued"),
    meta.get("dcterms.created"),
    meta.get("dcterms.date"),
    meta.get("parsely-pub-date"),
    meta.get("sailthru.date"),
    meta.get("publish-date"),
    meta.get("last-modified"),
    times[0]?.value,
    stringOf(node?.dateCreated),
    meta.get("article:modified_time"),
  ];
  for (const value of [...declared, ...generic]) {
    const date = isoDate(value) ?? (value !== undefined ? writtenDay(value) : undefined);
    if (date !== undefined) return date;
  }
  const dated = near.find(({ text }) => text.length < 120 && writtenDay(text) !== undefined);
  return (dated && writtenDay(dated.text)) ?? addressDay(url);
}

function firstText(...values: readonly (string | undefined)[]): string | undefined {
  return values
    .map((value) => value?.replace(/\s+/g, " ").trim())
    .find((value) => value !== undefined && value !== "" && value.length <= 100);
}
