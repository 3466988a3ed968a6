import { OUTLET_SEATS } from "../knowledge/names.js";
import { officeCountry } from "../knowledge/offices.js";
import { Belonging } from "./belonging.js";
import type { Cluster, Draft, Needs } from "./draft.js";
import { countriesIn } from "./groups.js";
import { isInternational, isNational } from "./national.js";
import { type Home, Nearby } from "./nearby.js";
import { countryBefore, countryInName, countryOfCompany, countryOfSite, isSite, seatOf } from "./setting.js";

/** Gives countries to whoever's country the words tell, surest first. Mutates the clusters: they are still being made. */
export function assignCountries(doc: Needs, clusters: readonly Cluster[]): void {
  const countries = clusters.filter(({ kind }) => kind === "country");
  const belonging = new Belonging(doc, clusters);
  for (const cluster of clusters) {
    if (cluster.kind === "document" || isOfSeveral(doc, countries, cluster)) delete cluster.country;
    else fromOwnWords(cluster, doc, belonging);
  }
  const towns = clusters.filter(({ kind, named }) => kind === "place" && named);
  for (const cluster of clusters) fromSetting(doc, cluster);
  for (const cluster of clusters) fromGroup(cluster, clusters);
  for (const cluster of clusters) fromOwner(cluster);
  for (const cluster of clusters) fromOtherSide(cluster, countries);
  for (const cluster of clusters) fromGroupBefore(doc, cluster, clusters);
  const nearby = new Nearby(doc, clusters);
  for (const cluster of clusters) if (cluster.kind === "person" && isNational(cluster)) nearby.assign(cluster);
  for (const cluster of clusters) fromOwner(cluster);
  for (const cluster of clusters) if (isNational(cluster)) nearby.assign(cluster);
  for (const cluster of clusters) {
    fromOwner(cluster);
    fromGroup(cluster, clusters);
  }
  for (const cluster of clusters) fromSite(doc, cluster, towns, nearby.home);
}

/** "His counterpart Bo Karim", without a word of where: of the other of the two countries that the story tells of. */
function fromOtherSide(cluster: Cluster, countries: readonly Cluster[]): void {
  const owner = cluster.owner;
  if (cluster.country !== undefined || cluster.invented || !owner || !cluster.nouns.has("counterpart")) return;
  const [first, second, third] = [...countries].sort((a, b) => b.mentions.length - a.mentions.length);
  if (!first || !second || (third && third.mentions.length * 2 > second.mentions.length)) return;
  const own = [first, second].findIndex(({ country }) => country !== undefined && country === owner.country);
  const other = own === 0 ? second : own === 1 ? first : undefined;
  if (other?.country !== undefined) cluster.country = other.country;
}

/** "One of the officials" is of the officials' country. */
function fromGroup(cluster: Cluster, clusters: readonly Cluster[]): void {
  const part = cluster.mentions.find((mention) => mention.part);
  if (!part || cluster.country !== undefined) return;
  const group = clusters.find(
    (other) =>
      other !== cluster &&
      other.kind === "group" &&
      other.mentions.some(({ first, end }) => first === part.first + 2 && end <= part.end),
  );
  if (group?.country !== undefined) cluster.country = group.country;
}

/** "French officials were calm. One official said": a single one, counted out, is of those spoken of just before. */
function fromGroupBefore({ tokens }: Needs, cluster: Cluster, clusters: readonly Cluster[]): void {
  const { kind, named, mentions, country } = cluster;
  const first = mentions[0]!;
  if (kind !== "person" || named || country !== undefined || tokens.lower[first.first] !== "one" || first.part) return;
  const group = clusters.findLast(
    (other) =>
      other.kind === "group" &&
      other.mentions.some(({ key, head }) => key === `${first.key}s` && head < first.first) &&
      other.mentions.some(
        ({ first: at }) => at < first.first && tokens.sentence[first.first]! - tokens.sentence[at]! <= 2,
      ),
  );
  if (group?.country !== undefined) cluster.country = group.country;
}

