import { hashString, mix } from "../../model/hash.js";
import { type Analysis, CONTENT, SOURCE } from "./analysis.js";
import { type Atoms, type Input, KIND } from "./atoms.js";
import type { Candidate, Window } from "./candidates.js";
import type { Run } from "./hint.js";
import { LABELS, UNIT } from "./labels.js";
import { type Surroundings, stepOf } from "./pair-features.js";

/** Room that a feature buffer must have. */
export const MAX_RANK_FEATURES = 640;

/** What the features of an analysis are read from. */
export interface Scene {
  readonly atoms: Atoms;
  readonly input: Input;
  readonly window: Window;
  readonly cue: Candidate;
  readonly surroundings: Surroundings;
  /** Log-probabilities of the tagger. */
  readonly logs: Int32Array;
  readonly opinions: Int32Array;
  readonly rival: Uint8Array;
  /** Dependants of the anchor, in text order. */
  readonly children: readonly number[];
  /** Quotations that touch the window, as token runs. */
  readonly quotes: readonly Run[];
}

/** Collects hashed features; those beyond the room are dropped. */
export class Features {
  readonly list = new Int32Array(MAX_RANK_FEATURES);
  count = 0;
  add(template: number, a: number): void {
    if (this.count < MAX_RANK_FEATURES) this.list[this.count++] = mix(template, a);
  }
  add2(template: number, a: number, b: number): void {
    if (this.count < MAX_RANK_FEATURES) this.list[this.count++] = mix(mix(template, a), b);
  }
  add3(template: number, a: number, b: number, c: number): void {
    if (this.count < MAX_RANK_FEATURES) this.list[this.count++] = mix(mix(mix(template, a), b), c);
  }
}

export function sceneOf(
  atoms: Atoms,
  input: Input,
  window: Window,
  cue: Candidate,
  surroundings: Surroundings,
  logs: Int32Array,
  opinions: Int32Array,
  rival: Uint8Array,
): Scene {
  const children: number[] = [];
  const { left, right, head } = atoms;
  for (
    let i = Math.max(window.from, left[cue.anchor]!);
    i <= Math.min(window.to - 1, right[cue.anchor]!) && children.length < MOST_CHILDREN;
    i++
  )
    if (head[i] === cue.anchor) children.push(i);
  const quotes: Run[] = [];
  let last = -1;
  for (let i = window.from; i < window.to && quotes.length < MOST_QUOTES; i++) {
    const q = input.tokens.quote[i]!;
    if (q < 0 || q === last || input.quotes[q]!.firstToken !== i) continue;
    last = q;
    quotes.push({ from: i, to: input.quotes[q]!.endToken });
  }
  return { atoms, input, window, cue, surroundings, logs, opinions, rival, children, quotes };
}

const MOST_CHILDREN = 14;
const MOST_QUOTES = 8;
const EDGE = 0x3c6ef372;

const sizeStep = (n: number): number =>
  n <= 4 ? n : n <= 6 ? 5 : n <= 9 ? 6 : n <= 14 ? 7 : n <= 22 ? 8 : n <= 40 ? 9 : 10;

