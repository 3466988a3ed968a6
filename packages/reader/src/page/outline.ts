import { type Attributes, scanPage } from "./scan.js";

/** A page as its blocks of text, and the elements they stand in; parents come before children. */
export interface Outline {
  readonly blocks: readonly PageBlock[];
  readonly parent: readonly number[];
  readonly names: readonly string[];
  readonly head: PageHead;
}

export interface PageBlock {
  readonly text: string;
  /** Index of the element that the block stands in. */
  readonly element: number;
  /** Characters of it inside links. */
  readonly linked: number;
  /** How surely it stands beside the article: 2 in navigation, footers, captions; 1 where only class names or a form say so; 0. */
  readonly aside: number;
  /** Name of the block's own element: "p", "h2", "li", "div". */
  readonly name: string;
}

/** What the page says of itself. */
export interface PageHead {
  readonly title: string;
  readonly meta: ReadonlyMap<string, string>;
  readonly canonical?: string;
  readonly jsonLd: readonly string[];
  /** The first <time datetime="…">. */
  readonly time?: string;
}

const BLOCKS = new Set(
  "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const ASIDE = new Set("nav aside footer figcaption button select menu dialog figure label".split(" "));
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
const CLOSES_P = BLOCKS;
/** Class names and ids of what stands beside an article. Words parted by hyphens, underscores or capitals. */
const FURNITURE =
  /(?:^|[\s_-])(?:ad|ads|advert\w*|banner|bread-?crumbs?|caption|comments?|cookie\w*|consent|disclaimer|disqus|footer|masthead|menu|meta|modal|most-?read|nav\w*|newsletter\w*|outbrain|paywall|popular|popup|promo\w*|recirc\w*|recommend\w*|related\w*|share\w*|sharing|sidebar|signup|skip\w*|social\w*|sponsor\w*|subscri\w*|taboola|tags?|teaser\w*|toolbar|trending|widget\w*)(?:$|[\s_-])/i;
const DEEPEST = 256;
const MOST_JSON = 400_000;

/** Reads a page into blocks: what block elements and line breaks part. */
export function outlinePage(html: string): Outline {
  const parent: number[] = [-1];
  const names: string[] = ["html"];
  const stack: { element: number; name: string; aside: number }[] = [{ element: 0, name: "html", aside: 0 }];
  const openCount = new Map<string, number>();
  const blocks: PageBlock[] = [];
  const meta = new Map<string, string>();
  const jsonLd: string[] = [];
  let title = "";
  let canonical: string | undefined;
  let time: string | undefined;
  let text: string[] = [];
  let linked = 0;
  let inLink = 0;
  let inTitle = false;

  const top = () => stack[stack.length - 1]!;
  const flush = () => {
    const joined = text.join("").replace(/\s+/g, " ").trim();
    if (joined !== "") {
      const { element, aside, name } = top();
      blocks.push({ text: joined, element, linked: Math.min(linked, joined.length), aside, name });
    }
    text = [];
    linked = 0;
  };
  const pop = () => {
    const gone = stack.pop()!;
    openCount.set(gone.name, (openCount.get(gone.name) ?? 1) - 1);
  };

  scanPage(html, {
    open(name, attributes) {
      if (name === "title" && title === "") inTitle = true;
      if (name === "meta") readMeta(attributes, meta);
      if (name === "link" && /\bcanonical\b/i.test(attributes.get("rel") ?? "")) canonical ??= attributes.get("href");
      if (name === "time") time ??= attributes.get("datetime");
      if (name === "a") inLink = 1;
      if (name === "br") {
        text.push("\n");
        if (text.length >= 2 && text[text.length - 2] === "\n") flush();
      }
      if (!BLOCKS.has(name)) return;
      flush();
      if (VOID.has(name)) return;
      if (CLOSES_P.has(name) && top().name === "p") pop();
      if (stack.length >= DEEPEST) return;
      parent.push(top().element);
      names.push(name);
      const own = ASIDE.has(name) ? 2 : name === "form" || isFurniture(name, attributes) ? 1 : 0;
      const aside = Math.max(top().aside, own);
      stack.push({ element: parent.length - 1, name, aside });
      openCount.set(name, (openCount.get(name) ?? 0) + 1);
    },
    close(name) {
      if (name === "title") inTitle = false;
      if (name === "a") inLink = 0;
      if (!BLOCKS.has(name)) return;
      flush();
      if ((openCount.get(name) ?? 0) === 0) return;
      while (stack.length > 1 && top().name !== name) pop();
      if (stack.length > 1) pop();
    },
    text(piece) {
      if (inTitle) {
        title += piece;
        return;
      }
      text.push(piece);
      if (inLink) linked += piece.length;
    },
    raw(name, attributes, content) {
      if (name === "script" && /ld\+json/i.test(attributes.get("type") ?? "") && content.length <= MOST_JSON)
        jsonLd.push(content);
    },
  });
  flush();
  return {
    blocks,
    parent,
    names,
    head: {
      title: title.replace(/\s+/g, " ").trim(),
      meta,
      jsonLd,
      ...(canonical !== undefined && { canonical }),
      ...(time !== undefined && { time }),
    },
  };
}

function isFurniture(name: string, attributes: Attributes): boolean {
  if (name === "body" || name === "html" || name === "article" || name === "main") return false;
  const role = attributes.get("role") ?? "";
  if (/^(?:navigation|banner|complementary|contentinfo|search|dialog)$/i.test(role) || attributes.has("hidden"))
    return true;
  return (
    FURNITURE.test((attributes.get("class") ?? "").slice(0, 300)) ||
    FURNITURE.test((attributes.get("id") ?? "").slice(0, 100))
  );
}

function readMeta(attributes: Attributes, meta: Map<string, string>): void {
  const key = (attributes.get("property") ?? attributes.get("name") ?? attributes.get("itemprop") ?? "").toLowerCase();
  const content = attributes.get("content");
  if (key !== "" && content !== undefined && !meta.has(key) && meta.size < 200)
    meta.set(key, content.slice(0, 1000).trim());
}
