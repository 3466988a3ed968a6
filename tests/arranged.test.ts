import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Change, type Collection, openCollection, type Received } from "@readout/desk";
import { memoryCollection } from "@readout/desk/server";
import { track } from "@readout/desk/tracking";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** What a person puts right across articles: one suite for the collection in memory and for the one that is kept. */
const home = mkdtempSync(join(tmpdir(), "readout-arranged-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const clock = () => "2026-03-20T12:00:00.000Z";

const REPORTS: readonly (readonly [publisher: string, published: string, text: string])[] = [
  [
    "Harbour Post",
    "2026-03-02",
    "Foreign ministers of Norway and Estonia to meet in Tallinn\n\nForeign Minister Ada Norling of Norway will meet Estonian Foreign Minister Bo Karim in Tallinn on March 12, the Norwegian Foreign Ministry said. They will talk about fishing quotas.\n",
  ],
  [
    "Sella Courier",
    "2026-03-04",
    "Norling and Karim to meet in Narva\n\nForeign Minister Ada Norling of Norway will hold talks with Estonian Foreign Minister Bo Karim in Narva on March 25, an Estonian official said.\n",
  ],
  [
    "North Wire",
    "2026-03-06",
    "Chile to send envoy to Lima\n\nChile will send an envoy to Lima on April 2, President Adda Norling Reyes told reporters.\n",
  ],
];
const received = REPORTS.map(
  ([publisher, published, text], i): Received => ({
    uri: `file:///report-${i}.txt`,
    bytes: new TextEncoder().encode(text),
    mediaType: "text/plain",
    fetchedAt: clock(),
    given: { publisher, published },
  }),
);

function conforms(open: () => Promise<Collection>, isKept: boolean): void {
  let collection: Collection;
  beforeAll(async () => {
    collection = await open();
    await collection.addAll(received);
  }, 120_000);
  afterAll(() => collection.close());

  const events = async () => (await collection.events({ limit: 500 })).items;
  const meetings = async () => (await events()).filter(({ type }) => type === "CONSULT");
  const claims = async () => (await collection.claims({ limit: 500 })).items;
  const all = async () => JSON.stringify([await collection.stories(), await events(), await claims()]);
  const correct = async (change: Change): Promise<string> => {
    const made = await collection.correct(change, "an editor", "for a test");
    if (!made.ok) throw new Error(made.diagnostics[0]!.message);
    return made.value.id;
  };
  const stateOf = async (id: string) =>
    (await collection.corrections()).find(({ correction }) => correction.id === id)?.state;
  /** Does it, looks at what it made, takes it back, and finds everything as it was. */
  async function andBack(change: Change, look: () => Promise<void>): Promise<void> {
    const before = await all();
    const people = JSON.stringify(await collection.people());
    const id = await correct(change);
    expect(await stateOf(id)).toBe("applied");
    await look();
    if (isKept) {
      await collection.close();
      collection = await open();
      await look();
    }
    const undo = await correct({ do: "undo", id });
    expect(await all()).toBe(before);
    expect(JSON.stringify(await collection.people())).toBe(people);
    expect([await stateOf(id), await stateOf(undo)]).toEqual(["undone", "applied"]);
  }

  it("two events become one, with the life and the origins that both reports tell", async () => {
    const [first, second] = await meetings();
    expect(second).toBeDefined();
    const count = (await events()).length;
    await andBack({ do: "merge", of: "event", ids: [first!.uid, second!.uid] }, async () => {
      const one = await collection.event(first!.uid);
      expect(one?.reports).toHaveLength(first!.reports.length + second!.reports.length);
      expect(one?.history.map(({ field, to }) => [field, to])).toContainEqual(["from", "2026-03-25"]);
      expect(one?.conflicts.map(({ field }) => field)).toEqual(["place"]);
      expect(one?.origins.atMost).toBe(2);
      expect(await collection.event(second!.uid)).toBeUndefined();
      expect(await events()).toHaveLength(count - 1);
      for (const story of (await collection.stories()).items) expect(story.events).not.toContain(second!.uid);
    });
  }, 120_000);

  it("an event that was joined is parted again by its reports, and each part stands in its story", async () => {
    const [first, second] = await meetings();
    const merge = await correct({ do: "merge", of: "event", ids: [first!.uid, second!.uid] });
    const record = second!.reports[0]!.record;
    const split = await correct({ do: "split", of: "event", id: first!.uid, records: [record] });
    expect(await stateOf(split)).toBe("applied");
    const parted = (await meetings()).slice(0, 2);
    expect(parted.map(({ reports }) => reports.map((ref) => ref.record))).toEqual([
      first!.reports.map((ref) => ref.record),
      [record],
    ]);
    expect(parted.map(({ from }) => from)).toEqual([first!.from, second!.from]);
    const told = (await collection.stories()).items.flatMap((story) => story.events);
    for (const { uid } of parted) expect(told).toContain(uid);
    // Taking the joining back leaves nothing to part.
    await correct({ do: "undo", id: merge });
    expect(await stateOf(split)).toBe("words-gone");
    await correct({ do: "undo", id: split });
  }, 120_000);

  it("an event gets a name, and keeps its life", async () => {
    const [event] = await meetings();
    await andBack({ do: "rename", of: "event", id: event!.uid, name: "The Tallinn talks" }, async () => {
      expect(await collection.event(event!.uid)).toEqual({ ...event, name: "The Tallinn talks" });
    });
  }, 120_000);

  it("two claims become one and are parted again", async () => {
    const [first, second] = await claims();
    expect(second).toBeDefined();
    await andBack({ do: "merge", of: "claim", ids: [first!.id, second!.id] }, async () => {
      const one = await collection.claim(first!.id);
      expect(one?.text).toBe(first!.text);
      expect(one?.reports.length).toBe(first!.reports.length + second!.reports.length);
      expect(await collection.claim(second!.id)).toBeUndefined();
    });
  }, 120_000);

  it("people under two names are one, with what either said, and the name that is given", async () => {
    const people = (await collection.people()).items;
    const norling = people.find(({ name }) => name === "Ada Norling")!;
    const other = people.find(({ name }) => name.startsWith("Adda"))!;
    await andBack({ do: "merge", of: "person", ids: [norling.id, other.id] }, async () => {
      const one = await collection.person(norling.id);
      expect(one?.name).toBe("Ada Norling");
      expect(one?.names).toEqual([
        { name: "Ada Norling", articles: 2 },
        { name: other.name, articles: 1 },
      ]);
      expect(one?.said).toEqual([...norling.said, ...other.said]);
      expect(await collection.person(other.id)).toBeUndefined();
    });
    await andBack({ do: "rename", of: "person", id: norling.id, name: "A. Norling" }, async () => {
      expect((await collection.person(norling.id))?.name).toBe("A. Norling");
      expect((await collection.people({ words: "a. norling" })).items).toHaveLength(1);
    });
  }, 120_000);

  it("one name that is two people's is parted by its reports", async () => {
    const karim = (await collection.people()).items.find(({ name }) => name === "Bo Karim")!;
    const [, second] = (await collection.articles({ limit: 500 })).items
      .filter(({ publisher }) => publisher !== "North Wire")
      .map(({ id }) => id);
    await andBack({ do: "split", of: "person", id: karim.id, records: [second!] }, async () => {
      const both = (await collection.people({ words: "Karim" })).items;
      expect(both.map(({ names }) => names[0]!.articles)).toEqual([1, 1]);
      expect(new Set(both.map(({ id }) => id)).size).toBe(2);
    });
  }, 120_000);

  it("a new report finds the actor that two names were joined to", async () => {
    const people = (await collection.people()).items;
    const ids = [
      people.find(({ name }) => name === "Ada Norling")!.id,
      people.find(({ name }) => name.startsWith("Adda"))!.id,
    ];
    const id = await correct({ do: "merge", of: "person", ids });
    const text =
      "Chile closes port\n\nPresident Adda Norling Reyes closed the port of Arica on Friday, her office said.\n";
    await collection.add({ ...received[2]!, uri: "file:///later.txt", bytes: new TextEncoder().encode(text) });
    expect((await collection.person(ids[0]!))?.names).toContainEqual({ name: "Adda Norling Reyes", articles: 2 });
    expect(await collection.person(ids[1]!)).toBeUndefined();
    await correct({ do: "undo", id });
    expect((await collection.person(ids[1]!))?.names.map(({ articles }) => articles)).toEqual([2]);
  }, 120_000);

  it("what is not there is told so", async () => {
    for (const of of ["story", "event", "claim", "person"] as const)
      expect(await stateOf(await correct({ do: "rename", of, id: "nobody", name: "x" }))).toBe("words-gone");
  }, 120_000);

  it("events are found by country, topic and words", async () => {
    const found = async (query: object) => (await collection.events(query)).items.length;
    expect(await found({ country: "Estonia" })).toBe(await found({ country: "estonia" }));
    expect(await found({ topic: "fishing" })).toBe(1);
    expect(await found({ words: "fishing" })).toBe(1);
    expect(await found({ topic: "grain" })).toBe(0);
    expect(await found({ country: "Kenya" })).toBe(0);
  });
}

describe("in memory", () => conforms(async () => memoryCollection(track, clock), false));
describe("in a folder", () =>
  conforms(async () => {
    const opened = await openCollection({ at: join(home, "kept"), clock });
    if (!opened.ok) throw new Error(opened.diagnostics[0]!.message);
    return opened.value;
  }, true));
