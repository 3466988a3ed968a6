import type { Readout, Span } from "../contract/record.js";
import { decodeEntities } from "./entities.js";
import type { PageText } from "./page.js";
import { placeOf } from "./places.js";
import { scanPage } from "./scan.js";

/**
 * Which spans of a record do not lead back to their own characters on the page, white space and what is not shown left
 * aside. An empty list of faults means that every span does.
 *
 * @example checkPlaces(html, reading).faults // []
 */
export function checkPlaces(
  html: string,
  { record, page }: { readonly record: Readout; readonly page: PageText },
): { readonly spans: number; readonly faults: readonly string[] } {
  const spans = uniqueSpans(record);
  const faults = spans
    .flatMap((span) => paragraphsIn(record.text, span))
    .flatMap((span) => {
      const place = placeOf(page, span);
      const text = record.text.slice(...span);
      if (!place) return [`“${text}” has no place`];
      const source = html.slice(...place.source);
      return shown(source) === bare(text) ? [] : [`“${text}” is not “${source}”`];
    });
  return { spans: spans.length, faults };
}

function uniqueSpans(record: Readout): readonly Span[] {
  const found = new Map<string, Span>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value) && value.length === 2 && value.every((x) => typeof x === "number"))
      found.set(value.join(), value as unknown as Span);
    else if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) walk(inner);
  };
  walk(record);
  return Array.from(found.values());
}

/** What of a span stands in each paragraph: between two, the page may hold a picture that the text leaves out. */
function paragraphsIn(text: string, [start, end]: Span): readonly Span[] {
  let at = start;
  return text
    .slice(start, end)
    .split("\n\n")
    .flatMap((part): Span[] => {
      const span: Span = [at, at + part.length];
      at += part.length + 2;
      return part.trim() === "" ? [] : [span];
    });
}

const bare = (text: string): string => text.replace(/[\s\u00ad\u200b\u2060\0\ufeff]/g, "");

/** Elements whose text is not shown. */
const UNSHOWN = /^(?:svg|math|select|object|audio|video|canvas|datalist|map)$/;

/** The characters that a stretch of markup shows. */
function shown(source: string): string {
  let text = "";
  let hidden = 0;
  scanPage(source, {
    open: (name, _attributes, _start, _end, closed) => {
      if (UNSHOWN.test(name) && !closed) hidden++;
    },
    close: (name) => {
      if (UNSHOWN.test(name) && hidden > 0) hidden--;
    },
    text: (start, end) => {
      if (hidden === 0) text += source.slice(start, end);
    },
    raw: () => undefined,
  });
  return bare(decodeEntities(text));
}
