import type { Entity, Hop, Statement } from "../contract/record.js";
import type { Layers } from "../document/layers.js";
import { sourceWords } from "../document/source-words.js";
import { defineStage } from "../document/stage.js";
import { outletsSpokenTo } from "./addressee.js";
import { creditHops, standingAt } from "./credits.js";
import { extended, originHop, relayHop, sameHop } from "./hops.js";
import { isOwnLabel, publisherHop } from "./publisher.js";

const NEEDS = [
  "text",
  "tokens",
  "sentences",
  "blocks",
  "parts",
  "attributions",
  "statements",
  "mentions",
  "entities",
  "options",
] as const;
type Needs = Pick<Layers, (typeof NEEDS)[number]>;

/** The chain by which each statement reached the reader. */
export const routesStage = defineStage({
  name: "routes",
  needs: NEEDS,
  adds: ["routes"],
  run(document) {
    return { routes: findRoutes(document) };
  },
});

/** Statements inside statements are followed this far. */
const DEPTH = 50;

/**
 * Routes in the order of the statements. A nested statement goes on from the one it stands in; one at the top begins
 * with the publisher, then the credits that hold where it stands, then the outlet spoken to.
 */
function findRoutes(document: Needs): readonly (readonly Hop[])[] {
  const { statements, attributions, entities } = document;
  const who = sourceWords(document);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const publisher = publisherHop(document);
  const standings = standingAt(document, who, byId, publisher);
  const spokenTo = outletsSpokenTo(document);
  const routes: (readonly Hop[] | undefined)[] = statements.map(() => undefined);
  const route = (i: number, depth: number): readonly Hop[] => {
    const known = routes[i];
    if (known) return known;
    const statement = statements[i]!;
    const { within, rule } = attributions[i]!;
    const entity = statement.source.entity === undefined ? undefined : byId.get(statement.source.entity);
    const hop = ownHop(who[i]!, statement, entity, publisher, rule);
    const nested = within >= 0 && depth < DEPTH;
    const told = hop && spokenTo.get(i);
    const relay = told && relayHop(told.entity, [told.span]);
    const isOurs = relay !== undefined && publisher !== undefined && sameHop(publisher, relay);
    const before = nested
      ? route(within, depth + 1)
      : joined(
          publisher ? [publisher] : [],
          isOurs ? [] : [...creditHops(standings[i]!, statement, hop, entity), ...(relay ? [relay] : [])],
        );
    const found = !nested && hop && isRelay(before, hop) ? before : extended(before, hop);
    routes[i] = found;
    return found;
  };
  return statements.map((_, i) => route(i, 0));
}

/** Hops one after another, each once. */
const joined = (start: readonly Hop[], hops: readonly Hop[]): readonly Hop[] =>
  hops.reduce((route, hop) => (isRelay(route, hop) ? route : extended(route, hop)), start);

/** True where the route passes the hop already, the publisher aside. */
const isRelay = (route: readonly Hop[], hop: Hop): boolean =>
  route.some((other) => other.kind !== "publisher" && sameHop(other, hop));

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
