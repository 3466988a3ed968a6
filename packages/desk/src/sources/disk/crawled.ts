import type { Given, Received } from "../received.js";

/** Names under which crawlers write the same thing, the first that has it goes: news-please, CC-News, fundus, trafilatura, newspaper. */
const FIELDS = {
  html: ["html", "raw_html"],
  text: ["maintext", "plaintext", "text", "content", "article_text", "body"],
  url: ["url", "source_url", "requested_url", "canonical_link"],
  title: ["title", "headline"],
  language: ["language", "lang"],
  publisher: ["publisher", "sitename", "source-hostname", "source_domain", "domain", "hostname"],
  published: ["date_publish", "published", "publishing_date", "publish_date", "publication_date", "date"],
  fetched: ["date_download", "fetchedAt", "crawl_date", "filedate"],
} as const;

/**
 * One document of a crawler's JSON: `maintext`, `text` or `html`, with `url`, `title`, `date_publish` and so on, as
 * news-please, CC-News, fundus and trafilatura name them.
 *
 * @returns the document, or nothing where there is no JSON object with a text
 * @example crawledOf('{"maintext": "Talks were held.", "url": "https://a.example/"}', { uri, now })
 */
export function crawledOf(line: string, at: { readonly uri: string; readonly now: string }): Received | undefined {
  return rowToReceived(parsed(line), at);
}

/** As `crawledOf`, of a file that holds one object, or a list of them; nothing where it is no JSON. */
export function crawledFile(
  text: string,
  at: { readonly uri: string; readonly now: string },
): readonly (Received | undefined)[] | undefined {
  const whole = parsed(text);
  if (Array.isArray(whole)) return whole.map((row, i) => rowToReceived(row, { ...at, uri: `${at.uri}#item=${i + 1}` }));
  return whole === undefined ? undefined : [rowToReceived(whole, at)];
}

function rowToReceived(row: unknown, at: { readonly uri: string; readonly now: string }): Received | undefined {
  if (typeof row !== "object" || row === null) return undefined;
  const word = (field: keyof typeof FIELDS) =>
    FIELDS[field]
      .map((name) => (row as Record<string, unknown>)[name])
      .find((v): v is string => typeof v === "string" && v.trim() !== "");
  const html = word("html");
  const text = html ?? word("text");
  if (text === undefined) return undefined;
  const [url, name, fetched] = [webOnly(word("url")), word("title"), dateOf(word("fetched"))];
  return {
    uri: url ?? at.uri,
    bytes: new TextEncoder().encode(text),
    mediaType: `text/${html === undefined ? "plain" : "html"}; charset=utf-8`,
    fetchedAt: fetched ?? at.now,
    ...(name && { name }),
    given: givenOf(word, url),
  };
}

function givenOf(word: (field: keyof typeof FIELDS) => string | undefined, url: string | undefined): Given {
  const [title, language, publisher] = [word("title"), word("language"), word("publisher")];
  const published = dateOf(word("published"));
  return {
    ...(published && { published }),
    ...(publisher && { publisher }),
    ...(url && { url }),
    ...(title && { title }),
    ...(language && { language }),
  };
}

const webOnly = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) && /^https?:/i.test(url) ? url : undefined;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}

/** A time without a zone is worth its day only. */
function dateOf(date: string | undefined): string | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?$/.exec(date ?? "");
  if (!match || Number.isNaN(Date.parse(match[1]!))) return undefined;
  return match[2] ? date!.replace(" ", "T") : match[1];
}
