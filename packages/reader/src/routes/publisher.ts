import type { Entity, Hop } from "../contract/record.js";
import type { Layers } from "../document/layers.js";
import { overlaps } from "../document/span.js";

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

export const isOutlet = (entity: Entity | undefined): boolean => entity?.kind === "outlet";
