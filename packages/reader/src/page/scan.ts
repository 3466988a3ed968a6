import { decodeEntities } from "./entities.js";

/** What the scanner meets, in order, with its place in the page's source. Names are in lower case. */
export interface PageHandler {
  /** A start tag; `end` stands after its ">". `closed` is true for "<name />". */
  open(name: string, attributes: Attributes, start: number, end: number, closed: boolean): void;
  close(name: string, start: number, end: number): void;
  /** Text between tags, as it stands in the source: entities are not decoded. */
  text(start: number, end: number): void;
  /** A script, style or other element that holds no markup; its content is html.slice(start, end). */
  raw(name: string, attributes: Attributes, start: number, end: number, tagStart: number): void;
}

export type Attributes = ReadonlyMap<string, string>;

const RAW = new Set(["script", "style", "textarea", "template", "noscript", "iframe", "xmp", "noembed", "noframes"]);
const NAME = /[a-zA-Z][^\s/>"'=<]{0,60}/y;
const MOST_ATTRIBUTES = 60;

/**
 * Walks over a page's markup once, as tolerant as a browser of what is wrong in it: stray "<", unclosed quotes and
 * tags, unknown entities. Linear in the page's length: whatever is looked for and not found is not looked for again,
 * since all that follows it is dropped, as browsers drop a tag that the page's end cuts.
 */
export function scanPage(html: string, handler: PageHandler): void {
  let at = 0;
  let textStart = 0;
  const flush = (end: number): void => {
    if (end > textStart) handler.text(textStart, end);
  };
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) break;
    const next = readMarkup(html, open, handler, flush);
    if (next < 0) {
      flush(open);
      return;
    }
    at = next === open ? open + 1 : next;
    if (next !== open) textStart = next;
  }
  flush(html.length);
}

/** Position after the markup at `open`; `open` itself where "<" is only a character; -1 where the page's end cuts it. */
function readMarkup(html: string, open: number, handler: PageHandler, flush: (end: number) => void): number {
  const found = html.startsWith("<!--", open)
    ? after(html, "-->", open + 4)
    : /[!?]/.test(html[open + 1] ?? "")
      ? after(html, ">", open + 2)
      : undefined;
  if (found !== undefined) {
    if (found > 0) flush(open);
    return found;
  }
  const closing = html[open + 1] === "/";
  NAME.lastIndex = open + (closing ? 2 : 1);
  const name = NAME.exec(html)?.[0].toLowerCase();
  if (name === undefined) {
    const end = closing ? after(html, ">", open + 2) : open;
    if (end > open) flush(open);
    return end;
  }
  const tag = readAttributes(html, NAME.lastIndex);
  if (tag.end === CUT) return -1;
  flush(open);
  if (tag.end < 0) return -tag.end;
  if (closing) handler.close(name, open, tag.end);
  else if (RAW.has(name)) return readRaw(html, name, tag, open, handler);
  else handler.open(name, tag.attributes, open, tag.end, html[tag.end - 2] === "/");
  return tag.end;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

function readRaw(html: string, name: string, tag: Tag, open: number, handler: PageHandler): number {
  const closing = new RegExp(`</${name}`, "gi");
  closing.lastIndex = tag.end;
  const found = closing.exec(html);
  if (!found) return -1;
  handler.raw(name, tag.attributes, tag.end, found.index, open);
  return after(html, ">", found.index);
}

interface Tag {
  readonly attributes: Attributes;
  /** After ">"; CUT where the page ends first; else minus the position of a "<" that breaks the tag off. */
  readonly end: number;
}

const CUT = Number.NEGATIVE_INFINITY;
const NO_ATTRIBUTES: Attributes = new Map();

/** Attributes up to ">". Quotes count only after "=", as in browsers. */
function readAttributes(html: string, from: number): Tag {
  if (html.charCodeAt(from) === 62) return { attributes: NO_ATTRIBUTES, end: from + 1 };
  const attributes = new Map<string, string>();
  let at = from;
  let name = "";
  const keep = (value: string): void => {
    if (name !== "" && attributes.size < MOST_ATTRIBUTES && !attributes.has(name)) attributes.set(name, value);
    name = "";
  };
  while (at < html.length) {
    const code = html.charCodeAt(at);
    if (code === 62) {
      keep("");
      return { attributes, end: at + 1 };
    }
    if (code === 60) return { attributes: NO_ATTRIBUTES, end: -at };
    if (code === 61) {
      const value = readValue(html, at + 1);
      if (value === undefined) return { attributes: NO_ATTRIBUTES, end: CUT };
      keep(decodeEntities(value.text));
      at = value.end;
    } else if (isBlank(code) || code === 47 || code === 34 || code === 39) at++;
    else {
      keep("");
      const end = endOfWord(html, at);
      name = html.slice(at, Math.min(end, at + 60)).toLowerCase();
      at = end;
      while (at < html.length && isBlank(html.charCodeAt(at))) at++;
    }
  }
  return { attributes: NO_ATTRIBUTES, end: CUT };
}

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

function readValue(html: string, from: number): { readonly text: string; readonly end: number } | undefined {
  let at = from;
  while (at < html.length && isBlank(html.charCodeAt(at))) at++;
  const quote = html[at];
  if (quote === '"' || quote === "'") {
    const end = html.indexOf(quote, at + 1);
    return end < 0 ? undefined : { text: html.slice(at + 1, end), end: end + 1 };
  }
  let end = at;
  while (end < html.length && !isBlank(html.charCodeAt(end)) && !/[<>]/.test(html[end]!)) end++;
  return { text: html.slice(at, end), end };
}

function endOfWord(html: string, from: number): number {
  let at = from + 1;
  while (at < html.length && !/[\s/<>=]/.test(html[at]!)) at++;
  return at;
}
