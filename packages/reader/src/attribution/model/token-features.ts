import { mix } from "../../model/hash.js";
import type { Atoms } from "./atoms.js";

/** Room that a feature buffer must have. */
export const MAX_TOKEN_FEATURES = 96;

/** Hash that stands for a place before the first or after the last token of a paragraph. */
const EDGE = 0x5bd1e995;

/** The entry of token i; EDGE outside the paragraph [from, to). */
const within = (list: Int32Array, i: number, from: number, to: number): number =>
  i < from || i >= to ? EDGE : list[i]!;

/**
 * Features of token i in the paragraph [from, to), written to `out`; returns their number. Words, tags, the tree around
 * the token (what it hangs by, what it governs, which subtrees begin and end with it), quotation marks, place. In parts,
 * each short enough for the engine to inline all its steps of mixing.
 */
export function tokenFeatures(a: Atoms, i: number, from: number, to: number, out: Int32Array): number {
  let n = wordAndTagFeatures(a, i, from, to, out);
  n = governorFeatures(a, i, out, n);
  n = quoteAndClauseFeatures(a, i, from, to, out, n);
  n = edgeFeatures(a, i, from, to, out, n);
  n = neighbourFeatures(a, i, from, to, out, n);
  n = hintFeatures(a, i, from, to, out, n);
  return classFeatures(a, i, out, n);
}

function wordAndTagFeatures({ word, lemma, tag }: Atoms, i: number, from: number, to: number, out: Int32Array): number {
  const w0 = word[i]!;
  const w1 = within(word, i + 1, from, to);
  const v1 = within(word, i - 1, from, to);
  const t0 = tag[i]!;
  const t1 = within(tag, i + 1, from, to);
  const s1 = within(tag, i - 1, from, to);
  let n = 0;
  out[n++] = mix(1, w0);
  out[n++] = mix(2, v1);
  out[n++] = mix(3, w1);
  out[n++] = mix(4, within(word, i - 2, from, to));
  out[n++] = mix(5, within(word, i + 2, from, to));
  out[n++] = mix(mix(6, v1), w0);
  out[n++] = mix(mix(7, w0), w1);
  out[n++] = mix(mix(10, lemma[i]!), t0);
  out[n++] = mix(11, t0);
  out[n++] = mix(12, t1);
  out[n++] = mix(13, s1);
  out[n++] = mix(mix(14, t0), t1);
  out[n++] = mix(mix(15, s1), t0);
  out[n++] = mix(mix(mix(16, within(tag, i - 2, from, to)), s1), t0);
  out[n++] = mix(mix(mix(17, s1), t0), t1);
  out[n++] = mix(mix(mix(18, t0), t1), within(tag, i + 2, from, to));
  return n;
}

/** What the token hangs by and on, and what it governs. */
function governorFeatures(a: Atoms, i: number, out: Int32Array, from: number): number {
  const { lemma, tag, relation, head } = a;
  const l0 = lemma[i]!;
  const t0 = tag[i]!;
  const r0 = relation[i]!;
  const h = head[i]!;
  const hl = h < 0 ? EDGE : lemma[h]!;
  const hr = h < 0 ? EDGE : relation[h]!;
  const g = h < 0 ? -1 : head[h]!;
  const side = h < 0 ? 0 : h < i ? (i - h < 3 ? 1 : 2) : h - i < 3 ? 3 : 4;
  const kids = a.kids[i]!;
  let n = from;
  out[n++] = mix(mix(19, r0), t0);
  out[n++] = mix(mix(20, r0), hl);
  out[n++] = mix(mix(22, hl), t0);
  out[n++] = mix(mix(mix(23, r0), h < 0 ? EDGE : tag[h]!), side);
  out[n++] = mix(mix(24, r0), hr);
  out[n++] = mix(mix(mix(25, r0), hr), g < 0 ? EDGE : lemma[g]!);
  out[n++] = mix(mix(27, kids), l0);
  out[n++] = mix(mix(28, kids), t0);
  return n;
}

function quoteAndClauseFeatures(a: Atoms, i: number, from: number, to: number, out: Int32Array, start: number): number {
  const w0 = a.word[i]!;
  const t0 = a.tag[i]!;
  const q0 = a.quote[i]!;
  const q1 = i + 1 < to ? a.quote[i + 1]! : 0;
  const o1 = i > from ? a.quote[i - 1]! : 0;
  const clause = a.clause[i]!;
  const clauseLemma = a.clauseLemma[i]!;
  let n = start;
  out[n++] = mix(mix(31, a.suffix[i]!), t0);
  out[n++] = mix(32, a.shape[i]!);
  out[n++] = mix(mix(34, q0), t0);
  out[n++] = mix(mix(35, q0), w0);
  out[n++] = mix(mix(mix(36, o1), q0), q1);
  out[n++] = mix(mix(38, a.place[i]!), t0);
  out[n++] = mix(mix(40, clause), clauseLemma);
  out[n++] = mix(mix(mix(41, clause), clauseLemma), t0);
  return n;
}

