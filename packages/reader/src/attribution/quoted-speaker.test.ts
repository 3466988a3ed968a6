import { describe, expect, it } from "vitest";
import { attributionsAsLines as lines } from "../../../../tests/attributions-as-lines.js";
import { QUOTED_AS } from "./quoted-speaker.js";

describe("those whom an outlet quotes", () => {
  it.each(QUOTED_AS)("say it within what it says: $example", ({ word, example }) => {
    const found = lines(example).filter((line) => line.startsWith("Ana Orr |"));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^Ana Orr \\| ${word} \\| .*that ships would wait < quoted$`));
  });
  it("stand before the verb in the passive", () =>
    expect(lines("Ana Orr was quoted by Radio Brod as saying that ships would wait.")).toContain(
      "Ana Orr | saying | that ships would wait < was quoted",
    ));
  it("keep their office", () =>
    expect(lines("Radio Brod quoted the foreign minister, Ana Orr, as saying that ships would wait.")).toContain(
      "the foreign minister, Ana Orr | saying | that ships would wait < quoted",
    ));
  it.each([
    "Radio Brod quoted Ana Orr as a friend of the port.",
    "Ana Orr was quoted by Radio Brod as a critic of the port.",
    "Radio Brod quoted a report, as the port was closing, saying that ships would wait.",
  ])("are none where nobody is quoted as saying it: %s", (text) =>
    expect(lines(text).some((line) => line.includes("| saying |") && line.startsWith("Ana Orr"))).toBe(false),
  );
});
