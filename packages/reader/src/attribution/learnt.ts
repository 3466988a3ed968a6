import type { Layers } from "../document/layers.js";
import type { Draft } from "./draft.js";
import type { Run } from "./model/analysis.js";
import { findRelations } from "./model/find-relations.js";
import { type Model, unpackModel } from "./model/model.js";
import { WEIGHTS } from "./model/weights.js";
import type { Range } from "./words.js";

let model: Model | undefined;

/** The model is unpacked at the first use: 4 MB of text in some 25 ms. */
const loaded = (): Model => (model ??= unpackModel(WEIGHTS));

/** Top-level statements as the learnt model finds them, in paragraphs of the roles given. */
export function learntDrafts(
  document: Pick<Layers, "tokens" | "sentences" | "blocks" | "quotes" | "syntax">,
  least: number,
  speaks: (sentence: number) => boolean,
): readonly Draft[] {
  const range = ({ from, to }: Run): Range => [from, to];
  return findRelations(document, loaded())
    .filter(({ cueToken, margin }) => margin >= least && speaks(document.tokens.sentence[cueToken]!))
    .map(({ source, cue, content, cueToken, sourceToken }) => ({
      source: source.map(range),
      cue: cue.map(range),
      content: content.map(range),
      cueToken,
      sourceToken,
      rule: "model",
    }));
}
