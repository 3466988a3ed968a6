import type { Context } from "./context.js";
import type { Draft } from "./draft.js";
import { phraseAfter } from "./phrases.js";
import type { Range } from "./words.js";

const CITED = new Set(["cited", "cites"]);
/** Tokens of a source with what it knows: "two officials familiar with the matter". */
const LONGEST = 24;
/** Whoever reported: taken up by "it", or by what an outlet is. */
const TAKES_UP = new Set(
  "it they he she paper newspaper daily weekly agency broadcaster outlet channel station magazine site website".split(
    " ",
  ),
);
/** What can have told a report's content: who speaks for a body, and documents. Not "cited delays", "cited a law". */
const BEHIND = new Set(
  "report reports document documents letter letters memo memos draft statement statements file files cable cables official officials source sources diplomat diplomats officer officers person people witness witnesses aide aides spokesman spokeswoman spokesperson".split(
    " ",
  ),
);

/**
 * Statements with those who are cited in a sentence of their own: "The Gazette reported that ships would wait. It cited
 * two officials." The officials say what the Gazette reports, within it, as in an aside; so where the sentence comes first.
 *
 * @example "It cited two officials." // two officials | cited | that ships would wait, within "The Gazette reported …"
 */
export function withCitedAlone(context: Context, drafts: readonly Draft[]): readonly Draft[] {
  const { sentence } = context.words.tokens;
  const bySentence = new Map<number, Draft>();
  const cites = drafts.filter((draft) => CITED.has(context.words.lower[draft.cueToken] ?? ""));
  if (cites.length === 0) return drafts;
  for (const draft of drafts) {
    const at = sentence[draft.cueToken];
    if (at !== undefined && !cites.includes(draft) && !draft.under && !bySentence.has(at)) bySentence.set(at, draft);
  }
  const moved = new Map(cites.map((cite) => [cite, behind(context, cite, bySentence)]));
  return drafts.map((draft) => moved.get(draft) ?? draft);
}

/** The statement of those cited, bound to the report of the sentence before, else of the one after. */
function behind(context: Context, cite: Draft, reports: ReadonlyMap<number, Draft>): Draft | undefined {
  const { words, sentences } = context;
  const at = words.tokens.sentence[cite.cueToken]!;
  const [source] = cite.content;
  const phrase = phraseAfter(words, cite.cueToken + 1, sentences[at]!.endToken);
  if (!source || !phrase || source[0] !== phrase[0] || source[1] < phrase[1] || cite.source.length !== 1)
    return undefined;
  if (source[1] - source[0] > LONGEST || words.lower.slice(...source).includes("as")) return undefined;
  const sourceToken = teller(context, source);
  if (sourceToken < 0) return undefined;
  const fits = (report: Draft | undefined, other: number, isFirst: boolean): boolean =>
    report !== undefined &&
    sentences[other]?.block === sentences[at]!.block &&
    (isFirst ? takesUp(context, report, cite) : isNamedAgain(context, cite, report));
  const before = reports.get(at - 1);
  const after = reports.get(at + 1);
  const under = fits(before, at - 1, true) ? before : fits(after, at + 1, false) ? after : undefined;
  if (!under) return undefined;
  return { ...cite, source: [source], content: under.content, sourceToken, rule: "phrase.relay", under };
}

/** The noun that can have told it, before any preposition; -1 where there is none: "delays in |reports". */
function teller({ words: { lower, pos } }: Context, [from, to]: Range): number {
  for (let i = from; i < to && pos[i] !== "ADP"; i++) if (BEHIND.has(lower[i] ?? "")) return i;
  return -1;
}

/** "The Gazette cited two officials. The Gazette reported …": a pronoun would have nobody left to stand for. */
const isNamedAgain = ({ words: { lower } }: Context, cite: Draft, report: Draft): boolean =>
  lower[report.sourceToken] === lower[cite.sourceToken] && !TAKES_UP.has(lower[cite.sourceToken] ?? "");

/** True where the second's source is the first's: a pronoun, "the paper", or the same last word. */
function takesUp({ words: { lower } }: Context, first: Draft, second: Draft): boolean {
  const last = lower[second.sourceToken] ?? "";
  return first.source.length === 1 && (last === lower[first.sourceToken] || TAKES_UP.has(last));
}
