import type { EventView, Quote, ReportHead } from "@readout/desk";
import { api } from "./api.js";

/** The reports that these quotations come from, each once. */
export function reportsOf(quotes: readonly Quote[]): readonly ReportHead[] {
  return [...new Map(quotes.map(({ report }) => [report.record, report])).values()];
}

/** Events that one may be the same as: those of its story, then those of whoever takes part in it. */
export async function othersOf({ uid, story, participants }: EventView) {
  const lists = await Promise.all([
    ...(story === undefined ? [] : [api.events({ story, limit: "200" })]),
    ...participants.slice(0, 2).map(({ name }) => api.events({ participant: name, limit: "100" })),
  ]);
  const events = new Map(lists.flatMap(({ items }) => items).map((event) => [event.uid, event]));
  events.delete(uid);
  return [...events.values()].map((event) => ({
    id: event.uid,
    name: [event.title, event.when || "no day told", event.place, event.status].filter(Boolean).join(", "),
  }));
}
