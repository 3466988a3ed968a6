import type { Layers } from "../document/layers.js";
import { defineStage, type Stage } from "../document/stage.js";
import { amend } from "./amend.js";
import { isEmpty } from "./entries.js";

type Who = Stage<
  "text" | "tokens" | "sentences" | "blocks" | "quotes" | "parts" | "syntax" | "attributions" | "options",
  "mentions" | "entities"
>;

/** The stage that finds who is meant, with the caller's own outlets, aliases and titles laid over what it found. */
export function withLexicon(who: Who): Who {
  return defineStage({
    ...who,
    run(document): Pick<Layers, "mentions" | "entities"> {
      const found = who.run(document);
      const { lexicon } = document.options;
      return lexicon === undefined || isEmpty(lexicon) ? found : amend(document, found, lexicon);
    },
  });
}
