import type { Entity, Role, Span } from "../contract/record.js";
import type { LinkedMention } from "../document/layers.js";
import { defineStage } from "../document/stage.js";
import { PERSON_NOUNS } from "../knowledge/names.js";
import { gatherEvidence } from "./capitals.js";
import { type Cluster, type Draft, type Needs, words } from "./draft.js";
import { link } from "./link.js";
import { findNames } from "./names.js";
import { findNominals } from "./nominals.js";

/** Mentions, names, coreference, entities with kinds, countries and roles. */
export const whoStage = defineStage({
  name: "who",
  needs: ["text", "tokens", "sentences", "blocks", "quotes", "parts", "syntax", "attributions", "options"],
  adds: ["mentions", "entities"],
  run(doc) {
    const drafts = distinct([...findNames(doc, gatherEvidence(doc)), ...findNominals(doc)]);
    const clusters = link(doc, drafts)
      .filter((cluster) => cluster.mentions.length > 0)
      .sort((a, b) => a.mentions[0]!.first - b.mentions[0]!.first || b.mentions[0]!.end - a.mentions[0]!.end);
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
    name: cluster.named ? cluster.name : words(doc, cluster.mentions[0]!.first, cluster.mentions[0]!.end),
    named: cluster.named,
    ...(cluster.country && { country: cluster.country }),
    roles: cluster.kind === "person" && cluster.named ? rolesOf(doc, cluster, clusters, ids) : [],
    ...(cluster.members.length > 0 && { members: cluster.members.map((member) => ids.get(member)!) }),
    mentions: cluster.mentions.map((draft) => ({ span: spanOf(doc, draft), form: draft.form })),
  };
}

/** Titles before a name, and nouns beside it in apposition: one role for each noun, with how it is held. */
function rolesOf(
  doc: Needs,
  cluster: Cluster,
  clusters: readonly Cluster[],
  ids: ReadonlyMap<Cluster, string>,
): Role[] {
  const roles: Role[] = [];
  const country = clusters.find(
    (other) => other.kind === "country" && cluster.country !== undefined && other.country === cluster.country,
  );
  for (const draft of cluster.mentions) {
    const end = draft.form === "name" ? (draft.nameFirst ?? draft.first) : draft.end;
    if (draft.form === "pronoun" || end <= draft.first) continue;
    const title = titleWords(doc, draft.first, end);
    if (title === "" || roles.some((role) => role.title.includes(title) || title.includes(role.title))) continue;
    roles.push({
      title,
      ...(country && { of: ids.get(country)! }),
      standing: standing(doc, draft.first, end),
      spans: [[doc.tokens.start[draft.first]!, doc.tokens.end[end - 1]!]],
    });
  }
  return roles;
}

/** The words of an office without countries, determiners and standing: "foreign minister". */
function titleWords({ tokens }: Needs, first: number, end: number): string {
  let from = end - 1;
  while (
    from > first &&
    /^(?:foreign|prime|deputy|vice|special|chief|defen[cs]e|finance|interior|trade|energy|water|national|security|secretary|presidential|of|state|press|policy|minister|adviser|advisor|\p{Ll}+-general)$/u.test(
      tokens.lower[from - 1]!,
    )
  )
    from--;
  const title = Array.from({ length: end - from }, (_, k) => tokens.lower[from + k]!).join(" ");
  return PERSON_NOUNS.has(tokens.lower[end - 1]!) || title.includes("secretary of state") ? title : "";
}

function standing({ tokens }: Needs, first: number, end: number): Role["standing"] {
  for (let i = first; i < end; i++) {
    const low = tokens.lower[i]!;
    if (/^(?:former|ex-)/.test(low)) return "former";
    if (/elect(?:ed)?$/.test(low)) return "elect";
    if (/designate$/.test(low) || low === "nominee") return "nominee";
    if (low === "acting" || low === "interim" || low === "caretaker") return "acting";
  }
  return "holds";
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
