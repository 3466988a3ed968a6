/** A name as it is compared across spellings: lower case, without accents, hyphens and apostrophes. */
export const plainName = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[\p{M}'’-]/gu, "")
    .toLowerCase();

/** Levenshtein's distance; names are short. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

/** Shorter surnames differ by a letter without being one name: "Wong", "Wang". */
const SHORTEST = 5;

/**
 * True for two spellings of one surname: the same but for accents and hyphens, or a letter apart (two in long names)
 * behind the same first letter.
 * @example isSpellingOf("Sadvakassov", "Sadvakasov") // true
 */
export function isSpellingOf(a: string, b: string): boolean {
  const [x, y] = [plainName(a), plainName(b)];
  if (x === y) return true;
  const shorter = Math.min(x.length, y.length);
  return shorter >= SHORTEST && x[0] === y[0] && distance(x, y) <= (shorter >= 8 ? 2 : 1);
}
