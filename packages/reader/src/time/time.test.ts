import { describe, expect, it } from "vitest";
import type { ReadOptions } from "../document/layers.js";
import { readLayers } from "../read.js";
import { dateOf, dayNumber, isoDay, isoWeek, weekdayOf } from "./calendar.js";

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

describe("values", () => {
  it.each([
    ["They met on Friday.", ["Friday = 2027-03-05"]],
    ["They will meet on Friday.", ["Friday = 2027-03-12"]],
    ["The fair, which closes on Friday, was full.", ["Friday = 2027-03-12"]],
    ["Friday's ruling was read.", ["Friday = 2027-03-05"]],
    ["A spokesman said Friday that talks would go on.", ["Friday = 2027-03-05"]],
    ["They met on Wednesday.", ["Wednesday = 2027-03-10"]],
    ["They will meet on April 2.", ["April 2 = 2027-04-02"]],
    ["They met on December 30.", ["December 30 = 2026-12-30"]],
    ["They met two weeks ago.", ["two weeks ago = 2027-W08"]],
    ["They met in May last year.", ["May last year = 2026-05"]],
    ["They spoke for 40 minutes.", ["40 minutes = PT40M"]],
    ["They spoke on Thursday night.", ["Thursday night = 2027-03-04TNI"]],
    ["They meet at 0900 GMT on Friday.", ["0900 GMT on Friday = 2027-03-12T09:00"]],
    ["They will meet on March 16-18.", ["March 16 = 2027-03-16", "18 = 2027-03-18"]],
    ["They met on 3-5 March 2026.", ["3 = 2026-03-03", "5 March 2026 = 2026-03-05"]],
    ["The signing was set for May 4. It came a day earlier.", ["May 4 = 2027-05-04", "a day earlier = 2027-05-03"]],
    [
      "Talks start at 9 a.m. EST (1400 GMT) on Friday.",
      ["9 a.m. EST = 2027-03-12T09:00", "1400 GMT = 2027-03-12T14:00", "Friday = 2027-03-12"],
    ],
    [
      "The truce began at 06:00 (0400 GMT) on Saturday.",
      ["06:00 = 2027-03-06T06:00", "0400 GMT = 2027-03-06T04:00", "Saturday = 2027-03-06"],
    ],
    ["The briefing is at noon on Thursday.", ["noon on Thursday = 2027-03-11T12:00"]],
    ["The vote is on Sunday.", ["Sunday = 2027-03-14"]],
    ["The vote was on Sunday.", ["Sunday = 2027-03-07"]],
    ["It is at its lowest since Monday.", ["Monday = 2027-03-08"]],
    ["The fair runs from Monday to Thursday.", ["Monday = 2027-03-15", "Thursday = 2027-03-18"]],
    ["They met on Friday and Saturday.", ["Friday = 2027-03-05", "Saturday = 2027-03-06"]],
    ["He takes office on January 20.", ["January 20 = 2028-01-20"]],
    ["They will meet over the weekend.", ["the weekend = 2027-W10-WE"]],
    ["They met over the weekend.", ["the weekend = 2027-W09-WE"]],
    ["They meet in the week beginning March 15.", ["the week beginning March 15 = 2027-W11"]],
    ["It fell in the third quarter, from a year earlier.", ["the third quarter = 2026-Q3", "a year earlier = 2025-Q3"]],
  ])("%s", (text, expected) => expect(values(text)).toEqual(expected));
  it("knows no first day of a fiscal year", () => {
    const [fiscal] = layersOf("The plan for fiscal 2028 was read.", PUBLISHED).times;
    expect([fiscal!.value, fiscal!.from]).toEqual(["2028", undefined]);
  });
  it("counts from no year that bounds an undated text on one side only", () => {
    expect(values("The pact of 1987 ends next year.", {})).toEqual(["1987 = 1987", "next year = XXXX"]);
    expect(values("They gather on Saturday 14 June for the fair of 2025, and last met on 3 May.", {})).toEqual([
      "Saturday 14 June = 2025-06-14",
      "2025 = 2025",
      "3 May = 2025-05-03",
    ]);
  });
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
  it("takes the weekday told of next as a day later, and the explicit year that the weekday allows", () => {
    expect(
      published(
        "The pass was closed on Sunday, February 28. Drivers said on Monday that they had waited since November 2026. It will open on March 4.",
      ),
    ).toEqual(["2027-03-01", "2027-03-04", "inferred"]);
  });
  it("leaves a year to come out of what bounds from below", () => {
    expect(published("The 2031 budget was the talk of the town. The prize of 2029 was shared.")[0]).toBe("2029-01-01");
  });
  it("stays unknown where no clue bounds it", () => {
    expect(published("The two will meet on March 12 in Oslo.")).toEqual([undefined, undefined, "unknown"]);
  });
});
