import { describe, expect, it } from "vitest";
import type { Attribution } from "./layers.js";
import { headWord, namesSource, sourceName, sourceWords } from "./source-words.js";

describe("who a source is by words alone", () => {
  const words = (...sources: readonly string[]): readonly string[] => {
    const text = sources.join("|");
    let at = 0;
    const attributions = sources.map((source): Attribution => {
      const start = at;
      at += source.length + 1;
      return {
        source: [[start, start + source.length]],
        cue: [],
        content: [],
        cueToken: -1,
        sourceToken: -1,
        within: -1,
        rule: "",
      };
    });
    return sourceWords({ text, attributions });
  };
  it.each([
    [["Kenya's ambassador, Peter Vey", "He"], "Kenya's ambassador, Peter Vey"],
    [["a senior harbour official", "the official"], "a senior harbour official"],
    [["a senior harbour official", "he"], "a senior harbour official"],
    [["Brod Harbour Council", "it"], "Brod Harbour Council"],
    [["Ana Orr", "Vey"], "Vey"],
    [["Ana Orr", "Orr"], "Ana Orr"],
    [["Ana Orr", "the official"], "the official"],
  ])("%j: %s", (sources, expected) => expect(words(...sources).at(-1)).toBe(expected));

  it("leaves asides out", () => expect(words("Ana Orr, who runs the lab,")).toEqual(["Ana Orr"]));
  it("knows the word that carries a source", () => {
    expect(headWord("a senior official in Brod")).toBe("official");
    expect(headWord("two people familiar with the text")).toBe("people");
  });
  it("knows names", () => {
    expect(["Ana Orr", "Diplomats in Brod", "a White House official", "its envoy, Ana Orr"].map(namesSource)).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(sourceName("its envoy, Ana Orr")).toBe("Ana Orr");
  });
});
