import type { Sketch } from "./sketch.js";
import type { Vector } from "./vector.js";

/**
 * A story is two where its articles fall into two parts that are this much less alike across than within, by the words
 * that some of its articles have and others lack. Two quakes in one country share "quake", the country and its rescuers;
 * town, day and toll are each quake's own. Chosen on the even topics of ECB+, read on the odd ones (docs/decisions/0136).
 */
const APART = 0.3;
/** Fewer articles than this are no part of their own. */
const LEAST = 3;

/** The articles of one story, or the two or more stories that they are. */
export function splitStory(all: readonly Sketch[]): readonly (readonly Sketch[])[] {
  if (all.length < 2 * LEAST) return [all];
  const alike = likenessWithin(all.map(({ vector }) => vector));
  const parts = lastJoin(alike);
  if (!parts) return [all];
  const [a, b] = parts;
  const within = Math.min(withinOf(alike, a), withinOf(alike, b));
  if (averageOf(alike, a, b) > APART * within) return [all];
  const [left, right]: [number[], number[]] = [[...a], [...b]];
  for (let i = 0; i < all.length; i++)
    if (!a.includes(i) && !b.includes(i)) (averageOf(alike, [i], a) >= averageOf(alike, [i], b) ? left : right).push(i);
  return [left, right].flatMap((part) => splitStory(part.sort((x, y) => x - y).map((i) => all[i]!)));
}

/** The cosine of each two articles by what tells them apart: a term weighs the less, the more of these articles have it. */
function likenessWithin(vectors: readonly Vector[]): readonly Float64Array[] {
  const having = new Map<number, number>();
  for (const { terms } of vectors) for (const term of terms) having.set(term, (having.get(term) ?? 0) + 1);
  const alike = vectors.map(() => new Float64Array(vectors.length));
  const postings = new Map<number, (readonly [article: number, weight: number])[]>();
  for (const [i, { terms, weights }] of vectors.entries()) {
    const local = Array.from(terms, (term, k) => {
      const count = having.get(term)!;
      return count < 2 ? 0 : weights[k]! * Math.log((vectors.length + 1) / count);
    });
    const length = Math.sqrt(local.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
    for (const [k, weight] of local.entries()) {
      if (weight === 0) continue;
      const posted = postings.get(terms[k]!) ?? [];
      for (const [j, other] of posted) alike[i]![j] = alike[j]![i] = alike[i]![j]! + (weight / length) * other;
      posted.push([i, weight / length]);
      postings.set(terms[k]!, posted);
    }
  }
  return alike;
}

const averageOf = (alike: readonly Float64Array[], a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, i) => sum + b.reduce((row, j) => row + alike[i]![j]!, 0), 0) / (a.length * b.length);

const withinOf = (alike: readonly Float64Array[], part: readonly number[]): number =>
  part.reduce((sum, i) => sum + part.reduce((row, j) => row + (i === j ? 0 : alike[i]![j]!), 0), 0) /
  (part.length * (part.length - 1));

/** The last two parts of `LEAST` articles or more that average link would join. */
function lastJoin(alike: readonly Float64Array[]): readonly [readonly number[], readonly number[]] | undefined {
  const groups: number[][] = alike.map((_, i) => [i]);
  const sums = alike.map((row) => Float64Array.from(row));
  let last: readonly [readonly number[], readonly number[]] | undefined;
  while (groups.length > 1) {
    const [x, y] = closest(groups, sums);
    const [a, b] = [groups[x]!, groups[y]!];
    if (a.length >= LEAST && b.length >= LEAST) last = [a, b];
    groups[x] = [...a, ...b];
    // The last group takes the place of the one that is gone.
    const end = groups.length - 1;
    for (let k = 0; k <= end; k++) sums[x]![k] = sums[k]![x] = sums[x]![k]! + sums[y]![k]!;
    for (let k = 0; k <= end; k++) sums[y]![k] = sums[k]![y] = sums[end]![k]!;
    groups[y] = groups[end]!;
    groups.pop();
  }
  return last;
}

function closest(groups: readonly (readonly number[])[], sums: readonly Float64Array[]): readonly [number, number] {
  let [x, y, most] = [0, 1, -1];
  for (let i = 0; i < groups.length; i++)
    for (let j = i + 1; j < groups.length; j++) {
      const average = sums[i]![j]! / (groups[i]!.length * groups[j]!.length);
      if (average > most) [x, y, most] = [i, j, average];
    }
  return [x, y];
}
