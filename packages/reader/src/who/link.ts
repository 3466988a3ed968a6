import { findAppositions } from "./apposition.js";
import { Clusters } from "./clusters.js";
import type { Cluster, Draft, Needs } from "./draft.js";
import { Names } from "./link-names.js";
import { antecedentOf, isElect } from "./link-nominals.js";
import { Pronouns } from "./link-pronouns.js";
import { linkSpeaker } from "./link-speakers.js";

/** Links mentions in text order into entities; a pronoun that means nobody known is left out. */
export function link(doc: Needs, drafts: readonly Draft[]): Cluster[] {
  const clusters = new Clusters(doc);
  const names = new Names(doc, clusters);
  const pronouns = new Pronouns(doc, clusters);
  const beside = findAppositions(doc, drafts);
  const owners = ownersOf(drafts);
  const of = new Map<Draft, Cluster>();
  const spoken: Draft[] = [];
  for (const draft of drafts) {
    const described = beside.get(draft) && of.get(beside.get(draft)!);
    if (draft.form === "name") {
      names.link(draft, described);
      of.set(draft, last(clusters));
      if (takesOffice(doc, draft)) last(clusters).elect = true;
    } else if (draft.form === "nominal") {
      const ownerDraft = draft.possessor === undefined ? undefined : owners.get(draft.possessor);
      const owner = ownerDraft && of.get(ownerDraft);
      const cluster = described ?? antecedentOf(doc, clusters, draft, owner) ?? clusters.create(draft);
      if (owner && cluster !== owner) cluster.owner ??= owner;
      if (cluster.kind === "person" && isElect(doc, draft)) cluster.elect = true;
      clusters.add(cluster, draft);
      of.set(draft, cluster);
    } else if (/^(?:i|me|my|we|us|our|ours)$/.test(draft.key)) spoken.push(draft);
    else {
      const cluster = pronouns.antecedent(draft);
      if (!cluster) continue;
      clusters.add(cluster, draft);
      of.set(draft, cluster);
    }
  }
  for (const draft of spoken) linkSpeaker(doc, clusters, draft);
  return clusters.all;
}

const last = (clusters: Clusters): Cluster => clusters.within()[clusters.within().length - 1]!;

/** The draft that ends on each token: whose a possessive's last token is. The longest wins. */
function ownersOf(drafts: readonly Draft[]): ReadonlyMap<number, Draft> {
  const owners = new Map<number, Draft>();
  for (const draft of drafts) {
    const known = owners.get(draft.end - 1);
    if (!known || known.first > draft.first) owners.set(draft.end - 1, draft);
  }
  return owners;
}

/** "Before Lea Brandt takes office", "Brandt will be sworn in": somebody who is not in office yet. */
function takesOffice({ tokens, sentences }: Needs, { end }: Draft): boolean {
  const stop = Math.min(end + 5, sentences[tokens.sentence[end - 1]!]!.endToken);
  for (let i = end; i < stop; i++) {
    if (/^(?:takes?|assumes?|taking|assuming)$/.test(tokens.lower[i]!) && tokens.lower[i + 1] === "office") return true;
    if (tokens.lower[i] === "sworn" && tokens.lower[i - 1] === "be") return true;
    if (!/^(?:takes?|will|to|is|be|formally|officially)$/.test(tokens.lower[i]!)) return false;
  }
  return false;
}
