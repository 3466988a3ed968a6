import { isSpellingOf, plainName } from "../knowledge/spelling.js";
import type { Clusters } from "./clusters.js";
import type { Cluster, Draft, Needs } from "./draft.js";

/** Shorter surnames a letter apart are two people's. */
const MISSPELT = 6;

/** Finds for each name the entity that bore it before. */
export class Names {
  private readonly byKey = new Map<string, Cluster>();
  private readonly byPart = new Map<string, Cluster | null>();

  constructor(
    private readonly doc: Needs,
    private readonly clusters: Clusters,
  ) {}

  /**
   * @param beside the entity described beside the name: "its spokeswoman, Ada Noor"
   * @param owner whose it is said to be: "Peru's Congress"
   */
  link(draft: Draft, beside: Cluster | undefined, owner: Cluster | undefined): Cluster {
    const known =
      this.sameKey(draft, owner) ??
      (draft.kind === "person" || draft.kind === undefined ? this.personOf(draft) : undefined) ??
      this.expanded(draft) ??
      this.shortened(draft);
    if (known && beside && known !== beside && !beside.named && known.kind === beside.kind)
      this.clusters.merge(beside, known);
    const cluster = known ?? (beside && !beside.named ? beside : undefined) ?? this.clusters.create(draft);
    if (cluster === beside || !cluster.named) {
      cluster.named = true;
      cluster.name = draft.canonical ?? cluster.name;
      if (draft.kind && cluster === beside && cluster.kind !== "person") cluster.kind = draft.kind;
    }
    this.remember(draft, cluster);
    this.clusters.add(cluster, draft);
    return cluster;
  }

  /** "Peru's Congress" is not Chile's. */
  private sameKey({ key }: Draft, owner: Cluster | undefined): Cluster | undefined {
    const known = this.byKey.get(plainName(key));
    return known?.kind === "organization" && owner && known.owner && known.owner !== owner ? undefined : known;
  }

  private remember(draft: Draft, cluster: Cluster): void {
    this.byKey.set(plainName(draft.key), cluster);
    if (cluster.kind !== "person") return;
    const parts = draft.key.split(" ");
    for (const part of parts) {
      if (part.length < 2) continue;
      const other = this.byPart.get(plainName(part));
      this.byPart.set(
        plainName(part),
        other === undefined || other === cluster ? cluster : part === parts[parts.length - 1] ? cluster : other,
      );
    }
    if (draft.canonical && draft.canonical.split(" ").length > cluster.name.split(" ").length)
      cluster.name = draft.canonical;
  }

  /** The person one of whose names this is, if it is one word; or who was so far called by one word of this name. */
  private personOf(draft: Draft): Cluster | undefined {
    const parts = draft.key.split(" ");
    if (parts.length === 1)
      return (
        this.byPart.get(plainName(draft.key)) ??
        this.byPart.get(plainName(draft.key.replace(/^al-/, ""))) ??
        this.spelt(draft.key) ??
        undefined
      );
    for (const part of [parts[parts.length - 1]!, parts[0]!]) {
      const short = this.byPart.get(plainName(part));
      if (short && short.mentions.every(({ form, key }) => form !== "name" || !key.includes(" "))) return short;
    }
    return undefined;
  }

  /** A surname misspelt: a letter from the one name of the story that is like it, in the short form that follows a full one. */
  private spelt(key: string): Cluster | undefined {
    if (key.length < MISSPELT) return undefined;
    let found: Cluster | undefined;
    for (const [part, cluster] of this.byPart) {
      if (!cluster || cluster === found || !isSpellingOf(part, key)) continue;
      if (found) return undefined;
      found = cluster;
    }
    return found;
  }

  /** "APEC (Asia-Pacific Economic Cooperation)": what stands in brackets after a name, or before letters, is the same. */
  private expanded(draft: Draft): Cluster | undefined {
    const { tokens } = this.doc;
    if (tokens.word[draft.first - 1] !== "(" || tokens.word[draft.end] !== ")") return undefined;
    return this.clusters.latest((cluster) => {
      const last = cluster.mentions[cluster.mentions.length - 1]!;
      return last.end === draft.first - 1 && (initials(draft.key) === last.key || initials(last.key) === draft.key);
    });
  }

  /** "The Ledger" for the Sydney Ledger, "the Institute" for the Lowland Institute: the last word of a longer name. */
  private shortened(draft: Draft): Cluster | undefined {
    if (draft.kind === "person" || draft.kind === "country" || draft.key.includes(" ")) return undefined;
    if (this.doc.tokens.lower[draft.first] !== "the" && this.doc.tokens.lower[draft.first - 1] !== "the")
      return undefined;
    return this.clusters.latest(
      ({ named, kind, mentions }) =>
        named &&
        (kind === "outlet" || kind === "organization") &&
        mentions.some(({ form, key }) => form === "name" && key.endsWith(` ${draft.key}`)),
    );
  }
}

const initials = (key: string): string =>
  key
    .split(/[\s-]+/)
    .filter((word) => !/^(?:of|for|and|the|on|in)$/.test(word))
    .map((word) => word.charAt(0))
    .join("");