/** Features of the answer that the candidate heads no relation at all. */
export function noneFeatures(s: Scene, f: Features): void {
  const { atoms: a, cue, children } = s;
  const c = cue.anchor;
  const lemma = a.lemma[c]!;
  const step = Math.max(-20, Math.round(cue.score / (UNIT / 4)));
  f.count = 0;
  f.add(200, 0);
  f.add(201, step);
  f.add2(202, stepOf(cue.score), lemma);
  f.add(203, lemma);
  f.add2(204, lemma, a.tag[c]!);
  f.add2(205, lemma, a.kids[c]!);
  f.add2(206, a.tag[c]!, a.kids[c]!);
  f.add2(207, a.relation[c]!, a.tag[c]!);
  f.add2(208, a.relation[c]!, lemma);
  const h = a.head[c]!;
  const hl = h < 0 ? EDGE : a.lemma[h]!;
  f.add2(209, a.relation[c]!, hl);
  f.add2(210, lemma, hl);
  const v1 = c > s.window.from ? a.word[c - 1]! : EDGE;
  const w1 = c + 1 < s.window.to ? a.word[c + 1]! : EDGE;
  f.add2(211, lemma, v1);
  f.add2(212, lemma, w1);
  f.add(213, v1);
  f.add(214, w1);
  f.add2(215, a.tag[c]!, w1);
  f.add2(216, a.quote[c]! === 0 ? 0 : 1, a.tag[c]!);
  f.add(217, a.place[c]!);
  f.add2(218, a.clause[c]!, a.clauseLemma[c]!);
  f.add3(219, a.tag[c]!, c + 1 < s.window.to ? a.tag[c + 1]! : EDGE, c > s.window.from ? a.tag[c - 1]! : EDGE);
  for (const child of children) {
    f.add2(220, a.relation[child]!, a.lemma[child]!);
    f.add2(221, a.relation[child]!, lemma);
    f.add3(222, a.relation[child]!, a.tag[child]!, a.tag[c]!);
  }
  let near = 0;
  for (let i = Math.max(s.window.from, c - 25); i < Math.min(s.window.to, c + 25); i++)
    if (i !== c && s.rival[i] === 1) near++;
  f.add(223, Math.min(near, 4));
  f.add2(224, cue.runTo - cue.runFrom, a.tag[c]!);
  let run = 0;
  for (let i = cue.runFrom; i < cue.runTo; i++) run = mix(run, a.lemma[i]!);
  f.add(225, run);
  f.add(226, a.suffix[c]!);
  f.add2(227, a.fine[c]!, a.tag[c]!);
  f.add2(228, a.fine[c]!, a.kids[c]!);
  f.add2(229, a.coarse[c]!, a.kids[c]!);
  const hint = s.input.hints[a.hint[c]!];
  const rule = hint ? hashString(hint.rule) : 0;
  f.add(196, rule);
  f.add2(197, rule, lemma);
  f.add2(195, rule, a.tag[c]!);
  f.add2(194, a.hinted[c]!, step);
  for (const child of children) f.add3(198, a.relation[child]!, a.fine[c]!, a.tag[child]!);
}

/** Features of a whole relation. `margin` is its score less the best one's, `rank` its place in the list. */
export function relationFeatures(s: Scene, x: Analysis, rank: number, margin: number, f: Features): void {
  f.count = 0;
  general(s, x, rank, margin, f);
  for (const run of x.source) sourceFeatures(s, x, run, f);
  for (const run of x.cue) cueFeatures(s, run, f);
  x.content.forEach((run, i) => {
    if (i < 4) contentFeatures(s, x, run, i, f);
  });
  dependants(s, x, f);
  quotations(s, x, f);
  between(s, x, f);
  agreement(s, x, f);
}

function general({ atoms: a, cue, window, logs }: Scene, x: Analysis, rank: number, margin: number, f: Features): void {
  const lemma = a.lemma[cue.anchor]!;
  f.add(230, rank);
  f.add(231, Math.max(-24, Math.round(margin / (UNIT / 4))));
  let order = 1;
  let last = 0;
  for (let i = 0; i < x.roles.length; i++) {
    const role = x.roles[i]!;
    if (role !== 0 && role !== last) order = mix(order, role);
    if (role !== 0) last = role;
  }
  const quoted = x.content.length > 0 && a.quote[x.content[0]!.from] !== 0 ? 1 : 0;
  f.add(232, order);
  f.add2(233, order, lemma);
  f.add2(234, order, a.tag[cue.anchor]!);
  f.add2(235, order, quoted);
  f.add2(236, order, a.kids[cue.anchor]!);
  f.add2(237, order, a.relation[cue.anchor]!);
  const shape = mix(
    mix(x.source.length, x.content.length),
    x.content.length === 0 ? 0 : x.content[0]!.from > cue.anchor ? 1 : 2,
  );
  f.add(238, shape);
  f.add2(239, shape, lemma);
  f.add2(246, shape, a.fine[cue.anchor]!);
  f.add2(247, order, a.fine[cue.anchor]!);
  f.add2(240, shape, a.kids[cue.anchor]!);
  let lost = 0;
  const lostBy = [0, 0, 0, 0];
  for (let i = 0; i < x.roles.length; i++) {
    const at = (window.from + i) * LABELS;
    const role = x.roles[i]!;
    let best = logs[at]!;
    for (let k = 1; k < LABELS; k++) if (logs[at + k]! > best) best = logs[at + k]!;
    const mine = role === 0 ? logs[at]! : Math.max(logs[at + role * 2 - 1]!, logs[at + role * 2]!);
    const loss = Math.min(best - mine, 6 * UNIT);
    lost += loss;
    lostBy[role]! += loss;
  }
  f.add(241, Math.min(24, Math.round(lost / UNIT)));
  for (let r = 0; r < 4; r++) f.add2(242, r, Math.min(16, Math.round(lostBy[r]! / UNIT)));
  const first = sizeStep(x.content.reduce((n, r) => n + r.to - r.from, 0));
  f.add2(243, first, lemma);
  f.add(244, first);
}

