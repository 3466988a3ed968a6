import type { Entity, Span } from "../contract/record.js";
import type { LinkedMention } from "../document/layers.js";
import { defineStage } from "../document/stage.js";
import { gatherEvidence } from "./capitals.js";
import { type Cluster, type Draft, type Needs, words } from "./draft.js";
import { withInvented } from "./invented.js";
import { link } from "./link.js";
import { findNames } from "./names.js";
import { assignCountries } from "./nations.js";
import { findNominals } from "./nominals.js";
import { rolesOf } from "./roles.js";
import { settle } from "./settle.js";

/** Mentions, names, coreference, entities with kinds, countries and roles. */
export const whoStage = defineStage({
  name: "who",
  needs: ["text", "tokens", "sentences", "blocks", "quotes", "parts", "syntax", "attributions", "options"],
  adds: ["mentions", "entities"],
  run(doc) {
    const drafts = distinct(withInvented(doc, [...findNames(doc, gatherEvidence(doc)), ...findNominals(doc)]));
    const linked = link(doc, drafts);
    assignCountries(doc, linked);
    const clusters = settle(doc, linked).sort(
      (a, b) => a.mentions[0]!.first - b.mentions[0]!.first || b.mentions[0]!.end - a.mentions[0]!.end,
    );
    const ids = new Map(clusters.map((cluster, i) => [cluster, `e${i + 1}`]));
    return {
      entities: clusters.map((cluster) => entityOf(doc, cluster, clusters, ids)),
      mentions: mentionsOf(doc, clusters),
    };
  },
});

/** In text order, outer before inner, one a span: names before nominals. */
function distinct(drafts: readonly Draft[]): Draft[] {
  const rank = { name: 0, nominal: 1, pronoun: 2 };
  const sorted = [...drafts].sort((a, b) => a.first - b.first || b.end - a.end || rank[a.form] - rank[b.form]);
  const out: Draft[] = [];
  for (const draft of sorted) {
    const last = out[out.length - 1];
    if (last && last.first === draft.first && last.end === draft.end) continue;
    if (
      draft.form === "nominal" &&
      out
        .slice(-4)
        .some(
          (other) =>
            other.form === "name" &&
            other.kind === "person" &&
            draft.first < other.end &&
            other.first < draft.end &&
            !(draft.end <= (other.nameFirst ?? other.first)),
        )
    )
      continue;
    out.push(draft);
  }
  return out;
}

const spanOf = ({ tokens }: Needs, draft: Draft): Span => [tokens.start[draft.first]!, tokens.end[draft.end - 1]!];

function entityOf(
  doc: Needs,
  cluster: Cluster,
  clusters: readonly Cluster[],
  ids: ReadonlyMap<Cluster, string>,
): Entity {
  return {
    id: ids.get(cluster)!,
    kind: cluster.kind,
    name:
      cluster.named && cluster.name !== ""
        ? cluster.name
        : words(doc, cluster.mentions[0]!.first, cluster.mentions[0]!.end),
    named: cluster.named,
    ...(cluster.country && { country: cluster.country }),
    roles:
      cluster.kind === "person" ? rolesOf(doc, cluster, (from, to, of) => heldIn(clusters, ids, from, to, of)) : [],
    ...(cluster.members.length > 0 && { members: cluster.members.map((member) => ids.get(member)!) }),
    mentions: cluster.mentions.map((draft) => ({ span: spanOf(doc, draft), form: draft.form })),
  };
}

/** The body or country that an office is held in: named inside the title, else the person's own country. */
function heldIn(
  clusters: readonly Cluster[],
  ids: ReadonlyMap<Cluster, string>,
  from: number,
  to: number,
  person: Cluster,
): string | undefined {
  const owner =
    person.owner && (person.owner.kind === "country" || person.owner.kind === "organization")
      ? person.owner
      : undefined;
  const country =
    owner ??
    clusters.find(
      ({ kind, mentions }) => kind === "country" && mentions.some((m) => m.first >= from - 3 && m.end <= to),
    ) ??
    clusters.find(({ kind, country }) => kind === "country" && country !== undefined && country === person.country);
  return country && ids.get(country);
}

function mentionsOf(doc: Needs, clusters: readonly Cluster[]): LinkedMention[] {
  const out: LinkedMention[] = [];
  for (const [entity, cluster] of clusters.entries())
    for (const draft of cluster.mentions)
      out.push({
        span: spanOf(doc, draft),
        form: draft.form,
        firstToken: draft.first,
        endToken: draft.end,
        headToken: draft.head,
        entity,
      });
  return out.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}
