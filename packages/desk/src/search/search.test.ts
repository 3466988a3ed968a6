import { read } from "@readout/reader";
import { describe, expect, it } from "vitest";
import { answer } from "./answer.js";
import { parseQuery } from "./query.js";

const record = (text: string, published: string) => {
  const result = read(text, { published, publisher: "Fjord Post" });
  if (!result.ok) throw new Error("not read");
  return result.value;
};
const RECORDS = [
  record(
    "Grain at sea\n\nForeign Minister Ada Norling said on Monday that grain would flow again. Bo Karim said that hardship would last.\n",
    "2026-03-02",
  ),
  record("Grain ashore\n\nBo Karim said on Friday that grain prices would fall.\n", "2026-01-09"),
];
const found = (text: string) => {
  const query = parseQuery(text);
  if (!query.ok) throw new Error(query.diagnostics[0]?.message);
  return answer(query.value, RECORDS);
};

describe("a search", () => {
  it("finds who said what about it, since when, and marks the words", () => {
    const [first, ...rest] = found("said:norling about:grain since:2026-02");
    expect(first).toMatchObject({ kind: "statement", published: "2026-03-02" });
    expect(first!.marks.map(([start, end]) => first!.snippet.slice(start, end))).toEqual(["grain"]);
    expect(rest).toEqual([]);
  });

  it("leaves out another's words, other days and the middle of words", () => {
    expect(found("said:karim grain since:2026-02")).toEqual([]);
    expect(found("grain until:2026-01").every(({ published }) => published === "2026-01-09")).toBe(true);
    expect(found("ship")).toEqual([]);
    expect(found("outlet:echo grain")).toEqual([]);
  });

  it("takes a phrase as one", () => {
    expect(found('"grain prices"')).not.toEqual([]);
    expect(found('"prices grain"')).toEqual([]);
  });

  it("with nothing in it finds nothing", () => expect(found("  ")).toEqual([]));

  it.each([
    ["colour:red", "query-field"],
    ["since:monday", "query-day"],
    ["x".repeat(1001), "query-too-long"],
  ])("is refused: %s", (text, code) => {
    const query = parseQuery(text);
    expect(query.ok ? "" : query.diagnostics[0]?.code).toBe(code);
  });
});
