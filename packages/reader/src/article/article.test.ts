import { describe, expect, it } from "vitest";
import type { ReadOptions } from "../document/layers.js";
import { readLayers } from "../read.js";
import { parseByline } from "./byline.js";
import { parseDateline } from "./dateline.js";
import { isDateLine } from "./dates.js";
import { looksLikeHeadline } from "./headline.js";
import { FURNITURE_FORMS } from "./lexicon.js";
import { parseMastLine } from "./mast-line.js";

const partsOf = (text: string, options: ReadOptions = {}) => {
  const layers = readLayers(text, options);
  if (!layers.ok) throw new Error(layers.diagnostics[0]!.message);
  return layers.value.parts;
};

describe("furniture forms", () => {
  for (const { kind, pattern, example, nearMiss } of FURNITURE_FORMS)
    it(`${kind}: “${example}” but not “${nearMiss}”`, () => {
      expect(pattern.test(example)).toBe(true);
      expect(FURNITURE_FORMS.some((form) => form.pattern.test(nearMiss))).toBe(false);
    });
});

describe("datelines", () => {
  it.each([
    ["LIMA, Oct 22 (Coast Press) - Ministers met.", "LIMA", "Coast Press"],
    ["PANAMA CITY — Ministers met.", "PANAMA CITY", undefined],
    ["AKTAU, 28 April 2026. /COAST PRESS/. The visit was moved.", "AKTAU", "COAST PRESS"],
    ["TOKYO, Feb. 5 (Coast Press) -- The minister left.", "TOKYO", "Coast Press"],
    ["BONN/LA PAZ, June 9 (Wire) - The two are close.", "BONN", "Wire"],
    ["Lima, May 3 – Ministers met.", "Lima", undefined],
    ["LIMA (Coast Press) — Ministers met.", "LIMA", "Coast Press"],
  ])("%s", (block, place, agency) => {
    const found = parseDateline(block)!;
    expect(block.slice(...found.place)).toBe(place);
    expect(found.agency && block.slice(...found.agency)).toBe(agency);
  });
  it.each([
    "EXCLUSIVE - Ministers near pact",
    "Ministers – all nine – met.",
    "The talks - the third round - failed.",
    "BELL: I doubt it.",
    "In May 2025 - a year later - they met.",
  ])("none in “%s”", (block) => expect(parseDateline(block)).toBeUndefined());
});

describe("bylines", () => {
  it.each([
    ["By Ana Bell and Tom Ray", ["Ana Bell", "Tom Ray"]],
    ["By ANA BELL", ["ANA BELL"]],
    ["By Ana Bell in Quito and Tom de la Ray, Diplomatic Correspondent", ["Ana Bell", "Tom de la Ray"]],
  ])("%s", (block, names) => expect(parseByline(block)!.map((span) => block.slice(...span))).toEqual(names));
  it.each(["By Monday the talks had failed.", "By Order of the King", "By noon"])("none in “%s”", (block) =>
    expect(parseByline(block)).toBeUndefined(),
  );
});

describe("lines of the page", () => {
  it("dates alone", () => {
    expect(isDateLine("June 17, 2025")).toBe(true);
    expect(isDateLine("Published 5 May 2026, 10:30")).toBe(true);
    expect(isDateLine("June 17 talks fail")).toBe(false);
  });
  it("place and outlet", () => {
    expect(parseMastLine("Odesa  •  Coast Inform")).toEqual({ place: [0, 5], publisher: [10, 22] });
    expect(parseMastLine("Coast • 12 May 2026, 10:30")).toEqual({ publisher: [0, 5] });
    expect(parseMastLine("• 25921 views")).toBeUndefined();
  });
  it("outlet and date", () => {
    expect(parseMastLine("Coast Post, June 17, 2025")).toEqual({ publisher: [0, 10] });
    expect(parseMastLine("New York, June 17, 2025")).toEqual({});
    expect(parseMastLine("Coast Post, a daily of Odesa")).toBeUndefined();
    expect(parseMastLine("June 17, 2025")).toBeUndefined();
  });
  it("headlines", () => {
    expect(looksLikeHeadline("Peru to leave talks with the U.S.")).toBe(true);
    expect(looksLikeHeadline("Peru left the talks on Monday.")).toBe(false);
    expect(looksLikeHeadline("“We left,” he said.")).toBe(false);
  });
});

