import type { Readout } from "@readout/reader";
import type { ListQuery, Page, Person } from "../collection/collection.js";
import type { Correction, Replayed } from "../corrections/correction.js";
import { correctPeople, type People } from "../corrections/over-people.js";
import { type Appearance, appearancesOf, personOf, settled } from "../memory/people.js";
import { alikeAmong } from "../tracking/alike.js";
import type { Database, Row } from "./database.js";
import { cursorOf, pageOf, placeIn } from "./page.js";
import { clean, upsert } from "./rows.js";

type Query = Database["query"];

/** Of an actor in thousands of articles, so many of the latest are told in a list, and with the actor alone. */
const IN_A_LIST = 50;
const ALONE = 1000;

/**
 * Takes down who appears in these articles, in place of what was taken down of them before. An appearance is kept as it
 * was read, under the id of whom it is now.
 */
export async function putAppearances(
  query: Query,
  articles: readonly { readonly seq: number; readonly record: Readout }[],
  areNew: boolean,
  corrections: readonly Correction[],
): Promise<void> {
  const settling = correctPeople(corrections);
  const seqs = articles.map(({ seq }) => seq);
  if (!areNew) {
    await query(
      `update person set articles = articles - gone.count from
         (select person as id, count(*)::int as count from appearance where seq = any($1::bigint[]) group by person) as gone
       where person.id = gone.id`,
      [seqs],
    );
    await query("delete from appearance where seq = any($1::bigint[])", [seqs]);
  }
  const rows = articles.flatMap(({ seq, record }) =>
    appearancesOf(record).map((one, nth) => {
      const { id, called } = settled(one, settling);
      return { seq, nth, person: clean(id), place: clean(one.place), one, called };
    }),
  );
  await upsert(
    query,
    "appearance",
    { seq: "bigint", nth: "int", person: "text", place: "text", body: "text" },
    rows.map(({ one, called: _, ...row }) => ({ ...row, body: JSON.stringify(one) })),
    "seq, nth",
  );
  const people = new Map<string, { id: string; kind: string; name: string; articles: number }>();
  for (const { person: id, one } of rows) {
    const articlesBefore = people.get(id)?.articles ?? 0;
    people.set(id, { id, kind: one.kind, name: clean(one.name), articles: articlesBefore + 1 });
  }
  const touched = [...people.keys()].filter((id) => settling.touched.has(id));
  const sorted = [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  await query(
    `insert into person (id, kind, name, articles)
     select id, kind, name, articles from json_to_recordset($1::json) as r(id text, kind text, name text, articles int)
     on conflict (id) do update set articles = person.articles + excluded.articles, name = least(person.name, excluded.name)`,
    [JSON.stringify(sorted)],
  );
  await nameAgain(query, touched, settling);
}

/**
 * Settles anew whom corrections name, or named until one was taken back. Whoever a correction may touch stands under an id
 * that some correction of people names or makes, so that nobody else is looked at.
 */
export async function settlePeople(query: Query, corrections: readonly Correction[]): Promise<void> {
  const settling = correctPeople(corrections);
  const ids = [...settling.touched].map(clean);
  const rows = await query("select seq, nth, person, body from appearance where person = any($1::text[])", [ids]);
  const moved = rows.flatMap(({ seq, nth, person, body }) => {
    const { id } = settled(JSON.parse(String(body)) as Appearance, settling);
    return clean(id) === person ? [] : [{ seq: Number(seq), nth: Number(nth), person: clean(id) }];
  });
  await query(
    `update appearance set person = r.person from json_to_recordset($1::json) as r(seq bigint, nth int, person text)
     where appearance.seq = r.seq and appearance.nth = r.nth`,
    [JSON.stringify(moved)],
  );
  await query("delete from person where id = any($1::text[])", [ids]);
  await query(
    `insert into person (id, kind, name, articles)
     select person, min(body::json->>'kind'), min(body::json->>'name'), count(*)::int from appearance
     where person = any($1::text[]) group by person`,
    [ids],
  );
  await nameAgain(query, ids, settling);
}

/** Lists go by the name that a person is told under: the one that was given, else that of the one whom others joined. */
async function nameAgain(query: Query, ids: readonly string[], settling: People): Promise<void> {
  for (const id of ids) {
    const rows = await query("select body from appearance where person = $1 order by place desc limit $2", [id, ALONE]);
    const person = personOf(appearancesIn(rows, settling));
    if (person) await query("update person set name = $2 where id = $1", [id, clean(person.name)]);
  }
}

/** Appearances in the order of publication, from rows in the opposite one. */
const appearancesIn = (rows: readonly Row[], settling: People): readonly Appearance[] =>
  rows.map(({ body }) => settled(JSON.parse(String(body)) as Appearance, settling)).reverse();

/** What became of the corrections of people. */
export async function replayPeople(query: Query, corrections: readonly Correction[]): Promise<readonly Replayed[]> {
  const settling = correctPeople(corrections);
  const rows = await query("select body from appearance where person = any($1::text[])", [[...settling.touched]]);
  appearancesIn(rows, settling);
  return settling.replayed();
}

export async function peopleIn(
  query: Query,
  corrections: readonly Correction[],
  asked: ListQuery = {},
): Promise<Page<Person>> {
  const settling = correctPeople(corrections);
  const { limit = 50, cursor, words } = asked;
  const [articles, name, id] = placeIn(cursor, 3);
  const rows = await query(
    `select id, name, articles from person
     where articles > 0 and ($1::text is null or position($1 in lower(name)) > 0)
       and ($2::int is null or (-articles, name, id) > (-$2::int, $3::text collate "C", $4::text collate "C"))
     order by articles desc, name, id limit $5`,
    [words?.toLowerCase() ?? null, articles ?? null, name ?? "", id ?? "", limit + 1],
  );
  const people = await Promise.all(
    rows.slice(0, limit).map((row) => personFrom(query, settling, String(row.id), Number(row.articles), IN_A_LIST)),
  );
  const last = rows[limit - 1];
  return pageOf(
    people.flatMap((one) => one ?? []),
    rows.length > limit && last ? cursorOf([String(last.articles), String(last.name), String(last.id)]) : undefined,
  );
}

export async function personIn(
  query: Query,
  corrections: readonly Correction[],
  id: string,
): Promise<Person | undefined> {
  const [row] = await query("select articles from person where id = $1 and articles > 0", [id]);
  const person = row && (await personFrom(query, correctPeople(corrections), id, Number(row.articles), ALONE));
  if (person?.kind !== "person") return person;
  const namesakes = await query(
    `select id, kind, name from person
     where kind = 'person' and lower(split_part(name, ' ', 1)) = lower(split_part($1, ' ', 1)) and articles > 0
     order by articles desc, name, id limit $2`,
    [person.name, NAMESAKES],
  );
  const others = namesakes.map((other) => ({
    id: String(other.id),
    kind: String(other.kind),
    name: String(other.name),
  }));
  const alike = alikeAmong([person, ...others.filter((other) => other.id !== id)]).get(id) ?? [];
  return { ...person, alike: alike.map(({ id: other, name }) => ({ id: other, name })) };
}

/** People of one given name that one is compared with, at most: those of most articles. */
const NAMESAKES = 199;

async function personFrom(
  query: Query,
  settling: People,
  id: string,
  articles: number,
  most: number,
): Promise<Person | undefined> {
  const rows = await query("select body from appearance where person = $1 order by place desc limit $2", [id, most]);
  return personOf(appearancesIn(rows, settling), articles);
}
