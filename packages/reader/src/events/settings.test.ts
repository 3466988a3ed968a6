import { describe, expect, it } from "vitest";
import { readLayers } from "../read.js";

/** Where and when the events of a story take place, as read on 6 January 2027, a Wednesday: "meet Oslo 2027-01-11/2027-01-12". */
function settings(text: string): readonly string[] {
  const layers = readLayers(text, { published: "2027-01-06" });
  if (!layers.ok) throw new Error(layers.diagnostics[0]!.message);
  const { events, entities } = layers.value;
  return events.map(({ type, mode, place, time }) =>
    [
      mode ?? type,
      entities.find(({ id }) => id === place)?.name ?? "-",
      time ? `${time.from ?? ""}/${time.to ?? ""}` : "-",
    ].join(" "),
  );
}

const NEUTRAL = "Ruiz and Lind talk\n\nGENEVA, Jan 6 (Coast Press) - ";
const HOME = "Ruiz and Lind talk\n\nLIMA, Jan 6 (Coast Press) - ";
const TALKS = "Peru and Chile held talks on fishing on Tuesday, diplomats said.";

describe("where", () => {
  it.each([
    [
      "a town told by what it is",
      "Peru's Ana Ruiz plans to fly to Chile's capital, Santiago, on Friday.",
      "visit Santiago",
    ],
    [
      "there",
      "Ana Ruiz of Peru is due in Arica on Monday and officials expect her to meet Chilean President Tomas Lind there.",
      "visit Arica",
    ],
    ["off a coast", "Chile detained 12 Peruvian fishermen 20 miles off Arica on Monday.", "arrest Arica"],
    ["a neutral town that a lead is filed from", `${NEUTRAL}${TALKS}`, "meet GENEVA"],
    ["not the capital of one side", `${HOME}${TALKS}`, "meet -"],
    [
      "not what a call is about",
      "Peru's president, Ana Ruiz, spoke by phone with Chilean President Tomas Lind about the Black Sea on Monday.",
      "phone - 2027-01-04/2027-01-05",
    ],
    [
      "each stop",
      "Ana Ruiz of Peru will visit Quito on January 12 and Guayaquil on January 13.",
      "visit Guayaquil 2027-01-13/2027-01-14",
    ],
    [
      "not who speaks next",
      "Ana Ruiz of Peru will visit Quito on January 12 and Chile will wait.",
      "visit Quito 2027-01-12",
    ],
  ])("%s", (_, text, wanted) =>
    expect(
      settings(text).some((told) => told.startsWith(wanted)),
      settings(text).join("; "),
    ).toBe(true),
  );

  it("tells no stop where the next clause begins", () => {
    expect(settings("Ana Ruiz of Peru will visit Quito on January 12 and Chile will wait.")).toHaveLength(1);
  });
});

describe("when", () => {
  it.each([
    [
      "the new day of two",
      "The talks between Peru and Chile were put back from January 14 to January 16.",
      "meet - 2027-01-16/2027-01-17",
    ],
    [
      "the day it had been set for, not that of the calling off",
      "Talks between Peru and Chile had been due to open in Geneva on Thursday but were called off late on Tuesday.",
      "meet Geneva 2027-01-07/2027-01-08",
    ],
    [
      "no day where it is counted from one that nobody tells",
      "Peru signed the treaty with Chile a day after President Ana Ruiz met President Tomas Lind in Oslo.",
      "AGREE Oslo -",
    ],
    ["a stay", "President Ana Ruiz begins a three-day visit to Chile on Monday.", "visit Chile 2027-01-11/2027-01-14"],
    [
      "a day on which somebody is due",
      "President Ana Ruiz is due in Arica on Thursday, where she will meet Tomas Lind.",
      "visit Arica 2027-01-07/2027-01-08",
    ],
    ["a first day alone", "President Ana Ruiz begins a visit to Chile on Monday.", "visit Chile 2027-01-11/2027-01-12"],
    [
      "the same day, not the month spoken of since",
      "Peru will reopen the border crossing on January 18. Two Chilean sailors held since May will be freed on the same day.",
      "release - 2027-01-18/2027-01-19",
    ],
    [
      "not that of the visit before",
      "It is the first visit to Chile by President Ana Ruiz since 2019.",
      "visit Chile -",
    ],
  ])("%s", (_, text, wanted) => expect(settings(text)).toContain(wanted));

  it("leaves what was held to its day, though it had been planned for another", () => {
    const text =
      "Peru's Ana Ruiz met Chile's Tomas Lind in Oslo on Monday. The meeting had been planned for Friday but was put back.";
    expect(settings(text)).toEqual(["meet Oslo 2027-01-04/2027-01-05"]);
  });
});

describe("one event or two", () => {
  it.each([
    [
      "ministers who are not the presidents told of before",
      "President Ana Ruiz of Peru met President Tomas Lind of Chile in Oslo on Monday. The energy ministers of both countries will meet in Quito on January 20.",
      ["meet Oslo 2027-01-04/2027-01-05", "meet Quito 2027-01-20/2027-01-21"],
    ],
    [
      "the same talks by another word",
      "Talks between Peru and Chile in Geneva were called off on Monday. The talks would have been the first negotiations since May.",
      ["meet Geneva 2027-01-04/2027-01-05"],
    ],
    [
      "who attends what has been told without anybody",
      "The summit, to be held in Quito on January 25, will be attended by the presidents of Peru and Chile.",
      ["meet Quito 2027-01-25/2027-01-26"],
    ],
  ])("%s", (_, text, wanted) => expect(settings(text)).toEqual(wanted));
});
