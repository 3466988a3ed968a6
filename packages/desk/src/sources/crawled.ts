import type { Given, Received } from "./received.js";

/**
 * One line of a crawler's JSON lines, as news-please and others write them: `maintext`, `text` or `html`, with `url`,
 * `title`, `date_publish` or `published`, `source_domain` or `publisher`, `language`.
 *
 * @returns the document, or nothing where the line is no JSON object with a text
 */
export function crawledOf(line: string, at: { readonly uri: string; readonly now: string }): Received | undefined {
  const row = rowOf(line);
  const word = (...names: string[]) =>
    names.map((name) => row[name]).find((v): v is string => typeof v === "string" && v !== "");
  const html = word("html", "raw_html");
  const text = html ?? word("maintext", "text", "content");
  if (text === undefined) return undefined;
  const [url, name, fetched] = [word("url"), word("title"), dateOf(word("date_download", "fetchedAt"))];
  return {
    uri: url ?? at.uri,
    bytes: new TextEncoder().encode(text),
    mediaType: `text/${html === undefined ? "plain" : "html"}; charset=utf-8`,
    fetchedAt: fetched ?? at.now,
    ...(name && { name }),
    given: givenOf(word),
  };
}

function givenOf(word: (...names: string[]) => string | undefined): Given {
  const [url, title, language] = [word("url"), word("title"), word("language")];
  const publisher = word("publisher", "source_domain");
  const published = dateOf(word("date_publish", "published", "date"));
  return {
    ...(published && { published }),
    ...(publisher && { publisher }),
    ...(url && { url }),
    ...(title && { title }),
    ...(language && { language }),
  };
}

function rowOf(line: string): Readonly<Record<string, unknown>> {
  try {
    const row: unknown = JSON.parse(line);
    return typeof row === "object" && row !== null ? (row as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** A time without a zone is worth its day only. */
function dateOf(date: string | undefined): string | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?$/.exec(date ?? "");
  if (!match || Number.isNaN(Date.parse(match[1]!))) return undefined;
  return match[2] ? date!.replace(" ", "T") : match[1];
}
