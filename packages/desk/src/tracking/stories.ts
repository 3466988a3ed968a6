import { isSameTold } from "./same-name.js";
import type { Sketch, Telling } from "./sketch.js";
import { cosine } from "./vector.js";

/**
 * Where two articles tell of one story: the average likeness of the members of two groups. Chosen on
 * ECB+ and BASIL, of which every part was seen (docs/decisions/0080).
 */
const JOIN = 0.3;
/** Likeness below this is none. */
const LOOK = 0.04;

/** How alike two articles are, from 0: words, days between them, and events that both tell of. It rests on these two alone. */
export function likenessOf(a: Sketch, b: Sketch): number {
  const words = cosine(a.vector, b.vector) * closeness(dayOf(a), dayOf(b));
  if (words < LOOK) return 0;
  return words < JOIN / 2 ? words : words * eventFactor(a, b);
}

/** Puts articles of one cell into stories; it looks at every pair. */
export const groupStories = (
  sketches: readonly Sketch[],
  likeness: (a: Sketch, b: Sketch) => number = likenessOf,
): readonly (readonly Sketch[])[] => averageLink(sketches, likeness, JOIN);

/**
 * Groups by average link: the two groups most alike are joined as long as their members' average reaches `join`. Each
 * group keeps in mind which later one is most like it, so that a step looks at one row and not at all pairs.
 */
function averageLink(
  all: readonly Sketch[],
  likeness: (a: Sketch, b: Sketch) => number,
  join: number,
): readonly (readonly Sketch[])[] {
  const groups: (Sketch[] | undefined)[] = all.map((sketch) => [sketch]);
  const sums = all.map(() => new Float64Array(all.length));
  for (let i = 0; i < all.length; i++)
    for (let j = 0; j < i; j++) sums[i]![j] = sums[j]![i] = likeness(all[i]!, all[j]!);
  const averageOf = (i: number, j: number): number => sums[i]![j]! / (groups[i]!.length * groups[j]!.length);
  const bestOf = (i: number): number => {
    let best = -1;
    for (let j = i + 1; j < groups.length; j++)
      if (groups[j] && sums[i]![j]! > 0 && (best < 0 || averageOf(i, j) > averageOf(i, best))) best = j;
    return best;
  };
  const best = all.map((_, i) => bestOf(i));
  for (;;) {
    let [i, most] = [-1, join];
    for (let k = 0; k < groups.length; k++)
      if (groups[k] && best[k]! >= 0 && averageOf(k, best[k]!) > most) [i, most] = [k, averageOf(k, best[k]!)];
    if (i < 0) return groups.filter((group) => group !== undefined);
    const j = best[i]!;
    groups[i]!.push(...groups[j]!);
    groups[j] = undefined;
    for (let k = 0; k < groups.length; k++) sums[i]![k] = sums[k]![i] = sums[i]![k]! + sums[j]![k]!;
    best[i] = bestOf(i);
    for (let k = 0; k < j; k++) {
      if (!groups[k] || k === i) continue;
      if (best[k] === i || best[k] === j) best[k] = bestOf(k);
      else if (k < i && sums[k]![i]! > 0 && (best[k]! < 0 || averageOf(k, i) > averageOf(k, best[k]!))) best[k] = i;
    }
  }
}

/**
 * What the events add to the words: articles that tell of one event are of one story more likely than their words say,
 * and those that tell of events and share none are less so. Set on the four shared bundles.
 */
function eventFactor(a: Sketch, b: Sketch): number {
  const [x, y] = [peopled(a), peopled(b)];
  if (x.length === 0 || y.length === 0) return 1;
  return x.some((one) => y.some((other) => isSameTold(one, other))) ? 1.35 : 0.8;
}

/** Articles of one story come close together: 1.1 within two days, half of that at six weeks, never below 0.05. */
function closeness(one: number, other: number): number {
  const gap = Math.abs(one - other);
  return Number.isNaN(gap) ? 1 : Math.max(0.05, 1.1 / (1 + Math.max(0, gap - 2) / 40));
}

/** Days since 1970, or no number. */
const dayOf = ({ published }: Sketch): number =>
  published === undefined ? Number.NaN : Date.parse(published.slice(0, 10)) / 864e5;

const peopled = ({ tellings }: Sketch): readonly Telling[] => tellings.filter(({ parties }) => parties.length > 0);
