import type { Span } from "@readout/reader";
import type { Source } from "./source.js";
import type { ReportHead } from "./types.js";

/** Words that two texts share, in the order of the first: UTF-16 ranges of each. */
export interface SharedRun {
  readonly a: Span;
  readonly b: Span;
  readonly words: number;
}

/** Two reports side by side. */
export interface Comparison {
  readonly a: Compared;
  readonly b: Compared;
  readonly shared: readonly SharedRun[];
}

export interface Compared {
  readonly report: ReportHead;
  readonly text: string;
  /** Share of its words that stand in the other too, in runs long enough to be no chance, 0 to 1. */
  readonly share: number;
}

/** Shorter runs of the same words are chance or a name: "the foreign minister said on". By reason, not tuned. */
const LEAST = 5;
/** Places of a run's first words that are tried; what is repeated more often is boilerplate. */
const TRIES = 8;

interface Word {
  readonly form: string;
  readonly span: Span;
}

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    form: match[0].toLowerCase(),
    span: [match.index, match.index + match[0].length],
  }));

/**
 * The longest runs of the same words, longest first; no word of either text stands in two (greedy tiling, Wise 1993).
 * Case and punctuation do not count.
 *
 * @returns the runs in the order of the first text
 * @example sharedRuns("He said talks will resume on Monday.", "Talks will resume on Monday, he said.")
 * // [{ a: [8, 35], b: [0, 27], words: 5 }]
 */
export function sharedRuns(first: string, second: string): readonly SharedRun[] {
  const [a, b] = [wordsOf(first), wordsOf(second)];
  const taken = { a: new Uint8Array(a.length), b: new Uint8Array(b.length) };
  const tiles = candidates(a, b)
    .sort((x, y) => y.words - x.words || x.a - y.a || x.b - y.b)
    .flatMap((tile) => freeParts(tile, taken));
  return tiles
    .sort((x, y) => x.a - y.a)
    .map(({ a: at, b: place, words }) => ({ a: spanOf(a, at, words), b: spanOf(b, place, words), words }));
}

/** The same words at places of both texts, in words. */
interface Tile {
  readonly a: number;
  readonly b: number;
  readonly words: number;
}

/** All runs that go on as far as they can to both sides. */
function candidates(a: readonly Word[], b: readonly Word[]): Tile[] {
  const starts = new Map<string, number[]>();
  for (let at = 0; at + LEAST <= b.length; at++) {
    const key = keyAt(b, at);
    const places = starts.get(key) ?? [];
    if (places.length < TRIES) places.push(at);
    starts.set(key, places);
  }
  const same = (at: number, place: number) => a[at] !== undefined && a[at]!.form === b[place]?.form;
  const tiles: Tile[] = [];
  for (let at = 0; at + LEAST <= a.length; at++)
    for (const place of starts.get(keyAt(a, at)) ?? []) {
      if (same(at - 1, place - 1)) continue;
      let words = LEAST;
      while (same(at + words, place + words)) words++;
      tiles.push({ a: at, b: place, words });
    }
  return tiles;
}

const keyAt = (words: readonly Word[], at: number): string =>
  words
    .slice(at, at + LEAST)
    .map(({ form }) => form)
    .join(" ");

/** What longer runs have left of a run, where it is long enough; it is taken then. */
function freeParts({ a, b, words }: Tile, taken: { readonly a: Uint8Array; readonly b: Uint8Array }): readonly Tile[] {
  const parts: Tile[] = [];
  for (let from = 0, at = 0; at <= words; at++) {
    if (at < words && !taken.a[a + at] && !taken.b[b + at]) continue;
    if (at - from >= LEAST) parts.push({ a: a + from, b: b + from, words: at - from });
    from = at + 1;
  }
  for (const part of parts) {
    taken.a.fill(1, part.a, part.a + part.words);
    taken.b.fill(1, part.b, part.b + part.words);
  }
  return parts;
}

const spanOf = (words: readonly Word[], at: number, count: number): Span => [
  words[at]!.span[0],
  words[at + count - 1]!.span[1],
];

/** Two reports of the collection side by side; undefined where one is not there. */
export async function viewComparison(one: string, other: string, source: Source): Promise<Comparison | undefined> {
  const [a, b] = await Promise.all([one, other].map((id) => Promise.all([source.report(id), source.record(id)])));
  const [[reportA, recordA], [reportB, recordB]] = [a!, b!];
  if (!reportA || !recordA || !reportB || !recordB) return undefined;
  const shared = sharedRuns(recordA.text, recordB.text);
  const words = shared.reduce((sum, run) => sum + run.words, 0);
  const compared = (report: ReportHead, text: string): Compared => ({
    report,
    text,
    share: words / Math.max(1, wordsOf(text).length),
  });
  return { a: compared(reportA, recordA.text), b: compared(reportB, recordB.text), shared };
}
