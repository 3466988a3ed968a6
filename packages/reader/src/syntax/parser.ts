import type { SyntaxModel } from "./model.js";
import type { MoveSums } from "./move-sums.js";
import { relationFeatures } from "./parse-features.js";
import { best } from "./tagger.js";
import { LEFT, RIGHT, SHIFT, type Transitions } from "./transitions.js";
import { leftOf, rightOf } from "./weights-of-moves.js";

/** Builds the tree of a tagged stretch: two moves a token, the best one each time, never taken back. */
export function parseStretch(state: Transitions, { relations }: SyntaxModel, moveSums: MoveSums): void {
  state.start();
  while (!state.done) {
    let move = state.forced();
    if (move < 0) {
      const sum = moveSums.ofState();
      move = bestMove(state, leftOf(sum), rightOf(sum));
    }
    if (move === SHIFT) {
      state.shift();
      moveSums.shifted();
      continue;
    }
    const governor = state.governor(move);
    relations.score(relationFeatures(state, governor, relations.features));
    state.attach(governor, best(relations.sums, relations.width));
  }
}

/**
 * The best move where there is a choice; SHIFT before LEFT before RIGHT where they are equal.
 *
 * @param left what LEFT has over SHIFT
 * @param right what RIGHT has over SHIFT
 */
export function bestMove(state: Transitions, left: number, right: number): number {
  if (state.may(RIGHT) && right > left && right > 0) return RIGHT;
  return left > 0 ? LEFT : SHIFT;
}
