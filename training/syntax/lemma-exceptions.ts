import type { Tree } from "./corpus.js";

/** Words with a lemma other than themselves, by the first letter of their tag: "Vsaid>say Ntalks>talk", sorted. */
export function lemmaExceptions(trees: readonly Tree[]): string {
  const counts = new Map<string, Map<string, number>>();
  for (const tree of trees)
    for (const [i, low] of tree.lower.entries()) {
      const tag = tree.tags[i]!;
      const lemma = tree.lemmas[i]!.toLowerCase();
      if (!/^[VNJR]/.test(tag) || tag.startsWith("NNP") || !/^[a-z][a-z-]*$/.test(low) || !/^[a-z-]+$/.test(lemma))
        continue;
      const key = tag.charAt(0) + low;
      const seen = counts.get(key) ?? new Map<string, number>();
      seen.set(lemma, (seen.get(lemma) ?? 0) + 1);
      counts.set(key, seen);
    }
  return [...counts]
    .map(([key, seen]) => [key, [...seen].sort((a, b) => b[1] - a[1])[0]![0]] as const)
    .filter(([key, lemma]) => lemma !== key.slice(1))
    .map(([key, lemma]) => `${key}>${lemma}`)
    .sort()
    .join(" ");
}
