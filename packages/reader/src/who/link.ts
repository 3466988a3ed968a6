import { BODY_NOUNS, HONORIFICS } from "../knowledge/names.js";
import type { Cluster, Draft, Needs } from "./draft.js";

/** How far back, in sentences, a pronoun or "the official" looks. */
const REACH = { pronoun: 4, nominal: 40 } as const;
const FEMALE = new Set([
  "she",
  "her",
  "hers",
  "herself",
  "spokeswoman",
  "congresswoman",
  "chairwoman",
  "woman",
  "queen",
  "princess",
  "mrs",
  "mrs.",
  "ms",
  "ms.",
]);
const MALE = new Set([
  "he",
  "him",
  "his",
  "himself",
  "spokesman",
  "congressman",
  "chairman",
  "man",
  "king",
  "prince",
  "mr",
  "mr.",
  "businessman",
]);

/** Links mentions in text order into clusters; a mention that means nobody known is left out. */
export function link(doc: Needs, drafts: readonly Draft[]): Cluster[] {
  const linker = new Linker(doc);
  const later: Draft[] = [];
  for (const draft of drafts) {
    if (draft.form === "name") linker.name(draft);
    else if (draft.form === "nominal") linker.nominal(draft);
    else if (/^(?:i|me|my|we|us|our)$/.test(draft.key)) later.push(draft);
    else linker.pronoun(draft);
  }
  for (const draft of later) linker.speaker(draft);
  return linker.clusters;
}

class Linker {
  readonly clusters: Cluster[] = [];
  private readonly byKey = new Map<string, Cluster>();
  private readonly bySurname = new Map<string, Cluster>();
  /** Clusters in the order in which they were last spoken of, latest last. */
  private recent: Cluster[] = [];

  constructor(private readonly doc: Needs) {}

  name(draft: Draft): void {
    const known =
      this.byKey.get(draft.key) ??
      (draft.kind === "person" || draft.kind === undefined ? this.personOf(draft) : undefined) ??
      this.expanded(draft);
    const appositive = known ? undefined : this.appositionBefore(draft);
    const cluster = known ?? appositive ?? this.create(draft);
    if (appositive && draft.kind === "person") {
      appositive.named = true;
      appositive.name = draft.canonical ?? appositive.name;
    }
    this.byKey.set(draft.key, cluster);
    if (cluster.kind === "person")
      for (const word of draft.key.split(" ")) if (word.length > 2) this.bySurname.set(word, cluster);
    if (draft.canonical && cluster.kind === "person" && draft.canonical.length > cluster.name.length)
      cluster.name = draft.canonical;
    this.add(cluster, draft);
  }

  /** The person one of whose names this is, if it is one word; or whose surname a longer form shares. */
  private personOf(draft: Draft): Cluster | undefined {
    const parts = draft.key.split(" ");
    if (parts.length === 1) return this.bySurname.get(draft.key);
    const bySurname = this.bySurname.get(parts[parts.length - 1]!);
    return bySurname && bySurname.mentions[0]!.key.split(" ").length === 1 ? bySurname : undefined;
  }

  /** "APEC (Asia-Pacific Economic Cooperation)": what stands in brackets after a name, or before letters, is the same. */
  private expanded(draft: Draft): Cluster | undefined {
    const { tokens } = this.doc;
    if (tokens.word[draft.first - 1] !== "(" || tokens.word[draft.end] !== ")") return undefined;
    const before = this.recent[this.recent.length - 1];
    const last = before?.mentions[before.mentions.length - 1];
    return last &&
      last.end === draft.first - 1 &&
      (initials(draft.key) === last.key || initials(last.key) === draft.key)
      ? before
      : undefined;
  }

  /** "its spokeswoman, Ada Noor" and "Ada Noor, its spokeswoman": a comma between a name and a description. */
  private appositionBefore(draft: Draft): Cluster | undefined {
    const { tokens } = this.doc;
    if (tokens.word[draft.first - 1] !== "," || draft.kind !== "person") return undefined;
    const before = this.recent[this.recent.length - 1];
    const last = before?.mentions[before.mentions.length - 1];
    return last &&
      last.form === "nominal" &&
      !last.plural &&
      last.kind === "person" &&
      this.endOf(last) === draft.first - 1 &&
      !before!.named
      ? before
      : undefined;
  }

