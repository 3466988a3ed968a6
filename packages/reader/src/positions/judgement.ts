import type { Position } from "../contract/record.js";
import type { Tokens } from "../document/layers.js";
import { DAMNING, PRAISING } from "./lexicon/attitudes.js";

/** How far a judgement may stand from its verb: "called the two-page text from the north “unhelpful”". */
const REACH = 14;

/**
 * What "called the deadline “unhelpful”" says: the judging word after the verb decides; undefined where none is known.
 *
 * @example judgementOf(tokens of "called the talks “constructive”", 0, 6) // "supports"
 */
export function judgementOf(tokens: Tokens, verb: number, end: number): Position["attitude"] | undefined {
  for (let token = verb + 1; token < Math.min(end, verb + REACH); token++) {
    const word = tokens.lower[token]!;
    if (DAMNING.some((beginning) => word.startsWith(beginning))) return "opposes";
    if (PRAISING.some((beginning) => word.startsWith(beginning))) return "supports";
  }
  return undefined;
}
