import pg from "pg";
import type { Database, Row } from "./database.js";

/** int8 as a number, as the embedded store gives it; no count here comes near 2^53. */
const INT8 = 20;

/** A PostgreSQL server, version 15 or later. */
export async function openServer(url: string): Promise<Database> {
  const types = {
    getTypeParser: (oid: number, format?: "text" | "binary") =>
      oid === INT8 ? Number : pg.types.getTypeParser(oid, format as "text"),
  } as pg.CustomTypesConfig;
  const pool = new pg.Pool({ connectionString: url, max: 4, types });
  // An idle connection that breaks is replaced at the next query; without this it would end the process.
  pool.on("error", () => {});
  await pool.query("select 1");
  return {
    query: async (sql, values = []) => (await pool.query<Row>(sql, toBuffers(values))).rows,
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query("begin");
        const result = await work(async (sql, values = []) => (await client.query<Row>(sql, toBuffers(values))).rows);
        await client.query("commit");
        client.release();
        return result;
      } catch (error) {
        client.release(error as Error);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

const toBuffers = (values: readonly unknown[]): unknown[] =>
  values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value));
