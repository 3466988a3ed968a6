import type { TrackedEvent } from "@readout/reader";
import type { Changed } from "../collection/collection.js";
import { standingOf } from "./facts.js";
import type { Source } from "./source.js";
import type { ChangeView } from "./types.js";
import { sayEvent, sayInterval } from "./words.js";

/** Changes of events told so that a person sees what is known now and was not before; other changes are left out. */
export async function viewChanges(changes: readonly Changed[], source: Source): Promise<readonly ChangeView[]> {
  const views = await Promise.all(
    changes.filter(({ kind }) => kind === "event").map((change) => viewChange(change, source)),
  );
  return views.filter((view) => view !== undefined);
}

async function viewChange(change: Changed, source: Source): Promise<ChangeView | undefined> {
  const { cursor, at, id, report: record } = change;
  const kind = ({ added: "new", changed: "changed", gone: "gone" } as const)[change.change];
  const event = await source.collection.event(id, source.asOf);
  if (!event) return kind === "gone" ? { cursor, at, kind, event: id, title: "No longer told", fields: [] } : undefined;
  const fields = kind === "changed" ? fieldsOf(event, change) : [];
  if (kind === "changed" && fields.length === 0) return undefined;
  const report = await source.report(record ?? event.reports[event.reports.length - 1]?.record ?? "");
  const { atLeast, atMost } = event.origins;
  return {
    cursor,
    at,
    kind,
    event: id,
    title: sayEvent(event),
    when: sayInterval(event),
    status: event.status,
    standing: standingOf(event),
    ...(event.place !== undefined && { place: event.place }),
    fields,
    origins: { atLeast, atMost },
    ...(report && { report, story: report.story }),
  };
}

/** The lines of the event's history that this change wrote. */
function fieldsOf({ history }: TrackedEvent, { fields = [], report }: Changed): ChangeView["fields"] {
  return history
    .filter((line) => fields.includes(line.field) && (report === undefined || line.report.record === report))
    .map(({ field, from, to }) => ({ field, ...(from !== undefined && { from }), to }));
}
