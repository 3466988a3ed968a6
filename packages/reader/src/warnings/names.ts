import type { Span, Warning } from "../contract/record.js";
import type { Layers } from "../document/layers.js";
import { isSpellingOf, plainName } from "../knowledge/spelling.js";

/** Names compared at most; each is compared with those that begin alike, so the work stays bounded. */
const MOST_NAMES = 400;
/** Mentions looked at most. */
const MOST_MENTIONS = 4000;
/** Shorter names of places are words of several languages. */
const SHORTEST_PLACE = 4;
/** Given name and surname are looked for in so many last characters of a mention. */
const LONGEST = 60;

interface SpeltName {
  readonly words: readonly string[];
  readonly surface: string;
  readonly span: Span;
}

/**
 * One person spelt in two ways: the same given name, and surnames a letter or two apart ("Peter Sadvakasov", "Peter
 * Sadvakassov"), or the same but for accents and hyphens.
 */
export function nameVariants({
  text,
  mentions,
  entities,
}: Pick<Layers, "text" | "mentions" | "entities">): readonly Warning[] {
  const out: Warning[] = [];
  const byGiven = new Map<string, SpeltName[]>();
  const full = spellings(text, mentions, entities);
  for (const name of full) {
    const given = plainName(name.words[0]!);
    const known = byGiven.get(given) ?? [];
    const twin = known.find((other) => isVariant(other, name));
    if (twin) out.push(variant(twin.surface, name.surface, [twin.span, name.span]));
    if (!known.some(({ surface }) => surface === name.surface)) known.push(name);
    byGiven.set(given, known);
  }
  out.push(...strayNames(text, mentions, entities, full));
  return out.filter(({ message }, i) => out.findIndex((other) => other.message === message) === i);
}

/** Full names of persons as they stand: the capitalised words at the end of a mention, titles left out by their length of two. */
function spellings(text: string, mentions: Layers["mentions"], entities: Layers["entities"]): readonly SpeltName[] {
  return mentions
    .filter(({ form, entity }) => form === "name" && entities[entity]?.kind === "person")
    .slice(0, MOST_NAMES)
    .flatMap(({ span }) => {
      const match = /(\p{Lu}[\p{L}'’-]+) ((?:al-|el-)?\p{Lu}[\p{L}'’-]+)$/u.exec(
        text.slice(Math.max(span[0], span[1] - LONGEST), span[1]),
      );
      return match
        ? [{ words: [match[1]!, match[2]!], surface: match[0], span: [span[1] - match[0].length, span[1]] as const }]
        : [];
    });
}

/** The same given name, surnames a letter or accents apart. */
const isVariant = (a: SpeltName, b: SpeltName): boolean =>
  a.surface !== b.surface && isSpellingOf(a.words[1]!, b.words[1]!);

/**
 * A surname alone that is nobody's as it stands, and one letter or an accent from that of the one person who has such a
 * name: "Danica Vrlić … Vrlic". Any other name but for accents: "Győr … Györ".
 */
function strayNames(
  text: string,
  mentions: Layers["mentions"],
  entities: Layers["entities"],
  full: readonly SpeltName[],
): readonly Warning[] {
  const surnames = full.map(({ words, span }) => ({ word: words[1]!, span }));
  const known = new Set(full.flatMap(({ words }) => words));
  const others = new Map<string, SpeltName>();
  const out: Warning[] = [];
  for (const { form, entity, span } of mentions.slice(0, MOST_MENTIONS)) {
    if (form !== "name") continue;
    const surface = text.slice(Math.max(span[0], span[1] - LONGEST), span[1]);
    const word = /(?<![\p{L}'’-])\p{L}[\p{L}'’-]*$/u.exec(surface)?.[0] ?? "";
    const isPerson = entities[entity]?.kind === "person";
    const at: Span = [span[1] - word.length, span[1]];
    if (isPerson && word === word.toUpperCase()) continue;
    if (isPerson && !known.has(word)) {
      const twins = surnames.filter(
        ({ word: surname }) => isSpellingOf(surname, word) && !isHyphenPart(surname, word) && !isDerived(surname, word),
      );
      if (new Set(twins.map(({ word: surname }) => surname)).size === 1)
        out.push(variant(twins[0]!.word, word, [twins[0]!.span, at]));
    } else if (!isPerson && word.length >= SHORTEST_PLACE) {
      const key = plainName(surface);
      const twin = others.get(key);
      if (!twin) others.set(key, { words: [word], surface, span });
      else if (
        twin.surface.toLowerCase().normalize("NFC") !== surface.toLowerCase().normalize("NFC") &&
        !/['’-]/.test(surface + twin.surface)
      )
        out.push(variant(twin.surface, surface, [twin.span, span]));
    }
  }
  return out;
}

/** "Velmoran" is of Velmora. */
const isDerived = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** "Al-Sowaidi" is the "al-Sowaidi" of before, at the start of a sentence. */
const isHyphenPart = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const variant = (one: string, other: string, spans: readonly Span[]): Warning => ({
  kind: "name-variant",
  message: `“${one}” is also spelt “${other}”`,
  spans,
});
