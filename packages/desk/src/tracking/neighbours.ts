import type { Vector } from "./vector.js";

/** Articles further apart than this, in days, are of no one story; twenty weeks of news are looked at for one article. */
export const WINDOW = 64;
/**
 * Likeness by keys alone from which two articles are compared at all. Of the pairs in ECB+, BASIL and PolNeAR's training
 * half that are alike by 0.25 or more it loses 24 of 14,093; of those alike by 0.3, 2 of 8,720.
 */
const NEAR = 0.08;

/** The days of one bucket. */
export const BUCKET = 8;
/** Where an article stands in time, and the articles without a day. */
export const bucketOf = (day: number | undefined): number | undefined =>
  day === undefined ? undefined : Math.floor(day / BUCKET);
/** The buckets in which an article of this day has neighbours. */
export function bucketsAround(day: number): readonly number[] {
  const [first, last] = [Math.floor((day - WINDOW) / BUCKET), Math.floor((day + WINDOW) / BUCKET)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** An article as the index holds it: by number, in days since 1970. */
export interface Placed {
  readonly number: number;
  readonly day: number | undefined;
  readonly vector: Vector;
}

interface Bucket {
  readonly days: Map<number, number | undefined>;
  /** Under each key: number and weight in turn. */
  readonly postings: Map<number, number[]>;
}

/** Finds likely neighbours by the keys that they share. Whether two are neighbours depends on these two alone. */
export class NeighbourIndex {
  readonly #buckets = new Map<number | undefined, Bucket>();

  has(bucket: number | undefined): boolean {
    return this.#buckets.has(bucket);
  }
  /** The number of articles held. */
  get size(): number {
    let size = 0;
    for (const { days } of this.#buckets.values()) size += days.size;
    return size;
  }
  /** Buckets held, those longest unused first. */
  buckets(): readonly (number | undefined)[] {
    return [...this.#buckets.keys()];
  }
  drop(bucket: number | undefined): void {
    this.#buckets.delete(bucket);
  }
  /** Makes an empty bucket, or moves one to the end of those in use. */
  touch(bucket: number | undefined): void {
    const known = this.#buckets.get(bucket) ?? { days: new Map(), postings: new Map() };
    this.#buckets.delete(bucket);
    this.#buckets.set(bucket, known);
  }

  add({ number, day, vector }: Placed): void {
    const bucket = bucketOf(day);
    if (!this.#buckets.has(bucket)) this.touch(bucket);
    const { days, postings } = this.#buckets.get(bucket)!;
    if (days.has(number)) return;
    days.set(number, day);
    for (const key of vector.keys) {
      const posted = postings.get(vector.terms[key]!);
      if (posted) posted.push(number, vector.weights[key]!);
      else postings.set(vector.terms[key]!, [number, vector.weights[key]!]);
    }
  }

  /** The numbers of the likely neighbours of an article, likeliest first; itself is none. */
  near({ number, day, vector }: Placed): readonly number[] {
    const shared = new Map<number, number>();
    const wanted = day === undefined ? [...this.#buckets.keys()] : [...bucketsAround(day), undefined];
    for (const at of wanted) {
      const bucket = this.#buckets.get(at);
      if (!bucket) continue;
      for (const key of vector.keys) {
        const posted = bucket.postings.get(vector.terms[key]!);
        if (!posted) continue;
        const weight = vector.weights[key]!;
        for (let i = 0; i < posted.length; i += 2)
          shared.set(posted[i]!, (shared.get(posted[i]!) ?? 0) + weight * posted[i + 1]!);
      }
    }
    const isNear = (other: number): boolean => {
      if (day === undefined) return true;
      const at = this.#dayOf(other, day);
      return at === undefined || Math.abs(at - day) <= WINDOW;
    };
    return [...shared]
      .filter(([other, likeness]) => likeness >= NEAR && other !== number && isNear(other))
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([other]) => other);
  }

  #dayOf(number: number, around: number): number | undefined {
    for (const bucket of bucketsAround(around)) {
      const days = this.#buckets.get(bucket)?.days;
      if (days?.has(number)) return days.get(number);
    }
    return undefined;
  }
}
