import { findAppositions } from "./apposition.js";
import { Clusters } from "./clusters.js";
import type { Cluster, Draft, Needs } from "./draft.js";
import { Names } from "./link-names.js";
import { antecedentOf, isElect } from "./link-nominals.js";
import { Pronouns } from "./link-pronouns.js";
import { linkSpeaker } from "./link-speakers.js";

/** Links mentions in text order into entities; a pronoun that means nobody known is left out. */
export function link(doc: Needs, drafts: readonly Draft[]): Cluster[] {
  const linker = new Linker(doc, drafts);
  for (const draft of drafts) linker.link(draft);
  return linker.finish();
}

const SPEAKER = /^(?:i|me|my|we|us|our|ours)$/;

class Linker {
  private readonly clusters: Clusters;
  private readonly names: Names;
  private readonly pronouns: Pronouns;
  private readonly beside: ReadonlyMap<Draft, Draft>;
  private readonly owners: ReadonlyMap<number, Draft>;
  private readonly done = new Map<Draft, Cluster | undefined>();
  private readonly spoken: Draft[] = [];

  constructor(
    private readonly doc: Needs,
    drafts: readonly Draft[],
  ) {
    this.clusters = new Clusters(doc);
    this.names = new Names(doc, this.clusters);
    this.pronouns = new Pronouns(doc, this.clusters);
    this.beside = findAppositions(doc, drafts);
    this.owners = ownersOf(drafts);
  }

  link(draft: Draft): void {
    if (this.done.has(draft)) return;
    this.done.set(draft, undefined);
    // Whose it is comes first: "her" before "her office".
    const ownerDraft = draft.possessor !== undefined ? this.owners.get(draft.possessor) : undefined;
    if (ownerDraft && ownerDraft !== draft) this.link(ownerDraft);
    const other = this.beside.get(draft);
    const described = other && this.clusters.current(this.done.get(other));
    const owner = ownerDraft && this.clusters.current(this.done.get(ownerDraft));
    this.done.set(draft, this.clusterFor(draft, described, owner));
  }

  finish(): Cluster[] {
    for (const draft of this.spoken) linkSpeaker(this.doc, this.clusters, draft);
    return this.clusters.all;
  }

  private clusterFor(draft: Draft, described: Cluster | undefined, owner: Cluster | undefined): Cluster | undefined {
    if (draft.form === "name") {
      const cluster = this.names.link(draft, described, owner);
      if (owner && cluster !== owner) cluster.owner ??= owner;
      if (takesOffice(this.doc, draft)) cluster.elect = true;
      return cluster;
    }
    if (draft.form === "pronoun") {
      if (SPEAKER.test(draft.key)) {
        this.spoken.push(draft);
        return undefined;
      }
      const cluster = this.pronouns.antecedent(draft);
      if (cluster) this.clusters.add(cluster, draft);
      return cluster;
    }
    const cluster = described ?? antecedentOf(this.doc, this.clusters, draft, owner) ?? this.clusters.create(draft);
    if (owner && cluster !== owner) cluster.owner ??= owner;
    // Two foreign ministers are "the two ministers", though the second was only called a counterpart.
    if (owner && cluster !== owner && draft.key === "counterpart")
      for (const noun of owner.nouns)
        if (/\b(?:minister|president|premier|chancellor)$/.test(noun)) cluster.nouns.add(noun);
    if (cluster.kind === "person" && isElect(this.doc, draft)) cluster.elect = true;
    this.clusters.add(cluster, draft);
    return cluster;
  }
}

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
