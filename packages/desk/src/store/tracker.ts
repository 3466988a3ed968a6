import type { Readout } from "@readout/reader";
import type { Correction, Replayed } from "../corrections/correction.js";
import { replay } from "../corrections/replay.js";
import type { Tie } from "../tracking/cells.js";
import { dayFor, type Grown, Growth, type Sketches } from "../tracking/growing.js";
import { hash } from "../tracking/hash.js";
import { type Sketch, sketchOf } from "../tracking/sketch.js";
import { dayOf } from "../tracking/tie.js";
import type { Database } from "./database.js";
import { type Anchors, type Retracked, replayAcross, retrack, trackTogether } from "./retrack.js";
import { putCorrected, putSketch, sketchesOn } from "./sketches.js";

type Query = Database["query"];

/** An article that is on the shelf, to be tracked. */
export interface ToTrack {
  readonly seq: number;
  readonly record: Readout;
  readonly fetchedAt: string;
}

/**
 * Keeps what is known across articles up with the shelf, within the transaction that it is given: the rest of the store
 * decides when. After a transaction that failed it must be loaded anew, for it has seen what was not kept.
 */
export interface Tracker {
  /** Takes up what others have tracked since; true where there was anything. */
  load(query: Query): Promise<void>;
  /** Tracks articles that were not tracked before. */
  add(query: Query, articles: readonly ToTrack[], corrections: readonly Correction[]): Promise<Retracked>;
  /** Applies corrections to articles tracked before, and tracks what hangs together with them anew. */
  correct(
    query: Query,
    articles: readonly ToTrack[],
    ids: readonly string[],
    corrections: readonly Correction[],
  ): Promise<Retracked>;
  /** The articles of one cell, for what is asked of one article: copies, versions. */
  cellOf(seq: number): readonly number[];
  sketches(query: Query, seqs: readonly number[]): Promise<readonly Sketch[]>;
  /** What becomes of the corrections across articles. */
  replayed(query: Query, corrections: readonly Correction[]): Promise<readonly Replayed[]>;
}

/** Rows read at once when what was tracked is taken up. */
const PAGE = 5000;

export function makeTracker(): Tracker {
  const growth = new Growth();
  const anchors: Anchors = new Map();
  let last = 0;

  const both = (record: Readout, corrections: readonly Correction[]): Sketches => {
    const read = sketchOf(record, record.id);
    const { record: corrected, replayed } = replay(record, corrections);
    return { read, corrected: replayed.length === 0 ? read : sketchOf(corrected, record.id) };
  };

  return {
    async load(query) {
      const before = last;
      for (;;) {
        const rows = await query("select seq, ties, salt from sketch where seq > $1 order by seq limit $2", [
          last,
          PAGE,
        ]);
        for (const { seq, ties, salt } of rows) {
          growth.restore(Number(seq), JSON.parse(String(ties)) as Tie[], Number(salt));
          last = Number(seq);
        }
        if (rows.length < PAGE) break;
      }
      if (last !== before) growth.settle();
      for (const { id, cell } of await query("select id, cell from anchor")) anchors.set(String(id), Number(cell));
    },
    async add(query, articles, corrections) {
      const source = sketchesOn(query);
      const fresh = articles.map(({ seq, record, fetchedAt }): Grown => {
        const sketches = both(record, corrections);
        const day = dayFor(dayOf(sketches.read), fetchedAt);
        return { number: seq, day, vector: sketches.read.vector, sketches, salt: hash(record.id) };
      });
      const growing = await growth.add(fresh, source);
      for (const { number, day, sketches, salt } of fresh)
        await putSketch(query, { seq: number, day: day!, salt, sketches, ties: growing.joined.get(number) ?? [] });
      const retracked = await retrack(query, growth, source, growing, corrections, anchors);
      last = Math.max(last, ...articles.map(({ seq }) => seq));
      growth.trim();
      return retracked;
    },
    async correct(query, articles, ids, corrections) {
      for (const { seq, record } of articles) {
        await putCorrected(query, seq, both(record, corrections));
        growth.forget(seq);
      }
      const held = await query(
        `select cell from story where id = any($1::text[]) union select cell from event where id = any($1::text[])
           union select cell from claim where id = any($1::text[]) union select cell from anchor where id = any($1::text[])`,
        [ids],
      );
      const numbers = [...articles.map(({ seq }) => seq), ...held.map(({ cell }) => Number(cell))];
      return retrack(query, growth, sketchesOn(query), growth.touch(numbers), corrections, anchors);
    },
    cellOf: (seq) => growth.cellOf(seq),
    sketches: (query, seqs) => growth.sketches(seqs, sketchesOn(query)),
    replayed: (query, corrections) =>
      replayAcross(query, (ids) => trackTogether(growth, sketchesOn(query), ids), corrections),
  };
}
