import { randomUUID } from "node:crypto";
import type { Readout, Result } from "@readout/reader";
import { articleNaming, keyOf } from "../collection/article-id.js";
import type { Added, Changed, Clock, Collection } from "../collection/collection.js";
import type { OpenCollection } from "../collection/open.js";
import { readReceived } from "../collection/read-received.js";
import { failure } from "../collection/result.js";
import type { Correction, Replayed } from "../corrections/correction.js";
import { correctTracking, isSupported } from "../corrections/over-tracking.js";
import { replay } from "../corrections/replay.js";
import { memoryCollection } from "../memory/collection.js";
import type { Received } from "../sources/received.js";
import { type Track, track } from "../tracking/track.js";
import { openEmbedded } from "./embedded.js";
import { takeLock } from "./lock.js";
import { migrate } from "./migrations.js";
import { openServer } from "./server.js";
import { type Shelf, type Shelved, shelfOn } from "./shelf.js";

/** The version of the reader that made a record; a record made by another one is made anew by `reread`. */
const ENGINE = "readout/1";

/**
 * Opens a collection in a folder, or on a server. What was received, the records and the corrections are on disk; what
 * is known across them is made from these at opening, by a pure function, so that no crash can leave it half done.
 */
export const openCollection: OpenCollection = async ({ at, clock }) => {
  const isServer = /^postgres(?:ql)?:\/\//.test(at);
  const lock: Result<() => void> = isServer ? { ok: true, value: () => {} } : takeLock(at);
  if (!lock.ok) return lock;
  try {
    const db = isServer ? await openServer(at) : await openEmbedded(at);
    await migrate(db);
    return { ok: true, value: await collectionOn(shelfOn(db), clock, lock.value) };
  } catch (error) {
    lock.value();
    return failure({
      code: "store",
      severity: "error",
      message: `the collection cannot be opened: ${(error as Error).message}`,
      hint: isServer ? "check the address, and that the server runs" : "check the folder",
    });
  }
};

