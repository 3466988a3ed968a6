import type { Entity, Hop } from "../contract/record.js";
import type { Layers } from "../document/layers.js";
import { overlaps } from "../document/span.js";
import { OUTLET_HEADS, OUTLETS } from "../knowledge/names.js";

/** The hop that every route begins with: the caller's publisher, else the one the page names; none where neither is known. */
export function publisherHop({
  options,
  parts,
  entities,
}: Pick<Layers, "options" | "parts" | "entities">): Hop | undefined {
  const name = options.publisher ?? parts.publisher?.text;
  if (name === undefined) return undefined;
  const spans = parts.publisher?.text === name ? parts.publisher.spans : [];
  const entity = entities.find(
    (e) => sameName(e.name, name) || e.mentions.some((mention) => spans.some((span) => overlaps(mention.span, span))),
  );
  return { name, kind: "publisher", ...(entity && { entity: entity.id }), spans };
}

/** Names compared without article and case. */
export const sameName = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (name: string): string => name.toLowerCase().replace(/^the /, "").trim();

/** An interviewer's label stands for the outlet: "REVIEW" in the Harbour Review, "Q" anywhere. */
export function isOwnLabel(label: string, publisher: Hop | undefined): boolean {
  if (/^(?:q|question|interviewer|host|reporter)$/i.test(label)) return true;
  return publisher !== undefined && label.length > 2 && bare(publisher.name).split(/\s+/).includes(label.toLowerCase());
}

/** True for an outlet; by its words alone where no entity was found, and then an agent of "is reported by" is one. */
export const isOutlet = (entity: Entity | undefined, words: string, isAgent: boolean): boolean =>
  entity
    ? entity.kind === "outlet"
    : hasOutletWord(words) && (isAgent || /^(?:the |an? )?[\p{Lu}\p{L} ]+$/u.test(words));

/** Outlets' names and nouns, where no entity tells: "the Potomac Ledger", "the newspaper"; not "an independent expert". */
const hasOutletWord = (words: string): boolean =>
  OUTLETS.has(bare(words)) ||
  words.split(/[\s,]+/).some((word) => COMMON.test(word) || (/^\p{Lu}/u.test(word) && NAMED.has(word.toLowerCase())));
const COMMON = /^(?:newspaper|newswire|agency|daily|weekly|radio|television|publication|broadcaster|magazine)$/i;
const NAMED = new Set([...OUTLET_HEADS, "ledger"]);
