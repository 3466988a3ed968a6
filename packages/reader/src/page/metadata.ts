import type { Outline, PageHead } from "./outline.js";

/** What a page says of its article, in the order of trust: JSON-LD, then meta elements, then visible ones. */
export interface PageFacts {
  readonly title?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
}

const ARTICLE = /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report|NewsArticle)$/;
/** Graphs on real pages have a few dozen nodes, a few levels deep. */
const MOST_NODES = 2000;

export function readFacts({ head, blocks }: Outline): PageFacts {
  const ld = articleNode(head.jsonLd);
  const published = firstDate(
    stringOf(ld?.datePublished),
    head.meta.get("article:published_time"),
    head.meta.get("datepublished"),
    head.meta.get("date"),
    head.meta.get("dc.date"),
    head.meta.get("parsely-pub-date"),
    head.time,
  );
  const publisher = firstText(nameOf(ld?.publisher), head.meta.get("og:site_name"));
  const url = [head.canonical, head.meta.get("og:url"), stringOf(ld?.url)].find(
    (link) => link !== undefined && /^https?:\/\/\S+$/.test(link),
  );
  const title = titleOf(
    head,
    blocks.filter(({ name }) => name === "h1").map(({ text }) => text),
    stringOf(ld?.headline),
  );
  return {
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published }),
    ...(publisher !== undefined && { publisher }),
    ...(url !== undefined && { url }),
  };
}

/** What is looked at of a JSON-LD node; any of it may be anything. */
interface Node {
  readonly "@type"?: unknown;
  readonly "@graph"?: unknown;
  readonly mainEntity?: unknown;
  readonly mainEntityOfPage?: unknown;
  readonly headline?: unknown;
  readonly datePublished?: unknown;
  readonly publisher?: unknown;
  readonly name?: unknown;
  readonly url?: unknown;
}

/** The first node of an article type in any of the page's JSON-LD; broken JSON is passed over. */
function articleNode(scripts: readonly string[]): Node | undefined {
  for (const script of scripts.slice(0, 20)) {
    let queue: unknown[];
    try {
      queue = [JSON.parse(script.replace(/^\s*(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s*$/g, ""))];
    } catch {
      continue;
    }
    for (let i = 0; i < queue.length && i < MOST_NODES; i++) {
      const node = queue[i];
      if (Array.isArray(node)) queue.push(...node.slice(0, 100));
      else if (isNode(node)) {
        if ([node["@type"]].flat().some((type) => typeof type === "string" && ARTICLE.test(type))) return node;
        queue.push(node["@graph"], node.mainEntity, node.mainEntityOfPage);
      }
    }
  }
  return undefined;
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);
const stringOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const nameOf = (value: unknown): string | undefined => {
  const node = Array.isArray(value) ? value[0] : value;
  return isNode(node) ? stringOf(node.name) : stringOf(node);
};

/** Dates in ISO 8601 only; what is written otherwise is left to the reading of the text. */
function firstDate(...values: readonly (string | undefined)[]): string | undefined {
  for (const value of values) {
    const match = /^\s*(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?/.exec(value ?? "");
    if (!match || !isDay(match[1]!)) continue;
    const [, day, minutes, seconds, zone] = match;
    if (minutes === undefined || zone === undefined) return day;
    return `${day}T${minutes}${seconds ?? ":00"}${zone === "Z" ? zone : zone.replace(/^([+-]\d\d):?(\d\d)$/, "$1:$2")}`;
  }
  return undefined;
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function firstText(...values: readonly (string | undefined)[]): string | undefined {
  return values
    .map((value) => value?.replace(/\s+/g, " ").trim())
    .find((value) => value !== undefined && value !== "" && value.length <= 100);
}

/** The visible headline where the page's own title vouches for it, else the title without the site's name. */
function titleOf(head: PageHead, headlines: readonly string[], declared: string | undefined): string | undefined {
  const own = [declared, head.meta.get("og:title"), head.title].filter(
    (title) => title !== undefined && title !== "",
  ) as string[];
  const seen = headlines.find((line) => own.some((title) => shares(title, line)));
  const [only] = headlines.length === 1 ? headlines : [];
  const title = seen ?? only ?? own.map(withoutSite)[0];
  return title?.replace(/\s+/g, " ").trim().slice(0, 300) || undefined;
}

/** True where most words of the line are in the title. */
function shares(title: string, line: string): boolean {
  const words = new Set(title.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const own = line
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return own.length >= 2 && own.filter((word) => words.has(word)).length >= own.length * 0.6;
}

/** "Talks fail in Lima | The Coast Courier": the longer part is the headline. */
function withoutSite(title: string): string {
  const parts = title.split(/\s+[|–—·»-]\s+/);
  if (parts.length === 1) return title;
  const last = parts[parts.length - 1]!;
  const rest = title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—·»-]\s+$/, "");
  return rest.length > last.length ? rest : title;
}
