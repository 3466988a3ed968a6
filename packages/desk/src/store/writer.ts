import type { Readout, Result } from "@readout/reader";
import { type Brought, bringer, keyOf, nameWithin } from "../collection/article-id.js";
import type { Changed, Clock, Collection, Reread } from "../collection/collection.js";
import { failure } from "../collection/result.js";
import { type Correction, isAcross, type Replayed } from "../corrections/correction.js";
import { replay } from "../corrections/replay.js";
import type { Received } from "../sources/received.js";
import { putChanges } from "./changes.js";
import type { Database, Row } from "./database.js";
import { putAppearances, replayPeople, settlePeople } from "./people.js";
import { namedBy, type Retracked } from "./retrack.js";
import { putInIndex } from "./search.js";
import {
  correctionsIn,
  putArticle,
  putCorrections,
  recordIn,
  replaceRecord,
  SHELVED,
  type Shelved,
  shelvedOf,
} from "./shelf.js";
import { makeTracker, type ToTrack, type Tracker } from "./tracker.js";

type Query = Database["query"];

/** The version of the reader that made a record; a record made by another one is made anew by `reread`. */
const ENGINE = "readout/1";
/** Articles in one commit at most; and articles tracked at once where many wait. */
const COMMIT = 500;
const AT_ONCE = 50;
/** Articles read anew in one commit. */
const PAGE = 100;

export interface Kept {
  readonly id: string;
  readonly known: boolean;
}

/** All that changes a collection, each change in one transaction: articles, corrections, what is known across them. */
export interface Writer {
  add(
    received: readonly Received[],
  ): Promise<{ readonly results: readonly Result<Kept>[]; readonly changes: readonly Changed[] }>;
  correct(fresh: readonly Correction[]): Promise<void>;
  /** Tracks what is on the shelf and was not tracked: after an update, or where re-reading was cut off. */
  catchUp(): Promise<void>;
  reread: Collection["reread"];
  tracker(): Tracker;
  corrections(): readonly Correction[];
  /** Each correction with what becomes of it now. */
  replayed(): Promise<readonly Replayed[]>;
}

/** Makes a record of what was received. */
type Read = (received: Received) => Result<Readout>;

interface Options {
  readonly clock: Clock;
  readonly read: Read;
  /** Others may write to the same store: each commit looks first at what they did. */
  readonly isShared: boolean;
}

/** A number of our own by which writers of one server take turns. */
const TURN = 7_405_168;

