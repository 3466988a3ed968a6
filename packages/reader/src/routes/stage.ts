import { defineStage } from "../document/stage.js";

/** The chain by which each statement reached the reader. */
export const routesStage = defineStage({
  name: "routes",
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
    "options",
  ],
  adds: ["routes"],
  run(_document) {
    return { routes: [] };
  },
});
