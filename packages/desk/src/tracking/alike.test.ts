import { describe, expect, it } from "vitest";
import { actorKey, alikeAmong, type Named } from "./alike.js";

const person = (name: string, country?: string): Named => ({
  id: name,
  name,
  kind: "person",
  ...(country !== undefined && { country }),
});
const warned = (...people: readonly Named[]) =>
  [...alikeAmong(people)].map(([id, others]) => `${id}: ${others.map(({ name }) => name).join(", ")}`);

describe("names that may be one person's", () => {
  it.each([
    ["Mika Volz", "Mika Waltz"],
    ["Mika Voltz", "Mika Volz"],
    ["Ada Nordling", "Ada Norling"],
  ])("%s beside %s", (one, other) =>
    expect(warned(person(one), person(other))).toEqual([`${one}: ${other}`, `${other}: ${one}`]),
  );

  it.each([
    ["Ivo Petrov", "Ivo Petrenko"],
    ["Ada Norling", "Ada Karim"],
    ["Ada Lund", "Bo Lund"],
    ["Oleh Sahal", "Oleg Sahal"],
    ["Norling", "Nordling"],
  ])("are not %s and %s", (one, other) => expect(warned(person(one), person(other))).toEqual([]));

  it("are not those of two countries", () => {
    expect(warned(person("Mika Volz", "NO"), person("Mika Waltz", "TR"))).toEqual([]);
    expect(warned(person("Mika Volz", "NO"), person("Mika Waltz"))).toHaveLength(2);
  });

  it("are not those of bodies", () =>
    expect(warned({ ...person("Mika Volz"), kind: "organization" }, person("Mika Waltz"))).toEqual([]));
});

describe("the key of an actor", () => {
  it("is one for the spellings of a name, and another for another name", () => {
    expect(actorKey("person", "Yerlan Dauletbayev")).toBe(actorKey("person", "Erlan Dauletbaev"));
    expect(actorKey("person", "Tomás Ibáñez")).toBe(actorKey("person", "Tomas Ibanez"));
    expect(actorKey("person", "Ada Norling")).not.toBe(actorKey("person", "Bo Norling"));
  });

  it("keeps the letters of bodies, countries and single names", () => {
    expect(actorKey("organization", "Wyland Bank")).toBe("organization-wyland-bank");
    expect(actorKey("person", "Wyland")).toBe("person-wyland");
    expect(actorKey("person", "王 毅")).toBe("person-王-毅");
  });
});
