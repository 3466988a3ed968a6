import type { SyntaxModel } from "./model.js";
import { moveFeatures, relationFeatures } from "./parse-features.js";
import { best } from "./tagger.js";
import { LEFT, RIGHT, SHIFT, type Transitions } from "./transitions.js";
import type { Leads } from "./weights-of-moves.js";

const features = new Int32Array(64);
const sums = new Int32Array(256);
const leads: Leads = { left: 0, right: 0 };

/** Builds the tree of a tagged stretch: two moves a token, the best one each time, never taken back. */
export function parseStretch(state: Transitions, { moves, relations }: SyntaxModel): void {
  state.start();
  while (!state.done) {
    let move = state.forced();
    if (move < 0) {
      moves.score(features, moveFeatures(state, features), leads);
      move = bestMove(state, leads);
    }
    if (move === SHIFT) {
      state.shift();
      continue;
    }
    const governor = state.governor(move);
    relations.score(features, relationFeatures(state, governor, features), sums);
    state.attach(governor, best(sums, relations.width));
  }
}

/** The best move where there is a choice; SHIFT before LEFT before RIGHT where they are equal. */
export function bestMove(state: Transitions, { left, right }: Leads): number {
  if (state.may(RIGHT) && right > left && right > 0) return RIGHT;
  return left > 0 ? LEFT : SHIFT;
}
