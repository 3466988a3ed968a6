import type { Warning } from "../contract/record.js";
import type { Layers } from "../document/layers.js";
import { contains } from "../document/span.js";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
/** "Thursday, March 12, 2027", "Friday 12 March": a weekday beside a day of a month, with or without the year. */
const BESIDE = new RegExp(
  `\\b(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday),? (?:the )?(?:(${MONTH}) (\\d{1,2})|(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH}))(?:,? (\\d{4}))?\\b(?!\\d)`,
  "g",
);
const DAY = 86_400_000;

/**
 * Weekdays that are not those of the date they stand beside. Where the text gives no year, that of the publication
 * counts, so nothing is said of an undated text: there the weekday is what tells the year.
 */
export function weekdayMismatches({
  text,
  published,
  parts,
  blocks,
}: Pick<Layers, "text" | "published" | "parts" | "blocks">): readonly Warning[] {
  const out: Warning[] = [];
  const near =
    published.basis === "given" || published.basis === "page"
      ? dayOf(published.latest ?? published.earliest)
      : undefined;
  blocks.forEach(({ span }, block) => {
    if (parts.roles[block] === "furniture") return;
    for (const match of text.slice(span[0], span[1]).matchAll(BESIDE)) {
      const day = dateOf(match, near);
      if (day === undefined) continue;
      const weekday = new Date(day).getUTCDay();
      if (WEEKDAYS[weekday] === match[1]!.toLowerCase()) continue;
      const start = span[0] + match.index;
      out.push({
        kind: "weekday-mismatch",
        message: `“${match[0]}”: ${new Date(day).toISOString().slice(0, 10)} is a ${capital(WEEKDAYS[weekday]!)}`,
        spans: [[start, start + match[0].length]],
      });
    }
  });
  return out;
}

/** The day that an expression names, nearest to `near` where it has no year; in milliseconds. */
function dateOf(match: RegExpExecArray, near: number | undefined): number | undefined {
  const month = MONTHS.indexOf((match[2] ?? match[5])!.slice(0, 3).toLowerCase());
  const date = Number(match[3] ?? match[4]);
  if (date < 1 || date > 31) return undefined;
  if (match[6] !== undefined) return Date.UTC(Number(match[6]), month, date);
  if (near === undefined) return undefined;
  const year = new Date(near).getUTCFullYear();
  const candidates = [year - 1, year, year + 1].map((y) => Date.UTC(y, month, date));
  return candidates.reduce((best, next) => (Math.abs(next - near) < Math.abs(best - near) ? next : best));
}

/** A page that bears another day than the caller gives: more than one day off, which time zones do not explain. */
export function dateConflicts({
  times,
  published,
  parts,
}: Pick<Layers, "times" | "published" | "parts">): readonly Warning[] {
  if (published.basis !== "given" || !parts.dateline) return [];
  const given = dayOf(published.earliest);
  const dateline = parts.dateline;
  const printed = times.find(({ span, value }) => contains(dateline.span, span) && /^\d{4}-\d\d-\d\d$/.test(value));
  const day = dayOf(printed?.value);
  if (given === undefined || day === undefined || !printed || Math.abs(given - day) <= DAY) return [];
  return [
    {
      kind: "date-conflict",
      message: `given as ${published.earliest!.slice(0, 10)}, but filed ${printed.value}`,
      spans: [printed.span],
    },
  ];
}

/** Clues to the day of publication that no day satisfies: "met on March 9 … will meet on March 4". */
export function clueConflicts({
  text,
  dateConflicts: pairs,
}: Pick<Layers, "text" | "dateConflicts">): readonly Warning[] {
  return pairs.map(([clue, other]) => ({
    kind: "date-conflict",
    message: `“${text.slice(...clue)}” cannot go with “${text.slice(...other)}”: no day of publication is after the one and before the other`,
    spans: [clue, other],
  }));
}

/** Nobody says when the text came out. */
export function undated({
  text,
  published,
  times,
  parts,
}: Pick<Layers, "text" | "published" | "times" | "parts">): readonly Warning[] {
  if (published.basis === "given" || published.basis === "page") return [];
  const bounds = [published.earliest, published.latest]
    .filter((bound) => bound !== undefined)
    .map((bound) => bound.slice(0, 10));
  const { dateline } = parts;
  const filed = dateline && times.find(({ span, type }) => type === "DATE" && contains(dateline.span, span))?.span;
  const message =
    bounds.length > 0
      ? `no date of publication; by its own clues ${bounds.join(" to ")}`
      : filed
        ? `no year of publication: filed “${text.slice(...filed)}”`
        : "no date of publication, and no clue to one";
  return [{ kind: "undated", message, spans: bounds.length === 0 && filed ? [filed] : [...published.evidence] }];
}

function dayOf(iso: string | undefined): number | undefined {
  const match = iso === undefined ? null : /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  return match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : undefined;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
