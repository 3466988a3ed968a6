import type { Article, Copy, ListQuery, Page } from "../collection/collection.js";
import { sharedText } from "../tracking/origins.js";
import type { Database, Row } from "./database.js";
import { cursorOf, pageOf, placeIn } from "./page.js";
import type { Tracker } from "./tracker.js";

type Query = Database["query"];

const COLUMNS = `a.seq, a.record_id, encode(sha256(a.bytes), 'hex') as bytes_hash, a.uri, a.media_type, a.fetched_at,
  a.title, a.publisher, a.published, a.url, a.engine, s.story`;

/** Share of the shorter text from which two articles are told to be one text. */
const COPY = 0.5;

export async function articlesIn(query: Query, tracker: Tracker, asked: ListQuery = {}): Promise<Page<Article>> {
  const { limit = 50, cursor, story, since, until, words } = asked;
  const [after] = placeIn(cursor, 1);
  const rows = await query(
    `select ${COLUMNS} from article a join in_story s on s.seq = a.seq
     where a.seq > $1 and ($2::text is null or s.story = $2) and ($3::text is null or a.published >= $3)
       and ($4::text is null or a.published < $4) and ($5::text is null or position($5 in lower(a.title)) > 0)
     order by a.seq limit $6`,
    [Number(after ?? 0), story ?? null, since ?? null, until ?? null, words?.toLowerCase() ?? null, limit + 1],
  );
  const shown = rows.slice(0, limit);
  const items = [];
  for (const row of shown) items.push(await articleOf(query, tracker, row));
  return pageOf(items, rows.length > limit ? cursorOf([String(shown.at(-1)!.seq)]) : undefined);
}

/** Articles by the ids of their records. */
export async function articlesBy(
  query: Query,
  tracker: Tracker,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Article>> {
  const rows = await query(
    `select ${COLUMNS} from article a join in_story s on s.seq = a.seq where a.record_id = any($1::text[]) order by a.seq`,
    [ids],
  );
  const found = new Map<string, Article>();
  for (const row of rows)
    if (!found.has(String(row.record_id))) found.set(String(row.record_id), await articleOf(query, tracker, row));
  return found;
}

async function articleOf(query: Query, tracker: Tracker, row: Row): Promise<Article> {
  const text = (field: string): string | undefined => (row[field] === null ? undefined : String(row[field]));
  const [mediaType, title, publisher, published, url] = ["media_type", "title", "publisher", "published", "url"].map(
    text,
  );
  const copies = await copiesOf(query, tracker, row);
  return {
    id: String(row.record_id),
    hash: String(row.bytes_hash),
    uri: String(row.uri),
    ...(mediaType !== undefined && { mediaType }),
    fetchedAt: String(row.fetched_at),
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
    story: String(row.story),
    versions: await versionsOf(query, row, copies),
    copies,
    engine: String(row.engine),
  };
}

/** Articles of the same cell that are one text with this one. */
async function copiesOf(query: Query, tracker: Tracker, row: Row): Promise<readonly Copy[]> {
  const others = tracker.cellOf(Number(row.seq)).filter((seq) => seq !== Number(row.seq));
  if (others.length === 0) return [];
  const [mine, ...theirs] = await tracker.sketches(query, [Number(row.seq), ...others]);
  return theirs
    .map((sketch) => ({ sketch, shared: sharedText(mine!, sketch) }))
    .filter(({ shared }) => shared >= COPY)
    .map(({ sketch, shared }): Copy => {
      const isExact = shared === 1 && sketch.shingles.length === mine!.shingles.length;
      const isOwn = mine!.publisher !== undefined && mine!.publisher === sketch.publisher;
      return { article: sketch.record, kind: isOwn ? "version" : isExact ? "exact" : "near", shared };
    });
}

/** Versions of one article: the same address, or the same outlet with the same text in the main; oldest first, itself among them. */
async function versionsOf(query: Query, row: Row, copies: readonly Copy[]): Promise<readonly string[]> {
  const alike = copies.filter(({ kind }) => kind === "version").map(({ article }) => article);
  const rows = await query(
    `select record_id from article where record_id = any($1::text[]) or seq = $2 or ($3::text is not null and url = $3)
     order by coalesce(published, fetched_at), seq`,
    [alike, row.seq, row.url],
  );
  return rows.length > 1 ? rows.map(({ record_id }) => String(record_id)) : [];
}
