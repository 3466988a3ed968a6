import { mix } from "../../model/hash.js";
import { type Atoms, KIND, MAX_DEPTH } from "./atoms.js";
import type { Candidate, Window } from "./candidates.js";
import { BC, BQ, BS, IC, IQ, IS, LABELS, UNIT } from "./labels.js";
import { logAdd } from "./log-add.js";

/** Room that a feature buffer must have. */
export const MAX_PAIR_FEATURES = 56;

/** How the tokens around one cue stand to it; arrays over the window. Reused from cue to cue. */
export class Surroundings {
  /** Hash of the way through the tree between token and cue; 0 across sentences. */
  path = new Int32Array(0);
  /** Steps from the cue up to where the ways meet, 15 for none. */
  meet = new Int32Array(0);
  /** The token just under the meeting place on the way down (absolute index); -1 for none. */
  top = new Int32Array(0);
  /** 1 for the cue and what stands above it. */
  chain = new Uint8Array(0);
  /** Commas, verbs, quotation marks and other candidates between token and cue. */
  commas = new Int32Array(0);
  verbs = new Int32Array(0);
  marks = new Int32Array(0);
  rivals = new Int32Array(0);

  prepare(size: number): void {
    if (this.path.length >= size) return;
    const room = size * 2;
    this.path = new Int32Array(room);
    this.meet = new Int32Array(room);
    this.top = new Int32Array(room);
    this.chain = new Uint8Array(room);
    this.commas = new Int32Array(room);
    this.verbs = new Int32Array(room);
    this.marks = new Int32Array(room);
    this.rivals = new Int32Array(room);
  }
}

const NO_MEET = 15;
const CHAIN = 6;
/** Sign of a token whose way is not known yet. */
const UNKNOWN = -2;

/** Fills `s` for the cue; `rival[i]` is 1 where another candidate is anchored. */
export function surround(
  s: Surroundings,
  a: Atoms,
  { from, to }: Window,
  anchor: number,
  sentence: Int32Array,
  rival: Uint8Array,
): void {
  const n = to - from;
  s.prepare(n);
  s.chain.fill(0, 0, n);
  s.meet.fill(UNKNOWN, 0, n);
  let up = anchor;
  let hash = 1;
  for (let step = 0; up >= from && up < to && step <= CHAIN; step++) {
    if (s.meet[up - from] !== UNKNOWN) break;
    s.meet[up - from] = step;
    s.top[up - from] = up;
    s.chain[up - from] = 1;
    s.path[up - from] = hash;
    hash = mix(hash, a.relation[up]!);
    up = a.head[up]!;
  }
  for (let i = 0; i < n; i++) {
    if (s.meet[i] !== UNKNOWN) continue;
    if (sentence[from + i] !== sentence[anchor]) {
      s.meet[i] = NO_MEET;
      s.top[i] = -1;
      s.path[i] = 0;
      continue;
    }
    descend(s, a, from, to, i);
  }
  count(s, a, from, to, anchor, rival);
}

const stack = new Int32Array(MAX_DEPTH + 1);

/** Ways of a token and of those above it, from the nearest one known downward. */
function descend(s: Surroundings, a: Atoms, from: number, to: number, i: number): void {
  let depth = 0;
  let at = from + i;
  while (depth <= MAX_DEPTH && at >= from && at < to && s.meet[at - from] === UNKNOWN) {
    stack[depth++] = at;
    s.meet[at - from] = NO_MEET;
    s.top[at - from] = -1;
    s.path[at - from] = 0;
    at = a.head[at]!;
  }
  if (at < from || at >= to) return;
  let above = at - from;
  while (depth > 0) {
    const token = stack[--depth]!;
    const here = token - from;
    s.meet[here] = s.meet[above]!;
    s.top[here] = s.chain[above] === 1 ? token : s.top[above]!;
    s.path[here] = mix(s.path[above]!, a.relation[token]! ^ 0x2545f491);
    above = here;
  }
}

