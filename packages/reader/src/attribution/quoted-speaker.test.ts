import { describe, expect, it } from "vitest";
import { readLayers } from "../read.js";
import { QUOTED_AS } from "./quoted-speaker.js";

/** "source | cue | content", with "< cue" where it stands within another. */
function lines(body: string): readonly string[] {
  const text = `Talks go on\n\n${body}\n`;
  const layers = readLayers(text, {});
  if (!layers.ok) throw new Error(layers.diagnostics[0]!.message);
  const { attributions } = layers.value;
  const words = (spans: readonly (readonly [number, number])[]): string =>
    spans.map((span) => text.slice(...span)).join(" + ");
  return attributions.map(({ source, cue, content, within }) => {
    const under = within >= 0 ? ` < ${words(attributions[within]!.cue)}` : "";
    return `${words(source)} | ${words(cue)} | ${words(content)}${under}`;
  });
}

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
