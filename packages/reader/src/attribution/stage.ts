import { defineStage } from "../document/stage.js";

/** Source, cue and content spans, nested ones too. */
export const attributionStage = defineStage({
  name: "attribution",
  needs: ["text", "tokens", "sentences", "blocks", "quotes", "parts", "syntax"],
  adds: ["attributions"],
  run(_document) {
    return { attributions: [] };
  },
});
