import type { Clusters } from "./clusters.js";
import { type Cluster, codeOf, type Draft, type Needs } from "./draft.js";
import { LEADERS, numberOf } from "./groups.js";

/** How far back, in sentences, "the official" looks. */
const REACH = 40;

/** Nouns that take up another: "the diplomat" is the ambassador of before. */
const TAKES_UP: Readonly<Record<string, readonly string[]>> = {
  leader: ["president", "premier", "chancellor", "king", "minister", "sheikh", "emir", "chief"],
  diplomat: ["ambassador", "envoy", "negotiator", "consul"],
  envoy: ["ambassador", "diplomat", "mediator"],
  premier: ["minister"],
  mediator: ["envoy"],
  politician: ["lawmaker", "senator", "deputy", "leader"],
  person: ["people"],
};
/** Nouns for outlets, and for any company or movement that was named. */
const OUTLET =
  /^(?:newspaper|daily|broadcaster|outlet|publication|channel|magazine|agency|tabloid|weekly|wire|website)$/;
const COMPANY =
  /^(?:company|firm|group|consortium|organization|organisation|movement|militia|party|union|bloc|alliance)$/;
const SIDES = /^(?:countries|sides|governments|nations|states|capitals|parties|neighbours|neighbors)$/;

/** Plurals that bring in others each time: "officials said", "analysts said". */
const GENERIC = /^(?:officials|diplomats|people|sources|countries|analysts|experts|states|nations|leaders|ministers)$/;

/** The entity that a description takes up, or nothing where it brings in somebody new. */
export function antecedentOf(
  doc: Needs,
  clusters: Clusters,
  draft: Draft,
  owner: Cluster | undefined,
): Cluster | undefined {
  if (draft.plural && !draft.definite && !draft.counted && !draft.distinct && !draft.part && !GENERIC.test(draft.key))
    return clusters.latest(
      ({ kind, nouns, country }) => kind === "group" && nouns.has(draft.key) && country === codeOf(draft),
    );
  if (!draft.definite || draft.distinct || draft.part) return undefined;
  if (draft.plural) return groupOf(doc, clusters, draft, owner);
  if (draft.kind === "occasion") return clusters.latest(({ kind }) => kind === "occasion");
  if (draft.kind === "person" && isElect(doc, draft)) {
    const elect = clusters.latest(({ kind, elect }) => kind === "person" && elect === true);
    if (elect) return elect;
    return undefined;
  }
  const from = doc.tokens.sentence[draft.first]! - REACH;
  const near = (cluster: Cluster): boolean => clusters.lastSentence(cluster) >= from;
  const agrees = (cluster: Cluster): boolean =>
    sameCountry(draft, cluster) && (owner === undefined || cluster.owner === undefined || cluster.owner === owner);
  // "Her office" is nobody's that was not spoken of as hers.
  const takesUp = (cluster: Cluster): boolean =>
    cluster.nouns.has(draft.key) &&
    cluster.kind === kindWanted(cluster, draft) &&
    (owner === undefined || cluster.owner === owner) &&
    agrees(cluster) &&
    near(cluster);
  const same = actingOf(doc, clusters, draft, takesUp) ?? clusters.latest(takesUp);
  if (same) return same;
  if (owner !== undefined) return undefined;
  const others = TAKES_UP[draft.key];
  if (others) {
    const found = clusters.latest(
      (cluster) =>
        cluster.kind === "person" && agrees(cluster) && near(cluster) && others.some((noun) => cluster.nouns.has(noun)),
    );
    if (found) return found;
  }
  if (OUTLET.test(draft.key))
    return clusters.latest((cluster) => cluster.kind === "outlet" && cluster.named && namedIn(doc, cluster, draft));
  if (COMPANY.test(draft.key))
    return clusters.latest(({ kind, named, nouns }) => kind === "organization" && named && nouns.size === 0);
  if (draft.kind === "document")
    return clusters.latest((cluster) => cluster.kind === "document" && near(cluster) && agreesAsText(cluster, draft));
  return undefined;
}

/** "The Kabar news agency" is Kabar and no outlet of before; "the news agency" is whichever was named. */
function namedIn({ tokens }: Needs, cluster: Cluster, { first, head, country }: Draft): boolean {
  if (country !== undefined) return true;
  const isInside = cluster.mentions.some((mention) => mention.first >= first && mention.head < head);
  for (let i = first + 1; i < head; i++) if (/^\p{Lu}/u.test(tokens.word[i]!)) return isInside;
  return true;
}

