import type { Warning } from "../contract/record.js";
import type { Byline } from "./authors.js";
import type { PageHead } from "./head.js";
import { type Node, stringOf } from "./json-ld.js";
import type { PageDates } from "./published.js";

const DAY = 86_400_000;
/** Titles that share less than this of their words' number, both ways, tell of different things. */
const SHARED = 0.25;

/**
 * What a page says of itself in two ways: days of publication more than one day apart, which time zones do not explain,
 * a change before the publication, two titles that share next to nothing, two addresses, authors declared and others shown.
 */
export function contradictionsIn(
  head: PageHead,
  node: Node | undefined,
  dates: PageDates,
  { rivals }: Pick<Byline, "rivals">,
): readonly Warning[] {
  return [...ofDates(dates), ...ofTitles(head, node), ...ofAddresses(head, node), ...ofAuthors(rivals)];
}

const ofAuthors = (rivals: Byline["rivals"]): readonly Warning[] =>
  rivals
    ? [
        warning(
          "other",
          `the page declares ${short(rivals.declared.join(", "))} as its author and shows ${short(rivals.shown.join(", "))}`,
        ),
      ]
    : [];

function ofDates({ declared, published, updated, shown }: PageDates): readonly Warning[] {
  const out: Warning[] = [];
  const first = declared[0];
  const seen = shown.find(({ atHead, kind }) => atHead && kind !== "changed");
  const isSeen = seen !== undefined && declared.some(({ date }) => seen.days.some((day) => apart(day, date) <= DAY));
  const others = [...declared, ...(seen && !isSeen ? [{ from: "shown", date: seen.day }] : [])].filter(
    ({ date }) => first && apart(date, first.date) > DAY,
  );
  if (first && others.length > 0)
    out.push(
      warning(
        "date-conflict",
        `the page dates itself ${[first, ...others].map(({ from, date }) => `${date.slice(0, 10)} (${from})`).join(" and ")}`,
      ),
    );
  if (
    published !== undefined &&
    updated !== undefined &&
    Date.parse(published.slice(0, 10)) - Date.parse(updated.slice(0, 10)) > DAY
  )
    out.push(
      warning(
        "date-conflict",
        `the page says that it was changed ${updated.slice(0, 10)}, before it came out ${published.slice(0, 10)}`,
      ),
    );
  return out;
}

const apart = (a: string, b: string): number => Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10)));

function ofTitles({ meta, title }: PageHead, node: Node | undefined): readonly Warning[] {
  const told = stringOf(node?.headline);
  const card = meta.get("og:title");
  const other = card !== undefined && told !== undefined ? card : title;
  const own = told ?? card;
  if (own === undefined || other === "" || other === undefined || sharedWords(own, other) >= SHARED) return [];
  return [warning("other", `the page has two titles: “${short(own)}” and “${short(other)}”`)];
}

function sharedWords(a: string, b: string): number {
  const words = (text: string): ReadonlySet<string> =>
    new Set(
      text
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 2),
    );
  const [left, right] = [words(a), words(b)];
  if (left.size < 3 || right.size < 3) return 1;
  const both = Array.from(left).filter((word) => right.has(word)).length;
  return both / Math.min(left.size, right.size);
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

function ofAddresses({ canonical, meta }: PageHead, node: Node | undefined): readonly Warning[] {
  const links = [canonical, meta.get("og:url"), stringOf(node?.url)].filter(
    (link) => link !== undefined && isAddress(link),
  );
  const other = links.find((link) => bareAddress(link!) !== bareAddress(links[0]!));
  return other === undefined ? [] : [warning("other", `the page gives two addresses: ${links[0]} and ${other}`)];
}

const isAddress = (link: string): boolean => /^https?:\/\/\S{3,500}$/.test(link);

/** The address without what does not make it another page's: scheme, "www.", "/amp", query, last slash. */
const bareAddress = (link: string): string =>
  link
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/, "")
    .replace(/[?#].*$/, "")
    .replace(/\/amp(?=\/|$)|\.amp(?=\.html|$)/, "")
    .replace(/\/$/, "");

const warning = (kind: Warning["kind"], message: string): Warning => ({ kind, message, spans: [] });
