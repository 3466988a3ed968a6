import { mix, score, type Table } from "./table.js";
import { best } from "./tagger.js";
import type { WordHashes } from "./words.js";

/**
 * A greedy arc-hybrid parser (Kuhlmann, Gómez-Rodríguez and Satta 2011; dynamic oracle of Goldberg and Nivre 2013):
 * SHIFT moves the next word onto the stack, LEFT hangs the top of the stack under the next word, RIGHT under the word
 * below it. The root stands behind the last word. Each arc is labelled when it is made.
 */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export const ARC_FEATURES = 53;
export const LABEL_FEATURES = 21;
const NONE = 0x5bd1e995;
const ROOT = 0x2c1b3c6d;

/** A sentence half parsed. Index n is the root. */
export class State {
  readonly stack: Int32Array;
  size = 0;
  next = 0;
  readonly head: Int32Array;
  readonly label: Uint8Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly lefts: Uint8Array;
  readonly rights: Uint8Array;

  constructor(
    readonly n: number,
    readonly w: WordHashes,
    readonly tags: Uint8Array,
  ) {
    this.stack = new Int32Array(n + 1);
    this.head = new Int32Array(n).fill(-2);
    this.label = new Uint8Array(n + 1);
    this.left = new Int32Array(n + 1).fill(-1);
    this.right = new Int32Array(n + 1).fill(-1);
    this.lefts = new Uint8Array(n + 1);
    this.rights = new Uint8Array(n + 1);
  }

  get done(): boolean {
    return this.next === this.n && this.size === 0;
  }

  allows(action: number): boolean {
    if (action === SHIFT) return this.next < this.n;
    if (action === LEFT) return this.size > 0 && !(this.next === this.n && this.size > 1);
    return this.size > 1;
  }

  /** The governor that LEFT or RIGHT gives to the top of the stack. */
  governor(action: number): number {
    return action === LEFT ? this.next : this.stack[this.size - 2]!;
  }

  shift(): void {
    this.stack[this.size++] = this.next++;
  }

  attach(governor: number, label: number): void {
    const dependent = this.stack[--this.size]!;
    this.head[dependent] = governor;
    this.label[dependent] = label;
    if (dependent < governor) {
      this.left[governor] = dependent;
      this.lefts[governor] = Math.min(255, this.lefts[governor]! + 1);
    } else {
      this.right[governor] = dependent;
      this.rights[governor] = Math.min(255, this.rights[governor]! + 1);
    }
  }
}

export function arcFeatures(s: State, out: Int32Array): void {
  const { n, w, tags } = s;
  const W = (i: number): number => (i < 0 ? NONE : i >= n ? ROOT : w.word[i]!);
  const T = (i: number): number => (i < 0 ? 90 : i >= n ? 91 : tags[i]!);
  const R = (i: number): number => (i < 0 || i >= n ? 92 : s.label[i]!);
  const s0 = s.size > 0 ? s.stack[s.size - 1]! : -1;
  const s1 = s.size > 1 ? s.stack[s.size - 2]! : -1;
  const s2 = s.size > 2 ? s.stack[s.size - 3]! : -1;
  const b = s.next;
  const b1 = b + 1 <= n ? b + 1 : -1;
  const b2 = b + 2 <= n ? b + 2 : -1;
  const d = s0 < 0 ? 9 : Math.min(b - s0, 6);
  const s0w = W(s0), s1w = W(s1), bw = W(b), s0t = T(s0), s1t = T(s1), bt = T(b), b1t = T(b1), b2t = T(b2); // biome-ignore format: a table
  const l0 = s0 >= 0 ? s.left[s0]! : -1, r0 = s0 >= 0 ? s.right[s0]! : -1, lb = s.left[b]!, r1 = s1 >= 0 ? s.right[s1]! : -1; // biome-ignore format: a table
  const v0 = s0 >= 0 ? s.rights[s0]! : 0, u0 = s0 >= 0 ? s.lefts[s0]! : 0; // biome-ignore format: a table
  const l0t = T(l0), r0t = T(r0), r0r = R(r0), l0r = R(l0), l0w = W(l0); // biome-ignore format: a table
  out[0] = mix(30, s0w);
  out[1] = mix(31, s0t);
  out[2] = mix(32, s0w, s0t);
  out[3] = mix(33, bw);
  out[4] = mix(34, bt);
  out[5] = mix(35, bw, bt);
  out[6] = mix(36, s1w);
  out[7] = mix(37, s1t);
  out[8] = mix(38, W(b1));
  out[9] = mix(39, b1t);
  out[10] = mix(40, b2t);
  out[11] = mix(41, s0w, bw);
  out[12] = mix(42, s0t, bt);
  out[13] = mix(43, s0w, bt);
  out[14] = mix(44, s0t, bw);
  out[15] = mix(45, s0w, s0t, bt);
  out[16] = mix(46, s0t, bw, bt);
  out[17] = mix(47, s1t, s0t);
  out[18] = mix(48, s1w, s0w);
  out[19] = mix(49, s1t, s0t, bt);
  out[20] = mix(50, s1w, s0t);
  out[21] = mix(51, s1t, s0w);
  out[22] = mix(52, s0t, bt, b1t);
  out[23] = mix(53, bt, b1t, b2t);
  out[24] = mix(54, T(s2), s1t, s0t);
  out[25] = mix(55, s0t, bt, d);
  out[26] = mix(56, s0w, bw, d);
  out[27] = mix(57, s0t, l0t, bt);
  out[28] = mix(58, s0t, r0t, bt);
  out[29] = mix(59, s0t, bt, T(lb));
  out[30] = mix(60, s1t, s0t, T(r1));
  out[31] = mix(61, s1t, s0t, l0t);
  out[32] = mix(62, s1t, s0t, r0t);
  out[33] = mix(63, s0t, r0r);
  out[34] = mix(64, s0t, l0r);
  out[35] = mix(65, s0w, v0);
  out[36] = mix(66, s0t, v0, u0);
  out[37] = mix(67, bt, s.lefts[b]!);
  out[38] = mix(68, bw, R(lb));
  out[39] = mix(69, s1w, bw, s0w);
  out[40] = mix(70, s1t, s0w, bt);
  out[41] = mix(71, s1w, s0t, (bt << 16) ^ bw);
  out[42] = mix(72, s0t, bw, b1t);
  out[43] = mix(73, (s1t << 8) ^ s0t, s0w, (bt << 8) ^ b1t);
  out[44] = mix(74, (r0r << 8) ^ l0r, s0t, bt);
  out[45] = mix(75, s1t, R(r1), s0t);
  out[46] = mix(76, s1w, s0w, (l0r << 8) ^ bt);
  out[47] = mix(77, l0w, s0t, s1w);
  out[48] = mix(78, l0w, s0t, (s1t << 8) ^ bt);
  out[49] = mix(79, s1w, l0w, s0w);
  out[50] = mix(80, s0t, bt, (b1t << 8) ^ s1t);
  out[51] = mix(81, s1t, bt, W(b1));
  out[52] = mix(82, s0w, b1t, bt);
}

