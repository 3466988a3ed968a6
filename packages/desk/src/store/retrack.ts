import type { TrackedEvent } from "@readout/reader";
import { type Correction, isAcross, type Replayed } from "../corrections/correction.js";
import { correctTracking } from "../corrections/over-tracking.js";
import type { Growing, Growth, SketchSource } from "../tracking/growing.js";
import { type Remake, remakeFrom } from "../tracking/remake.js";
import type { Sketch } from "../tracking/sketch.js";
import { type Tracking, trackCell } from "../tracking/track.js";
import type { Database } from "./database.js";
import { bodyOf, type ClaimRow, type Derived, type EventRow, rowsOf, type StoryRow } from "./derive.js";
import { upsert } from "./rows.js";

type Query = Database["query"];

/** Which cell holds what a correction across articles names; kept on disk beside what is derived. */
export type Anchors = Map<string, number>;

/** Events as they were and are where they changed. */
export interface Retracked {
  readonly before: readonly TrackedEvent[];
  readonly after: readonly TrackedEvent[];
}

interface Cell {
  readonly numbers: readonly number[];
  readonly sketches: readonly Sketch[];
  readonly tracking: Tracking;
}

/** Tracks the cells anew that were touched, and those that corrections bind to them; writes only rows that changed. */
export async function retrack(
  query: Query,
  growth: Growth,
  source: SketchSource,
  { cells: touched, left }: Pick<Growing, "cells" | "left">,
  corrections: readonly Correction[],
  anchors: Anchors,
): Promise<Retracked> {
  const across = corrections.filter(({ change }) => isAcross(change) && change.of !== "person");
  const cells = new Map<number, Cell>();
  const take = async (id: number, numbers: readonly number[]): Promise<void> => {
    const sketches = await growth.sketches(numbers, source);
    cells.set(id, { numbers, sketches, tracking: trackCell(sketches) });
  };
  for (const [id, numbers] of touched) await take(id, numbers);
  const stale = new Set([...left, ...touched.keys()]);
  const groups = await bind(cells, stale, across, anchors, async (id) => {
    const bound = growth.touch([id]).cells;
    for (const [cell, numbers] of bound) await take(cell, numbers);
  });
  const derived = groups.map((ids) => derive(ids, cells, across.length === 0 ? [] : corrections));
  if (across.length > 0) await writeAnchors(query, anchors, stale, anchoredBy(across, cells, derived));
  return write(query, [...stale], derived, cells);
}

function derive(ids: readonly number[], cells: ReadonlyMap<number, Cell>, corrections: readonly Correction[]): Derived {
  const mine = ids.map((id) => cells.get(id)!);
  const tracking = joined(mine.map((cell) => cell.tracking));
  const sketches = mine.flatMap((cell) => cell.sketches);
  const remake = remakeFrom(() => sketches);
  const corrected = corrections.length === 0 ? tracking : correctTracking(tracking, corrections, remake).tracking;
  return rowsOf(corrected, sketches, ids[0]!);
}

/** What some cells tell, as it was tracked and before it is corrected. */
export async function trackTogether(growth: Growth, source: SketchSource, ids: readonly number[]): Promise<Together> {
  const told: Tracking[] = [];
  const sketches: Sketch[] = [];
  for (const id of ids) {
    const cell = await growth.sketches(growth.cellOf(id), source);
    told.push(trackCell(cell));
    sketches.push(...cell);
  }
  return { tracking: joined(told), remake: remakeFrom(() => sketches) };
}

interface Together {
  readonly tracking: Tracking;
  readonly remake: Remake;
}

const joined = (told: readonly Tracking[]): Tracking => ({
  stories: told.flatMap(({ stories }) => stories),
  events: told.flatMap(({ events }) => events),
  claims: told.flatMap(({ claims }) => claims),
});

/** The ids that a correction across articles names. */
export const namedBy = ({ change }: Correction): readonly string[] =>
  !isAcross(change) || change.of === "person" ? [] : change.do === "merge" ? change.ids : [change.id];

/**
 * Adds the cells that corrections bind to those at hand, by what they hold now and by what they held before; gives the
 * cells in groups, each to be corrected as one.
 */
async function bind(
  cells: Map<number, Cell>,
  stale: Set<number>,
  across: readonly Correction[],
  anchors: Anchors,
  take: (cell: number) => Promise<void>,
): Promise<readonly (readonly number[])[]> {
  const group = new Map<number, number>();
  const rootOf = (cell: number): number => {
    const up = group.get(cell) ?? cell;
    return up === cell ? cell : rootOf(up);
  };
  const here = new Map<string, number>();
  for (let known = -1; known < cells.size; ) {
    known = cells.size;
    for (const [id, { tracking }] of cells) for (const one of idsIn(tracking)) if (across.length > 0) here.set(one, id);
    for (const correction of across) {
      const named = namedBy(correction);
      const isHere = named.some((id) => here.has(id) || stale.has(anchors.get(id) ?? -1));
      if (!isHere) continue;
      for (const id of named) {
        const at = anchors.get(id);
        if (here.has(id) || at === undefined || stale.has(at)) continue;
        stale.add(at);
        await take(at);
      }
      const bound = named.flatMap((id) => here.get(id) ?? []);
      for (const other of bound.slice(1)) group.set(rootOf(other), rootOf(bound[0]!));
    }
  }
  const groups = new Map<number, number[]>();
  for (const id of [...cells.keys()].sort((a, b) => a - b)) {
    const root = rootOf(id);
    groups.set(root, [...(groups.get(root) ?? []), id]);
  }
  return [...groups.values()];
}

