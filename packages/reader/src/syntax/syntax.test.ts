import { expect, test } from "vitest";
import { articleStage } from "../article/stage.js";
import { UPOS } from "../document/layers.js";
import { runStages } from "../pipeline/run.js";
import { languageStage } from "../text/language.js";
import { textStage } from "../text/stage.js";
import { ruleLemma } from "./lemmas.js";
import { syntaxStage } from "./stage.js";

const parse = (text: string) => {
  const { tokens, syntax } = runStages([textStage, languageStage, articleStage, syntaxStage], { text, options: {} });
  const at = (word: string) => tokens.word.indexOf(word);
  return { tokens, syntax, at };
};

test("a plain report has its subject, verb and clause", () => {
  const { syntax, at } = parse("The envoy said the ministers visited Quito on Monday.");
  expect(syntax.tag[at("said")]).toBe("VBD");
  expect(syntax.lemma[at("said")]).toBe("say");
  expect(syntax.lemma[at("ministers")]).toBe("minister");
  expect(UPOS[syntax.upos[at("Quito")]!]).toBe("PROPN");
  expect(syntax.head[at("said")]).toBe(-1);
  expect(syntax.head[at("envoy")]).toBe(at("said"));
  expect(syntax.relation[at("envoy")]).toBe("nsubj");
  expect(syntax.relation[at("visited")]).toBe("ccomp");
});

test("a lead is read without its dateline, which hangs from its root", () => {
  const { syntax, at } = parse("Envoy in Quito\n\nQUITO, May 3 (Coast Press) — Chile invited Peru, a minister said.");
  expect(syntax.head[at("Chile")]).toBe(at("invited"));
  expect(syntax.relation[at("Chile")]).toBe("nsubj");
  expect(syntax.head[at("invited")]).toBe(-1);
  expect(syntax.relation[at("QUITO")]).toBe("parataxis");
});

test("a place in capitals within a sentence opens none", () => {
  const { syntax, at } = parse("Envoy in Quito\n\nThe QUITO accord binds Peru.");
  expect(syntax.head[at("accord")]).toBe(at("binds"));
  expect(syntax.head[at("QUITO")]).toBe(at("accord"));
});

test("every sentence is a tree with one root, however long", () => {
  const { tokens, syntax } = parse(`${"salt , ".repeat(700)}and pepper.`);
  let roots = 0;
  for (let i = 0; i < tokens.count; i++) {
    let t = i;
    let steps = 0;
    while (syntax.head[t]! >= 0 && steps++ <= tokens.count) t = syntax.head[t]!;
    expect(steps).toBeLessThanOrEqual(tokens.count);
    if (syntax.head[i] === -1) roots++;
  }
  expect(roots).toBe(new Set(tokens.sentence).size);
});

test.each([
  ["envoys", "NNS", "envoy"],
  ["denied", "VBD", "deny"],
  ["visited", "VBD", "visit"],
  ["planning", "VBG", "plan"],
  ["agreed", "VBN", "agree"],
  ["countries", "NNS", "country"],
  ["news", "NN", "news"],
])("%s %s has the lemma %s", (word, tag, lemma) => {
  expect(ruleLemma(word, tag)).toBe(lemma);
});
