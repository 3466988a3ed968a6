import { cityCountry } from "../knowledge/cities.js";
import { countryOf, LONGEST_COUNTRY } from "../knowledge/countries.js";
import {
  BODIES,
  BODY_HEADS,
  BODY_NOUNS,
  CITIES,
  DOCUMENT_HEADS,
  OCCASION_HEADS,
  OUTLET_HEADS,
  OUTLETS,
  PERSON_NOUNS,
  PLACE_HEADS,
  PLACE_OPENERS,
  PORTFOLIO,
} from "../knowledge/names.js";
import { type Evidence, isTitleCase, runEnd } from "./capitals.js";
import { type Draft, isCapital, type Kind, type Needs, words } from "./draft.js";
import { decideKinds } from "./kinds.js";
import { isPlaceUse } from "./places.js";
import { titleAt } from "./titles.js";

/** All names of the document, in text order; nested ones (a country inside a title) too. */
export function findNames(doc: Needs, evidence: Evidence): readonly Draft[] {
  const out: Draft[] = [];
  for (const sentence of doc.sentences) {
    const role = doc.parts.roles[sentence.block];
    if (role === "furniture" || role === "heading") continue;
    const headline = role === "title" && isTitleCase(doc, sentence.firstToken, sentence.endToken);
    let i = sentence.firstToken;
    while (i < sentence.endToken) {
      const end = runEnd(doc, evidence, i, sentence.firstToken, sentence.endToken, headline);
      if (end === i) i++;
      else if (i === sentence.firstToken && describesCountry(doc, evidence, i, end)) i++;
      else {
        nameRun(doc, evidence, i, end, sentence.firstToken, out);
        i = end;
      }
    }
  }
  return decideKinds(doc, evidence, out);
}

/** "Landlocked Velm asked", "Visiting Indian minister": a capital that only the sentence gives, before a country. */
function describesCountry({ tokens, syntax }: Needs, evidence: Evidence, at: number, end: number): boolean {
  const next = tokens.lower[at + 1]!;
  return (
    at + 1 < end &&
    (/^(?:JJ|VB[GN])/.test(syntax.tag[at]!) || ADJECTIVAL.test(tokens.lower[at]!)) &&
    !evidence.inside.has(tokens.lower[at]!) &&
    countryOf(`${tokens.lower[at]} ${next}`) === undefined &&
    countryOf(tokens.lower[at]!) === undefined &&
    !PERSON_NOUNS.has(tokens.lower[at]!) &&
    (countryOf(next) !== undefined || evidence.countries.has(next) || evidence.inventedNames.has(next))
  );
}

/** Endings by which a capital at the start of a sentence is an adjective, whatever the tagger makes of it. */
const ADJECTIVAL = /.(?:al|ed|ing|ous|ern|less|ful|-rich|y)$/;

/** Cuts a run of capitals into the names that it holds. */
function nameRun(
  doc: Needs,
  evidence: Evidence,
  first: number,
  end: number,
  sentenceStart: number,
  out: Draft[],
): void {
  const { tokens } = doc;
  let at = first;
  // Countries at the front: "Chinese President …", "US President …", "Norway".
  const country = countryAt(doc, evidence, at, end);
  if (country) {
    out.push(country);
    if (country.end === end || tokens.lower[country.end] === "of") {
      if (country.end < end) nameRun(doc, evidence, country.end, end, sentenceStart, out);
      return;
    }
    at = country.end;
  }
  const whole = named(doc, at, end, country, first, sentenceStart);
  if (whole) {
    out.push(whole);
    // A country inside: "the Bank of Norland", "Deputy Foreign Minister of Peru".
    for (let k = at + 1; k < end; k++) {
      const inner = countryAt(doc, evidence, k, end);
      if (
        inner &&
        (whole.kind === "person" ? k < (whole.nameFirst ?? 0) : true) &&
        !(inner.first === whole.first && inner.end === whole.end)
      ) {
        out.push(inner);
        k = inner.end - 1;
      }
    }
  }
}

