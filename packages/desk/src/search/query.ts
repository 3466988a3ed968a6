import type { Result } from "@readout/reader";
import { failure } from "../collection/result.js";

/** A query taken apart: words and phrases that must all be found, and what must hold beside them. */
export interface Query {
  readonly words: readonly string[];
  readonly said: readonly string[];
  readonly about: readonly string[];
  readonly place: readonly string[];
  readonly outlet: readonly string[];
  readonly status: readonly string[];
  readonly since?: string;
  readonly until?: string;
}

const LISTS = ["said", "about", "place", "outlet", "status"] as const;
const DAYS = ["since", "until"] as const;
const NAMES: readonly string[] = [...LISTS, ...DAYS];
/** Longest query, in UTF-16 code units. */
const LONGEST = 1000;

/**
 * Reads a query: `said:Lavrov about:grain since:2026-01-01 "export licence"`. A value with spaces stands in quotation
 * marks: `said:"Ada Norling"`.
 *
 * @returns the parts, or "query-too-long", "query-field" (a name before a colon that is not known), "query-day"
 * @example parseQuery("said:Norling grain") // { words: ["grain"], said: ["norling"], … }
 */
export function parseQuery(text: string): Result<Query> {
  if (text.length > LONGEST)
    return wrong("query-too-long", `the query has more than ${LONGEST} characters`, "shorten it");
  const lists = { words: [] as string[], said: [], about: [], place: [], outlet: [], status: [] } as Record<
    (typeof LISTS)[number] | "words",
    string[]
  >;
  const days: { since?: string; until?: string } = {};
  for (const [, field, quoted, plain] of text.matchAll(/(?:([a-z]+):)?(?:"([^"]*)"|([^\s"]+))/gi)) {
    const value = (quoted ?? plain ?? "").trim();
    const name = field?.toLowerCase();
    if (value === "") continue;
    if (name === undefined) lists.words.push(value.toLowerCase());
    else if (!NAMES.includes(name))
      return wrong(
        "query-field",
        `"${name}:" is not known`,
        `ask with ${NAMES.map((n) => `${n}:`).join(", ")}, or put it in quotation marks`,
      );
    else if (name === "since" || name === "until") {
      if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value))
        return wrong("query-day", `"${value}" is no day`, "give it as 2026-03-09, 2026-03 or 2026");
      days[name] = value;
    } else lists[name as (typeof LISTS)[number]].push(value.toLowerCase());
  }
  return { ok: true, value: { ...lists, ...days } };
}

const wrong = (code: string, message: string, hint: string): Result<never> =>
  failure({ code, severity: "error", message, hint });
