import { skipAdjuncts } from "./adjuncts.js";
import { contentBefore, contentEnd } from "./content.js";
import { type Context, type Region, trimmed } from "./context.js";
import type { Draft } from "./draft.js";
import { CUE_FORMS, PASSIVE_FORMS } from "./lookup.js";
import { phraseAfter, phraseBefore } from "./phrases.js";
import { headOf, subjectBefore } from "./subjects.js";
import type { VerbGroup } from "./verb-group.js";
import type { Range } from "./words.js";

const POINTERS = new Set(["this", "it", "that", "there", "as"]);

/**
 * Cues in the passive: with an agent ("This is reported by the Wire"), quoted ("was quoted as saying"), or with no
 * source at all ("The envoys are expected to meet", "It is reported that …").
 */
export function passiveVerb(
  context: Context,
  verb: number,
  region: Region,
  group: VerbGroup,
  previous: Range | undefined,
): Draft | undefined {
  const { words } = context;
  const next = words.lower[verb + 1] ?? "";
  if (words.lower[verb] === "quoted" && next === "as") return quotedAs(context, verb, region, group);
  if (next === "by") return byAgent(context, verb, region, group, previous);
  if (!PASSIVE_FORMS.has(words.lower[verb] ?? "")) return undefined;
  return sourceless(context, verb, region, group);
}

/** `the official | was quoted as saying |. “…”` */
function quotedAs(context: Context, verb: number, region: Region, group: VerbGroup): Draft | undefined {
  const { words } = context;
  const subject = subjectBefore(context, group.range[0], region);
  if (!subject) return undefined;
  const cueEnd = Math.min(verb + 3, region.ceiling);
  const cue: readonly Range[] = [[group.range[0], cueEnd]];
  const before = subject.start - 1;
  const from = skipAdjuncts(words, cueEnd, region.ceiling);
  const content =
    from < region.ceiling - 1 && words.lower[from] !== ","
      ? trimmed(words, [from, contentEnd(context, from, region, "clause")])
      : before > region.floor
        ? contentBefore(context, subject.start, region)
        : undefined;
  if (!content) return undefined;
  return {
    source: subject.spans,
    cue,
    content: [content],
    cueToken: cueEnd - 1,
    sourceToken: subject.head,
    rule: "passive.quoted",
  };
}

/** "This is reported by | the Wire |": the sentence before; "…, it is reported by | the office |": what stands before. */
function byAgent(
  context: Context,
  verb: number,
  region: Region,
  group: VerbGroup,
  previous: Range | undefined,
): Draft | undefined {
  const { words } = context;
  if (
    !CUE_FORMS.get(words.lower[verb] ?? "")?.some(({ classes }) =>
      classes.some(
        ({ frames, particle }) =>
          /[qto]/.test(frames) && !frames.includes("a") && !frames.includes("w") && particle === undefined,
      ),
    )
  )
    return undefined;
  const source = phraseAfter(words, verb + 2, region.ceiling);
  if (!source) return undefined;
  const subject = group.range[0] - 1;
  const pointer = POINTERS.has(words.lower[subject] ?? "");
  let content: Range | undefined;
  if (pointer && subject > region.floor + 2 && words.lower[subject - 1] === ",")
    content = contentBefore(context, subject, region);
  else if (pointer) content = previous ?? [subject, subject + 1];
  else content = phraseBefore(words, group.range[0], region.floor);
  if (!content) return undefined;
  const rest = group.passive ? undefined : clauseAfter(context, source[1], region);
  return {
    source: [source],
    cue: [[group.range[0], verb + 2]],
    content: rest ? [content, rest] : [content],
    cueToken: verb,
    sourceToken: headOf(words, source),
    rule: "passive.agent",
  };
}

/** "An amendment proposed by Kenya | that would have removed the word | was rejected". */
function clauseAfter({ words }: Context, from: number, { ceiling }: Region): Range | undefined {
  if (words.lower[from] !== "that" && words.lower[from] !== "which") return undefined;
  for (let i = from + 4; i < ceiling; i++)
    if (/^(?:was|is|were|are|has|had|,)$/.test(words.lower[i] ?? "")) return [from, i];
  return [from, ceiling];
}

function sourceless(context: Context, verb: number, region: Region, group: VerbGroup): Draft | undefined {
  const { words } = context;
  const at = skipAdjuncts(words, verb + 1, region.ceiling);
  const start = group.range[0];
  const cue: readonly Range[] = [[start, verb + 1]];
  const base = { source: [], cue, cueToken: verb, sourceToken: -1 };
  const subject = start - 1;
  if (words.lower[subject] === "it" || words.lower[subject] === "as") {
    const asClause = words.lower[subject] === "as";
    if (words.lower[at] === "that") {
      const content = trimmed(words, [at, contentEnd(context, at, region, "clause")]);
      return content && { ...base, content: [content], rule: "passive.it" };
    }
    if (asClause && subject <= region.floor + 1) {
      const comma = words.lower.indexOf(",", verb);
      const content = comma > 0 && comma < region.ceiling ? trimmed(words, [comma + 1, region.ceiling]) : undefined;
      return content && { ...base, content: [content], rule: "passive.as" };
    }
    if (subject > region.floor + 2 && words.lower[subject - 1] === ",") {
      const content = contentBefore(context, subject, region);
      return content && { ...base, content: [content], rule: "passive.final" };
    }
    return undefined;
  }
  const shared = subjectBefore(context, start, region);
  if (shared?.spans.length !== 1) return undefined;
  const phrase = shared.spans[0]!;
  if (words.lower[at] === "to" && at === verb + 1) {
    const rest = trimmed(words, [at, contentEnd(context, at, region, "clause")]);
    return rest && { ...base, content: phrase[1] <= rest[0] ? [phrase, rest] : [rest], rule: "passive.infinitive" };
  }
  if (!["expected", "reported", "rumoured", "anticipated", "feared", "planned"].includes(words.lower[verb] ?? ""))
    return undefined;
  if (words.lower[verb] === "planned" || words.lower[verb] === "reported") return undefined;
  const tail = trimmed(words, [verb + 1, contentEnd(context, verb + 1, region, "phrase")]);
  return { ...base, content: tail ? [phrase, tail] : [phrase], rule: "passive.subject" };
}
