/** Labels of tokens: outside, and begin and inside of source, cue and content. */
export const LABELS = 7;
export const O = 0;
export const BS = 1;
export const IS = 2;
export const BQ = 3;
export const IQ = 4;
export const BC = 5;
export const IC = 6;

/** Scores are integers in 1/256 of a natural logarithm; weights are kept in 1/32. */
export const UNIT = 256;
export const WEIGHT_UNIT = 32;
export const WEIGHT_SHIFT = UNIT / WEIGHT_UNIT;

/** A score that no path can make good. */
export const NEVER = -(1 << 24);

/** True where label `b` may follow `a` (-1 stands for the start): an inside label goes on with its own kind. */
export function mayFollow(a: number, b: number): boolean {
  if (b === IS) return a === BS || a === IS;
  if (b === IQ) return a === BQ || a === IQ;
  if (b === IC) return a === BC || a === IC;
  return true;
}
