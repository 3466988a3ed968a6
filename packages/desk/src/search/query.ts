import type { Result } from "@readout/reader";
import { failure } from "../collection/result.js";

/** A query taken apart: words and phrases that must all be found, and what must hold beside them; all folded. */
export interface Query {
  readonly words: readonly string[];
  readonly said: readonly string[];
  readonly about: readonly string[];
  readonly place: readonly string[];
  readonly topic: readonly string[];
  readonly outlet: readonly string[];
  readonly status: readonly string[];
  readonly since?: string;
  readonly until?: string;
  /** At least so many independent origins stand behind it. */
  readonly origins?: number;
}

const LISTS = ["said", "about", "place", "topic", "outlet", "status"] as const;
const NAMES: readonly string[] = [...LISTS, "since", "until", "origins"];
/** Longest query, in UTF-16 code units. */
const LONGEST = 1000;

/**
 * Reads a query: `said:Lavrov about:grain since:2026-01-01 "export licence"`. A value with spaces stands in quotation
 * marks: `said:"Ada Norling"`.
 *
 * @returns the parts, or "query-too-long", "query-field" (a name before a colon that is not known), "query-day",
 *   "query-number"
 * @example parseQuery("said:Norling grain") // { words: ["grain"], said: ["norling"], … }
 */
export function parseQuery(text: string): Result<Query> {
  if (text.length > LONGEST)
    return wrong("query-too-long", `the query has more than ${LONGEST} characters`, "shorten it");
  const lists: Record<(typeof LISTS)[number] | "words", string[]> = {
    words: [],
    said: [],
    about: [],
    place: [],
    topic: [],
    outlet: [],
    status: [],
  };
  const bounds: { since?: string; until?: string; origins?: number } = {};
  for (const [, field, quoted, plain] of text.matchAll(/(?:([a-z]+):)?(?:"([^"]*)"|([^\s"]+))/gi)) {
    const value = (quoted ?? plain ?? "").trim();
    const name = field?.toLowerCase();
    if (value === "") continue;
    if (name === undefined) lists.words.push(foldInPlace(value));
    else if (!NAMES.includes(name))
      return wrong(
        "query-field",
        `"${name}:" is not known`,
        `ask with ${NAMES.map((n) => `${n}:`).join(", ")}, or put it in quotation marks`,
      );
    else if (name === "since" || name === "until") {
      if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value))
        return wrong("query-day", `"${value}" is no day`, "give it as 2026-03-09, 2026-03 or 2026");
      bounds[name] = value;
    } else if (name === "origins") {
      const [, number] = /^(?:>=)?(\d{1,3})\+?$/.exec(value) ?? [];
      if (number === undefined) return wrong("query-number", `"${value}" is no number`, "give it as origins:2");
      bounds.origins = Number(number);
    } else lists[name as (typeof LISTS)[number]].push(foldInPlace(value));
  }
  return { ok: true, value: { ...lists, ...bounds } };
}

/** Whether nothing at all is asked for. */
export const isEmpty = (query: Query): boolean =>
  [query.words, ...LISTS.map((name) => query[name])].every((list) => list.length === 0) &&
  query.since === undefined &&
  query.until === undefined &&
  query.origins === undefined;

/** Case and diacritics taken off, each UTF-16 unit in its place, so that what is found can be marked in the text. */
export const foldInPlace = (text: string): string =>
  text.toLowerCase().length === text.length && !/[^\0-\x7f]/.test(text)
    ? text.toLowerCase()
    : text.replace(/[^\0-\x7f]|[A-Z]/g, (unit) => {
        const plain = unit.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
        return plain.length === 1 ? plain : unit;
      });

const wrong = (code: string, message: string, hint: string): Result<never> =>
  failure({ code, severity: "error", message, hint });
