import type { Entity, Hop, Statement } from "../contract/record.js";
import type { Layers } from "../document/layers.js";
import { sourceWords } from "../document/source-words.js";
import { defineStage } from "../document/stage.js";
import { outletSpokenTo } from "./addressee.js";
import { extended, originHop, relayHop, sameHop } from "./hops.js";
import { isOutlet, isOwnLabel, publisherHop } from "./publisher.js";

type Needs = Pick<
  Layers,
  "text" | "tokens" | "sentences" | "parts" | "attributions" | "statements" | "mentions" | "entities" | "options"
>;

/** The chain by which each statement reached the reader. */
export const routesStage = defineStage({
  name: "routes",
  needs: [
    "text",
    "tokens",
    "sentences",
    "blocks",
    "quotes",
    "parts",
    "syntax",
    "attributions",
    "statements",
    "mentions",
    "entities",
    "options",
  ],
  adds: ["routes"],
  run(document) {
    return { routes: findRoutes(document) };
  },
});

/**
 * Routes in the order of the statements. A nested statement goes on from the one it stands in; one at the top begins
 * with the publisher and, while a page-level credit holds, the outlet that the story was taken from.
 */
function findRoutes(document: Needs): readonly (readonly Hop[])[] {
  const { statements, entities } = document;
  const who = sourceWords(document);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const publisher = publisherHop(document);
  const base: readonly Hop[] = publisher ? [publisher] : [];
  const credits = creditAt(document, who, byId, publisher);
  const routes: (readonly Hop[] | undefined)[] = statements.map(() => undefined);
  const route = (i: number, depth: number): readonly Hop[] => {
    const known = routes[i];
    if (known) return known;
    const statement = statements[i]!;
    const parent = document.attributions[i]!.within;
    const entity = statement.source.entity === undefined ? undefined : byId.get(statement.source.entity);
    const hop = ownHop(who[i]!, statement, entity, publisher, document.attributions[i]!.rule);
    const start =
      parent >= 0 && depth < 50 ? route(parent, depth + 1) : withCredit(base, credits[i], statement, hop, entity);
    const told = outletSpokenTo(document, i);
    const relayed = told && parent < 0 && hop ? extended(start, relayHop(told.entity, [told.span])) : start;
    const found =
      hop && relayed.some((other) => other.kind !== "publisher" && sameHop(other, hop)) && parent < 0
        ? relayed
        : extended(relayed, hop);
    routes[i] = found;
    return found;
  };
  return statements.map((_, i) => route(i, 0));
}

function ownHop(
  who: string,
  statement: Statement,
  entity: Entity | undefined,
  publisher: Hop | undefined,
  rule: string,
): Hop | undefined {
  const hop = originHop(who, statement, entity);
  if (hop && publisher && rule === "label" && isOwnLabel(hop.name, publisher)) return publisher;
  return hop;
}

/** A credit covers sources that the article only describes: whoever is named may have spoken to anyone. */
function withCredit(
  base: readonly Hop[],
  credit: Hop | undefined,
  statement: Statement,
  hop: Hop | undefined,
  entity: Entity | undefined,
): readonly Hop[] {
  if (!credit || !hop || entity?.kind === "document") return base;
  const { identification } = statement.source;
  return identification === "described" || identification === "unnamed" ? extended(base, credit) : base;
}

/** A report taken over from another outlet says so in its first paragraphs of text. */
const LEAD_BLOCKS = 2;

/**
 * The outlet that the story was taken from, at each statement: "This is reported by the Voice of America …" near the
 * top holds for all that follows; an outlet credited further down ("…, the agency X reports") for its own paragraph.
 */
function creditAt(
  document: Needs,
  words: readonly string[],
  byId: ReadonlyMap<string, Entity>,
  publisher: Hop | undefined,
): readonly (Hop | undefined)[] {
  const { statements, tokens, sentences, attributions, parts } = document;
  const lead = leadEnd(parts.roles);
  let page: Hop | undefined;
  let local: { readonly hop: Hop; readonly block: number } | undefined;
  return statements.map((statement, i) => {
    const entity = statement.source.entity === undefined ? undefined : byId.get(statement.source.entity);
    const hop = originHop(words[i]!, statement, entity);
    const block = sentences[tokens.sentence[Math.max(0, attributions[i]!.cueToken)] ?? 0]?.block ?? 0;
    if (hop && isOutlet(entity, words[i]!, attributions[i]!.rule) && !(publisher && sameHop(publisher, hop))) {
      const credit: Hop = { ...hop, kind: "outlet" };
      const takenOver = block < lead || attributions[i]!.rule === "passive.agent";
      if (takenOver || (page && sameHop(page, credit))) page ??= credit;
      else local = { hop: credit, block };
    }
    return local?.block === block ? local.hop : page;
  });
}

/** The block after the first paragraphs of text; titles, datelines and furniture do not count. */
function leadEnd(roles: Needs["parts"]["roles"]): number {
  let seen = 0;
  for (const [i, role] of roles.entries()) if (role === "body" && ++seen === LEAD_BLOCKS) return i + 1;
  return roles.length;
}
