import type { Entity, Hop, Span, Statement } from "../contract/record.js";
import { sourceName } from "../document/source-words.js";

/** The hop that a statement's own source makes, by its entity or else by the words `who`; undefined where it names none. */
export function originHop(who: string, statement: Statement, entity: Entity | undefined): Hop | undefined {
  const { spans, identification } = statement.source;
  if (spans.length === 0) return undefined;
  return {
    name: entity?.name ?? sourceName(who),
    kind: kindOf(entity, identification),
    ...(entity && { entity: entity.id }),
    spans,
  };
}

function kindOf(entity: Entity | undefined, identification: Statement["source"]["identification"]): Hop["kind"] {
  if (identification === "unnamed" || identification === "unattributed") return "unnamed";
  if (entity?.kind === "document") return "document";
  if (identification === "described") return "described";
  if (entity?.kind === "person") return "person";
  return entity?.kind === "outlet" ? "outlet" : "institution";
}

/** The hop of an entity that only relays: an outlet that was spoken to or that ran the story first. */
export const relayHop = (entity: Entity, spans: readonly Span[]): Hop => ({
  name: entity.name,
  kind: "outlet",
  entity: entity.id,
  spans,
});

/** A hop more, unless it is the one the route ends with already: runs of one hop collapse. */
export function extended(route: readonly Hop[], hop: Hop | undefined): readonly Hop[] {
  if (!hop) return route;
  const last = route[route.length - 1];
  return last && sameHop(last, hop) ? route : [...route, hop];
}

export function sameHop(a: Hop, b: Hop): boolean {
  if (a.entity !== undefined && b.entity !== undefined) return a.entity === b.entity;
  return plain(a.name) === plain(b.name);
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:the|a|an) /, "")
    .replace(/['’]s$/, "");