  /** End of a nominal with the phrase after it: "the envoy for Qasira," ends before the comma. */
  private endOf(draft: Draft): number {
    const { tokens } = this.doc;
    if (!/^(?:for|of|to|at|in)$/.test(tokens.lower[draft.end] ?? "")) return draft.end;
    let k = draft.end;
    while (k < draft.end + 6 && k < tokens.count && tokens.word[k] !== ",") k++;
    return k;
  }

  nominal(draft: Draft): void {
    const cluster = this.nominalTarget(draft) ?? this.create(draft);
    this.add(cluster, draft);
  }

  private nominalTarget(draft: Draft): Cluster | undefined {
    const { tokens } = this.doc;
    const last = this.recent[this.recent.length - 1];
    const lastMention = last?.mentions[last.mentions.length - 1];
    if (
      draft.kind === "person" &&
      last?.kind === "person" &&
      last.named &&
      lastMention?.form === "name" &&
      lastMention.end === draft.first - 1 &&
      tokens.word[draft.first - 1] === ","
    )
      return last;
    if (!draft.definite) return undefined;
    if (draft.plural) return this.groupOf(draft);
    const from = tokens.sentence[draft.first]! - REACH.nominal;
    const fits = (cluster: Cluster): boolean =>
      cluster.nouns.has(draft.key) &&
      (draft.country === undefined || cluster.country === undefined || cluster.country === draft.country) &&
      this.lastSentence(cluster) >= from;
    const found = this.latest(fits);
    if (found) return found;
    if (draft.key === "leader")
      return this.latest(
        (cluster) =>
          cluster.kind === "person" &&
          cluster.named &&
          (cluster.nouns.has("president") || cluster.nouns.has("premier") || cluster.nouns.has("minister")),
      );
    if (draft.key === "diplomat")
      return this.latest(
        (cluster) => cluster.nouns.has("ambassador") || cluster.nouns.has("envoy") || cluster.nouns.has("diplomat"),
      );
    return undefined;
  }

  /** "The two leaders": the same group again, or the last two that fit. */
  private groupOf(draft: Draft): Cluster | undefined {
    const same = this.latest(
      (cluster) =>
        cluster.kind === "group" &&
        cluster.nouns.has(draft.key) &&
        cluster.mentions.some((mention) => mention.definite),
    );
    if (same) return same;
    const { tokens } = this.doc;
    const pair = /^(?:two|both)$/.test(tokens.lower[draft.first]!) || tokens.lower[draft.first + 1] === "two";
    if (!pair) return undefined;
    const wanted: (cluster: Cluster) => boolean =
      /^(?:countries|sides|governments|nations|states|capitals|parties|neighbours|neighbors)$/.test(draft.key)
        ? (cluster) => cluster.kind === "country"
        : (cluster) => cluster.kind === "person" && cluster.named;
    const members = this.recent.filter(wanted).slice(-2);
    const group = this.create(draft);
    if (members.length === 2) group.members.push(...members);
    return group;
  }

  pronoun(draft: Draft): void {
    const sentence = this.doc.tokens.sentence[draft.first]!;
    const gender = FEMALE.has(draft.key) ? "f" : MALE.has(draft.key) ? "m" : undefined;
    const near = (cluster: Cluster): boolean => sentence - this.lastSentence(cluster) <= REACH.pronoun;
    if (gender) {
      const fits = (cluster: Cluster): boolean =>
        cluster.kind === "person" && (cluster.gender === undefined || cluster.gender === gender) && near(cluster);
      const found = this.subjectBefore(draft, fits) ?? this.latest(fits);
      if (!found) return;
      found.gender ??= gender;
      this.add(found, draft);
      return;
    }
    const plural = /^the/.test(draft.key);
    const found = this.subjectBefore(
      draft,
      (cluster) =>
        near(cluster) &&
        (plural
          ? cluster.kind === "group"
          : cluster.kind === "organization" || cluster.kind === "country" || cluster.kind === "outlet"),
    );
    if (found && sentence - this.lastSentence(found) <= (plural ? 2 : 1)) this.add(found, draft);
  }

