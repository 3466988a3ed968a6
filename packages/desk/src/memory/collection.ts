import { createHash } from "node:crypto";
import type { Readout, Result, TrackedEvent } from "@readout/reader";
import { articleNaming } from "../collection/article-id.js";
import type {
  Added,
  Article,
  Changed,
  Clock,
  Collection,
  Hit,
  Page,
  PageOptions,
  Person,
  TrackedClaim,
} from "../collection/collection.js";
import { readReceived } from "../collection/read-received.js";
import type { Correction, Replayed } from "../corrections/correction.js";
import { correctPeople } from "../corrections/over-people.js";
import { correctTracking } from "../corrections/over-tracking.js";
import { replay } from "../corrections/replay.js";
import { answer } from "../search/answer.js";
import { parseQuery } from "../search/query.js";
import type { Received } from "../sources/received.js";
import { asOfDay } from "../tracking/event-life.js";
import { remakeFrom } from "../tracking/remake.js";
import { sketchOf } from "../tracking/sketch.js";
import type { Track, Tracking } from "../tracking/track.js";
import { changesBetween } from "./changes.js";
import { fitsClaim, fitsEvent, fitsStory } from "./fits.js";
import { peopleOf } from "./people.js";

/** An article in memory: what was received, and its record. */
export interface Filed {
  readonly received: Received;
  readonly record: Readout;
}

