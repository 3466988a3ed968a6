import { articleStage } from "../article/stage.js";
import { attributionStage, ruledAttributionStage } from "../attribution/stage.js";
import type { Layers } from "../document/layers.js";
import { eventsStage } from "../events/stage.js";
import { withLexicon } from "../lexicon/stage.js";
import { positionsStage } from "../positions/stage.js";
import { routesStage } from "../routes/stage.js";
import { withoutSilence } from "../statements/silence.js";
import { statementsStage } from "../statements/stage.js";
import { ruledSyntaxStage, syntaxStage } from "../syntax/stage.js";
import { languageStage } from "../text/language.js";
import { textStage } from "../text/stage.js";
import { timeStage } from "../time/stage.js";
import { topicsStage } from "../topics/stage.js";
import { warningsStage } from "../warnings/stage.js";
import { whoStage } from "../who/stage.js";
import { isReadable, unreadStage } from "./foreign.js";
import { type AnyStage, type Observer, runStages } from "./run.js";

/** What is done with any text, whatever its language. */
export const OPENING: readonly AnyStage[] = [textStage, languageStage, articleStage];

const engineWith = (syntax: AnyStage, attribution: AnyStage): readonly AnyStage[] => [
  syntax,
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

/** What follows the opening where the text is not English. */
export const FOREIGN: readonly AnyStage[] = [unreadStage, warningsStage];

/** The engines by name, their stages in order. A new stage is a folder and one line above. */
export const ENGINES = {
  learnt: engineWith(syntaxStage, withoutSilence(attributionStage)),
  rules: engineWith(ruledSyntaxStage, withoutSilence(ruledAttributionStage)),
} as const;

/** The stages for one text: the opening, then those of the engine, or none of them where the text is not English. */
export function readWith(engine: keyof typeof ENGINES, given: Partial<Layers>, observe?: Observer): Layers {
  const opened = runStages(OPENING, given, observe);
  return runStages(isReadable(opened) ? ENGINES[engine] : FOREIGN, opened, observe);
}
