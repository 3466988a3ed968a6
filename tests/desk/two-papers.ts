import type { Readout, TrackedEvent } from "@readout/reader";
import { memoryCollection } from "../../packages/desk/src/memory/collection.js";
import type { NamedRecord, Track } from "../../packages/desk/src/tracking/track.js";
import { NOW } from "./demo.js";

/** Reports of one visit: announced, moved and denied in part. Names and places are invented. */
const REPORTS = [
  [
    "North Wire",
    "2026-05-11",
    "Norling to visit Sella on May 18",
    "Norland President Ada Norling will visit Sella on May 18, a senior official in her office said. The visit will last two days.",
  ],
  [
    "Baltic Inform",
    "2026-05-12",
    "Norland leader to travel to Sella, agency says",
    "Norland President Ada Norling will visit Sella on May 18, the North Wire reported, citing a senior official.",
  ],
  [
    "Sella Courier",
    "2026-05-14",
    "Norland visit put off by two days",
    "Ada Norling's visit to Sella, planned for May 18, was moved to May 20, Estavian Foreign Minister Bo Karim said.",
  ],
  [
    "Harbour Post",
    "2026-05-15",
    "Estavia denies talks on port",
    'Estavia denied on Friday that the port would be discussed during the visit of Ada Norling. "The port is not for sale," Foreign Minister Bo Karim told reporters.',
  ],
] as const;

/** What tracking should make of them, written by hand: tests of what shows it need not wait for what makes it. */
const trackByHand: Track = (records) => {
  if (records.length < REPORTS.length) return { stories: [], events: [], claims: [] };
  const ref = (i: number, item = "s1") => ({ record: records[i]!.record.id, item });
  const visits = records.map(({ record }, i) =>
    ref(i, record.events.find(({ type }) => type === "CONSULT")?.id ?? record.events[0]?.id ?? "v1"),
  );
  const origins = {
    atLeast: 2,
    atMost: 2,
    groups: [
      {
        origin: "a senior official in Norling's office, to the North Wire",
        reports: visits.slice(0, 2),
        because: ["cites" as const, "same-words" as const],
      },
      { origin: "Bo Karim, Foreign Minister of Estavia", reports: visits.slice(2), because: [] },
    ],
  };
  const event: TrackedEvent = {
    uid: "visit-sella",
    type: "CONSULT",
    mode: "visit",
    participants: [{ name: "Ada Norling", role: "actor" }],
    place: "Sella",
    from: "2026-05-20",
    to: "2026-05-21",
    status: "planned",
    agenda: [{ label: "the port" }, { label: "transit fees" }],
    reports: visits,
    history: [{ field: "from", from: "2026-05-18", to: "2026-05-20", report: ref(2), published: "2026-05-14" }],
    conflicts: [
      {
        field: "agenda",
        values: [
          { value: "the port", reports: [visits[0]!] },
          { value: "not the port", reports: [visits[3]!] },
        ],
      },
    ],
    origins,
  };
  return {
    stories: [
      {
        id: "sella",
        title: "Norling's visit to Sella",
        records: records.map(({ record }) => record.id),
        events: [event.uid],
        claims: records.flatMap(claimsOf).map(({ id }) => id),
      },
    ],
    events: [event],
    claims: records.flatMap(claimsOf).map((claim, i) => (i === 0 ? { ...claim, origins } : claim)),
  };
};

const claimsOf = ({ record }: NamedRecord) =>
  record.statements.slice(0, 2).map(({ id, content }: Readout["statements"][number]) => ({
    id: `${record.id.slice(0, 6)}-${id}`,
    text: content.spans.map(([start, end]) => record.text.slice(start, end)).join(" … "),
    reports: [{ record: record.id, item: id }],
    origins: {
      atLeast: 1,
      atMost: 1,
      groups: [
        {
          origin: record.article.publisher?.text ?? "the article",
          reports: [{ record: record.id, item: id }],
          because: [],
        },
      ],
    },
  }));

/** The four reports; `times` as often, each time with other words, to see how the page bears a long story. */
export async function twoPapers(times = 1) {
  const collection = memoryCollection(trackByHand, () => NOW);
  const received = Array.from({ length: times }, (_, n) =>
    REPORTS.map(([publisher, published, title, text]) => ({
      uri: `paste:${n}-${publisher}`,
      bytes: new TextEncoder().encode(`${title}${n > 0 ? `, version ${n}` : ""}\n\n${text}\n`),
      mediaType: "text/plain",
      fetchedAt: NOW,
      given: { publisher, published, url: `https://${publisher.toLowerCase().replace(" ", "-")}.example/${n}` },
    })),
  );
  await collection.addAll(received.flat());
  return collection;
}
