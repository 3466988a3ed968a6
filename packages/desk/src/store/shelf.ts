import type { Readout } from "@readout/reader";
import type { Correction } from "../corrections/correction.js";
import type { Received } from "../sources/received.js";
import type { Database, Row } from "./database.js";

/** An article as kept: as received, with the record that was made of it. */
export interface Shelved {
  /** Of its bytes and who brought them. */
  readonly hash: string;
  readonly received: Received;
  readonly record: Readout;
  readonly engine: string;
}

/** What is on disk: articles in the order in which they came, records beside them, corrections apart. */
export interface Shelf {
  /** Keeps these, all or none; those whose hash is there already change nothing. */
  put(articles: readonly Shelved[]): Promise<void>;
  articles(): Promise<readonly Shelved[]>;
  /** Puts a new record in the place of the old one. */
  replace(hash: string, record: Readout, engine: string): Promise<void>;
  putCorrections(corrections: readonly Correction[]): Promise<void>;
  corrections(): Promise<readonly Correction[]>;
  close(): Promise<void>;
}

const INSERT = `insert into article (hash, record_id, uri, media_type, fetched_at, name, given, bytes, record, engine)
  values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10) on conflict (hash) do nothing`;
/** Read in pages, so that a large collection does not stand in memory twice. */
const PAGE = 500;

export function shelfOn(db: Database): Shelf {
  return {
    put: (articles) =>
      db.transaction(async (query) => {
        for (const { hash, received, record, engine } of articles) {
          const { uri, mediaType, fetchedAt, name, given, bytes } = received;
          const values = [hash, record.id, uri, mediaType ?? null, fetchedAt, name ?? null];
          await query(INSERT, [...values, given ? JSON.stringify(given) : null, bytes, JSON.stringify(record), engine]);
        }
      }),
    async articles() {
      const all: Shelved[] = [];
      for (let last = 0; ; ) {
        const rows = await db.query("select * from article where seq > $1 order by seq limit $2", [last, PAGE]);
        if (rows.length === 0) return all;
        all.push(...rows.map(shelvedOf));
        last = Number(rows.at(-1)!.seq);
      }
    },
    async replace(hash, record, engine) {
      await db.query("update article set record = $2, record_id = $3, engine = $4 where hash = $1", [
        hash,
        JSON.stringify(record),
        record.id,
        engine,
      ]);
    },
    putCorrections: (corrections) =>
      db.transaction(async (query) => {
        for (const one of corrections)
          await query("insert into correction (id, body) values ($1, $2::jsonb) on conflict (id) do nothing", [
            one.id,
            JSON.stringify(one),
          ]);
      }),
    corrections: async () =>
      (await db.query("select body from correction order by seq")).map(({ body }) => body as Correction),
    close: () => db.close(),
  };
}

function shelvedOf(row: Row): Shelved {
  const text = (field: string): string | undefined => (row[field] === null ? undefined : String(row[field]));
  const [mediaType, name] = [text("media_type"), text("name")];
  return {
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
