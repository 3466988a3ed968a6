import { defineStage } from "../document/stage.js";
import { assemble } from "./assemble.js";
import { contextOf } from "./context.js";
import type { Draft } from "./draft.js";
import { findDrafts } from "./find.js";
import { findTurns, type Turn } from "./labels.js";

/** Source, cue and content spans, nested ones too. */
export const attributionStage = defineStage({
  name: "attribution",
  needs: ["text", "tokens", "sentences", "blocks", "quotes", "parts", "syntax"],
  adds: ["attributions"],
  run(document) {
    const turns = findTurns(document.tokens, document.blocks, document.sentences);
    const context = contextOf(document, new Map(turns.map(({ label, content }) => [label[0], content[0]])));
    return { attributions: assemble(context, [...findDrafts(context), ...turns.map(asDraft)]) };
  },
});

/** A speaker's label is the source; there is no cue. */
const asDraft = ({ label, content }: Turn): Draft => ({
  source: [label],
  cue: [],
  content: [content],
  cueToken: -1,
  sourceToken: label[0],
  rule: "label",
});