/** The token of a run whose governor stands outside it, the first one; and how many there are. */
function headOf(a: Atoms, run: Run): { head: number; roots: number } {
  let head = -1;
  let roots = 0;
  for (let i = run.from; i < run.to; i++) {
    const h = a.head[i]!;
    if (h >= run.from && h < run.to) continue;
    if (a.kind[i] === KIND.comma || a.kind[i] === KIND.quote || a.kind[i] === KIND.mark || a.kind[i] === KIND.stop)
      continue;
    if (head < 0) head = i;
    roots++;
  }
  return { head: head < 0 ? run.from : head, roots };
}

const at = (list: Int32Array, i: number, window: Window): number =>
  i < window.from || i >= window.to ? EDGE : list[i]!;

/** How a run sits on the subtree of its head: bits for left and right edge met, else short or long. */
function fit(a: Atoms, run: Run, head: number): number {
  const l = a.left[head]!;
  const r = a.right[head]! + 1;
  return (run.from === l ? 0 : run.from > l ? 1 : 2) + 3 * (run.to === r ? 0 : run.to < r ? 1 : 2);
}

/** Where a token's governor stands: 0 none, 1 to 3 in that role, 4 outside, 5 the cue itself. */
function governorRole({ atoms: a, cue, window }: Scene, x: Analysis, i: number): number {
  const h = a.head[i]!;
  if (h < 0) return 0;
  if (h === cue.anchor) return 5;
  if (h < window.from || h >= window.to) return 6;
  return x.roles[h - window.from] || 4;
}

/** The phrase that a comma opens (or that follows a run's end): what it is and what it hangs on. */
function phrase(s: Scene, x: Analysis, i: number): number {
  const { atoms: a, window } = s;
  if (i < window.from || i >= window.to) return EDGE;
  let top = i;
  for (let step = 0; step < 12 && a.head[top]! >= 0 && a.left[a.head[top]!] === i; step++) top = a.head[top]!;
  return mix(a.relation[top]!, governorRole(s, x, top));
}

function sourceFeatures(s: Scene, x: Analysis, run: Run, f: Features): void {
  const { atoms: a, surroundings, window, cue } = s;
  const { head, roots } = headOf(a, run);
  const lemma = a.lemma[cue.anchor]!;
  const path = surroundings.path[head - window.from]!;
  const side = run.from < cue.anchor ? 1 : 2;
  const shape = fit(a, run, head);
  const size = sizeStep(run.to - run.from);
  f.add2(250, path, side);
  f.add3(251, path, side, lemma);
  f.add3(252, path, shape, side);
  f.add2(253, shape, a.tag[head]!);
  f.add2(254, a.tag[head]!, side);
  f.add(255, a.lemma[head]!);
  f.add2(256, a.word[run.from]!, side);
  f.add2(257, a.word[run.to - 1]!, side);
  f.add2(258, a.tag[run.from]!, at(a.tag, run.from - 1, window));
  f.add2(259, a.tag[run.to - 1]!, at(a.tag, run.to, window));
  f.add2(260, at(a.word, run.from - 1, window), side);
  f.add2(261, at(a.word, run.to, window), side);
  f.add2(262, at(a.word, run.to, window), at(a.tag, run.to + 1, window));
  f.add2(263, size, side);
  f.add2(264, size, a.tag[head]!);
  f.add2(265, roots, size);
  f.add(266, s.opinions[run.from]! & 7);
  f.add2(267, s.opinions[run.to - 1]! & 7, run.to < window.to ? s.opinions[run.to]! & 7 : 8);
  f.add2(268, run.from > window.from ? s.opinions[run.from - 1]! & 7 : 8, s.opinions[run.from]! & 7);
  f.add3(269, phrase(s, x, run.to), at(a.word, run.to, window), side);
  commas(s, x, run, 270, mix(SOURCE, side), f);
  const distance = run.to <= cue.anchor ? cue.anchor - run.to : run.from - cue.anchor;
  f.add3(276, Math.min(distance, 9), side, a.tag[head]!);
  f.add2(277, a.relation[head]!, lemma);
  f.add2(279, a.fine[head]!, side);
  f.add3(280, path, side, a.fine[cue.anchor]!);
  let rivals = 0;
  for (let i = run.from; i < run.to; i++) rivals += s.rival[i]!;
  f.add(278, Math.min(rivals, 2));
}

