import type { Readout } from "@readout/reader";
import type { Article, Collection } from "../collection/collection.js";
import type { ReportHead } from "./types.js";

/** A collection seen as of one day, each record and article loaded once: what one view is built from. */
export interface Source {
  readonly collection: Collection;
  /** ISO 8601 day. */
  readonly asOf: string;
  record(id: string): Promise<Readout | undefined>;
  report(id: string): Promise<ReportHead | undefined>;
}

export function sourceOf(collection: Collection, asOf: string): Source {
  const record = once((id: string) => collection.record(id));
  const report = once(async (id: string) => {
    const article = await collection.article(id);
    return article && headOf(article);
  });
  return { collection, asOf, record, report };
}

function once<T>(load: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const loaded = new Map<string, Promise<T>>();
  return (id) => {
    const found = loaded.get(id) ?? load(id);
    loaded.set(id, found);
    return found;
  };
}

export function headOf({ id, title, publisher, published, url, fetchedAt, story, uri }: Article): ReportHead {
  return {
    record: id,
    title: shortened(title ?? uri),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
    received: fetchedAt,
    story,
  };
}

/** Longest title in a list, in UTF-16 code units: what is longer is no headline, and would be sent with every quotation. */
const LONGEST_TITLE = 300;

export const shortened = (title: string): string =>
  title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).replace(/[\ud800-\udbff]$/, "")}…`;

/** All items of a paged list, as far as `most`. */
export async function allOf<T>(
  list: (options: {
    readonly limit: number;
    readonly cursor?: string;
  }) => Promise<{ readonly items: readonly T[]; readonly next?: string }>,
  most = 2000,
): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ limit: 500, ...(cursor !== undefined && { cursor }) });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined && items.length < most);
  return items.slice(0, most);
}