  /** The one who fits and was mentioned first in the pronoun's own sentence, else first in the sentence before: subjects come first. */
  private subjectBefore(draft: Draft, fits: (cluster: Cluster) => boolean): Cluster | undefined {
    const sentence = this.doc.tokens.sentence[draft.first]!;
    for (const back of [0, 1]) {
      let best: Cluster | undefined;
      let at = Number.POSITIVE_INFINITY;
      for (const cluster of this.recent.slice(-12)) {
        if (!fits(cluster)) continue;
        for (let m = cluster.mentions.length - 1; m >= 0; m--) {
          const mention = cluster.mentions[m]!;
          const where = this.doc.tokens.sentence[mention.first]!;
          if (where < sentence - back) break;
          if (where === sentence - back && mention.first < at && mention.first < draft.first) {
            best = cluster;
            at = mention.first;
          }
        }
      }
      if (best) return best;
    }
    return undefined;
  }

  /** "I" is who is quoted; "we" the side that he or she speaks for. */
  speaker(draft: Draft): void {
    const { tokens, attributions } = this.doc;
    const at = tokens.start[draft.first]!;
    if (
      (tokens.quote[draft.first] ?? -1) < 0 &&
      !attributions.some(
        ({ cue, content }) => cue.length === 0 && content.some(([start, end]) => start <= at && at < end),
      )
    )
      return;
    let speaker: Cluster | undefined;
    for (const { source, content } of attributions) {
      if (source.length === 0 || !content.some(([start, end]) => start <= at && at < end)) continue;
      speaker = this.clusterAt(source[0]![0], source[0]![1]) ?? speaker;
    }
    if (!speaker) return;
    if (/^(?:i|me|my)$/.test(draft.key)) this.insert(speaker, draft);
    else {
      const side = speaker.country
        ? this.clusters.find((cluster) => cluster.kind === "country" && cluster.country === speaker!.country)
        : undefined;
      if (side ?? (speaker.kind !== "person" ? speaker : undefined)) this.insert((side ?? speaker)!, draft);
    }
  }

  private clusterAt(start: number, end: number): Cluster | undefined {
    const { tokens } = this.doc;
    let best: Cluster | undefined;
    let size = 0;
    for (const cluster of this.clusters)
      for (const mention of cluster.mentions) {
        const overlap = Math.min(end, tokens.end[mention.end - 1]!) - Math.max(start, tokens.start[mention.first]!);
        if (overlap > size) {
          best = cluster;
          size = overlap;
        }
      }
    return best;
  }

  private latest(fits: (cluster: Cluster) => boolean): Cluster | undefined {
    for (let i = this.recent.length - 1; i >= Math.max(0, this.recent.length - 60); i--)
      if (fits(this.recent[i]!)) return this.recent[i];
    return undefined;
  }

  private lastSentence(cluster: Cluster): number {
    return this.doc.tokens.sentence[cluster.mentions[cluster.mentions.length - 1]!.first]!;
  }

  private create(draft: Draft): Cluster {
    const cluster: Cluster = {
      kind: draft.kind ?? "person",
      name: draft.canonical ?? "",
      named: draft.form === "name",
      nouns: new Set(),
      mentions: [],
      members: [],
    };
    this.clusters.push(cluster);
    return cluster;
  }

  private add(cluster: Cluster, draft: Draft): void {
    cluster.mentions.push(draft);
    this.describe(cluster, draft);
    const at = this.recent.lastIndexOf(cluster);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.push(cluster);
    if (this.recent.length > 80) this.recent.shift();
  }

  private insert(cluster: Cluster, draft: Draft): void {
    cluster.mentions.push(draft);
    cluster.mentions.sort((a, b) => a.first - b.first);
  }

  private describe(cluster: Cluster, draft: Draft): void {
    for (const noun of draft.nouns) {
      cluster.nouns.add(noun);
      if (cluster.kind === "person")
        cluster.gender ??= FEMALE.has(noun) ? "f" : MALE.has(noun) || HONORIFICS.get(noun) === "m" ? "m" : undefined!;
    }
    if (cluster.gender === undefined) delete cluster.gender;
    if (draft.country && !draft.country.startsWith("?")) cluster.country ??= draft.country;
    if (cluster.kind === "organization")
      for (const word of draft.key.split(" ")) if (BODY_NOUNS.has(word)) cluster.nouns.add(word);
  }
}

const initials = (key: string): string =>
  key
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join("");
