import { mix } from "../../model/hash.js";
import type { Atoms } from "./atoms.js";

/** Room that a feature buffer must have. */
export const MAX_TOKEN_FEATURES = 96;

/** Hash that stands for a place before the first or after the last token of a paragraph. */
const EDGE = 0x5bd1e995;

/**
 * Features of token i in the paragraph [from, to), written to `out`; returns their number. Words, tags, the tree around
 * the token (what it hangs by, what it governs, which subtrees begin and end with it), quotation marks, place.
 */
export function tokenFeatures(a: Atoms, i: number, from: number, to: number, out: Int32Array): number {
  const { word, lemma, tag, relation, head, quote } = a;
  const w0 = word[i]!;
  const w1 = i + 1 < to ? word[i + 1]! : EDGE;
  const w2 = i + 2 < to ? word[i + 2]! : EDGE;
  const v1 = i > from ? word[i - 1]! : EDGE;
  const v2 = i - 1 > from ? word[i - 2]! : EDGE;
  const l0 = lemma[i]!;
  const l1 = i + 1 < to ? lemma[i + 1]! : EDGE;
  const k1 = i > from ? lemma[i - 1]! : EDGE;
  const t0 = tag[i]!;
  const t1 = i + 1 < to ? tag[i + 1]! : EDGE;
  const t2 = i + 2 < to ? tag[i + 2]! : EDGE;
  const s1 = i > from ? tag[i - 1]! : EDGE;
  const s2 = i - 1 > from ? tag[i - 2]! : EDGE;
  const r0 = relation[i]!;
  const r1 = i + 1 < to ? relation[i + 1]! : EDGE;
  const p1 = i > from ? relation[i - 1]! : EDGE;
  const h = head[i]!;
  const hl = h < 0 ? EDGE : lemma[h]!;
  const ht = h < 0 ? EDGE : tag[h]!;
  const hr = h < 0 ? EDGE : relation[h]!;
  const g = h < 0 ? -1 : head[h]!;
  const gl = g < 0 ? EDGE : lemma[g]!;
  const side = h < 0 ? 0 : h < i ? (i - h < 3 ? 1 : 2) : h - i < 3 ? 3 : 4;
  const kids = a.kids[i]!;
  const q0 = quote[i]!;
  const q1 = i + 1 < to ? quote[i + 1]! : 0;
  const o1 = i > from ? quote[i - 1]! : 0;
  const quoted = q0 === 0 ? 0 : 1;
  const clause = a.clause[i]!;
  const clauseLemma = a.clauseLemma[i]!;
  let n = 0;
  out[n++] = mix(1, w0);
  out[n++] = mix(2, v1);
  out[n++] = mix(3, w1);
  out[n++] = mix(4, v2);
  out[n++] = mix(5, w2);
  out[n++] = mix(mix(6, v1), w0);
  out[n++] = mix(mix(7, w0), w1);
  out[n++] = mix(mix(10, l0), t0);
  out[n++] = mix(11, t0);
  out[n++] = mix(12, t1);
  out[n++] = mix(13, s1);
  out[n++] = mix(mix(14, t0), t1);
  out[n++] = mix(mix(15, s1), t0);
  out[n++] = mix(mix(mix(16, s2), s1), t0);
  out[n++] = mix(mix(mix(17, s1), t0), t1);
  out[n++] = mix(mix(mix(18, t0), t1), t2);
  out[n++] = mix(mix(19, r0), t0);
  out[n++] = mix(mix(20, r0), hl);
  out[n++] = mix(mix(22, hl), t0);
  out[n++] = mix(mix(mix(23, r0), ht), side);
  out[n++] = mix(mix(24, r0), hr);
  out[n++] = mix(mix(mix(25, r0), hr), gl);
  out[n++] = mix(mix(27, kids), l0);
  out[n++] = mix(mix(28, kids), t0);
  out[n++] = mix(mix(31, a.suffix[i]!), t0);
  out[n++] = mix(32, a.shape[i]!);
  out[n++] = mix(mix(34, q0), t0);
  out[n++] = mix(mix(35, q0), w0);
  out[n++] = mix(mix(mix(36, o1), q0), q1);
  out[n++] = mix(mix(38, a.place[i]!), t0);
  out[n++] = mix(mix(40, clause), clauseLemma);
  out[n++] = mix(mix(mix(41, clause), clauseLemma), t0);
  out[n++] = mix(mix(44, a.opens[i]!), a.opensUnder[i]!);
  out[n++] = mix(mix(45, a.opens[i]!), w0);
  out[n++] = mix(mix(47, a.shuts[i]!), a.shutsUnder[i]!);
  out[n++] = mix(mix(48, a.shuts[i]!), w1);
  out[n++] = mix(mix(49, i > from ? a.shuts[i - 1]! : EDGE), i > from ? a.shutsUnder[i - 1]! : EDGE);
  out[n++] = mix(mix(50, i + 1 < to ? a.opens[i + 1]! : EDGE), i + 1 < to ? a.opensUnder[i + 1]! : EDGE);
  out[n++] = mix(mix(51, p1), r0);
  out[n++] = mix(mix(52, r0), r1);
  out[n++] = mix(mix(53, l0), hl);
  out[n++] = mix(mix(54, l0), r0);
  out[n++] = mix(mix(mix(55, k1), t0), t1);
  out[n++] = mix(mix(mix(56, t0), l1), q1 === 0 ? 0 : 1);
  out[n++] = mix(mix(57, quoted), clause);
  out[n++] = mix(mix(58, v1), w1);
  out[n++] = mix(mix(mix(61, s1), r0), hl);
  out[n++] = mix(mix(62, l1), t2);
  const c = i > from && a.clauseLemma[i - 1] === clauseLemma ? 1 : 0;
  out[n++] = mix(mix(mix(63, c), clauseLemma), s1);
  out[n++] = mix(mix(mix(64, c), clause), w0);
  const x0 = a.hinted[i]!;
  const x1 = i + 1 < to ? a.hinted[i + 1]! : 9;
  const y1 = i > from ? a.hinted[i - 1]! : 9;
  out[n++] = mix(mix(mix(72, y1), x0), x1);
  out[n++] = mix(mix(73, x0), mix(w0, x1));
  out[n++] = mix(mix(74, x0), mix(l0, quoted));
  out[n++] = mix(mix(75, x0), mix(t0, r0));
  out[n++] = mix(mix(76, y1), mix(x0, v1));
  const f0 = a.fine[i]!;
  const c0 = a.coarse[i]!;
  if (f0 !== 0) {
    out[n++] = mix(mix(65, f0), t0);
    out[n++] = mix(mix(66, f0), kids);
    out[n++] = mix(mix(67, c0), kids);
    out[n++] = mix(mix(68, c0), mix(t0, r0));
  }
  const fh = h < 0 ? 0 : a.fine[h]!;
  if (fh !== 0) {
    out[n++] = mix(mix(69, fh), r0);
    out[n++] = mix(mix(70, a.coarse[h]!), mix(r0, t0));
  }
  return n;
}
