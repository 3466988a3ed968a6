import { articleStage } from "../article/stage.js";
import { attributionStage, ruledAttributionStage } from "../attribution/stage.js";
import { eventsStage } from "../events/stage.js";
import { withLexicon } from "../lexicon/stage.js";
import { positionsStage } from "../positions/stage.js";
import { routesStage } from "../routes/stage.js";
import { statementsStage } from "../statements/stage.js";
import { syntaxStage } from "../syntax/stage.js";
import { languageStage } from "../text/language.js";
import { textStage } from "../text/stage.js";
import { timeStage } from "../time/stage.js";
import { topicsStage } from "../topics/stage.js";
import { warningsStage } from "../warnings/stage.js";
import { whoStage } from "../who/stage.js";
import type { AnyStage } from "./run.js";

const engineWith = (attribution: AnyStage): readonly AnyStage[] => [
  textStage,
  languageStage,
  articleStage,
  syntaxStage,
  timeStage,
  attribution,
  withLexicon(whoStage),
  statementsStage,
  routesStage,
  eventsStage,
  topicsStage,
  positionsStage,
  warningsStage,
];

/** The engines by name, their stages in order. A new stage is a folder and one line above. */
export const ENGINES = {
  learnt: engineWith(attributionStage),
  rules: engineWith(ruledAttributionStage),
} as const;