/** A collection that lives as long as the process: for tests and for a look at a few files. */
export function memoryCollection(
  track: Track,
  clock: Clock,
  readIt: (received: Received) => Result<Readout> = readReceived,
): Collection {
  let filed: readonly Filed[] = [];
  let corrections: readonly Correction[] = [];
  let changes: readonly Changed[] = [];
  const listeners = new Set<(changes: readonly Changed[]) => void>();
  const name = articleNaming();
  const corrected = (): readonly Readout[] => filed.map(({ record }) => replay(record, corrections).record);
  const across = () => {
    const records = corrected();
    const told = track(records.map((record) => ({ name: record.id, record })));
    const remake = remakeFrom(() => records.map((record) => sketchOf(record, record.id)));
    return correctTracking(told, corrections, remake);
  };
  const tracked = (): Tracking => across().tracking;
  let now = tracked();

  const tell = (made: ReturnType<typeof changesBetween>) => {
    const fresh = made.map((change, i): Changed => ({ cursor: changes.length + 1 + i, ...change }));
    changes = [...changes, ...fresh];
    for (const listener of listeners) listener(fresh);
  };
  const commit = (added: readonly Filed[]) => {
    const before = now;
    filed = [...filed, ...added];
    now = tracked();
    const ids = added.map(({ record }) => record.id);
    tell(changesBetween(before.events, now.events, ids, clock()));
  };
  const storyOf = (record: string) => now.stories.find(({ records }) => records.includes(record))?.id ?? "";
  const articleOf = ({ received, record }: Filed): Article => ({
    id: record.id,
    hash: createHash("sha256").update(received.bytes).digest("hex"),
    uri: received.uri,
    ...(received.mediaType !== undefined && { mediaType: received.mediaType }),
    fetchedAt: received.fetchedAt,
    ...headOfRecord(record),
    story: storyOf(record.id),
    versions: [],
    copies: [],
    engine: "readout/1",
  });
  const publishedOf = (id: string | undefined): string | undefined => {
    const found = filed.find(({ record }) => record.id === id);
    return found && headOfRecord(found.record).published;
  };
  const claims = (): readonly TrackedClaim[] =>
    now.claims.map((claim) => {
      const [first] = claim.reports;
      const saidBy = sourceOf(filed.find(({ record }) => record.id === first?.record)?.record, first?.item);
      const firstPublished = publishedOf(first?.record);
      return {
        ...claim,
        story: storyOf(first?.record ?? ""),
        ...(saidBy !== undefined && { saidBy }),
        ...(firstPublished !== undefined && { firstPublished }),
      };
    });
  /** What an asker for one story gets: what stands in the story's own lists. */
  const inStory = (story: string | undefined, part: "events" | "claims", id: string): boolean =>
    story === undefined || now.stories.find((one) => one.id === story)?.[part].includes(id) === true;
  const settledPeople = () => {
    const settling = correctPeople(corrections);
    return { people: peopleOf(corrected(), settling), replayed: settling.replayed() };
  };
  const people = (): readonly Person[] => settledPeople().people;
  const asOfThen = (event: TrackedEvent, asOf: string | undefined) =>
    asOf === undefined ? event : asOfDay(event, asOf);
  const take = (fresh: readonly Correction[]) => {
    corrections = [...corrections, ...fresh];
    const before = now;
    now = tracked();
    tell(changesBetween(before.events, now.events, [], clock()));
  };
  /** Each correction with what becomes of it now; one whose article is not here has lost its words. */
  const replayed = (): readonly Replayed[] => {
    const all = [
      ...filed.flatMap(({ record }) => replay(record, corrections).replayed),
      ...across().replayed,
      ...settledPeople().replayed,
    ];
    const states = new Map(all.map((one) => [one.correction.id, one]));
    return corrections.map((correction) => states.get(correction.id) ?? { correction, state: "words-gone" });
  };

  async function addAll(received: readonly Received[]): Promise<readonly Result<Added>[]> {
    const results = received.map((one): Result<Filed> => {
      const record = readIt(one);
      return record.ok ? { ok: true, value: { received: one, record: name(record.value, one) } } : record;
    });
    const known = new Set(filed.map(({ record }) => record.id));
    const fresh = [
      ...new Map(
        results.flatMap((r) => (r.ok && !known.has(r.value.record.id) ? [[r.value.record.id, r.value] as const] : [])),
      ).values(),
    ];
    if (fresh.length > 0) commit(fresh);
    return results.map((r) =>
      r.ok
        ? {
            ok: true,
            value: { id: r.value.record.id, known: known.has(r.value.record.id), article: articleOf(r.value) },
          }
        : r,
    );
  }

  return {
    addAll,
    add: async (received) => (await addAll([received]))[0]!,
    articles: async (query) =>
      cut(
        filed.map(articleOf).filter(({ story }) => query?.story === undefined || story === query.story),
        query,
      ),
    article: async (id) => filed.filter(({ record }) => record.id === id).map(articleOf)[0],
    bytes: async (id) => filed.find(({ record }) => record.id === id)?.received.bytes,
    record: async (id) => {
      const found = filed.find(({ record }) => record.id === id);
      return found && replay(found.record, corrections).record;
    },
    stories: async (query) =>
      cut(
        now.stories.filter((story) => fitsStory(story, publishedOf(story.records[0]) ?? "9999", query)),
        query,
      ),
    story: async (id) => now.stories.find((story) => story.id === id),
    events: async (query = {}) =>
      cut(
        now.events
          .map((event) => asOfThen(event, query.asOf))
          .filter((event) => inStory(query.story, "events", event.uid) && fitsEvent(event, query)),
        query,
      ),
    event: async (uid, asOf) => {
      const found = now.events.find((event) => event.uid === uid);
      return found && asOfThen(found, asOf);
    },
    claims: async (query) =>
      cut(
        claims().filter((claim) => inStory(query?.story, "claims", claim.id) && fitsClaim(claim, query)),
        query,
      ),
    claim: async (id) => claims().find((claim) => claim.id === id),
    people: async (query) =>
      cut(
        people().filter(({ name }) => name.toLowerCase().includes((query?.words ?? "").toLowerCase())),
        query,
      ),
    person: async (id) => people().find((person) => person.id === id),
    async search(text, options) {
      const query = parseQuery(text);
      if (!query.ok) return query;
      const atLeast = query.value.origins ?? 0;
      const told = [...now.claims, ...now.events].filter(({ origins }) => origins.atLeast >= atLeast);
      const known = new Set(told.flatMap(({ reports }) => reports.map(({ record, item }) => `${record} ${item}`)));
      const hits = answer(query.value, corrected(), (record, item) => known.has(`${record} ${item}`)).map(
        (hit): Hit => ({ ...hit, story: storyOf(hit.record) }),
      );
      return { ok: true, value: cut(hits, options) };
    },
    async correct(change, who, why) {
      const correction: Correction = { id: `c${corrections.length + 1}`, who, when: clock(), why, change };
      take([correction]);
      return { ok: true, value: correction };
    },
    corrections: async () => replayed(),
    exportCorrections: async () => corrections.map((one) => `${JSON.stringify(one)}\n`).join(""),
    async importCorrections(jsonl) {
      const known = new Set(corrections.map(({ id }) => id));
      const lines = jsonl
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Correction);
      const fresh = lines.filter(({ id }) => !known.has(id));
      take(fresh);
      return { ok: true, value: fresh.length };
    },
    reread: async () => ({ records: filed.length, changed: 0, corrections: replayed() }),
    async changes(cursor, limit = 200, latest = false) {
      const after = changes.filter((change) => change.cursor > cursor);
      return latest ? after.slice(-limit) : after.slice(0, limit);
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    counts: async () => ({
      articles: filed.length,
      stories: now.stories.length,
      events: now.events.length,
      claims: now.claims.length,
      people: people().length,
    }),
    close: async () => listeners.clear(),
  };
}

function headOfRecord({ article, text }: Readout): Pick<Article, "title" | "publisher" | "published" | "url"> {
  const published = article.published.latest ?? article.published.earliest;
  return {
    title: article.title?.text ?? text.trim().split("\n", 1)[0]!.slice(0, 120),
    ...(article.publisher && { publisher: article.publisher.text }),
    ...(published !== undefined && { published }),
    ...(article.url !== undefined && { url: article.url }),
  };
}

/** A page of a list; the cursor is the place where it goes on. */
function cut<T>(items: readonly T[], { limit = 50, cursor = "0" }: PageOptions = {}): Page<T> {
  const from = Number(cursor);
  const to = from + limit;
  return { items: items.slice(from, to), ...(to < items.length && { next: String(to) }) };
}

/** Who said it: the name, or the words where there is none. */
function sourceOf(record: Readout | undefined, item: string | undefined): string | undefined {
  const source = record?.statements.find(({ id }) => id === item)?.source;
  if (!record || !source) return undefined;
  const name = record.entities.find(({ id }) => id === source.entity)?.name;
  return name ?? (source.spans.map(([start, end]) => record.text.slice(start, end)).join(" ") || undefined);
}
