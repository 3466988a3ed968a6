import { BC, BQ, BS, IC, IQ, IS, LABELS, mayFollow, NEVER, O, UNIT } from "./labels.js";

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

/** Ways that fall this far behind the best one so far are given up: 11 natural logarithms. */
const BEAM = 11 * UNIT;

/** Room for the k best paths; grows with the longest window and is used again for each cue. */
export class Lattice {
  private score = new Int32Array(0);
  /** For each entry, label × k + rank of the entry before it. */
  private back = new Int16Array(0);
  private count = new Uint8Array(0);

  /**
   * The `k` best label sequences of a window, best first. `emissions` holds LABELS scores a token; `anchor` is relative
   * to the window. Ties go to the lower label, so that the result does not hang on the engine.
   */
  best(emissions: Int32Array, length: number, anchor: number, transitions: Int32Array, k: number): readonly Reading[] {
    this.reserve(length, k);
    const { score, back, count } = this;
    const width = LABELS * k;
    const pointer = new Int32Array(LABELS);
    const first = new Int32Array(LABELS);
    for (let t = 0; t < length; t++) {
      const near = anchor - t <= CUE_REACH;
      const before = t <= anchor ? UP_TO_ANCHOR : BEYOND;
      const last = (t - 1) * width;
      let best = NEVER * 8;
      for (let label = 0; label < LABELS; label++) {
        first[label] = NEVER * 8;
        if (t < anchor ? !allowedBefore(label, near) : t === anchor ? !allowedAt(label) : !allowedAfter(label))
          continue;
        if (t === 0) {
          if (mayFollow(-1, label)) first[label] = emissions[label]!;
        } else {
          const from = before[label]!;
          for (let x = 0; x < from.length; x++) {
            const p = from[x]!;
            if (count[(t - 1) * LABELS + p] === 0) continue;
            const s = score[last + p * k]! + transitions[p * LABELS + label]! + emissions[t * LABELS + label]!;
            if (s > first[label]!) first[label] = s;
          }
        }
        if (first[label]! > best) best = first[label]!;
      }
      for (let label = 0; label < LABELS; label++) {
        const cell = t * LABELS + label;
        count[cell] = 0;
        if (first[label]! < best - BEAM) continue;
        const entry = t * width + label * k;
        if (t === 0) {
          score[entry] = first[label]!;
          back[entry] = -1;
          count[cell] = 1;
          continue;
        }
        const emission = emissions[cell]!;
        const from = before[label]!;
        for (let x = 0; x < from.length; x++) pointer[x] = 0;
        let found = 0;
        while (found < k) {
          let bestX = -1;
          let bestScore = best - BEAM - emission;
          for (let x = 0; x < from.length; x++) {
            const p = from[x]!;
            const rank = pointer[x]!;
            if (rank >= count[(t - 1) * LABELS + p]!) continue;
            const s = score[last + p * k + rank]! + transitions[p * LABELS + label]!;
            if (s > bestScore || (s === bestScore && bestX < 0)) {
              bestScore = s;
              bestX = x;
            }
          }
          if (bestX < 0) break;
          score[entry + found] = bestScore + emission;
          back[entry + found] = from[bestX]! * k + pointer[bestX]!;
          pointer[bestX]!++;
          found++;
        }
        count[cell] = found;
      }
    }
    return this.readings(length, k);
  }

  private readings(length: number, k: number): readonly Reading[] {
    const { score, count } = this;
    const last = length - 1;
    const ends: { cell: number; score: number }[] = [];
    for (let label = 0; label < LABELS; label++)
      for (let r = 0; r < count[last * LABELS + label]!; r++)
        ends.push({ cell: label * k + r, score: score[last * LABELS * k + label * k + r]! });
    ends.sort((a, b) => b.score - a.score || a.cell - b.cell);
    return ends.slice(0, k).map((end) => ({ score: end.score, labels: this.trace(end.cell, length, k) }));
  }

  private trace(end: number, length: number, k: number): Uint8Array {
    const labels = new Uint8Array(length);
    let cell = end;
    for (let t = length - 1; t >= 0; t--) {
      labels[t] = Math.floor(cell / k);
      cell = this.back[t * LABELS * k + cell]!;
    }
    return labels;
  }

  private reserve(length: number, k: number): void {
    if (this.score.length >= length * LABELS * k) return;
    const room = length * 2;
    this.score = new Int32Array(room * LABELS * k);
    this.back = new Int16Array(room * LABELS * k);
    this.count = new Uint8Array(room * LABELS);
  }
}
