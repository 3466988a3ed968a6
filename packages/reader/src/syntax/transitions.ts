import { mix } from "../model/hash.js";
import { LONGEST, type Stretch } from "./features.js";

/** Moves of the arc-hybrid system (Kuhlmann et al. 2011): the root stands after the last token. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

const ROOM = LONGEST + 2;
const p = (i: number): number => i + 2;

/** A half-built tree: stack, next word, and the arcs so far. Used again for each stretch. */
export class Transitions {
  readonly head = new Int32Array(ROOM);
  /** Relation index + 1 of each token. */
  readonly relation = new Uint8Array(ROOM);
  readonly stack = new Int32Array(ROOM);
  depth = 0;
  next = 0;
  private readonly leftmost = new Int32Array(ROOM);
  private readonly rightmost = new Int32Array(ROOM);
  private readonly lefts = new Uint8Array(ROOM);
  private readonly rights = new Uint8Array(ROOM);

  constructor(readonly stretch: Stretch) {}

  start(): void {
    const end = this.stretch.count + 1;
    this.head.fill(-1, 0, end);
    this.relation.fill(0, 0, end);
    this.leftmost.fill(-1, 0, end);
    this.rightmost.fill(-1, 0, end);
    this.lefts.fill(0, 0, end);
    this.rights.fill(0, 0, end);
    this.depth = 0;
    this.next = 0;
  }

  get done(): boolean {
    return this.next === this.stretch.count && this.depth === 0;
  }

  may(move: number): boolean {
    const over = this.next === this.stretch.count;
    if (move === SHIFT) return !over;
    return move === LEFT ? this.depth > 0 && !(over && this.depth > 1) : this.depth > 1;
  }

  /** Governor that the top of the stack would get by the move. */
  governor(move: number): number {
    return move === LEFT ? this.next : this.stack[this.depth - 2]!;
  }

  shift(): void {
    this.stack[this.depth++] = this.next++;
  }

  attach(governor: number, relation: number): void {
    const child = this.stack[--this.depth]!;
    this.head[child] = governor;
    this.relation[child] = relation + 1;
    if (child < governor) {
      this.leftmost[governor] = child;
      if (this.lefts[governor]! < 6) this.lefts[governor]!++;
    } else {
      this.rightmost[governor] = child;
      if (this.rights[governor]! < 6) this.rights[governor]!++;
    }
  }

