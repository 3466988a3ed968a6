import { defineStage } from "../document/stage.js";

/** Where holders stand on what. */
export const positionsStage = defineStage({
  name: "positions",
  needs: [
    "text",
    "tokens",
    "sentences",
    "blocks",
    "quotes",
    "parts",
    "syntax",
    "attributions",
    "statements",
    "mentions",
    "entities",
    "events",
    "topics",
  ],
  adds: ["positions"],
  run(_document) {
    return { positions: [] };
  },
});
