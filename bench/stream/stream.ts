/**
 * A stream of news made by us: ministers of invented countries who meet, put meetings off and contradict one another, told
 * by a hundred papers. Seeded, so that article n is the same on every machine. It is no news and its figures say nothing of
 * quality; it is for cost: stories open and close, have 1 to about 40 reports of a few hundred words, and share names, places
 * and phrases with other stories of the day, as news does.
 */
import { createHash } from "node:crypto";
import type { Received } from "@readout/desk";
import type { Entity, Event, Readout, Span, Statement } from "@readout/reader";

/** Articles a day: a busy desk's. */
const A_DAY = 400;
const PAPERS = 100;
/** Stories under way at a time. */
const OPEN = 60;

/** Numbers from 0 to 1 for a place in the stream; the same for the same place. */
function dice(seed: number): () => number {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
const pick = <T>(list: readonly T[], roll: number): T => list[Math.floor(roll * list.length)]!;

const SYLLABLES = "ba do ka le mi no ru sa ti vo zar len mor dan kel vir sul tam ost ren gal hol".split(" ");
/** An invented name of some syllables. */
function named(seed: number, ending = ""): string {
  const next = dice(seed);
  const length = 2 + Math.floor(next() * 2);
  const name = Array.from({ length }, () => pick(SYLLABLES, next())).join("") + ending;
  return name[0]!.toUpperCase() + name.slice(1);
}

const COUNTRIES = Array.from({ length: 60 }, (_, i) => named(1000 + i, "ia"));
const TOWNS = Array.from({ length: 200 }, (_, i) => named(2000 + i, "burg"));
const MINISTERS = Array.from({ length: 400 }, (_, i) => `${named(3000 + i)} ${named(4000 + i, "ov")}`);
const OUTLETS = Array.from(
  { length: PAPERS },
  (_, i) => `${named(5000 + i)} ${pick(["Post", "Times", "Echo", "Courier"], dice(i)())}`,
);
const MATTERS = (
  "grain corridors,fishing quotas,gas transit,visa rules,border posts,river tolls,steel tariffs,prisoner lists,mine clearing," +
  "railway gauges,radar stations,water shares,refugee camps,bank licences,airspace rights,oil pipelines,wool duties," +
  "satellite orbits,salt mines,timber permits,vaccine stocks,port dredging,cable routes,copper royalties"
).split(",");
const FILLERS = (
  "Officials on both sides had been preparing the visit for months|Traders in the capital spoke of cautious hope|" +
  "The opposition called the plan a distraction from prices at home|Diplomats recalled that a similar round ended without a text|" +
  "A spokesman declined to give figures|Analysts noted that the harvest had been poor in the south|The markets closed slightly higher|" +
  "Hotels near the palace were closed to the public|Farmers blocked a road in the east for an hour|The two states share a long frontier|" +
  "A first meeting last year brought no result|Reporters were kept behind a rope|Lawmakers are to be told next week|" +
  "Neighbouring governments followed the news with unease|The treaty dates from the last century|Police reported no incidents"
).split("|");

interface Plot {
  readonly id: number;
  readonly one: string;
  readonly other: string;
  readonly lands: readonly [string, string];
  readonly town: string;
  readonly matter: string;
  readonly number: number;
  readonly lasts: number;
}

/** The story in one of the places that are open at a time; each runs for a number of articles and makes room for the next. */
function plotAt(place: number, turn: number): Plot {
  const id = turn * OPEN + place;
  const next = dice(50_000 + id);
  return {
    id,
    one: pick(MINISTERS, next()),
    other: pick(MINISTERS, next()),
    lands: [pick(COUNTRIES, next()), pick(COUNTRIES, next())],
    town: pick(TOWNS, next()),
    matter: pick(MATTERS, next()),
    number: 10 + Math.floor(next() * 900),
    // Many stories of few reports and few of many.
    lasts: Math.ceil(1 / (0.025 + 0.975 * next())),
  };
}

/** Which story article n tells, and which report of it this is. */
export function* plots(): Generator<{ readonly n: number; readonly plot: Plot; readonly nth: number }> {
  const open = Array.from({ length: OPEN }, (_, place) => ({ turn: 0, told: 0, plot: plotAt(place, 0) }));
  const next = dice(7);
  for (let n = 0; ; n++) {
    const place = Math.floor(next() * OPEN);
    const slot = open[place]!;
    if (slot.told >= slot.plot.lasts)
      open[place] = { turn: slot.turn + 1, told: 0, plot: plotAt(place, slot.turn + 1) };
    const now = open[place]!;
    yield { n, plot: now.plot, nth: now.told++ };
  }
}

/** Builds a text piece by piece and remembers where each stands. */
class Pen {
  text = "";
  write(words: string): Span {
    const start = this.text.length;
    this.text += words;
    return [start, this.text.length];
  }
}

const DAY = 864e5;
const START = Date.UTC(2024, 0, 1);
const isoDay = (day: number): string => new Date(day).toISOString().slice(0, 10);

/** Article n with the record that a reader would make of it. */
export interface Streamed {
  readonly received: Received;
  readonly record: Readout;
}

export function* stream(): Generator<Streamed> {
  for (const { n, plot, nth } of plots()) yield articleOf(n, plot, nth);
}

function articleOf(n: number, plot: Plot, nth: number): Streamed {
  const next = dice(900_000 + n);
  const published = new Date(START + (n / A_DAY) * DAY).toISOString().slice(0, 19) + "Z";
  const publisher = pick(OUTLETS, next());
  const pen = new Pen();
  const { one, other, lands, town, matter, number } = plot;
  const isHeld = nth > plot.lasts / 2;
  const day = START + Math.floor(((n - nth * 8) / A_DAY) * 1) * DAY + 6 * DAY;
  const title = isHeld ? `${one} and ${other} meet on ${matter}` : `${one} to meet ${other} on ${matter} in ${town}`;
  const titleSpan = pen.write(title);
  pen.write("\n\n");
  const paragraphs: Span[] = [];
  const entities = new Map<string, { entity: Entity; spans: Span[] }>();
  const mention = (name: string, kind: Entity["kind"], country?: string): string => {
    const known = entities.get(name);
    const span = pen.write(name);
    if (known) known.spans.push(span);
    else
      entities.set(name, {
        entity: {
          id: `e${entities.size + 1}`,
          kind,
          name,
          named: true,
          ...(country && { country }),
          roles: [],
          mentions: [],
        },
        spans: [span],
      });
    return entities.get(name)!.entity.id;
  };
  const statements: Statement[] = [];
  const say = (speaker: string, content: string, form: "direct" | "indirect"): void => {
    const start = pen.text.length;
    const contentSpan = pen.write(form === "direct" ? `“${content},”` : content);
    pen.write(form === "direct" ? " " : ", ");
    const sourceStart = pen.text.length;
    const id = mention(speaker, "person");
    const sourceSpan: Span = [sourceStart, pen.text.length];
    pen.write(" ");
    const cue = pen.write("said");
    pen.write(".");
    paragraphs.push([start, pen.text.length]);
    pen.write("\n");
    statements.push({
      id: `s${statements.length + 1}`,
      source: { spans: [sourceSpan], entity: id, identification: "named" },
      cue: { spans: [cue], lemma: "say", act: "say" },
      content: { spans: [contentSpan], form },
      via: [{ name: speaker, kind: "person", entity: id, spans: [sourceSpan] }],
    });
  };
  const begin = pen.text.length;
  pen.write("The minister ");
  const a = mention(one, "person");
  pen.write(" of ");
  const landA = mention(lands[0], "country");
  pen.write(isHeld ? " " : " will ");
  const trigger = pen.write(isHeld ? "met" : "meet");
  pen.write(" ");
  const b = mention(other, "person");
  pen.write(" of ");
  const landB = mention(lands[1], "country");
  pen.write(" in ");
  const place = mention(town, "place");
  pen.write(` on ${isoDay(day)} to speak about `);
  const topic = pen.write(matter);
  pen.write(".");
  paragraphs.push([begin, pen.text.length]);
  pen.write("\n");
  const claims = [
    `${matter} would be settled for ${number} shiploads a season`,
    `${lands[0]} had moved ${number + 7} lorries to ${town} for the talks on ${matter}`,
    `no paper on ${matter} was signed with ${lands[1]} before the meeting in ${town}`,
    `the people of ${lands[1]} had waited ${(number % 30) + 2} years for an answer on ${matter}`,
    `${other} would come back to ${lands[0]} once the ${matter} were agreed`,
  ];
  const count = 3 + Math.floor(next() * 3);
  for (let i = 0; i < count; i++) {
    say(next() < 0.6 ? one : other, pick(claims, next()), next() < 0.4 ? "direct" : "indirect");
    const filler = pen.text.length;
    for (let k = 0; k < 2; k++)
      pen.write(`${k > 0 ? " " : ""}${pick(FILLERS, next())}, a resident of ${pick(TOWNS, next())} noted.`);
    paragraphs.push([filler, pen.text.length]);
    pen.write("\n");
  }
  const text = pen.text;
  const event: Event = {
    id: "v1",
    type: "CONSULT",
    mode: "meet",
    mentions: [{ trigger, assertedBy: [] }],
    participants: [a, b].map((entity) => ({ entity, role: "actor" as const })),
    place,
    time: { from: isoDay(day), to: isoDay(day + DAY) },
    status: isHeld ? "happened" : "planned",
    agenda: ["k1"],
  };
  const country = (id: string, land: string) => ({ id, of: land });
  const homes = [country(a, landA), country(b, landB)];
  const record: Readout = {
    schema: "readout/1",
    id: createHash("sha256").update(text).digest("hex"),
    text,
    article: {
      language: "en",
      title: { text: title, spans: [titleSpan] },
      publisher: { text: publisher, spans: [] },
      byline: [],
      published: { earliest: published, latest: published, basis: "given", evidence: [] },
      paragraphs,
      sections: [],
      furniture: [],
    },
    times: [],
    entities: [...entities.values()].map(({ entity, spans }) => ({
      ...entity,
      roles: homes
        .filter(({ id }) => id === entity.id)
        .map(({ of }) => ({ title: "minister", of, standing: "holds" as const, spans: [] })),
      mentions: spans.map((span) => ({ span, form: "name" as const })),
    })),
    statements,
    events: [event],
    topics: [{ id: "k1", label: matter, spans: [topic] }],
    positions: [],
    warnings: [],
  };
  return {
    record,
    received: {
      uri: `https://${publisher.toLowerCase().replace(" ", "-")}.example/${n}`,
      bytes: new TextEncoder().encode(text),
      mediaType: "text/plain",
      fetchedAt: published,
      given: { published, publisher },
    },
  };
}
