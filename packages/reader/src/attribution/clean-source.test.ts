import { describe, expect, it } from "vitest";
import { readLayers } from "../read.js";

/** The sources found, in text order. */
function sources(text: string): readonly string[] {
  const layers = readLayers(text, { engine: "rules" });
  if (!layers.ok) throw new Error(layers.diagnostics[0]?.message);
  return layers.value.attributions.flatMap(({ source }) => source.map(([from, to]) => text.slice(from, to)));
}

describe("what is no part of a source", () => {
  it.each([
    ["The envoy said that Karad supports the plan.", "Karad"],
    ["The envoy said that ministers support the plan.", "ministers"],
    ["The envoy said that the coast guard supports the plan.", "the coast guard"],
  ])("a conjunction before it: %s", (text, source) => {
    expect(sources(text)).toContain(source);
    expect(sources(text).filter((words) => words.startsWith("that "))).toEqual([]);
  });
  it("but “that official” points to someone", () =>
    expect(sources("Ships would wait, that official said.")).toEqual(["that official"]));
  it("a possessor before a verb that is another's", () =>
    expect(
      sources(
        "The envoy added that Orr will raise Karad's part in the raids, as well as Karad's, and will also talk about the importance of trade.",
      ),
    ).not.toContain("Karad's"));
  it("but a possessor before its own word for a statement is the source", () =>
    expect(sources("They rejected Karad's claim that ships would wait.").join()).toContain("Karad"));
});
