import { read } from "@readout/reader";
import fc from "fast-check";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { describe, expect, it } from "vitest";
import { entriesToCome, writeCalendar } from "./calendar.js";
import { type DiaryEntry, entriesOfRecord, entryOfTracked, passageAround } from "./diary-entry.js";

const visit: DiaryEntry = {
  uid: "visit-1@readout",
  type: "CONSULT",
  mode: "visit",
  participants: [
    { name: "Ana Ruiz", role: "actor" },
    { name: "Norland", role: "recipient" },
  ],
  place: "Oslo",
  from: "2027-01-11",
  to: "2027-01-13",
  status: "planned",
  agenda: ["fishing quotas", "the border; all of it"],
  revision: 2,
  updated: "2027-01-04T09:30:00+02:00",
  passages: ["Ruiz will visit Oslo,\nthe palace said."],
};

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((vevent) => ({
    event: new ICAL.Event(vevent),
    property: (name: string) => vevent.getFirstPropertyValue(name)?.toString(),
  }));

describe("a calendar", () => {
  it("holds an event with its lasting UID, its revision and all-day dates", () => {
    const [only] = eventsIn(writeCalendar([visit]));
    expect(only!.event.uid).toBe("visit-1@readout");
    expect(only!.event.summary).toBe("Visit: Ana Ruiz, Norland");
    expect(only!.event.location).toBe("Oslo");
    expect(only!.event.description).toContain("Agenda: fishing quotas; the border; all of it");
    expect(only!.event.description).toContain("“Ruiz will visit Oslo, the palace said.”");
    expect([only!.property("dtstart"), only!.property("dtend")]).toEqual(["2027-01-11", "2027-01-13"]);
    expect(writeCalendar([visit])).toContain("\r\nDTSTART;VALUE=DATE:20270111\r\n");
    expect(only!.property("sequence")).toBe("2");
    expect(only!.property("transp")).toBe("TRANSPARENT");
    expect(only!.property("status")).toBe("CONFIRMED");
    expect(only!.property("dtstamp")).toBe("2027-01-04T07:30:00Z");
  });

  it("is read alike by a second reader", () => {
    const parsed = Object.values(nodeIcal.sync.parseICS(writeCalendar([visit])));
    const event = parsed.find((part) => part?.type === "VEVENT");
    expect(event).toMatchObject({ uid: "visit-1@readout", status: "CONFIRMED", datetype: "date" });
  });

  it.each([
    ["planned", "CONFIRMED"],
    ["ongoing", "CONFIRMED"],
    ["expected", "TENTATIVE"],
    ["possible", "TENTATIVE"],
    ["silent", "TENTATIVE"],
    ["cancelled", "CANCELLED"],
    ["denied", "CANCELLED"],
  ] as const)("states %s as %s", (status, stated) => {
    const [only] = eventsIn(writeCalendar([{ ...visit, status }]));
    expect(only!.property("status")).toBe(stated);
    expect(only!.property("x-readout-status")).toBe(status);
  });

  it("gives the same bytes for the same entries, in any time zone", () => {
    const zone = process.env.TZ;
    const texts = ["UTC", "Pacific/Auckland", "America/Los_Angeles"].map((name) => {
      process.env.TZ = name;
      return writeCalendar([visit, { ...visit, uid: "b", updated: "2027-01-04T09:30" }]);
    });
    process.env.TZ = zone ?? "UTC";
    expect(new Set(texts).size).toBe(1);
  });

  it("takes a day without an end for one day", () => {
    const { to: _, ...open } = visit;
    expect(eventsIn(writeCalendar([open]))[0]!.property("dtend")).toBe("2027-01-12");
  });

  describe("of days that are not known", () => {
    const { from: _from, to: _to, ...nowhen } = visit;
    const week = { ...visit, uid: "week", from: "2027-01-11", to: "2027-01-18" };
    const month = { ...visit, uid: "month", from: "2027-01-01", to: "2027-02-01" };
    const limit = { ...nowhen, uid: "limit", to: "2027-01-16" };
    const none = { ...nowhen, uid: "none" };

    it("leaves them out", () => {
      expect(eventsIn(writeCalendar([week, month, limit, none]))).toEqual([]);
    });

    it("but not a week that begins on another day than Monday", () => {
      expect(eventsIn(writeCalendar([{ ...week, from: "2027-01-12", to: "2027-01-19" }]))).toHaveLength(1);
    });

    it("has them, tentative and with the reason, when asked", () => {
      const events = eventsIn(writeCalendar([week, month, limit, none], { undated: true, asOf: "2027-01-04" }));
      expect(events.map(({ property }) => property("dtstart"))).toEqual([
        "2027-01-11",
        "2027-01-01",
        "2027-01-15",
        "2027-01-04",
      ]);
      for (const { property } of events) expect(property("status")).toBe("TENTATIVE");
      expect(events.map(({ event }) => event.summary.match(/\((.*)\)/)![1])).toEqual([
        "day not known",
        "day not known",
        "at the latest",
        "date not known",
      ]);
    });
  });

  it("keeps its form whatever the words are", () => {
    const words = fc.string({ unit: "binary", maxLength: 200 });
    fc.assert(
      fc.property(words, words, words, (name, place, passage) => {
        const text = writeCalendar([{ ...visit, participants: [{ name, role: "actor" }], place, passages: [passage] }]);
        const lines = text.split("\r\n");
        expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(lines.filter((line) => line.startsWith("BEGIN:VEVENT"))).toHaveLength(1);
        expect(eventsIn(text)).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });
});

describe("what is still to come", () => {
  const as = (status: DiaryEntry["status"], from: string, to: string): DiaryEntry => ({ ...visit, status, from, to });
  it("is what is planned, under way or called off, and not over", () => {
    const entries = [
      as("planned", "2027-01-11", "2027-01-12"),
      as("planned", "2027-01-02", "2027-01-03"),
      as("ongoing", "2027-01-03", "2027-01-06"),
      as("cancelled", "2027-01-08", "2027-01-09"),
      as("happened", "2027-01-04", "2027-01-05"),
      as("called-for", "2027-01-11", "2027-01-12"),
    ];
    expect(entriesToCome(entries, "2027-01-04").map(({ status }) => status)).toEqual([
      "planned",
      "ongoing",
      "cancelled",
    ]);
  });
});

describe("entries", () => {
  const STORY =
    "LIMA, Jan 6 (North Wire) - President Ana Ruiz of Peru will meet President Tomas Lind of Finland in Oslo on January 11, " +
    "her office said. They are expected to discuss fishing quotas.\n";

  it("of a record have names, days and the words that tell", () => {
    const result = read(STORY, { published: "2027-01-06" });
    if (!result.ok) throw new Error(result.diagnostics[0]!.message);
    const [meeting] = entriesToCome(entriesOfRecord(result.value), "2027-01-06");
    expect(meeting).toMatchObject({
      type: "CONSULT",
      place: "Oslo",
      from: "2027-01-11",
      to: "2027-01-12",
      revision: 0,
    });
    expect(meeting!.participants.map(({ name }) => name)).toContain("Tomas Lind");
    expect(meeting!.passages[0]).toContain("will meet President Tomas Lind");
    expect(meeting!.uid).toContain(result.value.id.slice(0, 32));
  });

  it("of a tracked event count its changes and take the day of the last", () => {
    const report = { record: "r", item: "v1" };
    const entry = entryOfTracked({
      uid: "u",
      type: "CONSULT",
      participants: [{ name: "Peru", role: "actor" }],
      from: "2027-01-12",
      status: "planned",
      agenda: [{ label: "trade" }],
      reports: [report],
      history: [{ field: "from", from: "2027-01-11", to: "2027-01-12", report, published: "2027-01-05" }],
      conflicts: [],
      origins: { atLeast: 1, atMost: 1, groups: [] },
    });
    expect(entry).toMatchObject({ uid: "u", revision: 1, updated: "2027-01-05", agenda: ["trade"] });
  });

  it("quote a long paragraph around the trigger, whole words and all of the trigger", () => {
    const text = `${"before it ".repeat(60)}met ${"after that ".repeat(60)}`;
    const at = text.indexOf("met");
    const record = { text, article: { paragraphs: [[0, text.length]] } } as never;
    const passage = passageAround(record, [at, at + 3]);
    expect(passage).toMatch(/^… .*\bmet\b.* …$/);
    expect(passage.length).toBeLessThan(340);
  });
});
