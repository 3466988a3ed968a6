import { countryOf, LONGEST_COUNTRY } from "../knowledge/countries.js";
import {
  BEFORE_OF,
  BODIES,
  BODY_HEADS,
  BODY_NOUNS,
  CALENDAR,
  CITIES,
  DOCUMENT_HEADS,
  HONORIFICS,
  NAME_PARTICLES,
  OCCASION_HEADS,
  OUTLET_HEADS,
  OUTLETS,
  PERSON_NOUNS,
  PLACE_HEADS,
  PLACE_OPENERS,
  TITLE_MODIFIERS,
} from "../knowledge/names.js";
import { type Draft, isCapital, type Kind, type Needs, words } from "./draft.js";

/** What the document shows of its own names, counted before any is judged. */
export interface Evidence {
  /** Words that stand capitalised inside a sentence, not in a headline. */
  readonly inside: ReadonlySet<string>;
  /** Words that stand in lower case somewhere. */
  readonly lower: ReadonlySet<string>;
  /** Adjective → invented country whose stem it shares: "tavarian" → "Tavaria". */
  readonly countries: ReadonlyMap<string, string>;
}

const COMMON = new Set(
  (
    "the a an it he she they we i you this that these those there in on at by for from with as but and or if when while after before since although though because however meanwhile earlier later both some " +
    "many most several no not its his her their our my your what who why how where which one two three four five six seven eight nine ten according asked speaking among under over during despite so now then here " +
    "yet still also all another other each such none neither either to of about into answering topics details background add recall read exclusive analysis update poll peace talks war trade new old more less " +
    "even only just never last next first second third officials ministers leaders diplomats analysts experts sources reporters foreign prime deputy former senior ambassadors negotiators troops rebels critics states"
  ).split(" "),
);

/** Counts capitals inside sentences and words in lower case, outside furniture. */
export function gatherEvidence(doc: Needs): Evidence {
  const inside = new Set<string>();
  const lower = new Set<string>();
  const { tokens, sentences, parts } = doc;
  for (const sentence of sentences) {
    const role = parts.roles[sentence.block];
    if (role === "furniture" || role === "title" || role === "heading") continue;
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const word = tokens.word[i]!;
      if (!isCapital(word)) lower.add(word);
      else if (i > sentence.firstToken && !opensQuote(doc, i)) inside.add(tokens.lower[i]!);
    }
  }
  return { inside, lower, countries: inventedCountries(inside) };
}

const opensQuote = ({ tokens }: Needs, i: number): boolean => /^["“‘'«:(•–—-]+$/.test(tokens.word[i - 1] ?? "");

/** "Tavarian" beside "Tavaria": an adjective in -n, -ese, -ish, -i that no list has, whose stem is a name of the document. */
function inventedCountries(inside: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const word of inside) {
    const stem = /^(.{3,}?)(?:ian|ean|an|n|ese|ish|i)s?$/.exec(word)?.[1];
    if (!stem || countryOf(word) || found.size > 50) continue;
    for (const ending of ["", "a", "ia", "e", "ea", "y", "land"]) {
      const country = stem + ending;
      if (country !== word && inside.has(country) && !countryOf(country)) found.set(word, country);
    }
  }
  return found;
}

/** All names of the document, in text order; nested ones (a country inside a title) too. */
export function findNames(doc: Needs, evidence: Evidence): Draft[] {
  const out: Draft[] = [];
  for (const sentence of doc.sentences) {
    const role = doc.parts.roles[sentence.block];
    if (role === "furniture" || role === "heading") continue;
    const headline = role === "title" && isTitleCase(doc, sentence.firstToken, sentence.endToken);
    let i = sentence.firstToken;
    while (i < sentence.endToken) {
      const end = runEnd(doc, evidence, i, sentence.firstToken, sentence.endToken, headline);
      if (end === i) i++;
      else {
        nameRun(doc, evidence, i, end, sentence.firstToken, out);
        i = end;
      }
    }
  }
  return out;
}

function isTitleCase({ tokens }: Needs, first: number, end: number): boolean {
  let upper = 0;
  let all = 0;
  for (let i = first; i < end; i++) {
    const word = tokens.word[i]!;
    if (word.length < 4 || !/\p{L}/u.test(word)) continue;
    all++;
    if (isCapital(word)) upper++;
  }
  return all > 3 && upper > all * 0.7;
}