const idsIn = ({ stories, events, claims }: Tracking): readonly string[] => [
  ...stories.map(({ id }) => id),
  ...events.map(({ uid }) => uid),
  ...claims.map(({ id }) => id),
];

/** Where the ids named by corrections are now: what was merged away is still held by the cell that tells it. */
function anchoredBy(
  across: readonly Correction[],
  cells: ReadonlyMap<number, Cell>,
  derived: readonly Derived[],
): ReadonlyMap<string, number> {
  const named = new Set(across.flatMap(namedBy));
  const rows = derived.flatMap(({ stories, events, claims }) => [...stories, ...events, ...claims]);
  return new Map([
    ...rows.filter(({ id }) => named.has(id)).map(({ id, cell }) => [id, cell] as const),
    ...[...cells].flatMap(([cell, { tracking }]) =>
      idsIn(tracking)
        .filter((id) => named.has(id))
        .map((id) => [id, cell] as const),
    ),
  ]);
}

async function writeAnchors(
  query: Query,
  anchors: Anchors,
  stale: ReadonlySet<number>,
  found: ReadonlyMap<string, number>,
): Promise<void> {
  const gone = [...anchors].filter(([id, cell]) => stale.has(cell) && !found.has(id)).map(([id]) => id);
  for (const id of gone) anchors.delete(id);
  for (const [id, cell] of found) anchors.set(id, cell);
  if (gone.length > 0) await query("delete from anchor where id = any($1::text[])", [gone]);
  await upsert(
    query,
    "anchor",
    { id: "text", cell: "bigint" },
    [...found].map(([id, cell]) => ({ id, cell })),
    "id",
  );
}

const ROW = { id: "text", cell: "bigint", place: "text", body: "text" } as const;
const STORY = { ...ROW, title: "text" } as const;
const EVENT = {
  ...ROW,
  type: "text",
  status: "text",
  starts: "text",
  ends: "text",
  site: "text",
  who: "text",
} as const;
const CLAIM = { ...ROW, said: "text", at_least: "int" } as const;

async function write(
  query: Query,
  stale: readonly number[],
  derived: readonly Derived[],
  cells: ReadonlyMap<number, Cell>,
): Promise<Retracked> {
  await replace(
    query,
    "story",
    STORY,
    stale,
    derived.flatMap(({ stories }): readonly StoryRow[] => stories),
  );
  await replace(
    query,
    "claim",
    CLAIM,
    stale,
    derived.flatMap(({ claims }): readonly ClaimRow[] => claims),
  );
  const events = await replace(
    query,
    "event",
    EVENT,
    stale,
    derived.flatMap((one): readonly EventRow[] => one.events),
  );
  await writePlaces(query, derived, cells);
  return {
    before: events.old.map((body) => JSON.parse(body) as TrackedEvent),
    after: events.fresh.map((row) => bodyOf<TrackedEvent>({ ...row })),
  };
}

/** Writes the rows that are new or changed, and takes out those that are no more; gives both sides of what changed. */
async function replace<
  T extends { readonly id: string; readonly cell: number; readonly place: string; readonly body: string },
>(
  query: Query,
  table: string,
  columns: Readonly<Record<string, "text" | "bigint" | "int">>,
  stale: readonly number[],
  rows: readonly T[],
): Promise<{ readonly old: readonly string[]; readonly fresh: readonly T[] }> {
  const old = await query(`select id, cell, place, body from ${table} where cell = any($1::bigint[])`, [stale]);
  const known = new Map(old.map((row) => [String(row.id), row]));
  const isKnown = (row: T): boolean => {
    const was = known.get(row.id);
    return was !== undefined && was.body === row.body && Number(was.cell) === row.cell && was.place === row.place;
  };
  const ids = new Set(rows.map(({ id }) => id));
  const gone = [...known.keys()].filter((id) => !ids.has(id));
  const fresh = rows.filter((row) => !isKnown(row));
  if (gone.length > 0) await query(`delete from ${table} where id = any($1::text[])`, [gone]);
  await upsert(query, table, columns, fresh as never, "id");
  const changed = new Set([...gone, ...fresh.map(({ id }) => id)]);
  return { old: old.filter(({ id }) => changed.has(String(id))).map(({ body }) => String(body)), fresh };
}

/** In which story each article is. */
async function writePlaces(query: Query, derived: readonly Derived[], cells: ReadonlyMap<number, Cell>): Promise<void> {
  const stories = new Map(derived.flatMap(({ storyOf }) => [...storyOf]));
  const rows = [...cells.values()].flatMap(({ numbers, sketches }) =>
    sketches.map(({ record }, i) => ({ seq: numbers[i]!, record_id: record, story: stories.get(record) ?? "" })),
  );
  const known = await query("select seq, story from in_story where seq = any($1::bigint[])", [
    rows.map(({ seq }) => seq),
  ]);
  const was = new Map(known.map(({ seq, story }) => [Number(seq), String(story)]));
  const fresh = rows.filter(({ seq, story }) => was.get(seq) !== story);
  await upsert(query, "in_story", { seq: "bigint", record_id: "text", story: "text" }, fresh, "seq");
}

/** What becomes of corrections across articles: each is applied where its ids are told. */
export async function replayAcross(
  query: Query,
  tracked: (cells: readonly number[]) => Promise<Together>,
  corrections: readonly Correction[],
): Promise<readonly Replayed[]> {
  const rows = await query("select distinct cell from anchor where id = any($1::text[])", [
    corrections.flatMap(namedBy),
  ]);
  const { tracking, remake } = await tracked(rows.map(({ cell }) => Number(cell)));
  return correctTracking(tracking, corrections, remake).replayed;
}
