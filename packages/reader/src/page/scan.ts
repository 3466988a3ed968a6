import { decodeEntities } from "./entities.js";

/** What the scanner meets, in order. Names are in lower case; text is decoded. */
export interface PageHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
  /** The raw content of a script, style or other element that holds no markup. */
  raw(name: string, attributes: Attributes, content: string): void;
}

export type Attributes = ReadonlyMap<string, string>;

const RAW = new Set([
  "script",
  "style",
  "textarea",
  "template",
  "noscript",
  "iframe",
  "svg",
  "math",
  "xmp",
  "noembed",
  "noframes",
]);
const NAME = /[a-zA-Z][^\s/>"'=<]{0,60}/y;
const MOST_ATTRIBUTES = 60;

/**
 * Walks over a page's markup once, as tolerant as a browser of what is wrong in it: stray "<", unclosed quotes and
 * tags, unknown entities. Linear in the page's length: whatever is looked for and not found is not looked for again,
 * since all that follows it is dropped, as browsers drop a tag that the page's end cuts.
 */
export function scanPage(html: string, handler: PageHandler): void {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) {
      emit(handler, html.slice(at));
      return;
    }
    if (open > at) emit(handler, html.slice(at, open));
    const next = readMarkup(html, open, handler);
    if (next < 0) return;
    if (next === open) emit(handler, "<");
    at = next === open ? open + 1 : next;
  }
}

function emit(handler: PageHandler, raw: string): void {
  if (raw !== "") handler.text(decodeEntities(raw));
}

/** Position after the markup at `open`; `open` itself where "<" is only a character; -1 where the page's end cuts it. */
function readMarkup(html: string, open: number, handler: PageHandler): number {
  if (html.startsWith("<!--", open)) return after(html, "-->", open + 4);
  const second = html[open + 1];
  if (second === "!" || second === "?") return after(html, ">", open + 2);
  const closing = second === "/";
  NAME.lastIndex = open + (closing ? 2 : 1);
  const name = NAME.exec(html)?.[0].toLowerCase();
  if (name === undefined) return closing ? after(html, ">", open + 2) : open;
  const tag = readAttributes(html, NAME.lastIndex);
  if (tag.end < 0) return tag.end === CUT ? -1 : -tag.end;
  if (closing) {
    handler.close(name);
    return tag.end;
  }
  if (RAW.has(name)) return readRaw(html, name, tag, handler);
  handler.open(name, tag.attributes);
  return tag.end;
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

function readRaw(html: string, name: string, tag: Tag, handler: PageHandler): number {
  if (html[tag.end - 2] === "/") return tag.end;
  const closing = new RegExp(`</${name}`, "gi");
  closing.lastIndex = tag.end;
  const found = closing.exec(html);
  if (!found) return -1;
  handler.raw(name, tag.attributes, html.slice(tag.end, found.index));
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
  const attributes = new Map<string, string>();
  let at = from;
  let name = "";
  while (at < html.length) {
    const char = html[at]!;
    if (char === ">") return { attributes: attributes.size > 0 ? attributes : NO_ATTRIBUTES, end: at + 1 };
    if (char === "<") return { attributes: NO_ATTRIBUTES, end: -at };
    if (char === "=") {
      const value = readValue(html, at + 1);
      if (value === undefined) return { attributes: NO_ATTRIBUTES, end: CUT };
      if (name !== "" && attributes.size < MOST_ATTRIBUTES && !attributes.has(name))
        attributes.set(name, decodeEntities(value.text));
      at = value.end;
      name = "";
    } else if (/[\s/"']/.test(char)) at++;
    else {
      const end = endOfWord(html, at);
      name = html.slice(at, Math.min(end, at + 60)).toLowerCase();
      at = end;
      while (at < html.length && /\s/.test(html[at]!)) at++;
    }
  }
  return { attributes: NO_ATTRIBUTES, end: CUT };
}

function readValue(html: string, from: number): { readonly text: string; readonly end: number } | undefined {
  let at = from;
  while (at < html.length && /\s/.test(html[at]!)) at++;
  const quote = html[at];
  if (quote === '"' || quote === "'") {
    const end = html.indexOf(quote, at + 1);
    return end < 0 ? undefined : { text: html.slice(at + 1, end), end: end + 1 };
  }
  let end = at;
  while (end < html.length && !/[\s<>]/.test(html[end]!)) end++;
  return { text: html.slice(at, end), end };
}

function endOfWord(html: string, from: number): number {
  let at = from + 1;
  while (at < html.length && !/[\s/<>=]/.test(html[at]!)) at++;
  return at;
}
