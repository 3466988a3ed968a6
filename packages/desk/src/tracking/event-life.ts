import type { Ref, TrackedEvent } from "@readout/reader";
import { countsAmong } from "./counts.js";
import { AHEAD, type Told } from "./event-join.js";
import { hash } from "./hash.js";
import { originsOf } from "./origins.js";
import { partiesOf } from "./parties.js";
import { isSameName } from "./same-name.js";
import type { Sketch, Telling } from "./sketch.js";

/** A tracked event from its tellings, in the order of publication. */
export function lifeOf(group: readonly Told[], asOf?: string): TrackedEvent {
  const [first] = group as [Told];
  const parties = partiesOf(group.map(({ telling }) => telling));
  const days = daysOf(group);
  const { place, conflict } = placeOf(group);
  const state = stateOf(group);
  const uid = `v-${hash(`${first.sketch.record} ${first.telling.item}`).toString(16).padStart(8, "0")}`;
  const mode = first.telling.mode ?? group.find(({ telling }) => telling.mode)?.telling.mode;
  const counts = countsAmong(group, ({ sketch, telling }) => telling === meetingIn(sketch));
  const conflicts = [...state.conflicts, ...conflict, ...days.conflict, ...counts.conflicts];
  const event: TrackedEvent = {
    uid,
    type: first.telling.type,
    ...(mode !== undefined && { mode }),
    participants: parties.map(({ name, country, role }) => ({
      name: counts.corrected.get(name) ?? name,
      ...(country !== undefined && { country }),
      role,
    })),
    ...(place !== undefined && { place }),
    ...(days.from !== undefined && { from: days.from }),
    ...(days.to !== undefined && { to: days.to }),
    status: state.status,
    agenda: agendaOf(group),
    reports: group.map(refOf),
    history: [...days.history, ...state.history, ...counts.history],
    conflicts,
    origins: originsOf(group.map(({ sketch, telling }) => ({ sketch, item: telling.item, saying: undefined }))),
  };
  return asOf === undefined ? event : asOfDay(event, asOf);
}

/** An event as it stands on a day, ISO 8601: silent where it was still ahead and its day has passed. */
export function asOfDay(event: TrackedEvent, asOf: string): TrackedEvent {
  const last = event.to ?? event.from;
  const isOver = last !== undefined && (event.to === undefined ? last < asOf : last <= asOf);
  return isOver && AHEAD.has(event.status) ? { ...event, status: "silent" } : event;
}

/** The meeting that a report is about: one that has been held before one to come, then the first. */
function meetingIn({ tellings }: Sketch): Telling | undefined {
  const meetings = tellings.filter(({ type, mode }) => type === "CONSULT" && mode !== "phone" && mode !== "letter");
  return meetings.find(({ status }) => status === "happened") ?? meetings[0];
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

interface Days {
  readonly from?: string;
  readonly to?: string;
  readonly history: History;
  readonly conflict: TrackedEvent["conflicts"];
}

/**
 * The days as last told, and each change. Nothing is changed by a wider interval around the known days, by a report that
 * it is off, or by a day that an earlier report has put right. Two days of what has happened stand side by side.
 */
function daysOf(group: readonly Told[]): Days {
  let now: Told | undefined;
  const past: Told[] = [];
  const others: Told[] = [];
  const history: History[number][] = [];
  for (const told of group) {
    const { telling } = told;
    if (telling.from === undefined || (now && (telling.status === "cancelled" || isWithin(now.telling, telling))))
      continue;
    if (now && past.some(({ telling: old }) => old.from === telling.from && old.to === telling.to)) continue;
    if (now?.telling.status === "happened" && telling.status === "happened") {
      others.push(told);
      continue;
    }
    if (told.sketch !== group[0]!.sketch) {
      if (telling.from !== now?.telling.from) history.push(lineOf("from", now?.telling.from, telling.from, told));
      if (telling.to !== undefined && telling.to !== now?.telling.to)
        history.push(lineOf("to", now?.telling.to, telling.to, told));
    }
    if (now) past.push(now);
    now = told;
  }
  const { from, to } = now?.telling ?? {};
  const values = [now, ...others].flatMap((told) =>
    told ? [{ value: told.telling.from!, reports: [refOf(told)] }] : [],
  );
  const conflict = others.length > 0 ? [{ field: "from", values }] : [];
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }), history, conflict };
}

const isWithin = (a: Telling, b: Telling): boolean =>
  b.from! <= a.from! && (b.to === undefined || (a.to ?? a.from!) <= b.to);

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
