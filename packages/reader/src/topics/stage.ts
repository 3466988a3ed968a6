import { defineStage } from "../document/stage.js";

/** What is, will be or was discussed. */
export const topicsStage = defineStage({
  name: "topics",
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
  ],
  adds: ["topics", "agendas"],
  run({ events }) {
    return { topics: [], agendas: events.map(() => []) };
  },
});
