import { BODY_NOUNS, HONORIFICS } from "../knowledge/names.js";
import type { Cluster, Draft, Needs } from "./draft.js";

const FEMALE = new Set(
  "she her hers herself spokeswoman congresswoman chairwoman businesswoman woman queen princess mrs mrs. ms ms. mother wife daughter".split(
    " ",
  ),
);
const MALE = new Set(
  "he him his himself spokesman congressman chairman businessman man king prince mr mr. father husband son".split(" "),
);

export const genderOf = (noun: string): "m" | "f" | undefined =>
  FEMALE.has(noun) ? "f" : MALE.has(noun) || HONORIFICS.get(noun) === "m" ? "m" : undefined;

/** How many clusters are kept within reach of a later mention: more than any story has people. */
const KEPT = 80;

/** Entities while mentions are gathered, and which of them were spoken of last. */
export class Clusters {
  readonly all: Cluster[] = [];
  private recent: Cluster[] = [];
  private readonly merged = new Map<Cluster, Cluster>();

  constructor(private readonly doc: Needs) {}

  create(draft: Draft): Cluster {
    const cluster: Cluster = {
      kind: draft.kind ?? "person",
      name: draft.canonical ?? "",
      named: draft.form === "name",
      nouns: new Set(),
      mentions: [],
      members: [],
    };
    this.all.push(cluster);
    return cluster;
  }

  add(cluster: Cluster, draft: Draft): void {
    cluster.mentions.push(draft);
    this.describe(cluster, draft);
    const at = this.recent.lastIndexOf(cluster);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.push(cluster);
    if (this.recent.length > KEPT) this.recent.shift();
  }

  /** Adds a mention that is understood later than its place: "I" once the speaker is known. */
  insert(cluster: Cluster, draft: Draft): void {
    cluster.mentions.push(draft);
    cluster.mentions.sort((a, b) => a.first - b.first);
  }

  /** What a cluster has become, if it was merged into another. */
  current(cluster: Cluster | undefined): Cluster | undefined {
    let found = cluster;
    while (found && this.merged.has(found)) found = this.merged.get(found);
    return found;
  }

  /** Two that turn out to be one: all that was said of the first is said of the second. */
  merge(from: Cluster, into: Cluster): void {
    into.mentions.push(...from.mentions);
    into.mentions.sort((a, b) => a.first - b.first);
    for (const noun of from.nouns) into.nouns.add(noun);
    if (from.country !== undefined) into.country ??= from.country;
    if (from.invented) into.invented = true;
    if (from.gender) into.gender ??= from.gender;
    if (from.owner && from.owner !== into) into.owner ??= from.owner;
    if (from.elect) into.elect = true;
    this.merged.set(from, into);
    this.all.splice(this.all.indexOf(from), 1);
    this.recent = this.recent.filter((cluster) => cluster !== from);
  }

  /** The one spoken of last that fits. */
  latest(fits: (cluster: Cluster) => boolean): Cluster | undefined {
    for (let i = this.recent.length - 1; i >= 0; i--) if (fits(this.recent[i]!)) return this.recent[i];
    return undefined;
  }

  /** Those within reach, latest last. */
  within(): readonly Cluster[] {
    return this.recent;
  }

  lastSentence(cluster: Cluster): number {
    return this.doc.tokens.sentence[cluster.mentions[cluster.mentions.length - 1]!.first]!;
  }

  private describe(cluster: Cluster, draft: Draft): void {
    for (const noun of draft.nouns) {
      cluster.nouns.add(noun);
      if (cluster.kind !== "person") continue;
      const gender = genderOf(noun);
      if (gender) cluster.gender ??= gender;
    }
    if (draft.country?.startsWith("?")) cluster.invented = true;
    else if (draft.country) cluster.country ??= draft.country;
    if (cluster.kind === "organization")
      for (const word of draft.key.split(" ")) if (BODY_NOUNS.has(word)) cluster.nouns.add(word);
  }
}
