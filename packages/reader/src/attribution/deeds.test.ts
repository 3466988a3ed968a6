import { expect, test } from "vitest";
import { readLayers } from "../read.js";
import { NO_COMMENT_EXAMPLES } from "./deeds.js";

const cues = (text: string): readonly string[] => {
  const layers = readLayers(text);
  return layers.ok
    ? layers.value.attributions.flatMap(({ cue }) => cue.map(([start, end]) => text.slice(start, end)))
    : ["?"];
};

test.each(NO_COMMENT_EXAMPLES.silent)("%s says nothing", (text) => {
  expect(cues(text)).toEqual([]);
});

test.each(NO_COMMENT_EXAMPLES.statements)("%s is a statement", (text) => {
  expect(cues(text).length).toBe(1);
});

test("what is signed or decreed is no statement", () => {
  expect(cues("Both ministers signed the accord in Lome.")).toEqual([]);
  expect(cues("Both ministers said they signed the accord in Lome.")).toContain("said");
});

test("what somebody finds inside another's words is a statement only as a clause", () => {
  expect(cues("Orr said that divers found traces of oil.")).toEqual(["said"]);
  expect(cues("Orr said that divers found that oil had leaked.")).toEqual(["said", "found"]);
});
