import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { makeTable } from "../scripts/countries.js";

it("the table of countries is the one that the registry and the additions make", () =>
  expect(readFileSync("packages/reader/src/knowledge/country-table.ts", "utf8")).toBe(makeTable()));
