import { describe, expect, it } from "vitest";
import { readLayers } from "../read.js";
import { codeOf } from "./codes.js";
import { contentWords, sameTopic } from "./labels.js";
import { TOPIC_CUES } from "./lexicon/cues.js";
import { MEDIA_TOPICS, MEDIA_TOPICS_SOURCE } from "./lexicon/media-topics.js";

const labels = (text: string): readonly string[] => {
  const layers = readLayers(text);
  if (!layers.ok) throw new Error(layers.diagnostics[0]!.message);
  return layers.value.topics.map(({ label }) => label);
};

describe("every cue reads its example", () => {
  for (const { pattern, example, topics } of TOPIC_CUES) it(pattern, () => expect(labels(example)).toEqual(topics));
});

describe("items", () => {
  it.each([
    ["They will discuss fish, a Chilean official said.", ["fish"]],
    ["They discussed food and fuel shipments.", ["food and fuel shipments"]],
    ["They discussed prisoners held in Quito and Lima.", ["prisoners held in Quito and Lima"]],
    ["They discussed fish with the envoy.", ["fish"]],
    ["They discussed military contacts with Peru.", ["military contacts with Peru"]],
    [
      "They discussed activity around Iquique and in the Southern Sea.",
      ["activity around Iquique and in the Southern Sea"],
    ],
    ["They will hold talks with ferry fares and a bridge high on the agenda.", ["ferry fares", "a bridge"]],
    ["They will discuss air links.", ["air links"]],
    ["They met on the tarmac by the sea.", []],
    ["Tolls and a new bridge will be discussed.", ["Tolls", "a new bridge"]],
    ["They talked on Monday.", []],
    ["They will meet on the sidelines of the summit.", []],
    ["Peru will raise tariffs in May.", []],
  ])("%s", (text, topics) => expect(labels(text)).toEqual(topics));
});

describe("codes", () => {
  for (const { code, example } of MEDIA_TOPICS) it(`${example}: ${code}`, () => expect(codeOf(example)).toBe(code));
  it("has none for what the table does not know", () => expect(codeOf("a courtesy")).toBeUndefined());
});

describe("one topic in several wordings", () => {
  const same = (a: string, b: string) => sameTopic(contentWords(a), contentWords(b));
  it("joins a short wording with the long one", () => {
    expect(same("military contacts", "restoration of military-to-military contacts")).toBe(true);
    expect(labels("They will discuss the ferry. Topics include the new ferry and fish.")).toEqual([
      "the new ferry",
      "fish",
    ]);
  });
  it("keeps apart what shares a name only", () => expect(same("support for Peru", "war in Peru")).toBe(false));
});

describe("the table of Media Topics", () => {
  it("says whose it is and on what terms", () => {
    expect(MEDIA_TOPICS_SOURCE).toMatchObject({ holder: expect.stringContaining("Press"), licence: "CC BY 4.0" });
  });
  it("has codes of IPTC's form, each once", () => {
    const codes = MEDIA_TOPICS.map(({ code }) => code);
    for (const code of codes) expect(code).toMatch(/^medtop:\d{8}$/);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
