import { countryOf } from "../knowledge/countries.js";
import { BODY_HEADS, PERSON_NOUNS } from "../knowledge/names.js";
import { bareName, ownedFrom } from "./bare-names.js";
import { type Evidence, isTitleCase, runEnd } from "./capitals.js";
import { countryAt, republicAt } from "./country-names.js";
import { type Draft, type Needs, words } from "./draft.js";
import { decideKinds } from "./kinds.js";
import { withSharedTitles } from "./shared-titles.js";
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
  return decideKinds(doc, evidence, withSharedTitles(doc, out));
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
