import type { Database } from "./database.js";

/** Steps of the schema, in order; each is run once, in a transaction of its own, on either store. Never edit one that was released. */
const STEPS: readonly string[] = [
  `create table article (
     seq bigint generated always as identity primary key,
     hash text not null unique,
     record_id text not null,
     uri text not null,
     media_type text,
     fetched_at text not null,
     name text,
     given jsonb,
     bytes bytea not null,
     record text not null,
     engine text not null
   )`,
  "create index article_record on article (record_id)",
  "create table correction (seq bigint generated always as identity primary key, id text not null unique, body jsonb not null)",
];

/** Brings the schema up to date. */
export async function migrate(db: Database): Promise<void> {
  await db.query("create table if not exists schema_step (step int primary key)");
  const done = new Set((await db.query("select step from schema_step")).map(({ step }) => Number(step)));
  for (const [step, sql] of STEPS.entries()) {
    if (done.has(step)) continue;
    await db.transaction(async (query) => {
      await query(sql);
      await query("insert into schema_step (step) values ($1)", [step]);
    });
  }
}
