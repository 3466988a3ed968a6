import { cityCountry } from "../knowledge/cities.js";
import { countryOf } from "../knowledge/countries.js";
import {
  BEFORE_FOR,
  BODIES,
  BODY_HEADS,
  BODY_NOUNS,
  CITIES,
  DOCUMENT_HEADS,
  OCCASION_HEADS,
  OUTLET_HEADS,
  OUTLETS,
  PLACE_HEADS,
  PLACE_OPENERS,
  PORTFOLIO,
} from "../knowledge/names.js";
import { type Draft, isCapital, type Kind, type Needs, words } from "./draft.js";
import { isPlaceUse } from "./places.js";

export type Base = Omit<Draft, "first" | "kind">;

/** A name without title: bodies, outlets, cities and heads of names that are known. */
export function bareName(
  doc: Needs,
  base: Base,
  at: number,
  runFirst: number,
  sentenceStart: number,
  country: Draft | undefined,
): Draft {
  const { tokens } = doc;
  const { key, end } = base;
  const last = tokens.lower[end - 1]!;
  const withArticle = runFirst > sentenceStart && tokens.lower[runFirst - 1] === "the" ? runFirst - 1 : runFirst;
  // "In Brussels" is the town, "Brussels hopes" the Union.
  if (key === "brussels" && isPlaceUse(doc, at, 1)) return { ...base, first: at, kind: "place", country: "BE" };
  const body = BODIES.get(key);
  if (body && !OCCASION_HEADS.has(tokens.lower[end] ?? ""))
    return {
      ...base,
      first: country ? at : withArticle,
      key: body.name.toLowerCase(),
      canonical: body.name,
      kind: "organization",
      ...(body.country && { country: body.country }),
    };
  // "CNN Türk", "BBC Persian" are services of the outlet that they are named after.
  const outlet = OUTLETS.get(key) ?? (end - at === 2 && OUTLETS.has(tokens.lower[at]!) ? base.canonical : undefined);
  if (outlet) return { ...base, first: withArticle, key: outlet.toLowerCase(), canonical: outlet, kind: "outlet" };
  const city = CITIES.get(key);
  if (city) return { ...base, first: at, kind: "place", country: city };
  const kind = kindByWords(doc, at, end, last);
  // "Peru's Congress"
  if (kind === "organization" && BODY_NOUNS.has(last) && isStates(doc, withArticle, sentenceStart))
    return { ...base, ...ownedFrom(doc, withArticle, sentenceStart), kind };
  const place = kind === "place" ? cityCountry(base.canonical ?? key) : undefined;
  const ofCountry = tokens.lower[at - 1] === "'s" && at - 2 >= sentenceStart && countryOf(tokens.lower[at - 2]!);
  return {
    ...base,
    // "Chile's Lia Soto"
    ...(ofCountry && ofCountry.form === "name" && end - at > 1 && kind === undefined && { possessor: at - 2 }),
    first: kind === undefined && country ? runFirst : kind === undefined || kind === "person" ? at : withArticle,
    ...(kind && { kind }),
    ...(place && { country: place }),
  };
}

/** True after "Peru's"; "the People's Army" is the army's own name. */
const isStates = ({ tokens }: Needs, first: number, sentenceStart: number): boolean =>
  first - 2 >= sentenceStart && tokens.lower[first - 1] === "'s" && tokens.lower[first - 2] !== "people";

/** Where a titled name begins with whom the office belongs to: "Norland's Foreign Minister Ada Noor", "his minister Bo Karim". */
export function ownedFrom({ tokens }: Needs, first: number, sentenceStart: number): Pick<Draft, "first" | "possessor"> {
  const before = tokens.lower[first - 1] ?? "";
  if (first - 1 < sentenceStart) return { first };
  if (/^(?:his|her|its|their)$/.test(before)) return { first: first - 1, possessor: first - 1 };
  if ((before !== "'s" && before !== "'") || first - 2 < sentenceStart) return { first };
  let from = first - 2;
  while (from > sentenceStart && isCapital(tokens.word[from]!) && isCapital(tokens.word[from - 1]!)) from--;
  if (from > sentenceStart && tokens.lower[from - 1] === "the") from--;
  return { first: from, possessor: first - 2 };
}

/** The kind that a name's own last (or first) word gives it: "Bank", "University of", "Strait", "Forum". */
function kindByWords(doc: Needs, at: number, end: number, last: string): Kind | undefined {
  const { tokens } = doc;
  const text = words(doc, at, end);
  const publisher = doc.parts.publisher?.text ?? doc.options.publisher;
  if (publisher && (publisher === text || publisher.replace(/^the /i, "") === text)) return "outlet";
  const several = end - at > 1;
  for (let i = at + 1; i < end - 1; i++) if (joinsBody(tokens.lower, i)) return "organization";
  if (several && OCCASION_HEADS.has(last) && !BODY_HEADS.has(last)) return "occasion";
  if (several && OUTLET_HEADS.has(last) && !(last === "agency" && isBodyAgency(tokens.lower, at, end))) return "outlet";
  if (several && tokens.lower[at] === "daily") return "outlet";
  if (BODY_HEADS.has(last) && (several || !/^(?:energy|oil|partners|systems|command|lines|front)$/.test(last)))
    return "organization";
  if (several && DOCUMENT_HEADS.has(last)) return "document";
  if (several && (PLACE_HEADS.has(last) || PLACE_OPENERS.has(tokens.lower[at]!))) return "place";
  if (PLACE_HEADS.has(last) && (tokens.lower[at - 1] === "the" || tokens.word[at - 1] === ")")) return "place";
  return undefined;
}

/** "The Bank of Norland", "the Organisation for Fisheries Cooperation". */
const joinsBody = (lower: readonly string[], at: number): boolean =>
  (lower[at] === "of" && BODY_HEADS.has(lower[at - 1]!)) || (lower[at] === "for" && BEFORE_FOR.has(lower[at - 1]!));

/** "International Atomic Energy Agency" is a body, "Anadolu Agency" an outlet. */
function isBodyAgency(lower: readonly string[], at: number, end: number): boolean {
  for (let i = at; i < end - 1; i++)
    if (PORTFOLIO.has(lower[i]!) || /^(?:international|atomic|space|refugee|intelligence)$/.test(lower[i]!))
      return true;
  return false;
}
