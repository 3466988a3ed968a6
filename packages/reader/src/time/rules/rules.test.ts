import { describe, expect, it } from "vitest";
import { readLayers } from "../../read.js";
import { findDrafts } from "./find.js";
import { RULE_LIST } from "./list.js";
import { wordsOf } from "./words.js";

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

it("no rule is worse than linear: each rule's words, over and over", () => {
  for (const { name, match, examples, misses } of RULE_LIST) {
    const text = [...examples, ...misses].join(" ").replace(/[[\].]/g, "");
    const time = (times: number): number => {
      const words = wordsIn(`${text} `.repeat(times));
      const start = process.cpuUsage();
      for (let round = 0; round < 4; round++) for (let at = 0; at < words.count; at++) match(words, at);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    time(8);
    // Eight times the text: forty times the time leaves room for a loaded machine, a quadratic rule would need 64.
    expect(time(256), name).toBeLessThan(40 * Math.max(time(32), 1000));
  }
}, 60_000);
