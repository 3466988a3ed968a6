import type { TrackedEvent } from "@readout/reader";
import type { Changed } from "../collection/collection.js";
import type { Tracking } from "../tracking/track.js";
import type { Filed } from "./collection.js";

/** What a commit changed, in the form that the feed of changes has. */
export function changesBetween(
  before: Tracking,
  after: Tracking,
  added: readonly Filed[],
  { at, cursor }: { readonly at: string; readonly cursor: number },
): readonly Changed[] {
  const old = new Map(before.events.map((event) => [event.uid, event]));
  const articles = added.map(({ record }) => ({ kind: "article" as const, id: record.id, change: "added" as const }));
  const events = after.events.flatMap((event): Omit<Changed, "at" | "cursor">[] => {
    const was = old.get(event.uid);
    if (!was) return [{ kind: "event", id: event.uid, change: "added", ...reportOf(event) }];
    const lines = event.history.slice(was.history.length);
    if (lines.length === 0) return [];
    const fields = lines.map(({ field }) => field);
    return [
      { kind: "event", id: event.uid, change: "changed", fields, report: lines[lines.length - 1]!.report.record },
    ];
  });
  return [...articles, ...events].map((change, i) => ({ ...change, at, cursor: cursor + i }));
}

const reportOf = ({ reports }: TrackedEvent) => (reports[0] ? { report: reports[0].record } : {});
