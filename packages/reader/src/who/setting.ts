import { cityCountry } from "../knowledge/cities.js";
import { countryOf } from "../knowledge/countries.js";
import { CITIES, COMPANY_NOUNS, OUTLET_HEADS, OUTLET_NOUNS } from "../knowledge/names.js";
import { type Cluster, type Draft, isCapital, type Needs } from "./draft.js";

/** Words between a people's adjective and an outlet: "the Uzbek state news agency Zarafshon". */
const BEFORE_OUTLET = new Set([...OUTLET_NOUNS, ...OUTLET_HEADS, "state", "private", "public", "news", "state-run"]);
/** Words between a people's adjective and a company: "the Danish refugee charity Havn". */
const BEFORE_COMPANY = new Set(
  "refugee aid rights gas oil power energy shipping mining state state-run state-owned private defence defense steel telecom grain food car drone".split(
    " ",
  ),
);
/** How many such words. */
const DESCRIBED = 5;

/** "The Danish charity Havn": the country of what describes a company just before its name. */
export function countryOfCompany({ tokens }: Needs, { first, form }: Draft): string | undefined {
  if (form !== "name" || !COMPANY_NOUNS.has(tokens.lower[first - 1] ?? "")) return undefined;
  for (let i = first - 2; i >= 0 && first - i <= DESCRIBED; i--) {
    const found = countryOf(tokens.lower[i]!);
    if (found?.form === "adjective") return found.code;
    if (!BEFORE_COMPANY.has(tokens.lower[i]!)) return undefined;
  }
  return undefined;
}

/** "The German daily Rheinkurier": the country of what describes an outlet just before its name. */
export function countryBefore({ tokens }: Needs, { first }: Draft): string | undefined {
  for (let i = first - 1; i >= 0 && first - i <= DESCRIBED; i--) {
    const found = countryOf(tokens.lower[i]!);
    if (found?.form === "adjective") return found.code;
    if (!BEFORE_OUTLET.has(tokens.lower[i]!)) return undefined;
  }
  return undefined;
}

/** Where a body has its seat, if the words beside it tell: "the Piraeus-based Orrin Lines", "the Alda Institute in Singapore". */
export function seatOf({ tokens }: Needs, { first, end, form }: Draft): string | undefined {
  for (let i = Math.max(0, first - 1); i < end; i++) {
    const based = /^(.+)-based$/.exec(tokens.lower[i]!)?.[1];
    const found = based && placeCode(based);
    if (found) return found;
  }
  if (form !== "name") return undefined;
  // "The University of Colón", "the Alda Institute in Singapore"
  for (let i = first + 1; i <= end; i++)
    if (tokens.lower[i] === "in" || (tokens.lower[i] === "of" && i < end)) {
      const found = placeCode(`${tokens.lower[i + 1]} ${tokens.lower[i + 2]}`) ?? placeCode(tokens.lower[i + 1] ?? "");
      if (found) return found;
    }
  return undefined;
}

const placeCode = (low: string): string | undefined => {
  const country = countryOf(low);
  return country?.form === "adjective" ? undefined : (country?.code ?? CITIES.get(low) ?? cityCountry(low));
};

/** Last words of places within a town, which lie where the story is. */
const SITE =
  /^(?:palace|hotel|airport|centre|center|university|square|street|stadium|hall|mosque|cathedral|hospital|police|court|exchange|museum|prison|barracks)$/;
const OPENS = /^(?:hotel|palais|university)$/;
/** How many sentences back a site's town may have been named. */
const NEAR = 3;

/** "The Tagaytay Convention Centre", "a Hamburg court": the town in its own words. */
export function countryInName({ tokens }: Needs, { first, head }: Draft): string | undefined {
  if (!SITE.test(tokens.lower[head]!)) return undefined;
  const from = /^(?:the|a|an)$/.test(tokens.lower[first]!) ? first + 1 : first;
  if (from >= head || !isCapital(tokens.word[from]!)) return undefined;
  return placeCode(`${tokens.lower[from]} ${tokens.lower[from + 1]}`) ?? placeCode(tokens.lower[from]!);
}

/** "The Hotel Altai" lies in the town named last before it, else where the story was filed. */
export function countryOfSite(doc: Needs, cluster: Cluster, towns: readonly Cluster[]): string | undefined {
  const { tokens } = doc;
  const site = cluster.mentions[0]!;
  let best: Cluster | undefined;
  let at = -1;
  for (const town of towns)
    for (const { first } of town.mentions)
      if (town !== cluster && town.country !== undefined && first < site.first && first > at) {
        best = town;
        at = first;
      }
  if (best && tokens.sentence[site.first]! - tokens.sentence[at]! <= NEAR) return best.country;
  const dateline = doc.parts.dateline?.place;
  return (
    dateline &&
    towns.find(({ mentions }) =>
      mentions.some(({ first }) => tokens.start[first]! >= dateline[0] && tokens.start[first]! < dateline[1]),
    )?.country
  );
}

/** True for a named hotel, palace, airport: something that stands in a town. */
export function isSite({ tokens }: Needs, { named, kind, mentions }: Cluster): boolean {
  if (!named || (kind !== "place" && kind !== "organization")) return false;
  const { first, end, form } = mentions[0]!;
  const from = tokens.lower[first] === "the" ? first + 1 : first;
  return (
    form === "name" &&
    (SITE.test(tokens.lower[end - 1]!) || SITE.test(tokens.lower[end] ?? "") || OPENS.test(tokens.lower[from]!))
  );
}
