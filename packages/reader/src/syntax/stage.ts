import { defineStage } from "../document/stage.js";

/** Tags, lemmas and dependency trees. */
export const syntaxStage = defineStage({
  name: "syntax",
  needs: ["text", "tokens", "sentences"],
  adds: ["syntax"],
  run({ tokens }) {
    return {
      syntax: {
        upos: new Uint8Array(tokens.count),
        tag: tokens.word.map(() => ""),
        lemma: tokens.lower,
        head: new Int32Array(tokens.count).fill(-1),
        relation: tokens.word.map(() => "root"),
      },
    };
  },
});
