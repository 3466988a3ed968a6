import { countryOf } from "../knowledge/countries.js";
import type { Cluster, Draft, Needs } from "./draft.js";
import { Speakers } from "./speakers.js";
import { visitsOf } from "./visits.js";

/** How far before an office-holder, in sentences, a country is looked for. */
const REACH = 3;
/** Offices that one person of a country holds at a time. */
const ONE_HOLDER = /\b(?:president|premier|prime minister|chancellor|king|queen|emir|foreign minister)\b/;
const OTHERWISE = /\b(?:former|ex|then|deputy|vice|elect|elected|designate|incoming)\b/;
/** What puts a clause under another: "unless Norland lifts its ban", "the ban that Norland lifted". */
const SUBORDINATE = /^(?:advcl|acl|csubj)/;

interface Spoken {
  readonly token: number;
  readonly cluster: Cluster;
}

/**
 * The country of somebody in a national office whose country is not said: the one they receive a visitor in, the one that
 * acts just before ("Norland … Foreign Minister Ada Noor said"), or the one the story is told from; never one whose office
 * another holds.
 */
export class Nearby {
  /** The country that the story is told from. */
  readonly home: Home | undefined;
  private readonly speakers: Speakers;
  private readonly visits: ReturnType<typeof visitsOf>;
  /** True where its dateline tells. */
  private readonly isFiled: boolean;
  private readonly at: readonly Spoken[];
  private readonly bySentence = new Map<number, (readonly [Cluster, Draft])[]>();
  /** Who holds an office of a country: "NO president". */
  private readonly holders = new Map<string, Cluster>();

  constructor(
    private readonly doc: Needs,
    clusters: readonly Cluster[],
  ) {
    const countries = clusters.filter(({ kind }) => kind === "country");
    this.at = countries
      .flatMap((cluster) => cluster.mentions.map(({ head }) => ({ token: head, cluster })))
      .sort((a, b) => a.token - b.token);
    this.speakers = new Speakers(doc, clusters);
    this.visits = visitsOf(doc, clusters);
    const filed = filedFrom(doc, clusters);
    this.isFiled = filed !== undefined;
    this.home = filed ?? leading(clusters);
    for (const cluster of clusters) this.index(cluster);
  }

  private index(cluster: Cluster): void {
    this.hold(cluster);
    if (cluster.kind !== "place" && cluster.kind !== "person") return;
    for (const mention of cluster.mentions) {
      const sentence = this.doc.tokens.sentence[mention.first]!;
      const known = this.bySentence.get(sentence);
      if (known) known.push([cluster, mention]);
      else this.bySentence.set(sentence, [[cluster, mention]]);
    }
  }

  private hold(cluster: Cluster): void {
    if (cluster.kind !== "person" || !cluster.named || cluster.elect || cluster.country === undefined) return;
    const key = `${cluster.country} ${officeOf(this.doc, cluster)}`;
    if (!this.holders.has(key)) this.holders.set(key, cluster);
  }

  assign(cluster: Cluster): void {
    if (cluster.country !== undefined || cluster.invented) return;
    // "Foreign ministers Noor and Karim" are of two countries, and the words do not say which.
    if (cluster.mentions.some(({ shared }) => shared !== undefined)) return;
    const mention = cluster.mentions[0]!;
    const office = cluster.kind === "person" ? officeOf(this.doc, cluster) : undefined;
    const isFree = (code: string): boolean =>
      !this.visits.get(cluster)?.has(code) && (office === undefined || !this.holders.has(`${code} ${office}`));
    const host = cluster.kind === "person" ? this.host(mention) : undefined;
    // A wire leaves out the country of whoever holds office where it files from.
    const spoken = this.speakers.countryAt(mention);
    const order = this.isFiled
      ? [host, spoken, this.home, this.before(mention)]
      : [host, spoken, this.before(mention), this.home];
    const found = order.find((country) => country && (country.country === undefined || isFree(country.country)));
    if (found?.country) cluster.country = found.country;
    else if (found) cluster.invented = true;
    this.hold(cluster);
  }

  /** "She travels to Quito for talks with Foreign Minister Ada Noor": the minister of where the visitor goes. */
  private host({ first, head }: Draft): Cluster | undefined {
    const { tokens, syntax } = this.doc;
    if (/^nsubj|^root/.test(syntax.relation[head]!)) return undefined;
    let place: Cluster | undefined;
    let at = -1;
    let visitor: string | undefined;
    for (const [cluster, mention] of this.bySentence.get(tokens.sentence[first]!) ?? []) {
      if (mention.first >= first) continue;
      if (cluster.kind === "person") {
        if (/^nsubj/.test(syntax.relation[mention.head]!)) visitor = cluster.country;
      } else if (
        mention.first > at &&
        isCapital(this.doc, mention) &&
        GOING.test(tokens.lower[mention.first - 1] ?? "")
      ) {
        at = mention.first;
        place = cluster;
      }
    }
    return place?.country !== visitor ? place : undefined;
  }

