import type { Changed } from "../collection/collection.js";
import { changesBetween } from "../memory/changes.js";
import type { Database } from "./database.js";
import type { Retracked } from "./retrack.js";

type Query = Database["query"];

/** Writes down what a commit changed, and gives it with its places in the feed. */
export async function putChanges(
  query: Query,
  { before, after }: Retracked,
  added: readonly string[],
  at: string,
): Promise<readonly Changed[]> {
  const changes = changesBetween(before, after, added, at);
  if (changes.length === 0) return [];
  const rows = await query(
    `insert into change (body) select body from json_array_elements_text($1::json) with ordinality as r(body, nth)
     order by nth returning cursor`,
    [JSON.stringify(changes.map((change) => JSON.stringify(change)))],
  );
  const cursors = rows.map(({ cursor }) => Number(cursor)).sort((a, b) => a - b);
  return changes.map((change, i) => ({ cursor: cursors[i]!, ...change }));
}

export async function changesAfter(
  query: Query,
  cursor: number,
  limit = 200,
  latest = false,
): Promise<readonly Changed[]> {
  const order = latest ? "desc" : "asc";
  const rows = await query(`select cursor, body from change where cursor > $1 order by cursor ${order} limit $2`, [
    cursor,
    limit,
  ]);
  const changes = rows.map((row) => ({
    cursor: Number(row.cursor),
    ...(JSON.parse(String(row.body)) as Omit<Changed, "cursor">),
  }));
  return latest ? changes.reverse() : changes;
}