  /** Features of the next move. */
  moveFeatures(out: Int32Array): number {
    const { stack, depth, next: b, relation } = this;
    const { word, tag } = this.stretch;
    const s0 = depth > 0 ? stack[depth - 1]! : -1;
    const s1 = depth > 1 ? stack[depth - 2]! : -1;
    const s2 = depth > 2 ? stack[depth - 3]! : -1;
    const w0 = word[p(s0)]!;
    const w1 = word[p(s1)]!;
    const wb = word[p(b)]!;
    const t0 = tag[p(s0)]!;
    const t1 = tag[p(s1)]!;
    const tb = tag[p(b)]!;
    const tb1 = tag[p(b + 1)]!;
    const l0 = s0 < 0 ? -1 : this.leftmost[s0]!;
    const r0 = s0 < 0 ? -1 : this.rightmost[s0]!;
    const r1 = s1 < 0 ? -1 : this.rightmost[s1]!;
    const lb = this.leftmost[b]!;
    const rl0 = l0 < 0 ? 0 : relation[l0]!;
    const rr0 = r0 < 0 ? 0 : relation[r0]!;
    const rr1 = r1 < 0 ? 0 : relation[r1]!;
    const rlb = lb < 0 ? 0 : relation[lb]!;
    const distance = s0 < 0 ? 0 : Math.min(b - s0, 6);
    const t0b = t0 * 256 + tb;
    const t10 = t1 * 256 + t0;
    const t10b = t10 * 256 + tb;
    let n = 0;
    out[n++] = mix(1, w0);
    out[n++] = mix(2, t0);
    out[n++] = mix(mix(3, w0), t0);
    out[n++] = mix(4, wb);
    out[n++] = mix(5, tb);
    out[n++] = mix(mix(6, wb), tb);
    out[n++] = mix(7, w1);
    out[n++] = mix(8, t1);
    out[n++] = mix(9, word[p(b + 1)]!);
    out[n++] = mix(10, tb1);
    out[n++] = mix(11, tag[p(b + 2)] ?? 0);
    out[n++] = mix(mix(12, w0), wb);
    out[n++] = mix(13, t0b);
    out[n++] = mix(mix(14, w0), tb);
    out[n++] = mix(mix(15, wb), t0);
    out[n++] = mix(mix(16, w0), t0b);
    out[n++] = mix(mix(17, wb), t0b);
    out[n++] = mix(18, t10);
    out[n++] = mix(mix(19, w1), w0);
    out[n++] = mix(20, t10b);
    out[n++] = mix(mix(21, w1), t0);
    out[n++] = mix(mix(22, w0), t1);
    out[n++] = mix(mix(23, t0b), tb1);
    out[n++] = mix(mix(24, tb * 256 + tb1), tag[p(b + 2)] ?? 0);
    out[n++] = mix(mix(25, t10), tag[p(s2)]!);
    out[n++] = mix(mix(26, t0b), distance);
    out[n++] = mix(mix(mix(27, w0), wb), distance);
    out[n++] = mix(mix(28, t0b), tag[p(l0)]!);
    out[n++] = mix(mix(29, t0b), tag[p(r0)]!);
    out[n++] = mix(mix(30, t0b), tag[p(lb)]!);
    out[n++] = mix(mix(31, t10), tag[p(r1)]!);
    out[n++] = mix(mix(32, t10), tag[p(l0)]!);
    out[n++] = mix(mix(33, t10), tag[p(r0)]!);
    out[n++] = mix(34, t0 * 256 + rr0);
    out[n++] = mix(35, t0 * 256 + rl0);
    const counts = s0 < 0 ? 0 : this.rights[s0]! * 8 + this.lefts[s0]!;
    out[n++] = mix(mix(36, w0), counts >> 3);
    out[n++] = mix(mix(37, t0), counts);
    out[n++] = mix(mix(38, tb), this.lefts[b]!);
    out[n++] = mix(mix(39, wb), rlb);
    out[n++] = mix(mix(mix(40, w1), wb), w0);
    out[n++] = mix(mix(41, t1 * 256 + tb), w0);
    out[n++] = mix(mix(mix(42, w1), wb), t0b);
    out[n++] = mix(mix(43, t10b), tb1);
    out[n++] = mix(mix(44, t0b), rr0 * 256 + rl0);
    out[n++] = mix(mix(45, t10), rr1);
    out[n++] = mix(mix(mix(46, word[p(l0)]!), t0), w1);
    out[n++] = mix(mix(47, word[p(l0)]!), t10b);
    out[n++] = mix(mix(mix(48, w1), word[p(l0)]!), w0);
    return n;
  }

  /** Features of the relation of the stack's top to a governor, before it is attached. */
  relationFeatures(governor: number, out: Int32Array): number {
    const { word, tag, suffix3 } = this.stretch;
    const child = this.stack[this.depth - 1]!;
    const side = governor > child ? 1 : 2;
    const distance = Math.min(Math.abs(governor - child), 7);
    const wh = word[p(governor)]!;
    const th = tag[p(governor)]!;
    const wd = word[p(child)]!;
    const td = tag[p(child)]!;
    const wl = word[p(this.leftmost[child]!)]!;
    const wr = word[p(this.rightmost[child]!)]!;
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
    out[n++] = mix(mix(70, pair), tag[p(this.leftmost[child]!)]!);
    out[n++] = mix(mix(71, pair), wl);
    out[n++] = mix(mix(72, pair), tag[p(this.rightmost[child]!)]!);
    out[n++] = mix(mix(73, td), tag[p(child - 1)]! * 256 + tag[p(child + 1)]!);
    out[n++] = mix(mix(74, word[p(child - 1)]!), td * 4 + side);
    out[n++] = mix(mix(75, wd), tag[p(child + 1)]!);
    out[n++] = mix(mix(76, wl), wh);
    out[n++] = mix(mix(77, pair), tag[p(governor - 1)]! * 256 + (tag[p(governor + 1)] ?? 0));
    out[n++] = mix(mix(78, wr), td * 4 + side);
    out[n++] = mix(mix(79, suffix3[p(child)]!), pair);
    out[n++] = mix(mix(mix(80, wl), wd), th);
    out[n++] = mix(mix(81, pair), word[p(this.leftmost[governor]!)]!);
    const relations = this.leftmost[governor]! < 0 ? 0 : this.relation[this.leftmost[governor]!]!;
    const last = this.rightmost[governor]! < 0 ? 0 : this.relation[this.rightmost[governor]!]!;
    out[n++] = mix(mix(82, pair), relations);
    out[n++] = mix(mix(83, pair), last);
    return n;
  }
}
