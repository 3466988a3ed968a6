import { describe, expect, it } from "vitest";
import type { ReadOptions } from "../document/layers.js";
import { readLayers } from "../read.js";

/** A Wednesday. */
const PUBLISHED = { published: "2027-03-10" };
const layersOf = (text: string, options: ReadOptions = PUBLISHED) => {
  const layers = readLayers(text, options);
  if (!layers.ok) throw new Error(layers.diagnostics[0]!.message);
  return layers.value;
};
const valueIn = (text: string, words: string, options?: ReadOptions) =>
  layersOf(text, options).times.find(({ span }) => text.slice(...span) === words)?.value;
const dayOf = (text: string, words: string, options?: ReadOptions) => {
  const time = layersOf(text, options).times.find(({ span }) => text.slice(...span) === words);
  return time && [time.value, time.from, time.anchor];
};

describe("an amount counted from an event leads to a day", () => {
  it.each([
    [
      "The vote was held on March 2. They met two days after the vote.",
      "two days",
      ["P2D", "2027-03-04", "2027-03-02"],
    ],
    ["They met two days after the vote on March 2.", "two days", ["P2D", "2027-03-04", "2027-03-02"]],
    ["They met three days before the March 2 vote.", "three days", ["P3D", "2027-02-27", "2027-03-02"]],
    [
      "The summit of March 2 failed. They left a day after the summit.",
      "a day after",
      ["2027-03-03", "2027-03-03", "2027-03-02"],
    ],
    ["They met a week after the election of 1 March.", "a week after", ["2027-W10", "2027-03-08", "2027-03-01"]],
  ])("%s", (text, words, expected) => expect(dayOf(text, words)).toEqual(expected));
  it.each([
    ["of no known day", "They met two days after the vote.", "two days"],
    ["a length", "The vote was held on March 2. They counted for two days after the vote.", "two days"],
    [
      "two of a kind on two days",
      "The vote was held on March 2. The vote was held on March 5. They met two days after the vote.",
      "two days",
    ],
    ["another of the kind", "The vote was held on March 2. They met two days after the second vote.", "two days"],
    ["one told apart", "The vote was held on March 2. They met two days after the vote in Oslo.", "two days"],
  ])("nowhere: %s", (_, text, words) => expect(dayOf(text, words)).toEqual(["P2D", undefined, undefined]));
});

describe("a quotation takes its time of speaking", () => {
  it.each([
    ['He said on Monday: "I will meet her tomorrow."', "tomorrow", "2027-03-09"],
    ['"I will meet her tomorrow," Mr Dahl said on Monday.', "tomorrow", "2027-03-09"],
    ['Ms Berg told reporters in the port on Sunday: "We will sail on Tuesday."', "Tuesday", "2027-03-09"],
    ['He said on March 1: "We met yesterday."', "yesterday", "2027-02-28"],
  ])("%s", (text, words, value) => expect(valueIn(text, words)).toBe(value));
  it.each([
    ["what the report says itself", "He said on Monday that he would meet her tomorrow.", "tomorrow", "2027-03-11"],
    [
      "a sentence that has ended",
      'He was ready, he said on Monday. "I will meet her tomorrow."',
      "tomorrow",
      "2027-03-11",
    ],
    ["no day of speaking", 'He said: "I will meet her tomorrow."', "tomorrow", "2027-03-11"],
    [
      "a day of something else",
      'The truce that began on Monday held, and he said: "I will meet her tomorrow."',
      "tomorrow",
      "2027-03-11",
    ],
    ["another sentence's day", 'He spoke on Monday. She said: "I will meet her tomorrow."', "tomorrow", "2027-03-11"],
  ])("not: %s", (_, text, words, value) => expect(valueIn(text, words)).toBe(value));
});

describe("the past before the past", () => {
  it("counts from the day told of before it", () =>
    expect(valueIn("They sailed on March 2. The crew had met on Friday.", "Friday")).toBe("2027-02-26"));
  it("not in the plain past, nor after a day long ago", () => {
    expect(valueIn("They sailed on March 2. The crew met on Friday.", "Friday")).toBe("2027-03-05");
    expect(valueIn("They sailed on March 2. A spokesman said Friday that the crew had met.", "Friday")).toBe(
      "2027-03-05",
    );
    expect(valueIn("They sailed on January 2. The crew had met on Friday.", "Friday")).toBe("2027-03-05");
  });
});
