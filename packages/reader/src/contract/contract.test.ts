import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { makeSchema } from "../../../../scripts/schema.js";
import { read } from "../read.js";
import { checkInvariants } from "./invariants.js";
import type { Readout } from "./record.js";
import { RECORD_SCHEMA } from "./schema.js";
import { validate } from "./validate.js";

const STORY = "Norland and Estavia will hold talks on Monday, a minister said.";

const record = (): Readout => {
  const result = read(STORY);
  if (!result.ok) throw new Error(result.diagnostics[0]?.message);
  return result.value;
};

const withStatement = (change: object): Readout => ({
  ...record(),
  entities: [],
  positions: [],
  events: [],
  statements: [
    {
      id: "s1",
      source: { spans: [[47, 57]], identification: "described" },
      cue: { spans: [[58, 62]], lemma: "say", act: "say" },
      content: { spans: [[0, 45]], form: "indirect" },
      via: [],
      ...change,
    },
  ],
});

describe("the schema", () => {
  it("is the one that the types make", () => {
    expect(RECORD_SCHEMA).toEqual(makeSchema());
    expect(JSON.parse(readFileSync(new URL("../../schema.json", import.meta.url), "utf8"))).toEqual(RECORD_SCHEMA);
  });
});

describe("validate", () => {
  it("accepts a record, also after a trip through JSON, also with a field more", () => {
    expect(validate(record()).ok).toBe(true);
    expect(validate(JSON.parse(JSON.stringify({ ...record(), extra: 1 }))).ok).toBe(true);
  });

  it.each([
    ["nothing", null],
    ["another version", { ...record(), schema: "readout/2" }],
    ["a missing list", { ...record(), events: undefined }],
    ["a word that is none of ours", withStatement({ content: { spans: [[0, 45]], form: "oblique" } })],
    ["a span of three", withStatement({ content: { spans: [[0, 4, 5]], form: "direct" } })],
  ])("refuses %s", (_name, value) => {
    const result = validate(value);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.diagnostics[0]?.code).toBe("shape");
  });
});

describe("invariants", () => {
  it("hold for what is well made", () => expect(checkInvariants(withStatement({}))).toEqual([]));

  const cases: readonly (readonly [name: string, broken: Readout, problem: RegExp])[] = [
    ["a span past the end", withStatement({ content: { spans: [[0, 999]], form: "indirect" } }), /out of bounds/],
    ["an empty span", withStatement({ content: { spans: [[3, 3]], form: "indirect" } }), /empty/],
    [
      "pieces out of order",
      withStatement({
        content: {
          spans: [
            [9, 12],
            [0, 3],
          ],
          form: "indirect",
        },
      }),
      /precedes/,
    ],
    [
      "half a pair",
      { ...withStatement({ content: { spans: [[0, 1]], form: "indirect" } }), text: `😀${STORY}` },
      /surrogate/,
    ],
    ["an unknown id", withStatement({ said: { time: "t9" } }), /t9 is not in times/],
    ["a circle", withStatement({ within: "s1" }), /within itself/],
    [
      "a title that is not its words",
      { ...record(), article: { ...record().article, title: { text: "Peace", spans: [[0, 7]] } } },
      /not what its spans say/,
    ],
    [
      "an interval that runs back",
      {
        ...record(),
        times: [{ id: "t1", span: [0, 3], type: "DATE", value: "2026", from: "2026-02-01", to: "2026-01-01" }],
      },
      /not before/,
    ],
    [
      "nothing to go by",
      withStatement({ cue: { spans: [], lemma: "", act: "say" }, content: { spans: [], form: "direct" } }),
      /neither cue nor content/,
    ],
  ];
  it.each(cases)("are broken by %s", (_name, broken, problem) =>
    expect(checkInvariants(broken).join("\n")).toMatch(problem),
  );
});
