import type { Readout, Span } from "@readout/reader";
import type { Hit } from "../collection/collection.js";
import { documentOf, type Passage, type SearchDocument } from "./document.js";
import { foldInPlace, isEmpty, type Query } from "./query.js";

export type Found = Omit<Hit, "story">;

/** Whether an item of a record has as many origins behind it as are asked for. */
export type HasOrigins = (record: string, item: string) => boolean;

/** What answers a query among records, best first. */
export const answer = (query: Query, records: readonly Readout[], hasOrigins?: HasOrigins): readonly Found[] =>
  isEmpty(query) ? [] : rank(records.map(documentOf).flatMap((document) => hitsIn(query, document, hasOrigins)));

/** Statements before events before paragraphs, many and short hits before few and long, then the newest. */
export const rank = (hits: readonly Found[]): readonly Found[] =>
  [...hits].sort(
    (a, b) =>
      b.score - a.score ||
      compare(b.published ?? "", a.published ?? "") ||
      compare(a.record, b.record) ||
      compare(a.item ?? "", b.item ?? ""),
  );
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The passages of one document that answer. */
export function hitsIn(query: Query, document: SearchDocument, hasOrigins?: HasOrigins): readonly Found[] {
  if (!isWithin(query, document)) return [];
  const folded = foldInPlace(document.text);
  return passagesFor(query, document, hasOrigins).flatMap(({ kind, span, item }): Found[] => {
    const marks = marksIn(folded, span, query, document);
    if (!marks) return [];
    const snippet = document.text.slice(...span);
    return [
      {
        kind,
        record: document.record,
        ...(item !== undefined && { item }),
        title: document.title,
        ...(document.publisher !== undefined && { publisher: document.publisher }),
        ...(document.published !== undefined && { published: document.published }),
        snippet,
        marks,
        score: (WEIGHT[kind] * (1 + marks.length / 10)) / (1 + snippet.length / 400),
      },
    ];
  });
}

const WEIGHT: Readonly<Record<Hit["kind"], number>> = { statement: 2, event: 1.5, article: 1 };

/** What holds for the whole article: its day, its outlet, its topics. */
function isWithin({ since, until, outlet, topic }: Query, document: SearchDocument): boolean {
  const day = document.published;
  if (since !== undefined && (day === undefined || day < since)) return false;
  if (until !== undefined && (day === undefined || day.slice(0, until.length) > until)) return false;
  return (
    has(outlet, foldInPlace(document.publisher ?? "")) &&
    topic.every((one) => document.topics.some((label) => placesOf(label, one, 0, label.length).length > 0))
  );
}

const has = (wanted: readonly string[], folded: string): boolean =>
  wanted.every((one) => placesOf(folded, one, 0, folded.length).length > 0);

/** Said by someone: statements. At a place, of a status: events. By origins: what reports of several tell. */
function passagesFor(query: Query, { passages, record }: SearchDocument, hasOrigins?: HasOrigins): readonly Passage[] {
  const { said, place, status, origins } = query;
  return passages.filter(
    (passage) =>
      (said.length === 0 || (passage.said !== undefined && has(said, passage.said))) &&
      (place.length === 0 || (passage.place !== undefined && has(place, passage.place))) &&
      (status.length === 0 || status.every((one) => one === passage.status)) &&
      (origins === undefined || (passage.item !== undefined && hasOrigins?.(record, passage.item) === true)),
  );
}

/** Where the wanted words stand in a passage, in its own offsets, in order and apart; nothing where one is missing. */
function marksIn(folded: string, [from, to]: Span, query: Query, document: SearchDocument): Hit["marks"] | undefined {
  const marks: [number, number][] = [];
  for (const word of query.words) {
    const found = placesOf(folded, word, from, to);
    if (found.length === 0) return undefined;
    marks.push(...found);
  }
  for (const word of query.about) {
    const found = [...placesOf(folded, word, from, to), ...namesOf(document, word, from, to)];
    if (found.length === 0) return undefined;
    marks.push(...found);
  }
  const sorted = marks
    .map(([start, end]) => [start - from, end - from] as const)
    .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const apart: (readonly [number, number])[] = [];
  for (const mark of sorted) if (apart.length === 0 || mark[0] >= apart.at(-1)![1]) apart.push(mark);
  return apart;
}

/** Whoever is asked about may go by another name in the passage: "DPRK" for North Korea. */
const namesOf = ({ named }: SearchDocument, word: string, from: number, to: number): readonly [number, number][] =>
  named
    .filter(({ names }) => names.some((name) => placesOf(name, word, 0, name.length).length > 0))
    .flatMap(({ spans }) =>
      spans.filter(([start, end]) => start >= from && end <= to).map(([s, e]): [number, number] => [s, e]),
    );

/** Every place of a word, at the beginning of a word of the text: "grain" in "grains" and not "ship" in "hardship". */
function placesOf(text: string, word: string, from: number, to: number): [number, number][] {
  const places: [number, number][] = [];
  for (let at = text.indexOf(word, from); at >= 0 && at + word.length <= to; at = text.indexOf(word, at + word.length))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!)) places.push([at, at + word.length]);
  return places;
}
