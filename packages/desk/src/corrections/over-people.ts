import { type Correction, isAcross, type Replayed, undone } from "./correction.js";

/** One actor in one report, as tracking of people needs to know it. */
export interface Appearing {
  readonly id: string;
  readonly name: string;
}

/** Who an appearance is once people have put it right; `called` is the name that they gave. */
export interface Settled {
  readonly id: string;
  readonly called?: string;
}

/** The corrections of people that hold, made ready to be asked for one appearance after another. */
export interface People {
  settle(one: Appearing, record: string): Settled;
  /** What became of each correction of people, after all appearances that it may touch were settled. */
  replayed(): readonly Replayed[];
  /** Every id that these corrections name or make: whoever is touched stands under one of them. */
  readonly touched: ReadonlySet<string>;
}

/** Several appearances of one name are one actor; corrections join actors, part them by report, and rename them. */
export function correctPeople(corrections: readonly Correction[]): People {
  const back = undone(corrections);
  const ours = corrections.filter(({ change }) => isAcross(change) && change.of === "person");
  const hit = new Set<string>();
  const holding = ours.filter(({ id }) => !back.has(id));
  return {
    settle(one, record) {
      let now: Settled = { id: one.id };
      for (const { id, change } of holding) {
        const next = applied(now, change, record);
        if (next) hit.add(id);
        now = next ?? now;
      }
      return now;
    },
    replayed: () =>
      ours.map((correction) => ({
        correction,
        state: back.has(correction.id) ? "undone" : hit.has(correction.id) ? "applied" : "words-gone",
      })),
    touched: new Set(ours.flatMap(({ change }) => idsOf(change))),
  };
}

function applied(now: Settled, change: Correction["change"], record: string): Settled | undefined {
  if (change.do === "merge" && change.ids.indexOf(now.id) > 0) return { ...now, id: change.ids[0]! };
  if (change.do === "rename" && change.id === now.id) return { ...now, called: change.name };
  if (change.do === "split" && change.id === now.id && change.records.includes(record))
    return { id: apartOf(change.id, change.records) };
  return undefined;
}

/** The id of one who was taken out of another's reports. */
const apartOf = (id: string, records: readonly string[]): string => `${id}~${records[0]!.slice(0, 8)}`;

function idsOf(change: Correction["change"]): readonly string[] {
  if (change.do === "merge") return change.ids;
  if (change.do === "split") return [change.id, apartOf(change.id, change.records)];
  return change.do === "rename" ? [change.id] : [];
}