function count(s: Surroundings, a: Atoms, from: number, to: number, anchor: number, rival: Uint8Array): void {
  for (const step of [-1, 1]) {
    let commas = 0;
    let verbs = 0;
    let marks = 0;
    let rivals = 0;
    for (let i = anchor; i >= from && i < to; i += step) {
      const at = i - from;
      s.commas[at] = commas;
      s.verbs[at] = verbs;
      s.marks[at] = marks;
      s.rivals[at] = rivals;
      if (i === anchor) continue;
      const kind = a.kind[i];
      if (kind === KIND.comma) commas++;
      else if (kind === KIND.verb) verbs++;
      else if (kind === KIND.quote) marks++;
      if (rival[i] === 1) rivals++;
    }
  }
}

/** Steps of log-probability that features tell apart: above 0.9, 0.6, 0.37, 0.14, 0.05, 0.01, 0.001. */
const STEPS = [-0.1, -0.5, -1, -2, -3, -4.6, -7].map((x) => Math.round(x * UNIT));

export function stepOf(log: number): number {
  let k = 0;
  while (k < STEPS.length && log < STEPS[k]!) k++;
  return k;
}

/** What the tagger thought of a token, in small numbers: packed steps for source, cue and content. */
export function opinionsOf(logs: Int32Array, count: number): Int32Array {
  const out = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const at = i * LABELS;
    const source = stepOf(logAdd(logs[at + BS]!, logs[at + IS]!));
    const cue = stepOf(logAdd(logs[at + BQ]!, logs[at + IQ]!));
    const content = stepOf(logAdd(logs[at + BC]!, logs[at + IC]!));
    const opens = stepOf(Math.max(logs[at + BS]!, logs[at + BC]!, logs[at + BQ]!));
    out[i] = source | (cue << 3) | (content << 6) | (opens << 9);
  }
  return out;
}

const distanceStep = (d: number): number =>
  d < -40 ? -12 : d < -20 ? -11 : d < -12 ? -10 : d < -8 ? -9 : d > 40 ? 12 : d > 20 ? 11 : d > 12 ? 10 : d > 8 ? 9 : d;

/** What the features of a token with regard to a cue have in common. */
interface Standing {
  /** Where token and cue meet in the tree, by which relation the token's side hangs there, before or after the cue. */
  readonly where: number;
  readonly side: number;
  /** How the token stands to the subtree under the meeting place: bits for its first and its last; 4 for none. */
  readonly edge: number;
  readonly distance: number;
}

function standingOf(a: Atoms, s: Surroundings, from: number, anchor: number, i: number): Standing {
  const at = i - from;
  const top = s.top[at]!;
  const side = i < anchor ? 1 : i > anchor ? 2 : 0;
  return {
    where: mix(mix(mix(100, s.meet[at]!), top < 0 ? 0 : a.relation[top]!), side),
    side,
    edge: top < 0 ? 4 : (a.left[top] === i ? 1 : 0) + (a.right[top] === i ? 2 : 0),
    distance: distanceStep(i - anchor),
  };
}

/**
 * Features of token i with regard to the cue, written to `out`; returns their number. In three parts, each short enough
 * for the engine to inline all its steps of mixing.
 */
export function pairFeatures(
  a: Atoms,
  s: Surroundings,
  window: Window,
  cue: Candidate,
  i: number,
  sentence: Int32Array,
  opinions: Int32Array,
  out: Int32Array,
): number {
  const standing = standingOf(a, s, window.from, cue.anchor, i);
  const far = Math.max(-3, Math.min(3, sentence[i]! - sentence[cue.anchor]!));
  const before = i > window.from ? opinions[i - 1]! : 0;
  treeFeatures(a, s.path[i - window.from]!, standing, a.lemma[cue.anchor]!, i, out);
  placeFeatures(a, s, window.from, standing, cue, i, far, opinions[i]!, before, out);
  wordFeatures(a, s, window, standing, cue.anchor, i, out);
  return PAIR_FEATURES;
}

/** Places in `out` where the second and third part begin, and how many features there are. */
const PLACES = 8;
const WORDS = 24;
const PAIR_FEATURES = 35;

