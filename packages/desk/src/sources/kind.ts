import { extname } from "node:path";
import { decodeBytes } from "./decode.js";
import { rootOf } from "./lists/xml.js";
import { isSeparator } from "./mail/mbox.js";

/** What a file or an answer of the web is, as far as it matters how it is taken apart. */
export type Kind =
  | "page"
  | "text"
  | "feed"
  | "opml"
  | "sitemap"
  | "sitemap-index"
  | "json"
  | "lines"
  | "lines.gz"
  | "mail"
  | "mbox"
  | "archive";

const BY_NAME: Readonly<Record<string, Kind>> = {
  ".txt": "text",
  ".md": "text",
  ".html": "page",
  ".htm": "page",
  ".xhtml": "page",
  ".rss": "feed",
  ".atom": "feed",
  ".opml": "opml",
  ".json": "json",
  ".jsonl": "lines",
  ".ndjson": "lines",
  ".jsonl.gz": "lines.gz",
  ".ndjson.gz": "lines.gz",
  ".eml": "mail",
  ".mbox": "mbox",
  ".warc": "archive",
  ".warc.gz": "archive",
  ".wacz": "archive",
};
const BY_ROOT: Readonly<Record<string, Kind>> = {
  html: "page",
  rss: "feed",
  feed: "feed",
  rdf: "feed",
  opml: "opml",
  urlset: "sitemap",
  sitemapindex: "sitemap-index",
};

/** Bytes at the head of a file that tell its kind. */
export const HEAD = 4096;

/**
 * The kind of a file by its name; of a name that says nothing, or of XML, by its first words.
 *
 * @param head the first `HEAD` bytes
 * @example kindOf("inbox", Buffer.from("From ada@a.example Mon Mar  9 08:00:00 2026\n…")) // "mbox"
 */
export function kindOf(name: string, head: Uint8Array): Kind {
  return kindByName(name) ?? kindByHead(head) ?? "text";
}

/** Nothing where the name does not tell. ".xml" may be any of several. */
export function kindByName(name: string): Kind | undefined {
  const last = extname(name).toLowerCase();
  const kind = last === ".gz" ? extname(name.slice(0, -3)).toLowerCase() + last : last;
  return Object.hasOwn(BY_NAME, kind) ? BY_NAME[kind] : undefined;
}

/** By the first words, whatever is declared: feeds are served as text, and pages as XML. */
export function kindByHead(head: Uint8Array, mediaType = ""): Kind | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(HEAD, head.byteLength));
  const start = bytes.toString("latin1");
  if (/^WARC\/\d\.\d/.test(start) || start.startsWith("PK\x03\x04")) return "archive";
  if (isSeparator(bytes)) return "mbox";
  if (/^(?:Received|Return-Path|Delivered-To|DKIM-Signature|Message-ID|MIME-Version|X-[\w-]{1,40}): /i.test(start))
    return "mail";
  const text = decodeBytes(bytes, mediaType).text;
  // Whoever declares entities means a list, and is refused as one.
  if (/^\s*<[?!]/.test(text) && /<!entity/i.test(text)) return "feed";
  const root = rootOf(text);
  if (root !== undefined && Object.hasOwn(BY_ROOT, root)) return BY_ROOT[root];
  if (/^\s*\{[^{]{0,500}jsonfeed\.org\/version/.test(text)) return "feed";
  return root !== undefined && /^(?:head|body|article|main|div|p|title|meta)$/.test(root) ? "page" : undefined;
}
