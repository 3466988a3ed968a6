import { describe, expect, it } from "vitest";
import { blankSyntax } from "../document/blank-syntax.js";
import type { LinkedMention } from "../document/layers.js";
import { read, readLayers } from "../read.js";
import { findPositions } from "./find.js";
import { buildPositionScene } from "./holders.js";
import { ATTITUDES } from "./lexicon/attitudes.js";

/** Positions where every given name is an entity; so the stage is tested without the one that finds names. */
function positionsOf(text: string, names: readonly string[]) {
  const layers = readLayers(text);
  if (!layers.ok) throw new Error(layers.diagnostics[0]!.message);
  const { tokens } = layers.value;
  const mentions = names.flatMap((name, entity) =>
    [...text.matchAll(new RegExp(`\\b${name}\\b`, "g"))].map((match): LinkedMention => {
      const firstToken = tokens.start.indexOf(match.index);
      const endToken = tokens.end.indexOf(match.index + name.length) + 1;
      const span = [match.index, match.index + name.length] as const;
      return { span, form: "name", firstToken, endToken, headToken: firstToken, entity };
    }),
  );
  mentions.sort((a, b) => a.span[0] - b.span[0]);
  const entities = names.map((name, i) => ({
    id: `e${i + 1}`,
    kind: "country" as const,
    name,
    named: true,
    roles: [],
    mentions: [],
  }));
  return findPositions(
    buildPositionScene({
      ...layers.value,
      syntax: blankSyntax(layers.value.tokens),
      statements: [],
      mentions,
      entities,
    }),
  ).map(({ holder, attitude, degree }) => `${names[Number(holder.slice(1)) - 1]} ${attitude} ${degree}`);
}

describe("every attitude reads its example", () => {
  const names = ["Critics of Peru", "Supporters of Peru", "Peru", "Analysts"];
  for (const { pattern, example, attitude } of ATTITUDES)
    it(pattern, () => expect(positionsOf(example, names).join("; ")).toContain(attitude));
});

describe("degree, negation, voice, holder", () => {
  it.each([
    ["Peru expressed “deep concern” about tolls.", ["Peru concerned strong"]],
    ["Peru expressed “deep concern” about its support for Chile.", ["Peru concerned strong"]],
    ["Peru expressed some concern about tolls.", ["Peru concerned weak"]],
    ["Peru does not support the plan.", ["Peru opposes plain"]],
    ["Peru did not reject the plan.", []],
    ["Peru is expected to leave.", []],
    ["A text proposed by Peru failed.", []],
    ["Peru accused Chile of delay and demanded a guarantee.", ["Peru opposes plain", "Peru demands plain"]],
    ["Chile said that Peru “will not accept” a fleet.", ["Peru opposes strong"]],
    ["Peru called the deadline “unhelpful”.", ["Peru opposes plain"]],
    ["Peru called the minister on Monday.", []],
  ])("%s", (text, expected) => expect(positionsOf(text, ["Peru", "Chile"])).toEqual(expected));
});

describe("the words of a position", () => {
  const wordsOf = (text: string) => {
    const result = read(text);
    if (!result.ok) throw new Error(result.diagnostics[0]!.message);
    return result.value.positions.map(({ spans }) => spans.map(([from, to]) => text.slice(from, to)).join(" … "));
  };

  it("end before what else is said", () =>
    expect(wordsOf("Peru welcomed the accord and called on Chile to open the port.\n")).toContain(
      "welcomed the accord",
    ));

  it("go on where “and” joins things", () =>
    expect(wordsOf("Peru welcomed the accord and the loan.\n")).toEqual(["welcomed the accord and the loan"]));
});