describe("a whole page", () => {
  const text = [
    "Ministers to meet in Quito",
    "Ministers to meet in Quito",
    "Lima  •  Coast Inform",
    " • 812 views",
    "The ministers will meet on May 3, Coast Inform reports.",
    "Details",
    "They will speak of fish. They spoke of it before.",
    "Recall",
    "In April the talks failed.",
    "Read also: Fish prices rise",
  ].join("\n\n");
  const parts = partsOf(text);
  const words = ([start, end]: readonly [number, number]) => text.slice(start, end);
  it("names headline once and its repeat as furniture", () => {
    expect(parts.title?.text).toBe("Ministers to meet in Quito");
    expect(parts.furniture.map(({ kind, span }) => [kind, words(span)])).toEqual([
      ["repeated-title", "Ministers to meet in Quito"],
      ["counter", "• 812 views"],
      ["related", "Read also: Fish prices rise"],
    ]);
  });
  it("names outlet, place, lead and headed parts", () => {
    expect(parts.publisher?.text).toBe("Coast Inform");
    expect(words(parts.dateline!.place)).toBe("Lima");
    expect(words(parts.lead!)).toMatch(/^The ministers will meet/);
    expect(parts.sections.map(({ heading, body }) => [words(heading), words(body)])).toEqual([
      ["Details", "They will speak of fish. They spoke of it before."],
      ["Recall", "In April the talks failed."],
    ]);
  });
  it("has no headline where the text begins with its body", () => {
    expect(partsOf("The minister left on Monday.\n\nHe will be back.").title).toBeUndefined();
    expect(partsOf("Just a headline without a story").title).toBeUndefined();
  });
  it("takes the outlet from a credit, a copyright line and an interview", () => {
    const story = "Talks fail\n\nLIMA — The talks failed on Monday, officials said.\n\n";
    expect(partsOf(`${story}Coast Press writer Ana Bell in Quito contributed to this report.`).publisher?.text).toBe(
      "Coast Press",
    );
    expect(partsOf(`${story}© 2026 The Coast Courier. All rights reserved.`).publisher?.text).toBe("The Coast Courier");
    const interview =
      "'We wait'\n\nAna Bell spoke to The Coast Review in Lima.\n\nREVIEW: Why wait?\n\nBELL: We must.\n\nREVIEW: Why?";
    expect(partsOf(interview).publisher?.text).toBe("The Coast Review");
  });
});

describe("credits", () => {
  const story = (body: string) => `Talks fail in Lima\n\nLIMA - The talks failed on Monday, officials said.${body}`;
  it.each([
    ["Source: Coast Inform", "Coast Inform"],
    ["With Reuters", "Reuters"],
    ["— Reuters", "Reuters"],
    ["(With The Eastern Courier)", "The Eastern Courier"],
    ["The minister left by night on Tuesday. (AFP)", "AFP"],
    ["The minister left by night on Tuesday. — Reuters", "Reuters"],
    ["“We will not wait,” the minister said. (With Coast News)", "Coast News"],
  ])("%s", (line, credit) => {
    expect(partsOf(story(`\n\n${line}`)).credits.map(({ text }) => text)).toEqual([credit]);
  });
  it.each([
    "“We will not wait.” (Laughs)",
    "The minister will be back. (Monday)",
    "The ministers belong to the Coast Water Council (CWC)",
    "With Ana Bell gone, the talks ended on Tuesday.",
  ])("not %s", (line) => {
    expect(partsOf(story(`\n\n${line}`)).credits).toEqual([]);
  });
  it("takes an outlet that the caller names", () => {
    const text = story(" (Dagstidende)");
    expect(partsOf(text).credits).toEqual([]);
    expect(partsOf(text, { lexicon: { outlets: ["Dagstidende"] } }).credits[0]?.text).toBe("Dagstidende");
  });
});
