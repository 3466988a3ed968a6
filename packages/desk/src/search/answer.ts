import type { Entity, Readout, Span } from "@readout/reader";
import type { Hit } from "../collection/collection.js";
import { fold } from "../tracking/words.js";
import type { Query } from "./query.js";

export type Found = Omit<Hit, "story">;

interface Passage {
  readonly kind: Hit["kind"];
  readonly span: Span;
  readonly item?: string;
}

/** What answers a query, best first: statements before events before paragraphs, many and short hits before few and long. */
export function answer(query: Query, records: readonly Readout[]): readonly Found[] {
  const asked = [query.words, query.said, query.about, query.place, query.outlet, query.status].some(
    (list) => list.length > 0,
  );
  if (!asked && query.since === undefined && query.until === undefined) return [];
  return records
    .filter((record) => isWithin(query, record))
    .flatMap((record) => hitsIn(query, record))
    .sort(
      (a, b) =>
        b.score - a.score || (b.published ?? "").localeCompare(a.published ?? "") || (a.record < b.record ? -1 : 1),
    );
}

/** What holds for the whole article: its day, its outlet. */
function isWithin({ since, until, outlet }: Query, { article }: Readout): boolean {
  const day = article.published.latest ?? article.published.earliest;
  if (since !== undefined && (day === undefined || day < since)) return false;
  if (until !== undefined && (day === undefined || day.slice(0, until.length) > until)) return false;
  return has(outlet, article.publisher?.text ?? "");
}

const has = (wanted: readonly string[], text: string): boolean => {
  const folded = fold(text);
  return wanted.every((one) => folded.includes(fold(one)));
};

function passagesOf(query: Query, record: Readout): readonly Passage[] {
  const entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  const nameOf = (id: string | undefined): string => entities.get(id ?? "")?.name ?? "";
  const text = (spans: readonly Span[]): string => spans.map(([start, end]) => record.text.slice(start, end)).join(" ");
  const statements = record.statements
    .filter(({ source }) => has(query.said, `${nameOf(source.entity)} ${text(source.spans)}`))
    .flatMap(({ id, content }) => content.spans.map((span): Passage => ({ kind: "statement", span, item: id })));
  if (query.said.length > 0) return query.status.length > 0 || query.place.length > 0 ? [] : statements;
  const events = record.events
    .filter(({ status }) => query.status.every((one) => one === status))
    .filter(({ place }) => has(query.place, nameOf(place)))
    .flatMap(({ id, mentions }) =>
      mentions
        .slice(0, 1)
        .map(({ trigger }): Passage => ({ kind: "event", span: paragraphAt(record, trigger), item: id })),
    );
  if (query.status.length > 0 || query.place.length > 0) return events;
  return [...statements, ...record.article.paragraphs.map((span): Passage => ({ kind: "article", span }))];
}

const paragraphAt = ({ article, text }: Readout, [at]: Span): Span =>
  article.paragraphs.find(([start, end]) => start <= at && at < end) ?? [at, Math.min(text.length, at + 200)];

const WEIGHT: Readonly<Record<Hit["kind"], number>> = { statement: 2, event: 1.5, article: 1 };

function hitsIn(query: Query, record: Readout): readonly Found[] {
  const wanted = [...query.words, ...query.about];
  const published = record.article.published.latest ?? record.article.published.earliest;
  return passagesOf(query, record).flatMap(({ kind, span, item }): Found[] => {
    const snippet = record.text.slice(...span);
    const marks = marksIn(snippet, wanted, query.about, record.entities);
    if (!marks) return [];
    const { article } = record;
    return [
      {
        kind,
        record: record.id,
        ...(item !== undefined && { item }),
        title: article.title?.text ?? record.text.trim().split("\n", 1)[0]!.slice(0, 120),
        ...(article.publisher && { publisher: article.publisher.text }),
        ...(published !== undefined && { published }),
        snippet,
        marks,
        score: (WEIGHT[kind] * (1 + marks.length / 10)) / (1 + snippet.length / 400),
      },
    ];
  });
}

/** Where the wanted words stand, in order and apart; nothing where one is missing. */
function marksIn(
  snippet: string,
  wanted: readonly string[],
  about: readonly string[],
  entities: readonly Entity[],
): Hit["marks"] | undefined {
  const lower = snippet.toLowerCase();
  const marks: [number, number][] = [];
  for (const word of wanted) {
    const forms = about.includes(word) ? [word, ...otherNames(word, entities)] : [word];
    const found = forms.flatMap((form) => placesOf(lower, form));
    if (found.length === 0) return undefined;
    marks.push(...found);
  }
  marks.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return marks.filter(([start], i) => i === 0 || start >= marks[i - 1]![1]);
}

/** Whoever is asked about may go by another name in the passage: "DPRK" for North Korea. */
const otherNames = (word: string, entities: readonly Entity[]): readonly string[] =>
  entities.filter(({ named, name }) => named && fold(name).includes(fold(word))).map(({ name }) => name.toLowerCase());

/** Every place of a word, at the beginning of a word of the text: "grain" in "grains" and not "ship" in "hardship". */
function placesOf(text: string, word: string): [number, number][] {
  const places: [number, number][] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!)) places.push([at, at + word.length]);
  return places;
}
