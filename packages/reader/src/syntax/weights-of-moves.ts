import type { Unpacker } from "../model/pack.js";
import { GROUP_BITS, keyGroups, keyOf, ones } from "./place.js";
import { LEFT, RIGHT, SHIFT } from "./transitions.js";

/** Features that are summed at one time, at most. */
export const MOST_MOVE_FEATURES = 64;

/**
 * Weights of the parser's moves: under each feature one number of two halves, LEFT's and RIGHT's weight over SHIFT's.
 * Which move is best hangs on the differences only. A sum of such numbers holds both sums: see `leftOf`, `rightOf`.
 */
export class MoveWeights {
  private constructor(
    /** With each group of keys the place of its first weight. */
    private readonly groups: Int32Array,
    private readonly weights: Int32Array,
  ) {}

  /** Packed form: as that of label weights, with three labels. */
  static unpack(packed: Unpacker): MoveWeights {
    packed.number();
    const features = packed.number();
    packed.number();
    const [groups, weights] = packed.arraysOf(() => {
      const { groups, add } = keyGroups();
      const weights = new Int32Array(features);
      const ofMove = new Int32Array(3);
      let key = 0;
      for (let f = 0; f < features; f++) {
        key += packed.number();
        ofMove.fill(0);
        for (let left = packed.byte(); left > 0; left--) ofMove[packed.byte()] = packed.number();
        add(key, f);
        weights[f] = within(ofMove[LEFT]! - ofMove[SHIFT]!) * (1 << 16) + within(ofMove[RIGHT]! - ofMove[SHIFT]!);
      }
      return [groups, weights] as const;
    });
    return new MoveWeights(groups, weights);
  }

  /**
   * Sum of the weights of features[0 .. count). In two steps without a branch that hangs on the data, so that the
   * processor waits for many places of memory at once: first where the weights lie, then the weights.
   */
  sum(features: Int32Array, count: number): number {
    const { groups, weights } = this;
    let found = 0;
    for (let f = 0; f < count; f++) {
      const key = keyOf(features[f]!);
      const at = (key >>> GROUP_BITS) << 1;
      const bits = groups[at]!;
      places[found] = groups[at + 1]! + ones(bits & ~(-1 << key));
      found += (bits >>> key) & 1;
    }
    let sum = 0;
    for (let f = 0; f < found; f++) sum = (sum + weights[places[f]!]!) | 0;
    return sum;
  }
}

const places = new Int32Array(MOST_MOVE_FEATURES);

/** No weight counts for more, so that the sums of a state's features fit into 16 bits; the largest learnt is 527. */
const LARGEST = 600;
const within = (value: number): number => Math.max(-LARGEST, Math.min(LARGEST, value));

export const rightOf = (sum: number): number => (sum << 16) >> 16;
export const leftOf = (sum: number): number => (sum - rightOf(sum)) >> 16;
