import type { Result } from "@readout/reader";
import { parseFeed } from "feedsmith";
import type { Given } from "./received.js";
import { refusal } from "./refusal.js";

/** One entry of a feed: where its article stands and what the feed says of it. */
export interface Entry {
  readonly url: string;
  readonly given: Given;
}

/** Characters of a feed that are taken; entries beyond `MOST` are left. */
const LONGEST = 20_000_000;
const MOST = 2000;

/** What RSS, Atom and JSON Feed have in common, as the parser gives it. */
interface Item {
  readonly link?: string;
  readonly url?: string;
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[];
  readonly title?: string | { readonly value?: string };
  readonly pubDate?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly date_published?: string;
}

/**
 * The entries of an RSS, Atom or JSON feed, in its order; those that lead nowhere on the web are left out. A feed that
 * declares entities is refused before it is parsed: none needs them, and they can be made to grow without end.
 *
 * @param at where the feed stands; entries' relative addresses are taken from there
 * @returns the entries, or "too-large", "entities", "no-feed"
 */
export function entriesOf(text: string, at: string): Result<readonly Entry[]> {
  if (text.length > LONGEST) return refusal("too-large", `${at} is too long for a feed`, "give a shorter one");
  if (/<!entity/i.test(text))
    return refusal("entities", `${at} declares entities, which are not expanded`, "ask for a feed without a DOCTYPE");
  try {
    const { feed } = parseFeed(text) as {
      feed: { items?: Item[]; entries?: Item[]; title?: Item["title"]; language?: string };
    };
    const publisher = wordsOf(feed.title);
    const about = { ...(publisher && { publisher }), ...(feed.language && { language: feed.language }) };
    const items = (feed.items ?? feed.entries ?? []).slice(0, MOST);
    return { ok: true, value: items.flatMap((item) => entryOf(item, at, about)) };
  } catch {
    return refusal("no-feed", `${at} is no feed that can be read`, "RSS, Atom and JSON Feed are known");
  }
}

function entryOf(item: Item, at: string, about: Given): readonly Entry[] {
  const links = item.links ?? [];
  const link = item.link ?? item.url ?? (links.find(({ rel }) => !rel || rel === "alternate") ?? links[0])?.href;
  const url = link && URL.canParse(link.trim(), at) ? new URL(link.trim(), at).href : undefined;
  if (!url || !/^https?:/.test(url)) return [];
  const published = dayOf(item.published ?? item.pubDate ?? item.date_published ?? item.updated);
  const title = wordsOf(item.title);
  return [{ url, given: { ...about, url, ...(title && { title }), ...(published && { published }) } }];
}

const wordsOf = (title: Item["title"]): string | undefined =>
  (typeof title === "string" ? title : title?.value)?.trim();

function dayOf(date: string | undefined): string | undefined {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
