import { LONGEST, type Stretch } from "./stretch.js";

/** Moves of the arc-hybrid system (Kuhlmann et al. 2011): the root stands after the last token. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

const ROOM = LONGEST + 2;

/** A half-built tree: stack, next word, and the arcs so far. Used again for each stretch. */
export class Transitions {
  readonly head = new Int32Array(ROOM);
  /** Relation index + 1 of each token. */
  readonly relation = new Uint8Array(ROOM);
  readonly stack = new Int32Array(ROOM);
  depth = 0;
  next = 0;
  /** Outermost child on either side, -1 without one, and how many there are, up to six. */
  readonly leftmost = new Int32Array(ROOM);
  readonly rightmost = new Int32Array(ROOM);
  readonly lefts = new Uint8Array(ROOM);
  readonly rights = new Uint8Array(ROOM);

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

  /** The move where only one is allowed, -1 where there is a choice. */
  forced(): number {
    if (this.next === this.stretch.count) return this.depth > 1 ? RIGHT : LEFT;
    return this.depth === 0 ? SHIFT : -1;
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
}
