import { describe, expect, it } from "vitest";
import { Cells, LEVELS, type Tie } from "./cells.js";

/** A repeatable row of numbers from 0 to 1 (a linear congruence). */
function rowOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Ties among `count` articles, most of them weak; each pair has one strength for ever. */
function tiesAmong(count: number, perArticle: number, next: () => number): ReadonlyMap<string, number> {
  const ties = new Map<string, number>();
  for (let i = 0; i < count * perArticle; i++) {
    const [a, b] = [Math.floor(next() * count), Math.floor(next() * count)];
    if (a !== b) ties.set(`${Math.min(a, b)} ${Math.max(a, b)}`, 0.25 + 0.75 * next() ** 2);
  }
  return ties;
}

const MOST = 12;
const salt = (number: number) => Math.imul(number + 1, 2654435761) >>> 0;

/** Adds articles in an order, redoing only what each touched; gives each article's cell as it was last told. */
function grown(order: readonly number[], ties: ReadonlyMap<string, number>): ReadonlyMap<number, string> {
  const cells = new Cells(salt, MOST);
  const again = new Cells(salt, MOST);
  const told = new Map<number, string>();
  const here = new Set<number>();
  for (const number of order) {
    const mine = [...here].flatMap((other): Tie[] => {
      const strength = ties.get(`${Math.min(number, other)} ${Math.max(number, other)}`);
      return strength === undefined ? [] : [[other, strength]];
    });
    const { joined, touched } = cells.add(number, mine);
    again.restore(number, joined);
    here.add(number);
    for (const one of touched) for (const other of cells.cellOf(one)) told.set(other, cells.cellOf(one).join(" "));
  }
  for (const number of order) expect(told.get(number)).toBe(cells.cellOf(number).join(" "));
  for (const number of order) expect(again.cellOf(number)).toEqual(cells.cellOf(number));
  return told;
}

describe("cells", () => {
  it.each([1, 2, 3, 4, 5, 6])("are the same in whatever order articles come, and bounded (%i)", (seed) => {
    const next = rowOf(seed);
    const count = 200;
    const ties = tiesAmong(count, seed, next);
    const order = Array.from({ length: count }, (_, i) => i);
    const shuffled = [...order].sort((a, b) => salt(a * 31 + seed) - salt(b * 31 + seed));
    const [one, other] = [grown(order, ties), grown(shuffled, ties)];
    for (const number of order) expect(other.get(number)).toBe(one.get(number));
    const largest = Math.max(...[...one.values()].map((cell) => cell.split(" ").length));
    expect(largest).toBeLessThanOrEqual(MOST);
    expect(largest).toBeGreaterThan(2);
  });

  it("hold what hangs together, and leave apart what does not", () => {
    const cells = new Cells(salt, MOST);
    cells.add(0, []);
    cells.add(1, [[0, 0.21]]);
    cells.add(2, [[0, 0.23]]);
    expect([0, 1, 2].map((number) => cells.cellOf(number))).toEqual([[0, 2], [1], [0, 2]]);
  });

  it("ask for closer ties where too much hangs together", () => {
    const cells = new Cells(salt, 4);
    for (let n = 0; n < 8; n++)
      cells.add(n, [...(n % 4 === 0 ? [] : [[n - 1, 0.6] as const]), ...(n === 4 ? [[3, LEVELS[0]] as const] : [])]);
    expect(cells.cellOf(5)).toEqual([4, 5, 6, 7]);
  });

  it("spread copies of one text by the thousand over shares of bounded size", () => {
    const cells = new Cells(salt, MOST);
    const told = new Map<number, string>();
    for (let n = 0; n < 1000; n++)
      for (const one of cells.add(n, n === 0 ? [] : [[n - 1, 1]]).touched)
        for (const other of cells.cellOf(one)) told.set(other, cells.cellOf(one).join(" "));
    const sizes = [...new Set(told.values())].map((cell) => cell.split(" ").length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1000);
    expect(Math.max(...sizes)).toBeLessThan(4 * MOST);
  });
});