export function makeWriter(db: Database, { clock, read, isShared }: Options): Writer {
  let tracker: Tracker | undefined;
  let corrections: readonly Correction[] = [];

  /** One transaction; where it fails, what the tracker has seen of it is thrown away with it. */
  async function commit<T>(work: (query: Query, tracker: Tracker) => Promise<T>): Promise<T> {
    try {
      return await db.transaction(async (query) => {
        if (isShared) await query("select pg_advisory_xact_lock($1)", [TURN]);
        if (!tracker || isShared) await takeUp(query);
        return work(query, tracker!);
      });
    } catch (error) {
      tracker = undefined;
      throw error;
    }
  }
  async function takeUp(query: Query): Promise<void> {
    const fresh = await correctionsIn(query);
    if (fresh.length !== corrections.length) tracker = undefined;
    corrections = fresh;
    tracker ??= makeTracker();
    await tracker.load(query);
  }
  /** Tracks articles, takes down who appears in them, and puts them into the index. */
  async function track(query: Query, articles: readonly ToTrack[]): Promise<Retracked> {
    const retracked = await tracker!.add(query, articles, corrections);
    const shown = articles.map(corrected);
    await putAppearances(query, shown, true, corrections);
    await putInIndex(query, shown);
    return retracked;
  }
  const corrected = ({ seq, record }: ToTrack) => ({ seq, record: replay(record, corrections).record });

  async function addSome(received: readonly Received[]) {
    const keys = received.map(keyOf);
    const before = await idsByKey(db.query, keys);
    const records = new Map<string, Result<Readout>>();
    for (const [i, one] of received.entries())
      if (!before.has(keys[i]!) && !records.has(keys[i]!)) records.set(keys[i]!, read(one));
    if (![...records.values()].some(({ ok }) => ok))
      return { results: keys.map((key) => answerOf(before.get(key), records.get(key))), changes: [] };
    return commit(async (query) => {
      const ids = new Map(isShared ? await idsByKey(query, keys) : before);
      const fresh = await shelve(query, received, keys, records, ids);
      const retracked = await track(query, fresh.articles);
      const changes = await putChanges(
        query,
        retracked,
        fresh.articles.map(({ record }) => record.id),
        clock(),
      );
      return { results: keys.map((key) => answerOf(ids.get(key), records.get(key), fresh.ids.get(key))), changes };
    });
  }

  /** Puts on the shelf what is not there; an article that is there under other bytes is known by its record's name. */
  async function shelve(
    query: Query,
    received: readonly Received[],
    keys: readonly string[],
    records: ReadonlyMap<string, Result<Readout>>,
    ids: Map<string, string>,
  ) {
    const brought = await broughtIn(
      query,
      [...records.values()].flatMap((one) => (one.ok ? [one.value.id] : [])),
    );
    const fresh = new Map<string, string>();
    const articles: ToTrack[] = [];
    for (const [i, one] of received.entries()) {
      const [hash, read] = [keys[i]!, records.get(keys[i]!)];
      if (!read?.ok || ids.has(hash) || fresh.has(hash)) continue;
      const same = brought.get(read.value.id) ?? [];
      const record = nameWithin(read.value, one, same);
      if (same.some(([id]) => id === record.id)) {
        ids.set(hash, record.id);
        continue;
      }
      const seq = await putArticle(query, { hash, received: one, record, engine: ENGINE });
      articles.push({ seq, record, fetchedAt: one.fetchedAt });
      fresh.set(hash, record.id);
      const by = bringer(record.article.publisher?.text, record.article.url, one);
      brought.set(read.value.id, [...same, [record.id, by]]);
    }
    return { articles, ids: fresh };
  }

  async function catchUp(): Promise<void> {
    for (;;) {
      const done = await commit(async (query) => {
        const rows = await query(
          `select ${SHELVED}, title from article where seq > (select coalesce(max(seq), 0) from sketch) order by seq limit ${AT_ONCE}`,
        );
        const articles = rows.map(shelvedOf);
        // Kept before lists had columns of their own.
        for (const [i, { seq, record, engine }] of articles.entries())
          if (rows[i]!.title === null) await replaceRecord(query, seq, record, engine);
        if (articles.length > 0) await track(query, articles.map(toTrack));
        return articles.length < AT_ONCE;
      });
      if (done) return;
    }
  }

  async function reread(onProgress?: (done: number, all: number) => void): Promise<Reread> {
    const [count] = await db.query("select count(*) as count from article");
    const all = Number(count!.count);
    let [done, changed] = [0, 0];
    for (let last = 0; done < all; ) {
      const page = await commit(async (query) => {
        const rows = await query(`select ${SHELVED} from article where seq > $1 order by seq limit ${PAGE}`, [last]);
        const articles = rows.map(shelvedOf);
        for (const article of articles) if (await readAgain(query, article)) changed++;
        return articles;
      });
      if (page.length === 0) break;
      last = page.at(-1)!.seq;
      done += page.length;
      onProgress?.(done, all);
    }
    await commit((query) =>
      query("truncate sketch, story, event, claim, in_story, anchor, person, appearance, search").then(() => {}),
    );
    tracker = undefined;
    await catchUp();
    return { records: all, changed, corrections: await replayed() };
  }

  async function readAgain(query: Query, { seq, received, record, engine }: Shelved): Promise<boolean> {
    const again = read(received);
    if (!again.ok) return false;
    const isSameText = record.id.slice(0, 64) === again.value.id;
    const brought = isSameText ? [] : ((await broughtIn(query, [again.value.id])).get(again.value.id) ?? []);
    const made = isSameText ? { ...again.value, id: record.id } : nameWithin(again.value, received, brought);
    if (JSON.stringify(made) === JSON.stringify(record) && engine === ENGINE) return false;
    await replaceRecord(query, seq, made, ENGINE);
    return true;
  }

  async function correct(fresh: readonly Correction[]): Promise<void> {
    const all = [...corrections, ...fresh];
    const meant = fresh.flatMap((one) => meantBy(one, all));
    const names = meant.flatMap(({ change }) => ("target" in change ? [change.target.record] : []));
    const ids = meant.flatMap(namedBy);
    await commit(async (query, held) => {
      await putCorrections(query, fresh);
      corrections = await correctionsIn(query);
      const rows = await query(`select ${SHELVED} from article where record_id = any($1::text[])`, [names]);
      const articles = rows.map(shelvedOf).map(toTrack);
      const retracked = await held.correct(query, articles, ids, corrections);
      const shown = articles.map(corrected);
      await putAppearances(query, shown, false, corrections);
      if (meant.some(({ change }) => isAcross(change) && change.of === "person"))
        await settlePeople(query, corrections);
      await putInIndex(query, shown);
      await putChanges(query, retracked, [], clock());
    }).catch(async (error: unknown) => {
      corrections = await correctionsIn(db.query);
      throw error;
    });
  }

  async function replayed(): Promise<readonly Replayed[]> {
    const states = new Map<string, Replayed>();
    const names = new Set(corrections.flatMap(({ change }) => ("target" in change ? [change.target.record] : [])));
    for (const name of names) {
      const record = await recordIn(db.query, name);
      for (const one of record ? replay(record, corrections).replayed : []) states.set(one.correction.id, one);
    }
    if (corrections.some(({ change }) => !("target" in change)))
      for (const one of [
        ...(await tracker!.replayed(db.query, corrections)),
        ...(await replayPeople(db.query, corrections)),
      ])
        states.set(one.correction.id, one);
    return corrections.map((correction) => states.get(correction.id) ?? { correction, state: "words-gone" });
  }

  return {
    async add(received) {
      const results: Result<Kept>[] = [];
      const changes: Changed[] = [];
      for (let from = 0; from < received.length; from += COMMIT) {
        const some = await addSome(received.slice(from, from + COMMIT));
        results.push(...some.results);
        changes.push(...some.changes);
      }
      return { results, changes };
    },
    correct,
    catchUp,
    reread,
    tracker: () => tracker ?? NONE,
    corrections: () => corrections,
    replayed,
  };
}

