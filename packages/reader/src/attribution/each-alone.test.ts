import { describe, expect, it } from "vitest";
import { attributionsAsLines as lines } from "../../../../tests/attributions-as-lines.js";

describe("two who each say it by themselves", () => {
  it.each([
    ["Reuters and the Delta Gazette each reported that ships would wait.", "Reuters", "the Delta Gazette"],
    ["Reuters and AFP independently reported that ships would wait.", "Reuters", "AFP"],
    ["Ships would wait, Reuters and AFP reported separately.", "Reuters", "AFP"],
    ["The ships would wait, reported Reuters and AFP each independently.", "Reuters", "AFP"],
    ["Ana Orr and Pavo Kerrin each said that ships would wait.", "Ana Orr", "Pavo Kerrin"],
  ])("make two statements, neither within the other: %s", (text, one, other) => {
    const found = lines(text);
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(new RegExp(`^${one} \\|.*ships would wait$`, "i"));
    expect(found[1]).toMatch(new RegExp(`^${other} \\|.*ships would wait$`, "i"));
    expect(found[0]!.slice(one.length)).toBe(found[1]!.slice(other.length));
  });
  it.each([
    "Reuters and AFP reported that ships would wait.",
    "Reuters and AFP reported that each ship would wait.",
    "The ministers of Norland and Estavia each said that ships would wait.",
    "Reuters independently reported that ships would wait.",
  ])("are one where nothing parts them or they are not two names: %s", (text) => expect(lines(text)).toHaveLength(1));
});
