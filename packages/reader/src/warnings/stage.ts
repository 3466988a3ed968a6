import { defineStage } from "../document/stage.js";

/** What the reader of the record should be warned of. */
export const warningsStage = defineStage({
  name: "warnings",
  needs: [
    "text",
    "tokens",
    "sentences",
    "blocks",
    "parts",
    "syntax",
    "times",
    "published",
    "statements",
    "mentions",
    "entities",
    "language",
    "options",
  ],
  adds: ["warnings"],
  run(_document) {
    return { warnings: [] };
  },
});
