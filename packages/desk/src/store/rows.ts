import type { Database } from "./database.js";

type Query = Database["query"];
/** A column and its SQL type. */
type Columns = Readonly<Record<string, "text" | "bigint" | "int">>;

/**
 * Writes many rows with one statement; rows whose key is there already take the new values. They go over as one JSON
 * text, which both stores read alike.
 */
export async function upsert<T extends Columns>(
  query: Query,
  table: string,
  columns: T,
  rows: readonly { readonly [K in keyof T]: string | number | undefined }[],
  key: string,
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns);
  const typed = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  const taken = names.filter((name) => !key.split(", ").includes(name)).map((name) => `${name} = excluded.${name}`);
  await query(
    `insert into ${table} (${names.join(", ")}) select ${names.join(", ")} from json_to_recordset($1::json) as r(${typed.join(", ")})
     on conflict (${key}) do update set ${taken.join(", ")}`,
    [JSON.stringify(rows)],
  );
}

/** Text that a text column takes: no NUL, no half of a surrogate pair. */
export const clean = (text: string): string =>
  text.replace(/\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, " ");
