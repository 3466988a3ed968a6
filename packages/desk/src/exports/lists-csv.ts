import type { Story, TrackedEvent } from "@readout/reader";
import type { Hit, TrackedClaim } from "../collection/collection.js";
import { csvLine } from "./csv.js";

type Columns<T> = readonly (readonly [name: string, cell: (item: T) => string | number | undefined])[];

const STORIES: Columns<Story> = [
  ["id", ({ id }) => id],
  ["title", ({ title }) => title],
  ["reports", ({ records }) => records.length],
  ["events", ({ events }) => events.length],
  ["claims", ({ claims }) => claims.length],
  ["records", ({ records }) => records.join(" ")],
];

const EVENTS: Columns<TrackedEvent> = [
  ["uid", ({ uid }) => uid],
  ["type", ({ type }) => type],
  ["mode", ({ mode }) => mode],
  ["status", ({ status }) => status],
  ["from", ({ from }) => from],
  ["to", ({ to }) => to],
  ["place", ({ place }) => place],
  ["participants", ({ participants }) => participants.map(({ name }) => name).join("; ")],
  ["agenda", ({ agenda }) => agenda.map(({ label }) => label).join("; ")],
  ["reports", ({ reports }) => new Set(reports.map(({ record }) => record)).size],
  ["origins_at_least", ({ origins }) => origins.atLeast],
  ["origins_at_most", ({ origins }) => origins.atMost],
  ["conflicts", ({ conflicts }) => conflicts.map(({ field }) => field).join("; ")],
];

const CLAIMS: Columns<TrackedClaim> = [
  ["id", ({ id }) => id],
  ["text", ({ text }) => text],
  ["said_by", ({ saidBy }) => saidBy],
  ["story", ({ story }) => story],
  ["first_published", ({ firstPublished }) => firstPublished],
  ["reports", ({ reports }) => new Set(reports.map(({ record }) => record)).size],
  ["origins_at_least", ({ origins }) => origins.atLeast],
  ["origins_at_most", ({ origins }) => origins.atMost],
  ["denies", ({ denies }) => denies],
];

const HITS: Columns<Hit> = [
  ["kind", ({ kind }) => kind],
  ["record", ({ record }) => record],
  ["item", ({ item }) => item],
  ["title", ({ title }) => title],
  ["publisher", ({ publisher }) => publisher],
  ["published", ({ published }) => published],
  ["story", ({ story }) => story],
  ["words", ({ snippet }) => snippet],
  ["score", ({ score }) => score.toFixed(3)],
];

const table =
  <T>(columns: Columns<T>) =>
  (items: readonly T[]): string =>
    [columns.map(([name]) => name), ...items.map((item) => columns.map(([, cell]) => String(cell(item) ?? "")))]
      .map(csvLine)
      .join("");

/** Lists of a collection as tables, a header first: CSV as `csv.ts` writes it. */
export const storiesCsv = table(STORIES);
export const trackedEventsCsv = table(EVENTS);
export const claimsCsv = table(CLAIMS);
export const hitsCsv = table(HITS);
