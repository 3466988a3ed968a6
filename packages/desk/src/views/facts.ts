import type { Ref, TrackedEvent } from "@readout/reader";
import type { TrackedClaim } from "../collection/collection.js";
import { quoteOf } from "./quote.js";
import type { Source } from "./source.js";
import type { ClaimView, EventView, Quote, Standing } from "./types.js";
import { sayEvent, sayInterval } from "./words.js";

const STANDINGS: Readonly<Record<TrackedEvent["status"], Standing>> = {
  planned: "certain",
  expected: "tentative",
  possible: "tentative",
  "called-for": "tentative",
  ongoing: "certain",
  happened: "past",
  cancelled: "off",
  denied: "off",
  silent: "silent",
};

/** A planned event on which reports disagree, or whose day is not known, is tentative. */
export function standingOf(event: TrackedEvent): Standing {
  const standing = STANDINGS[event.status];
  if (standing !== "certain" || event.status === "ongoing") return standing;
  const disputed = event.conflicts.some(({ field }) => field !== "participants");
  return disputed || event.from === undefined ? "tentative" : "certain";
}

/** At most this many quotations stand behind one fact in a list; the reports' own pages hold the others. */
const MOST_QUOTES = 40;

export async function quotesOf(refs: readonly Ref[], source: Source): Promise<readonly Quote[]> {
  const quotes = await Promise.all(
    refs.slice(0, MOST_QUOTES).map(async (ref) => {
      const [record, report] = await Promise.all([source.record(ref.record), source.report(ref.record)]);
      return record && report && quoteOf(record, ref, report);
    }),
  );
  return quotes.filter((quote) => quote !== undefined);
}

export async function viewEvent(event: TrackedEvent, source: Source): Promise<EventView> {
  const story = (await source.report(event.reports[0]?.record ?? ""))?.story;
  return {
    ...event,
    title: sayEvent(event),
    when: sayInterval(event),
    standing: standingOf(event),
    ...(story !== undefined && { story }),
    quotes: await quotesOf(event.reports, source),
  };
}

export async function viewClaim(claim: TrackedClaim, source: Source): Promise<ClaimView> {
  return { ...claim, quotes: await quotesOf(claim.reports, source) };
}
