import type { SyntaxModel } from "./model.js";
import { best } from "./tagger.js";
import { LEFT, RIGHT, SHIFT, type Transitions } from "./transitions.js";

const features = new Int32Array(64);
const sums = new Int32Array(256);

/** Builds the tree of a tagged stretch: two moves a token, the best one each time, never taken back. */
export function parseStretch(state: Transitions, { moves, relations }: SyntaxModel): void {
  state.start();
  while (!state.done) {
    moves.score(features, state.moveFeatures(features), sums);
    const move = bestMove(state, sums);
    if (move === SHIFT) {
      state.shift();
      continue;
    }
    const governor = state.governor(move);
    relations.score(features, state.relationFeatures(governor, features), sums);
    state.attach(governor, best(sums, relations.width));
  }
}

/** The best move that is allowed; there always is one until the tree is done. */
export function bestMove(state: Transitions, scores: ArrayLike<number>): number {
  let found = -1;
  for (const move of [SHIFT, LEFT, RIGHT])
    if (state.may(move) && (found < 0 || scores[move]! > scores[found]!)) found = move;
  return found;
}
