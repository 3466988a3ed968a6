import fc from "fast-check";
import { expect, test } from "vitest";
import { articleStage } from "../../article/stage.js";
import { syntaxStage } from "../../syntax/stage.js";
import { textStage } from "../../text/stage.js";
import type { Input } from "./atoms.js";
import { findRelations } from "./find-relations.js";
import { unpackModel } from "./model.js";
import { WEIGHTS } from "./weights.js";

const model = unpackModel(WEIGHTS);

function inputOf(text: string): Input {
  const opened = textStage.run({ text });
  const layers = { ...opened, ...articleStage.run({ text, options: {}, ...opened }) };
  return { ...layers, hints: [], ...syntaxStage.run({ text, ...layers }) };
}

const relations = (text: string): readonly string[][] => {
  const input = inputOf(text);
  const surface = ({ from, to }: { from: number; to: number }): string =>
    text.slice(input.tokens.start[from], input.tokens.end[to - 1]);
  return findRelations(input, model).map(({ source, cue, content }) =>
    [source, cue, content].map((runs) => runs.map(surface).join(" + ")),
  );
};

test("source, cue and content of plain reported speech", () => {
  expect(
    relations("LJUBLJANA - Snow closed the pass.\n\nMinister Vida Kranjc said that the road would stay shut."),
  ).toEqual([["Minister Vida Kranjc", "said", "that the road would stay shut"]]);
});

test("quoted speech with the speaker after it", () => {
  expect(relations("“We did not agree to this,” said Vida Kranjc.")).toEqual([
    ["Vida Kranjc", "said", "“We did not agree to this,”"],
  ]);
});

test("a sentence that reports nothing", () => {
  expect(relations("The pass was closed by snow on Tuesday night.")).toEqual([]);
});

/** Every run stands inside the text, in order, and no two roles of a relation share a token. */
function isSound(input: Input): boolean {
  return findRelations(input, model).every(({ source, cue, content }) => {
    const taken = new Set<number>();
    for (const runs of [source, cue, content])
      for (const { from, to } of runs) {
        if (from < 0 || from >= to || to > input.tokens.count) return false;
        for (let i = from; i < to; i++) {
          if (taken.has(i)) return false;
          taken.add(i);
        }
      }
    return cue.length === 1;
  });
}

test("any text gives sound runs", () => {
  const word = fc.constantFrom(
    "said",
    "“",
    "”",
    '"',
    "that",
    "he",
    "according",
    "to",
    ",",
    ".",
    "\n\n",
    "Ilse",
    "claims",
    "—",
    ":",
    "'",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.array(word, { maxLength: 200 }).map((words) => words.join(" ")),
      ),
      (text) => isSound(inputOf(text)),
    ),
    { numRuns: 300, seed: 1 },
  );
});

test.each([
  ["10,000 open quotation marks", "“he said ".repeat(10_000)],
  ["5,000 nested clauses", `${"she said that he claimed ".repeat(2_500)}it rained.`],
  ["1 MB without a space", "a".repeat(1_000_000)],
  [
    "one paragraph of 260,000 characters",
    "The envoy said that the port was open, according to Ilse Brandt. ".repeat(4_000),
  ],
])(
  "%s is read in linear time",
  (_, text) => {
    const input = inputOf(text);
    const start = performance.now();
    expect(isSound(input)).toBe(true);
    expect(performance.now() - start).toBeLessThan(60_000);
  },
  90_000,
);
