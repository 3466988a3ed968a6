import type { TimeReading } from "../document/layers.js";
import { defineStage } from "../document/stage.js";
import { bounds } from "./bounds.js";
import { isoDay } from "./calendar.js";
import { directionAt, looksFurtherBack } from "./direction.js";
import { countedFromEvents, fromEvents } from "./from-event.js";
import { isNarrative } from "./narrative.js";
import { countingDay, findPublished } from "./published/find.js";
import { resolveAll } from "./resolve.js";
import { findDrafts } from "./rules/find.js";
import type { Draft } from "./rules/rule.js";
import { wordsOf } from "./rules/words.js";

/** TIMEX3 expressions with values, and the publication date. */
export const timeStage = defineStage({
  name: "time",
  needs: ["text", "tokens", "sentences", "blocks", "quotes", "parts", "syntax", "options"],
  adds: ["times", "published", "dateConflicts"],
  run(document) {
    const { tokens, sentences, parts, syntax } = document;
    const words = wordsOf(document);
    const drafts = findDrafts(words).filter(
      ({ first }) => parts.roles[sentences[words.sentence[first]!]!.block] !== "furniture",
    );
    const tokenAt = (word: number): number => words.tokenOf?.[word] ?? word;
    const direction = ({ first, end }: Draft) => directionAt(tokens, syntax, tokenAt(first), tokenAt(end - 1) + 1);
    const before = ({ first, end }: Draft) => looksFurtherBack(tokens, syntax, tokenAt(first), tokenAt(end - 1) + 1);
    const counted = countedFromEvents(drafts, words);
    const { published, conflicts } = findPublished({ ...document, words, drafts, direction, counted });
    const now = countingDay(published);
    const narrative = isNarrative(words, drafts, now);
    const readings = fromEvents(resolveAll(drafts, words, { now, narrative, direction, before }), counted);
    const times = drafts.map((draft, i): TimeReading => {
      const { value, anchor, point = value } = readings[i]!;
      const dated = draft.type === "DATE" || draft.type === "TIME" || point !== value;
      return {
        id: `t${i + 1}`,
        span: [words.start[draft.first]!, words.end[draft.end - 1]!],
        type: draft.type,
        value,
        ...(draft.mod !== undefined && { mod: draft.mod }),
        ...(dated && bounds(point, draft.zone)),
        rule: draft.rule,
        ...(anchor !== undefined && { anchor: isoDay(anchor) }),
        firstToken: tokenAt(draft.first),
        endToken: tokenAt(draft.end - 1) + 1,
      };
    });
    return { times, published, dateConflicts: conflicts };
  },
});
