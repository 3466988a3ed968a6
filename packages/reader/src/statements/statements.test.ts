import { describe, expect, it } from "vitest";
import type { Entity } from "../contract/record.js";
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

describe("acts", () => {
  it.each([
    ["has called for", "called", "call for", "demand"],
    ["called", "called", "call", "say"],
    ["denies", "denies", "deny", "deny"],
    ["would not confirm", "confirm", "confirm", "deny"],
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