/** How far back, in sentences, a subject is taken up before whoever was only spoken of. */
const ACTING = 2;

/** "Noor met Trade Minister Bo Karim. The minister will go on": of two ministers the one who acts, where an acting one is near. */
function actingOf(
  { tokens, syntax }: Needs,
  clusters: Clusters,
  { first, head, kind }: Draft,
  takesUp: (cluster: Cluster) => boolean,
): Cluster | undefined {
  if (kind !== "person" || !/^nsubj/.test(syntax.relation[head]!)) return undefined;
  const from = tokens.sentence[first]! - ACTING;
  return clusters.latest(
    (cluster) =>
      takesUp(cluster) &&
      cluster.mentions.some(
        (mention) => tokens.sentence[mention.first]! >= from && /^nsubj/.test(syntax.relation[mention.head]!),
      ),
  );
}

/** "The Turkish president" is not one of a country without a code, nor the other way round. */
const sameCountry = ({ country, key, nouns }: Draft, cluster: Cluster): boolean =>
  (!/^(?:ministry|department)$/.test(key) || samePortfolio(nouns, cluster.nouns)) && agreesWith(country, key, cluster);

/** "The interior ministry" is not the foreign ministry. */
const samePortfolio = (mine: readonly string[], theirs: ReadonlySet<string>): boolean => {
  const own = mine.find((noun) => noun.includes(" "));
  const others = [...theirs].filter((noun) => noun.includes(" "));
  return own === undefined || others.length === 0 || others.includes(own);
};

const agreesWith = (country: string | undefined, key: string, cluster: Cluster): boolean =>
  country === undefined ||
  (country.startsWith("?")
    ? cluster.country === undefined
    : cluster.country === country ||
      // "The United States embassy" takes up no embassy of before.
      (cluster.country === undefined && !cluster.invented && !/^(?:embassy|consulate|mission)$/.test(key)));

const kindWanted = (cluster: Cluster, draft: Draft): Cluster["kind"] =>
  draft.kind === "outlet" && cluster.kind === "organization" ? "organization" : (draft.kind ?? cluster.kind);

/** "The text", "the document" take up any writing; "the treaty" only a treaty or the like. */
const agreesAsText = (cluster: Cluster, draft: Draft): boolean =>
  /^(?:text|document)$/.test(draft.key) ||
  (/^(?:agreement|accord|deal|pact|treaty)$/.test(draft.key) &&
    [...cluster.nouns].some((n) => /^(?:agreement|accord|deal|pact|treaty)$/.test(n)));

/** "The newly elected president", "the incoming minister". */
export function isElect({ tokens }: Needs, draft: Draft): boolean {
  for (let i = draft.first; i <= draft.head; i++)
    if (/^(?:elected|incoming|president-elect|\p{L}+-elect)$/u.test(tokens.lower[i]!)) return true;
  return false;
}

/** "The two leaders": the same group again, or those spoken of before that fit. */
function groupOf(doc: Needs, clusters: Clusters, draft: Draft, owner: Cluster | undefined): Cluster | undefined {
  const number = numberOf(doc, draft);
  const same = clusters.latest(
    (cluster) =>
      cluster.kind === "group" &&
      cluster.nouns.has(draft.key) &&
      // "All five ministers" are not the two.
      cluster.mentions.every((mention) => (numberOf(doc, mention) ?? number) === number || number === undefined) &&
      (owner === undefined
        ? cluster.mentions.some(({ definite, counted }) => definite || counted)
        : cluster.owner === owner) &&
      sameCountry(draft, cluster),
  );
  if (same && !(owner === undefined && same.owner !== undefined && draft.possessor !== undefined)) return same;
  if (owner !== undefined) return undefined;
  const group = clusters.create(draft);
  group.members.push(...membersOf(doc, clusters, draft));
  return group;
}

/** The last so many that a plural may mean. */
function membersOf(doc: Needs, clusters: Clusters, draft: Draft): readonly Cluster[] {
  const number = numberOf(doc, draft);
  const nouns = LEADERS[draft.key];
  const fits: (cluster: Cluster) => boolean = SIDES.test(draft.key)
    ? ({ kind }) => kind === "country"
    : ({ kind, named, nouns: own }) =>
        kind === "person" && named && (nouns === undefined || [...own].some((noun) => nouns.test(noun)));
  if (number === undefined && nouns === undefined && !SIDES.test(draft.key)) return [];
  const all = clusters.within().filter(fits);
  const members = all.slice(-(number ?? 2));
  // "The three ministers" are not the two who were named.
  return members.length >= (number ?? 2) ? members : [];
}
