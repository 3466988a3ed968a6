import { blankSyntax } from "../document/blank-syntax.js";
import { defineStage } from "../document/stage.js";
import { findPositions } from "./find.js";
import { buildPositionScene } from "./holders.js";

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
  run(document) {
    const positions = findPositions(buildPositionScene({ ...document, syntax: blankSyntax(document.tokens) }));
    return { positions: positions.map((position, index) => ({ id: `p${index + 1}`, ...position })) };
  },
});
