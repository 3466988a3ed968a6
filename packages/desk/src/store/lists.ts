import type { Story, TrackedEvent } from "@readout/reader";
import type { ClaimQuery, EventQuery, ListQuery, Page, PageOptions, TrackedClaim } from "../collection/collection.js";
import { asOfDay } from "../tracking/event-life.js";
import type { Database, Row } from "./database.js";
import { bodyOf } from "./derive.js";
import { cursorOf, pageOf, placeIn } from "./page.js";

type Query = Database["query"];

/** What must hold of a row: SQL with numbered values. */
class Conditions {
  readonly values: unknown[] = [];
  readonly #parts: string[] = [];
  /** Adds a condition, `?` in it standing for the value; none where there is no value. */
  add(sql: string, value: unknown): this {
    if (value === undefined) return this;
    this.values.push(value);
    this.#parts.push(sql.replaceAll("?", `$${this.values.length}`));
    return this;
  }
  get sql(): string {
    return this.#parts.length === 0 ? "true" : this.#parts.join(" and ");
  }
}

const folded = (word: string | undefined): string | undefined => word?.toLowerCase();

/** A page of a table that is ordered by place and id. */
async function list<T>(
  query: Query,
  table: string,
  conditions: Conditions,
  { limit = 50, cursor }: PageOptions,
  made: (row: Row) => T,
): Promise<Page<T>> {
  const [place, id] = placeIn(cursor, 2);
  if (place !== undefined && id !== undefined) {
    conditions.values.push(place, id);
    const [a, b] = [conditions.values.length - 1, conditions.values.length];
    conditions.add(`(place, id) > ($${a}::text collate "C", $${b}::text collate "C") and ?::boolean`, true);
  }
  const rows = await query(
    `select id, place, body from ${table} where ${conditions.sql} order by place, id limit ${limit + 1}`,
    conditions.values,
  );
  const last = rows[limit - 1];
  const next = rows.length > limit && last ? cursorOf([String(last.place), String(last.id)]) : undefined;
  return pageOf(rows.slice(0, limit).map(made), next);
}

export const storiesIn = (query: Query, asked: ListQuery = {}): Promise<Page<Story>> =>
  list(
    query,
    "story",
    new Conditions()
      .add("id = ?", asked.story)
      .add("place >= ?", asked.since)
      .add("place < ?", asked.until)
      .add("position(? in lower(title)) > 0", folded(asked.words)),
    asked,
    bodyOf<Story>,
  );

const AHEAD = "('planned', 'expected', 'possible', 'called-for')";

/** What an event is about, as text: its labels. */
const AGENDA =
  "(select coalesce(string_agg(a->>'label', ' '), '') from json_array_elements(body::json->'agenda') as a)";

export async function eventsIn(query: Query, asked: EventQuery = {}): Promise<Page<TrackedEvent>> {
  const conditions = new Conditions()
    .add("id = any(?::text[])", await itemsOf(query, asked.story, "events"))
    .add("type = ?", asked.type)
    .add("position(? in lower(site)) > 0", folded(asked.place))
    .add("position(? in who) > 0", folded(asked.participant))
    .add("coalesce(ends, starts, '') >= ?", asked.since)
    .add("coalesce(starts, '9999') < ?", asked.until)
    .add(`position(? in lower(${AGENDA})) > 0`, folded(asked.topic))
    .add(
      `exists (select 1 from json_array_elements(body::json->'participants') as p
               where ? in (lower(p->>'country'), lower(p->>'name')))`,
      folded(asked.country),
    )
    .add(
      `position(? in who || ' ' || lower(site) || ' ' || lower(type) || ' ' || lower(${AGENDA})) > 0`,
      folded(asked.words),
    );
  if (asked.status !== undefined) {
    conditions.values.push(asked.asOf ?? "");
    const day = `$${conditions.values.length}::text`;
    const isSilent = `(status in ${AHEAD} and case when ends is null then starts < ${day} else ends <= ${day} end)`;
    conditions.add(`case when ${isSilent} then 'silent' else status end = ?`, asked.status);
  }
  const { asOf } = asked;
  return list(query, "event", conditions, asked, (row) => {
    const event = bodyOf<TrackedEvent>(row);
    return asOf === undefined ? event : asOfDay(event, asOf);
  });
}

export const claimsIn = async (query: Query, asked: ClaimQuery = {}): Promise<Page<TrackedClaim>> =>
  list(
    query,
    "claim",
    new Conditions()
      .add("id = any(?::text[])", await itemsOf(query, asked.story, "claims"))
      .add("place >= ?", asked.since)
      .add("place < ?", asked.until)
      .add("position(? in said) > 0", folded(asked.said))
      .add("at_least >= ?", asked.atLeast)
      .add("position(? in lower(body::json->>'text')) > 0", folded(asked.words)),
    asked,
    bodyOf<TrackedClaim>,
  );

/** The ids of a story's events or claims; nothing where no story is asked for. */
async function itemsOf(
  query: Query,
  story: string | undefined,
  part: "events" | "claims",
): Promise<readonly string[] | undefined> {
  if (story === undefined) return undefined;
  return (await oneIn<Story>(query, "story", story))?.[part] ?? [];
}

export async function oneIn<T>(query: Query, table: "story" | "event" | "claim", id: string): Promise<T | undefined> {
  const [row] = await query(`select body from ${table} where id = $1`, [id]);
  return row && bodyOf<T>(row);
}