  /** The country that acts last before the mention, within reach, in the clause that stands highest in its sentence. */
  private before({ first }: Draft): Cluster | undefined {
    const { tokens, syntax } = this.doc;
    const sentence = tokens.sentence[first]!;
    let best: Cluster | undefined;
    let depth = Number.POSITIVE_INFINITY;
    let where = -1;
    for (let i = this.lastBefore(first); i >= 0; i--) {
      const { token, cluster } = this.at[i]!;
      const here = tokens.sentence[token]!;
      if (sentence - here > REACH || (best && here !== where)) break;
      if (!/^nsubj/.test(syntax.relation[token]!)) continue;
      const own = this.depth(token);
      if (own >= depth) continue;
      best = cluster;
      depth = own;
      where = here;
    }
    return best;
  }

  private lastBefore(first: number): number {
    let low = 0;
    let high = this.at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.at[middle]!.token < first) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** How many clauses a word stands under. */
  private depth(token: number): number {
    const { syntax } = this.doc;
    let depth = 0;
    for (let at = token, step = 0; at >= 0 && step < 30; at = syntax.head[at]!, step++)
      if (SUBORDINATE.test(syntax.relation[at]!)) depth++;
    return depth;
  }
}

/** Before the town that somebody goes to. */
const GOING = /^(?:in|to|visit|visits|visited|visiting)$/;

const isCapital = ({ tokens }: Needs, { first, end }: Draft): boolean =>
  countryOf(tokens.lower.slice(first, end).join(" "))?.form === "capital";

/** The office that somebody holds alone, not as a deputy, a former or a future one. */
function officeOf({ tokens }: Needs, { mentions }: Cluster): string | undefined {
  for (const { first, end, form } of mentions) {
    if (form === "pronoun") continue;
    const words = tokens.lower.slice(first, end).join(" ");
    if (OTHERWISE.test(words)) continue;
    const found = ONE_HOLDER.exec(words)?.[0];
    if (found) return found;
  }
  return undefined;
}

/** A country, or one that has no code. */
export interface Home {
  readonly country?: string;
}

/** The least share of all mentions of countries that the dateline's must have. */
const FILED = 0.15;
/** How much oftener than the next a country must be spoken of to be the story's own. */
const LEADS = 1.5;

/** The country of the dateline, if it or its bodies are spoken of. */
function filedFrom(doc: Needs, clusters: readonly Cluster[]): Home | undefined {
  const filed = datelineCountry(doc, clusters);
  if (filed === undefined) return undefined;
  const spoken = clusters.reduce((sum, { kind, mentions }) => (kind === "country" ? sum + mentions.length : sum), 0);
  return acts(clusters, filed) >= FILED * spoken ? { country: filed } : undefined;
}

/** The country that leads by far. What belongs to a country counts for it: its president, its ministry, its troops. */
function leading(clusters: readonly Cluster[]): Home | undefined {
  const weights = new Map<string | Cluster, number>();
  for (const cluster of clusters) {
    const { kind, country, mentions } = cluster;
    const of = country ?? (kind === "country" ? cluster : undefined);
    if (of !== undefined && kind !== "place") weights.set(of, (weights.get(of) ?? 0) + mentions.length);
  }
  const [first, second] = [...weights].sort(([, a], [, b]) => b - a);
  if (!first || first[1] < LEADS * (second?.[1] ?? 0)) return undefined;
  return typeof first[0] === "string" ? { country: first[0] } : {};
}

/** How often a country and its bodies are spoken of. */
const acts = (clusters: readonly Cluster[], code: string): number =>
  clusters.reduce(
    (sum, { kind, country, mentions }) =>
      country === code && (kind === "country" || kind === "organization") ? sum + mentions.length : sum,
    0,
  );

function datelineCountry({ parts, tokens }: Needs, clusters: readonly Cluster[]): string | undefined {
  const dateline = parts.dateline?.place;
  return (
    dateline &&
    clusters.find(
      ({ kind, mentions }) =>
        (kind === "place" || kind === "country") &&
        mentions.some(({ first }) => tokens.start[first]! >= dateline[0] && tokens.start[first]! < dateline[1]),
    )?.country
  );
}
