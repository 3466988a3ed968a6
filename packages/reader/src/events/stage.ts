import { defineStage } from "../document/stage.js";

/** Events in PLOVER's terms with participants, place, time, occasion and status. */
export const eventsStage = defineStage({
  name: "events",
  needs: [
    "text",
    "tokens",
    "sentences",
    "blocks",
    "quotes",
    "parts",
    "syntax",
    "times",
    "published",
    "attributions",
    "statements",
    "mentions",
    "entities",
    "options",
  ],
  adds: ["events"],
  run(_document) {
    return { events: [] };
  },
});
