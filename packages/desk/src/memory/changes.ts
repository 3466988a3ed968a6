import type { TrackedEvent } from "@readout/reader";
import type { Changed } from "../collection/collection.js";

/** What a commit changed, in the form that the feed of changes has but for the place in it. */
export function changesBetween(
  before: readonly TrackedEvent[],
  after: readonly TrackedEvent[],
  added: readonly string[],
  at: string,
): readonly Omit<Changed, "cursor">[] {
  const old = new Map(before.map((event) => [event.uid, event]));
  const now = new Set(after.map(({ uid }) => uid));
  const articles = added.map((id) => ({ kind: "article" as const, id, change: "added" as const }));
  const events = after.flatMap((event): Omit<Changed, "at" | "cursor">[] => {
    const was = old.get(event.uid);
    if (!was) return [{ kind: "event", id: event.uid, change: "added", ...reportOf(event) }];
    const lines = event.history.slice(was.history.length);
    if (lines.length === 0) return [];
    const fields = lines.map(({ field }) => field);
    return [
      { kind: "event", id: event.uid, change: "changed", fields, report: lines[lines.length - 1]!.report.record },
    ];
  });
  const gone = before
    .filter(({ uid }) => !now.has(uid))
    .map(({ uid: id }) => ({ kind: "event" as const, id, change: "gone" as const }));
  return [...articles, ...events, ...gone].map((change) => ({ ...change, at }));
}

const reportOf = ({ reports }: TrackedEvent) => (reports[0] ? { report: reports[0].record } : {});
