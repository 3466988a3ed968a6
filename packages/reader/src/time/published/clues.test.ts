import { describe, expect, it } from "vitest";
import { readLayers } from "../../read.js";

const published = (text: string) => {
  const layers = readLayers(text, {});
  if (!layers.ok) throw new Error(layers.diagnostics[0]!.message);
  const { earliest, latest, basis } = layers.value.published;
  return [earliest, latest, basis];
};
const UNKNOWN = [undefined, undefined, "unknown"];

describe("an anniversary bounds the date", () => {
  it.each([
    ["The port marks the 20th anniversary of the 2004 flood.", ["2024-01-01", "2024-12-31", "inferred"]],
    ["The port marked the tenth anniversary of the 2004 flood.", ["2014-01-01", undefined, "inferred"]],
    ["The port will mark the 20th anniversary of the 2004 flood.", [undefined, "2024-12-31", "inferred"]],
  ])("%s", (text, bounds) => expect(published(text)).toEqual(bounds));
  it("not one that is not counted", () =>
    expect(published("The port marks the anniversary of the 2004 flood.")[1]).toBeUndefined());
});

describe("time counted from an event bounds the date", () => {
  it("in the present both ways, in the past from below", () => {
    expect(published("A week after the election of 5 November 2024 the parties are still in talks.")).toEqual([
      "2024-11-09",
      "2024-11-15",
      "inferred",
    ]);
    expect(published("They met two days after the vote on 5 November 2024.")).toEqual([
      "2024-11-07",
      undefined,
      "inferred",
    ]);
  });
  it("not where the event has no year", () =>
    expect(published("A week after the election of 5 November the parties are still in talks.")).toEqual(UNKNOWN));
});

describe("an age with its beginning bounds the date", () => {
  it.each([
    ["The 63-year-old, born in March 1961, will visit the port.", ["2024-03-01", "2025-03-30", "inferred"]],
    ["President Alda Renn, 58, who was born on 4 May 1966, will visit.", ["2024-05-04", "2025-05-03", "inferred"]],
    ["The minister, who was born in 1961, is 63.", ["2024-01-01", "2025-12-30", "inferred"]],
    ["The war, now in its third year, began in February 2022.", ["2024-02-01", "2025-02-27", "inferred"]],
    ["The 35-year-old treaty, signed in 1987, is to end.", ["2022-01-01", "2023-12-30", "inferred"]],
  ])("%s", (text, bounds) => expect(published(text)).toEqual(bounds));
  it.each([
    ["of the dead", "Ana Renn, who was born in 1961, died in May 2019 aged 58.", "2019-05-01"],
    ["long past", "The writer was born in 1931 and was 63 when the wall fell.", "1931-01-01"],
    ["of no beginning", "The war, now in its third year, was fought over a port in 2015.", "2015-01-01"],
    ["entered before", "The war that began in February 2022 had entered its third year.", "2022-02-01"],
    ["a number that is no age", "The 58 ships, built since 1961, were old.", "1961-01-01"],
  ])("not one %s", (_, text, low) => expect(published(text).slice(0, 2)).toEqual([low, undefined]));
});

describe("who is elect has yet to take office", () => {
  it("between the election and the day of office", () =>
    expect(
      published(
        "President-elect Ana Solberg won the vote on November 5, 2024. Her inauguration on January 20, 2025 is near.",
      ),
    ).toEqual(["2024-11-05", "2025-01-20", "inferred"]));
  it("a month without a year is the next after the election", () =>
    expect(
      published("The newly elected president won the vote on November 5, 2024. She takes office in January."),
    ).toEqual(["2024-11-05", "2025-01-31", "inferred"]));
  it("not for one in office, nor for the day on which another took it", () => {
    expect(published("President Solberg won the vote on November 5, 2024. She spoke in January.")[1]).toBeUndefined();
    expect(published("The president-elect praised Mr Dahl, who took office on May 4, 2019.")).toEqual([
      "2019-05-04",
      undefined,
      "inferred",
    ]);
  });
});
