/** What leaves the house: records and tracked events in the forms that others read. */

export { annotationsOf } from "./annotations.js";
export { type CalendarOptions, entriesToCome, writeCalendar } from "./calendar.js";
export { type DiaryEntry, entriesOfRecord, entryOfTracked, type TrackedContext } from "./diary-entry.js";
export { EVENT_COLUMNS, type NamedRecord, writeEventsCsv } from "./events-csv.js";
export { entryOfEvent, type Feed, type FeedEntry, writeAtom, writeJsonFeed } from "./feeds.js";
export { jsonLdOfEvent, jsonLdOfRecord } from "./json-ld.js";
export { claimsCsv, hitsCsv, storiesCsv, trackedEventsCsv } from "./lists-csv.js";
export { ninjsOfEvent, ninjsOfRecord } from "./ninjs.js";
export { codePlover, type PloverCode } from "./plover.js";
export { provOf } from "./prov.js";
