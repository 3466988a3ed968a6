import { hashString, mix } from "../../model/hash.js";
import type { Atoms, Input } from "./atoms.js";
import type { Candidate, Window } from "./candidates.js";
import type { Hint, Run } from "./hint.js";
import { LABELS, UNIT } from "./labels.js";
import type { Surroundings } from "./pair-features.js";

/** Room that a feature buffer must have. */
export const MAX_RANK_FEATURES = 1024;

/** What the features of an analysis are read from. */
export interface Scene {
  readonly atoms: Atoms;
  readonly input: Input;
  readonly window: Window;
  readonly cue: Candidate;
  readonly surroundings: Surroundings;
  /** Log-probabilities of the tagger. */
  readonly logs: Int32Array;
  readonly opinions: Int32Array;
  readonly rival: Uint8Array;
  /** Dependants of the anchor, in text order. */
  readonly children: readonly number[];
  /**
   * What the tagger's best label of a token has over the best of each role, summed from the window's start: four sums
   * (none, source, cue, content) for each place between tokens.
   */
  readonly losses: Int32Array;
  /** Quotations that touch the window, as token runs. */
  readonly quotes: readonly Run[];
  /** What the rules make of this cue, and the hash of the rule; 0 for none. */
  readonly hint: Hint | undefined;
  readonly rule: number;
}

/** Collects hashed features; those beyond the room are dropped. */
export class Features {
  count = 0;

  constructor(readonly list: Int32Array = new Int32Array(MAX_RANK_FEATURES)) {}

  add(template: number, a: number): void {
    if (this.count < MAX_RANK_FEATURES) this.list[this.count++] = mix(template, a);
  }
  add2(template: number, a: number, b: number): void {
    if (this.count < MAX_RANK_FEATURES) this.list[this.count++] = mix(mix(template, a), b);
  }
  add3(template: number, a: number, b: number, c: number): void {
    if (this.count < MAX_RANK_FEATURES) this.list[this.count++] = mix(mix(mix(template, a), b), c);
  }
}

export function sceneOf(
  atoms: Atoms,
  input: Input,
  window: Window,
  cue: Candidate,
  surroundings: Surroundings,
  logs: Int32Array,
  opinions: Int32Array,
  rival: Uint8Array,
): Scene {
  const children: number[] = [];
  const { left, right, head } = atoms;
  for (
    let i = Math.max(window.from, left[cue.anchor]!);
    i <= Math.min(window.to - 1, right[cue.anchor]!) && children.length < MOST_CHILDREN;
    i++
  )
    if (head[i] === cue.anchor) children.push(i);
  const quotes: Run[] = [];
  let last = -1;
  for (let i = window.from; i < window.to && quotes.length < MOST_QUOTES; i++) {
    const q = input.tokens.quote[i]!;
    if (q < 0 || q === last || input.quotes[q]!.firstToken !== i) continue;
    last = q;
    quotes.push({ from: i, to: input.quotes[q]!.endToken });
  }
  const hint = input.hints[atoms.hint[cue.anchor]!];
  return {
    atoms,
    input,
    window,
    cue,
    surroundings,
    logs,
    opinions,
    rival,
    children,
    quotes,
    hint,
    rule: hint ? hashString(hint.rule) : 0,
    losses: lossesOf(logs, window),
  };
}

/** No token counts for more than six natural logarithms. */
const MOST_LOSS = 6 * UNIT;
const ROLES = 4;

function lossesOf(logs: Int32Array, { from, to }: Window): Int32Array {
  const sums = new Int32Array((to - from + 1) * ROLES);
  for (let i = from; i < to; i++) {
    const at = i * LABELS;
    const here = (i - from) * ROLES;
    let best = logs[at]!;
    for (let k = 1; k < LABELS; k++) if (logs[at + k]! > best) best = logs[at + k]!;
    for (let role = 0; role < ROLES; role++) {
      const mine = role === 0 ? logs[at]! : Math.max(logs[at + role * 2 - 1]!, logs[at + role * 2]!);
      sums[here + ROLES + role] = sums[here + role]! + Math.min(best - mine, MOST_LOSS);
    }
  }
  return sums;
}

/** What the tagger loses by giving a run the role. */
export function lossOf({ losses, window }: Scene, { from, to }: Run, role: number): number {
  return losses[(to - window.from) * ROLES + role]! - losses[(from - window.from) * ROLES + role]!;
}

const MOST_CHILDREN = 14;
const MOST_QUOTES = 8;
/** Stands for whatever lies beyond the window. */
export const EDGE = 0x3c6ef372;

/** Lengths that features tell apart. */
export const sizeStep = (n: number): number =>
  n <= 4 ? n : n <= 6 ? 5 : n <= 9 ? 6 : n <= 14 ? 7 : n <= 22 ? 8 : n <= 40 ? 9 : 10;

/** The entry of token i; EDGE outside the window. */
export const at = (list: Int32Array, i: number, window: Window): number =>
  i < window.from || i >= window.to ? EDGE : list[i]!;
