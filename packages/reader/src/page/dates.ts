const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  mär: 3,
  mrz: 3,
  apr: 4,
  may: 5,
  mai: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  okt: 10,
  nov: 11,
  dec: 12,
  dez: 12,
  ene: 1,
  abr: 4,
  ago: 8,
  dic: 12,
  janv: 1,
  fév: 2,
  avr: 4,
  aoû: 8,
  déc: 12,
};
const WORDED =
  /\b(\d{1,2})(?:st|nd|rd|th|er)?\.?\s(?:de\s)?([\p{L}]{3,10})\.?,?\s(?:de\s)?((?:19|20)\d\d)\b|\b([\p{L}]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s((?:19|20)\d\d)\b/u;
const DOTTED = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)\b/;
/** "04.05.26": both digits of day and month, lest versions and prices be read as days. */
const SHORT = /(?<![\d.])(\d\d)\.(\d\d)\.(\d\d)(?![\d.])/;
const ISO = /\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/;

/** ISO 8601 day or date-time with its zone from a value that is written so; nothing from others. */
export function isoDate(value: string | undefined): string | undefined {
  const match = /^\s*(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d)?)?/.exec(value ?? "");
  if (!match || !isDay(match[1]!)) return undefined;
  const [, day, minutes, seconds, zone] = match;
  if (minutes === undefined || zone === undefined) return day;
  return `${day}T${minutes}${seconds ?? ":00"}${zone === "Z" ? zone : zone.replace(/^([+-]\d\d):?(\d\d)$/, "$1:$2")}`;
}

/** The first full day written in a line, in the forms that pages use; day first where digits and dots leave it open. */
export function writtenDay(line: string): string | undefined {
  const iso = ISO.exec(line);
  if (iso && isDay(iso[0])) return iso[0];
  const dotted = DOTTED.exec(line);
  if (dotted) return day(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const short = SHORT.exec(line);
  if (short) return day(2000 + Number(short[3]), Number(short[2]), Number(short[1]));
  const worded = WORDED.exec(line);
  if (!worded) return undefined;
  const month = MONTHS[(worded[2] ?? worded[4])!.slice(0, 3).toLowerCase()];
  return month === undefined ? undefined : day(Number(worded[3] ?? worded[6]), month, Number(worded[1] ?? worded[5]));
}

/** The days written in a line that may date both publication and change. */
export const daysIn = (line: string): readonly string[] =>
  line.split(/\s[|•·–—-]\s|\n|(?=\b[Uu]pdated)/).flatMap((part) => writtenDay(part) ?? []);

/** The day in an address: "/2026/05/04/". */
export function addressDay(url: string | undefined): string | undefined {
  const match = /\/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?:\/|-|$)/.exec(url ?? "");
  return match ? day(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

function day(year: number, month: number, date: number): string | undefined {
  const iso = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  return isDay(iso) ? iso : undefined;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
