import { describe, expect, it } from "vitest";
import { changedWords } from "./versions.js";

/** "-was- +is+ same" */
const shown = (before: string, after: string): string =>
  changedWords(before, after)
    .map(({ kind, text }) => ({ same: text, added: `+${text.trim()}+ `, removed: `-${text.trim()}- ` })[kind])
    .join("")
    .trim();

describe("what a version changed", () => {
  it.each([
    ["Five men met in Oslo.", "Six men met in Oslo.", "-Five- +Six+ men met in Oslo."],
    ["The talks are on Monday.", "The talks are on Tuesday at noon.", "The talks are on -Monday.- +Tuesday at noon.+"],
    ["He said no. She left.", "She left.", "-He said no.- She left."],
    ["She left.", "She left. He stayed.", "She left. +He stayed.+"],
    ["One two three.", "One  two\nthree.", "One  two\nthree."],
    ["", "All new.", "+All new.+"],
    ["a b c d", "a x c y", "a -b- +x+ c -d- +y+"],
  ])("%j to %j", (before, after, told) => expect(shown(before, after)).toBe(told));

  it("holds all words of both texts", () => {
    const before = "The minister of trade said that the port would open in May and that ships would come.";
    const after = "The minister said that the old port would not open in May, and ships would come in June.";
    const changes = changedWords(before, after);
    const of = (...kinds: readonly string[]) =>
      changes
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ text }) => text.trim())
        .join(" ");
    expect(of("same", "removed").split(/\s+/)).toEqual(before.split(" "));
    expect(of("same", "added").split(/\s+/)).toEqual(after.split(" "));
  });

  it("tells texts that have nothing in common whole, and in time", () => {
    const [before, after] = ["x", "y"].map((letter) =>
      Array.from({ length: 6000 }, (_, i) => `${letter}${i}`).join(" "),
    );
    const start = process.cpuUsage();
    expect(changedWords(before!, after!).map(({ kind }) => kind)).toEqual(["removed", "added"]);
    expect(process.cpuUsage(start).user).toBeLessThan(5e6);
  });
});
