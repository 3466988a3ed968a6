import { describe, expect, it } from "vitest";
import { readLayers } from "../../read.js";
import { findDrafts } from "./find.js";
import { RULE_LIST } from "./list.js";
import { type Words, wordsOf } from "./words.js";

const wordsIn = (text: string) => {
  const layers = readLayers(text, { language: "en" });
  if (!layers.ok) throw new Error(layers.diagnostics[0]!.message);
  return wordsOf(layers.value);
};
/** The text with each expression in square brackets, and the rules that found them. */
function marked(text: string) {
  const words = wordsIn(text);
  const found = findDrafts(words);
  let out = "";
  let at = 0;
  for (const { first, end } of found) {
    out += `${text.slice(at, words.start[first]!)}[${text.slice(words.start[first]!, words.end[end - 1]!)}]`;
    at = words.end[end - 1]!;
  }
  return { text: out + text.slice(at), rules: found.map(({ rule }) => rule) };
}

it("every rule has examples and near misses", () => {
  for (const { name, examples, misses } of RULE_LIST)
    expect([name, examples.length > 0, misses.length > 0]).toEqual([name, true, true]);
});

describe("examples", () => {
  const cases = RULE_LIST.flatMap(({ name, examples }) => examples.map((example) => [name, example] as const));
  it.each(cases)("%s: %s", (name, example) => {
    const read = marked(example.replace(/[[\]]/g, ""));
    expect(read.text).toBe(example);
    expect(read.rules).toContain(name);
  });
});

describe("near misses", () => {
  const cases = RULE_LIST.flatMap(({ name, misses }) => misses.map((miss) => [name, miss] as const));
  it.each(cases)("%s finds nothing in: %s", (name, miss) => expect(marked(miss).rules).not.toContain(name));
});

/** The same words over and over, as one sentence without an end: nothing stops a rule from running on. */
function repeated(words: Words, times: number): Words {
  const many = <T>(list: readonly T[]): T[] => Array.from({ length: times }, () => list).flat();
  const count = words.count * times;
  return {
    count,
    word: many(words.word),
    lower: many(words.lower),
    tag: many(words.tag),
    start: new Int32Array(count),
    end: new Int32Array(count),
    sentence: new Int32Array(count),
    quote: new Int32Array(count).fill(-1),
    spaceBefore: Uint8Array.from(many([...words.spaceBefore])),
  };
}

describe("no rule is worse than linear", () => {
  it.each(RULE_LIST.map((rule) => [rule.name, rule] as const))("%s", (_, { match, examples, misses }) => {
    const words = wordsIn([...examples, ...misses].join(" ").replace(/[[\].]/g, ""));
    const time = (times: number): number => {
      const text = repeated(words, times);
      const start = process.cpuUsage();
      for (let at = 0; at < text.count; at++) match(text, at);
      return process.cpuUsage(start).user;
    };
    time(100);
    // Eight times the text: forty times the time leaves room for the clock's grain, a quadratic rule would need 64.
    expect(time(1600)).toBeLessThan(40 * Math.max(time(200), 2000));
  });
});