export function labelFeatures(s: State, governor: number, d: number, out: Int32Array): void {
  const { n, w, tags } = s;
  const W = (i: number): number => (i < 0 ? NONE : i >= n ? ROOT : w.word[i]!);
  const T = (i: number): number => (i < 0 ? 90 : i >= n ? 91 : tags[i]!);
  const dir = governor > d ? 1 : 2;
  const distance = Math.min(Math.abs(governor - d), 7);
  const hw = W(governor), ht = T(governor), dw = W(d), dt = T(d), l = s.left[d]!, r = s.right[d]!; // biome-ignore format: a table
  const suffix = w.suffix3[d]!;
  const shared = governor <= n ? s.left[governor]! : -1;
  out[0] = mix(100, hw, dir);
  out[1] = mix(101, ht, dir);
  out[2] = mix(102, dw, dir);
  out[3] = mix(103, dt, dir);
  out[4] = mix(104, ht, dt, dir);
  out[5] = mix(105, hw, dw, dir);
  out[6] = mix(106, hw, dt, dir);
  out[7] = mix(107, ht, dw, dir);
  out[8] = mix(108, (ht << 8) ^ dt, distance, dir);
  out[9] = mix(109, T(l), dt, (ht << 4) ^ dir);
  out[10] = mix(110, W(l), dt, (ht << 4) ^ dir);
  out[11] = mix(111, T(r), dt, (ht << 4) ^ dir);
  out[12] = mix(112, (T(d - 1) << 8) ^ T(d + 1), dt, dir);
  out[13] = mix(113, W(d - 1), dt, dir);
  out[14] = mix(114, dw, T(d + 1));
  out[15] = mix(115, W(l), hw, dir);
  out[16] = mix(116, (T(governor - 1) << 8) ^ ht, T(governor + 1), dt);
  out[17] = mix(117, W(r), dt, dir);
  out[18] = mix(118, suffix, dt, ht);
  out[19] = mix(119, W(l), dw, ht);
  out[20] = mix(120, W(shared), ht, (dt << 4) ^ dir);
}

/** Governor (n for the root) and label class of each word. */
export function parseSentence(arcs: Table, labels: Table, w: WordHashes, tags: Uint8Array, n: number): State {
  const state = new State(n, w, tags);
  const features = new Int32Array(ARC_FEATURES);
  const scores = new Int32Array(Math.max(arcs.width, labels.width));
  while (!state.done) {
    arcFeatures(state, features);
    score(arcs, features, ARC_FEATURES, scores);
    let action = -1;
    for (let k = 0; k < 3; k++) if (state.allows(k) && (action < 0 || scores[k]! > scores[action]!)) action = k;
    if (action === SHIFT) state.shift();
    else {
      const governor = state.governor(action);
      labelFeatures(state, governor, state.stack[state.size - 1]!, features);
      score(labels, features, LABEL_FEATURES, scores);
      state.attach(governor, best(scores, labels.width));
    }
  }
  return state;
}
