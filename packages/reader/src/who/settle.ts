import { DOCUMENT_NOUNS, VESSEL_NOUNS } from "../knowledge/names.js";
import type { Cluster, Needs } from "./draft.js";
import { countriesIn, holdersOf, numberOf } from "./groups.js";

/** What is only seen when the whole story is read: descriptions before their names, words that stand for nobody. */
export function settle(doc: Needs, clusters: readonly Cluster[]): Cluster[] {
  const sources = new Set(doc.attributions.map(({ sourceToken }) => sourceToken));
  const speaks = ({ kind, mentions }: Cluster): boolean =>
    kind === "document" && mentions.some(({ head }) => sources.has(head));
  const out = clusters.filter((cluster) => cluster.mentions.length > 0 && (speaks(cluster) || !isPassing(cluster)));
  for (const cluster of [...out]) {
    const name = nameOf(cluster, out);
    if (!name) continue;
    name.mentions.push(...cluster.mentions);
    name.mentions.sort((a, b) => a.first - b.first);
    if (cluster.country !== undefined) name.country ??= cluster.country;
    for (const other of out) if (other.owner === cluster) other.owner = name;
    out.splice(out.indexOf(cluster), 1);
  }
  joinGroups(doc, out);
  joinCounted(doc, out);
  for (const group of out) group.members.push(...named(doc, group, out));
  for (const cluster of out) if (isNamedBody(cluster)) cluster.named = true;
  return out;
}

const VESSEL = (noun: string): boolean => VESSEL_NOUNS.has(noun) || VESSEL_NOUNS.has(noun.replace(/s$/, ""));
const EMPTY = /^(?:countries|people|states|nations|sources|texts?)$/;

/** A thing spoken of once and never again is a word, not an entity: "a communique", "a news conference", "a tanker". */
function isPassing({ named, kind, mentions, country, owner, members }: Cluster): boolean {
  if (named || mentions.length > 1) return false;
  const { key, counted } = mentions[0]!;
  if (kind === "document" || DOCUMENT_NOUNS.has(key)) return true;
  if (kind === "occasion") return true;
  if (kind === "group" && VESSEL(key)) return country === undefined && !counted;
  return kind === "group" && EMPTY.test(key) && owner === undefined && !counted && members.length < 2;
}

/** Offices of which a story has one holder: "the president" in the headline is the president named below. */
const SOLE =
  /^(?:president|premier|prime minister|chancellor|king|queen|emir|sultan|\p{L}+ minister|pope|secretary-general)$/u;

function nameOf(cluster: Cluster, all: readonly Cluster[]): Cluster | undefined {
  if (cluster.named || cluster.kind !== "person" || cluster.elect) return undefined;
  const first = cluster.mentions[0]!;
  if (!first.definite || first.distinct || first.part) return undefined;
  if (/^(?:counterpart|colleague)$/.test(first.key)) return counterpartOf(cluster, all);
  if (!SOLE.test(first.key)) return undefined;
  const holders = all.filter(
    (other) =>
      other !== cluster &&
      other.kind === "person" &&
      other.named &&
      !other.elect &&
      other.nouns.has(first.key) &&
      (other.country === cluster.country || other.country === undefined || cluster.country === undefined),
  );
  return holders.length === 1 ? holders[0] : undefined;
}

/** "His Turkish colleague", said of a president, is the named president of Turkey. */
function counterpartOf({ owner, country }: Cluster, all: readonly Cluster[]): Cluster | undefined {
  if (!owner || country === undefined) return undefined;
  const offices = [...owner.nouns].filter((noun) => SOLE.test(noun) || noun === "minister");
  const holders = all.filter(
    (other) =>
      other !== owner &&
      other.kind === "person" &&
      other.named &&
      other.country === country &&
      offices.some((office) => other.nouns.has(office)),
  );
  return holders.length === 1 ? holders[0] : undefined;
}

/** Finds whom "the US and Chinese presidents" of a lead are, once all are named; groups of the same people are one. */
function joinGroups(doc: Needs, all: Cluster[]): void {
  for (const group of all) {
    if (group.kind !== "group" || group.members.length > 0) continue;
    const first = group.mentions[0]!;
    // "Hungarian and Romanian officials" act for both countries.
    const countries = countriesIn(doc, all, first);
    const number = numberOf(doc, first);
    // "Two diplomats" who were not spoken of before are two others.
    const definite = first.definite === true || (first.counted === true && number === undefined);
    const holders = holdersOf(all, first.key, { countries, definite, number, at: first.first });
    group.members.push(...(holders.length > 0 ? holders : countries.length > 1 ? countries : []));
  }
  const byMembers = new Map<string, Cluster>();
  for (const group of [...all]) {
    if (group.members.length < 2) continue;
    const key = group.members
      .map((member) => all.indexOf(member))
      .sort((a, b) => a - b)
      .join(" ");
    const same = byMembers.get(key);
    if (!same) {
      byMembers.set(key, group);
      continue;
    }
    same.mentions.push(...group.mentions);
    same.mentions.sort((a, b) => a.first - b.first);
    all.splice(all.indexOf(group), 1);
  }
}

/** "Three ministers" of a headline are the Swiss, French and German ministers of the lead. */
function joinCounted(doc: Needs, all: Cluster[]): void {
  for (const group of all.filter(({ kind, members }) => kind === "group" && members.length === 0)) {
    const first = group.mentions[0]!;
    const number = numberOf(doc, first);
    if (number === undefined || first.part) continue;
    const same = all.filter(
      ({ kind, members, nouns }) => kind === "group" && members.length === number && nouns.has(first.key),
    );
    if (same.length !== 1) continue;
    same[0]!.mentions.push(...group.mentions);
    same[0]!.mentions.sort((a, b) => a.first - b.first);
    for (const other of all) if (other.owner === group) other.owner = same[0]!;
    all.splice(all.indexOf(group), 1);
  }
}

/** "Among them are Ada Noor and Bo Karim": a group's members by name, when none were known. */
function named(doc: Needs, group: Cluster, all: readonly Cluster[]): readonly Cluster[] {
  if (group.kind !== "group" || group.members.length > 0) return [];
  const { tokens, sentences } = doc;
  const among = group.mentions.find(
    ({ first, end }) =>
      /^(?:among|including)$/.test(tokens.lower[first - 1] ?? "") &&
      /^(?:are|were|is|was)$/.test(tokens.lower[end] ?? ""),
  );
  if (!among) return [];
  const stop = sentences[tokens.sentence[among.first]!]!.endToken;
  return all.filter(
    ({ kind, named, mentions }) =>
      kind === "person" && named && mentions.some(({ first }) => first > among.end && first < stop),
  );
}

const BODY = /^(?:ministry|embassy|government|parliament|presidency|consulate|army|navy|senate|congress)$/;

/** A national body is named by its country: "the Kenyan foreign ministry". */
const isNamedBody = ({ kind, named, mentions }: Cluster): boolean =>
  kind === "organization" &&
  !named &&
  mentions.some(
    ({ key, form, country, possessor, head, first }) =>
      form === "nominal" &&
      BODY.test(key) &&
      (country !== undefined || (possessor !== undefined && possessor > first && head > first)),
  );
