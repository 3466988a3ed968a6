import { isSameTold } from "./same-name.js";
import type { Sketch, Telling } from "./sketch.js";

/**
 * Where two articles tell of one story: the average likeness of the members of two groups. Chosen on
 * ECB+ and BASIL, of which every part was seen (docs/decisions/0080).
 */
const JOIN = 0.3;
/** Likeness below this is not looked at. */
const LOOK = 0.04;
/** The terms by which likely neighbours are found, and how many of the latest articles with a term are looked at. */
const KEYS = 24;
const LATEST = 150;
/** So many articles are grouped anew at most when one is added, so that cost stays flat. */
const AROUND = 90;

/** Groups articles as they come; each step looks at a bounded number of others. */
export interface StoryIndex {
  add(sketch: Sketch): void;
  /** The members of each story, in the order in which they came. */
  groups(): readonly (readonly Sketch[])[];
  /** Articles that share words with this one, in its story or not: at most a few hundred. */
  likeness(a: string, b: string): number;
}

export function indexStories(join = JOIN): StoryIndex {
  const byTerm = new Map<string, Sketch[]>();
  const vectors = new Map<string, ReadonlyMap<string, number>>();
  const days = new Map<string, number>();
  const storyOf = new Map<string, number>();
  const members = new Map<number, Sketch[]>();
  const near = new Map<string, Map<string, number>>();
  let next = 0;

  const likeness = (a: string, b: string): number => near.get(a)?.get(b) ?? 0;
  const neighboursOf = (sketch: Sketch): readonly Sketch[] => {
    const shared = new Map<Sketch, number>();
    for (const [term] of sketch.vector.slice(0, KEYS))
      for (const other of (byTerm.get(term) ?? []).slice(-LATEST)) shared.set(other, (shared.get(other) ?? 0) + 1);
    return [...shared]
      .sort((a, b) => b[1] - a[1] || (a[0].record < b[0].record ? -1 : 1))
      .slice(0, LATEST)
      .map(([other]) => other);
  };

  return {
    likeness,
    groups: () => [...members.values()],
    add(sketch) {
      const vector = new Map(sketch.vector);
      const day = sketch.published === undefined ? Number.NaN : Date.parse(sketch.published.slice(0, 10)) / 864e5;
      const own = new Map<string, number>();
      for (const other of neighboursOf(sketch)) {
        const words = cosine(vector, vectors.get(other.record)!) * closeness(day, days.get(other.record)!);
        if (words < LOOK) continue;
        const alike = words < join / 2 ? words : words * eventFactor(sketch, other);
        own.set(other.record, alike);
        near.get(other.record)!.set(sketch.record, alike);
      }
      vectors.set(sketch.record, vector);
      days.set(sketch.record, day);
      near.set(sketch.record, own);
      for (const [term] of sketch.vector.slice(0, KEYS)) {
        const posted = byTerm.get(term);
        if (posted) posted.push(sketch);
        else byTerm.set(term, [sketch]);
      }
      storyOf.set(sketch.record, next);
      members.set(next, [sketch]);
      next++;
      settle(sketch);
    },
  };

  /**
   * Groups the new article and the stories around it anew, so that a story falls apart again where a later article shows
   * that it was two. Only as many stories as make up `AROUND` articles are touched, those most like the new one.
   */
  function settle(sketch: Sketch): void {
    const touched = storiesAround(sketch.record);
    const all = touched.flatMap((story) => members.get(story)!);
    const parts = averageLink(all, likeness, join);
    for (const story of touched) members.delete(story);
    for (const part of parts) {
      for (const { record } of part) storyOf.set(record, next);
      members.set(next++, [...part]);
    }
  }

  function storiesAround(record: string): readonly number[] {
    const best = new Map<number, number>();
    for (const [other, alike] of near.get(record)!) {
      const story = storyOf.get(other)!;
      best.set(story, Math.max(best.get(story) ?? 0, alike));
    }
    let room = AROUND - 1;
    const touched = [storyOf.get(record)!];
    for (const [story, alike] of [...best].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
      const size = members.get(story)!.length;
      if (alike < join / 2 || size > room) continue;
      room -= size;
      touched.push(story);
    }
    return touched;
  }
}

/** Groups by average link: the two groups most alike are joined as long as their members' average reaches `join`. */
function averageLink(
  all: readonly Sketch[],
  likeness: (a: string, b: string) => number,
  join: number,
): readonly (readonly Sketch[])[] {
  const groups: (Sketch[] | undefined)[] = all.map((sketch) => [sketch]);
  const sums = all.map((a) => all.map((b) => likeness(a.record, b.record)));
  for (;;) {
    let best: readonly [number, number, number] = [-1, -1, join];
    for (let i = 0; i < groups.length; i++)
      for (let j = i + 1; groups[i] && j < groups.length; j++) {
        if (!groups[j] || sums[i]![j] === 0) continue;
        const average = sums[i]![j]! / (groups[i]!.length * groups[j]!.length);
        if (average > best[2]) best = [i, j, average];
      }
    const [i, j] = best;
    if (i < 0) return groups.filter((group) => group !== undefined);
    groups[i]!.push(...groups[j]!);
    groups[j] = undefined;
    for (let k = 0; k < groups.length; k++) sums[i]![k] = sums[k]![i] = sums[i]![k]! + sums[j]![k]!;
  }
}

export function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
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

const peopled = ({ tellings }: Sketch): readonly Telling[] => tellings.filter(({ parties }) => parties.length > 0);
