import { mix } from "../model/hash.js";
import { PAD } from "./stretch.js";
import type { Transitions } from "./transitions.js";

/** Where a token stands in the stretch's lists; -1, no token, is the padding before the first. */
const p = (i: number): number => i + PAD;

/** All features of the next move, for training; the reader sums the first two kinds once a word. */
export function moveFeatures(state: Transitions, out: Int32Array): number {
  return stateFeatures(state, out, frontFeatures(state, out, topFeatures(state, out, 0)));
}

/**
 * What hangs on the stack's three topmost words and on their children, the top's to the right aside. It stays as it is
 * while the top lies there: a word's left children are complete when it is shifted, and those under it get none.
 */
export function topFeatures(state: Transitions, out: Int32Array, from: number): number {
  const { stack, depth, relation, leftmost, rightmost } = state;
  const { word, tag } = state.stretch;
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  const s2 = depth > 2 ? stack[depth - 3]! : -1;
  const w0 = word[p(s0)]!;
  const w1 = word[p(s1)]!;
  const t0 = tag[p(s0)]!;
  const t1 = tag[p(s1)]!;
  const l0 = s0 < 0 ? -1 : leftmost[s0]!;
  const r1 = s1 < 0 ? -1 : rightmost[s1]!;
  const rl0 = l0 < 0 ? 0 : relation[l0]!;
  const rr1 = r1 < 0 ? 0 : relation[r1]!;
  const wl0 = word[p(l0)]!;
  const t10 = t1 * 256 + t0;
  let n = from;
  out[n++] = mix(1, w0);
  out[n++] = mix(2, t0);
  out[n++] = mix(mix(3, w0), t0);
  out[n++] = mix(7, w1);
  out[n++] = mix(8, t1);
  out[n++] = mix(18, t10);
  out[n++] = mix(mix(19, w1), w0);
  out[n++] = mix(mix(21, w1), t0);
  out[n++] = mix(mix(22, w0), t1);
  out[n++] = mix(mix(25, t10), tag[p(s2)]!);
  out[n++] = mix(mix(31, t10), tag[p(r1)]!);
  out[n++] = mix(mix(32, t10), tag[p(l0)]!);
  out[n++] = mix(35, t0 * 256 + rl0);
  out[n++] = mix(mix(45, t10), rr1);
  out[n++] = mix(mix(mix(46, wl0), t0), w1);
  out[n++] = mix(mix(mix(48, w1), wl0), w0);
  return n;
}

/** What hangs on the next word and on those after it alone. */
export function frontFeatures({ next: b, stretch }: Transitions, out: Int32Array, from: number): number {
  const { word, tag } = stretch;
  const wb = word[p(b)]!;
  const tb = tag[p(b)]!;
  const tb1 = tag[p(b + 1)]!;
  const tb2 = tag[p(b + 2)] ?? 0;
  let n = from;
  out[n++] = mix(4, wb);
  out[n++] = mix(5, tb);
  out[n++] = mix(mix(6, wb), tb);
  out[n++] = mix(9, word[p(b + 1)]!);
  out[n++] = mix(10, tb1);
  out[n++] = mix(11, tb2);
  out[n++] = mix(mix(24, tb * 256 + tb1), tb2);
  return n;
}

