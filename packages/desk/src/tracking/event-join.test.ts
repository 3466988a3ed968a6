import { read } from "@readout/reader";
import { describe, expect, it } from "vitest";
import { presentIn } from "./counts.js";
import { isSameName } from "./same-name.js";
import { type Party, type Sketch, sketchOf, type Telling } from "./sketch.js";
import { trackCell } from "./track.js";
import { packVector } from "./vector.js";

/** What the reader would give for one event, so that joining is tested apart from reading. The report of "bb" comes out on 2 March. */
const toldIn = (name: string, ...tellings: readonly Partial<Telling>[]): Sketch => ({
  record: name,
  published: `2026-03-0${name.length}`,
  title: name,
  vector: packVector([["herring", 1]]),
  shingles: new Uint32Array(),
  sayings: [],
  tellings: tellings.map((telling, i) => ({
    item: `v${i + 1}`,
    type: "CONSULT",
    parties: [NORLING, KARIM],
    status: "planned",
    agenda: [],
    denied: false,
    ...telling,
  })),
});
const NORLING: Party = { name: "Ada Norling", kind: "person", country: "NO", role: "actor" };
const KARIM: Party = { name: "Bo Karim", kind: "person", country: "TR", role: "actor" };
const NORWAY: Party = { name: "Norway", kind: "country", country: "NO", role: "actor" };
const TURKEY: Party = { name: "Turkey", kind: "country", country: "TR", role: "actor" };
const MINISTERS: Party = { name: "The two ministers", kind: "group", role: "actor", isUnnamed: true, isVague: true };
const VIENNA = { place: "Vienna", placeCountry: "AT" };
const OSLO = { place: "Oslo", placeCountry: "NO" };
const onDay = (day: number) => ({ from: `2026-03-${day}`, to: `2026-03-${day + 1}` });

const eventsOf = (...sketches: readonly Sketch[]) => trackCell(sketches).events;
const namesOf = (event: { readonly participants: readonly { readonly name: string }[] } | undefined) =>
  event?.participants.map(({ name }) => name);

describe("an event across reports", () => {
  it("is one where a report gives the country and another the town, and stands at the town", () => {
    const wide = toldIn("a", { place: "Austria", placeCountry: "AT", isWide: true, ...onDay(12) });
    const events = eventsOf(wide, toldIn("bb", { ...VIENNA, status: "cancelled" }));
    expect(events).toMatchObject([{ place: "Vienna", status: "cancelled", conflicts: [] }]);
    expect(eventsOf(toldIn("a", OSLO), toldIn("bb", VIENNA))).toHaveLength(2);
  });

  it("is two where one report tells of two places on one day", () => {
    expect(eventsOf(toldIn("a", { ...onDay(12), ...OSLO }, { ...onDay(12), ...VIENNA }))).toHaveLength(2);
    expect(eventsOf(toldIn("a", { ...onDay(12), ...OSLO }, { ...onDay(12), ...OSLO }))).toHaveLength(1);
  });

  it("is two where the same two meet again a week later, and one where the day was moved", () => {
    const both = toldIn("a", { ...VIENNA, ...onDay(12) }, { ...VIENNA, ...onDay(19) });
    expect(eventsOf(both, toldIn("bb", { ...VIENNA, ...onDay(19) }))).toHaveLength(2);
    const moved = eventsOf(toldIn("a", { ...VIENNA, ...onDay(12) }), toldIn("bb", { ...VIENNA, ...onDay(14) }));
    expect(moved).toMatchObject([
      { from: "2026-03-14", history: [{ field: "from", from: "2026-03-12", to: "2026-03-14" }, { field: "to" }] },
    ]);
  });

  it("is found under a country that one of its people stands for, and names the person", () => {
    const events = eventsOf(
      toldIn("a", { parties: [NORLING, TURKEY], ...onDay(12) }),
      toldIn("bb", { parties: [KARIM, NORWAY], ...onDay(12) }),
    );
    expect(events).toHaveLength(1);
    expect(namesOf(events[0])).toEqual(["Ada Norling", "Bo Karim"]);
    expect(eventsOf(toldIn("a", { parties: [NORWAY], ...onDay(12) }), toldIn("bb", { parties: [KARIM] }))).toHaveLength(
      1,
    );
  });

  it("is found under one of three countries, and not at another place", () => {
    const three = toldIn("a", {
      ...VIENNA,
      ...onDay(12),
      parties: [NORWAY, TURKEY, { ...NORWAY, name: "Chad", country: "TD" }],
    });
    expect(eventsOf(three, toldIn("bb", { ...VIENNA, ...onDay(14), parties: [KARIM] }))).toHaveLength(1);
    expect(eventsOf(three, toldIn("bb", { ...OSLO, ...onDay(12), parties: [KARIM] }))).toHaveLength(2);
  });

  it("takes in a report that names nobody where the town is the same, and nowhere else", () => {
    const named = toldIn("a", { ...VIENNA, ...onDay(12) });
    expect(eventsOf(named, toldIn("bb", { ...VIENNA, parties: [MINISTERS] }))).toHaveLength(1);
    expect(eventsOf(named, toldIn("bb", { ...OSLO, ...onDay(12), parties: [MINISTERS] }))).toHaveLength(2);
  });

  it("keeps a call apart from a meeting", () =>
    expect(
      eventsOf(toldIn("a", { mode: "phone", ...onDay(12) }), toldIn("bb", { mode: "meet", ...onDay(12) })),
    ).toHaveLength(2));

  it("is not the meeting that an earlier report told as over, where another is planned", () => {
    const over = toldIn("a", { ...VIENNA, status: "happened", from: "2026-03-01", to: "2026-03-02" });
    expect(eventsOf(over, toldIn("bb", { ...VIENNA }))).toHaveLength(2);
    expect(eventsOf(toldIn("a", VIENNA), toldIn("bb", { ...VIENNA, status: "happened" }))).toHaveLength(1);
  });

  it("is one told in one sentence by two papers, whoever was read in it", () => {
    const copy = (parties: readonly Party[]) => ({ sentences: [7], parties, ...onDay(12) });
    expect(eventsOf(toldIn("a", copy([NORLING])), toldIn("bb", copy([KARIM])))).toHaveLength(1);
  });

  it("keeps its day when it is called off under another", () =>
    expect(
      eventsOf(
        toldIn("a", { ...VIENNA, ...onDay(12) }),
        toldIn("bb", { ...VIENNA, ...onDay(14) }),
        toldIn("ccc", { ...VIENNA, ...onDay(12), status: "cancelled" }),
      ),
    ).toMatchObject([{ from: "2026-03-14", status: "cancelled" }]));

  it("is not followed where nothing in it could be found again", () => {
    const lawyers: Party = { ...MINISTERS, name: "Their lawyers" };
    expect(eventsOf(toldIn("a", { parties: [lawyers] }))).toEqual([]);
    expect(eventsOf(toldIn("a", { parties: [lawyers], ...onDay(12) }))).toHaveLength(1);
    expect(eventsOf(toldIn("a", { type: "AGREE", parties: [NORLING], ...onDay(12) }))).toEqual([]);
  });

  it("knows a person behind an office left in the name, and no namesake", () => {
    expect(isSameName("Presidents Ada Norling", "Ada Norling", "person")).toBe(true);
    expect(isSameName("Presidents Ada Norling", "Bo Norling", "person")).toBe(false);
  });
});

