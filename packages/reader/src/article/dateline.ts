import { TRAILING_DATE } from "./dates.js";
import { SLUGS } from "./lexicon.js";

/** What a dateline says, as offsets into the block. */
export interface DatelineForm {
  /** End of the dateline: before the dash, or after the closing slash. */
  readonly end: number;
  readonly place: readonly [number, number];
  /** The agency in brackets or slashes, without them. */
  readonly agency?: readonly [number, number];
}

/** No dateline found was longer; further on a dash is the sentence's own. */
const REACH = 120;
const DASH = /(?:\s|(?<=[\p{Lu})]))(?:—|–|--?)\s/u;
const IN_BRACKETS = /\(([^()]{2,60})\)$/;
const IN_SLASHES = /\/([^/]{2,60})\/$/;

/**
 * The dateline that opens a paragraph. By form: a place in capitals, or one followed by a day or an agency, up to a
 * dash ("OSLO, Oct 22 (Coast Press) -"), or up to an agency in slashes ("AKTAU, 28 April. /COAST PRESS/.").
 *
 * @example parseDateline("PANAMA CITY — The vote …")?.place // [0, 11]
 */
export function parseDateline(block: string): DatelineForm | undefined {
  const opening = block.slice(0, REACH);
  return beforeDash(opening) ?? beforeSlashes(opening) ?? beforeColon(opening);
}

function beforeDash(opening: string): DatelineForm | undefined {
  const dash = DASH.exec(opening);
  return dash ? parts(opening.slice(0, dash.index).trimEnd()) : undefined;
}

function beforeSlashes(opening: string): DatelineForm | undefined {
  const close = /\/\.?\s/.exec(opening);
  const head = close && opening.slice(0, close.index + 1);
  return head && IN_SLASHES.test(head) ? parts(head) : undefined;
}

/** "ISLAMABAD: Pakistan will …", as papers of South Asia and the Gulf set it: capitals of five letters or more. */
function beforeColon(opening: string): DatelineForm | undefined {
  const colon = opening.indexOf(": ");
  if (colon < 5 || colon > 30) return undefined;
  const head = opening.slice(0, colon);
  return /^\p{Lu}[\p{Lu} ]+$/u.test(head) && /\s\p{Lu}/u.test(opening.slice(colon, colon + 3))
    ? parts(head)
    : undefined;
}

function parts(head: string): DatelineForm | undefined {
  const credit = IN_BRACKETS.exec(head) ?? IN_SLASHES.exec(head);
  const agency = credit ? ([credit.index + 1, credit.index + credit[0].length - 1] as const) : undefined;
  const beforeAgency = (credit ? head.slice(0, credit.index) : head).replace(/[\s.,]+$/, "");
  const date = TRAILING_DATE.exec(beforeAgency);
  const where = (date ? beforeAgency.slice(0, date.index) : beforeAgency).replace(/[\s.,]+$/, "");
  if (!isPlace(where, credit !== null || date !== null)) return undefined;
  const name = where.split(/[,/]/)[0]!.trimEnd();
  return { end: head.length, place: [0, name.length], ...(agency && { agency }) };
}

/** Capitals stand on their own ("UNITED NATIONS"); a name in small letters needs a day or an agency beside it. */
function isPlace(where: string, vouched: boolean): boolean {
  const words = where.split(/[\s,/]+/).filter((word) => word !== "");
  if (words.length === 0 || words.length > 6 || where.length < 3 || /\d/.test(where)) return false;
  if (SLUGS.has(words[0]!.replace(/[^\p{L}]/gu, "").toUpperCase())) return false;
  const first = where.split(/[,/]/)[0]!;
  if (/^[\p{Lu}][\p{Lu}\p{M}.'’ -]+$/u.test(first)) return true;
  return (
    vouched &&
    words.every(
      (word) => /^[\p{Lu}]/u.test(word) || /^(?:de|del|la|el|al|da|do|di|of|the|and|am|an|der|sur)$/.test(word),
    )
  );
}
