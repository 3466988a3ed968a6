import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Result } from "@readout/reader";
import { crawledOf } from "./crawled.js";
import { decodeBytes } from "./decode.js";
import { entriesOf } from "./feed.js";
import { type Fetched, type FetchOptions, fetchSafely } from "./fetch.js";
import { linesOf } from "./lines.js";
import type { Received } from "./received.js";
import { refusal } from "./refusal.js";

export interface ReceiveOptions extends FetchOptions {
  /** Now, ISO 8601 in UTC. */
  readonly clock: () => string;
}

const MEDIA: Readonly<Record<string, string>> = {
  ".txt": "text/plain",
  ".md": "text/plain",
  ".html": "text/html",
  ".htm": "text/html",
};
const LINES = new Set([".jsonl", ".ndjson"]);
const FEEDS = new Set([".xml", ".rss", ".atom"]);
/** Bytes of a file that holds one document or one feed; of one with a document a line, all. */
const MOST_BYTES = 50_000_000;
const LONGEST_FILE_OF_LINES = 2_000_000_000;

/**
 * What a source has: a page or feed on the web (http, https), a file (page, text, feed, JSON lines of a crawler), or a
 * folder with all of these in it. What cannot be had is told in its place and the rest goes on.
 *
 * @example for await (const one of receive("news/", { clock })) …
 */
export async function* receive(source: string, options: ReceiveOptions): AsyncGenerator<Result<Received>> {
  if (/^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(source)) yield* fromWeb(source, options);
  else yield* fromDisk(source, options);
}

async function* fromWeb(url: string, options: ReceiveOptions): AsyncGenerator<Result<Received>> {
  const got = await fetchSafely(url, options);
  if (!got.ok) yield got;
  else if (isFeed(got.value.bytes, got.value.mediaType))
    yield* fromFeed(got.value.bytes, got.value.url, got.value.mediaType, options);
  else yield { ok: true, value: receivedOf(got.value, options.clock()) };
}

const receivedOf = ({ url, bytes, mediaType }: Fetched, fetchedAt: string): Received => ({
  uri: url,
  bytes,
  fetchedAt,
  ...(mediaType && { mediaType }),
  given: { url },
});

/** A feed by its media type or its first element; a page can be served as XML too. */
function isFeed(bytes: Uint8Array, mediaType = ""): boolean {
  if (/(?:rss|atom|feed)\+(?:xml|json)/i.test(mediaType)) return true;
  const head = decodeBytes(bytes.subarray(0, 2000), mediaType).text;
  return /<(?:rss|feed|rdf:RDF)[\s>]/i.test(head) || /^\s*\{[^{]{0,500}jsonfeed\.org\/version/.test(head);
}

async function* fromFeed(
  bytes: Uint8Array,
  at: string,
  mediaType: string | undefined,
  options: ReceiveOptions,
): AsyncGenerator<Result<Received>> {
  const entries = entriesOf(decodeBytes(bytes, mediaType).text, at);
  if (!entries.ok) return yield entries;
  for (const { url, given } of entries.value) {
    const got = await fetchSafely(url, options);
    if (!got.ok) yield got;
    else
      yield {
        ok: true,
        value: { ...receivedOf(got.value, options.clock()), given, ...(given.title && { name: given.title }) },
      };
  }
}

async function* fromDisk(path: string, options: ReceiveOptions): AsyncGenerator<Result<Received>> {
  const found = await stat(path).catch(() => undefined);
  if (!found) yield refusal("no-file", `${path} is not there, or may not be read`, "check the name");
  else if (found.isDirectory()) yield* fromFolder(path, options);
  else if (!found.isFile()) yield refusal("no-file", `${path} is no file`, "give a file or a folder");
  else yield* fromFile(path, found.size, options);
}

/** In the order of names. Links are not followed, nor is what is hidden or of no known kind. */
async function* fromFolder(folder: string, options: ReceiveOptions): AsyncGenerator<Result<Received>> {
  const inside = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith("."));
  inside.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of inside) {
    const path = join(folder, entry.name);
    const kind = extname(entry.name).toLowerCase();
    if (entry.isDirectory()) yield* fromFolder(path, options);
    else if (entry.isFile() && (kind in MEDIA || LINES.has(kind) || FEEDS.has(kind))) yield* fromDisk(path, options);
  }
}

async function* fromFile(path: string, size: number, options: ReceiveOptions): AsyncGenerator<Result<Received>> {
  const kind = extname(path).toLowerCase();
  const most = LINES.has(kind) ? LONGEST_FILE_OF_LINES : MOST_BYTES;
  const uri = pathToFileURL(path).href;
  if (size > most) return yield refusal("too-large", `${path} has ${size} bytes; the limit is ${most}`, "divide it");
  if (LINES.has(kind)) return yield* fromLines(path, uri, options);
  const bytes = new Uint8Array(await readFile(path));
  if (FEEDS.has(kind) || isFeed(bytes)) return yield* fromFeed(bytes, uri, undefined, options);
  const mediaType = MEDIA[kind] ?? "text/plain";
  yield { ok: true, value: { uri, bytes, mediaType, fetchedAt: options.clock(), name: basename(path) } };
}

async function* fromLines(path: string, uri: string, { clock }: ReceiveOptions): AsyncGenerator<Result<Received>> {
  let number = 0;
  for await (const line of linesOf(path)) {
    number++;
    if (line === undefined) yield refusal("too-large", `${path}: line ${number} is too long`, "divide the file");
    else if (line.trim() !== "") yield fromLine(line, `${path}: line ${number}`, `${uri}#line=${number}`, clock());
  }
}

function fromLine(line: string, place: string, uri: string, now: string): Result<Received> {
  const value = crawledOf(line, { uri, now });
  return value
    ? { ok: true, value }
    : refusal("bad-line", `${place} is no JSON with a text`, "see the crawler's output");
}
