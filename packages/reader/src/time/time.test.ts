import { describe, expect, it } from "vitest";
import type { ReadOptions } from "../document/layers.js";
import { readLayers } from "../read.js";
import { dateOf, dayNumber, isoDay, isoWeek, weekdayOf } from "./calendar.js";
import { findDrafts, RULE_LIST } from "./match.js";

const layersOf = (text: string, options: ReadOptions = {}) => {
  const layers = readLayers(text, options);
  if (!layers.ok) throw new Error(layers.diagnostics[0]!.message);
  return layers.value;
};
/** A Wednesday. */
const PUBLISHED = { published: "2027-03-10" };
const values = (text: string, options: ReadOptions = PUBLISHED) => {
  const layers = layersOf(text, options);
  return layers.times.map(({ span, value }) => `${text.slice(...span)} = ${value}`);
};

describe("calendar", () => {
  it("goes from days to numbers and back, over leap years and centuries", () => {
    for (let day = -800_000; day < 800_000; day += 997) {
      const date = dateOf(day);
      expect(dayNumber(date.year, date.month, date.day)).toBe(day);
    }
    expect(weekdayOf(dayNumber(2024, 11, 13))).toBe(3);
    expect(isoDay(dayNumber(2024, 2, 29) + 1)).toBe("2024-03-01");
    expect(isoWeek(dayNumber(2021, 1, 1)).value).toBe("2020-W53");
  });
});

describe("rules", () => {
  it.each(RULE_LIST.map((rule) => [rule.name, rule.example] as const))("%s finds its example", (name, example) => {
    const text = example.replace(/[[\]]/g, "");
    const { tokens } = layersOf(text);
    const found = findDrafts(tokens).map((d) => [d.rule, text.slice(tokens.start[d.first]!, tokens.end[d.end - 1]!)]);
    expect(found).toEqual([[name, /\[(.*)\]/.exec(example)![1]]]);
  });
  it.each([
    "They may meet.",
    "They hired 2000 workers.",
    "He took the second half of the loaf.",
    "It cost 16 marks.",
    "They march on the capital.",
    "The fall of the city was near.",
    "A second official agreed.",
  ])("finds no time in: %s", (text) => expect(values(text)).toEqual([]));
});

describe("values", () => {
  it.each([
    ["They met on Friday.", ["Friday = 2027-03-05"]],
    ["They will meet on Friday.", ["Friday = 2027-03-12"]],
    ["They met on Wednesday.", ["Wednesday = 2027-03-10"]],
    ["They will meet on April 2.", ["April 2 = 2027-04-02"]],
    ["They met on December 30.", ["December 30 = 2026-12-30"]],
    ["They met two weeks ago.", ["two weeks ago = 2027-W08"]],
    ["They met in May last year.", ["May last year = 2026-05"]],
    ["They spoke for 40 minutes.", ["40 minutes = PT40M"]],
    ["They spoke on Thursday night.", ["Thursday night = 2027-03-04TNI"]],
  ])("%s", (text, expected) => expect(values(text)).toEqual(expected));
  it("guesses no year and no week where nothing fixes them", () => {
    expect(values("They will meet on November 16, after talks on Friday.", {})).toEqual([
      "November 16 = XXXX-11-16",
      "Friday = XXXX-WXX-5",
    ]);
  });
});

describe("publication", () => {
  const published = (text: string) => {
    const { earliest, latest, basis } = layersOf(text).published;
    return [earliest, latest, basis];
  };
  it("is bounded by a weekday with its date, a year to come and a day to come", () => {
    expect(
      published(
        "The two will meet on March 12 in Oslo.\n\nA spokesman said so on Tuesday, March 9. The term ends before she takes office in January 2028.",
      ),
    ).toEqual(["2027-03-09", "2027-03-12", "inferred"]);
  });
  it("stays unknown where no clue bounds it", () => {
    expect(published("The two will meet on March 12 in Oslo.")).toEqual([undefined, undefined, "unknown"]);
  });
});

it("takes time linear in the text", () => {
  const { tokens } = layersOf("the last Friday March 12 two 2027 the end of ".repeat(400));
  const { tokens: more } = layersOf("the last Friday March 12 two 2027 the end of ".repeat(3200));
  const time = (t: typeof tokens) => {
    const start = performance.now();
    findDrafts(t);
    return performance.now() - start;
  };
  time(tokens);
  // Eight times the text: forty times the time leaves room for a loaded machine, a quadratic rule would need 64.
  expect(time(more)).toBeLessThan(40 * Math.max(time(tokens), 0.5));
});
