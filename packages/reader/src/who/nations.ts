import { countryOf } from "../knowledge/countries.js";
import { BODIES, OUTLET_SEATS } from "../knowledge/names.js";
import type { Cluster, Draft, Needs } from "./draft.js";
import { countriesIn } from "./groups.js";
import { Nearby } from "./nearby.js";
import { countryBefore, countryOfSite, seatOf } from "./setting.js";

/** Nouns of national offices and bodies: without another country's name they are of the country that the story is about. */
const OFFICES =
  /^(?:president|premier|minister|chancellor|king|queen|prince|senator|congressman|congresswoman|lawmaker|deputy|mp|governor|commissioner|adviser|advisor|advisers|advisors|spokesman|spokeswoman|spokesperson|secretary|general|colonel|admiral|commander|chief|judge|prosecutor|economist|politician|candidate|ambassador|head|mayor|speaker)$/;
const NATIONAL_BODY =
  /^(?:ministry|government|cabinet|parliament|congress|senate|assembly|presidency|army|navy|military|police|court|council|department|opposition|party|coalition|administration|office|committee|house|diet|bank)$/;

/** Gives countries to whoever's country the words tell, surest first. Mutates the clusters: they are still being made. */
export function assignCountries(doc: Needs, clusters: readonly Cluster[]): void {
  const countries = clusters.filter(({ kind }) => kind === "country");
  for (const cluster of clusters) {
    if (cluster.kind === "document" || isOfSeveral(doc, countries, cluster)) delete cluster.country;
    else fromOwnWords(cluster, doc);
  }
  const towns = clusters.filter(({ kind, named }) => kind === "place" && named);
  for (const cluster of clusters) fromSetting(doc, cluster, towns);
  for (const cluster of clusters) fromGroup(cluster, clusters);
  for (const cluster of clusters) fromOwner(cluster);
  const nearby = new Nearby(doc, clusters);
  for (const cluster of clusters) if (cluster.kind === "person" && isNational(cluster)) nearby.assign(cluster);
  for (const cluster of clusters) fromOwner(cluster);
  for (const cluster of clusters) if (isNational(cluster)) nearby.assign(cluster);
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

/** Where a body sits, whose paper it is, in which town a palace stands. */
function fromSetting(doc: Needs, cluster: Cluster, towns: readonly Cluster[]): void {
  const { kind, mentions } = cluster;
  if (cluster.country !== undefined || !cluster.named) return;
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
        ? (told(seatOf) ?? countryOfSite(doc, cluster, towns))
        : kind === "place"
          ? countryOfSite(doc, cluster, towns)
          : undefined;
  if (found !== undefined) cluster.country = found;
}

/** The Security Council is nobody's, whoever sits in it. */
const isInternational = ({ kind, name }: Cluster): boolean => {
  const body = kind === "organization" ? BODIES.get(name.toLowerCase()) : undefined;
  return body !== undefined && body.country === undefined;
};

/** "The leaders of Georgia and Turkey" are of no one country. */
const isOfSeveral = (doc: Needs, countries: readonly Cluster[], { kind, mentions }: Cluster): boolean =>
  kind === "group" &&
  mentions.some(
    (mention) =>
      doc.tokens.lower.slice(mention.first, mention.end).includes("and") &&
      countriesIn(doc, countries, mention).length > 1,
  );

/** "Norwegian", "of Norway", "in Oslo" inside one of its mentions; what a person's office is of. */
function fromOwnWords(cluster: Cluster, doc: Needs): void {
  if (cluster.kind === "outlet" && cluster.country === undefined) {
    const seat = OUTLET_SEATS.get(cluster.name.toLowerCase());
    if (seat) cluster.country = seat;
  }
  if (cluster.country !== undefined || cluster.kind === "country" || cluster.kind === "document") return;
  for (const mention of cluster.mentions) {
    if (cluster.kind === "place") return;
    const found = countryWithin(doc, mention, cluster.kind === "person" && mention.form === "name");
    if (found) {
      cluster.country = found;
      return;
    }
  }
}

/** The country that a mention names before its head. */
function countryWithin({ tokens }: Needs, mention: Draft, titleOnly: boolean): string | undefined {
  const stop = titleOnly ? (mention.nameFirst ?? mention.first) : mention.head;
  // "Secretary of State Ada Noor" holds an office that one state alone calls so; elsewhere it is "for" something.
  if (titleOnly && tokens.lower.slice(mention.first, stop).join(" ") === "secretary of state") return "US";
  for (let i = mention.first; i < stop; i++) {
    const two = countryOf(`${tokens.lower[i]} ${tokens.lower[i + 1]}`);
    const one = countryOf(tokens.lower[i]!);
    const found = two ?? (tokens.lower[i] === "us" && tokens.word[i] !== "US" ? undefined : one);
    // "Ambassador to Peru" is not Peru's.
    if (found && !/^(?:to|in|from|with|on)$/.test(tokens.lower[i - 1] ?? "")) return found.code;
  }
  // "The president of Norway", not "the ambassador to Norway".
  if (mention.form === "nominal" && tokens.lower[mention.head + 1] === "of")
    for (let i = mention.head + 2; i < Math.min(mention.end, mention.head + 5); i++) {
      const found = countryOf(`${tokens.lower[i]} ${tokens.lower[i + 1]}`) ?? countryOf(tokens.lower[i]!);
      if (found?.form === "name") return found.code;
    }
  return undefined;
}

/** "Her office", "Norland's ministry", "its spokesman": of the owner's country. */
function fromOwner(cluster: Cluster): void {
  for (let owner = cluster.owner, step = 0; owner && step < 4; owner = owner.owner, step++) {
    if (owner.country === undefined) {
      if (owner.kind === "country") {
        cluster.invented = true;
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

const isNational = (cluster: Cluster): boolean => !isInternational(cluster) && holdsNational(cluster);

const holdsNational = ({ kind, nouns, named, mentions }: Cluster): boolean =>
  (kind === "person" && named && [...nouns].some((noun) => OFFICES.test(noun))) ||
  (kind === "organization" &&
    [...nouns].some((noun) => NATIONAL_BODY.test(noun)) &&
    mentions.some(({ form }) => form !== "pronoun"));
