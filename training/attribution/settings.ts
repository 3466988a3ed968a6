/** Everything that can be turned, with the values that cross-validation on train chose (docs/decisions/0020). */
export interface Settings {
  /** Logarithm of the number of rows of each table. */
  readonly tokenBits: number;
  readonly pairBits: number;
  readonly rankBits: number;
  /** Features seen less often have no weight. */
  readonly tokenLeast: number;
  readonly pairLeast: number;
  readonly rankLeast: number;
  readonly tagger: Learning;
  readonly pair: Learning;
  readonly ranker: Learning;
  /** Parts in which the tagger and the pair model label the training articles that they were not taught. */
  readonly taggerFolds: number;
  readonly pairFolds: number;
  /** Added to the best analysis when it is weighed against "no relation", in 1/256. */
  readonly bias: number;
}

export interface Learning {
  readonly rate: number;
  readonly epochs: number;
  /** Sum of squared gradients that AdaGrad starts from. */
  readonly start: number;
}

export const SETTINGS: Settings = {
  tokenBits: 19,
  pairBits: 18,
  rankBits: 18,
  tokenLeast: 8,
  pairLeast: 8,
  rankLeast: 8,
  tagger: { rate: 0.025, epochs: 6, start: 3 },
  pair: { rate: 0.025, epochs: 5, start: 3 },
  ranker: { rate: 0.05, epochs: 14, start: 3 },
  taggerFolds: 4,
  pairFolds: 3,
  bias: 480,
};
