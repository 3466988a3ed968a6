import type { Claim, Readout, Result, TrackedEvent } from "@readout/reader";
import type { Hit, Page, PageOptions } from "../collection/collection.js";
import { type Found, hitsIn, rank } from "../search/answer.js";
import { documentOf, FIELD, lexemesOf, type SearchDocument, tokensOf } from "../search/document.js";
import { type Query as Asked, isEmpty, parseQuery } from "../search/query.js";
import type { Database } from "./database.js";
import { cursorOf, pageOf, placeIn } from "./page.js";
import { clean } from "./rows.js";

type Query = Database["query"];

/**
 * Where no more articles than this may answer, all are looked at and the best come first; where more may, they are taken
 * in blocks of so many, the newest block first, and ranked within it.
 */
const ALL = 400;
const BLOCK = 200;
/** So many are counted to tell a common word from a rare one: rare ones are found by the words, common ones by the days. */
const RARE = 3000;

/** Puts articles into the index, in place of what was there of them. */
export async function putInIndex(
  query: Query,
  articles: readonly { readonly seq: number; readonly record: Readout }[],
): Promise<void> {
  const rows = articles.map(({ seq, record }) => {
    const document = documentOf(record);
    const words = lexemesOf(document).map(quoted).join(" ");
    return { seq, place: placeOf(document), doc: JSON.stringify(document), words: clean(words) };
  });
  await query(
    `insert into search (seq, place, doc, words)
     select seq, place, doc, words::tsvector from json_to_recordset($1::json) as r(seq bigint, place text, doc text, words text)
     on conflict (seq) do update set place = excluded.place, doc = excluded.doc, words = excluded.words`,
    [JSON.stringify(rows)],
  );
}

/** The newest last; articles without a day before all others. */
const placeOf = ({ published, record }: SearchDocument): string => clean(`${published ?? ""} ${record}`);
const quoted = (lexeme: string): string => `'${lexeme.replace(/['\\]/g, (one) => one + one)}'`;

/** Answers a query from the index. */
export async function searchIn(query: Query, text: string, options: PageOptions = {}): Promise<Result<Page<Hit>>> {
  const parsed = parseQuery(text);
  if (!parsed.ok) return parsed;
  const asked = parsed.value;
  if (isEmpty(asked)) return { ok: true, value: { items: [] } };
  const { limit = 50 } = options;
  const [before, skipped] = placeIn(options.cursor, 2);
  const skip = Math.max(0, Number(skipped ?? 0) || 0);
  let place = before === "" ? undefined : before;
  const items: Hit[] = [];
  let from = skip;
  // A block may hold no answer although its words do: such blocks are passed over, within reason.
  for (let blocks = 0; blocks < 5; blocks++) {
    const block = await blockOf(query, asked, place);
    const found = await hitsOf(query, asked, block.documents);
    items.push(...(await withStories(query, found.slice(from, from + limit - items.length))));
    const taken = from + limit;
    if (items.length >= limit && taken < found.length)
      return { ok: true, value: pageOf(items, cursorOf([place ?? "", String(from + limit)])) };
    if (block.last === undefined) return { ok: true, value: pageOf(items, undefined) };
    place = block.last;
    from = 0;
    if (items.length >= limit) break;
  }
  return { ok: true, value: pageOf(items, cursorOf([place!, "0"])) };
}

interface Block {
  readonly documents: readonly SearchDocument[];
  /** Where the next block goes on, if there is one. */
  readonly last?: string;
}

