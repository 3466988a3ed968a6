import type { Layers } from "../document/layers.js";
import { defineStage } from "../document/stage.js";
import { assemble } from "./assemble.js";
import { combine } from "./combine.js";
import { contextOf } from "./context.js";
import type { Draft } from "./draft.js";
import { findDrafts } from "./find.js";
import { findTurns, type Turn } from "./labels.js";
import { learntDrafts } from "./learnt.js";
import { signedQuotes } from "./signature-rule.js";

/** Paragraphs of these roles hold statements. */
const SPEAKING = new Set(["title", "body"]);

/** How sure the model must be to add to what the rules find: odds of about 5 to 1 (gold stories a to c, PolNeAR dev). */
const SURE = 400;

const NEEDS = ["text", "tokens", "sentences", "blocks", "quotes", "parts", "syntax"] as const;

/** Source, cue and content spans: the rules' readings, and the learnt model's where the rules are silent. */
export const attributionStage = defineStage({
  name: "attribution",
  needs: NEEDS,
  adds: ["attributions"],
  run: (document) => attribute(document, true),
});

/** The same by the rules alone: what their tests look at. */
export const ruledAttributionStage = defineStage({
  name: "attribution",
  needs: NEEDS,
  adds: ["attributions"],
  run: (document) => attribute(document, false),
});

function attribute(document: Pick<Layers, (typeof NEEDS)[number]>, learns: boolean): Pick<Layers, "attributions"> {
  const turns = findTurns(document.tokens, document.blocks, document.sentences);
  const context = contextOf(document, new Map(turns.map(({ label, content }) => [label[0], content[0]])));
  const ruled = [...findDrafts(context), ...signedQuotes(context)];
  const speaks = (sentence: number): boolean => SPEAKING.has(context.roleOf(sentence));
  const drafts = learns ? combine(context.words, learntDrafts(document, SURE, speaks), ruled) : ruled;
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
