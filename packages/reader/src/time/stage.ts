import type { TimeReading } from "../document/layers.js";
import { defineStage } from "../document/stage.js";
import { intervalOf, isoDay } from "./calendar.js";
import { findDrafts } from "./match.js";
import { countingDay, findPublished, isNarrative } from "./published.js";
import { resolveAll } from "./resolve.js";

/** TIMEX3 expressions with values, and the publication date. */
export const timeStage = defineStage({
  name: "time",
  needs: ["text", "tokens", "sentences", "blocks", "quotes", "parts", "syntax", "options"],
  adds: ["times", "published"],
  run(document) {
    const { tokens, sentences, parts } = document;
    const drafts = findDrafts(tokens).filter(
      ({ first }) => parts.roles[sentences[tokens.sentence[first]!]!.block] !== "furniture",
    );
    const published = findPublished(document, drafts);
    const readings = resolveAll(drafts, tokens, countingDay(published), isNarrative(drafts, published));
    const times = drafts.map((draft, i): TimeReading => {
      const { value, anchor } = readings[i]!;
      const interval = draft.type === "DATE" || draft.type === "TIME" ? intervalOf(value) : undefined;
      return {
        id: `t${i + 1}`,
        span: [tokens.start[draft.first]!, tokens.end[draft.end - 1]!],
        type: draft.type,
        value,
        ...(draft.mod !== undefined && { mod: draft.mod }),
        ...(interval && { from: isoDay(interval[0]), to: isoDay(interval[1]) }),
        rule: draft.rule,
        ...(anchor !== undefined && { anchor: isoDay(anchor) }),
        firstToken: draft.first,
        endToken: draft.end,
      };
    });
    return { times, published };
  },
});
