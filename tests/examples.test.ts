import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Golden, goldenPath, loadGolden, parseGolden, readFacts, storyNames } from "../examples/golden.js";

/**
 * How many facts of each story are missed, and how many are read that are not true, at most: the lines marked - and + in
 * examples/golden. These numbers only go down; `npm run examples` brings the files up to date, a person judges what is new.
 */
const KNOWN: Readonly<Record<string, { readonly missed: number; readonly wrong: number }>> = {
  "briefing-denial": { missed: 7, wrong: 9 },
  "call-readout": { missed: 3, wrong: 1 },
  "day-after": { missed: 8, wrong: 5 },
  flash: { missed: 2, wrong: 4 },
  pickup: { missed: 9, wrong: 11 },
  "summit-held": { missed: 3, wrong: 7 },
  "summit-moved": { missed: 3, wrong: 3 },
  "summit-preview": { missed: 6, wrong: 9 },
  "summit-second-source": { missed: 11, wrong: 12 },
};

const without = (all: readonly string[], some: readonly string[]): readonly string[] =>
  all.filter((fact) => !some.includes(fact));

/** How what is read differs from what was judged. */
const difference = (found: readonly string[], { right, missed, wrong }: Golden) => ({
  "true, and no longer read": without(right, found),
  "read, and not judged yet": without(found, [...right, ...missed, ...wrong]),
  "read now: take its - away": missed.filter((fact) => found.includes(fact)),
  "not read any more: take the line away": without(wrong, found),
});
const NONE = {
  "true, and no longer read": [],
  "read, and not judged yet": [],
  "read now: take its - away": [],
  "not read any more: take the line away": [],
};

describe.each(storyNames())("the example %s", (name) => {
  const golden = loadGolden(name);

  it("is judged to the last line", () => {
    expect(golden, `${goldenPath(name)} is not there`).toBeDefined();
    const odd = readFileSync(goldenPath(name), "utf8")
      .split("\n")
      .filter((line) => line !== "" && !/^(?: {2}|[-+#] )\S/.test(line));
    expect(odd, "? is for a person to judge: true (two spaces) or not (+)").toEqual([]);
    const all = [...golden!.right, ...golden!.missed, ...golden!.wrong];
    expect(all.filter((fact, i) => all.indexOf(fact) !== i)).toEqual([]);
  });

  it("is read as it was judged", () =>
    expect(difference(readFacts(name), golden!), "npm run examples, then judge what is new").toEqual(NONE));

  it("has no more known faults than before", () => {
    expect(golden!.missed.length).toBeLessThanOrEqual(KNOWN[name]!.missed);
    expect(golden!.wrong.length).toBeLessThanOrEqual(KNOWN[name]!.wrong);
  });
});

describe("the comparison", () => {
  const golden = parseGolden("# why\n  a\n- b\n+ c\n");

  it("finds nothing where all is as judged", () => expect(difference(["a", "c"], golden)).toEqual(NONE));
  it("tells each kind of difference", () =>
    expect(difference(["b", "d"], golden)).toEqual({
      "true, and no longer read": ["a"],
      "read, and not judged yet": ["d"],
      "read now: take its - away": ["b"],
      "not read any more: take the line away": ["c"],
    }));
});