function countryAt(doc: Needs, evidence: Evidence, at: number, end: number): Draft | undefined {
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

/** A name from a run of capitals without its leading country; its kind where its own words tell. */
function named(
  doc: Needs,
  at: number,
  end: number,
  country: Draft | undefined,
  runFirst: number,
  sentenceStart: number,
): Draft | undefined {
  const { tokens } = doc;
  const title = titleAt(doc, at, end, runFirst, sentenceStart);
  // "The Eastern Courier" is the Eastern Courier.
  const from = tokens.lower[title.nameFirst] === "the" ? title.nameFirst + 1 : title.nameFirst;
  // A title alone, "Foreign Minister", is for the nominals.
  if (from >= end || tokens.lower[from] === "of") return undefined;
  const republic = republicAt(doc, at, end);
  if (republic) return republic;
  const last = tokens.lower[end - 1]!;
  const name = words(doc, from, end);
  const base = {
    end,
    head: end - 1,
    form: "name" as const,
    nouns: title.nouns,
    key: name.toLowerCase(),
    canonical: name,
    ...(country?.country && !/^(?:sea|strait|straits|gulf|ocean|bay)$/.test(last) && { country: country.country }),
  };
  if (title.nouns.length > 0 && !BODY_HEADS.has(last))
    return {
      ...base,
      ...ownedFrom(doc, title.first, sentenceStart),
      kind: "person",
      nameFirst: from,
      ...(country && !country.country && { country: `?${country.key}` }),
    };
  return bareName(doc, base, at, runFirst, sentenceStart, country);
}

/** Where a titled name begins with whom the office belongs to: "Norland's Foreign Minister Ada Noor", "his minister Bo Karim". */
function ownedFrom({ tokens }: Needs, first: number, sentenceStart: number): Pick<Draft, "first" | "possessor"> {
  const before = tokens.lower[first - 1] ?? "";
  if (first - 1 < sentenceStart) return { first };
  if (/^(?:his|her|its|their)$/.test(before)) return { first: first - 1, possessor: first - 1 };
  if ((before !== "'s" && before !== "'") || first - 2 < sentenceStart) return { first };
  let from = first - 2;
  while (from > sentenceStart && isCapital(tokens.word[from]!) && isCapital(tokens.word[from - 1]!)) from--;
  if (from > sentenceStart && tokens.lower[from - 1] === "the") from--;
  return { first: from, possessor: first - 2 };
}

/** True after "Peru's"; "the People's Army" is the army's own name. */
const isStates = ({ tokens }: Needs, first: number, sentenceStart: number): boolean =>
  first - 2 >= sentenceStart && tokens.lower[first - 1] === "'s" && tokens.lower[first - 2] !== "people";

/** "The Republic of Velm" is Velm. */
function republicAt({ tokens, text }: Needs, at: number, end: number): Draft | undefined {
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

type Base = Omit<Draft, "first" | "kind">;

/** A name without title: bodies, outlets, cities and heads of names that are known. */
function bareName(
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
  const outlet = OUTLETS.get(key);
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

/** The kind that a name's own last (or first) word gives it: "Bank", "University of", "Strait", "Forum". */
function kindByWords(doc: Needs, at: number, end: number, last: string): Kind | undefined {
  const { tokens } = doc;
  const text = words(doc, at, end);
  const publisher = doc.parts.publisher?.text ?? doc.options.publisher;
  if (publisher && (publisher === text || publisher.replace(/^the /i, "") === text)) return "outlet";
  const several = end - at > 1;
  for (let i = at + 1; i < end - 1; i++)
    if (tokens.lower[i] === "of" && BODY_HEADS.has(tokens.lower[i - 1]!)) return "organization";
  if (several && OCCASION_HEADS.has(last) && !BODY_HEADS.has(last)) return "occasion";
  if (several && OUTLET_HEADS.has(last) && !(last === "agency" && isBodyAgency(tokens.lower, at, end))) return "outlet";
  if (BODY_HEADS.has(last) && (several || !/^(?:energy|oil|partners|systems|command|lines|front)$/.test(last)))
    return "organization";
  if (several && DOCUMENT_HEADS.has(last)) return "document";
  if (several && (PLACE_HEADS.has(last) || PLACE_OPENERS.has(tokens.lower[at]!))) return "place";
  if (PLACE_HEADS.has(last) && (tokens.lower[at - 1] === "the" || tokens.word[at - 1] === ")")) return "place";
  return undefined;
}

/** "International Atomic Energy Agency" is a body, "Anadolu Agency" an outlet. */
function isBodyAgency(lower: readonly string[], at: number, end: number): boolean {
  for (let i = at; i < end - 1; i++)
    if (PORTFOLIO.has(lower[i]!) || /^(?:international|atomic|space|refugee|intelligence)$/.test(lower[i]!))
      return true;
  return false;
}
