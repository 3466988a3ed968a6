import { Cells, type Tie } from "./cells.js";
import { bucketsAround, NeighbourIndex, type Placed } from "./neighbours.js";
import type { Sketch } from "./sketch.js";
import { tieOf } from "./tie.js";

/** Where sketches lie that are not in memory; numbers are those under which articles were added. */
export interface SketchSource {
  /** The articles of some buckets of days (`neighbours.ts`). */
  buckets(buckets: readonly number[]): Promise<readonly Placed[]>;
  sketches(numbers: readonly number[]): Promise<ReadonlyMap<number, Sketches>>;
}

/** An article's sketch as it was read, by which ties are made, and as corrected, of which stories are made. */
export interface Sketches {
  readonly read: Sketch;
  readonly corrected: Sketch;
}

export interface Grown extends Placed {
  readonly sketches: Sketches;
  readonly salt: number;
}

/** What adding some articles came to: what has to be kept of it, and the cells to be tracked anew. */
export interface Growing {
  readonly joined: ReadonlyMap<number, readonly Tie[]>;
  /** Cells as they are now, each by its least number. */
  readonly cells: ReadonlyMap<number, readonly number[]>;
  /** The cells that their articles were in before. */
  readonly left: ReadonlySet<number>;
}

/** Sketches and neighbours held in memory: those last used. 4,000 sketches are about 60 MB, 40,000 neighbours as much. */
const SKETCHES = 4000;
const NEIGHBOURS = 40_000;
/** A tie at which all that stands with the other at the highest level is joined as well. */
const BOND = 0.9;
/** So many likely neighbours are loaded at a time. */
const AT_ONCE = 200;

/**
 * Tracking as articles come: finds for each new article what it hangs together with, and tells which cells are to be
 * tracked anew. It holds a few numbers for each article and lately used sketches; the rest lies with the source.
 */
export class Growth {
  readonly #salts = new Map<number, number>();
  readonly #cells = new Cells((number) => this.#salts.get(number) ?? 0);
  readonly #cellOf = new Map<number, number>();
  readonly #index = new NeighbourIndex();
  readonly #sketches = new Map<number, Sketches>();

  /** Takes up an article that was added before, by what is kept of it; `settle` follows the last. */
  restore(number: number, joined: readonly Tie[], salt: number): void {
    this.#salts.set(number, salt);
    this.#cells.restore(number, joined);
  }
  settle(): void {
    const seen = new Set<number>();
    for (const number of this.#salts.keys()) {
      if (seen.has(number)) continue;
      const cell = this.#cells.cellOf(number);
      for (const one of cell) {
        seen.add(one);
        this.#cellOf.set(one, cell[0]!);
      }
    }
  }

  async add(fresh: readonly Grown[], source: SketchSource): Promise<Growing> {
    const joined = new Map<number, readonly Tie[]>();
    const touched = new Set<number>();
    await this.#loadBuckets(fresh, source);
    for (const article of fresh) {
      const ties = await this.#tiesOf(article, source);
      this.#salts.set(article.number, article.salt);
      this.#keep(article.number, article.sketches);
      const added = this.#cells.add(article.number, ties);
      joined.set(article.number, added.joined);
      for (const one of added.touched) touched.add(one);
      this.#index.add(article);
    }
    return { joined, ...this.#settled(touched) };
  }

  /** The cells of some articles, to be tracked anew though no article came. */
  touch(numbers: Iterable<number>): Pick<Growing, "cells" | "left"> {
    return this.#settled(new Set(numbers));
  }

  /** The articles of one cell; none where the article is not known. */
  cellOf(number: number): readonly number[] {
    return this.#salts.has(number) ? this.#cells.cellOf(number) : [];
  }

  /** The sketches of some articles as corrected, from memory or from the source. */
  async sketches(numbers: readonly number[], source: SketchSource): Promise<readonly Sketch[]> {
    return (await this.#load(numbers, source)).map(({ corrected }) => corrected);
  }

  /** What is held of an article is no longer so. */
  forget(number: number): void {
    this.#sketches.delete(number);
  }

  /** Bounds what is held; after each commit. */
  trim(): void {
    for (const number of this.#sketches.keys()) {
      if (this.#sketches.size <= SKETCHES) break;
      this.#sketches.delete(number);
    }
    for (const bucket of this.#index.buckets()) {
      if (this.#index.size <= NEIGHBOURS) break;
      this.#index.drop(bucket);
    }
  }

  #settled(touched: ReadonlySet<number>): Pick<Growing, "cells" | "left"> {
    const cells = new Map<number, readonly number[]>();
    const left = new Set<number>();
    const done = new Set<number>();
    for (const number of touched) {
      if (done.has(number)) continue;
      const cell = this.#cells.cellOf(number);
      cells.set(cell[0]!, cell);
      for (const one of cell) {
        const before = this.#cellOf.get(one);
        if (before !== undefined) left.add(before);
        done.add(one);
      }
    }
    for (const [id, cell] of cells) for (const one of cell) this.#cellOf.set(one, id);
    return { cells, left };
  }

  async #tiesOf(article: Grown, source: SketchSource): Promise<readonly Tie[]> {
    const ties: Tie[] = [];
    const bonds = new Set<number>();
    let rest = this.#index.near(article);
    while (rest.length > 0) {
      rest = rest.filter((other) => !bonds.has(this.#cells.bondOf(other)));
      const some = rest.slice(0, AT_ONCE);
      const others = await this.#load(some, source);
      for (const [i, other] of some.entries()) {
        if (bonds.has(this.#cells.bondOf(other))) continue;
        const strength = tieOf(article.sketches.read, others[i]!.read);
        if (strength >= BOND) bonds.add(this.#cells.bondOf(other));
        ties.push([other, strength]);
      }
      rest = rest.slice(AT_ONCE);
    }
    return ties;
  }

  async #loadBuckets(fresh: readonly Placed[], source: SketchSource): Promise<void> {
    const wanted = new Set(fresh.flatMap(({ day }) => (day === undefined ? [] : bucketsAround(day))));
    const missing = [...wanted].filter((bucket) => !this.#index.has(bucket));
    for (const bucket of wanted) this.#index.touch(bucket);
    if (missing.length === 0) return;
    for (const placed of await source.buckets(missing)) this.#index.add(placed);
  }

  async #load(numbers: readonly number[], source: SketchSource): Promise<readonly Sketches[]> {
    const missing = numbers.filter((number) => !this.#sketches.has(number));
    if (missing.length > 0)
      for (const [number, sketches] of await source.sketches(missing)) this.#sketches.set(number, sketches);
    return numbers.map((number) => {
      const sketches = this.#sketches.get(number);
      if (!sketches) throw new Error(`no sketch of article ${number} is kept`);
      this.#keep(number, sketches);
      return sketches;
    });
  }

  #keep(number: number, sketches: Sketches): void {
    this.#sketches.delete(number);
    this.#sketches.set(number, sketches);
  }
}

/** The day that stands for an article among its neighbours: of its publication, else of its receipt. */
export const dayFor = (published: number | undefined, received: string): number =>
  published ?? Math.floor((Date.parse(received) || 0) / 864e5);
