/** Months by their first letters, in the languages of the pages met; the longest that fits counts. */
const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "jan gen ene янв",
    "feb fév fev феб фев",
    "mar mär mrz mrt maart мар",
    "apr avr abr апр",
    "may mai mei mag maj май мая",
    "jun juin giu июн",
    "jul juil lug июл",
    "aug aoû ago авг",
    "sep set сен",
    "oct okt out ott окт",
    "nov ноя",
    "dec déc dez dic дек",
  ].flatMap((names, i) => names.split(" ").map((name) => [name, i + 1])),
);
const monthOf = (word: string): number | undefined => {
  const own = word.toLowerCase();
  return MONTHS[own.slice(0, 5)] ?? MONTHS[own.slice(0, 4)] ?? MONTHS[own.slice(0, 3)];
};
const WORDED =
  /\b(\d{1,2})(?:st|nd|rd|th|er)?\.?\s(?:de\s)?([\p{L}]{3,10})\.?,?\s(?:de\s)?((?:19|20)\d\d)\b|\b([\p{L}]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s((?:19|20)\d\d)\b/u;
const DOTTED = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?!\d)/;
/** "04.05.26": both digits of day and month, lest versions and prices be read as days. */
const SHORT = /(?<![\d.])(\d\d)\.(\d\d)\.(\d\d)(?![\d.])/;
/** "2026年5月4日". */
const HAN = /((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/;
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
  const han = HAN.exec(line);
  if (han) return day(Number(han[1]), Number(han[2]), Number(han[3]));
  const worded = WORDED.exec(line);
  if (!worded) return undefined;
  const month = monthOf((worded[2] ?? worded[4])!);
  return month === undefined ? undefined : day(Number(worded[3] ?? worded[6]), month, Number(worded[1] ?? worded[5]));
}

/** The days written in a line that may date both publication and change. */
export const daysIn = (line: string): readonly string[] =>
  line.split(/\s[|•·–—-]\s|\n|(?=\b[Uu]pdated)/).flatMap((part) => writtenDay(part) ?? []);

const SLASHED = /(?<![\d/])(\d\d?)\/(\d\d?)\/((?:19|20)\d\d)(?![\d/])/;

/** The days that a line may mean: of "03/05/2022" both, for comparing with what is known from elsewhere. */
export function possibleDays(line: string): readonly string[] {
  const slashed = SLASHED.exec(line);
  if (!slashed) return daysIn(line);
  const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
  return [...daysIn(line), day(year, second, first), day(year, first, second)].filter((own) => own !== undefined);
}

const CLOCK = /(?<![\d:.,])(\d\d?)[:.](\d\d)(?::\d\d)?(?![\d:])\s?([ap])?\.?\s?(m\b)?/i;

/** Minutes since midnight of the clock time in a line: "9:25pm", "21.44 Uhr", "2:00 a. m.". */
export function clockIn(line: string): number | undefined {
  const match = CLOCK.exec(line.replace(/\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}/g, " "));
  if (!match) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  const half = match[4] ? match[3]?.toLowerCase() : undefined;
  if (minutes > 59 || hours > (half ? 12 : 23)) return undefined;
  return (half ? (hours % 12) + (half === "p" ? 12 : 0) : hours) * 60 + minutes;
}

/** The day in an address: "/2026/05/04/", "/20260504-talks", "/04-05-2026". */
export function addressDay(url: string | undefined): string | undefined {
  const match =
    /\/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?:\/|-|$)/.exec(url ?? "") ??
    /\/(20\d\d)(\d\d)(\d\d)(?=[-_/.])/.exec(url ?? "");
  if (match) return day(Number(match[1]), Number(match[2]), Number(match[3]));
  const reversed = /\/(\d\d)-(\d\d)-(20\d\d)(?=[-/]|$)/.exec(url ?? "");
  return reversed ? day(Number(reversed[3]), Number(reversed[2]), Number(reversed[1])) : undefined;
}

function day(year: number, month: number, date: number): string | undefined {
  const iso = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  return isDay(iso) ? iso : undefined;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
