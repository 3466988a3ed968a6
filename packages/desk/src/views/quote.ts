import type { Readout, Ref, Span } from "@readout/reader";
import type { Quote, ReportHead } from "./types.js";

/** Characters kept on each side of a quotation, enough to tell it from its likes. */
const CONTEXT = 60;

/** The spans an item of a record rests on; none where the record has no such item. */
export function spansOf(record: Readout, item: string): readonly Span[] {
  const statement = record.statements.find(({ id }) => id === item);
  if (statement) return statement.content.spans;
  const event = record.events.find(({ id }) => id === item);
  if (event) return event.mentions.map(({ trigger }) => sentenceAround(record.text, trigger));
  const other = [...record.positions, ...record.topics].find(({ id }) => id === item);
  if (other) return other.spans;
  const entity = record.entities.find(({ id }) => id === item);
  if (entity) return entity.mentions.map(({ span }) => span);
  const time = record.times.find(({ id }) => id === item);
  return time ? [time.span] : [];
}

/** A trigger alone ("meet") proves nothing to a reader: the words up to the sentence's ends, looked for 400 either way. */
function sentenceAround(text: string, [start, end]: Span): Span {
  let from = start;
  while (from > 0 && start - from < 400 && !endsBefore(text, from)) from--;
  let to = end;
  while (to < text.length && to - end < 400 && !endsBefore(text, to)) to++;
  while (from < start && /\s/.test(text[from]!)) from++;
  while (to > end && /\s/.test(text[to - 1]!)) to--;
  return [from, to];
}

/** Whether a sentence ends before this place: a line break, or a full stop and space before a capital or quotation mark. */
function endsBefore(text: string, at: number): boolean {
  if (text[at - 1] === "\n" || text[at] === "\n") return true;
  if (!/\s/.test(text[at] ?? "") || !/[.!?”"]/.test(text[at - 1] ?? "")) return false;
  const opens = /[A-Z“"]/.test(text[at + 1] ?? "");
  return opens && !/(?:^|[\s(])(?:[A-Z]|[A-Z][a-z]{1,3}|[ap]\.m)\.$/.test(text.slice(Math.max(0, at - 7), at));
}

/** The quotation for one reference, ready to show and to cite; undefined where the item is gone from the record. */
export function quoteOf(record: Readout, ref: Ref, report: ReportHead): Quote | undefined {
  const spans = distinct(spansOf(record, ref.item));
  if (spans.length === 0) return undefined;
  const quote = spans
    .slice(0, 4)
    .map(([start, end]) => record.text.slice(start, end))
    .join(" … ");
  const [start] = spans[0]!;
  const end = spans[0]![1];
  return {
    ...ref,
    quote,
    prefix: record.text.slice(Math.max(0, start - CONTEXT), start),
    suffix: record.text.slice(end, end + CONTEXT),
    spans,
    report,
    link: linkTo(report, ref, record.text.slice(start, end)),
  };
}

const distinct = (spans: readonly Span[]): readonly Span[] =>
  spans.filter(([start], i) => i === 0 || start !== spans[i - 1]![0]);

/**
 * The article's address with a text fragment (WICG scroll-to-text), so that a browser opens at the words; where the
 * article has no address, or one that is not of the web, the page's own.
 */
export function linkTo(report: ReportHead, ref: Ref, words: string): string {
  if (!report.url || !/^https?:\/\//i.test(report.url)) return `/#/report/${ref.record}/${ref.item}`;
  const [first, last] = ends(words.trim().replace(/\s+/g, " "));
  const part = (text: string) => encodeURIComponent(text).replace(/-/g, "%2D");
  return `${report.url.split("#")[0]}#:~:text=${part(first)}${last ? `,${part(last)}` : ""}`;
}

/** Long quotations are named by their first and last five words. */
function ends(words: string): readonly [string, string?] {
  const list = words.split(" ");
  return list.length <= 14 ? [words] : [list.slice(0, 5).join(" "), list.slice(-5).join(" ")];
}
