import type { Block, Sentence, Tokens } from "../document/layers.js";
import type { Range } from "./words.js";

/** A paragraph of an interview: "MIN: I doubt it." */
export interface Turn {
  readonly label: Range;
  readonly content: Range;
}

const LABEL = /^[\p{Lu}][\p{Lu}\p{L}.'’-]*$/u;
const MAX_LABEL = 3;

/**
 * Paragraphs that open with a speaker's label and a colon, where at least two do: one alone is a subtitle.
 *
 * @example "REVIEW: Why? / MIN: I asked." // two turns
 */
export function findTurns(tokens: Tokens, blocks: readonly Block[], sentences: readonly Sentence[]): readonly Turn[] {
  const turns: Turn[] = [];
  for (const block of blocks) {
    const first = sentences[block.firstSentence]?.firstToken ?? 0;
    const end = sentences[block.endSentence - 1]?.endToken ?? first;
    const colon = labelEnd(tokens, first, end);
    if (colon > first && colon + 1 < end) turns.push({ label: [first, colon], content: [colon + 1, end] });
  }
  return turns.length >= 2 && hasRepeat(tokens, turns) ? turns : [];
}

/** The colon after the label that begins at `first`; -1 where there is none. */
function labelEnd(tokens: Tokens, first: number, end: number): number {
  for (let i = first; i < Math.min(end, first + MAX_LABEL + 1); i++) {
    if (tokens.word[i] === ":") return i > first ? i : -1;
    if (!LABEL.test(tokens.word[i] ?? "")) return -1;
  }
  return -1;
}

/** Someone speaks twice, or three speak: an interview, not a list of headed notes. */
function hasRepeat(tokens: Tokens, turns: readonly Turn[]): boolean {
  const labels = turns.map(({ label: [from, to] }) => tokens.word.slice(from, to).join(" "));
  return new Set(labels).size < labels.length && labels.some((label) => label === label.toUpperCase());
}
