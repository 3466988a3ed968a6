import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { UPOS } from "../../packages/reader/src/document/layers.js";
import { unpackSyntax } from "../../packages/reader/src/syntax/model.js";
import { analyse } from "../../packages/reader/src/syntax/stage.js";
import type { Gold } from "./corpus.js";
import { learnSyntax } from "./train.js";

const NAMES = ["Orsolya", "Dario", "Tamsin", "Quell", "Venn", "Okoro", "Ilka"];
const NOUNS = ["envoy", "minister", "ferry", "bridge", "border", "harbour", "treaty"];
const VERBS = ["closed", "visited", "signed", "crossed", "watched"];

/** Invented sentences with their trees: "Venn said the envoy visited Okoro on Monday ." */
function slice(): Gold[] {
  return Array.from({ length: 60 }, (_, n) => {
    const name = NAMES[n % NAMES.length]!;
    const noun = NOUNS[(n * 3) % NOUNS.length]!;
    const verb = VERBS[(n * 2) % VERBS.length]!;
    const other = n % 2 === 0 ? [NAMES[(n + 3) % NAMES.length]!, "NNP", "PROPN"] : ["it", "PRP", "PRON"];
    return sentence([
      [name, name, "PROPN", "NNP", 1, "nsubj"],
      ["said", "say", "VERB", "VBD", -1, "root"],
      ["the", "the", "DET", "DT", 3, "det"],
      [noun, noun, "NOUN", "NN", 4, "nsubj"],
      [verb, verb.replace(/ed$/, ""), "VERB", "VBD", 1, "ccomp"],
      [other[0]!, other[0]!, other[2]!, other[1]!, 4, "obj"],
      ["on", "on", "ADP", "IN", 7, "case"],
      ["Monday", "Monday", "PROPN", "NNP", 4, "obl"],
      [".", ".", "PUNCT", ".", 1, "punct"],
    ]);
  });
}

type Row = readonly [word: string, lemma: string, upos: string, tag: string, head: number, relation: string];

const sentence = (rows: readonly Row[]): Gold => ({
  word: rows.map(([word]) => word),
  lemma: rows.map(([, lemma]) => lemma),
  upos: rows.map(([, , upos]) => upos),
  tag: rows.map(([, , , tag]) => tag),
  head: rows.map(([, , , , head]) => head),
  relation: rows.map(([, , , , , relation]) => relation),
});

test("the same sentences give the same weights, byte for byte, and the reader reads them back", () => {
  const gold = slice();
  const { lexicon, packed } = learnSyntax(gold);
  expect(learnSyntax(gold)).toEqual({ lexicon, packed });
  const bytes = JSON.stringify(lexicon) + packed;
  expect(createHash("sha256").update(bytes).digest("hex").slice(0, 16)).toMatchInlineSnapshot(`"86e1267518184e58"`);

  const model = unpackSyntax(packed, lexicon);
  const right = gold.filter(({ word, tag, upos, head, relation }) => {
    const tokens = { count: word.length, word, lower: word.map((w) => w.toLowerCase()) };
    const found = analyse(tokens, [{ firstToken: 0, endToken: word.length }], model);
    const read = [found.tag, Array.from(found.upos, (k) => UPOS[k]), [...found.head], found.relation];
    return JSON.stringify(read) === JSON.stringify([tag, upos, head, relation]);
  });
  expect(right.length).toBeGreaterThan(gold.length * 0.8);
});
