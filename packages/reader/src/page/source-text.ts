import type { Span } from "../contract/record.js";
import { entityAt } from "./entities.js";

/**
 * Text with the way back to the page: pieces in order, each a run of characters that stand in the source as they
 * stand here ("linear"), or one or more characters that something else of the source gave: an entity, white space that
 * was collapsed, a line break. Parallel arrays; piece i covers text from at[i] to at[i + 1], or to the end.
 */
export interface SourceText {
  readonly text: string;
  readonly at: readonly number[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** The tree's text node that the piece comes from; the element itself for what <br> gave. */
  readonly node: readonly number[];
}

/** What breaks a linear run: an entity, white space that is not one plain space, characters that are not shown. */
const BREAK = /&|\s{2,}|[^\S ]|[\u00ad\u200b\u2060\0]/g;
const UNSEEN = /[\u00ad\u200b\u2060\0\ufeff]/g;

/** Gathers the text of one block from the text nodes in it. */
export class TextGatherer {
  private parts: string[] = [];
  private length = 0;
  private endsBlank = true;
  private at: number[] = [];
  private start: number[] = [];
  private end: number[] = [];
  private node: number[] = [];

  get size(): number {
    return this.length;
  }

  get last(): string {
    const part = this.parts[this.parts.length - 1];
    return part === undefined ? "" : part[part.length - 1]!;
  }

  /** Adds the source from `start` to `end`, decoded, white space collapsed. */
  add(html: string, start: number, end: number, node: number): void {
    // Only this stretch is searched: what a search finds beyond it would be searched for again by the next text.
    const stretch = html.slice(start, end);
    let at = start;
    BREAK.lastIndex = 0;
    for (let match = BREAK.exec(stretch); match; match = BREAK.exec(stretch)) {
      this.linear(html, at, start + match.index, node);
      at = this.broken(html, match[0], start + match.index, end, node);
      BREAK.lastIndex = at - start;
    }
    this.linear(html, at, end, node);
  }

  /** A line break that an element stands for. */
  newline(start: number, end: number, element: number): void {
    this.trimBlank();
    if (this.length > 0) this.push("\n", start, end, element, true);
  }

  /** A space that an element stands for. */
  space(start: number, end: number, element: number): void {
    this.blank(start, end, element);
  }

  private broken(html: string, found: string, from: number, limit: number, node: number): number {
    if (found === "&") {
      const entity = entityAt(html, from);
      if (!entity || entity.end > limit) {
        this.push("&", from, from + 1, node, false);
        return from + 1;
      }
      const text = entity.text.replace(UNSEEN, "");
      if (/^\s$/.test(text)) this.blank(from, entity.end, node);
      else if (text !== "") this.push(text, from, entity.end, node, false);
      return entity.end;
    }
    const to = from + found.length;
    if (/\s/.test(found) && found !== "\ufeff") this.blank(from, to, node);
    return to;
  }

  private linear(html: string, start: number, end: number, node: number): void {
    let from = start;
    if (from < end && this.endsBlank && html.charCodeAt(from) === 32) from++;
    if (from < end) this.push(html.slice(from, end), from, end, node, html.charCodeAt(end - 1) === 32);
  }

  private blank(start: number, end: number, node: number): void {
    if (!this.endsBlank) this.push(" ", start, end, node, true);
  }

  private push(text: string, start: number, end: number, node: number, blank: boolean): void {
    this.at.push(this.length);
    this.start.push(start);
    this.end.push(end);
    this.node.push(node);
    this.parts.push(text);
    this.length += text.length;
    this.endsBlank = blank;
  }

  private trimBlank(): void {
    if (!this.endsBlank || this.parts.length === 0) return;
    const last = this.parts.length - 1;
    const part = this.parts[last]!;
    if (!/\s$/.test(part)) return;
    const isLinear = part.length === this.end[last]! - this.start[last]!;
    this.length--;
    if (part.length > 1) {
      this.parts[last] = part.slice(0, -1);
      if (isLinear) this.end[last]!--;
      return;
    }
    for (const list of [this.parts, this.at, this.start, this.end, this.node] as unknown[][]) list.pop();
  }

  /** The text so far, trimmed, and starts anew; nothing where there is none. */
  take(): SourceText | undefined {
    this.trimBlank();
    const { at, start, end, node } = this;
    const text = this.parts.join("");
    this.parts = [];
    this.at = [];
    this.start = [];
    this.end = [];
    this.node = [];
    this.length = 0;
    this.endsBlank = true;
    return text === "" ? undefined : { text, at, start, end, node };
  }
}

/** A stretch of a text, with its way back. */
export function sliceText(source: SourceText, [from, to]: Span): SourceText {
  const at: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const node: number[] = [];
  for (let i = 0; i < source.at.length; i++) {
    const [first, last] = [source.at[i]!, source.at[i + 1] ?? source.text.length];
    if (last <= from || first >= to) continue;
    const isLinear = source.end[i]! - source.start[i]! === last - first;
    at.push(Math.max(0, first - from));
    start.push(source.start[i]! + (isLinear ? Math.max(0, from - first) : 0));
    end.push(source.end[i]! - (isLinear ? Math.max(0, last - to) : 0));
    node.push(source.node[i]!);
  }
  return { text: source.text.slice(from, to), at, start, end, node };
}

/** Texts one after another, `between` standing between two; what it adds comes from nowhere in the page. */
export function joinTexts(texts: readonly SourceText[], between: string): SourceText {
  const at: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const node: number[] = [];
  let offset = 0;
  for (const [i, text] of texts.entries()) {
    if (i > 0) {
      at.push(offset);
      start.push(-1);
      end.push(-1);
      node.push(-1);
      offset += between.length;
    }
    for (const position of text.at) at.push(position + offset);
    for (let k = 0; k < text.at.length; k++) {
      start.push(text.start[k]!);
      end.push(text.end[k]!);
      node.push(text.node[k]!);
    }
    offset += text.text.length;
  }
  return { text: texts.map(({ text }) => text).join(between), at, start, end, node };
}
