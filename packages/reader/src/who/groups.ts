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

const NUMBERS: Readonly<Record<string, number>> = { two: 2, both: 2, three: 3, four: 4, five: 5 };

/** How many a plural says that they are: "the two leaders"; undefined where it does not count. */
export function numberOf({ tokens }: Needs, { first, head }: Draft): number | undefined {
  for (let i = first; i < head; i++) if (NUMBERS[tokens.lower[i]!] !== undefined) return NUMBERS[tokens.lower[i]!];
  return undefined;
}

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

/** What is asked of the holders of an office: of which countries, how many, and who was spoken of last before a token. */
interface Wanted {
  readonly countries: readonly Cluster[];
  readonly definite: boolean;
  readonly number?: number | undefined;
  readonly at: number;
}

/**
 * The two or three named people who hold such an office, if the story has no more; of the countries, where several are
 * named; where "the two ministers" are two of three, those spoken of last.
 */
export function holdersOf(
  all: readonly Cluster[],
  plural: string,
  { countries, definite, number, at }: Wanted,
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
  const wanted = countries.length > 1 ? countries.length : number;
  if (holders.length < 2 || holders.length > MOST) return [];
  if (wanted === undefined || holders.length === wanted) return holders;
  const before = (holder: Cluster): number => holder.mentions.findLast(({ first }) => first < at)?.first ?? -1;
  const near = holders.filter((holder) => before(holder) >= 0).sort((a, b) => before(a) - before(b));
  return countries.length < 2 && near.length >= wanted ? near.slice(-wanted) : [];
}

/** A plural of more than so many holders is a class, not these. */
const MOST = 3;
