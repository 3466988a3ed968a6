import { blankSyntax } from "../document/blank-syntax.js";
import type { Layers } from "../document/layers.js";
import { defineStage } from "../document/stage.js";
import { assemble } from "./assemble.js";
import { cleanSources } from "./clean-source.js";
import { combine } from "./combine.js";
import { contextOf } from "./context.js";
import { withoutDeeds } from "./deeds.js";
import type { Draft } from "./draft.js";
import { ruledDrafts } from "./hints.js";
import { findTurns, type Turn } from "./labels.js";
import { learntReadings, shippedModel } from "./learnt.js";
import type { Model } from "./model/model.js";

/** Paragraphs of these roles hold statements. */
const SPEAKING = new Set(["title", "body"]);

const NEEDS = ["text", "tokens", "sentences", "blocks", "quotes", "parts", "syntax"] as const;

/** Source, cue and content spans: the learnt model's at the top level, the rules' inside them and where it is silent. */
export const attributionStage = defineStage({
  name: "attribution",
  needs: NEEDS,
  adds: ["attributions"],
  run: (document) => attribute(document, shippedModel()),
});

/** The same by the rules alone. */
export const ruledAttributionStage = defineStage({
  name: "attribution",
  needs: NEEDS,
  adds: ["attributions"],
  run: (document) => attribute(document),
});

/** What the stages add, with any model or none. */
export function attribute(given: Pick<Layers, (typeof NEEDS)[number]>, model?: Model): Pick<Layers, "attributions"> {
  // The rules were made on words; the model is learnt on tags and trees.
  const document = { ...given, syntax: blankSyntax(given.tokens) };
  const turns = findTurns(document.tokens, document.blocks, document.sentences);
  const context = contextOf(document, new Map(turns.map(({ label, content }) => [label[0], content[0]])));
  const ruled = ruledDrafts(context);
  const { sentence } = document.tokens;
  const spoken = new Set(turns.flatMap(({ label: [from], content: [, to] }) => [...sentence.subarray(from, to)]));
  const speaks = (index: number): boolean => SPEAKING.has(context.roleOf(index)) && !spoken.has(index);
  const inTurn = (token: number): boolean => spoken.has(sentence[token] ?? -1);
  const found = model ? combine(context.words, learntReadings(given, ruled, speaks, model), ruled, inTurn) : ruled;
  const drafts = cleanSources(context.words, given.syntax, withoutDeeds(context.words, found));
  return { attributions: assemble(context, [...drafts, ...turns.map(asDraft)]) };
}

/** A speaker's label is the source; there is no cue. */
const asDraft = ({ label, content }: Turn): Draft => ({
  source: [label],
  cue: [],
  content: [content],
  cueToken: -1,
  sourceToken: label[0],
  rule: "label",
});
