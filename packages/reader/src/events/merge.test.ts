import { describe, expect, it } from "vitest";
import { read } from "../read.js";

const meetings = (body: string): readonly (readonly string[])[] => {
  const result = read(`Talks go on\n\n${body}\n`, { published: "2026-03-02" });
  if (!result.ok) throw new Error(result.diagnostics[0]?.message);
  const { events, entities } = result.value;
  return events
    .filter(({ type }) => type === "CONSULT")
    .map(({ participants }) => participants.map(({ entity }) => entities.find(({ id }) => id === entity)!.name).sort());
};

describe("two of one side", () => {
  it("are at two meetings, where nobody is at both", () => {
    const found = meetings(
      "Norwegian Foreign Minister Ada Noor will meet Kenyan Foreign Minister Bo Karim in Oslo on March 5.\n\nNorwegian President Jon Eide will meet Kenyan President Lia Soto in Oslo on March 5.",
    );
    expect(found).toHaveLength(2);
    expect(found[0]).toContain("Bo Karim");
    expect(found[1]).toEqual(["Jon Eide", "Lia Soto"]);
  });
  it("are at one, where somebody is at both", () =>
    expect(
      meetings(
        "Norwegian Foreign Minister Ada Noor will meet Kenyan Foreign Minister Bo Karim in Oslo on March 5.\n\nNoor will meet Karim at noon on March 5 in Oslo.",
      ),
    ).toEqual([["Ada Noor", "Bo Karim"]]));
});
