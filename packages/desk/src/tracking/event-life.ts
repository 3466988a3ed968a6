import type { Ref, TrackedEvent } from "@readout/reader";
import { hash } from "./hash.js";
import { originsOf } from "./origins.js";
import { isSameName, isSameParty, sharedParties } from "./same-name.js";
import type { Party, Sketch, Telling } from "./sketch.js";

/** A telling with the report that it stands in. */
export interface Told {
  readonly sketch: Sketch;
  readonly telling: Telling;
}

const AHEAD = new Set(["planned", "expected", "possible", "called-for"]);
const isAhead = ({ telling }: Told): boolean => AHEAD.has(telling.status);
const DAY = 864e5;
/** A new day this far from the old one, at the same place, is taken for the same meeting moved. */
const MOVED_WITHIN = 15;

/** Tellings of all reports, put together where they tell of one event. Reports come in the order of publication. */
export function joinTellings(sketches: readonly Sketch[]): readonly (readonly Told[])[] {
  const groups: Told[][] = [];
  const byKey = new Map<string, Told[][]>();
  for (const sketch of sketches)
    for (const telling of sketch.tellings) {
      if (telling.parties.length === 0) continue;
      const told = { sketch, telling };
      const keys = keysOf(telling);
      const candidates = new Set(keys.flatMap((key) => (byKey.get(key) ?? []).slice(-60)));
      let best: readonly [Told[] | undefined, number] = [undefined, 0];
      for (const group of candidates) {
        const fit = fitOf(group, told);
        if (fit > best[1]) best = [group, fit];
      }
      const group = best[0] ?? [];
      if (!best[0]) groups.push(group);
      group.push(told);
      for (const key of keys) {
        const known = byKey.get(key) ?? [];
        if (!known.includes(group)) known.push(group);
        byKey.set(key, known);
      }
    }
  return groups;
}

/** An event is looked for under its type with each word of its participants' names. */
const keysOf = ({ type, parties }: Telling): readonly string[] => [
  ...new Set(
    parties.flatMap(({ name }) =>
      [
        ...name
          .normalize("NFKD")
          .toLowerCase()
          .matchAll(/[a-z]{3,}/g),
      ].map(([w]) => `${type} ${w.slice(0, 5)}`),
    ),
  ),
];

/** How well a telling fits a group: 0 where it cannot be the same event. */
function fitOf(group: readonly Told[], { sketch, telling }: Told): number {
  const parties = partiesOf(group);
  const shared = sharedParties(telling.parties, parties);
  if (shared === 0 || 2 * shared < Math.min(parties.length, telling.parties.length)) return 0;
  if (Math.max(parties.length, telling.parties.length) > 3 * shared) return 0;
  const last = lastDated(group);
  const place = placeFit(group, telling);
  if (place < 0 && group.some((told) => told.sketch === sketch)) return 0;
  const gap = last && telling.from !== undefined ? gapOf(last.telling, telling) : undefined;
  if (gap !== undefined && gap > 0 && !isMoved(group, sketch, telling, gap, place)) return 0;
  if (gap === undefined && place < 0) return 0;
  if (gap === undefined && Math.abs(dayOf(group.at(-1)!.sketch) - dayOf(sketch)) > 45) return 0;
  return shared / Math.max(parties.length, telling.parties.length) + (gap === 0 ? 1 : 0) + place / 2 + 0.6;
}

/** 1 at the same place, -1 at another, 0 where it cannot be told: a country rules out no town. */
function placeFit(group: readonly Told[], telling: Telling): number {
  const others = group.map((told) => told.telling).filter(({ place }) => place !== undefined);
  if (telling.place === undefined || others.length === 0) return 0;
  if (others.some(({ place }) => isSameName(place!, telling.place!))) return 1;
  return telling.isWide || others.every(({ isWide }) => isWide) ? 0 : -1;
}