/** The documents that may answer: all of few, or the newest of many before a place. */
async function blockOf(query: Query, asked: Asked, before: string | undefined): Promise<Block> {
  const { sql, values, words } = conditionsOf(asked, before);
  if (words !== undefined) {
    const rare = await query(
      `with found as materialized (select seq, place from search where words @@ $1::tsquery and ${sql} limit ${RARE})
       select (select count(*) from found) as n, s.place, s.doc from search s
       where s.seq in (select seq from found order by place desc limit ${ALL + 1}) order by s.place desc`,
      values,
    );
    if (rare.length <= ALL) return { documents: rare.map(docOf) };
    if (Number(rare[0]!.n) < RARE) return cut(rare);
  }
  const matches = words === undefined ? "true" : "ts_match_vq(words, $1::tsquery)";
  const rows = await query(
    `select place, doc from search where ${matches} and ${sql} order by place desc limit ${BLOCK + 1}`,
    values,
  );
  return rows.length <= BLOCK ? { documents: rows.map(docOf) } : cut(rows);
}

const docOf = ({ doc }: Readonly<Record<string, unknown>>): SearchDocument => JSON.parse(String(doc)) as SearchDocument;

function cut(rows: readonly Readonly<Record<string, unknown>>[]): Block {
  const block = rows.slice(0, BLOCK);
  return { documents: block.map(docOf), last: String(block.at(-1)!.place) };
}

function conditionsOf(asked: Asked, before: string | undefined) {
  const terms = (["words", "said", "about", "place", "topic", "outlet", "status"] as const).flatMap((field) =>
    asked[field].flatMap((value) => {
      const tokens = tokensOf(value);
      return tokens.map(
        (token, i) => `${quoted(FIELD[field] + token)}${i === tokens.length - 1 && token.length > 1 ? ":*" : ""}`,
      );
    }),
  );
  const words = terms.length === 0 ? undefined : terms.join(" & ");
  const values: unknown[] = words === undefined ? [] : [words];
  const parts: string[] = [];
  const add = (sql: string, value: unknown): void => {
    if (value === undefined) return;
    values.push(value);
    parts.push(sql.replace("?", `$${values.length}`));
  };
  add(`place < ?::text collate "C"`, before);
  add(`place >= ?::text collate "C"`, asked.since);
  add(`place >= '0' and place < ?::text collate "C"`, asked.until === undefined ? undefined : `${asked.until}~`);
  add(
    `exists (select 1 from in_story i join story t on t.id = i.story join claim c on c.cell = t.cell
       where i.seq = search.seq and c.at_least >= ?::int)`,
    asked.origins,
  );
  return { words, values, sql: parts.length === 0 ? "true" : parts.join(" and ") };
}

async function hitsOf(query: Query, asked: Asked, documents: readonly SearchDocument[]): Promise<readonly Found[]> {
  if (asked.origins === undefined) return rank(documents.flatMap((document) => hitsIn(asked, document)));
  const known = await withOrigins(
    query,
    asked.origins,
    documents.map(({ record }) => record),
  );
  return rank(
    documents.flatMap((document) => hitsIn(asked, document, (record, item) => known.has(`${record} ${item}`))),
  );
}

/** The items of records that belong to a claim or an event with at least so many origins. */
async function withOrigins(query: Query, atLeast: number, records: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await query(
    `with cells as (select distinct t.cell from in_story i join story t on t.id = i.story where i.record_id = any($1::text[]))
     select body from claim where at_least >= $2::int and cell in (select cell from cells)
     union all select body from event where cell in (select cell from cells)`,
    [records, atLeast],
  );
  const told = rows.map(({ body }) => JSON.parse(String(body)) as Claim | TrackedEvent);
  const enough = told.filter(({ origins }) => origins.atLeast >= atLeast);
  return new Set(enough.flatMap(({ reports }) => reports.map(({ record, item }) => `${record} ${item}`)));
}

async function withStories(query: Query, found: readonly Found[]): Promise<readonly Hit[]> {
  if (found.length === 0) return [];
  const rows = await query("select record_id, story from in_story where record_id = any($1::text[])", [
    [...new Set(found.map(({ record }) => record))],
  ]);
  const stories = new Map(rows.map(({ record_id, story }) => [String(record_id), String(story)]));
  return found.map((hit) => ({ ...hit, story: stories.get(hit.record) ?? "" }));
}