/** The subtrees that begin and end here. */
function edgeFeatures(a: Atoms, i: number, from: number, to: number, out: Int32Array, start: number): number {
  const { opens, opensUnder, shuts, shutsUnder, word } = a;
  let n = start;
  out[n++] = mix(mix(44, opens[i]!), opensUnder[i]!);
  out[n++] = mix(mix(45, opens[i]!), word[i]!);
  out[n++] = mix(mix(47, shuts[i]!), shutsUnder[i]!);
  out[n++] = mix(mix(48, shuts[i]!), within(word, i + 1, from, to));
  out[n++] = mix(mix(49, within(shuts, i - 1, from, to)), within(shutsUnder, i - 1, from, to));
  out[n++] = mix(mix(50, within(opens, i + 1, from, to)), within(opensUnder, i + 1, from, to));
  return n;
}

/** Relations, lemmas, words and clauses of the token and its neighbours together. */
function neighbourFeatures(a: Atoms, i: number, from: number, to: number, out: Int32Array, start: number): number {
  const { word, lemma, tag, relation, clause, clauseLemma } = a;
  const l0 = lemma[i]!;
  const l1 = within(lemma, i + 1, from, to);
  const t0 = tag[i]!;
  const t1 = within(tag, i + 1, from, to);
  const s1 = within(tag, i - 1, from, to);
  const r0 = relation[i]!;
  const h = a.head[i]!;
  const hl = h < 0 ? EDGE : lemma[h]!;
  const quoted = a.quote[i] === 0 ? 0 : 1;
  const nextQuoted = i + 1 >= to || a.quote[i + 1] === 0 ? 0 : 1;
  let n = start;
  out[n++] = mix(mix(51, within(relation, i - 1, from, to)), r0);
  out[n++] = mix(mix(52, r0), within(relation, i + 1, from, to));
  out[n++] = mix(mix(53, l0), hl);
  out[n++] = mix(mix(54, l0), r0);
  out[n++] = mix(mix(mix(55, within(lemma, i - 1, from, to)), t0), t1);
  out[n++] = mix(mix(mix(56, t0), l1), nextQuoted);
  out[n++] = mix(mix(57, quoted), clause[i]!);
  out[n++] = mix(mix(58, within(word, i - 1, from, to)), within(word, i + 1, from, to));
  out[n++] = mix(mix(mix(61, s1), r0), hl);
  out[n++] = mix(mix(62, l1), within(tag, i + 2, from, to));
  const same = i > from && clauseLemma[i - 1] === clauseLemma[i] ? 1 : 0;
  out[n++] = mix(mix(mix(63, same), clauseLemma[i]!), s1);
  out[n++] = mix(mix(mix(64, same), clause[i]!), word[i]!);
  return n;
}

/** What the rules make of the token and its neighbours. */
function hintFeatures(a: Atoms, i: number, from: number, to: number, out: Int32Array, start: number): number {
  const x0 = a.hinted[i]!;
  const x1 = i + 1 < to ? a.hinted[i + 1]! : 9;
  const y1 = i > from ? a.hinted[i - 1]! : 9;
  let n = start;
  out[n++] = mix(mix(mix(72, y1), x0), x1);
  out[n++] = mix(mix(73, x0), mix(a.word[i]!, x1));
  out[n++] = mix(mix(74, x0), mix(a.lemma[i]!, a.quote[i] === 0 ? 0 : 1));
  out[n++] = mix(mix(75, x0), mix(a.tag[i]!, a.relation[i]!));
  out[n++] = mix(mix(76, y1), mix(x0, within(a.word, i - 1, from, to)));
  return n;
}

/** Classes of the word and of its governor, where they have any. */
function classFeatures(
  { fine, coarse, kids, head, tag, relation }: Atoms,
  i: number,
  out: Int32Array,
  start: number,
): number {
  const t0 = tag[i]!;
  const r0 = relation[i]!;
  const f0 = fine[i]!;
  const c0 = coarse[i]!;
  let n = start;
  if (f0 !== 0) {
    out[n++] = mix(mix(65, f0), t0);
    out[n++] = mix(mix(66, f0), kids[i]!);
    out[n++] = mix(mix(67, c0), kids[i]!);
    out[n++] = mix(mix(68, c0), mix(t0, r0));
  }
  const h = head[i]!;
  const fh = h < 0 ? 0 : fine[h]!;
  if (fh !== 0) {
    out[n++] = mix(mix(69, fh), r0);
    out[n++] = mix(mix(70, coarse[h]!), mix(r0, t0));
  }
  return n;
}
