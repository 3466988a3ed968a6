import type { Draft } from "./draft.js";
import { phraseAfter } from "./phrases.js";
import { headOf } from "./subjects.js";
import type { Words } from "./words.js";

/** Words by which an aside names whom its source has it from: ", citing Y,", ", which cited Y,". One entry a line. */
export const ASIDE_CUES: readonly { readonly word: string; readonly example: string }[] = [
  { word: "citing", example: "The Gazette, citing two officials, reported that ships would wait." },
  { word: "quoting", example: "The Gazette, quoting two officials, reported that ships would wait." },
  { word: "cited", example: "The Gazette, which cited two officials, reported that ships would wait." },
  { word: "cites", example: "The Gazette, which cites two officials, reported that ships would wait." },
  { word: "quoted", example: "The Gazette, which quoted two officials, reported that ships would wait." },
];
const CUES = new Set(ASIDE_CUES.map(({ word }) => word));
const RELATIVE = new Set(["which", "who", "that"]);
/** Between "which" and the cue. */
const AUXILIARY = new Set(["has", "had", "have", "also", "itself", "in", "turn"]);
/** What is cited as a reason, by nobody's word: "citing safety concerns". */
const REASONS = new Set(
  "concern concerns reason reasons fear fears need needs lack risk risks threat threats cost costs grounds weather security safety rules pressure shortage shortages progress failure delay delays doubts precedent example examples interest interests health illness tensions violations differences rise fall demand difficulties conditions uncertainty evidence".split(
    " ",
  ),
);
/** How far from its source's beginning an aside is looked for, in tokens; no source in news is longer. */
const REACH = 40;

/**
 * Statements with those who stand behind their sources: in "the Gazette, which cited two officials, reported that ships
 * would wait" the officials say what the Gazette reports, within it; nobody called "which" says anything.
 *
 * @example "the Gazette, which cited two officials," // + two officials | cited | that ships would wait
 */
export function withRelayAsides(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const taken = new Map<number, Draft>();
  for (const under of drafts) {
    const aside = under.cueToken >= 0 && under.content.length > 0 ? asideOf(words, under) : undefined;
    if (aside && !taken.has(aside.cueToken)) taken.set(aside.cueToken, aside);
  }
  const rest = drafts.filter((draft) => !givesReason(words, draft));
  if (taken.size === 0) return rest;
  return [
    ...rest.filter(({ cueToken, cue }) => ![cueToken, ...cue.map(([, to]) => to - 1)].some((at) => taken.has(at))),
    ...taken.values(),
  ];
}

const givesReason = ({ lower }: Words, { rule, cue, sourceToken }: Draft): boolean =>
  rule === "phrase.relay" &&
  /^(?:citing|quoting)$/.test(lower[cue[0]?.[0] ?? -1] ?? "") &&
  REASONS.has(lower[sourceToken] ?? "");

/** What an aside beside the statement's source attributes to another, if it has one. */
function asideOf(words: Words, under: Draft): Draft | undefined {
  const source = under.source[0];
  if (!source || under.rule === "phrase.relay") return undefined;
  const [first, end] = source;
  const before = under.cueToken > first;
  const stop = Math.min(first + REACH, before ? under.cueToken : Math.max(end, afterSource(words, end)));
  for (let comma = first + 1; comma < stop; comma++) {
    if (words.lower[comma] !== ",") continue;
    const at = cueAfter(words, comma, before);
    if (at < 0) continue;
    const phrase = phraseAfter(words, at + 1, nextComma(words, at + 1, before ? under.cueToken : at + REACH));
    if (!phrase || REASONS.has(words.lower[headOf(words, phrase)] ?? "")) return undefined;
    return {
      source: [phrase],
      cue: [[at, at + 1]],
      content: under.content,
      cueToken: at,
      sourceToken: headOf(words, phrase),
      rule: "phrase.relay",
      under,
    };
  }
  return undefined;
}

/** A source that stands last may have its aside behind it: "according to the Gazette|, which cited two officials". */
const afterSource = ({ lower }: Words, end: number): number => (lower[end] === "," ? end + 1 : end);

/** The token of the cue after a comma; -1 where no aside begins there. A participle belongs to what acts after it. */
function cueAfter({ lower, tokens }: Words, comma: number, before: boolean): number {
  if (tokens.sentence[comma] !== tokens.sentence[comma + 1]) return -1;
  if (before && /^(?:citing|quoting)$/.test(lower[comma + 1] ?? "")) return comma + 1;
  if (!RELATIVE.has(lower[comma + 1] ?? "")) return -1;
  let at = comma + 2;
  while (AUXILIARY.has(lower[at] ?? "") && at < comma + 5) at++;
  return CUES.has(lower[at] ?? "") && !/ing$/.test(lower[at]!) ? at : -1;
}

function nextComma({ lower, tokens }: Words, from: number, limit: number): number {
  const sentence = tokens.sentence[from];
  for (let i = from; i < limit; i++) if (lower[i] === "," || tokens.sentence[i] !== sentence) return i;
  return limit;
}