/** The comma phrases inside a run (its last two) and the one that would follow it. */
function commas(s: Scene, x: Analysis, run: Run, template: number, role: number, f: Features): void {
  const { atoms: a, window } = s;
  let seen = 0;
  for (let i = run.to - 1; i > run.from && seen < 2; i--) {
    if (a.kind[i] !== KIND.comma) continue;
    const p = phrase(s, x, i + 1);
    f.add3(template, p, role, seen);
    f.add3(template + 1, p, role, at(a.word, i + 1, window));
    if (seen === 0) f.add3(template + 2, p, role, mix(sizeStep(run.to - i), 1));
    seen++;
  }
  if (run.to < window.to && a.kind[run.to] === KIND.comma) {
    const p = phrase(s, x, run.to + 1);
    f.add2(template + 3, p, role);
    f.add3(template + 4, p, role, at(a.word, run.to + 1, window));
  } else f.add3(template + 5, at(a.tag, run.to, window), phrase(s, x, run.to), role);
}

function cueFeatures({ atoms: a, window, cue, opinions }: Scene, run: Run, f: Features): void {
  let words = 1;
  let lemmas = 1;
  let tags = 1;
  for (let i = run.from; i < run.to; i++) {
    words = mix(words, a.word[i]!);
    lemmas = mix(lemmas, a.lemma[i]!);
    tags = mix(tags, a.tag[i]!);
  }
  const next = at(a.word, run.to, window);
  const nextTag = at(a.tag, run.to, window);
  const before = at(a.word, run.from - 1, window);
  const last = a.word[run.to - 1]!;
  f.add(290, words);
  f.add(291, lemmas);
  f.add(292, tags);
  f.add2(293, lemmas, nextTag);
  f.add2(294, tags, nextTag);
  f.add2(295, tags, next);
  f.add2(296, last, next);
  f.add2(297, a.tag[run.to - 1]!, next);
  f.add2(298, before, a.word[run.from]!);
  f.add2(299, at(a.tag, run.from - 1, window), a.tag[run.from]!);
  f.add2(300, run.to - run.from, a.tag[cue.anchor]!);
  f.add2(301, run.to - run.from, a.lemma[cue.anchor]!);
  f.add2(302, (opinions[run.to - 1]! >> 3) & 7, run.to < window.to ? (opinions[run.to]! >> 3) & 7 : 8);
  f.add2(303, (opinions[run.from]! >> 3) & 7, run.from > window.from ? (opinions[run.from - 1]! >> 3) & 7 : 8);
  f.add2(304, a.shuts[run.to - 1]!, a.relation[run.to - 1]!);
  f.add2(305, a.relation[run.to - 1]!, at(a.relation, run.to, window));
  f.add2(306, a.relation[run.from]!, at(a.relation, run.from - 1, window));
  f.add3(307, a.lemma[cue.anchor]!, last, nextTag);
  f.add3(308, at(a.head, run.to, window) === cue.anchor ? 1 : 0, at(a.relation, run.to, window), next);
  f.add2(309, before, at(a.tag, run.from, window));
}