/** End of the run of capitals that begins at i; i itself where none does. */
function runEnd(doc: Needs, evidence: Evidence, i: number, first: number, end: number, headline: boolean): number {
  const { tokens } = doc;
  const opens = (k: number): boolean => {
    const word = tokens.word[k]!;
    const low = tokens.lower[k]!;
    if (!isCapital(word) || !/\p{L}/u.test(word) || CALENDAR.has(low) || low === "i" || low === "i'm") return false;
    if (k === first || opensQuote(doc, k)) {
      if (COMMON.has(low) && !(PERSON_NOUNS.has(low) || TITLE_MODIFIERS.has(low))) return false;
      if (isCapital(tokens.word[k + 1] ?? "") && k + 1 < end) return !COMMON.has(low) || TITLE_MODIFIERS.has(low);
      return known(low) || evidence.inside.has(low) || (!evidence.lower.has(low) && /^\p{Lu}{2,}$/u.test(word));
    }
    if (headline) return known(low) || evidence.inside.has(low);
    return !COMMON.has(low) || isCapital(tokens.word[k + 1] ?? "");
  };
  if (!opens(i)) return i;
  let k = i + 1;
  while (k < end && k - i < 12) {
    const word = tokens.word[k]!;
    const low = tokens.lower[k]!;
    if (isCapital(word) && /\p{L}/u.test(word) && !CALENDAR.has(low)) {
      if (headline && !evidence.inside.has(low) && !known(low)) break;
      k++;
    } else if (NAME_PARTICLES.has(low) && isCapital(tokens.word[k + 1] ?? "") && k + 1 < end) k++;
    else if (low === "of" && BEFORE_OF.has(tokens.lower[k - 1]!) && k + 1 < end) {
      const next = tokens.lower[k + 1] === "the" ? k + 2 : k + 1;
      if (next < end && isCapital(tokens.word[next]!)) k = next + 1;
      else break;
    } else break;
  }
  return k;
}

const known = (low: string): boolean =>
  countryOf(low) !== undefined || BODIES.has(low) || CITIES.has(low) || OUTLETS.has(low);

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
  const whole = named(doc, evidence, at, end, country, first, sentenceStart);
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

