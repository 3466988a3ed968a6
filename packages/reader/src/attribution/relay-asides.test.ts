import { describe, expect, it } from "vitest";
import { attributionsAsLines as lines } from "../../../../tests/attributions-as-lines.js";
import { ASIDE_CUES } from "./relay-asides.js";

describe("those who stand behind a source", () => {
  it.each(ASIDE_CUES)("are within what it reports: $example", ({ word, example }) => {
    const found = lines(example);
    expect(found).toContain(`two officials | ${word} | that ships would wait < reported`);
    expect(found.some((line) => line.startsWith("which |"))).toBe(false);
  });
  it("may stand behind a source that comes last", () =>
    expect(lines("Ships would wait, according to the Gazette, which quoted two officials.")).toContain(
      "two officials | quoted | Ships would wait < according to",
    ));
  it.each([
    "The ministry, citing safety concerns, said that ships would wait.",
    "The Gazette, which is the oldest daily, reported that ships would wait.",
    "The Gazette, praising two officials, reported that ships would wait.",
  ])("are none where nobody is cited: %s", (text) => expect(lines(text)).toHaveLength(1));
});
