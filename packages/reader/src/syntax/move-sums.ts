import { frontFeatures, stateFeatures, topFeatures } from "./parse-features.js";
import { LONGEST } from "./stretch.js";
import type { Transitions } from "./transitions.js";
import type { MoveWeights } from "./weights-of-moves.js";

/** Sums of the weights of a state's moves; what stays the same from state to state is summed once a word. */
export class MoveSums {
  /** For each place of the stack the sum of its word's top features, for all states in which it is the top. */
  private readonly tops = new Int32Array(LONGEST + 2);
  /** The sum of the next word's features. */
  private front = 0;

  constructor(
    private readonly state: Transitions,
    private readonly moves: MoveWeights,
  ) {}

  /** To be called after each shift. */
  shifted(): void {
    const { state, moves } = this;
    this.tops[state.depth - 1] = moves.sum(topFeatures(state, moves.features, 0));
    this.front = moves.sum(frontFeatures(state, moves.features, 0));
  }

  /** What LEFT and RIGHT have over SHIFT in the present state, in halves: see `MoveWeights`. */
  ofState(): number {
    const { state, moves } = this;
    const changing = moves.sum(stateFeatures(state, moves.features, 0));
    return changing + this.tops[state.depth - 1]! + this.front;
  }
}
