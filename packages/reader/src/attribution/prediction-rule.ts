import { contentEnd } from "./content.js";
import { type Context, type Region, trimmed } from "./context.js";
import type { Draft } from "./draft.js";
import { CUE_FORMS } from "./lookup.js";
import { subjectBefore } from "./subjects.js";

const BE = /^(?:is|are|was|were|'s|'re|seems?|appears?|looks?)$/;

/**
 * A prediction in the story's own voice: what is likely is nobody's fact. No source, as with "are expected to". Where
 * what is likely is somebody's thought ("Ada is likely to anticipate …") the verb's own rule finds whose.
 *
 * @example The visit | is likely | to be the last before the vote.
 */
export function prediction(context: Context, likely: number, region: Region): Draft | undefined {
  const { words } = context;
  if (words.lower[likely + 1] !== "to" || CUE_FORMS.has(words.lower[likely + 2] ?? "")) return undefined;
  let start = likely - 1;
  while (start > region.floor && likely - start < 4 && !BE.test(words.lower[start] ?? "")) start--;
  if (!BE.test(words.lower[start] ?? "")) return undefined;
  const subject = subjectBefore(context, start, region);
  if (subject?.spans.length !== 1 || subject.spans[0]![1] > start) return undefined;
  const rest = trimmed(words, [likely + 1, contentEnd(context, likely + 1, region, "clause")]);
  if (!rest) return undefined;
  return {
    source: [],
    cue: [[start, likely + 1]],
    content: [subject.spans[0]!, rest],
    cueToken: likely,
    sourceToken: -1,
    rule: "prediction",
  };
}

/** Words for what is likely, and for what is not. */
export const LIKELY: ReadonlySet<string> = new Set(["likely", "unlikely"]);

/** What a source calls likely is within its own words: only the story's own predictions are kept. */
export function ownPredictions(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter(
    ({ rule, cueToken }) =>
      rule !== "prediction" ||
      !drafts.some(
        (other) => other.rule !== "prediction" && other.content.some(([from, to]) => from <= cueToken && cueToken < to),
      ),
  );
}
