import { expect, test } from "vitest";
import { articleStage } from "../article/stage.js";
import { syntaxStage } from "../syntax/stage.js";
import { textStage } from "../text/stage.js";
import { combine } from "./combine.js";
import type { Draft } from "./draft.js";
import type { LearntDraft } from "./learnt.js";
import { type Words, wordsOf } from "./words.js";

const text = "The envoy said that the mayor had denied that ships would wait, a clerk hoped.";

function words(): Words {
  const opened = textStage.run({ text });
  const layers = { ...opened, ...articleStage.run({ text, options: {}, ...opened }) };
  return wordsOf({ text, ...layers, ...syntaxStage.run({ text, ...layers }) });
}

const draft = (source: number, cue: number, content: readonly [number, number], rule = "verb"): Draft => ({
  source: [[source, source + 1]],
  cue: [[cue, cue + 1]],
  content: [content],
  cueToken: cue,
  sourceToken: source,
  rule,
});
const learnt = (margin: number, ...parts: Parameters<typeof draft>): LearntDraft => ({ ...draft(...parts), margin });
const cues = (drafts: readonly Draft[]): readonly string[] =>
  drafts.map(({ rule, cueToken }) => `${rule} ${cueToken}`).sort();

const nowhere = (): boolean => false;
const both = (read: readonly LearntDraft[], ruled: readonly Draft[], spoken = nowhere): readonly string[] =>
  cues(combine(words(), read, ruled, spoken));

test("the model's reading stands where both found the cue", () => {
  expect(both([learnt(1, 1, 2, [3, 12], "model")], [draft(1, 2, [3, 8])])).toEqual(["model 2"]);
});

test("a rule's statement inside the model's is added", () => {
  expect(both([learnt(900, 1, 2, [3, 12], "model")], [draft(5, 7, [8, 12])])).toEqual(["model 2", "verb 7"]);
});

test("a rule's statement at the top level needs the model to all but agree, unless an interview's turn holds it", () => {
  const ruled = [draft(1, 2, [3, 8])];
  expect(both([learnt(-100, 1, 2, [3, 12], "model")], ruled)).toEqual(["verb 2"]);
  expect(both([learnt(-900, 1, 2, [3, 12], "model")], ruled)).toEqual([]);
  expect(both([], ruled)).toEqual([]);
  expect(both([], ruled, () => true)).toEqual(["verb 2"]);
});

test("alone, the model must be sure of a word that no lexicon has", () => {
  expect(both([learnt(100, 14, 15, [3, 12], "model")], [])).toEqual(["model 15"]);
  expect(both([learnt(100, 1, 11, [3, 10], "model")], [])).toEqual([]);
  expect(both([learnt(900, 1, 11, [3, 10], "model")], [])).toEqual(["model 11"]);
});

test("relays and passives stay as the rules read them", () => {
  expect(both([learnt(900, 1, 2, [3, 12], "model")], [draft(1, 2, [3, 8], "passive")])).toEqual(["passive 2"]);
});
