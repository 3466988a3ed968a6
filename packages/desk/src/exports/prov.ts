import type { Hop, Readout } from "@readout/reader";

/**
 * A record's routes as W3C PROV-JSON: the article is an entity, each statement was quoted from it and attributed along
 * its route; each hop is an agent that passed on what the next one gave it.
 */
export function provOf(record: Readout): object {
  const article = `readout:${record.id}`;
  const agents = new Map<string, Hop>();
  for (const { via } of record.statements) for (const hop of via) agents.set(hop.name, hop);
  const agentIds = new Map([...agents.keys()].map((name, i) => [name, `readout:${record.id}-agent-${i + 1}`]));
  const statements = record.statements.map((statement) => ({ ...statement, key: `${article}-${statement.id}` }));
  return {
    prefix: { readout: "urn:readout:", prov: "http://www.w3.org/ns/prov#" },
    entity: {
      [article]: {
        "prov:type": "NewsArticle",
        ...(record.article.title && { "prov:label": record.article.title.text }),
        ...(record.article.url && { "prov:location": record.article.url }),
      },
      ...keyed(
        statements.map(({ key, content }) => [
          key,
          {
            "prov:type": "Statement",
            "prov:value": content.spans.map(([a, b]) => record.text.slice(a, b)).join(" … "),
          },
        ]),
      ),
    },
    agent: keyed(
      [...agents].map(([name, { kind }]) => [agentIds.get(name)!, { "prov:label": name, "readout:kind": kind }]),
    ),
    wasQuotedFrom: keyed(
      statements.map(({ key, id }) => [`_:q-${id}`, { "prov:generatedEntity": key, "prov:usedEntity": article }]),
    ),
    wasAttributedTo: keyed(
      statements.flatMap(({ key, id, via }) => {
        const origin = via[via.length - 1];
        return origin ? [[`_:a-${id}`, { "prov:entity": key, "prov:agent": agentIds.get(origin.name)! }] as const] : [];
      }),
    ),
    actedOnBehalfOf: keyed(
      statements.flatMap(({ id, via }) =>
        via.slice(0, -1).map(
          (hop, i) =>
            [
              `_:d-${id}-${i + 1}`,
              {
                "prov:delegate": agentIds.get(hop.name)!,
                "prov:responsible": agentIds.get(via[i + 1]!.name)!,
                "prov:type": "relay",
              },
            ] as const,
        ),
      ),
    ),
  };
}

const keyed = <T>(pairs: Iterable<readonly [string, T]>): Record<string, T> => Object.fromEntries(pairs);
