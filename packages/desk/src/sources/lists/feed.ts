import type { Result } from "@readout/reader";
import { parseFeed } from "feedsmith";
import { isoOf } from "../dates.js";
import type { Given } from "../received.js";
import { refusal } from "../refusal.js";
import { checkedList, cutShort, type Entry, webAddress } from "./entry.js";
import { isWhole, rootOf } from "./xml.js";

/** Entries beyond these are left. */
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
  readonly date_modified?: string;
}

/**
 * The entries of an RSS, Atom or JSON feed, in its order; those that lead nowhere on the web are left out.
 *
 * @param at where the feed stands; entries' relative addresses are taken from there
 * @returns the entries, or "too-large", "entities", "incomplete", "no-feed"
 */
export function entriesOf(text: string, at: string): Result<readonly Entry[]> {
  const checked = checkedList(text, at);
  if (!checked.ok) return checked;
  const root = rootOf(text);
  // The parser would make what it can of half a feed, and the other half would pass for gone.
  if (root !== undefined && ["rss", "feed", "rdf"].includes(root) && !isWhole(text, root)) return cutShort(at);
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
  const url = webAddress(link, at);
  if (url === undefined) return [];
  const published = isoOf(item.published ?? item.pubDate ?? item.date_published ?? item.updated);
  const stamp = isoOf(item.updated ?? item.date_modified) ?? published;
  const title = wordsOf(item.title);
  const given = { ...about, url, ...(title && { title }), ...(published && { published }) };
  return [{ url, given, ...(stamp && { stamp }) }];
}

const wordsOf = (title: Item["title"]): string | undefined =>
  (typeof title === "string" ? title : title?.value)?.trim();
