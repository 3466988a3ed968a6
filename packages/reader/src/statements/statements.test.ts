import { describe, expect, it } from "vitest";
import type { Entity } from "../contract/record.js";
import { read } from "../read.js";
import { textStage } from "../text/stage.js";
import { readCue } from "./acts.js";
import { formOf } from "./form.js";
import { findHedges, HEDGES } from "./hedges.js";
import { identify } from "./identification.js";
import { findTerm, GROUND_RULES, KNOWLEDGE } from "./terms.js";

const entity = (name: string, named: boolean): Entity => ({
  id: "e1",
  kind: "person",
  name,
  named,
  roles: [],
  mentions: [],
});

describe("identification", () => {
  it.each([
    ["he, who is named", entity("Ana Orr", true), "he", "named"],
    ["the official", entity("a senior official", false), "the official", "described"],
    ["bare sources", entity("sources", false), "sources", "unnamed"],
    ["he, one of the sources", entity("sources", false), "he", "unnamed"],
    ["sources with a place", entity("sources in the ministry", false), "sources in the ministry", "described"],
    ["one known person", entity("the person", false), "the person", "described"],
    ["nobody", undefined, "", "unattributed"],
    ["a name, no entity", undefined, "Ana Orr", "named"],
    ["no name, no entity", undefined, "a senior official", "described"],
  ] as const)("%s", (_name, who, words, expected) => expect(identify(who, words)).toBe(expected));
});

describe("several who speak as one", () => {
  const sourcesOf = (text: string) => {
    const result = read(`Talks go on\n\n${text}\n`, { published: "2026-03-03" });
    if (!result.ok) throw new Error(result.diagnostics[0]?.message);
    return result.value.statements.map(({ source }) => source.plural === true);
  };
  it.each([
    ["Two diplomats said that the road was shut.", [true]],
    ["Officials said that the road was shut.", [true]],
    ["A senior official said that the road was shut.", [false]],
    ["The United States said that the road was shut.", [false]],
  ] as const)("%s", (text, expected) => expect(sourcesOf(text)).toEqual(expected));

  it.each([
    "The company gave no reason for the delay.",
    "Officials offered no explanation for the closure.",
    "The spokesman gave no date for the talks.",
  ])("nobody is quoted who says nothing: %s", (text) => expect(sourcesOf(text)).toEqual([]));
  it("but a warning that is given is said", () =>
    expect(sourcesOf("The envoy gave a warning that the truce would fail.")).toEqual([false]));
});

describe("acts", () => {
  it.each([
    ["has called for", "called", "call for", "demand"],
    ["called", "called", "call", "say"],
    ["denies", "denies", "deny", "deny"],
    ["would not confirm", "confirm", "confirm", "deny"],
    ["neither confirmed nor denied", "confirmed", "confirm", "say"],
    ["are expected", "expected", "expect", "expect"],
    ["is ready", "ready", "ready", "propose"],
    ["promises", "promises", "promise", "promise"],
    ["According to", "according", "according to", "say"],
    ["", "", "", "say"],
  ] as const)("%s", (cue, head, lemma, act) => expect(readCue(cue, head)).toEqual({ lemma, act }));
});

describe("knowledge and ground rules", () => {
  it.each([...KNOWLEDGE, ...GROUND_RULES].map((term) => [term.example, term.kind] as const))(
    "%s: %s",
    (example, kind) => {
      const found =
        findTerm(example, [[0, example.length]], KNOWLEDGE) ?? findTerm(example, [[0, example.length]], GROUND_RULES);
      expect(found?.kind).toBe(kind);
    },
  );
  it.each(["the official, who spoke because the agenda was not final", "a man in the background", "asked to be heard"])(
    "not: %s",
    (text) => {
      expect(findTerm(text, [[0, text.length]], KNOWLEDGE)).toBeUndefined();
      expect(findTerm(text, [[0, text.length]], GROUND_RULES)).toBeUndefined();
    },
  );
});

describe("form", () => {
  const form = (text: string) => formOf(text, [[0, text.length]], textStage.run({ text }).quotes);
  it.each([
    ["“We wait.”", "direct"],
    ["that the port was shut", "indirect"],
    ["that the port was “a ruin”", "mixed"],
  ] as const)("%s: %s", (text, expected) => expect(form(text)).toBe(expected));
});

describe("hedges", () => {
  const hedges = (text: string) => {
    const { tokens } = textStage.run({ text });
    return findHedges(tokens, 0, tokens.count).map(([from, to]) => text.slice(from, to));
  };
  it.each(HEDGES)("%s", (hedge) => expect(hedges(`the port ${hedge} close`)).toEqual([hedge]));
  it("is no month", () => expect(hedges("by the end of May")).toEqual([]));
});

describe("what was said, and when", () => {
  const statements = (text: string) => {
    const result = read(text);
    if (!result.ok) throw new Error(result.diagnostics[0]!.message);
    const { times, statements } = result.value;
    return statements.map(({ content, said }) => [
      content.spans.map(([from, to]) => text.slice(from, to)).join(" … "),
      times.find(({ id }) => id === said?.time)?.value,
    ]);
  };

  it("begins after the dateline", () =>
    expect(
      statements(
        "Port to close\n\nOSLO — Norland will close the port, the North Wire reported, citing two officials.\n",
      ),
    ).toContainEqual(["Norland will close the port", undefined]));

  it("begins with the sentence where a dash belongs to it", () =>
    expect(
      statements("Port to close\n\nNorland — and nobody else — will close the port, the ministry said.\n")[0]![0],
    ).toMatch(/^Norland — and/));

  it("was on a day, and not as often as the briefing is held", () => {
    expect(statements("The port will close, Ada Orr told a weekly briefing.\n")[0]![1]).toBeUndefined();
    expect(statements("The port will close, Ada Orr told a weekly briefing on Monday.\n")[0]![1]).toBe("XXXX-WXX-1");
  });
});
