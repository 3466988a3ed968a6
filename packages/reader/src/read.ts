import type { Readout } from "./contract/record.js";
import { failure, type Result, success } from "./contract/result.js";
import type { Layers, ReadOptions } from "./document/layers.js";
import { type PageText, pageToText } from "./page/page.js";
import { stampsOf } from "./page/whole.js";
import { assemble } from "./pipeline/assemble.js";
import type { Observer } from "./pipeline/run.js";
import { readWith } from "./pipeline/stages.js";

/** Longest text read unless the caller allows more, in UTF-16 code units. */
export const MAX_LENGTH = 1_000_000;

/**
 * Reads one article: plain text in, one record out. The same text and options give the same record, byte for byte. Of a
 * text that is not English the record holds the article's parts alone, its language, and a warning that says so.
 *
 * @param text the article as plain text, unchanged; all spans of the record index it
 * @returns the record, or why there is none: "too-long", "empty", "binary"
 * @example
 * const result = read("QUITO, Feb 5 - Ecuador and Peru will hold talks on Monday, a minister said.", { published: "2026-02-05" });
 * if (result.ok) console.log(result.value.events[0]?.status); // "planned"
 */
export function read(text: string, options: ReadOptions = {}): Result<Readout> {
  const layers = readLayers(text, options);
  return layers.ok ? success(assemble(layers.value)) : layers;
}

/** As `read`, but returns every layer; for benches, tests and training. */
export function readLayers(text: string, options: ReadOptions = {}, observe?: Observer): Result<Layers> {
  const limit = options.maxLength ?? MAX_LENGTH;
  if (text.length > limit)
    return failure({
      code: "too-long",
      severity: "error",
      message: `the text has ${text.length} characters; the limit is ${limit}`,
      hint: "read one article at a time, or raise the limit (maxLength)",
    });
  if (text.trim() === "")
    return failure({
      code: "empty",
      severity: "error",
      message: "the text is empty",
      hint: "give the text of one article",
    });
  if (text.includes("\u0000"))
    return failure({
      code: "binary",
      severity: "error",
      message: "the text has NUL characters: this looks like binary data",
      hint: "give plain text or an HTML page",
    });
  return success(readWith(options.engine ?? "learnt", { text, options }, observe));
}

/**
 * Reads the article of an HTML page. What the caller gives goes before what the page says of itself. The record's
 * `text` is taken out of the page: headline, byline and date as the page shows them, the body, notes on it.
 */
export function readPage(html: string, options: ReadOptions = {}): Result<Readout> {
  const read = readPageWithSource(html, options);
  return read.ok ? success(read.value.record) : read;
}

/** A record read from a page, and the way back from its spans to the page: `placeOf(reading.page, span)`. */
export interface PageReading {
  readonly record: Readout;
  readonly page: PageText;
}

/** As `readPage`, with the way back to the page. */
export function readPageWithSource(html: string, options: ReadOptions = {}): Result<PageReading> {
  const page = pageToText(html, { url: options.url });
  if (!page.ok) return page;
  const { source, layout, title, byline, published, publisher, url } = page.value;
  const result = read(source.text, {
    byline,
    layout,
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published }),
    ...(publisher !== undefined && { publisher }),
    ...(url !== undefined && { url }),
    ...options,
  });
  if (!result.ok) return result;
  return success({ record: withPage(result.value, page.value, options), page: page.value });
}

/** What only the page knows: the day is its word and not the caller's, when it was changed, where it contradicts itself. */
function withPage(record: Readout, page: PageText, options: ReadOptions): Readout {
  const { published } = record.article;
  const isPages = options.published === undefined && published.basis === "given";
  const { updated, entries } = page;
  return {
    ...record,
    article: {
      ...record.article,
      ...(isPages && {
        published: { ...published, basis: "page" as const, evidence: stampsOf(page, published.earliest) },
      }),
      ...(updated !== undefined && { updated: { at: updated, evidence: stampsOf(page, updated) } }),
      ...(entries.length > 0 && { entries }),
    },
    warnings: [...record.warnings, ...page.warnings],
  };
}
