import { remembered } from "./remember.js";
import type { Sketch } from "./sketch.js";
import { splitStory } from "./split.js";
import { cosine } from "./vector.js";

/**
 * Where two articles tell of one story: the average likeness of the members of two groups. Chosen on the even topics of
 * ECB+ and on half of BASIL, read on the others (docs/decisions/0136).
 */
const JOIN = 0.26;
/** Likeness below this is none. */
const LOOK = 0.04;
/**
 * What events add to words: articles that tell of one event are of one story more likely than their words say, and those
 * that tell of events and share none are less so. Set on the shared bundles and on those of our own that were looked at.
 */
const SHARED_EVENT = 1.35;
const OTHER_EVENTS = 0.7;

/** How alike two articles are by words and the days between them, from 0. It rests on these two alone. */
export function likenessOf(a: Sketch, b: Sketch): number {
  const words = cosine(a.vector, b.vector) * closeness(dayOf(a), dayOf(b));
  return words < LOOK ? 0 : words;
}

/** Likeness by words, `alike`, with what events add: `events` are groups of articles that tell of one event each. */
export function withEvents(
  events: readonly (readonly Sketch[])[],
  alike: (a: Sketch, b: Sketch) => number,
): (a: Sketch, b: Sketch) => number {
  const told = new Map<Sketch, Set<number>>();
  for (const [number, sketches] of events.entries())
    for (const sketch of sketches) told.set(sketch, (told.get(sketch) ?? new Set()).add(number));
  return (a, b) => {
    const words = alike(a, b);
    const [x, y] = [told.get(a), told.get(b)];
    if (words < JOIN / 2 || !x || !y) return words;
    return words * ([...x].some((number) => y.has(number)) ? SHARED_EVENT : OTHER_EVENTS);
  };
}

/** Of a cell that grows, most stories stay as they were. */
const split = remembered(splitStory);

/** Puts articles of one cell into stories; it looks at every pair. */
export const groupStories = (
  sketches: readonly Sketch[],
  likeness: (a: Sketch, b: Sketch) => number,
): readonly (readonly Sketch[])[] => averageLink(sketches, likeness, JOIN).flatMap(split);

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

/** Articles of one story come close together: 1.1 within two days, half of that at six weeks, never below 0.05. */
function closeness(one: number, other: number): number {
  const gap = Math.abs(one - other);
  return Number.isNaN(gap) ? 1 : Math.max(0.05, 1.1 / (1 + Math.max(0, gap - 2) / 40));
}

/** Days since 1970, or no number. */
const dayOf = ({ published }: Sketch): number =>
  published === undefined ? Number.NaN : Date.parse(published.slice(0, 10)) / 864e5;