describe("a country", () => {
  it("is taken from the reports that know it, and the most of them win", () => {
    const unknown: Party = { name: "Bo Karim", kind: "person", role: "actor" };
    const misread: Party = { ...NORLING, country: "TR" };
    const [event] = eventsOf(
      toldIn("a", { ...VIENNA, parties: [misread, unknown] }),
      toldIn("bb", VIENNA),
      toldIn("ccc", VIENNA),
    );
    expect(event?.participants).toMatchObject([{ country: "NO" }, { country: "TR" }]);
  });
});

describe("how many took part", () => {
  it.each([
    ["Representatives of nine companies attended, the ministry said.", "nine companies", "9"],
    ["Fourteen fishing cooperatives from two shores took part in the talks.", "Fourteen fishing cooperatives", "14"],
    ["The meeting was attended by 20 shipowners.", "20 shipowners", "20"],
  ])("is read from %s", (text, words, number) => expect(presentIn(text)).toMatchObject([{ words, number }]));

  it.each(["Nine companies make railway wagons.", "The ministers attended.", "He attended a school for nine."])(
    "is not read from %s",
    (text) => expect(presentIn(text)).toEqual([]),
  );

  it("stands side by side where two papers differ, and is put right by a later version of one", () => {
    const told = (name: string, publisher: string, words: string, ...shingles: readonly number[]): Sketch => ({
      ...toldIn(name, { ...VIENNA, status: "happened" }),
      publisher,
      shingles: Uint32Array.from(shingles),
      present: presentIn(`${words} attended.`),
    });
    expect(eventsOf(told("a", "Echo", "Nine firms"), told("bb", "Post", "Ten firms"))).toMatchObject([
      { conflicts: [{ field: "participants", values: [{ value: "Nine firms" }, { value: "Ten firms" }] }] },
    ]);
    expect(eventsOf(told("a", "Echo", "Nine firms", 1, 2), told("bb", "Echo", "Ten firms", 1, 2))).toMatchObject([
      { conflicts: [], history: [{ field: "participants", from: "Nine firms", to: "Ten firms" }] },
    ]);
  });
});

describe("a telling", () => {
  it("loses a day on which it cannot have happened", () => {
    const result = read("Ada Norling met Bo Karim in Vienna on Monday.\n", { published: "2026-03-06" });
    if (!result.ok) throw new Error(result.diagnostics[0]?.message);
    const heldOn = (from: string) => {
      const events = result.value.events.map((event) => ({ ...event, status: "happened" as const, time: { from } }));
      return sketchOf({ ...result.value, events }, "a").tellings.map((telling) => telling.from);
    };
    expect(heldOn("2026-03-06")).toEqual(["2026-03-06"]);
    expect(heldOn("2026-03-09")).toEqual([undefined]);
  });
});