/** What hangs on the stack and the next word together, or on children that either may still get. */
export function stateFeatures(state: Transitions, out: Int32Array, from: number): number {
  const { stack, depth, next: b, relation, leftmost, rightmost } = state;
  const { word, tag } = state.stretch;
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  const w0 = word[p(s0)]!;
  const w1 = word[p(s1)]!;
  const wb = word[p(b)]!;
  const t0 = tag[p(s0)]!;
  const t1 = tag[p(s1)]!;
  const tb = tag[p(b)]!;
  const tb1 = tag[p(b + 1)]!;
  const l0 = s0 < 0 ? -1 : leftmost[s0]!;
  const r0 = s0 < 0 ? -1 : rightmost[s0]!;
  const lb = leftmost[b]!;
  const rl0 = l0 < 0 ? 0 : relation[l0]!;
  const rr0 = r0 < 0 ? 0 : relation[r0]!;
  const rlb = lb < 0 ? 0 : relation[lb]!;
  const distance = s0 < 0 ? 0 : Math.min(b - s0, 6);
  const counts = s0 < 0 ? 0 : state.rights[s0]! * 8 + state.lefts[s0]!;
  const t0b = t0 * 256 + tb;
  const t10 = t1 * 256 + t0;
  const t10b = t10 * 256 + tb;
  let n = from;
  out[n++] = mix(mix(12, w0), wb);
  out[n++] = mix(13, t0b);
  out[n++] = mix(mix(14, w0), tb);
  out[n++] = mix(mix(15, wb), t0);
  out[n++] = mix(mix(16, w0), t0b);
  out[n++] = mix(mix(17, wb), t0b);
  out[n++] = mix(20, t10b);
  out[n++] = mix(mix(23, t0b), tb1);
  out[n++] = mix(mix(26, t0b), distance);
  out[n++] = mix(mix(mix(27, w0), wb), distance);
  out[n++] = mix(mix(28, t0b), tag[p(l0)]!);
  out[n++] = mix(mix(29, t0b), tag[p(r0)]!);
  out[n++] = mix(mix(30, t0b), tag[p(lb)]!);
  out[n++] = mix(mix(33, t10), tag[p(r0)]!);
  out[n++] = mix(34, t0 * 256 + rr0);
  out[n++] = mix(mix(36, w0), counts >> 3);
  out[n++] = mix(mix(37, t0), counts);
  out[n++] = mix(mix(38, tb), state.lefts[b]!);
  out[n++] = mix(mix(39, wb), rlb);
  out[n++] = mix(mix(mix(40, w1), wb), w0);
  out[n++] = mix(mix(41, t1 * 256 + tb), w0);
  out[n++] = mix(mix(mix(42, w1), wb), t0b);
  out[n++] = mix(mix(43, t10b), tb1);
  out[n++] = mix(mix(44, t0b), rr0 * 256 + rl0);
  out[n++] = mix(mix(47, word[p(l0)]!), t10b);
  return n;
}

/** Features of the relation of the stack's top to a governor, before it is attached. */
export function relationFeatures(state: Transitions, governor: number, out: Int32Array): number {
  const { leftmost, rightmost, relation: relationOf } = state;
  const { word, tag, suffix3 } = state.stretch;
  const child = state.stack[state.depth - 1]!;
  const side = governor > child ? 1 : 2;
  const distance = Math.min(Math.abs(governor - child), 7);
  const wh = word[p(governor)]!;
  const th = tag[p(governor)]!;
  const wd = word[p(child)]!;
  const td = tag[p(child)]!;
  const wl = word[p(leftmost[child]!)]!;
  const wr = word[p(rightmost[child]!)]!;
  const pair = (side << 16) + th * 256 + td;
  let n = 0;
  out[n++] = mix(mix(61, wh), side);
  out[n++] = mix(62, th * 4 + side);
  out[n++] = mix(mix(63, wd), side);
  out[n++] = mix(64, td * 4 + side);
  out[n++] = mix(65, pair);
  out[n++] = mix(mix(mix(66, wh), wd), side);
  out[n++] = mix(mix(67, wh), td * 4 + side);
  out[n++] = mix(mix(68, wd), th * 4 + side);
  out[n++] = mix(mix(69, pair), distance);
  out[n++] = mix(mix(70, pair), tag[p(leftmost[child]!)]!);
  out[n++] = mix(mix(71, pair), wl);
  out[n++] = mix(mix(72, pair), tag[p(rightmost[child]!)]!);
  out[n++] = mix(mix(73, td), tag[p(child - 1)]! * 256 + tag[p(child + 1)]!);
  out[n++] = mix(mix(74, word[p(child - 1)]!), td * 4 + side);
  out[n++] = mix(mix(75, wd), tag[p(child + 1)]!);
  out[n++] = mix(mix(76, wl), wh);
  out[n++] = mix(mix(77, pair), tag[p(governor - 1)]! * 256 + (tag[p(governor + 1)] ?? 0));
  out[n++] = mix(mix(78, wr), td * 4 + side);
  out[n++] = mix(mix(79, suffix3[p(child)]!), pair);
  out[n++] = mix(mix(mix(80, wl), wd), th);
  out[n++] = mix(mix(81, pair), word[p(leftmost[governor]!)]!);
  const relations = leftmost[governor]! < 0 ? 0 : relationOf[leftmost[governor]!]!;
  const last = rightmost[governor]! < 0 ? 0 : relationOf[rightmost[governor]!]!;
  out[n++] = mix(mix(82, pair), relations);
  out[n++] = mix(mix(83, pair), last);
  return n;
}
