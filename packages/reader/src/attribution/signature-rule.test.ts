import { expect, test } from "vitest";
import { articleStage } from "../article/stage.js";
import type { Layers } from "../document/layers.js";
import { runStages } from "../pipeline/run.js";
import { syntaxStage } from "../syntax/stage.js";
import { textStage } from "../text/stage.js";
import { contextOf } from "./context.js";
import { signedQuotes } from "./signature-rule.js";

function signed(text: string): readonly string[] {
  const given: Partial<Layers> = { text, options: {} };
  const layers = runStages([textStage, articleStage, syntaxStage], given);
  const { start, end } = layers.tokens;
  return signedQuotes(contextOf(layers)).map(({ source, cue, content }) =>
    [source, cue, content]
      .map((ranges) => ranges.map(([from, to]) => text.slice(start[from], end[to - 1])).join(" + "))
      .join(" | "),
  );
}

test.each([
  [
    "a dash and a name",
    "“Nobody in the valley was ever asked.” ― Ilse Brandt",
    ["Ilse Brandt | ― | “Nobody in the valley was ever asked.”"],
  ],
  [
    "particles in the name",
    "“We waited a year for that.” – Tomas de la Huerta",
    ["Tomas de la Huerta | – | “We waited a year for that.”"],
  ],
  ["a sentence goes on", "“Nobody in the valley was ever asked” – Ilse Brandt was not surprised.", []],
  ["a title, not speech", "“The Long Dusk” – Ilse Brandt", []],
  ["an aside", "“Nobody in the valley was ever asked” – so the story went.", []],
])("%s", (_, text, expected) => {
  expect(signed(`The letters came in March.\n\n${text}\n\nMore came in April.`)).toEqual(expected);
});
