import { defineStage } from "../document/stage.js";

/** Attributions with who is meant, act, form, identification, knowledge, ground rules, hedges, and when and where it was said. */
export const statementsStage = defineStage({
  name: "statements",
  needs: [
    "text",
    "tokens",
    "sentences",
    "blocks",
    "quotes",
    "parts",
    "syntax",
    "times",
    "attributions",
    "mentions",
    "entities",
    "published",
    "options",
  ],
  adds: ["statements"],
  run(_document) {
    return { statements: [] };
  },
});
