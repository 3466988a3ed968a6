import type { TimeReading } from "../document/layers.js";
import { defineStage } from "../document/stage.js";
import { bounds } from "./bounds.js";
import { isoDay } from "./calendar.js";
import { directionAt, looksFurtherBack } from "./direction.js";
import { countedFromEvents, fromEvents, type Pointed } from "./from-event.js";
import { isNarrative } from "./narrative.js";
import { countingDays, findPublished } from "./published/find.js";
import { resolveAll } from "./resolve.js";
import { findDrafts } from "./rules/find.js";
import type { Draft } from "./rules/rule.js";
import { type Words, wordsOf } from "./rules/words.js";

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
    const dating = findPublished({ ...document, words, drafts, direction, counted });
    const days = countingDays(dating);
    const readFrom = (now: number | undefined): readonly Pointed[] => {
      const narrative = isNarrative(words, drafts, now);
      return fromEvents(resolveAll(drafts, words, { now, narrative, direction, before }), counted);
    };
    const readings = agreed(days.map(readFrom), () => readFrom(undefined));
    const times = drafts.map((draft, i): TimeReading => {
      const { value, anchor, point = value } = readings[i]!;
      const dated = draft.type === "DATE" || draft.type === "TIME" || point !== value;
      return {
        id: `t${i + 1}`,
        span: [words.start[draft.first]!, words.end[draft.end - 1]!],
        type: draft.type,
        value,
        ...(draft.mod !== undefined && { mod: draft.mod }),
        ...(dated && !isFiscal(words, draft) && bounds(point, draft.zone)),
        rule: draft.rule,
        ...(anchor !== undefined && { anchor: isoDay(anchor) }),
        firstToken: tokenAt(draft.first),
        endToken: tokenAt(draft.end - 1) + 1,
      };
    });
    return { times, published: dating.published, dateConflicts: dating.conflicts };
  },
});

/** A fiscal year has its name from the calendar's, and begins when its country says: no days are known. */
const isFiscal = ({ lower }: Words, { first, end }: Draft): boolean =>
  lower.slice(first, end).some((word) => word === "fiscal" || word === "financial");

/** The readings that hold whatever the day of publication; where two differ, what the words say by themselves. */
function agreed(readings: readonly (readonly Pointed[])[], open: () => readonly Pointed[]): readonly Pointed[] {
  const [first, second] = readings;
  if (!first) return open();
  if (!second || first.every(({ value }, i) => value === second[i]!.value)) return first;
  const bare = open();
  return first.map((reading, i) => (reading.value === second[i]!.value ? reading : bare[i]!));
}
