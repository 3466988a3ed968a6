import type { PageBlock } from "./blocks.js";
import { addressDay, isoDate, writtenDay } from "./dates.js";
import type { PageHead } from "./head.js";
import { type Node, stringOf } from "./json-ld.js";
import { isStamp } from "./lines.js";

/** What a page says of when it came out and was last changed, and where it shows that. */
export interface PageDates {
  /** ISO 8601 day, or date-time with its zone. */
  readonly published?: string;
  readonly updated?: string;
  /** Short lines near the body that date the page and say nothing else. */
  readonly stamps: readonly PageBlock[];
  /** All that the page declares of its publication, each with where it does, in the order of trust. */
  readonly declared: readonly DeclaredDate[];
}

export interface DeclaredDate {
  readonly from: string;
  readonly date: string;
}

/** A line that dates a change, not the publication: "Updated 5 May 2026". */
const CHANGED =
  /^(?:last |zuletzt |última )?(?:updated?|modified|edited|revised|changed|aktualisiert|geändert|bearbeitet|actualizad[oa]|actualización|mis à jour|modifié|aggiornat[oa]|atualizad[oa]|обновлено)\b/iu;
/** The part of a line that dates a change: "Published 4 May 2026 | Updated 5 May 2026". */
const CHANGE_WITHIN =
  /(?:last |zuletzt )?\b(?:updated|modified|aktualisiert|actualizado|mis à jour|aggiornato|atualizado)\b:?\s.{4,60}$/iu;

export function readDates(
  { meta, times }: PageHead,
  node: Node | undefined,
  near: readonly PageBlock[],
  url: string | undefined,
): PageDates {
  const declared = dated([
    ["JSON-LD", stringOf(node?.datePublished)],
    ["article:published_time", meta.get("article:published_time")],
    ["og:published_time", meta.get("og:article:published_time") ?? meta.get("og:published_time")],
    ["microdata", meta.get("itemprop:datepublished") ?? meta.get("datepublished")],
    ["<time>", times.find(({ published }) => published)?.value],
  ]);
  const stamps = near.filter(({ text }) => isStamp(text) && writtenDay(text) !== undefined);
  const published =
    declared[0]?.date ??
    firstDate([...genericDates(meta, times, node, stamps)]) ??
    writtenIn(near.find(({ text }) => text.length < 120 && writtenDay(text) !== undefined)) ??
    addressDay(url);
  const updated = updatedOf(meta, times, node, stamps);
  return {
    stamps,
    declared,
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
  };
}

function dated(values: readonly (readonly [from: string, value: string | undefined])[]): readonly DeclaredDate[] {
  return values.flatMap(([from, value]) => {
    const date = firstDate([value]);
    return date === undefined ? [] : [{ from, date }];
  });
}

/** What generic meta elements tell is often the day on which the page was entered: the reader's own date goes before it. */
function genericDates(
  meta: ReadonlyMap<string, string>,
  times: PageHead["times"],
  node: Node | undefined,
  stamps: readonly PageBlock[],
): readonly (string | undefined)[] {
  return [
    (stamps.find(({ text }) => !CHANGED.test(text)) ?? stamps[0])?.text,
    ...[
      "date",
      "dc.date",
      "dc.date.issued",
      "dcterms.created",
      "dcterms.date",
      "parsely-pub-date",
      "sailthru.date",
      "publish-date",
      "last-modified",
    ].map((name) => meta.get(name)),
    times[0]?.value,
    stringOf(node?.dateCreated),
    meta.get("article:modified_time"),
  ];
}

/** The last change that the page tells of: declared, else in a visible line that says "Updated". */
function updatedOf(
  meta: ReadonlyMap<string, string>,
  times: PageHead["times"],
  node: Node | undefined,
  stamps: readonly PageBlock[],
): string | undefined {
  const shown = stamps.map(({ text }) => (CHANGED.test(text) ? text : CHANGE_WITHIN.exec(text)?.[0]));
  return firstDate([
    stringOf(node?.dateModified),
    meta.get("article:modified_time"),
    meta.get("og:updated_time"),
    meta.get("itemprop:datemodified"),
    times.find(({ changed }) => changed)?.value,
    ...shown,
  ]);
}

function firstDate(values: readonly (string | undefined)[]): string | undefined {
  for (const value of values) {
    const date = isoDate(value) ?? (value !== undefined ? writtenDay(value) : undefined);
    if (date !== undefined) return date;
  }
  return undefined;
}

const writtenIn = (block: PageBlock | undefined): string | undefined => block && writtenDay(block.text);
