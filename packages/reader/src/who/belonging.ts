import { countryOf } from "../knowledge/countries.js";
import type { Cluster, Draft, Needs } from "./draft.js";

/** Whose a mention says that it is: an entity, a country's code, or another's than any that has a code. */
export type Owner = Cluster | string;

/** "Ambassador to Peru" is not Peru's. */
const AWAY = /^(?:to|in|from|with|on|against|near)$/;
/** "The spokesman for the ministry", "an aide to Noor", "an economist at the central bank". */
const EMPLOYED = /^(?:of|for|at|to|with|in|from)$/;
/** People who work for whoever is named after them; scholars and analysts may be of anywhere. */
const STAFF =
  /^(?:spokesman|spokeswoman|spokesperson|spokesmen|official|officials|minister|ministers|president|premier|prime minister|king|queen|emir|aide|aides|adviser|advisers|advisor|advisors|chief|head|director|executive|executives|chairman|chairwoman|chair|officer|officers|secretary|general|colonel|admiral|commander|commanders|leader|deputy|governor|mayor|representative|negotiator|negotiators|manager|owner|judge|prosecutor|inspector|captain|ambassador|lawmaker|lawmakers|senator|member|members|delegation|office)$/;
/** Those whom "in" a town tells the country of: "lawmakers in Seoul", not "a diplomat in Seoul". */
const HOME = /^(?:officials|official|lawmakers|legislators|prosecutors|ministers|authorities|government|police|court)$/;
/** Those who sit for where they are "from": "a Republican from Ohio". */
const ELECTED = /^(?:senator|lawmaker|legislator|congressman|congresswoman|republican|democrat|deputy|mp)$/;
/** Those whom the town that they are "of" tells the country of. */
const LOCAL = /^(?:mayor|governor|archbishop|bishop|imam|prosecutor|port|police|university|council|court|head|chief)$/;

/** Finds what stands inside and beside a mention: countries, bodies, people, places. */
export class Belonging {
  /** Mentions of everybody, by their first token, longest first. */
  private readonly from = new Map<number, (readonly [Draft, Cluster])[]>();

  /** Whose mention ends before a token; the longest. */
  private readonly until = new Map<number, Cluster>();

  constructor(
    private readonly doc: Needs,
    clusters: readonly Cluster[],
  ) {
    for (const cluster of clusters)
      for (const mention of cluster.mentions) {
        if (mention.form === "pronoun") continue;
        if (cluster.kind === "group" || cluster.kind === "organization")
          for (const end of [mention.end, mention.head + 1]) this.until.set(end, cluster);
        const known = this.from.get(mention.first);
        if (known) known.push([mention, cluster]);
        else this.from.set(mention.first, [[mention, cluster]]);
      }
    for (const list of this.from.values()) list.sort(([a], [b]) => b.end - a.end);
  }

  /** The owner that the words of one mention tell. */
  ownerOf(cluster: Cluster, mention: Draft): Owner | undefined {
    if (mention.form === "pronoun" || cluster.kind === "place") return undefined;
    const led = this.ledBy(cluster, mention);
    if (led) return led;
    const stop =
      mention.form === "name" && cluster.kind === "person" ? (mention.nameFirst ?? mention.first) : mention.head;
    return (
      this.countryIn(mention, stop) ??
      this.employerAfter(cluster, mention, stop) ??
      this.employerBefore(cluster, mention, stop)
    );
  }

  /** "A Libyan delegation led by Bo Karim". */
  private ledBy({ kind }: Cluster, { first, form }: Draft): Cluster | undefined {
    const { lower } = this.doc.tokens;
    if (kind !== "person" || form !== "name" || lower[first - 1] !== "by") return undefined;
    return /^(?:led|headed|chaired)$/.test(lower[first - 2] ?? "") ? this.until.get(first - 2) : undefined;
  }

  /** "Norwegian", "Velm's" before the head. */
  private countryIn({ first }: Draft, stop: number): Owner | undefined {
    const { tokens } = this.doc;
    for (let i = first; i < stop; i++) {
      if (AWAY.test(tokens.lower[i - 1] ?? "")) continue;
      const known = this.at(i, stop, "country");
      if (known) return known;
      const two = i + 1 < stop ? countryOf(`${tokens.lower[i]} ${tokens.lower[i + 1]}`) : undefined;
      const found =
        two ?? (tokens.lower[i] === "us" && tokens.word[i] !== "US" ? undefined : countryOf(tokens.lower[i]!));
      if (found) return found.code;
    }
    return undefined;
  }

  /** "The president of Norland", "a spokesman for the ministry", "Ambassador Bo Karim of Norland". */
  private employerAfter(cluster: Cluster, mention: Draft, stop: number): Owner | undefined {
    const { tokens } = this.doc;
    const after = mention.form === "nominal" ? mention.head + 1 : mention.end;
    const inTitle =
      mention.form === "name" && cluster.kind === "person" ? this.ofInTitle(mention.first, stop) : undefined;
    if (inTitle) return inTitle;
    const link = tokens.lower[after] ?? "";
    if (!EMPLOYED.test(link)) return undefined;
    const at = tokens.lower[after + 1] === "the" && !this.from.has(after + 1) ? after + 2 : after + 1;
    const found = this.longest(at, cluster);
    if (!found) return undefined;
    if (mention.form === "name") return link === "of" && found.kind === "country" ? found : undefined;
    const noun = tokens.lower[mention.head]!;
    if (found.kind === "country") return link === "of" || (link === "for" && STAFF.test(noun)) ? found : undefined;
    if (found.kind === "place")
      return (link === "of" && LOCAL.test(noun)) ||
        (link === "in" && HOME.test(noun)) ||
        (link === "from" && ELECTED.test(noun))
        ? found
        : undefined;
    if (link === "from") return undefined;
    if (cluster.kind === "organization") return link === "of" && found.kind === "organization" ? found : undefined;
    if (!STAFF.test(noun) || link === "in" || link === "with") return undefined;
    return found.kind === "organization" || (found.kind === "person" && link !== "at") ? found : undefined;
  }

  /** "President of Norland Ada Noor". */
  private ofInTitle(first: number, stop: number): Cluster | undefined {
    for (let i = first + 1; i < stop; i++)
      if (this.doc.tokens.lower[i] === "of") {
        const at = this.doc.tokens.lower[i + 1] === "the" ? i + 2 : i + 1;
        const found = this.at(at, stop, "country");
        if (found) return found;
      }
    return undefined;
  }

  /** "Kremlin spokesman", "the foreign ministry spokeswoman Ada Noor". */
  private employerBefore(cluster: Cluster, { first }: Draft, stop: number): Owner | undefined {
    if (cluster.kind !== "person" && cluster.kind !== "group") return undefined;
    for (let i = first; i < stop; i++) {
      if (AWAY.test(this.doc.tokens.lower[i - 1] ?? "")) continue;
      const found = this.at(i, stop, "organization");
      if (found && found !== cluster) return found;
    }
    return undefined;
  }

  private at(first: number, stop: number, kind: Cluster["kind"]): Cluster | undefined {
    return this.from.get(first)?.find(([mention, cluster]) => cluster.kind === kind && mention.end <= stop)?.[1];
  }

  private longest(first: number, not: Cluster): Cluster | undefined {
    return this.from.get(first)?.find(([, cluster]) => cluster !== not)?.[1];
  }
}
