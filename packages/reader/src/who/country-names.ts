import { countryOf, LONGEST_COUNTRY } from "../knowledge/countries.js";
import type { Evidence } from "./capitals.js";
import type { Draft, Needs } from "./draft.js";
import { isPlaceUse } from "./places.js";

/**
 * The country that the longest form at a token names: by name, adjective or capital, from the table or of the story's own
 * ("Tavarian"). A capital that means the town is a place.
 */
export function countryAt(doc: Needs, evidence: Evidence, at: number, end: number): Draft | undefined {
  const { tokens, text } = doc;
  // A people, not a state: "ethnic Albanian villagers".
  if (tokens.lower[at - 1] === "ethnic") return ethnicGroup(doc, at);
  for (let n = Math.min(LONGEST_COUNTRY, end - at); n > 0; n--) {
    const form = Array.from({ length: n }, (_, k) => tokens.lower[at + k]!).join(" ");
    const found = countryOf(form);
    if (found && !(form === "us" && tokens.word[at] !== "US")) {
      const asPlace = found.form === "capital" && isPlaceUse(doc, at, n);
      return {
        first: at,
        end: at + n,
        head: at + n - 1,
        form: "name",
        nouns: [],
        key: asPlace ? form : found.name.toLowerCase(),
        kind: asPlace ? "place" : "country",
        country: found.code,
        canonical: asPlace ? text.slice(tokens.start[at], tokens.end[at + n - 1]) : found.name,
      };
    }
  }
  const invented = evidence.countries.get(tokens.lower[at]!);
  if (invented)
    return {
      first: at,
      end: at + 1,
      head: at,
      form: "name",
      nouns: [],
      key: invented,
      kind: "country",
      canonical: capitalised(invented),
    };
  return undefined;
}

/** "Ethnic Albanians" are people; "ethnic Albanian villagers" are for the nominals. */
function ethnicGroup({ tokens, text }: Needs, at: number): Draft | undefined {
  const word = tokens.lower[at]!;
  if (!word.endsWith("s") || countryOf(word.slice(0, -1)) === undefined) return undefined;
  return {
    first: at - 1,
    end: at + 1,
    head: at,
    form: "nominal",
    nouns: [word],
    key: word,
    kind: "group",
    plural: true,
    canonical: text.slice(tokens.start[at - 1], tokens.end[at]),
  };
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** "The Republic of Velm" is Velm. */
export function republicAt({ tokens, text }: Needs, at: number, end: number): Draft | undefined {
  if (
    !/^(?:republic|kingdom|state|sultanate|principality)$/.test(tokens.lower[at]!) ||
    tokens.lower[at + 1] !== "of" ||
    at + 2 >= end
  )
    return undefined;
  const first = tokens.lower[at + 2] === "the" ? at + 3 : at + 2;
  const canonical = text.slice(tokens.start[first], tokens.end[end - 1]);
  const found = countryOf(canonical.toLowerCase());
  return {
    first: tokens.lower[at - 1] === "the" ? at - 1 : at,
    end,
    head: end - 1,
    form: "name",
    nouns: [],
    key: (found?.name ?? canonical).toLowerCase(),
    kind: "country",
    canonical: found?.name ?? canonical,
    ...(found && { country: found.code }),
  };
}
