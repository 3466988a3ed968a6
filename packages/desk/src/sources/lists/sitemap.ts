import type { Result } from "@readout/reader";
import { isoOf } from "../dates.js";
import type { Given } from "../received.js";
import { checkedList, cutShort, type Entry, webAddress } from "./entry.js";
import { blocksOf, isWhole, textIn } from "./xml.js";

/** Pages of one sitemap, and sitemaps of one index, that are taken; the newest go first. */
const MOST_PAGES = 2000;
const MOST_SITEMAPS = 50;

/**
 * The articles of a sitemap, newest first: those that it marks as news (the news sitemap's `news:news`), and where it
 * marks none, all its pages.
 *
 * @param at where it stands
 * @returns the entries, or "too-large", "entities", "incomplete"
 */
export function pagesOf(text: string, at: string): Result<readonly Entry[]> {
  const checked = checkedList(text, at);
  if (!checked.ok) return checked;
  if (!isWhole(text, "urlset")) return cutShort(at);
  const all = [...blocksOf(text, "url")].flatMap((block) => pageIn(block, at));
  const news = all.filter(({ isNews }) => isNews);
  const entries = (news.length > 0 ? news : all).map(({ entry }) => entry);
  return { ok: true, value: newestFirst(entries).slice(0, MOST_PAGES) };
}

/** The sitemaps that a sitemap index leads to, newest first. */
export function sitemapsOf(text: string, at: string): Result<readonly Entry[]> {
  const checked = checkedList(text, at);
  if (!checked.ok) return checked;
  if (!isWhole(text, "sitemapindex")) return cutShort(at);
  const all = [...blocksOf(text, "sitemap")].flatMap((block) => pageIn(block, at));
  return { ok: true, value: newestFirst(all.map(({ entry }) => entry)).slice(0, MOST_SITEMAPS) };
}

/** By when they were changed; those that do not say keep their order, after the others. */
const newestFirst = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((a, b) => Date.parse(b.stamp ?? "1970-01-01") - Date.parse(a.stamp ?? "1970-01-01"));

function pageIn(block: string, at: string): readonly { readonly entry: Entry; readonly isNews: boolean }[] {
  const url = webAddress(textIn(block, "loc"), at);
  if (url === undefined) return [];
  const news = newsIn(block);
  const changed = isoOf(textIn(block, "lastmod"));
  const stamp = changed ?? news?.published;
  return [{ entry: { url, given: { url, ...news }, ...(stamp && { stamp }) }, isNews: news !== undefined }];
}

/** What the news part says; its elements bear a prefix, and pictures beside it have titles too. */
function newsIn(block: string): Given | undefined {
  const start = block.search(/<[\w.-]{1,40}:news[\s>]/);
  if (start < 0) return undefined;
  const part = block.slice(start);
  const published = isoOf(textIn(part, "publication_date", true));
  const [publisher, language, title] = ["name", "language", "title"].map((name) => textIn(part, name, true));
  return {
    ...(published && { published }),
    ...(publisher && { publisher }),
    ...(language && { language }),
    ...(title && { title }),
  };
}
