import { countryOf } from "../knowledge/countries.js";
import {
  BEFORE_FOR,
  BEFORE_OF,
  BODIES,
  CALENDAR,
  CITIES,
  NAME_PARTICLES,
  NO_NAMES,
  OUTLETS,
  PERSON_NOUNS,
  PORTFOLIO,
  TITLE_MODIFIERS,
} from "../knowledge/names.js";
import { isCapital, type Needs } from "./draft.js";

/** What the document shows of its own names, counted before any is judged. */
export interface Evidence {
  /** Words that stand capitalised inside a sentence, not in a headline. */
  readonly inside: ReadonlySet<string>;
  /** Words that stand in lower case somewhere. */
  readonly lower: ReadonlySet<string>;
  /** Adjective → invented country whose stem it shares: "tavarian" → "Tavaria". */
  readonly countries: ReadonlyMap<string, string>;
  /** The invented countries themselves: "tavaria". */
  readonly inventedNames: ReadonlySet<string>;
}

const COMMON = new Set(
  (
    "the a an it he she they we i you this that these those there in on at by for from with as but and or if when while after before since although though because however meanwhile earlier later both some " +
    "many most several no not its his her their our my your what who why how where which one two three four five six seven eight nine ten according asked speaking among under over during despite so now then here " +
    "yet still also all another other each such none neither either to of about into answering topics details background add recall read exclusive analysis update poll peace talks war trade new old more less " +
    "even only just never last next first second third officials ministers leaders diplomats analysts experts sources reporters foreign prime deputy former senior ambassadors negotiators troops rebels critics states"
  ).split(" "),
);

/** "Oslo-based", "Panamanian-flagged": capitals that begin an adjective. */
const COMPOUND = /-(?:based|flagged|led|backed|held|born|owned|run|built|made|controlled|occupied|speaking|style|era)$/;

/** Counts capitals inside sentences and words in lower case, outside furniture. */
export function gatherEvidence(doc: Needs): Evidence {
  const inside = new Set<string>();
  const lower = new Set<string>();
  const headline = new Set<string>();
  const { tokens, sentences, parts } = doc;
  for (const sentence of sentences) {
    const role = parts.roles[sentence.block];
    if (role === "furniture" || role === "heading") continue;
    if (role === "title") {
      for (let i = sentence.firstToken; i < sentence.endToken; i++)
        if (isCapital(tokens.word[i]!)) headline.add(tokens.lower[i]!);
      continue;
    }
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const word = tokens.word[i]!;
      if (!isCapital(word)) lower.add(word);
      else if (i > sentence.firstToken && !opensQuote(doc, i)) inside.add(tokens.lower[i]!);
    }
  }
  const countries = inventedCountries(inside, headline);
  return { inside, lower, countries, inventedNames: new Set(countries.values()) };
}

const opensQuote = ({ tokens }: Needs, i: number): boolean => /^["“‘'«:(•–—-]+$/.test(tokens.word[i - 1] ?? "");

/** "Tavarian" beside "Tavaria": an adjective in -n, -ese, -ish, -i that no list has, whose stem is a name of the document. */
function inventedCountries(inside: ReadonlySet<string>, headline: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  // A headline's adjective may stand nowhere else; the country itself is to be found below it.
  for (const word of new Set([...inside, ...headline])) {
    const stem = /^(.{3,}?)(?:ian|ean|an|n|ese|ish|i)s?$/.exec(word)?.[1];
    // "Al-Tamimi" is a surname.
    if (!stem || /^[ae]l-/.test(word) || countryOf(word) || found.size > 50) continue;
    for (const ending of ["", "a", "ia", "e", "ea", "y", "land"]) {
      const country = stem + ending;
      if (country !== word && inside.has(country) && !countryOf(country)) found.set(word, country);
    }
  }
  return found;
}

/** True for a headline in Title Case, where capitals say little. */
export function isTitleCase({ tokens }: Needs, first: number, end: number): boolean {
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
export function runEnd(
  doc: Needs,
  evidence: Evidence,
  i: number,
  first: number,
  end: number,
  headline: boolean,
): number {
  const { tokens } = doc;
  const opens = (k: number): boolean => {
    const word = tokens.word[k]!;
    const low = tokens.lower[k]!;
    if (
      !isCapital(word) ||
      !/\p{L}/u.test(word) ||
      CALENDAR.has(low) ||
      (NO_NAMES.has(low) && !isCapital(tokens.word[k + 1] ?? "")) ||
      word.length === 1 ||
      COMPOUND.test(low) ||
      low === "i" ||
      low === "i'm"
    )
      return false;
    // "The heads of State" are nobody called State.
    if (/^states?$/.test(low) && tokens.lower[k - 1] === "of") return false;
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
    else if (goesOn(tokens.lower, k) && k + 1 < end) {
      const next = tokens.lower[k + 1] === "the" ? k + 2 : k + 1;
      if (next < end && isCapital(tokens.word[next]!)) k = next + 1;
      else break;
    } else if (joinsPortfolios(tokens.lower, i, k) && isCapital(tokens.word[k + 1]!)) k++;
    else break;
  }
  return k;
}

/** "Voice of America", "Organisation for Fisheries Cooperation": what joins the parts of one name. */
const goesOn = (lower: readonly string[], at: number): boolean =>
  (lower[at] === "of" && BEFORE_OF.has(lower[at - 1]!)) || (lower[at] === "for" && BEFORE_FOR.has(lower[at - 1]!));

/** "The Ministry of Trade and Industry", "the Organisation for Security and Cooperation". */
const joinsPortfolios = (lower: readonly string[], first: number, at: number): boolean =>
  lower[at] === "and" &&
  PORTFOLIO.has(lower[at - 1]!) &&
  PORTFOLIO.has(lower[at + 1] ?? "") &&
  lower.slice(first, at).some((word) => word === "of" || word === "for");

const known = (low: string): boolean =>
  countryOf(low) !== undefined || BODIES.has(low) || CITIES.has(low) || OUTLETS.has(low);
