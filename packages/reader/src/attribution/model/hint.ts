/** A stretch of tokens, end exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A relation that a rule found, as runs of tokens. */
export interface Hint {
  readonly source: readonly Run[];
  readonly cue: readonly Run[];
  readonly content: readonly Run[];
  readonly rule: string;
}