/** Stands in after a transaction that failed, until the next one loads what is kept. */
const NONE = makeTracker();

/** The correction itself, or the one that an undoing takes back in the end. */
function meantBy(correction: Correction, all: readonly Correction[]): readonly Correction[] {
  const seen = new Set<string>();
  let at: Correction | undefined = correction;
  while (at?.change.do === "undo" && !seen.has(at.id)) {
    const { id }: { readonly id: string } = at.change;
    seen.add(at.id);
    at = all.find((one) => one.id === id);
  }
  return at ? [at] : [];
}

const toTrack = ({ seq, record, received }: Shelved): ToTrack => ({ seq, record, fetchedAt: received.fetchedAt });

/** What became of one document: known before, kept now, or not read. */
function answerOf(known: string | undefined, read: Result<Readout> | undefined, id?: string): Result<Kept> {
  if (known !== undefined) return { ok: true, value: { id: known, known: true } };
  if (id !== undefined) return { ok: true, value: { id, known: false } };
  if (read && !read.ok) return read;
  return failure({ code: "store", severity: "error", message: "the document was not kept", hint: "add it again" });
}

async function idsByKey(query: Query, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await query("select hash, record_id from article where hash = any($1::text[])", [keys]);
  return new Map(rows.map(({ hash, record_id }) => [String(hash), String(record_id)]));
}

/** Who brought these texts, by the text's own id, in the order in which they came. */
async function broughtIn(query: Query, texts: readonly string[]): Promise<Map<string, readonly Brought[]>> {
  const rows = await query(
    "select record_id, publisher, url, uri, name from article where left(record_id, 64) = any($1::text[]) order by seq",
    [texts],
  );
  const brought = new Map<string, readonly Brought[]>();
  for (const row of rows) {
    const text = (field: keyof Row): string | undefined => (row[field] === null ? undefined : String(row[field]));
    const name = text("name");
    const by = bringer(text("publisher"), text("url"), { uri: String(row.uri), ...(name !== undefined && { name }) });
    const id = String(row.record_id);
    brought.set(id.slice(0, 64), [...(brought.get(id.slice(0, 64)) ?? []), [id, by]]);
  }
  return brought;
}
