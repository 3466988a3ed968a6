import type { Span } from "../../contract/record.js";
import type { Clue } from "./clues.js";

export interface Solved {
  readonly low?: Clue;
  readonly high?: Clue;
  /** Clues that the others contradict, each with the one that it cannot go with. */
  readonly conflicts: readonly (readonly [Span, Span])[];
}

/** Clues looked at, at most: the work grows with their square. A longer text repeats itself. */
const MOST = 60;

/**
 * The interval that most clues agree on; of equals the latest, since a report is about what is newest. What it leaves
 * out contradicts it.
 *
 * @example [not before 5, not before 9, not after 8, not after 12] → 9 … 12, leaving out "not after 8"
 */
export function solve(all: readonly Clue[]): Solved {
  const clues = all.slice(0, MOST);
  const lows = clues.filter(({ low }) => low !== undefined);
  const highs = clues.filter(({ high }) => high !== undefined);
  let best: { readonly low?: Clue; readonly high?: Clue; readonly agree: number } = { agree: -1 };
  for (const low of lows.length > 0 ? lows : [undefined])
    for (const high of highs.length > 0 ? [...highs, undefined] : [undefined]) {
      if (low && high && low.low! > high.high!) continue;
      const agree =
        lows.filter((clue) => clue.low! <= (low?.low ?? Number.POSITIVE_INFINITY)).length +
        (high ? highs.filter((clue) => clue.high! >= high.high!).length : 0);
      if (agree > best.agree || (agree === best.agree && (low?.low ?? 0) > (best.low?.low ?? 0)))
        best = { ...(low && { low }), ...(high && { high }), agree };
    }
  const conflicts = clues.flatMap((clue): (readonly [Span, Span])[] => {
    if (!clue.exact) return [];
    if (clue.low !== undefined && best.high?.exact && clue.low > best.high.high!) return [[clue.span, best.high.span]];
    if (clue.high !== undefined && best.low?.exact && clue.high < best.low.low!) return [[clue.span, best.low.span]];
    return [];
  });
  return { ...(best.low && { low: best.low }), ...(best.high && { high: best.high }), conflicts };
}
