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
  // What a list of articles shows, so that no record is opened for it; of articles kept before, filled in when they are tracked.
  `alter table article add column title text, add column publisher text, add column published text collate "C", add column url text`,
  "create index article_url on article (url)",
  // Articles with one text, whoever brought them.
  "create index article_text on article (left(record_id, 64))",
  `create table sketch (
     seq bigint primary key references article (seq),
     day int not null,
     salt bigint not null,
     ties text not null,
     vector bytea not null,
     shingles bytea not null,
     body text not null,
     as_read text
   )`,
  "create index sketch_day on sketch (day)",
  `create table story (id text collate "C" primary key, cell bigint not null, place text collate "C" not null, title text not null, body text not null)`,
  "create index story_cell on story (cell)",
  "create unique index story_place on story (place, id)",
  `create table event (
     id text collate "C" primary key, cell bigint not null, place text collate "C" not null, type text not null,
     status text not null, starts text collate "C", ends text collate "C", site text not null, who text not null, body text not null
   )`,
  "create index event_cell on event (cell)",
  "create unique index event_place on event (place, id)",
  `create table claim (
     id text collate "C" primary key, cell bigint not null, place text collate "C" not null, said text not null,
     at_least int not null, body text not null
   )`,
  "create index claim_cell on claim (cell)",
  "create unique index claim_place on claim (place, id)",
  "create table in_story (seq bigint primary key, record_id text not null, story text not null)",
  "create index in_story_story on in_story (story)",
  "create table anchor (id text primary key, cell bigint not null)",
  `create table person (id text collate "C" primary key, kind text not null, name text collate "C" not null, articles int not null)`,
  "create unique index person_place on person (articles desc, name, id)",
  "create index person_given on person (lower(split_part(name, ' ', 1))) where kind = 'person'",
  `create table appearance (seq bigint not null, nth int not null, person text collate "C" not null, place text collate "C" not null, body text not null, primary key (seq, nth))`,
  "create index appearance_person on appearance (person, place)",
  "create index in_story_record on in_story (record_id)",
  `create table search (seq bigint primary key, place text collate "C" not null, doc text not null, words tsvector not null)`,
  "create index search_place on search (place)",
  "create index search_words on search using gin (words)",
  "create table change (cursor bigint generated always as identity primary key, body text not null)",
  // Packed numbers as base64: the embedded store reads bytea a digit at a time. Keys apart, for they are read by the thousand.
  "truncate story, event, claim, in_story, anchor, person, appearance, search",
  "drop table sketch",
  `create table sketch (
     seq bigint primary key references article (seq),
     day int not null,
     salt bigint not null,
     ties text not null,
     keys text not null,
     vector text not null,
     shingles text not null,
     body text not null,
     as_read text
   )`,
  "create index sketch_day on sketch (day)",
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
