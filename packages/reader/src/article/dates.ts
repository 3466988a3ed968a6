import { MONTHS, WEEKDAYS } from "./lexicon.js";

const DATE_WORD = new RegExp(
  `^(?:${MONTHS}|${WEEKDAYS}|published|updated|posted|on|at|am|pm|a\\.m|p\\.m|gmt|utc|est|edt|cet|et|ist|eet|\\d{1,4}(?:st|nd|rd|th)?|\\d{1,2}[:.]\\d{2}(?::\\d{2})?|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4})$`,
  "i",
);
const NUMERIC = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/;
const NAMED = new RegExp(`\\b(?:${MONTHS})\\b`, "i");

/** True for a line that is a date and nothing else: "June 17, 2025", "Published 5 May 2026, 10:30". */
export function isDateLine(line: string): boolean {
  if (line.length > 80 || !/\d/.test(line) || !(NUMERIC.test(line) || NAMED.test(line))) return false;
  return line
    .split(/[\s,|•·()]+/)
    .map((word) => word.replace(/[.:]+$/, ""))
    .every((word) => word === "" || DATE_WORD.test(word));
}

/** A day at the end of a dateline, the comma before it included: ", Oct 22", ", 28 April 2026", ", Feb. 5". */
export const TRAILING_DATE = new RegExp(
  `,?\\s(?:(?:${WEEKDAYS})\\.?,?\\s)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s(?:${MONTHS})\\.?|(?:${MONTHS})\\.?\\s\\d{1,2})(?:,?\\s\\d{4})?$|,\\s(?:${WEEKDAYS})$|,?\\s\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}$`,
  "i",
);
