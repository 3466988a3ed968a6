import { describe, expect, it } from "vitest";
import { cityCountry } from "./cities.js";
import { countryOf, TERRITORIES } from "./countries.js";
import { COUNTRY_LINES } from "./country-table.js";
import { BODIES, CITIES, REGIONS } from "./names.js";

describe("countries", () => {
  it.each([
    ["norway", "NO", "Norway", "name"],
    ["norwegian", "NO", "Norway", "adjective"],
    ["norwegians", "NO", "Norway", "adjective"],
    ["oslo", "NO", "Norway", "capital"],
    ["dprk", "KP", "North Korea", "name"],
    ["u.s.", "US", "United States", "name"],
    ["türkiye", "TR", "Turkey", "name"],
    ["turkiye", "TR", "Turkey", "name"],
    ["burma", "MM", "Myanmar", "name"],
    ["czechia", "CZ", "Czech Republic", "name"],
    ["brasilia", "BR", "Brazil", "capital"],
    ["brasília", "BR", "Brazil", "capital"],
    ["st. lucia", "LC", "Saint Lucia", "name"],
    ["dane", "DK", "Denmark", "adjective"],
  ])("%s", (form, code, name, kind) => expect(countryOf(form)).toEqual({ code, name, form: kind }));

  it.each([
    ["rhodesia", "a former state"],
    ["persia", "a former name"],
    ["gold coast", "a colony, and a city elsewhere"],
    ["victoria", "a first name before all"],
    ["brussels", "the European Union's seat"],
    ["reunion", "a common word"],
    ["european union", "a body"],
    ["gibraltar", "a territory"],
  ])("not %s: %s", (form) => expect(countryOf(form)).toBeUndefined());

  it("has all members of the United Nations, its two observers, Taiwan and Kosovo, and a name for each", () => {
    const lines = COUNTRY_LINES.trim().split("\n");
    const others = ["CK", "GL", "HK", "MO", "NU", "PS", "TW", "VA", "XK"];
    expect(lines.map((line) => line.slice(0, 2)).filter((code) => !others.includes(code))).toHaveLength(193);
    for (const line of lines) expect(line).toMatch(/^[A-Z]{2}\|[^|;]+/);
  });
});

describe("disputed places", () => {
  it.each([
    ["taiwan", "TW"],
    ["palestine", "PS"],
    ["kosovo", "XK"],
  ])("%s is spoken of as a country, by its own code", (form, code) => expect(countryOf(form)?.code).toBe(code));
  it("the European Union and the United Nations are bodies of no country", () => {
    for (const form of ["eu", "european union", "brussels", "un", "united nations"]) {
      expect(countryOf(form)).toBeUndefined();
      expect(BODIES.get(form)?.country).toBeUndefined();
    }
  });
  it("what the United Nations leave open has no country", () => {
    for (const form of ["kashmir", "jerusalem"]) {
      expect(countryOf(form)).toBeUndefined();
      expect(CITIES.get(form)).toBeUndefined();
      expect(cityCountry(form)).toBeUndefined();
      expect(REGIONS.has(form)).toBe(true);
    }
  });
  it("territories are places with their own code", () => {
    expect(TERRITORIES.get("gibraltar")).toBe("GI");
    expect(CITIES.get("western sahara")).toBe("EH");
  });
});
