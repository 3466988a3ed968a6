import { BODIES, PORTFOLIO } from "../knowledge/names.js";
import type { Cluster } from "./draft.js";

/** Nouns of national offices: without another country's name their holders are of the country that the story is about. */
const OFFICES =
  /^(?:president|premier|minister|chancellor|king|queen|prince|senator|congressman|congresswoman|lawmaker|legislator|deputy|mp|governor|commissioner|adviser|advisor|advisers|advisors|spokesman|spokeswoman|spokesperson|secretary|general|colonel|admiral|commodore|commander|chief|judge|prosecutor|politician|candidate|head|mayor|speaker)$/;
/** Offices of which nobody needs to be named for it to be clear whose they are: "the president had not consulted them". */
const HEADS = /^(?:president|premier|prime minister|minister|chancellor|king|queen)$/;
const NATIONAL_BODY =
  /^(?:ministry|government|cabinet|parliament|congress|senate|assembly|presidency|army|navy|military|police|guard|court|council|department|opposition|party|coalition|administration|office|committee|house|diet|bank)$/;
/** Parliament and prosecutors as people. */
const NATIONAL_GROUP = /^(?:lawmakers|legislators|senators|prosecutors)$/;
/** Words that names of national bodies share everywhere: "the Constitutional Court", "the National Assembly". */
const GENERIC = new Set(
  "national supreme constitutional central federal state royal coast guard high general council court assembly bank ministry department parliament congress senate cabinet government house of the and for office party people's upper lower electoral election police armed forces army navy air force prime minister president attorney border privy revolutionary diet".split(
    " ",
  ),
);

/** True for bodies that are no country's: the Security Council is nobody's, whoever sits in it. */
export const isInternational = ({ kind, name }: Cluster): boolean => {
  const body = kind === "organization" ? BODIES.get(name.toLowerCase()) : undefined;
  return body !== undefined && body.country === undefined;
};

/** True for whom a country may be guessed: holders of national offices, bodies that every state has. */
export function isNational(cluster: Cluster): boolean {
  const { kind, nouns, named, mentions, owner } = cluster;
  if (kind === "person") {
    // The spokesman of a militia is of no country that the story tells.
    if (owner?.kind === "organization" && owner.country === undefined && !isNationalBody(owner)) return false;
    return [...nouns].some((noun) => (named ? OFFICES : HEADS).test(noun));
  }
  if (kind === "group") return mentions.some(({ key }) => NATIONAL_GROUP.test(key));
  return isNationalBody(cluster);
}

/** "The foreign ministry", "the National Assembly"; not "the Prairie Pulse Council". */
const isNationalBody = (cluster: Cluster): boolean =>
  cluster.kind === "organization" &&
  !isInternational(cluster) &&
  [...cluster.nouns].some((noun) => NATIONAL_BODY.test(noun)) &&
  cluster.mentions.some(({ form }) => form !== "pronoun") &&
  cluster.mentions.every(
    ({ form, key }) =>
      form !== "name" ||
      /\bparty\b/.test(key) ||
      key.split(" ").every((word) => word !== "cooperation" && (GENERIC.has(word) || PORTFOLIO.has(word))),
  );