/**
 * Whether an event can be found again in a later report: it has a day, a place, two participants with a country, or was
 * told in a second report already. The rest stays in its record.
 */
export function isTrackable(group: readonly Told[]): boolean {
  const parties = partiesOf(group).filter(({ kind, country }) => kind === "country" || country !== undefined);
  if (group.some(({ telling }) => telling.from !== undefined || telling.place !== undefined)) return true;
  return parties.length > 1 || new Set(group.map(({ sketch }) => sketch)).size > 1;
}

/** A day is moved by a later report of the same place, as long as the meeting was still ahead. */
function isMoved(group: readonly Told[], sketch: Sketch, telling: Telling, gap: number, place: number): boolean {
  if (gap > MOVED_WITHIN || place < 0) return false;
  if (group.some((told) => told.sketch === sketch)) return false;
  const last = group.at(-1)!;
  return isAhead(last) && (place > 0 || !isAhead({ sketch, telling }));
}

/** Days between two intervals; 0 where they overlap. */
function gapOf(a: Telling, b: Telling): number {
  const [from, to] = [Date.parse(a.from!), Date.parse(a.to ?? a.from!)];
  const [start, end] = [Date.parse(b.from!), Date.parse(b.to ?? b.from!)];
  if (start < to && from < end) return 0;
  return Math.min(Math.abs(start - from), Math.max(start - to, from - end) + DAY) / DAY;
}

const dayOf = ({ published }: Sketch): number =>
  published === undefined ? 0 : Date.parse(published.slice(0, 10)) / DAY;
const lastDated = (group: readonly Told[]): Told | undefined =>
  [...group].reverse().find(({ telling }) => telling.from !== undefined);

/** All participants that the reports name, under the fullest of their names, those of most reports first. */
function partiesOf(group: readonly Told[]): readonly Party[] {
  const counted: { party: Party; count: number }[] = [];
  for (const { telling } of group)
    for (const party of telling.parties) {
      const known = counted.find((each) => isSameParty(each.party, party));
      if (!known) counted.push({ party, count: 1 });
      else {
        known.count++;
        if (party.name.length > known.party.name.length && party.kind === known.party.kind) known.party = party;
      }
    }
  const sorted = counted.sort((a, b) => b.count - a.count);
  return sorted.filter(({ count }) => 3 * count > sorted[0]!.count).map(({ party }) => party);
}

/** A tracked event from its tellings, in the order of publication. */
export function lifeOf(group: readonly Told[], asOf?: string): TrackedEvent {
  const [first] = group as [Told];
  const parties = partiesOf(group);
  const days = daysOf(group);
  const { place, conflict } = placeOf(group);
  const state = stateOf(group);
  const last = days.to ?? days.from;
  const isOver = asOf !== undefined && last !== undefined && (days.to === undefined ? last < asOf : last <= asOf);
  const silent = AHEAD.has(state.status) && isOver;
  const uid = `v-${hash(`${first.sketch.record} ${first.telling.item}`).toString(16).padStart(8, "0")}`;
  const mode = first.telling.mode ?? group.find(({ telling }) => telling.mode)?.telling.mode;
  const conflicts = [...state.conflicts, ...conflict];
  return {
    uid,
    type: first.telling.type,
    ...(mode !== undefined && { mode }),
    participants: parties.map(({ name, country, role }) => ({ name, ...(country !== undefined && { country }), role })),
    ...(place !== undefined && { place }),
    ...(days.from !== undefined && { from: days.from }),
    ...(days.to !== undefined && { to: days.to }),
    status: silent ? "silent" : state.status,
    agenda: agendaOf(group),
    reports: group.map(refOf),
    history: [...days.history, ...state.history],
    conflicts,
    origins: originsOf(group.map(({ sketch, telling }) => ({ sketch, item: telling.item, saying: undefined }))),
  };
}

const refOf = ({ sketch, telling }: Told): Ref => ({ record: sketch.record, item: telling.item });
type History = TrackedEvent["history"];

