import { BC, BQ, BS, IC, IQ, IS, LABELS, mayFollow, NEVER, O } from "./labels.js";

/** One reading of a cue: labels of the window's tokens, and its score. */
export interface Reading {
  readonly labels: Uint8Array;
  readonly score: number;
}

const ALL = [O, BS, IS, BQ, IQ, BC, IC];
/** Labels a token may have: before, at and after the anchor. A cue is one stretch of tokens around its anchor. */
export const allowedBefore = (label: number, near: boolean): boolean => near || (label !== BQ && label !== IQ);
export const allowedAt = (label: number): boolean => label === BQ || label === IQ;
export const allowedAfter = (label: number): boolean => label !== BQ;
/** Tokens before the anchor that its cue may begin at, at most. */
export const CUE_REACH = 10;

/** Up to the anchor a cue once begun goes on. */
export const mayPrecede = (a: number, b: number): boolean =>
  mayFollow(a, b) && (a !== BQ && a !== IQ ? true : b === IQ);

const lists = (may: (a: number, b: number) => boolean): readonly Int32Array[] =>
  ALL.map((b) => Int32Array.from(ALL.filter((a) => may(a, b))));
const UP_TO_ANCHOR = lists(mayPrecede);
const BEYOND = lists(mayFollow);

/** A way through the lattice that leaves a known reading once: `label` at `at`, then the best way back to the start. */
interface Branch {
  readonly score: number;
  /** Token whose label differs from the parent's; the labels after it are the parent's. */
  readonly at: number;
  readonly label: number;
  readonly parent: Uint8Array | undefined;
}

/** Room for the best ways; grows with the longest window and is used again for each cue. */
export class Lattice {
  /** Score of the best way to each label of each token, and the label before it on that way. */
  private score = new Int32Array(0);
  private back = new Uint8Array(0);
  /** What that way has over the best one with another label before. */
  private lead = new Int32Array(0);

  /**
   * The `k` best label sequences of a window, best first. `emissions` holds LABELS scores a token; `anchor` is relative
   * to the window. The best ways forward are worked out once; each further reading leaves one found before at one token,
   * and of these branches the k best are kept. Ties go to the branch met first, which hangs on whole numbers only.
   */
  best(emissions: Int32Array, length: number, anchor: number, transitions: Int32Array, k: number): readonly Reading[] {
    this.forward(emissions, length, anchor, transitions);
    const branches: Branch[] = [];
    const last = (length - 1) * LABELS;
    for (const label of ALL)
      offer(branches, k, { score: this.score[last + label]!, at: length - 1, label, parent: undefined });
    const found: Reading[] = [];
    while (found.length < k) {
      const next = branches.shift();
      if (!next) break;
      const labels = this.trace(next, length);
      found.push({ labels, score: next.score });
      this.branch(branches, k - found.length, next, labels, anchor, transitions);
    }
    return found;
  }

  private forward(emissions: Int32Array, length: number, anchor: number, transitions: Int32Array): void {
    if (this.score.length < length * LABELS) {
      this.score = new Int32Array(length * LABELS * 2);
      this.back = new Uint8Array(length * LABELS * 2);
      this.lead = new Int32Array(length * LABELS * 2);
    }
    const { score, back, lead } = this;
    for (let t = 0; t < length; t++) {
      const near = anchor - t <= CUE_REACH;
      const before = t <= anchor ? UP_TO_ANCHOR : BEYOND;
      const here = t * LABELS;
      for (let label = 0; label < LABELS; label++) {
        let best = NEVER;
        let second = NEVER;
        if (t < anchor ? allowedBefore(label, near) : t === anchor ? allowedAt(label) : allowedAfter(label)) {
          if (t === 0) best = mayFollow(-1, label) ? 0 : NEVER;
          else {
            const from = before[label]!;
            for (let x = 0; x < from.length; x++) {
              const p = from[x]!;
              const s = score[here - LABELS + p]! + transitions[p * LABELS + label]!;
              if (s <= best) {
                if (s > second) second = s;
                continue;
              }
              second = best;
              best = s;
              back[here + label] = p;
            }
          }
        }
        score[here + label] = best <= NEVER ? NEVER : best + emissions[here + label]!;
        lead[here + label] = best - second;
      }
    }
  }

  private trace({ at, label, parent }: Branch, length: number): Uint8Array {
    const labels = parent ? parent.slice() : new Uint8Array(length);
    labels[at] = label;
    for (let t = at; t > 0; t--) labels[t - 1] = this.back[t * LABELS + labels[t]!]!;
    return labels;
  }

  /** Offers the ways that leave a reading at a token before the one where it left its own parent. */
  private branch(
    branches: Branch[],
    room: number,
    { score: whole, at }: Branch,
    labels: Uint8Array,
    anchor: number,
    transitions: Int32Array,
  ): void {
    if (room === 0) return;
    const { score, lead } = this;
    for (let t = at; t > 0; t--) {
      const label = labels[t]!;
      if (branches.length >= room && whole - lead[t * LABELS + label]! <= branches[room - 1]!.score) continue;
      const taken = labels[t - 1]!;
      const last = (t - 1) * LABELS;
      const best = score[last + taken]! + transitions[taken * LABELS + label]!;
      const from = (t <= anchor ? UP_TO_ANCHOR : BEYOND)[label]!;
      for (let x = 0; x < from.length; x++) {
        const p = from[x]!;
        if (p === taken || score[last + p]! <= NEVER) continue;
        const worth = whole - best + score[last + p]! + transitions[p * LABELS + label]!;
        if (branches.length >= room && worth <= branches[room - 1]!.score) continue;
        offer(branches, room, { score: worth, at: t - 1, label: p, parent: labels });
      }
    }
  }
}

/** Puts a branch into its place among the `room` best. */
function offer(branches: Branch[], room: number, branch: Branch): void {
  if (branch.score <= NEVER) return;
  let at = Math.min(branches.length, room);
  while (at > 0 && branches[at - 1]!.score < branch.score) at--;
  if (at >= room) return;
  branches.splice(at, 0, branch);
  if (branches.length > room) branches.length = room;
}
