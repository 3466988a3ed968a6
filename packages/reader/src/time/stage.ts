import { defineStage } from "../document/stage.js";

/** TIMEX3 expressions with values, and the publication date. */
export const timeStage = defineStage({
  name: "time",
  needs: ["text", "tokens", "sentences", "blocks", "quotes", "parts", "syntax", "options"],
  adds: ["times", "published"],
  run(_document) {
    return { times: [], published: { basis: "unknown", evidence: [] } };
  },
});
