import type { TrackedEvent } from "@readout/reader";
import type { Changed, Collection, Hit } from "../collection/collection.js";
import { allOf, type Source } from "../views/source.js";
import type { SaidView } from "./message.js";
import type { AlertRule } from "./rule.js";

/** What a saved search finds in the collection as it stands. */
export interface Found {
  /** Whether it finds one of the event's reports. */
  hasEvent(event: Pick<TrackedEvent, "reports">): boolean;
  readonly said: readonly Hit[];
}

/** Hits of one search that are looked at, at most: the best ones. */
const MOST = 1000;

export async function findSaved(search: string, collection: Collection): Promise<Found> {
  const hits = await allOf(async (page) => {
    const found = await collection.search(search, page);
    return found.ok ? found.value : { items: [] };
  }, MOST);
  const events = new Set(hits.filter(({ kind }) => kind === "event").map(({ record, item }) => `${record} ${item}`));
  const articles = new Set(hits.filter(({ kind }) => kind === "article").map(({ record }) => record));
  return {
    hasEvent: ({ reports }) =>
      reports.some(({ record, item }) => events.has(`${record} ${item}`) || articles.has(record)),
    said: hits.filter(({ kind }) => kind === "statement"),
  };
}

/** What was found of the articles that have come in, with as many possible origins as the rule asks for. */
export async function saidIn(
  changes: readonly Changed[],
  { said }: Found,
  { origins }: Pick<AlertRule, "origins">,
  source: Source,
): Promise<readonly SaidView[]> {
  const fresh = new Set(
    changes.flatMap(({ kind, change, id }) => (kind === "article" && change === "added" ? [id] : [])),
  );
  const views = await Promise.all(
    said.filter(({ record }) => fresh.has(record)).map((hit) => viewOf(hit, changes[0]!.at, source)),
  );
  return views.filter((view) => view !== undefined).filter((view) => view.origins.atMost >= origins);
}

async function viewOf(hit: Hit, at: string, source: Source): Promise<SaidView | undefined> {
  const { record, item, title, snippet, story } = hit;
  const claims = await allOf((page) => source.collection.claims({ ...page, story }), MOST);
  const claim = claims.find(({ reports }) => reports.some((one) => one.record === record && one.item === item));
  if (!claim) return undefined;
  const report = await source.report(record);
  const { atLeast, atMost } = claim.origins;
  return {
    kind: "said",
    at,
    claim: claim.id,
    title,
    quote: snippet,
    origins: { atLeast, atMost },
    story,
    ...(report && { report }),
  };
}
