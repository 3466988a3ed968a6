/** What is looked at of a JSON-LD node; any of it may be anything. */
export interface Node {
  readonly "@type"?: unknown;
  readonly "@graph"?: unknown;
  readonly "@id"?: unknown;
  readonly mainEntity?: unknown;
  readonly mainEntityOfPage?: unknown;
  readonly headline?: unknown;
  readonly datePublished?: unknown;
  readonly dateModified?: unknown;
  readonly dateCreated?: unknown;
  readonly author?: unknown;
  readonly publisher?: unknown;
  readonly name?: unknown;
  readonly url?: unknown;
}

const ARTICLE = /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Recipe|WebPage|ItemPage)$/;
/** Graphs on real pages have a few dozen nodes, a few levels deep. */
const MOST_NODES = 2000;

/** The page's article as JSON-LD tells it: the first node of an article's type, else of a page's; broken JSON is passed over. */
export function articleNode(
  scripts: readonly string[],
): { readonly node: Node; readonly byId: ReadonlyMap<string, Node> } | undefined {
  const byId = new Map<string, Node>();
  let page: Node | undefined;
  let article: Node | undefined;
  for (const script of scripts.slice(0, 20)) {
    const queue: unknown[] = [parsed(script)];
    for (let i = 0; i < queue.length && i < MOST_NODES; i++) {
      const node = queue[i];
      if (Array.isArray(node)) queue.push(...node.slice(0, 100));
      if (!isNode(node)) continue;
      if (typeof node["@id"] === "string" && node.name !== undefined) byId.set(node["@id"], node);
      const type = [node["@type"]].flat().find((t): t is string => typeof t === "string" && ARTICLE.test(t));
      if (type !== undefined && /Page$/.test(type)) page ??= node;
      else if (type !== undefined) article ??= node;
      queue.push(node["@graph"], node.mainEntity, node.mainEntityOfPage);
    }
  }
  const node = article ?? page;
  return node && { node, byId };
}

function parsed(script: string): unknown {
  const bare = script.replace(/^\s*(?:<!\[CDATA\[|<!--|\/\*<!\[CDATA\[\*\/)|(?:\]\]>|-->|\/\*\]\]>\*\/)\s*$/g, "");
  try {
    return JSON.parse(bare);
  } catch {
    try {
      // The fault met most: line breaks inside strings.
      return JSON.parse(bare.replace(/[\n\r\t]+/g, " "));
    } catch {
      return undefined;
    }
  }
}

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const stringOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** The names of persons or bodies, each given as a string, a node, or a reference to one. */
export function namesOf(value: unknown, byId: ReadonlyMap<string, Node>): readonly string[] {
  return [value]
    .flat()
    .slice(0, 20)
    .flatMap((one) => {
      if (typeof one === "string") return [one];
      if (!isNode(one)) return [];
      const named = one.name === undefined && typeof one["@id"] === "string" ? (byId.get(one["@id"]) ?? one) : one;
      return [named.name].flat().filter((name): name is string => typeof name === "string");
    });
}

/** True for a publisher that is a person: who keeps a site of their own may sign on it. */
export function isPersonNode(value: unknown, byId: ReadonlyMap<string, Node> = new Map()): boolean {
  if (!isNode(value)) return false;
  const node =
    typeof value["@id"] === "string" && value["@type"] === undefined ? (byId.get(value["@id"]) ?? value) : value;
  return [node["@type"]].flat().includes("Person");
}
