/** What leaves the house: records and tracked events in the forms that others read. */
export { type CalendarOptions, entriesToCome, writeCalendar } from "./calendar.js";
export { type DiaryEntry, entriesOfRecord, entryOfTracked, type TrackedContext } from "./diary-entry.js";
export { EVENT_COLUMNS, type NamedRecord, writeEventsCsv } from "./events-csv.js";
export { codePlover, type PloverCode } from "./plover.js";
