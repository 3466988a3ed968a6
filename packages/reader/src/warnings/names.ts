import type { Span, Warning } from "../contract/record.js";
import type { Layers } from "../document/layers.js";

/** Names compared at most; each is compared with those that begin alike, so the work stays bounded. */
const MOST_NAMES = 400;
/** Shorter surnames differ by a letter without being one name: "Wong", "Wang". */
const SHORTEST = 5;
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
  for (const name of spellings(text, mentions, entities)) {
    const given = plain(name.words[0]!);
    const known = byGiven.get(given) ?? [];
    const twin = known.find((other) => isVariant(other, name));
    if (twin)
      out.push({
        kind: "name-variant",
        message: `“${twin.surface}” is also spelt “${name.surface}”`,
        spans: [twin.span, name.span],
      });
    if (!known.some(({ surface }) => surface === name.surface)) known.push(name);
    byGiven.set(given, known);
  }
  return out.filter(({ message }, i) => out.findIndex((other) => other.message === message) === i);
}

/** Full names of persons as they stand: the capitalised words at the end of a mention, titles left out by their length of two. */
function spellings(text: string, mentions: Layers["mentions"], entities: Layers["entities"]): readonly SpeltName[] {
  return mentions
    .filter(({ form, entity }) => form === "name" && entities[entity]?.kind === "person")
    .slice(0, MOST_NAMES)
    .flatMap(({ span }) => {
      const match = /(\p{Lu}[\p{L}'’-]+) (\p{Lu}[\p{L}'’-]+)$/u.exec(
        text.slice(Math.max(span[0], span[1] - LONGEST), span[1]),
      );
      return match
        ? [{ words: [match[1]!, match[2]!], surface: match[0], span: [span[1] - match[0].length, span[1]] as const }]
        : [];
    });
}

function isVariant(a: SpeltName, b: SpeltName): boolean {
  if (a.surface === b.surface) return false;
  const [x, y] = [plain(a.words[1]!), plain(b.words[1]!)];
  if (x === y) return true;
  return (
    Math.min(x.length, y.length) >= SHORTEST &&
    x[0] === y[0] &&
    distance(x, y) <= (Math.min(x.length, y.length) >= 8 ? 2 : 1)
  );
}

const plain = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/[\p{M}'’-]/gu, "")
    .toLowerCase();

/** Levenshtein's distance; names are short. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