/** Where a body sits, whose paper it is, in which town a palace stands. */
function fromSetting(doc: Needs, cluster: Cluster): void {
  const { kind, mentions } = cluster;
  if (cluster.country !== undefined) return;
  const told = (find: (doc: Needs, mention: Draft) => string | undefined): string | undefined => {
    for (const mention of mentions) {
      const found = find(doc, mention);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const found =
    kind === "outlet"
      ? (told(countryBefore) ?? told(seatOf))
      : kind === "organization" && !isInternational(cluster)
        ? (told(countryOfCompany) ?? told(seatOf) ?? told(countryInName))
        : kind === "place"
          ? told(countryInName)
          : undefined;
  if (found !== undefined) cluster.country = found;
}

/** A palace or a hotel stands in the town spoken of before it, else where the story is told from. */
function fromSite(doc: Needs, cluster: Cluster, towns: readonly Cluster[], home: Home | undefined): void {
  if (cluster.country !== undefined || !isSite(doc, cluster)) return;
  const found = countryOfSite(doc, cluster, towns) ?? home?.country;
  if (found !== undefined) cluster.country = found;
}

/** "The leaders of Georgia and Turkey" are of no one country. */
const isOfSeveral = (doc: Needs, countries: readonly Cluster[], { kind, mentions }: Cluster): boolean =>
  kind === "group" &&
  mentions.some(
    (mention) =>
      doc.tokens.lower.slice(mention.first, mention.end).includes("and") &&
      countriesIn(doc, countries, mention).length > 1,
  );

/** "Norwegian", "of Norway", "the ministry's" inside or beside one of its mentions; an office that one country alone calls so. */
function fromOwnWords(cluster: Cluster, doc: Needs, belonging: Belonging): void {
  if (cluster.kind === "outlet" && cluster.country === undefined) {
    const seat = OUTLET_SEATS.get(cluster.name.toLowerCase());
    if (seat) cluster.country = seat;
  }
  if (cluster.country !== undefined || cluster.invented || /^(?:country|document|place)$/.test(cluster.kind)) return;
  for (const mention of cluster.mentions) {
    const owner = belonging.ownerOf(cluster, mention);
    if (owner === undefined) continue;
    if (typeof owner === "string") cluster.country = owner;
    else if (owner.country !== undefined && owner.kind !== "organization" && owner.kind !== "person")
      cluster.country = owner.country;
    else if (owner.kind === "country") cluster.invented = true;
    else if (owner !== cluster.owner?.owner) cluster.owner ??= owner;
    if (cluster.country !== undefined || cluster.invented) return;
  }
  if (cluster.kind === "person") fromOffice(cluster, doc);
}

/** "Secretary of State Ada Noor": an office that one country alone calls so. */
function fromOffice(cluster: Cluster, { tokens }: Needs): void {
  for (const { first, nameFirst, form } of cluster.mentions) {
    if (form !== "name" || nameFirst === undefined) continue;
    const found = officeCountry(tokens.lower.slice(first, nameFirst));
    if (found) {
      cluster.country = found;
      return;
    }
  }
}

/** "Her office", "Norland's ministry", "its spokesman": of the owner's country. */
function fromOwner(cluster: Cluster): void {
  if (isKin(cluster)) return;
  for (let owner = cluster.owner, step = 0; owner && step < 4; owner = owner.owner, step++) {
    if (owner.country === undefined) {
      if (owner.kind === "country" || isInternational(owner) || owner.invented) {
        cluster.invented = cluster.country === undefined;
        return;
      }
      continue;
    }
    if (isInternational(cluster)) return;
    if (cluster.kind === "person" || cluster.kind === "organization" || cluster.kind === "group") {
      // "Her Kenyan counterpart" has a word of its own; "her counterpart" is of another country.
      if (cluster.nouns.has("counterpart")) return;
      cluster.country ??= owner.country;
    }
    return;
  }
}

/** Somebody's daughter or lawyer may be of another country. */
const isKin = ({ kind, nouns }: Cluster): boolean => kind === "person" && [...nouns].some((noun) => KIN.test(noun));
const KIN = /^(?:daughter|son|wife|husband|widow|brother|sister|mother|father|lawyer|critic|rival|friend)$/;
