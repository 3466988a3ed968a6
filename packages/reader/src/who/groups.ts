import { countryOf } from "../knowledge/countries.js";
import type { Cluster, Draft, Needs } from "./draft.js";

/** What a plural of office-holders is a plural of. */
export const LEADERS: Readonly<Record<string, RegExp>> = {
  leaders: /^(?:president|premier|chancellor|king|queen|prime minister|emir|sultan|leader)$/,
  presidents: /^president$/,
  ministers: /^minister$/,
  premiers: /^(?:premier|prime minister)$/,
  envoys: /^(?:envoy|ambassador)$/,
  diplomats: /^(?:diplomat|ambassador|envoy|minister)$/,
};

/** The countries that a phrase names: before its noun ("the US and Chinese presidents"), else after ("the leaders of Peru and Chile"). */
export function countriesIn(doc: Needs, { first, head, end }: Draft): ReadonlySet<string> {
  const before = countriesBetween(doc, first, head);
  return before.size > 1 || doc.tokens.lower[head + 1] !== "of" ? before : countriesBetween(doc, head + 2, end);
}

function countriesBetween({ tokens }: Needs, from: number, to: number): Set<string> {
  const found = new Set<string>();
  for (let i = from; i < to; i++) {
    const country = countryOf(`${tokens.lower[i]} ${tokens.lower[i + 1]}`) ?? countryOf(tokens.lower[i]!);
    if (country && !(tokens.lower[i] === "us" && tokens.word[i] !== "US")) found.add(country.code);
  }
  return found;
}

/** The two or three named people who hold such an office, if the story has no more; of the countries, where any are named. */
export function holdersOf(
  all: readonly Cluster[],
  plural: string,
  countries: ReadonlySet<string>,
  definite: boolean,
): readonly Cluster[] {
  const office = LEADERS[plural];
  if (!office || !definite) return [];
  const holders = all.filter(
    ({ kind, named, nouns, elect, country }) =>
      kind === "person" &&
      named &&
      !elect &&
      [...nouns].some((noun) => office.test(noun)) &&
      (countries.size < 2 || (country !== undefined && countries.has(country))),
  );
  return holders.length === 2 || (holders.length === 3 && countries.size !== 2) ? holders : [];
}
