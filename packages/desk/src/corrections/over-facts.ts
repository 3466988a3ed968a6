import type { Ref, Story, TrackedEvent } from "@readout/reader";
import type { Remake } from "../tracking/remake.js";
import type { Tracking } from "../tracking/track.js";
import type { Across } from "./correction.js";

type FoundClaim = Tracking["claims"][number];

/** What events and claims have in common, so that both are joined and parted by the same rules. */
interface Facts<T extends object> {
  readonly items: readonly T[];
  readonly idOf: (item: T) => string;
  readonly reportsOf: (item: T) => readonly Ref[];
  /** The fact that these reports tell, made anew, as a continuation of `was`. */
  readonly again: (reports: readonly Ref[], was: T) => T | undefined;
  /** The same, as a fact of its own. */
  readonly apart: (reports: readonly Ref[], was: T) => T | undefined;
}

/** Events renamed, joined and parted; undefined where their ids are gone. */
export function changeEvents(tracking: Tracking, change: Across, remake: Remake): Tracking | undefined {
  const { events, stories } = tracking;
  if (change.do === "rename") {
    if (!events.some(({ uid }) => uid === change.id)) return undefined;
    return { ...tracking, events: events.map((one) => (one.uid === change.id ? { ...one, name: change.name } : one)) };
  }
  const facts: Facts<TrackedEvent> = {
    items: events,
    idOf: ({ uid }) => uid,
    reportsOf: ({ reports }) => reports,
    again: (reports, was) => {
      const made = remake.event(reports);
      return made && { ...made, ...kept(was) };
    },
    apart: (reports) => remake.event(reports),
  };
  const changed = rearrange(facts, change);
  return changed && { ...tracking, events: changed.items, stories: follow(stories, "events", changed) };
}

/** What an event that others join stays: its lasting id, what kind it is, the name that a person gave it. */
function kept(was: TrackedEvent & { readonly name?: string }): Partial<TrackedEvent> {
  const { uid, type, mode, name } = was;
  return { uid, type, ...(mode !== undefined && { mode }), ...(name !== undefined && { name }) };
}

/** Claims worded anew, joined and parted; undefined where their ids are gone. */
export function changeClaims(tracking: Tracking, change: Across, remake: Remake): Tracking | undefined {
  const { claims, stories } = tracking;
  if (change.do === "rename") {
    if (!claims.some(({ id }) => id === change.id)) return undefined;
    return { ...tracking, claims: claims.map((one) => (one.id === change.id ? { ...one, text: change.name } : one)) };
  }
  const facts: Facts<FoundClaim> = {
    items: claims,
    idOf: ({ id }) => id,
    reportsOf: ({ reports }) => reports,
    again: (reports, { id, text, denies }) => {
      const made = remake.claim(reports);
      return made && { ...made, id, text, ...(denies !== undefined && { denies }) };
    },
    apart: (reports, { denies }) => {
      const made = remake.claim(reports);
      return made && { ...made, ...(denies !== undefined && { denies }) };
    },
  };
  const changed = rearrange(facts, change);
  return changed && { ...tracking, claims: changed.items, stories: follow(stories, "claims", changed) };
}

interface Rearranged<T> {
  readonly items: readonly T[];
  /** What stands in place of an id in its story: itself and what was taken out of it, or what it was joined to. */
  readonly now: ReadonlyMap<string, readonly string[]>;
  readonly of: (id: string) => readonly Ref[];
}

function rearrange<T extends object>(
  facts: Facts<T>,
  change: Exclude<Across, { do: "rename" }>,
): Rearranged<T> | undefined {
  return change.do === "merge" ? merge(facts, change.ids) : split(facts, change.id, change.records);
}

/** All that are named become the first of them, told by the reports of all. */
function merge<T extends object>(facts: Facts<T>, ids: readonly string[]): Rearranged<T> | undefined {
  const chosen = ids.flatMap((id) => facts.items.find((item) => facts.idOf(item) === id) ?? []);
  const [first, ...rest] = [...new Set(chosen)];
  if (first === undefined || rest.length === 0) return undefined;
  const joined = facts.again([first, ...rest].flatMap(facts.reportsOf), first);
  if (joined === undefined) return undefined;
  const now = new Map(rest.map((item) => [facts.idOf(item), [facts.idOf(first)]]));
  const items = facts.items.flatMap((item) => (item === first ? [joined] : rest.includes(item) ? [] : [item]));
  return { items, now, of: refsIn(facts, items) };
}

/** The reports that are named tell something of their own; the others go on telling what they told. */
function split<T extends object>(facts: Facts<T>, id: string, records: readonly string[]): Rearranged<T> | undefined {
  const whole = facts.items.find((item) => facts.idOf(item) === id);
  if (whole === undefined) return undefined;
  const isOut = ({ record }: Ref) => records.includes(record);
  const reports = facts.reportsOf(whole);
  const out = facts.apart(reports.filter(isOut), whole);
  const left = facts.again(
    reports.filter((ref) => !isOut(ref)),
    whole,
  );
  if (out === undefined || left === undefined) return undefined;
  const apart = withOtherId(facts, out, id);
  const items = facts.items.flatMap((item) => (item === whole ? [left, apart] : [item]));
  return { items, now: new Map([[id, [id, facts.idOf(apart)]]]), of: refsIn(facts, items) };
}

/** An id comes from a fact's first report: where that is what was taken out, the new fact's is marked. */
function withOtherId<T extends object>(facts: Facts<T>, item: T, taken: string): T {
  const id = facts.idOf(item);
  if (id !== taken) return item;
  return { ...item, ...("uid" in item ? { uid: `${id}-2` } : { id: `${id}-2` }) };
}

const refsIn = <T extends object>(facts: Facts<T>, items: readonly T[]) => {
  const byId = new Map(items.map((item) => [facts.idOf(item), facts.reportsOf(item)]));
  return (id: string): readonly Ref[] => byId.get(id) ?? [];
};

/** Stories name what they tell: a fact that was joined to another, or parted, stands where its reports are. */
function follow<T>(stories: readonly Story[], part: "events" | "claims", { now, of }: Rearranged<T>): readonly Story[] {
  return stories.map((story) => {
    if (!story[part].some((id) => now.has(id))) return story;
    const ids = story[part].flatMap((id) => now.get(id) ?? [id]);
    const isHere = (id: string) => of(id).some(({ record }) => story.records.includes(record));
    return { ...story, [part]: [...new Set(ids)].filter(isHere) };
  });
}
