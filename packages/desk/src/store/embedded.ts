import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { Database, Row } from "./database.js";

/**
 * PostgreSQL inside the process, in a folder. It comes with fsync off; here it is on, through Node's own fsync, so that
 * a commit survives the process and, as far as the disk keeps its word, the machine. The small buffer pool keeps memory low.
 */
export async function openEmbedded(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true });
  const startParams = [
    ...PGlite.defaultStartParams.filter((param) => param !== "-F"),
    ...["fsync=on", "wal_sync_method=fsync", "shared_buffers=16MB"].flatMap((setting) => ["-c", setting]),
  ];
  const db = await PGlite.create({ dataDir: join(folder, "data"), startParams, relaxedDurability: false });
  return {
    query: async (sql, values = []) => (await db.query<Row>(sql, [...values])).rows,
    transaction: (work) =>
      db.transaction((tx) => work(async (sql, values = []) => (await tx.query<Row>(sql, [...values])).rows)),
    close: () => db.close(),
  };
}
