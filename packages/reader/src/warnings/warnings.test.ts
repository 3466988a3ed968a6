import { describe, expect, it } from "vitest";
import type { LinkedMention, ReadOptions } from "../document/layers.js";
import { readLayers } from "../read.js";
import { undated, weekdayMismatches } from "./dates.js";
import { nameVariants } from "./names.js";

const layersOf = (text: string, options: ReadOptions = {}) => {
  const layers = readLayers(text, options);
  if (!layers.ok) throw new Error(layers.diagnostics[0]!.message);
  return layers.value;
};
const kinds = (text: string, options?: ReadOptions) => layersOf(text, options).warnings.map(({ kind }) => kind);

describe("dates", () => {
  const published = { earliest: "2027-03-09", latest: "2027-03-09", basis: "given", evidence: [] } as const;
  const mismatches = (text: string, basis: "given" | "inferred" = "given") =>
    weekdayMismatches({ ...layersOf(text), published: { ...published, basis } }).map(({ message }) => message);
  it("warns of a weekday beside the wrong date, in either order", () => {
    expect(mismatches("They meet on Thursday, March 12.")).toEqual(["“Thursday, March 12”: 2027-03-12 is a Friday"]);
    expect(mismatches("They meet on Monday 15 March 2026.")).toEqual([
      "“Monday 15 March 2026”: 2026-03-15 is a Sunday",
    ]);
  });
  it("says nothing of the right weekday, nor of a year it cannot know", () => {
    expect(mismatches("They meet on Friday, March 12.")).toEqual([]);
    expect(mismatches("They meet on Thursday, March 12.", "inferred")).toEqual([]);
  });
  it("names the clues to the date of an undated text that contradict each other", () => {
    const messages = (text: string) =>
      layersOf(text)
        .warnings.filter(({ kind }) => kind === "date-conflict")
        .map(({ message }) => message);
    const said = "A spokesman said so on Tuesday, March 9, 2027. He said the envoys met on Monday, March 8, 2027.";
    expect(messages(`The two will meet on March 4, 2027. ${said}`)).toEqual([
      expect.stringContaining("“March 4, 2027” cannot go with “Tuesday, March 9, 2027”"),
    ]);
    expect(messages(`The two will meet on March 14, 2027. ${said}`)).toEqual([]);
  });
  it("warns where nobody says when the text came out", () => {
    const layers = layersOf("The envoys met in Oslo.");
    expect(undated({ ...layers, published: { ...published, basis: "inferred" } })[0]?.message).toContain("2027-03-09");
    expect(undated({ ...layers, published })).toEqual([]);
    expect(undated(layers)[0]?.message).toBe("no date of publication, and no clue to one");
  });
  it("says that only the year is missing where the dateline has a day", () => {
    const text =
      "NAIROBI, March 3 (East Coast Wire) - The ministers will meet in Arusha on Friday, two officials said.";
    const [warning] = undated(layersOf(text));
    expect(warning?.message).toBe("no year of publication: filed “March 3”");
    expect(warning?.spans.map((span) => text.slice(...span))).toEqual(["March 3"]);
  });
});

describe("names", () => {
  const variants = (text: string, names: readonly string[]) => {
    const mentions = names.map((name, entity): LinkedMention => {
      const start = text.indexOf(name);
      return { span: [start, start + name.length], form: "name", firstToken: 0, endToken: 1, headToken: 0, entity };
    });
    const entities = names.map((name, i) => ({
      id: `e${i + 1}`,
      kind: "person" as const,
      name,
      named: true,
      roles: [],
      mentions: [],
    }));
    return nameVariants({ text, mentions, entities }).length;
  };
  it("warns of two spellings of one name", () => {
    expect(
      variants("Petr Sadvakasov left. Petr Sadvakassov will be back.", ["Petr Sadvakasov", "Petr Sadvakassov"]),
    ).toBe(1);
    expect(variants("Lucia Arrieta left. Lucía Arrieta will be back.", ["Lucia Arrieta", "Lucía Arrieta"])).toBe(1);
  });
  it("warns of a surname alone that is spelt otherwise than in the full name, and of places", () => {
    expect(variants("Danica Vrlić left. Vrlic will be back.", ["Danica Vrlić", "Vrlic"])).toBe(1);
    expect(variants("Zahra al-Tamimi left. Mrs al-Tamimy will be back.", ["Zahra al-Tamimi", "al-Tamimy"])).toBe(1);
    expect(variants("Danica Vrlić left. Vrlić will be back.", ["Danica Vrlić", "Vrlić"])).toBe(0);
    expect(variants("Ana Wong left. Wang will be back.", ["Ana Wong", "Wang"])).toBe(0);
  });
  it("keeps different people apart", () => {
    expect(variants("Ana Wong met Ana Wang.", ["Ana Wong", "Ana Wang"])).toBe(0);
    expect(variants("Ana Sadvakasov met Petr Sadvakassov.", ["Ana Sadvakasov", "Petr Sadvakassov"])).toBe(0);
  });
});

describe("language and end", () => {
  it("warns of a text in another language", () =>
    expect(kinds("Президент прибыл в столицу с рабочим визитом и провёл переговоры.")).toContain("language"));
  it("warns of a text cut short", () => {
    expect(kinds("The minister left on Monday. He said that… [+2135 chars]")).toContain("truncated");
    expect(kinds("The minister left on Monday.")).not.toContain("truncated");
  });
});

describe("a source described in two ways", () => {
  const messages = (body: string): readonly string[] =>
    layersOf(`Talks go on\n\n${body}\n`)
      .warnings.filter(({ kind }) => kind === "other")
      .map(({ message }) => message);
  it("is warned of where a description takes up another", () =>
    expect(
      messages("A senior Kenyan official said the rebels were tired. “They want peace,” said the diplomat."),
    ).toEqual(["“A senior Kenyan official” and “the diplomat” may be one source, described in two ways"]));
  it("is warned of where somebody unnamed is named later", () =>
    expect(
      messages("An aide to the king said that ships would wait. It rained. The aide, Bo Karim, was calm."),
    ).toEqual(["“An aide to the king” and “Bo Karim” are one source, unnamed and then named"]));
  it.each([
    "An aide to the king, Bo Karim, said that ships would wait.",
    "A senior Kenyan official said the rebels were tired. “They want peace,” said the official.",
    "A senior Kenyan official said the rebels were tired. “They want peace,” said the source.",
    "A spokesman for the ministry said the rebels were tired. “They want peace,” the official said.",
    "A Peruvian diplomat left. A senior Kenyan official said the rebels were tired. The diplomat said that it was late.",
    "A senior Kenyan official said the rebels were tired. A diplomat said that it was late.",
    "Kenyan Ambassador Ada Noor said the rebels were tired. The diplomat said that it was late.",
  ])("and not: %s", (body) => expect(messages(body)).toEqual([]));
});
