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
export function countriesIn(doc: Needs, all: readonly Cluster[], { first, head, end }: Draft): readonly Cluster[] {
  const between = (from: number, to: number): readonly Cluster[] =>
    all.filter(
      ({ kind, mentions }) =>
        kind === "country" && mentions.some((mention) => mention.first >= from && mention.end <= to),
    );
  const before = between(first, head);
  return before.length > 1 || doc.tokens.lower[head + 1] !== "of" ? before : between(head + 2, end);
}

/** The two or three named people who hold such an office, if the story has no more; of the countries, where several are named. */
export function holdersOf(
  all: readonly Cluster[],
  plural: string,
  countries: readonly Cluster[],
  definite: boolean,
): readonly Cluster[] {
  const office = LEADERS[plural];
  if (!office || !definite) return [];
  const codes = new Set(countries.map(({ country }) => country));
  const holders = all.filter(
    ({ kind, named, nouns, elect, country, invented }) =>
      kind === "person" &&
      named &&
      !elect &&
      [...nouns].some((noun) => office.test(noun)) &&
      (countries.length < 2 || codes.has(country) || (invented === true && codes.has(undefined))),
  );
  const wanted = countries.length > 1 ? countries.length : undefined;
  return holders.length > 1 && (wanted === undefined ? holders.length <= 3 : holders.length === wanted) ? holders : [];
}
