import { read } from "@readout/reader";
import { describe, expect, it } from "vitest";
import { isSameName } from "./same-name.js";
import { type NamedRecord, track } from "./track.js";
import { skeleton, stem } from "./words.js";

const report = (name: string, published: string, publisher: string, text: string): NamedRecord => {
  const result = read(text, { published, publisher });
  if (!result.ok) throw new Error(result.diagnostics[0]?.message);
  return { name, record: result.value };
};

const PLAN = report(
  "plan",
  "2026-03-02",
  "Fjord Post",
  "Norling to meet Karim in Vienna\n\nForeign Minister Ada Norling of Norway will meet her Turkish counterpart, Bo Karim, in Vienna on March 5 to discuss herring quotas, the Norwegian Foreign Ministry said on Monday.\n",
);
const HELD = report(
  "held",
  "2026-03-06",
  "Baltic Echo",
  "Norling and Karim talk herring in Vienna\n\nForeign Ministers Ada Norling and Bo Karim met in Vienna on March 5 and discussed herring quotas, the Norwegian Foreign Ministry said on Friday.\n",
);
const ELSEWHERE = report(
  "elsewhere",
  "2026-03-06",
  "Plateau Times",
  "Railway bridge over the gorge opens\n\nEngineers opened a railway bridge in the highlands of Peru on Thursday after nine years of work, the transport ministry said.\n",
);

describe("tracking", () => {
  it("puts two reports of one meeting into one story and leaves the bridge alone", () => {
    const { stories } = track([PLAN, HELD, ELSEWHERE]);
    expect(stories.map(({ records }) => records)).toEqual([["plan", "held"], ["elsewhere"]]);
  });

  it("tells a meeting's life: planned, then held, with the report that changed it", () => {
    const { events } = track([PLAN, HELD]);
    const meeting = events.find(({ reports }) => reports.length > 1);
    expect(meeting).toMatchObject({ type: "CONSULT", from: "2026-03-05", status: "happened" });
    expect(meeting?.history).toMatchObject([
      { field: "status", from: "planned", to: "happened", report: { record: "held" } },
    ]);
  });

  it("falls silent only when the day has passed without a report", () => {
    const statusOn = (asOf: string) => track([PLAN], { asOf }).events.find(({ from }) => from === "2026-03-05")?.status;
    expect(statusOn("2026-03-05")).toBe("planned");
    expect(statusOn("2026-03-09")).toBe("silent");
  });

  it("does not depend on the order in which reports come", () => {
    expect(JSON.stringify(track([ELSEWHERE, HELD, PLAN]))).toBe(JSON.stringify(track([PLAN, HELD, ELSEWHERE])));
  });

  it("keeps every report of a claim in one of its groups, and the bounds in order", () => {
    for (const { origins, reports } of track([PLAN, HELD, ELSEWHERE]).claims) {
      expect(origins.atLeast).toBeGreaterThan(0);
      expect(origins.atLeast).toBeLessThanOrEqual(origins.atMost);
      expect(origins.groups.flatMap((group) => group.reports).length).toBe(
        new Set(reports.map(({ record }) => record)).size,
      );
    }
  });
});

const TROOPS =
  "Estavia has moved four battalions to the Lower Marsh, two senior officials of the European Union said on Monday.";
const agency = report("agency", "2026-02-09", "Marsh Press Agency", `Estavia moves battalions\n\n${TROOPS}\n`);
const pickup = report(
  "pickup",
  "2026-02-10",
  "Harbour Daily",
  "Battalions seen in marsh\n\nEstavia has moved four battalions to the Lower Marsh, the Marsh Press Agency reported, citing two European Union officials.\n",
);
const governor = report(
  "governor",
  "2026-02-11",
  "Reed Observer",
  "Governor counts soldiers\n\nEstavia has moved four battalions to the Lower Marsh, Governor Ivo Tamm told the Reed Observer on Wednesday.\n",
);

describe("origins", () => {
  const claimOf = (records: readonly NamedRecord[]) =>
    track(records).claims.find(({ reports }) => reports.length === records.length);

  it("count an agency and its pickup as one", () =>
    expect(claimOf([agency, pickup])?.origins).toMatchObject({ atLeast: 1, atMost: 1 }));

  it("count a governor of one's own beside the agency's officials as a second", () =>
    expect(claimOf([agency, pickup, governor])?.origins).toMatchObject({ atLeast: 2, atMost: 2 }));
});

describe("names", () => {
  it.each([
    ["Yerlan Dauletbayev", "Erlan Dauletbaev", true],
    ["Tomás Ibáñez", "Tomas Ibanez", true],
    ["Ada Norling", "Norling", true],
    ["Ada Norling", "Bo Norling", false],
    ["Ada Norling", "Ada Karim", false],
  ])("%s and %s: %s", (one, other, same) => expect(isSameName(one, other, "person")).toBe(same));

  it("are spelt alike from other scripts, and not when they differ", () => {
    expect(skeleton("Khalilyev")).toBe(skeleton("Halilev"));
    expect(skeleton("Karim")).not.toBe(skeleton("Karom"));
  });

  it("of peoples come back to their countries", () => {
    expect(stem("kestrian")).toBe(stem("kestria"));
    expect(stem("guardian")).not.toBe(stem("guard"));
  });
});

describe("plural sources", () => {
  const story = (who: string, name: string, publisher: string): NamedRecord =>
    report(
      name,
      "2026-04-02",
      publisher,
      `Harbour of Brod to shut\n\nThe harbour of Brod will shut to ferries on April 9 for repairs to its northern pier, ${who} said on Thursday.\n`,
    );
  const origins = (...records: readonly NamedRecord[]) =>
    track(records).claims.find(({ reports }) => reports.length === records.length)?.origins;
  it("are marked, and count as one origin however many speak", () => {
    const officials = story("officials", "a", "Fjord Post");
    expect(officials.record.statements[0]?.source).toMatchObject({ plural: true, identification: "described" });
    expect(officials.record.statements).toHaveLength(1);
    expect(origins(officials)).toMatchObject({ atLeast: 1, atMost: 1 });
  });
  it("of two papers may be the same people: one at least", () =>
    expect(
      origins(story("three officials", "a", "Fjord Post"), story("harbour officials", "b", "Baltic Echo"))?.atLeast,
    ).toBe(1));
  it("are not marked where one speaks", () =>
    expect(story("an official", "a", "Fjord Post").record.statements[0]?.source.plural).toBeUndefined());
});
