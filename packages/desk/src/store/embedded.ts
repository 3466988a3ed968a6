import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
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
  const open = (dataDir: string) => PGlite.create({ dataDir, startParams, relaxedDurability: false });
  if (!existsSync(dataDir)) await setUp(folder, dataDir, open);
  const db = await open(dataDir);
  return {
    query: async (sql, values = []) => (await db.query<Row>(sql, [...values])).rows,
    transaction: (work) =>
      db.transaction((tx) => work(async (sql, values = []) => (await tx.query<Row>(sql, [...values])).rows)),
    close: () => db.close(),
  };
}

/**
 * Sets the data up beside its place and moves it there when it is whole: a process that is killed in the middle leaves
 * nothing that could be taken for a collection. Setting up also leaves 500 MB behind in the process until it is opened again.
 */
async function setUp(folder: string, dataDir: string, open: (dataDir: string) => Promise<PGlite>): Promise<void> {
  const making = join(folder, "data.making");
  rmSync(making, { recursive: true, force: true });
  await (await open(making)).close();
  renameSync(making, dataDir);
}
