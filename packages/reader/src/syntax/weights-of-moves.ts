import type { Unpacker } from "../model/pack.js";
import { homeOf, keyOf, openIndex, put } from "./place.js";
import { LEFT, RIGHT, SHIFT } from "./transitions.js";

/** What LEFT and RIGHT have over SHIFT. */
export interface Leads {
  left: number;
  right: number;
}

/**
 * Weights of the parser's moves: under each feature one number of two halves, LEFT's and RIGHT's weight over SHIFT's.
 * Which move is best hangs on the differences only.
 */
export class MoveWeights {
  private constructor(private readonly index: Int32Array) {}

  /** Packed form: as that of label weights, with three labels. */
  static unpack(packed: Unpacker): MoveWeights {
    const [index] = packed.arraysOf(() => [halvesByFeature(packed)] as const);
    return new MoveWeights(index);
  }

  score(features: Int32Array, count: number, leads: Leads): void {
    const { index } = this;
    const mask = index.length - 1;
    let left = 0;
    let right = 0;
    for (let f = 0; f < count; f++) {
      const name = keyOf(features[f]!) + 1;
      let slot = (homeOf(name - 1) << 1) & mask;
      let found = index[slot]!;
      while (found !== name && found !== 0) {
        slot = (slot + 2) & mask;
        found = index[slot]!;
      }
      if (found === 0) continue;
      const both = index[slot + 1]!;
      left += both >> 16;
      right += (both << 16) >> 16;
    }
    leads.left = left;
    leads.right = right;
  }
}

const LARGEST = 32767;
const within = (value: number): number => Math.max(-LARGEST, Math.min(LARGEST, value));
const halves = (left: number, right: number): number => (within(left) << 16) | (within(right) & 0xffff);

function halvesByFeature(packed: Unpacker): Int32Array {
  packed.number();
  const features = packed.number();
  packed.number();
  const index = openIndex(features);
  const weights = new Int32Array(3);
  let key = 0;
  for (let f = 0; f < features; f++) {
    key += packed.number();
    weights.fill(0);
    for (let left = packed.byte(); left > 0; left--) weights[packed.byte()] = packed.number();
    put(index, key, halves(weights[LEFT]! - weights[SHIFT]!, weights[RIGHT]! - weights[SHIFT]!));
  }
  return index;
}
