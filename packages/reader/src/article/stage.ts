import { defineStage } from "../document/stage.js";

/** Title, byline, dateline, publisher, sections and page furniture. */
export const articleStage = defineStage({
  name: "article",
  needs: ["text", "tokens", "sentences", "blocks", "quotes", "options"],
  adds: ["parts"],
  run({ blocks }) {
    return {
      parts: { roles: blocks.map(() => "body" as const), byline: [], sections: [], furniture: [], credits: [] },
    };
  },
});
