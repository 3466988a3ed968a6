import { openWeights, type Unpacker, type Weights } from "../../model/pack.js";
import { type Lanes, lanesOf, PairRows, TokenRows } from "./lanes.js";
import { RankRows, rankLanesOf } from "./rank-weights.js";
import type { WordClasses } from "./word-classes.js";

/** What was learnt: see docs/models/attribution.md. */
export interface Model {
  readonly classes: WordClasses;
  /** Per token: 7 weights for the tagger, 7 for the pair model. */
  readonly tokens: TokenRows;
  /** Per token and cue: 7 weights. */
  readonly pairs: PairRows;
  /** Per whole analysis: one weight. */
  readonly ranks: RankRows;
  readonly taggerTransitions: Int32Array;
  readonly pairTransitions: Int32Array;
  /** Added to the best analysis when it is weighed against "no relation"; in units of the reranker. */
  readonly bias: number;
}

export function unpackModel(weights: Weights): Model {
  const from = openWeights(weights);
  const classes = { words: from.numbersTable(), coarse: from.numbers() };
  const tokens = new TokenRows(unpackLanes(from));
  const pairs = new PairRows(unpackLanes(from));
  const [ranks] = from.arraysOf(() => [rankLanesOf(from.numbersTable())] as const);
  return {
    classes,
    tokens,
    pairs,
    ranks: new RankRows(ranks),
    taggerTransitions: from.numbers(),
    pairTransitions: from.numbers(),
    bias: from.number(),
  };
}

function unpackLanes(from: Unpacker): Lanes {
  const [values] = from.arraysOf(() => [lanesOf(from.bytesTable())] as const);
  return values;
}
