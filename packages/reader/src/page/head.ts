import { decodeEntities } from "./entities.js";
import { type PageTree, RAW_TEXT, TEXT } from "./tree.js";

/** What the page says of itself in elements that are not its text. */
export interface PageHead {
  readonly title: string;
  readonly meta: ReadonlyMap<string, string>;
  /** All values of what may be said more than once: several authors. */
  readonly authors: readonly string[];
  readonly canonical?: string;
  readonly jsonLd: readonly string[];
  /** The datetime of each <time>, in order, and whether it is marked as that of publication, or of a change. */
  readonly times: readonly PageTime[];
}

export interface PageTime {
  readonly element: number;
  readonly value: string;
  readonly published: boolean;
  readonly changed: boolean;
}

const MOST_JSON = 400_000;
const MOST_META = 300;

export function readHead(tree: PageTree): PageHead {
  const { name, attributes, html, start, end } = tree;
  const meta = new Map<string, string>();
  const authors: string[] = [];
  const jsonLd: string[] = [];
  const times: PageTime[] = [];
  let title = "";
  let canonical: string | undefined;
  for (let i = 1; i < name.length; i++) {
    const own = attributes[i];
    if (name[i] === "title" && title === "" && name[i + 1] === TEXT)
      title = decodeEntities(html.slice(start[i + 1], end[i + 1]));
    if (!own) continue;
    if (name[i] === "meta") readMeta(own, meta, authors);
    else if (name[i] === "link" && /\bcanonical\b/i.test(own.get("rel") ?? "")) canonical ??= own.get("href");
    else if (name[i] === "script" && name[i + 1] === RAW_TEXT && /ld\+json/i.test(own.get("type") ?? "")) {
      const json = html.slice(start[i + 1], end[i + 1]);
      if (json.length <= MOST_JSON) jsonLd.push(json);
    } else if (own.has("datetime") && times.length < 50) times.push(timeOf(own, i));
    else if (/^date(?:Published|Modified)$/.test(own.get("itemprop") ?? "") && own.has("content"))
      meta.set(`itemprop:${own.get("itemprop")!.toLowerCase()}`, own.get("content")!);
  }
  return {
    title: title.replace(/\s+/g, " ").trim(),
    meta,
    authors,
    jsonLd,
    times,
    ...(canonical !== undefined && { canonical }),
  };
}

function timeOf(own: ReadonlyMap<string, string>, element: number): PageTime {
  const names = `${own.get("itemprop") ?? ""} ${own.get("class") ?? ""}`;
  // WordPress marks both days with one class and says "updated" of the second.
  const changed = /modified|updated/i.test(names) && !/publish/i.test(names);
  return {
    element,
    value: own.get("datetime")!,
    published: own.has("pubdate") || (!changed && /publish|entry-date/i.test(names)),
    changed,
  };
}

function readMeta(own: ReadonlyMap<string, string>, meta: Map<string, string>, authors: string[]): void {
  const key = (own.get("property") ?? own.get("name") ?? own.get("itemprop") ?? "").toLowerCase();
  const content = own.get("content")?.slice(0, 1000).trim();
  if (key === "" || content === undefined || content === "") return;
  if (/^(?:article:)?author$|^dc\.creator$|^byl$|^parsely-author$|^sailthru\.author$/.test(key) && authors.length < 10)
    authors.push(content);
  if (!meta.has(key) && meta.size < MOST_META) meta.set(key, content);
}