const lineOf = (field: string, from: string | undefined, to: string, told: Told): History[number] => ({
  field,
  ...(from !== undefined && { from }),
  to,
  report: refOf(told),
  ...(told.sketch.published !== undefined && { published: told.sketch.published }),
});

/** The days as last told, and each change; a wider interval around the known days changes nothing. */
function daysOf(group: readonly Told[]): { readonly from?: string; readonly to?: string; readonly history: History } {
  let from: string | undefined;
  let to: string | undefined;
  const history: History[number][] = [];
  for (const told of group) {
    const { telling } = told;
    if (telling.from === undefined) continue;
    const covers =
      from !== undefined && telling.from <= from && (telling.to === undefined || (to ?? from) <= telling.to);
    if (covers || (telling.from === from && telling.to === to)) continue;
    if (told.sketch !== group[0]!.sketch) {
      if (telling.from !== from) history.push(lineOf("from", from, telling.from, told));
      if (telling.to !== undefined && telling.to !== to) history.push(lineOf("to", to, telling.to, told));
    }
    from = telling.from;
    to = telling.to;
  }
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }), history };
}

/** Status through the reports: plans give way to what happened; a denial stands beside and changes nothing. */
function stateOf(group: readonly Told[]): {
  readonly status: TrackedEvent["status"];
  readonly history: History;
  readonly conflicts: TrackedEvent["conflicts"];
} {
  const denying = group.filter(({ telling }) => telling.denied);
  const telling = group.filter((told) => !told.telling.denied);
  if (telling.length === 0) return { status: "denied", history: [], conflicts: [] };
  let status = telling[0]!.telling.status;
  const history: History[number][] = [];
  for (const told of telling.slice(1)) {
    const to = told.telling.status;
    if (to === status || (AHEAD.has(to) && to !== "planned") || (to === "planned" && !AHEAD.has(status))) continue;
    if (status === "happened" && to !== "cancelled") continue;
    if (told.sketch !== telling[0]!.sketch) history.push(lineOf("status", status, to, told));
    status = to;
  }
  const others = denying.filter(
    ({ sketch }) => !telling.some((told) => told.sketch === sketch && told.telling.status !== status),
  );
  const values = [
    { value: status, reports: telling.filter(({ sketch }) => !denying.some((d) => d.sketch === sketch)).map(refOf) },
    { value: "denied", reports: others.map(refOf) },
  ];
  const conflicts = others.length > 0 && values[0]!.reports.length > 0 ? [{ field: "status", values }] : [];
  return { status, history, conflicts };
}

/** The place that most reports give, and a conflict where others give another one. */
function placeOf(group: readonly Told[]): { readonly place?: string; readonly conflict: TrackedEvent["conflicts"] } {
  const values: { value: string; reports: Ref[] }[] = [];
  const hasTown = group.some(({ telling }) => telling.place !== undefined && !telling.isWide);
  for (const told of group) {
    const { place, isWide } = told.telling;
    if (place === undefined || (hasTown && isWide)) continue;
    const known = values.find(({ value }) => isSameName(value, place));
    if (known) known.reports.push(refOf(told));
    else values.push({ value: place, reports: [refOf(told)] });
  }
  const [most] = [...values].sort((a, b) => b.reports.length - a.reports.length);
  if (!most) return { conflict: [] };
  const records = new Set(values.flatMap(({ reports }) => reports.map(({ record }) => record)));
  return { place: most.value, conflict: values.length > 1 && records.size > 1 ? [{ field: "place", values }] : [] };
}

function agendaOf(group: readonly Told[]): TrackedEvent["agenda"] {
  const seen = new Map<string, TrackedEvent["agenda"][number]>();
  for (const { telling } of group)
    for (const topic of telling.agenda)
      if (!seen.has(topic.label.toLowerCase())) seen.set(topic.label.toLowerCase(), topic);
  return [...seen.values()];
}
