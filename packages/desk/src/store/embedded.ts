import { existsSync, mkdirSync } from "node:fs";
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
  const dataDir = join(folder, "data");
  const open = () => PGlite.create({ dataDir, startParams, relaxedDurability: false });
  // Setting up a folder leaves 500 MB behind in the process until it is opened again.
  if (!existsSync(dataDir)) await (await open()).close();
  const db = await open();
  return {
    query: async (sql, values = []) => (await db.query<Row>(sql, [...values])).rows,
    transaction: (work) =>
      db.transaction((tx) => work(async (sql, values = []) => (await tx.query<Row>(sql, [...values])).rows)),
    close: () => db.close(),
  };
}
