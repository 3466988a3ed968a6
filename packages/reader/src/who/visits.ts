import type { Cluster, Draft, Needs } from "./draft.js";

/** Verbs of going somewhere, by lemma. */
const GOES = /^(?:arrive|travel|fly|land|visit|tour|leave|head|return|come|go|depart)$/;
/** Before the place of a visit: "arrived in", "a visit to", "flew into". */
const TO = /^(?:in|to|at|into|for|visit|visits|visited|visiting|tour|toured|touring)$/;
/** "During a visit to Quito", "on a trip to Peru", "on arrival in Lima". */
const VISIT = /^(?:visit|trip|tour|stop|stopover|arrival|journey)$/;
/** Going home is no visit: "returned to Lima", "left for home". */
const RETURNS = /^(?:return|leave|depart)$/;
/** Words between the verb or the noun of going and the place: "arrived on Monday in". */
const REACH = 8;

/**
 * The countries that each person is said to visit: whoever "arrived in Quito", or spoke "during a visit to Quito", holds
 * no office of Ecuador. Keyed by who goes.
 */
export function visitsOf(doc: Needs, clusters: readonly Cluster[]): ReadonlyMap<Cluster, ReadonlySet<string>> {
  const { tokens } = doc;
  const places = placesBySentence(doc, clusters);
  const out = new Map<Cluster, Set<string>>();
  for (const cluster of clusters) {
    if (cluster.kind !== "person") continue;
    for (const { head, first, end } of cluster.mentions) {
      const verb = verbOf(doc, head, end);
      if (verb < 0) continue;
      for (const [place, country] of places.get(tokens.sentence[first]!) ?? []) {
        const before = tokens.lower[place.first - 1] ?? "";
        if (!TO.test(before) || !goesTo(doc, verb, place.first)) continue;
        const known = out.get(cluster);
        if (known) known.add(country);
        else out.set(cluster, new Set([country]));
      }
    }
  }
  return out;
}

/** The verb that a mention is the subject of; a verb right after it where the tree, led astray by a dateline, says otherwise. */
function verbOf({ syntax }: Needs, head: number, end: number): number {
  if (/^nsubj/.test(syntax.relation[head]!)) return syntax.head[head]!;
  return /^VB[DZP]$/.test(syntax.tag[end] ?? "") ? end : -1;
}

/** True where the verb is one of going, near the place, or a noun of visiting stands just before it. */
function goesTo({ tokens, syntax }: Needs, verb: number, place: number): boolean {
  const lemma = syntax.lemma[verb]!;
  if (GOES.test(lemma) && !(RETURNS.test(lemma) && tokens.lower[place - 1] === "to"))
    return verb < place && place - verb <= REACH;
  for (let i = place - 1; i >= Math.max(0, place - 4); i--) if (VISIT.test(tokens.lower[i]!)) return true;
  return false;
}

function placesBySentence(
  { tokens }: Needs,
  clusters: readonly Cluster[],
): ReadonlyMap<number, readonly (readonly [Draft, string])[]> {
  const out = new Map<number, (readonly [Draft, string])[]>();
  for (const { kind, country, mentions } of clusters) {
    if ((kind !== "place" && kind !== "country") || country === undefined) continue;
    for (const mention of mentions) {
      if (mention.form !== "name") continue;
      const sentence = tokens.sentence[mention.first]!;
      const known = out.get(sentence);
      if (known) known.push([mention, country]);
      else out.set(sentence, [[mention, country]]);
    }
  }
  return out;
}
