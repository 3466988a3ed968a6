import type { Draft } from "./draft.js";
import { headOf } from "./subjects.js";
import { isNominal, type Range, type Words } from "./words.js";

const QUOTING = new Set(["quoted", "quotes", "quote", "quoting", "cited", "cites", "cite", "citing"]);

/** What the one who is quoted is quoted as doing: "quoted Orr as |saying". One entry a line. */
export const QUOTED_AS: readonly { readonly word: string; readonly example: string }[] = [
  { word: "saying", example: "Radio Brod quoted Ana Orr as saying that ships would wait." },
  { word: "telling", example: "Radio Brod quoted Ana Orr as telling sailors that ships would wait." },
  { word: "stating", example: "Radio Brod quoted Ana Orr as stating that ships would wait." },
  { word: "warning", example: "Radio Brod quoted Ana Orr as warning that ships would wait." },
];
const SAYING = new Set(QUOTED_AS.map(({ word }) => word));

/** Tokens between "quoted" and "as saying": a name with its office, or an outlet; longer ones are left alone. */
const REACH = 24;

/**
 * Statements with the speakers whom an outlet quotes: in "TASS quoted Orr as saying that ships would wait" and in "Orr
 * was quoted by TASS as saying …" the outlet says that Orr said it, and Orr says it, within the outlet's statement.
 *
 * @example "Orr was quoted by TASS as saying that ships would wait" // + Orr | saying | that ships would wait
 */
export function withQuotedSpeakers(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  const speakers = new Map<number, Draft>();
  const unfolded = drafts.map((draft) => outletsOwn(words, draft) ?? draft);
  for (const outlet of unfolded) {
    const speaker = QUOTING.has(words.lower[outlet.cueToken] ?? "") ? speakerOf(words, outlet) : undefined;
    if (speaker && !speakers.has(speaker.cueToken)) speakers.set(speaker.cueToken, speaker);
  }
  if (speakers.size === 0) return drafts;
  return [...unfolded.filter(({ cueToken }) => !speakers.has(cueToken)), ...speakers.values()];
}

/** "TASS quoted the minister, Orr, as | saying": the saying is not the outlet's, the quoting is. */
function outletsOwn({ lower }: Words, draft: Draft): Draft | undefined {
  const { cueToken, source, content } = draft;
  const [first] = source;
  const end = content[0]?.[1];
  if (!first || end === undefined || lower[cueToken - 1] !== "as" || !SAYING.has(lower[cueToken] ?? ""))
    return undefined;
  const verb = first[1];
  if (!QUOTING.has(lower[verb] ?? "") || verb >= cueToken - 2 || end <= cueToken) return undefined;
  return { ...draft, cue: [[verb, verb + 1]], cueToken: verb, content: [[verb + 1, end]], rule: "quoted.outlet" };
}

function speakerOf(words: Words, under: Draft): Draft | undefined {
  const { lower } = words;
  const verb = under.cueToken;
  const as = asSaying(words, verb + 1);
  const outlet = under.source[0];
  if (as < 0 || !outlet) return undefined;
  const byOutlet = lower[verb + 1] === "by";
  const source = byOutlet ? subjectOf(under) : nameBetween(words, verb + 1, as);
  const content = afterCue(words, under, as + 2);
  if (!source || !content) return undefined;
  return {
    source: [source],
    cue: [[as + 1, as + 2]],
    content: [content],
    cueToken: as + 1,
    sourceToken: headOf(words, source),
    rule: "quoted.speaker",
    under,
  };
}

/** The "as" of "as saying" in the same sentence, before any other clause; -1 where there is none. */
function asSaying({ lower, tokens }: Words, from: number): number {
  for (let i = from; i < from + REACH && tokens.sentence[i] === tokens.sentence[from - 1]; i++)
    if (lower[i] === "as") return SAYING.has(lower[i + 1] ?? "") ? i : -1;
  return -1;
}

/** Who was quoted by the outlet: what stands before the verb among what the outlet says. */
const subjectOf = ({ content, cueToken }: Draft): Range | undefined => content.find(([, to]) => to <= cueToken);

/** The name between "quoted" and "as saying", without a comma at its end. */
function nameBetween(words: Words, from: number, as: number): Range | undefined {
  const end = words.lower[as - 1] === "," ? as - 1 : as;
  return from < end && isNominal(words, from) ? [from, end] : undefined;
}

/** What is said, from the cue to the end of what the outlet says; else to the end of the sentence. */
function afterCue({ lower, tokens }: Words, { content }: Draft, from: number): Range | undefined {
  const holds = content.find(([start, to]) => start <= from && from < to);
  let end = holds?.[1] ?? from;
  if (!holds) while (end < from + REACH * 4 && tokens.sentence[end] === tokens.sentence[from - 1]) end++;
  while (end > from && /^[.,;!?…]+$/.test(lower[end - 1] ?? "")) end--;
  return end > from ? [from, end] : undefined;
}
