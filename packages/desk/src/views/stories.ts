import type { Story } from "@readout/reader";
import { viewClaim, viewEvent } from "./facts.js";
import { allOf, headOf, type Source, shortened } from "./source.js";
import type { Bounds, Citation, ReportHead, StoryHead, StoryView } from "./types.js";

/** The first line of a story in a list. */
export async function headOfStory(story: Story, source: Source): Promise<StoryHead> {
  const reports = await reportsOf(story, source);
  const [claims, events] = await Promise.all([
    allOf((page) => source.collection.claims({ story: story.id, ...page })),
    allOf((page) => source.collection.events({ story: story.id, asOf: source.asOf, ...page })),
  ]);
  return {
    ...summary(
      story,
      reports,
      [...claims, ...events].map(({ origins }) => origins),
    ),
    reports: story.records.length,
    events: story.events.length,
    claims: story.claims.length,
  };
}

async function reportsOf({ records }: Story, source: Source): Promise<readonly ReportHead[]> {
  const heads = (await Promise.all(records.map(source.report))).filter((head) => head !== undefined);
  return heads.sort((a, b) => whenOf(a).localeCompare(whenOf(b)));
}

/** By the day of publication; an undated report stands where the collection took it in. */
export const whenOf = ({ published, received }: ReportHead): string => published ?? received;

function summary({ id, title }: Story, reports: readonly ReportHead[], origins: readonly Bounds[]) {
  const days = reports.map(({ published }) => published?.slice(0, 10)).filter((day) => day !== undefined);
  const best = [...origins].sort((a, b) => b.atLeast - a.atLeast || b.atMost - a.atMost)[0];
  return {
    id,
    title: shortened(title),
    ...(days.length > 0 && { first: days[0]!, last: days[days.length - 1]! }),
    outlets: [...new Set(reports.map(({ publisher }) => publisher).filter((name) => name !== undefined))],
    origins: { atLeast: best?.atLeast ?? 0, atMost: best?.atMost ?? 0 },
  };
}

export async function viewStory(id: string, source: Source): Promise<StoryView | undefined> {
  const story = await source.collection.story(id);
  if (!story) return undefined;
  const articles = await allOf((page) => source.collection.articles({ story: id, ...page }));
  const reports = articles.map(headOf).sort((a, b) => whenOf(a).localeCompare(whenOf(b)));
  const [events, claims] = await Promise.all([
    allOf((page) => source.collection.events({ story: id, asOf: source.asOf, ...page })),
    allOf((page) => source.collection.claims({ story: id, ...page })),
  ]);
  return {
    ...summary(
      story,
      reports,
      [...claims, ...events].map(({ origins }) => origins),
    ),
    reports,
    events: await Promise.all(events.map((event) => viewEvent(event, source))),
    claims: await Promise.all(claims.map((claim) => viewClaim(claim, source))),
    citations: await citationsOf(reports, source),
  };
}

/** Who cites whom: the hops on the routes of each report's statements that are outlets, bodies or papers, not itself. */
async function citationsOf(reports: readonly ReportHead[], source: Source): Promise<readonly Citation[]> {
  const byPublisher = new Map(reports.map(({ publisher, record }) => [publisher?.toLowerCase() ?? "", record]));
  const found = await Promise.all(reports.map((report) => citedBy(report, byPublisher, source)));
  return found.flat();
}

const CITED = new Set(["outlet", "institution", "document"]);

async function citedBy(
  { record: from, publisher }: ReportHead,
  byPublisher: ReadonlyMap<string, string>,
  source: Source,
): Promise<readonly Citation[]> {
  const cited = new Map<string, Citation>();
  for (const { via } of (await source.record(from))?.statements ?? [])
    for (const { name, kind } of via) {
      const key = name.toLowerCase();
      if (!CITED.has(kind) || key === publisher?.toLowerCase()) continue;
      const to = byPublisher.get(key);
      const statements = (cited.get(key)?.statements ?? 0) + 1;
      cited.set(key, { from, ...(to !== undefined && to !== from && { to }), name, kind, statements });
    }
  return [...cited.values()];
}
