import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compileKernel } from "../../../../scripts/kernel.js";
import { Kernel } from "./kernel.js";
import { addRows } from "./table.js";

test("the kernel that is kept is what its source compiles to", async () => {
  expect(await compileKernel()).toBe(readFileSync("packages/reader/src/model/kernel-code.ts", "utf8"));
}, 60_000);

/** Sixteen rows, some of them empty; a feature's upper byte is its check byte. */
const rows = fc.array(fc.record({ check: fc.nat(3), weight: fc.integer({ min: -127, max: 127 }) }), {
  minLength: 16,
  maxLength: 16,
});
const features = fc.array(
  fc.tuple(fc.nat(3), fc.nat(15)).map(([check, row]) => (check << 24) | row),
  { maxLength: 200 },
);

test("rows are found by place and check byte, in their own place or their neighbour's, as plain arithmetic finds them", () => {
  fc.assert(
    fc.property(rows, features, (table, hashes) => {
      const check = Uint8Array.from(table, (row) => row.check);
      const weights = Int16Array.from(table, (row) => row.weight);
      const wanted = new Int32Array(1);
      addRows({ bits: 4, width: 1, check, weights }, Int32Array.from(hashes), hashes.length, wanted, 0);
      const kernel = new Kernel([Int32Array.from([...table.map((r) => (r.check << 24) | (r.weight & 0xffff)), 0])]);
      kernel.features.set(hashes);
      expect(kernel.loops.ranks(16, hashes.length)).toBe(wanted[0]);
    }),
  );
});

test("two tables do not see each other", () => {
  const one = new Kernel([Int32Array.of((1 << 24) | 5, 0, 0)]);
  const two = new Kernel([Int32Array.of((1 << 24) | 7, 0, 0)]);
  one.features[0] = 1 << 24;
  two.features[0] = 1 << 24;
  expect([one.loops.ranks(2, 1), two.loops.ranks(2, 1)]).toEqual([5, 7]);
});
