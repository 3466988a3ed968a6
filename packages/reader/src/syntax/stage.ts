import type { Parts, Sentence, Syntax, Tokens } from "../document/layers.js";
import { defineStage } from "../document/stage.js";
import { type SyntaxModel, unpackSyntax } from "./model.js";
import { Reading } from "./reading.js";
import { LONGEST } from "./stretch.js";
import { learntTrees, ruledTrees, type TreesOf } from "./trees.js";
import { LEXICON, WEIGHTS } from "./weights.js";

let learnt: SyntaxModel | undefined;
/** Unpacked when first wanted, then kept: a constant. */
const model = (): SyntaxModel => {
  learnt ??= unpackSyntax(WEIGHTS, LEXICON);
  return learnt;
};

/** Tags, lemmas and dependency trees. */
export const syntaxStage = defineStage({
  name: "syntax",
  needs: ["text", "tokens", "sentences", "parts"],
  adds: ["syntax"],
  run({ tokens, sentences, parts }) {
    return { syntax: analyse(tokens, sentences, model(), datelineTokens(tokens, parts)) };
  },
});

/** The same with trees by rules on the learnt tags: for reading in bulk. */
export const ruledSyntaxStage = defineStage({
  name: "syntax",
  needs: syntaxStage.needs,
  adds: ["syntax"],
  run({ tokens, sentences, parts }) {
    return { syntax: analyse(tokens, sentences, model(), datelineTokens(tokens, parts), ruledTrees) };
  },
});

/** First token of a dateline, and the first after it and the dash that ends it. */
type Lead = readonly [first: number, end: number];

/**
 * Sentences longer than LONGEST are read in stretches; the roots of later stretches hang from the first one's. A lead is read without
 * its dateline, which is no part of the sentence and which the parser, having seen none, takes for its subject.
 */
export function analyse(
  tokens: Pick<Tokens, "count" | "word" | "lower">,
  sentences: readonly Pick<Sentence, "firstToken" | "endToken">[],
  learnt: SyntaxModel,
  dateline?: Lead,
  trees: TreesOf = learntTrees,
): Syntax {
  const reading = new Reading(tokens, learnt, trees);
  for (const { firstToken, endToken } of sentences) {
    const led = dateline?.[0] === firstToken && dateline[1] < endToken ? dateline[1] : firstToken;
    let top = -1;
    for (let from = led; from < endToken; from += LONGEST) {
      const root = reading.stretch(from, Math.min(endToken, from + LONGEST), top);
      if (top < 0) top = root;
    }
    if (led > firstToken) reading.stretch(firstToken, led, top);
  }
  return reading.syntax;
}

/** The tokens of the dateline, with the marks between it and the sentence that it opens; datelines are short. */
function datelineTokens(tokens: Pick<Tokens, "count" | "word" | "start">, { dateline }: Pick<Parts, "dateline">) {
  if (!dateline) return undefined;
  const first = tokenFrom(tokens, dateline.span[0]);
  let end = first;
  while (end < tokens.count && tokens.start[end]! < dateline.span[1]) end++;
  while (end < tokens.count && DASHES.has(tokens.word[end]!)) end++;
  return end - first < LONGEST ? ([first, end] as const) : undefined;
}

const DASHES: ReadonlySet<string> = new Set(["—", "–", "-", "--", ":", ".", "/"]);

/** First token that begins at the offset or later. */
function tokenFrom({ count, start }: Pick<Tokens, "count" | "start">, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
