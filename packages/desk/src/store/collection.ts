import { randomUUID } from "node:crypto";
import type { Result, Story, TrackedEvent } from "@readout/reader";
import type { Added, Changed, Clock, Collection, TrackedClaim } from "../collection/collection.js";
import type { OpenCollection } from "../collection/open.js";
import { readReceived } from "../collection/read-received.js";
import { failure } from "../collection/result.js";
import type { Correction } from "../corrections/correction.js";
import { replay } from "../corrections/replay.js";
import { asOfDay } from "../tracking/event-life.js";
import { articlesBy, articlesIn } from "./articles.js";
import { changesAfter } from "./changes.js";
import { parseCorrections } from "./correction-lines.js";
import type { Database } from "./database.js";
import { openEmbedded } from "./embedded.js";
import { claimsIn, eventsIn, oneIn, storiesIn } from "./lists.js";
import { takeLock } from "./lock.js";
import { migrate } from "./migrations.js";
import { peopleIn, personIn } from "./people.js";
import { searchIn } from "./search.js";
import { openServer } from "./server.js";
import { recordIn } from "./shelf.js";
import { makeWriter, type Writer } from "./writer.js";

/**
 * Opens a collection in a folder, or on a server. What was received, the records, the corrections and what is known
 * across them are on disk, and one transaction writes all that an article changes, so that no crash can leave it half done.
 */
export const openCollection: OpenCollection = async ({ at, clock, read = readReceived }) => {
  const isServer = /^postgres(?:ql)?:\/\//.test(at);
  const lock: Result<() => void> = isServer ? { ok: true, value: () => {} } : takeLock(at);
  if (!lock.ok) return lock;
  let db: Database | undefined;
  try {
    db = isServer ? await openServer(at) : await openEmbedded(at);
    await migrate(db);
    const writer = makeWriter(db, { clock, read, isShared: isServer });
    await writer.catchUp();
    return { ok: true, value: collectionOn(db, writer, clock, lock.value) };
  } catch (error) {
    await db?.close().catch(() => {});
    lock.value();
    return failure({
      code: "store",
      severity: "error",
      message: `the collection cannot be opened: ${(error as Error).message}`,
      hint: isServer ? "check the address, and that the server runs" : "check the folder",
    });
  }
};

function collectionOn(db: Database, writer: Writer, clock: Clock, unlock: () => void): Collection {
  const listeners = new Set<(changes: readonly Changed[]) => void>();
  const { query } = db;
  // Takings-in and corrections come one after another, whoever asks.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
  const tell = (changes: readonly Changed[]): void => {
    for (const listener of listeners) listener(changes);
  };
  const addAll: Collection["addAll"] = (received) =>
    inTurn(async () => {
      const { results, changes } = await writer.add(received);
      if (changes.length > 0) tell(changes);
      const ids = results.flatMap((one) => (one.ok ? [one.value.id] : []));
      const articles = await articlesBy(query, writer.tracker(), ids);
      return results.map((one): Result<Added> => {
        if (!one.ok) return one;
        const article = articles.get(one.value.id);
        return article ? { ok: true, value: { ...one.value, article } } : lost(one.value.id);
      });
    });
  const take = async (fresh: readonly Correction[]): Promise<void> => {
    await writer.correct(fresh);
    tell([]);
  };

  return {
    addAll,
    add: async (received) => (await addAll([received]))[0]!,
    articles: (asked) => articlesIn(query, writer.tracker(), asked),
    article: async (id) => (await articlesBy(query, writer.tracker(), [id])).get(id),
    bytes: async (id) => {
      const [row] = await query("select bytes from article where record_id = $1 order by seq limit 1", [id]);
      return row && new Uint8Array(row.bytes as Uint8Array);
    },
    record: async (id) => {
      const record = await recordIn(query, id);
      return record && replay(record, writer.corrections()).record;
    },
    stories: (asked) => storiesIn(query, asked),
    story: (id) => oneIn<Story>(query, "story", id),
    events: (asked) => eventsIn(query, asked),
    event: async (uid, asOf) => {
      const event = await oneIn<TrackedEvent>(query, "event", uid);
      return event && asOf !== undefined ? asOfDay(event, asOf) : event;
    },
    claims: (asked) => claimsIn(query, asked),
    claim: (id) => oneIn<TrackedClaim>(query, "claim", id),
    people: (asked) => peopleIn(query, writer.corrections(), asked),
    person: (id) => personIn(query, writer.corrections(), id),
    search: (text, options) => searchIn(query, text, options),
    changes: (cursor, limit, latest) => changesAfter(query, cursor, limit, latest),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async counts() {
      const [row] = await query(
        `select (select count(*) from article) as articles, (select count(*) from story) as stories,
           (select count(*) from event) as events, (select count(*) from claim) as claims,
           (select count(*) from person where articles > 0) as people`,
      );
      const of = (name: string): number => Number(row![name]);
      return {
        articles: of("articles"),
        stories: of("stories"),
        events: of("events"),
        claims: of("claims"),
        people: of("people"),
      };
    },
    correct: (change, who, why) =>
      inTurn(async () => {
        const correction: Correction = { id: randomUUID(), who, when: clock(), why, change };
        await take([correction]);
        return { ok: true, value: correction };
      }),
    corrections: () => writer.replayed(),
    exportCorrections: async () =>
      writer
        .corrections()
        .map((one) => `${JSON.stringify(one)}\n`)
        .join(""),
    importCorrections: (jsonl) =>
      inTurn(async () => {
        const lines = parseCorrections(jsonl);
        if (!lines.ok) return lines;
        const known = new Set(writer.corrections().map(({ id }) => id));
        const fresh = lines.value.filter(({ id }) => !known.has(id));
        if (fresh.length > 0) await take(fresh);
        return { ok: true, value: fresh.length };
      }),
    reread: (onProgress) => inTurn(() => writer.reread(onProgress)),
    close: () =>
      inTurn(async () => {
        listeners.clear();
        await db.close();
        unlock();
      }),
  };
}

const lost = (id: string): Result<never> =>
  failure({
    code: "store",
    severity: "error",
    message: `the article ${id} was kept and cannot be found`,
    hint: "open the collection again",
  });
