import { asShown } from "./as-shown.js";
import type { PageBlock } from "./blocks.js";
import { addressDay, isoDate, writtenDay } from "./dates.js";
import type { PageHead, PageTime } from "./head.js";
import { type Node, stringOf } from "./json-ld.js";
import { openingDay, type ShownDay, shownDays } from "./shown-dates.js";
import type { NearBlock, Zone } from "./signatures.js";

/** What a page says of when it came out and was last changed, and where it shows that. */
export interface PageDates {
  /** ISO 8601 day, or date-time with its zone. */
  readonly published?: string;
  readonly updated?: string;
  /** Short lines near the body that date the page and say nothing else. */
  readonly stamps: readonly PageBlock[];
  /** The days shown, the likeliest day of publication first. */
  readonly shown: readonly ShownDay[];
  /** All that the page declares of its publication, each with where it does, in the order of trust. */
  readonly declared: readonly DeclaredDate[];
}

export interface DeclaredDate {
  readonly from: string;
  readonly date: string;
}

/** The part of a line that dates a change: "Published 4 May 2026 | Updated 5 May 2026". */
const CHANGE_WITHIN =
  /(?:last |zuletzt )?\b(?:updated|modified|aktualisiert|actualizado|mis à jour|aggiornato|atualizado)\b:?\s.{4,60}$/iu;

/** What a page's dates are read from. */
export interface DateClues {
  readonly head: PageHead;
  readonly node: Node | undefined;
  readonly near: readonly NearBlock[];
  readonly headline: PageBlock | undefined;
  readonly url: string | undefined;
}

export function readDates({ head, node, near, headline, url }: DateClues): PageDates {
  const { meta } = head;
  const times = [...timesIn("head", head.times, near), ...timesIn("foot", head.times, near)];
  const shown = shownDays(near, headline);
  const declared = dated([
    ["JSON-LD", stringOf(node?.datePublished)],
    ["article:published_time", meta.get("article:published_time")],
    ["og:published_time", meta.get("og:article:published_time") ?? meta.get("og:published_time")],
    ["microdata", meta.get("itemprop:datepublished") ?? meta.get("datepublished")],
    ["<time>", timesIn("head", head.times, near).find(({ published }) => published)?.value],
  ]);
  const stamps = shown.map(({ block }) => block);
  const updated = updatedOf(meta, times, node, shown);
  const opening = near.map(({ block }) => openingDay(block.text)).find(isDefined);
  const published =
    asShown(
      declared.map(({ date }) => date),
      updated,
      shown,
    ) ??
    shown[0]?.day ??
    firstDate([...genericDates(meta, times, node)]) ??
    near.map(({ block }) => (isShortLine(block.text) ? writtenDay(block.text) : undefined)).find(isDefined) ??
    opening ??
    firstDate([head.times[0]?.value]) ??
    addressDay(url);
  return {
    stamps,
    shown,
    declared,
    ...(published !== undefined && { published }),
    ...(updated !== undefined && { updated }),
  };
}

/** A sentence tells of other days than the page's own. */
const isShortLine = (text: string): boolean => text.length < 120 && !/[.!?]["”’»)]?$/.test(text);
const isDefined = (day: string | undefined): day is string => day !== undefined;

/** The <time> elements about headline or after the body: those in teasers and comments date other things. */
function timesIn(zone: Zone, times: readonly PageTime[], near: readonly NearBlock[]): readonly PageTime[] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const one of near) {
    if (one.zone !== zone) continue;
    for (const node of one.block.node) {
      first = Math.min(first, node);
      last = Math.max(last, node);
    }
  }
  return times.filter(({ element }) => element >= first - BESIDE && element <= last + BESIDE);
}

/** Nodes between a shown line and a <time> that holds no text. */
const BESIDE = 2;

function dated(values: readonly (readonly [from: string, value: string | undefined])[]): readonly DeclaredDate[] {
  return values.flatMap(([from, value]) => {
    const date = firstDate([value]);
    return date === undefined ? [] : [{ from, date }];
  });
}

/** What generic meta elements tell is often the day on which the page was entered: the day shown goes before it. */
function genericDates(
  meta: ReadonlyMap<string, string>,
  times: readonly PageTime[],
  node: Node | undefined,
): readonly (string | undefined)[] {
  return [
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
  times: readonly PageTime[],
  node: Node | undefined,
  shown: readonly ShownDay[],
): string | undefined {
  const told = shown.map(({ block, kind }) => (kind === "changed" ? block.text : CHANGE_WITHIN.exec(block.text)?.[0]));
  return firstDate([
    stringOf(node?.dateModified),
    meta.get("article:modified_time"),
    meta.get("og:updated_time"),
    meta.get("itemprop:datemodified") ?? meta.get("datemodified"),
    times.find(({ changed }) => changed)?.value,
    ...told,
  ]);
}

function firstDate(values: readonly (string | undefined)[]): string | undefined {
  for (const value of values) {
    const date = isoDate(value) ?? (value !== undefined ? writtenDay(value) : undefined);
    if (date !== undefined) return date;
  }
  return undefined;
}