function contentFeatures(s: Scene, x: Analysis, run: Run, index: number, f: Features): void {
  const { atoms: a, surroundings, window, cue } = s;
  const { head, roots } = headOf(a, run);
  const lemma = a.lemma[cue.anchor]!;
  const path = surroundings.path[head - window.from]!;
  const side = (run.from < cue.anchor ? 1 : 2) + (index > 0 ? 2 : 0);
  const shape = fit(a, run, head);
  const size = sizeStep(run.to - run.from);
  const first = a.word[run.from]!;
  const last = a.word[run.to - 1]!;
  const before = at(a.word, run.from - 1, window);
  const next = at(a.word, run.to, window);
  const nextTag = at(a.tag, run.to, window);
  const q = a.quote[run.from]! * 64 + a.quote[run.to - 1]!;
  f.add2(310, path, side);
  f.add3(311, path, side, lemma);
  f.add3(312, path, shape, side);
  f.add2(313, shape, a.relation[head]!);
  f.add2(314, a.tag[head]!, side);
  f.add3(315, a.relation[head]!, a.tag[head]!, lemma);
  f.add2(316, first, side);
  f.add3(317, first, lemma, side);
  f.add3(318, before, first, side);
  f.add3(319, before, a.tag[run.from]!, side);
  f.add3(320, at(a.tag, run.from - 1, window), a.tag[run.from]!, side);
  f.add2(321, last, next);
  f.add3(322, a.tag[run.to - 1]!, next, side);
  f.add2(323, a.tag[run.to - 1]!, nextTag);
  f.add3(324, next, at(a.word, run.to + 1, window), side);
  f.add3(325, next, at(a.tag, run.to + 1, window), roots);
  f.add2(326, q, side);
  f.add3(327, q, at(a.quote, run.to, window), at(a.quote, run.from - 1, window));
  f.add3(328, q, next, side);
  f.add2(329, size, side);
  f.add2(330, roots, shape);
  f.add2(331, a.place[run.from]!, side);
  f.add2(332, a.place[run.to - 1]!, side);
  f.add3(333, phrase(s, x, run.to), nextTag, side);
  f.add3(334, a.shuts[run.to - 1]!, governorRole(s, x, run.to - 1), nextTag);
  f.add3(335, a.opens[run.from]!, phrase(s, x, run.from), side);
  f.add2(336, (s.opinions[run.from]! >> 6) & 7, run.from > window.from ? (s.opinions[run.from - 1]! >> 6) & 7 : 8);
  f.add2(337, (s.opinions[run.to - 1]! >> 6) & 7, run.to < window.to ? (s.opinions[run.to]! >> 6) & 7 : 8);
  commas(s, x, run, 340, mix(CONTENT, side), f);
  const { sentence } = s.input.tokens;
  const spread = Math.min(3, sentence[run.to - 1]! - sentence[run.from]!);
  f.add3(348, spread, sentence[run.from]! - sentence[cue.anchor]!, q === 0 ? 0 : 1);
  f.add3(
    349,
    spread,
    a.quote[cue.anchor] === 0 ? 0 : 1,
    s.input.tokens.quote[run.from] === s.input.tokens.quote[run.to - 1] ? 1 : 0,
  );
  let rivals = 0;
  for (let i = run.from; i < run.to; i++) if (s.rival[i] === 1 && i !== cue.anchor) rivals++;
  f.add2(350, Math.min(rivals, 3), spread);
  const distance = run.to <= cue.anchor ? cue.anchor - run.to : run.from - cue.anchor;
  f.add3(351, Math.min(distance, 10), side, q === 0 ? 0 : 1);
}

/** How each part agrees with the hint for this cue: the same, overlapping, one of them empty, apart. */
function agreement({ atoms: a, cue, input, window }: Scene, x: Analysis, f: Features): void {
  const hint = input.hints[a.hint[cue.anchor]!];
  if (!hint) {
    let held = 0;
    for (const { from, to } of x.content)
      for (let i = from; i < to; i++) if (a.hinted[i] !== 0) held |= 1 << a.hinted[i]!;
    f.add(403, held);
    return;
  }
  const rule = hashString(hint.rule);
  const follows = (members: readonly Run[]): number =>
    members.length === 0 ? 0 : at(a.word, members[members.length - 1]!.to, window);
  let all = 0;
  for (const [role, members, other] of [
    [1, x.source, hint.source],
    [2, x.cue, hint.cue],
    [3, x.content, hint.content],
  ] as const) {
    const how = likeness(members, other);
    all = all * 4 + how;
    f.add2(400, role, how);
    f.add3(401, role, how, rule);
    f.add3(402, role, how, a.lemma[cue.anchor]!);
    f.add3(405, role, how, mix(follows(members), follows(other)));
  }
  f.add2(404, all, rule);
  f.add(406, all);
}

