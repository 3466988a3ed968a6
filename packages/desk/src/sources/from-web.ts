import { gunzipSync } from "node:zlib";
import type { Result } from "@readout/reader";
import { decodeBytes } from "./decode.js";
import { isPageType } from "./document.js";
import { type Kind, kindByHead } from "./kind.js";
import type { Entry } from "./lists/entry.js";
import { entriesOf } from "./lists/feed.js";
import { feedsOf } from "./lists/opml.js";
import { pagesOf, sitemapsOf } from "./lists/sitemap.js";
import type { Received } from "./received.js";
import { refusal } from "./refusal.js";
import type { Fetched } from "./web/fetch.js";
import type { Visits } from "./web/visits.js";

/** What asks the web, and the clock. */
export interface Asking {
  readonly visits: Visits;
  /** Now, ISO 8601 in UTC. */
  readonly clock: () => string;
}

/** Lists within lists that are followed: OPML to feed to page; sitemap index to sitemap to page. */
const DEEPEST = 2;
/** Bytes of a compressed sitemap, unpacked; its standard allows as many. */
const LONGEST_SITEMAP = 52_428_800;

/** A page on the web, or the pages that a feed, a sitemap or an OPML list there leads to. */
export async function* fromWeb(url: string, asking: Asking, depth = 0): AsyncGenerator<Result<Received>> {
  const got = await asking.visits.get(url, { named: depth === 0 });
  if (!got.ok) return yield got;
  const whole = unzippedList(got.value);
  const kind = kindByHead(whole.bytes, whole.mediaType);
  if (isList(kind) && depth <= DEEPEST) yield* fromList(kind, whole, asking, depth);
  else yield pageOf(got.value, asking.clock());
}

type ListKind = "feed" | "opml" | "sitemap" | "sitemap-index";
export const isList = (kind: Kind | undefined): kind is ListKind =>
  kind !== undefined && ["feed", "opml", "sitemap", "sitemap-index"].includes(kind);

/** What a list leads to, wherever the list was. */
export async function* fromList(
  kind: ListKind,
  { bytes, url, mediaType }: Pick<Fetched, "bytes" | "url" | "mediaType">,
  asking: Asking,
  depth = 0,
): AsyncGenerator<Result<Received>> {
  const { text } = decodeBytes(bytes, mediaType);
  if (kind === "feed" || kind === "sitemap") {
    const entries = kind === "feed" ? entriesOf(text, url) : pagesOf(text, url);
    if (!entries.ok) return yield entries;
    for (const entry of entries.value) yield await entryFromWeb(entry, asking);
    return;
  }
  const lists = kind === "opml" ? feedsOf(text, url) : sitemapsOf(text, url);
  if (!lists.ok) return yield lists;
  for (const list of lists.value) yield* fromWeb(typeof list === "string" ? list : list.url, asking, depth + 1);
}

/** The page that an entry of a list leads to, with what the list says of it. */
export async function entryFromWeb({ url, given }: Entry, { visits, clock }: Asking): Promise<Result<Received>> {
  const got = await visits.get(url);
  if (!got.ok) return got;
  const page = pageOf(got.value, clock());
  return page.ok ? { ok: true, value: { ...page.value, given, ...(given.title && { name: given.title }) } } : page;
}

/** What was fetched, if it is a page or a text; pictures, films and programs are not read. */
export function pageOf({ url, bytes, mediaType }: Fetched, fetchedAt: string): Result<Received> {
  const isPage = isPageType(mediaType) || kindByHead(bytes, mediaType) === "page";
  const type = mediaType ?? (isPage ? "text/html" : "text/plain");
  if (!isPage && !/^\s*text\/(?!xml)/i.test(type))
    return refusal(
      "media",
      `${url} is ${type.split(";", 1)[0]!.slice(0, 60)}, no page`,
      "pages, feeds, sitemaps and OPML are read from the web; save an archive or a mail and give the file",
    );
  const kept = isPage && !isPageType(type) ? "text/html" : type;
  return { ok: true, value: { uri: url, bytes, fetchedAt, mediaType: kept, given: { url } } };
}

/** A list that is served as a .gz file, as sitemaps are; all else as it came. */
export function unzippedList(fetched: Fetched): Fetched {
  const { bytes } = fetched;
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return fetched;
  try {
    const most = Math.min(LONGEST_SITEMAP, Math.max(1_000_000, 200 * bytes.length));
    const { mediaType: _, ...rest } = fetched;
    return { ...rest, bytes: gunzipSync(bytes, { maxOutputLength: most }) };
  } catch {
    return fetched;
  }
}