async function collectionOn(shelf: Shelf, clock: Clock, unlock: () => void): Promise<Collection> {
  const shelved = new Map<string, Shelved>();
  const name = articleNaming();
  let corrections = await shelf.corrections();
  const listeners = new Set<(changes: readonly Changed[]) => void>();
  const tracked: Track = (records, options) => correctTracking(track(records, options), corrections).tracking;
  const recordOf = (received: Received): Result<Readout> => {
    const kept = shelved.get(keyOf(received));
    return kept ? { ok: true, value: replay(kept.record, corrections).record } : readReceived(received);
  };
  const filled = async (): Promise<Collection> => {
    const made = memoryCollection(tracked, clock, recordOf);
    await made.addAll([...shelved.values()].map(({ received }) => received));
    made.watch((changes) => {
      for (const listener of listeners) listener(changes);
    });
    return made;
  };
  for (const article of await shelf.articles()) {
    shelved.set(keyOf(article.received), article);
    name(article.record, article.received);
  }
  let memory = await filled();
  // Takings-in and corrections come one after another, whoever asks.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };

  async function addAll(received: readonly Received[]): Promise<readonly Result<Added>[]> {
    const fresh = new Map<string, Shelved>();
    for (const one of received) {
      const hash = keyOf(one);
      if (shelved.has(hash) || fresh.has(hash)) continue;
      const record = readReceived(one);
      if (record.ok) fresh.set(hash, { hash, received: one, record: name(record.value, one), engine: ENGINE });
    }
    if (fresh.size > 0) await shelf.put([...fresh.values()]);
    for (const [hash, article] of fresh) shelved.set(hash, article);
    return memory.addAll(received);
  }

  /** Each correction with what becomes of it now; one whose article is not here has lost its words. */
  function replayed(): readonly Replayed[] {
    const records = [...shelved.values()].map(({ record }) => record);
    const across = track(records.map((record) => ({ name: record.id, record: replay(record, corrections).record })));
    const all = [
      ...records.flatMap((record) => replay(record, corrections).replayed),
      ...correctTracking(across, corrections).replayed,
    ];
    const states = new Map(all.map((one) => [one.correction.id, one]));
    return corrections.map((correction) => states.get(correction.id) ?? { correction, state: "words-gone" });
  }

  async function take(fresh: readonly Correction[]): Promise<void> {
    await shelf.putCorrections(fresh);
    corrections = [...corrections, ...fresh];
    memory = await filled();
  }

  return {
    // Lists and single things come from memory; it may be made anew, so it is asked for at each call.
    articles: (query) => memory.articles(query),
    article: (id) => memory.article(id),
    bytes: (id) => memory.bytes(id),
    record: (id) => memory.record(id),
    stories: (query) => memory.stories(query),
    story: (id) => memory.story(id),
    events: (query) => memory.events(query),
    event: (uid, asOf) => memory.event(uid, asOf),
    claims: (query) => memory.claims(query),
    claim: (id) => memory.claim(id),
    people: (query) => memory.people(query),
    person: (id) => memory.person(id),
    search: (query, options) => memory.search(query, options),
    changes: (cursor, limit) => memory.changes(cursor, limit),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    counts: () => memory.counts(),
    addAll: (received) => inTurn(() => addAll(received)),
    add: async (received) => (await inTurn(() => addAll([received])))[0]!,
    correct: (change, who, why) =>
      inTurn(async () => {
        if (!isSupported(change)) return unsupported(change.do);
        const correction: Correction = { id: randomUUID(), who, when: clock(), why, change };
        await take([correction]);
        return { ok: true, value: correction };
      }),
    corrections: async () => replayed(),
    exportCorrections: async () => corrections.map((one) => `${JSON.stringify(one)}\n`).join(""),
    importCorrections: (jsonl) =>
      inTurn(async () => {
        const lines = parseCorrections(jsonl);
        if (!lines.ok) return lines;
        const known = new Set(corrections.map(({ id }) => id));
        const fresh = lines.value.filter(({ id }) => !known.has(id));
        if (fresh.length > 0) await take(fresh);
        return { ok: true, value: fresh.length };
      }),
    reread: (onProgress) =>
      inTurn(async () => {
        let changed = 0;
        let done = 0;
        for (const [key, article] of [...shelved]) {
          const read = readReceived(article.received);
          const record = read.ok ? name(read.value, article.received) : article.record;
          if (JSON.stringify(record) !== JSON.stringify(article.record)) {
            await shelf.replace(article.hash, record, ENGINE);
            shelved.set(key, { ...article, record, engine: ENGINE });
            changed++;
          }
          onProgress?.(++done, shelved.size);
        }
        memory = await filled();
        return { records: shelved.size, changed, corrections: replayed() };
      }),
    close: () =>
      inTurn(async () => {
        await memory.close();
        await shelf.close();
        unlock();
      }),
  };
}

const unsupported = (what: string): Result<never> =>
  failure({
    code: "unsupported",
    severity: "error",
    message: `this cannot be ${what === "merge" ? "merged" : what === "split" ? "split" : "renamed"} yet`,
    hint: "stories can be merged, split and renamed; events and claims merged; claims worded anew",
  });

/** Longest import taken, in UTF-16 code units. */
const LONGEST = 50_000_000;

function parseCorrections(jsonl: string): Result<readonly Correction[]> {
  const wrong = (line: number, message: string): Result<never> =>
    failure({
      code: "bad-line",
      severity: "error",
      message: `line ${line} ${message}`,
      hint: "give lines as exported",
    });
  if (jsonl.length > LONGEST) return wrong(1, "is part of an import that is too long");
  const corrections: Correction[] = [];
  for (const [i, line] of jsonl.split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      const one = JSON.parse(line) as Partial<Correction> | null;
      if (typeof one?.id !== "string" || typeof one.who !== "string" || typeof one.change?.do !== "string")
        return wrong(i + 1, "is no correction");
      corrections.push(one as Correction);
    } catch {
      return wrong(i + 1, "is no JSON");
    }
  }
  return { ok: true, value: corrections };
}