/** 3 the same runs, 2 overlapping, 1 one of them empty, 0 apart. */
function likeness(a: readonly Run[], b: readonly Run[]): number {
  if (a.length === b.length && a.every((run, i) => run.from === b[i]!.from && run.to === b[i]!.to)) return 3;
  if (a.length === 0 || b.length === 0) return 1;
  return a.some((x) => b.some((y) => x.from < y.to && y.from < x.to)) ? 2 : 0;
}

/** Which role each dependant of the cue was given, and the cue's governor: subject to source, clause to content. */
function dependants(s: Scene, x: Analysis, f: Features): void {
  const { atoms: a, window, cue, children } = s;
  const lemma = a.lemma[cue.anchor]!;
  const role = (i: number): number => (i < window.from || i >= window.to ? 9 : x.roles[i - window.from]!);
  for (const child of children) {
    const given = mix(mix(role(child), role(a.left[child]!)), role(a.right[child]!));
    const relation = mix(a.relation[child]!, child < cue.anchor ? 1 : 2);
    f.add2(360, relation, role(child));
    f.add2(361, relation, given);
    f.add3(362, relation, role(child), lemma);
    f.add3(359, relation, role(child), a.fine[cue.anchor]!);
    f.add3(363, relation, role(child), a.tag[child]!);
    f.add3(364, relation, given, a.lemma[child]!);
    f.add3(365, relation, role(child), a.word[a.left[child]!]!);
  }
  let up = cue.anchor;
  let way = 0;
  for (let step = 0; step < 3; step++) {
    way = mix(way, a.relation[up]!);
    up = a.head[up]!;
    if (up < 0) break;
    f.add3(366, way, role(up), step);
    f.add3(367, way, role(up), lemma);
    f.add3(368, way, role(up), a.tag[up]!);
  }
}

/** Whether each quotation nearby is wholly, partly or not in the content: as a rule it is content or none of it. */
function quotations({ quotes, window, cue, atoms: a, input }: Scene, x: Analysis, f: Features): void {
  for (const { from, to } of quotes) {
    let inside = 0;
    const end = Math.min(to, window.to);
    for (let i = from; i < end; i++) if (x.roles[i - window.from] === CONTENT) inside++;
    const cover = inside === 0 ? 0 : inside === end - from ? 2 : 1;
    const far = Math.max(-3, Math.min(3, input.tokens.sentence[from]! - input.tokens.sentence[cue.anchor]!));
    const size = sizeStep(to - from);
    f.add2(370, cover, far);
    f.add3(371, cover, size, far);
    f.add3(372, cover, from < cue.anchor ? 1 : 2, at(a.word, from - 1, window));
    f.add3(373, cover, x.content.length, far);
  }
}

/** What stands between cue and content and between source and cue: addressees, times, commas. */
function between(s: Scene, x: Analysis, f: Features): void {
  const { atoms: a, cue } = s;
  const lemma = a.lemma[cue.anchor]!;
  const q = x.cue[0];
  const c = x.content.find((run) => run.from > cue.anchor) ?? x.content[0];
  const g = x.source[0];
  if (q && c) gap(a, c.from >= q.to ? q.to : c.to, c.from >= q.to ? c.from : q.from, 380, lemma, f);
  if (q && g) gap(a, g.from >= q.to ? q.to : g.to, g.from >= q.to ? g.from : q.from, 385, lemma, f);
  if (q && !g) f.add3(390, a.tag[cue.anchor]!, at(a.tag, q.from - 1, s.window), a.kids[cue.anchor]! & 3);
  if (!c) f.add2(391, lemma, a.kids[cue.anchor]!);
}

function gap(a: Atoms, from: number, to: number, template: number, lemma: number, f: Features): void {
  if (to < from) return;
  let tags = Math.min(to - from, 6);
  let relations = tags;
  let words = tags;
  for (let i = from; i < to && i < from + 5; i++) {
    tags = mix(tags, a.tag[i]!);
    relations = mix(relations, a.relation[i]!);
    words = mix(words, a.word[i]!);
  }
  f.add(template, tags);
  f.add(template + 1, relations);
  f.add(template + 2, words);
  f.add2(template + 3, Math.min(to - from, 8), lemma);
  f.add3(template + 4, to > from ? a.relation[from]! : 0, to > from ? a.tag[to - 1]! : 0, lemma);
}
