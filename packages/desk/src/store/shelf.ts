import type { Readout } from "@readout/reader";
import type { Correction } from "../corrections/correction.js";
import type { Received } from "../sources/received.js";
import type { Database, Row } from "./database.js";
import { clean } from "./rows.js";

type Query = Database["query"];

/** An article as kept: as received, with the record that was made of it. */
export interface Shelved {
  readonly seq: number;
  /** Of its bytes and who brought them. */
  readonly hash: string;
  readonly received: Received;
  readonly record: Readout;
  readonly engine: string;
}

const INSERT = `insert into article
    (hash, record_id, uri, media_type, fetched_at, name, given, bytes, record, engine, title, publisher, published, url)
  values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11, $12, $13, $14) returning seq`;

/** Keeps an article; gives its number. */
export async function putArticle(
  query: Query,
  { hash, received, record, engine }: Omit<Shelved, "seq">,
): Promise<number> {
  const { uri, mediaType, fetchedAt, name, given, bytes } = received;
  const [row] = await query(INSERT, [
    hash,
    record.id,
    uri,
    mediaType ?? null,
    fetchedAt,
    name ?? null,
    given ? JSON.stringify(given) : null,
    bytes,
    JSON.stringify(record),
    engine,
    ...headOf(record),
  ]);
  return Number(row!.seq);
}

/** Title, publisher, day, address: what lists show. */
function headOf({ article, text }: Readout): readonly (string | null)[] {
  const published = article.published.latest ?? article.published.earliest;
  const title = article.title?.text ?? text.trim().split("\n", 1)[0]!.slice(0, 120);
  const publisher = article.publisher?.text;
  return [title, publisher, published, article.url].map((one) => (one === undefined ? null : clean(one)));
}

/** Puts a new record in the place of the old one. */
export async function replaceRecord(query: Query, seq: number, record: Readout, engine: string): Promise<void> {
  await query(
    `update article set record = $2, record_id = $3, engine = $4, title = $5, publisher = $6, published = $7, url = $8
     where seq = $1`,
    [seq, JSON.stringify(record), record.id, engine, ...headOf(record)],
  );
}

export async function putCorrections(query: Query, corrections: readonly Correction[]): Promise<void> {
  for (const one of corrections)
    await query("insert into correction (id, body) values ($1, $2::jsonb) on conflict (id) do nothing", [
      one.id,
      JSON.stringify(one),
    ]);
}

export const correctionsIn = async (query: Query): Promise<readonly Correction[]> =>
  (await query("select body from correction order by seq")).map(({ body }) => body as Correction);

/** The columns of `shelvedOf`. */
export const SHELVED = "seq, hash, engine, record, uri, bytes, media_type, fetched_at, name, given";

export function shelvedOf(row: Row): Shelved {
  const text = (field: string): string | undefined => (row[field] === null ? undefined : String(row[field]));
  const [mediaType, name] = [text("media_type"), text("name")];
  return {
    seq: Number(row.seq),
    hash: String(row.hash),
    engine: String(row.engine),
    record: JSON.parse(String(row.record)) as Readout,
    received: {
      uri: String(row.uri),
      bytes: new Uint8Array(row.bytes as Uint8Array),
      fetchedAt: String(row.fetched_at),
      ...(mediaType !== undefined && { mediaType }),
      ...(name !== undefined && { name }),
      ...(row.given !== null && { given: row.given as NonNullable<Received["given"]> }),
    },
  };
}

export async function recordIn(query: Query, id: string): Promise<Readout | undefined> {
  const [row] = await query("select record from article where record_id = $1 order by seq limit 1", [id]);
  return row && (JSON.parse(String(row.record)) as Readout);
}
