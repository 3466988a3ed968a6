import type { Readout, Span } from "@readout/reader";
import type { Hit } from "../collection/collection.js";
import { fold, wordsOf } from "../tracking/words.js";
import { foldInPlace } from "./query.js";

/** What a search needs of one record: plain JSON, smaller than the record by far. */
export interface SearchDocument {
  readonly record: string;
  readonly text: string;
  readonly title: string;
  readonly publisher?: string;
  readonly published?: string;
  /** Labels and codes of its topics, folded. */
  readonly topics: readonly string[];
  readonly passages: readonly Passage[];
  /** Those named in it: all their names, folded, and where they stand. */
  readonly named: readonly { readonly names: readonly string[]; readonly spans: readonly Span[] }[];
}

export interface Passage {
  readonly kind: Hit["kind"];
  readonly span: Span;
  readonly item?: string;
  /** Who said it, by name and as the text has it; folded. */
  readonly said?: string;
  /** Where an event takes place, folded, and how it stands. */
  readonly place?: string;
  readonly status?: string;
}

export function documentOf(record: Readout): SearchDocument {
  const { article, text } = record;
  const entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  const nameOf = (id: string | undefined): string => entities.get(id ?? "")?.name ?? "";
  const words = (spans: readonly Span[]): string => spans.map(([start, end]) => text.slice(start, end)).join(" ");
  const published = article.published.latest ?? article.published.earliest;
  const statements = record.statements.flatMap(({ id, content, source }) =>
    content.spans.map((span): Passage => {
      const said = foldInPlace(`${nameOf(source.entity)} ${words(source.spans)}`);
      return { kind: "statement", span, item: id, said };
    }),
  );
  const events = record.events.flatMap(({ id, mentions, place, status }) =>
    mentions.slice(0, 1).map(({ trigger }): Passage => {
      const span = paragraphAt(record, trigger);
      return { kind: "event", span, item: id, place: foldInPlace(nameOf(place)), status };
    }),
  );
  return {
    record: record.id,
    text,
    title: article.title?.text ?? text.trim().split("\n", 1)[0]!.slice(0, 120),
    ...(article.publisher && { publisher: article.publisher.text }),
    ...(published !== undefined && { published }),
    topics: record.topics.flatMap(({ label, code }) => [foldInPlace(label), ...(code === undefined ? [] : [code])]),
    passages: [...statements, ...events, ...article.paragraphs.map((span): Passage => ({ kind: "article", span }))],
    named: record.entities
      .filter(({ named }) => named)
      .map(({ name, mentions }) => {
        const spans = mentions.filter(({ form }) => form === "name").map(({ span }) => span);
        return { names: [...new Set([name, ...spans.map((span) => words([span]))].map(foldInPlace))], spans };
      }),
  };
}

const paragraphAt = ({ article, text }: Readout, [at]: Span): Span =>
  article.paragraphs.find(([start, end]) => start <= at && at < end) ?? [at, Math.min(text.length, at + 200)];

/** The fields under which an index has words, by a letter before them. */
export const FIELD = { words: "w", said: "s", about: "w", place: "p", topic: "t", outlet: "o", status: "i" } as const;

/** All words by which an index finds a document, each once: "wgrain" for a word, "snorling" for who said something. */
export function lexemesOf(document: SearchDocument): readonly string[] {
  const lexemes = new Set<string>();
  const add = (field: string, text: string): void => {
    for (const word of wordsOf(text)) lexemes.add(field + word.slice(0, 60));
  };
  add(FIELD.words, document.text);
  for (const { names } of document.named) for (const name of names) add(FIELD.about, name);
  for (const { said, place, status } of document.passages) {
    add(FIELD.said, said ?? "");
    add(FIELD.place, place ?? "");
    add(FIELD.status, status ?? "");
  }
  for (const topic of document.topics) add(FIELD.topic, topic);
  add(FIELD.outlet, document.publisher ?? "");
  return [...lexemes].sort();
}

/** The words of something asked for, as an index has them. */
export const tokensOf = (value: string): readonly string[] => wordsOf(fold(value)).map((word) => word.slice(0, 60));
