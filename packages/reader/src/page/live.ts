import type { Article, Span } from "../contract/record.js";
import type { PageBlock } from "./blocks.js";
import { classWords } from "./class-words.js";
import { isoDate } from "./dates.js";
import type { PageTree } from "./tree.js";

export type PageEntry = NonNullable<Article["entries"]>[number];

/** Fewer dated parts than this are a report with a list in it. */
const FEWEST = 3;
/** Share of the body that the entries hold together at least: teasers with days stand beside a body and hold none of it. */
const SHARE = 0.6;
/** Levels between an entry's element and its <time>. */
const DEEPEST = 6;
const LIVE = /^(?:live|liveblog|liveticker|ticker|livefeed|updates?|minute|entry|entries|timeline|keyevents?)$/;

/**
 * The entries of a live page: parts of the body under one element, each with a <time> of its own, named as such or
 * declared (LiveBlogPosting). In the page's order; none where the page is no live page.
 */
export function liveEntries(
  tree: PageTree,
  body: readonly PageBlock[],
  places: ReadonlyMap<PageBlock, Span>,
  isDeclared: boolean,
): readonly PageEntry[] {
  const groups = datedGroups(tree);
  const held = (element: number): readonly PageBlock[] =>
    body.filter((block) => block.element >= element && block.element < tree.after[element]!);
  const all = length(body);
  let best: { readonly entries: readonly PageEntry[]; readonly share: number } | undefined;
  for (const [parent, dated] of groups) {
    if (dated.size < FEWEST || !(isDeclared || isNamedLive(tree, parent, dated))) continue;
    const parts = Array.from(dated, ([element, at]) => ({ at, blocks: held(element) })).filter(
      ({ blocks }) => blocks.length > 0,
    );
    const share = parts.reduce((sum, { blocks }) => sum + length(blocks), 0) / all;
    if (parts.length >= FEWEST && share >= SHARE && share > (best?.share ?? 0))
      best = { share, entries: parts.map(({ at, blocks }) => entryOf(at, blocks, places)) };
  }
  return best?.entries ?? [];
}

const length = (blocks: readonly PageBlock[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** Elements that hold a <time>, by their parent, each with the first time in it. */
function datedGroups({ attributes, parent }: PageTree): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const groups = new Map<number, Map<number, string>>();
  attributes.forEach((own, node) => {
    const at = own?.get("datetime");
    if (at === undefined) return;
    for (let e = parent[node]!, depth = 0; e > 0 && depth < DEEPEST; e = parent[e]!, depth++) {
      const group = groups.get(parent[e]!) ?? new Map<number, string>();
      if (!group.has(e)) group.set(e, at);
      groups.set(parent[e]!, group);
    }
  });
  return groups;
}

function isNamedLive({ attributes }: PageTree, parent: number, dated: ReadonlyMap<number, string>): boolean {
  const [first] = dated.keys();
  return [parent, first!].some((e) => classWords(attributes[e]).some((word) => LIVE.test(word)));
}

function entryOf(at: string, blocks: readonly PageBlock[], places: ReadonlyMap<PageBlock, Span>): PageEntry {
  const date = isoDate(at);
  const heading = blocks.find(({ name }) => /^h[2-5]$/.test(name));
  return {
    ...(date !== undefined && { at: date }),
    ...(heading && { heading: places.get(heading)! }),
    span: [places.get(blocks[0]!)![0], places.get(blocks[blocks.length - 1]!)![1]],
  };
}
