import { defineStage } from "../document/stage.js";

/** Mentions, names, coreference, entities with kinds, countries and roles. */
export const whoStage = defineStage({
  name: "who",
  needs: ["text", "tokens", "sentences", "blocks", "quotes", "parts", "syntax", "attributions", "options"],
  adds: ["mentions", "entities"],
  run(_document) {
    return { mentions: [], entities: [] };
  },
});
