import { type Attributes, scanPage } from "./scan.js";

/**
 * A page as a tree, in parallel arrays. Node i comes before its children and after all that stands before it in the
 * source; the nodes in the subtree of i are i … after[i] - 1. Node 0 is the html element.
 */
export interface PageTree {
  readonly html: string;
  /** Lower-case name of an element, or TEXT. */
  readonly name: readonly string[];
  readonly parent: readonly number[];
  readonly attributes: readonly (Attributes | undefined)[];
  /** Where it stands in the source: of an element its start tag's "<", of a text its first character. -1 for an element that the page only implies. */
  readonly start: readonly number[];
  /** After the text's last character, or after the start tag's ">". */
  readonly end: readonly number[];
  readonly after: readonly number[];
  /** Index of the body element, -1 where there is none. */
  readonly body: number;
}

export const TEXT = "#text";
/** The content of a script or style: a text whose characters are taken as they stand. */
export const RAW_TEXT = "#raw";

export const BLOCKS: ReadonlySet<string> = new Set(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const VOID = new Set(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split(" "),
);
/** What may stand in the head; anything else opens the body. */
const IN_HEAD = new Set("base basefont bgsound link meta title script style noscript template".split(" "));
/** A start tag closes these, if they stand open above it within the same list, table or page. */
const CLOSES: Readonly<Record<string, { readonly closes: readonly string[]; readonly within: readonly string[] }>> = {
  li: { closes: ["li"], within: ["ul", "ol", "menu"] },
  dt: { closes: ["dt", "dd"], within: ["dl"] },
  dd: { closes: ["dt", "dd"], within: ["dl"] },
  option: { closes: ["option"], within: ["select", "datalist"] },
  tr: { closes: ["tr"], within: ["table"] },
  td: { closes: ["td", "th"], within: ["tr", "table"] },
  th: { closes: ["td", "th"], within: ["tr", "table"] },
  tbody: { closes: ["tbody", "thead", "tfoot"], within: ["table"] },
  thead: { closes: ["tbody", "thead", "tfoot"], within: ["table"] },
  tfoot: { closes: ["tbody", "thead", "tfoot"], within: ["table"] },
  a: { closes: ["a"], within: ["td", "th", "table", "button"] },
};
const HEADINGS = new Set("h1 h2 h3 h4 h5 h6".split(" "));
/** An end tag does not look past these. */
const SCOPES = new Set(["td", "th", "table", "button", "body", "html"]);
/** Deeper elements are not opened; their text goes to the last that was. */
const DEEPEST = 400;

/** Builds the tree as browsers do for all but the oddest pages: what is left open or closed twice is put right. */
export function buildTree(html: string): PageTree {
  return new Builder(html).build();
}

class Builder {
  private readonly name: string[] = ["html"];
  private readonly parent: number[] = [-1];
  private readonly attributes: (Attributes | undefined)[] = [undefined];
  private readonly start: number[] = [-1];
  private readonly end: number[] = [-1];
  private readonly after: number[] = [0];
  private readonly stack: number[] = [0];
  private readonly open = new Map<string, number>([["html", 1]]);
  private head = -1;
  private body = -1;
  private foreign = 0;

  constructor(private readonly html: string) {}

  build(): PageTree {
    scanPage(this.html, {
      open: (name, attributes, start, end, closed) => this.startTag(name, attributes, start, end, closed),
      close: (name) => this.endTag(name),
      text: (start, end) => this.text(start, end),
      raw: (name, attributes, start, end, tagStart) => this.raw(name, attributes, start, end, tagStart),
    });
    while (this.stack.length > 0) this.pop();
    const { html, name, parent, attributes, start, end, after, body } = this;
    return { html, name, parent, attributes, start, end, after, body };
  }

  private top(): string {
    return this.name[this.stack[this.stack.length - 1]!]!;
  }

  private add(name: string, attributes: Attributes | undefined, start: number, end: number): number {
    const index = this.name.length;
    this.name.push(name);
    this.parent.push(this.stack[this.stack.length - 1]!);
    this.attributes.push(attributes);
    this.start.push(start);
    this.end.push(end);
    this.after.push(index + 1);
    return index;
  }

  private push(name: string, attributes: Attributes | undefined, start: number, end: number): number {
    const index = this.add(name, attributes, start, end);
    this.stack.push(index);
    this.open.set(name, (this.open.get(name) ?? 0) + 1);
    if (name === "svg" || name === "math") this.foreign++;
    return index;
  }

  private pop(): void {
    const index = this.stack.pop()!;
    const name = this.name[index]!;
    this.after[index] = this.name.length;
    this.open.set(name, this.open.get(name)! - 1);
    if (name === "svg" || name === "math") this.foreign--;
  }

  private startTag(name: string, attributes: Attributes, start: number, end: number, closed: boolean): void {
    const again = name === "html" ? 0 : name === "body" ? this.body : -1;
    if (again >= 0) {
      this.keepAttributes(again, attributes, start, end);
      return;
    }
    if (name === "head") {
      if (this.head < 0 && this.body < 0) this.head = this.push("head", attributes, start, end);
      return;
    }
    if (this.body < 0) {
      if (name === "body") {
        this.openBody(attributes, start, end);
        return;
      }
      if (IN_HEAD.has(name)) this.openHead();
      else this.openBody();
    }
    if (this.foreign === 0) this.closeBefore(name);
    if (VOID.has(name) || (closed && this.foreign > 0) || this.stack.length >= DEEPEST) {
      if (this.stack.length < DEEPEST || VOID.has(name)) this.add(name, attributes, start, end);
      return;
    }
    this.push(name, attributes, start, end);
  }

  private keepAttributes(index: number, attributes: Attributes, start: number, end: number): void {
    this.attributes[index] ??= attributes;
    if (this.start[index]! < 0) {
      this.start[index] = start;
      this.end[index] = end;
    }
  }

  private openHead(): void {
    if (this.head < 0) this.head = this.push("head", undefined, -1, -1);
  }

  private openBody(attributes?: Attributes, start = -1, end = -1): void {
    this.openHead();
    while (this.stack.length > 1) this.pop();
    this.body = this.push("body", attributes, start, end);
  }

  /** Closes what a start tag ends without saying so. */
  private closeBefore(name: string): void {
    if (BLOCKS.has(name) && (this.open.get("p") ?? 0) > 0) this.closeUpTo(["p"], ["button", "td", "th", "table"]);
    const rule = CLOSES[name];
    if (rule?.closes.some((other) => (this.open.get(other) ?? 0) > 0)) this.closeUpTo(rule.closes, rule.within);
    if (HEADINGS.has(name) && HEADINGS.has(this.top())) this.pop();
    if (name === "tr" && this.top() === "table") this.push("tbody", undefined, -1, -1);
    if ((name === "td" || name === "th") && /^(?:table|tbody|thead|tfoot)$/.test(this.top())) {
      if (this.top() === "table") this.push("tbody", undefined, -1, -1);
      this.push("tr", undefined, -1, -1);
    }
  }

  /** Pops up to the nearest of `names`, unless one of `within` stands between. */
  private closeUpTo(names: readonly string[], within: readonly string[]): void {
    for (let i = this.stack.length - 1; i > 0; i--) {
      const name = this.name[this.stack[i]!]!;
      if (names.includes(name)) {
        while (this.stack.length > i) this.pop();
        return;
      }
      if (within.includes(name)) return;
    }
  }

  private endTag(name: string): void {
    if (name === "head" && this.body < 0 && this.head >= 0) {
      while (this.stack.length > 1) this.pop();
      return;
    }
    if (name === "body" || name === "html" || (this.open.get(name) ?? 0) === 0) {
      if (name === "br") this.startTag("br", new Map(), -1, -1, false);
      return;
    }
    const isInline = !BLOCKS.has(name) && !SCOPES.has(name);
    for (let i = this.stack.length - 1; i > 0; i--) {
      const open = this.name[this.stack[i]!]!;
      if (open === name || (HEADINGS.has(name) && HEADINGS.has(open))) {
        while (this.stack.length > i) this.pop();
        return;
      }
      if ((SCOPES.has(open) && !/^(?:table|tbody|thead|tfoot|tr|td|th)$/.test(name)) || (isInline && BLOCKS.has(open)))
        return;
      if (open === "table" || open === "body") return;
    }
  }

  private text(start: number, end: number): void {
    if (this.body < 0) {
      const inTitle = this.top() === "title";
      if (!inTitle && !/\S/.test(this.html.slice(start, Math.min(end, start + 2000)))) {
        if (this.head >= 0) this.add(TEXT, undefined, start, end);
        return;
      }
      if (!inTitle) this.openBody();
    }
    this.add(TEXT, undefined, start, end);
  }

  private raw(name: string, attributes: Attributes, start: number, end: number, tagStart: number): void {
    if (this.body < 0) {
      if (IN_HEAD.has(name)) this.openHead();
      else this.openBody();
    }
    const index = this.add(name, attributes, tagStart, start);
    if (end > start) {
      this.stack.push(index);
      this.add(RAW_TEXT, undefined, start, end);
      this.stack.pop();
    }
    this.after[index] = this.name.length;
  }
}
