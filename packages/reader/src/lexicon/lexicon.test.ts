import { describe, expect, it } from "vitest";
import { checkInvariants } from "../contract/invariants.js";
import type { Readout } from "../contract/record.js";
import type { Lexicon } from "../document/layers.js";
import { read } from "../read.js";

function record(text: string, lexicon?: Lexicon): Readout {
  const result = read(text, { publisher: "Inform", ...(lexicon && { lexicon }) });
  if (!result.ok) throw new Error(result.diagnostics[0]?.message);
  expect(checkInvariants(result.value)).toEqual([]);
  return result.value;
}

const entity = (text: string, name: string, lexicon?: Lexicon) =>
  record(text, lexicon).entities.find((one) => one.name === name);
const route = (text: string, lexicon?: Lexicon) => record(text, lexicon).statements[0]?.via.map(({ name }) => name);

describe("the caller's outlets", () => {
  const text = "Ana Orr told Dagstidende on Monday that ships would wait. Dagstidende is read in Brod.";
  it("are outlets, and hops of a route", () => {
    expect(entity(text, "Dagstidende", { outlets: ["Dagstidende"] })?.kind).toBe("outlet");
    expect(route(text, { outlets: ["Dagstidende"] })).toEqual(["Inform", "Dagstidende", "Ana Orr"]);
  });
  it("are not, for whoever does not say so", () => {
    expect(route(text)).toEqual(["Inform", "Ana Orr"]);
    expect(route(text, { outlets: ["Nattidende"] })).toEqual(["Inform", "Ana Orr"]);
  });
});

describe("the caller's aliases", () => {
  const text =
    "The Amber Palace rejected the plan on Monday. Norway will send ships, Foreign Minister Ana Orr said.\n\nThe Amber Palace has said nothing since.";
  it("join what is one", () => {
    const norway = entity(text, "Norway", { aliases: { "the Amber Palace": "Norway" } });
    expect(norway?.mentions.map(({ span }) => text.slice(...span))).toEqual([
      "The Amber Palace",
      "Norway",
      "The Amber Palace",
    ]);
    expect(norway).toMatchObject({ kind: "country", country: "NO", named: true });
  });
  it("leave apart what they do not name", () =>
    expect(entity(text, "Norway", { aliases: { "the Silver Palace": "Norway" } })?.mentions).toHaveLength(1));
});

describe("the caller's titles", () => {
  const text = "Grand Vizier Ana Orr will meet Tom Ray in Oslo on Monday. Orr said that ships would wait.";
  it("are offices, not names", () =>
    expect(entity(text, "Ana Orr", { titles: ["Grand Vizier"] })).toMatchObject({
      kind: "person",
      roles: [{ title: "Grand Vizier", standing: "holds" }],
    }));
  it("are given to those who bear them only", () => {
    expect(entity(text, "Tom Ray", { titles: ["Grand Vizier"] })?.roles).toEqual([]);
    expect(entity(text, "Ana Orr", { titles: ["Grand Duke"] })?.roles ?? []).toEqual([]);
  });
});

it("an empty lexicon changes nothing", () => {
  const text = "Ana Orr told Radio Brod on Monday that Norway would wait.";
  expect(record(text, { outlets: [], aliases: {}, titles: [] })).toEqual(record(text));
});
