import { Kernel } from "../model/kernel.js";
import type { Unpacker } from "../model/pack.js";
import { keyGroups } from "./place.js";
import { LEFT, RIGHT, SHIFT } from "./transitions.js";

/**
 * Weights of the parser's moves: under each feature one number of two halves, LEFT's and RIGHT's weight over SHIFT's.
 * Which move is best hangs on the differences only. A sum of such numbers holds both sums: see `leftOf`, `rightOf`.
 */
export class MoveWeights {
  private readonly kernel: Kernel;
  /** Where the caller puts the features. */
  readonly features: Int32Array;

  /**
   * @param groups with each group of keys the place of its first weight
   * @param weights after a nought, for features that were never learnt
   */
  private constructor(groups: Int32Array, weights: Int32Array) {
    this.kernel = new Kernel([groups, weights]);
    this.features = this.kernel.features;
  }

  /** Packed form: as that of label weights, with three labels. */
  static unpack(packed: Unpacker): MoveWeights {
    packed.number();
    const features = packed.number();
    packed.number();
    const [groups, weights] = packed.arraysOf(() => {
      const { groups, add } = keyGroups();
      const weights = new Int32Array(features + 1);
      const ofMove = new Int32Array(3);
      let key = 0;
      for (let f = 0; f < features; f++) {
        key += packed.number();
        ofMove.fill(0);
        for (let left = packed.byte(); left > 0; left--) ofMove[packed.byte()] = packed.number();
        add(key, f);
        weights[f + 1] = within(ofMove[LEFT]! - ofMove[SHIFT]!) * (1 << 16) + within(ofMove[RIGHT]! - ofMove[SHIFT]!);
      }
      return [groups, weights] as const;
    });
    return new MoveWeights(groups, weights);
  }

  /** Sum of the weights of features[0 .. count). */
  sum(count: number): number {
    return this.kernel.loops.moves(this.kernel.addresses[1]!, count);
  }
}

/** No weight counts for more, so that the sums of a state's features fit into 16 bits; the largest learnt is 527. */
const LARGEST = 600;
const within = (value: number): number => Math.max(-LARGEST, Math.min(LARGEST, value));

export const rightOf = (sum: number): number => (sum << 16) >> 16;
export const leftOf = (sum: number): number => (sum - rightOf(sum)) >> 16;