/** The way through the tree. */
function treeFeatures(a: Atoms, path: number, { where, edge }: Standing, cl: number, i: number, out: Int32Array): void {
  out[0] = mix(101, path);
  out[1] = mix(mix(102, path), cl);
  out[2] = mix(mix(103, path), a.tag[i]!);
  out[3] = where;
  out[4] = mix(mix(104, where), cl);
  out[5] = mix(mix(105, where), edge);
  out[6] = mix(mix(mix(106, where), edge), cl);
  out[7] = mix(mix(mix(107, where), edge), a.word[i]!);
}

/** Distance, quotation marks, commas, verbs and other cues between, and what the tagger thought. */
function placeFeatures(
  a: Atoms,
  s: Surroundings,
  from: number,
  { where, side, edge, distance: d }: Standing,
  { anchor, runFrom, runTo }: Candidate,
  i: number,
  far: number,
  o: number,
  o1: number,
  out: Int32Array,
): void {
  const at = i - from;
  const t0 = a.tag[i]!;
  const q0 = a.quote[i]!;
  const commas = Math.min(s.commas[at]!, 4);
  const verbs = Math.min(s.verbs[at]!, 3);
  const marks = Math.min(s.marks[at]!, 4);
  const rivals = Math.min(s.rivals[at]!, 2);
  const inRun = i >= runFrom && i < runTo ? 1 : 0;
  const inQuote = a.quote[anchor] !== 0 ? 1 : 0;
  let n = PLACES;
  out[n++] = mix(mix(109, d), a.lemma[anchor]!);
  out[n++] = mix(mix(110, d), t0);
  out[n++] = mix(mix(mix(111, q0), side), mix(far, inQuote));
  out[n++] = mix(mix(mix(112, q0), side), mix(marks, far));
  out[n++] = mix(mix(113, commas), mix(t0, side));
  out[n++] = mix(mix(115, verbs), mix(side, t0));
  out[n++] = mix(mix(117, rivals), where);
  out[n++] = mix(mix(118, o), side);
  out[n++] = mix(mix(119, o), o1);
  out[n++] = mix(mix(120, o & 511), where);
  out[n++] = mix(mix(121, o & 7), mix(where, edge));
  out[n++] = mix(mix(122, (o >> 3) & 7), mix(d, inRun));
  out[n++] = mix(mix(123, (o >> 6) & 7), mix(far, side));
  out[n++] = mix(mix(124, far), mix(a.place[i]!, side));
  out[n++] = mix(mix(125, inRun), mix(d, t0));
  out[n++] = mix(mix(126, inRun), mix(side, a.word[i]!));
}

/** Words, and whether the token or the next one opens another branch of the tree. */
function wordFeatures(
  a: Atoms,
  s: Surroundings,
  { from, to }: Window,
  { where, side, edge, distance: d }: Standing,
  anchor: number,
  i: number,
  out: Int32Array,
): void {
  const at = i - from;
  const top = s.top[at]!;
  const cl = a.lemma[anchor]!;
  const w0 = a.word[i]!;
  const v1 = i > from ? a.word[i - 1]! : 1;
  const w1 = i + 1 < to ? a.word[i + 1]! : 1;
  const prevTop = i > from ? s.top[at - 1]! : -1;
  const change = prevTop === top ? 1 : mix(prevTop < 0 ? 0 : a.relation[prevTop]!, 3);
  const nextTop = i + 1 < to ? s.top[at + 1]! : -1;
  const nextChange = nextTop === top ? 1 : mix(nextTop < 0 ? 0 : a.relation[nextTop]!, 5);
  let n = WORDS;
  out[n++] = mix(mix(127, w0), mix(cl, side));
  out[n++] = mix(mix(128, v1), mix(cl, d));
  out[n++] = mix(mix(130, change), mix(v1, side));
  out[n++] = mix(mix(131, change), mix(where, a.tag[i]!));
  out[n++] = mix(mix(133, nextChange), mix(w1, where));
  out[n++] = mix(mix(134, v1), mix(w0, side));
  out[n++] = mix(mix(135, d), mix(v1, w1));
  out[n++] = mix(mix(137, a.shuts[i]!), mix(w1, where));
  out[n++] = mix(mix(138, a.opens[i]!), mix(v1, where));
  out[n++] = mix(mix(139, a.tag[anchor]!), mix(where, edge));
  out[n++] = mix(mix(140, a.kids[anchor]!), where);
}
