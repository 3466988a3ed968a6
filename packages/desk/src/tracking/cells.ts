/**
 * Cells: what hangs together closely enough to be tracked together, and apart from the rest. Two articles with a tie of
 * strength 0.22 or more are in one component; where a component grows past `MOST`, it falls into the components of
 * stronger ties, and so on up the levels. A cell is the largest component of an article that is within bounds, so that
 * cells follow from the set of articles and their ties, never from the order in which they came, and that what is
 * tracked anew for one more article is bounded.
 */
export const LEVELS = [0.22, 0.3, 0.34, 0.38, 0.42, 0.47, 0.53, 0.6, 0.7, 0.8, 0.9] as const;
/** Articles in a cell at most: as many as a large story has reports; a cell is tracked anew in tens of milliseconds. */
const MOST = 150;

/** Another article, by number, and how strong the tie is. */
export type Tie = readonly [other: number, strength: number];

/** Components of one level: a forest with sizes, and each component's articles as a ring. */
class Level {
  #parent: Int32Array<ArrayBuffer> = new Int32Array(1024);
  #size = new Int32Array(1024);
  #next = new Int32Array(1024);

  add(number: number): void {
    if (number >= this.#parent.length) {
      const larger = (from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
        const to = new Int32Array(Math.max(number + 1, 2 * from.length));
        to.set(from);
        return to;
      };
      this.#parent = larger(this.#parent);
      this.#size = larger(this.#size);
      this.#next = larger(this.#next);
    }
    this.#parent[number] = number;
    this.#next[number] = number;
    this.#size[number] = 1;
  }
  root(number: number): number {
    let at = number;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at]!]!;
      at = this.#parent[at]!;
    }
    return at;
  }
  sizeOf(number: number): number {
    return this.#size[this.root(number)]!;
  }
  join(a: number, b: number): void {
    let [x, y] = [this.root(a), this.root(b)];
    if (x === y) return;
    if (this.#size[x]! < this.#size[y]!) [x, y] = [y, x];
    this.#parent[y] = x;
    this.#size[x] = this.#size[x]! + this.#size[y]!;
    [this.#next[x], this.#next[y]] = [this.#next[y]!, this.#next[x]!];
  }
  membersOf(number: number): number[] {
    const members = [number];
    for (let at = this.#next[number]!; at !== number; at = this.#next[at]!) members.push(at);
    return members;
  }
}

/** The cells of a growing set of articles. Numbers are small, whole and given once. */
export class Cells {
  readonly #levels = LEVELS.map(() => new Level());
  readonly #salt: (number: number) => number;
  readonly #most: number;

  /** `salt`: 32 bits of each article, which spread what no tie tells apart, such as copies of one text by the thousand. */
  constructor(salt: (number: number) => number, most = MOST) {
    this.#salt = salt;
    this.#most = most;
  }

  /** Adds an article. Gives the ties by which it joined something (all that has to be kept), and whose cells may be others now. */
  add(
    number: number,
    ties: readonly Tie[],
  ): { readonly joined: readonly Tie[]; readonly touched: ReadonlySet<number> } {
    for (const level of this.#levels) level.add(number);
    const joined = new Set<Tie>();
    const touched = new Set<number>([number]);
    let isBound = false;
    for (const [place, level] of this.#levels.entries()) {
      const parts = new Map<number, Tie>();
      for (const tie of ties)
        if (tie[1] >= LEVELS[place]!) parts.set(level.root(tie[0]), parts.get(level.root(tie[0])) ?? tie);
      const isLast = place === LEVELS.length - 1;
      const sizes = [...parts.keys()].map((part) => level.sizeOf(part));
      const size = sizes.reduce((sum, one) => sum + one, 1);
      const isSpread = isLast && sizes.some((one) => shares(one, this.#most) !== shares(size, this.#most));
      for (const [part, tie] of parts) {
        if (!isBound && (isSpread || level.sizeOf(part) <= this.#most))
          for (const one of level.membersOf(part)) touched.add(one);
        joined.add(tie);
      }
      for (const part of parts.keys()) level.join(number, part);
      isBound ||= size <= this.#most;
    }
    return { joined: [...joined], touched };
  }

  /** Adds an article again by what `add` gave as `joined`. */
  restore(number: number, joined: readonly Tie[]): void {
    for (const [place, level] of this.#levels.entries()) {
      level.add(number);
      for (const [other, strength] of joined) if (strength >= LEVELS[place]!) level.join(number, other);
    }
  }

  /** What stands together at the highest level, under one number: more ties to any of it change nothing. */
  bondOf(number: number): number {
    return this.#levels.at(-1)!.root(number);
  }

  /** The articles of the cell in which this one is, ascending. */
  cellOf(number: number): readonly number[] {
    const level = this.#levels.find((one) => one.sizeOf(number) <= this.#most) ?? this.#levels.at(-1)!;
    const members = level.membersOf(number);
    const count = shares(members.length, this.#most);
    const mine =
      count === 1 ? members : members.filter((one) => this.#salt(one) % count === this.#salt(number) % count);
    return mine.sort((a, b) => a - b);
  }
}

/** Into how many shares a component of the highest level is spread: a power of two, so that few move as it grows. */
function shares(size: number, most: number): number {
  let count = 1;
  while (size > most * count) count *= 2;
  return count;
}