function countryAt({ tokens, text }: Needs, evidence: Evidence, at: number, end: number): Draft | undefined {
  for (let n = Math.min(LONGEST_COUNTRY, end - at); n > 0; n--) {
    const form = Array.from({ length: n }, (_, k) => tokens.lower[at + k]!).join(" ");
    const found = countryOf(form);
    if (found && !(form === "us" && tokens.word[at] !== "US")) {
      const asPlace = found.form === "capital" && isPlaceUse({ tokens }, at, n);
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

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A capital after "in", "to", "near" … or in a dateline is the town; elsewhere it stands for the government. */
function isPlaceUse({ tokens }: Pick<Needs, "tokens">, at: number, n: number): boolean {
  const before = tokens.lower[at - 1] ?? "";
  const after = tokens.lower[at + n] ?? "";
  const word = tokens.word[at]!;
  if (word.length > 2 && word === word.toUpperCase()) return true;
  if (after === "•" || after === "·" || after === "(") return true;
  return (
    /^(?:in|to|near|outside|from|at|around|leave|left|visit|visited|through|via|into|capital|capital,)$/.test(before) ||
    (before === "," && /^(?:capital|city)$/.test(tokens.lower[at - 2] ?? ""))
  );
}

/** A name from a run of capitals without its leading country: kind by its words and by what stands around it. */
function named(
  doc: Needs,
  evidence: Evidence,
  at: number,
  end: number,
  country: Draft | undefined,
  runFirst: number,
  sentenceStart: number,
): Draft | undefined {
  const { tokens } = doc;
  let from = at;
  const nouns: string[] = [];
  while (
    from < end &&
    (PERSON_NOUNS.has(tokens.lower[from]!) ||
      HONORIFICS.has(tokens.lower[from]!) ||
      TITLE_MODIFIERS.has(tokens.lower[from]!) ||
      /-(?:elect|designate)$/.test(tokens.lower[from]!) ||
      (tokens.lower[from] === "of" && from > at) ||
      (tokens.lower[from] === "state" && tokens.lower[from - 1] === "of"))
  ) {
    if (PERSON_NOUNS.has(tokens.lower[from]!)) nouns.push(tokens.lower[from]!);
    else if (HONORIFICS.has(tokens.lower[from]!)) nouns.push(tokens.lower[from]!);
    from++;
  }
  if (from === end) {
    if (nouns.length === 0) return undefined;
    return undefined; // a title alone: "Foreign Minister": the nominals know
  }
  const left = nouns.length > 0 ? runFirst : extendLeft(doc, runFirst, sentenceStart, nouns);
  const last = tokens.lower[end - 1]!;
  const key = words(doc, nouns.length > 0 ? from : at, end).toLowerCase();
  const base = {
    end,
    head: end - 1,
    form: "name" as const,
    nouns,
    key,
    canonical: words(doc, nouns.length > 0 ? from : at, end),
    ...(country?.country && { country: country.country }),
  };
  if (nouns.length > 0 && !BODY_HEADS.has(last))
    return {
      ...base,
      first: left,
      kind: "person",
      nameFirst: from,
      ...(country && !country.country && { country: `?${country.key}` }),
    };
  const body = BODIES.get(key);
  const withArticle =
    tokens.lower[runFirst - 1] === "the" &&
    runFirst > sentenceStart - 1 &&
    tokens.sentence[runFirst - 1] === tokens.sentence[runFirst]
      ? runFirst - 1
      : runFirst;
  if (body)
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
  const kind = kindOf(doc, evidence, at, end, last);
  const firstToken = kind === "person" || (country && kind !== "outlet") ? (country ? runFirst : at) : withArticle;
  return { ...base, first: firstToken, kind };
}

/** A title in lower case before the name: "presidential spokesman Peter …", "former Ghanaian president Ama …". */
function extendLeft({ tokens }: Needs, first: number, sentenceStart: number, nouns: string[]): number {
  let k = first - 1;
  if (k < sentenceStart || !PERSON_NOUNS.has(tokens.lower[k]!) || tokens.sentence[k] !== tokens.sentence[first])
    return first;
  nouns.push(tokens.lower[k]!);
  while (
    k - 1 >= sentenceStart &&
    first - k < 6 &&
    (TITLE_MODIFIERS.has(tokens.lower[k - 1]!) ||
      PERSON_NOUNS.has(tokens.lower[k - 1]!) ||
      BODY_NOUNS.has(tokens.lower[k - 1]!) ||
      countryOf(tokens.lower[k - 1]!)?.form === "adjective")
  )
    k--;
  return k;
}

function kindOf(doc: Needs, evidence: Evidence, at: number, end: number, last: string): Kind {
  const { tokens } = doc;
  const text = words(doc, at, end);
  const publisher = doc.parts.publisher?.text ?? doc.options.publisher;
  if (publisher && (publisher === text || publisher.replace(/^the /i, "") === text)) return "outlet";
  const next = tokens.lower[end] ?? "";
  const before = tokens.lower[at - 1] ?? "";
  if (BODY_HEADS.has(last) && last !== "agency") return "organization";
  if (OUTLET_HEADS.has(last) && end - at > 1) return "outlet";
  if (BODY_HEADS.has(last)) return "organization";
  if (OCCASION_HEADS.has(last) && end - at > 1) return "occasion";
  if (DOCUMENT_HEADS.has(last) && end - at > 1) return "document";
  if (PLACE_HEADS.has(last) || PLACE_OPENERS.has(tokens.lower[at]!)) return "place";
  if (Array.from(evidence.countries.values()).includes(text.toLowerCase())) return "country";
  if (before === "of" && /^(?:republic|government|kingdom|state)$/.test(tokens.lower[at - 2] ?? "")) return "country";
  if (
    next === "'s" &&
    /^(?:foreign|government|president|prime|parliament|army|capital|ambassador|embassy|defence|defense|ministry|rebels|war)$/.test(
      tokens.lower[end + 1] ?? "",
    )
  )
    return end - at === 1 ? "country" : "person";
  if (text.length > 1 && text.length < 7 && text === text.toUpperCase()) return "organization";
  if (
    /^(?:in|at|near|off|outside|from|towards|across)$/.test(before) ||
    (before === "of" && /^(?:port|city|town|port|island|region|coast|village)$/.test(tokens.lower[at - 2] ?? ""))
  )
    return "place";
  if (end - at >= 2) return "person";
  if (before === "between" || (before === "and" && /^(?:talks|will|to|have|sign)$/.test(next))) return "country";
  return "person";
}
