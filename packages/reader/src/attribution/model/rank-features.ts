import { mix } from "../../model/hash.js";
import { type Analysis, CONTENT, CUE, SOURCE, sameRuns } from "./analysis.js";
import type { Atoms } from "./atoms.js";
import type { Hint, Run } from "./hint.js";
import { UNIT } from "./labels.js";
import { stepOf } from "./pair-features.js";
import { MOST_RUNS, runFeatures } from "./rank-run-features.js";
import { at, EDGE, type Features, lossOf, type Scene, sizeStep } from "./rank-scene.js";

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
  const { rule } = s;
  f.add(196, rule);
  f.add2(197, rule, lemma);
  f.add2(195, rule, a.tag[c]!);
  f.add2(194, a.hinted[c]!, step);
  for (const child of children) f.add3(198, a.relation[child]!, a.fine[c]!, a.tag[child]!);
}

/**
 * Features of a whole relation, its runs aside. `margin` is its score less the best one's, `rank` its place in the list.
 */
export function wholeFeatures(s: Scene, x: Analysis, rank: number, margin: number, f: Features): void {
  general(s, x, rank, margin, f);
  dependants(s, x, f);
  quotations(s, x, f);
  between(s, x, f);
  agreement(s, x, f);
}

/** All features of a whole relation, its runs among them. */
export function relationFeatures(s: Scene, x: Analysis, rank: number, margin: number, f: Features): void {
  f.count = 0;
  wholeFeatures(s, x, rank, margin, f);
  eachRun(x, (role, run, index) => runFeatures(s, role, run, index, f));
}

/** Calls `use` with the runs that have features. */
export function eachRun(x: Analysis, use: (role: number, run: Run, index: number) => void): void {
  for (let i = 0; i < Math.min(x.source.length, MOST_RUNS); i++) use(SOURCE, x.source[i]!, i);
  for (let i = 0; i < Math.min(x.cue.length, MOST_RUNS); i++) use(CUE, x.cue[i]!, i);
  for (let i = 0; i < Math.min(x.content.length, MOST_RUNS); i++) use(CONTENT, x.content[i]!, i);
}

export function general(s: Scene, x: Analysis, rank: number, margin: number, f: Features): void {
  const { atoms: a, cue, window } = s;
  const lemma = a.lemma[cue.anchor]!;
  f.add(230, rank);
  f.add(231, Math.max(-24, Math.round(margin / (UNIT / 4))));
  const { order } = x;
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
  const lostBy = [lossOf(s, window, 0), 0, 0, 0];
  for (const [role, members] of [
    [SOURCE, x.source],
    [CUE, x.cue],
    [CONTENT, x.content],
  ] as const)
    for (const run of members) {
      lostBy[role]! += lossOf(s, run, role);
      lostBy[0]! -= lossOf(s, run, 0);
    }
  const lost = lostBy[0]! + lostBy[1]! + lostBy[2]! + lostBy[3]!;
  f.add(241, Math.min(24, Math.round(lost / UNIT)));
  for (let r = 0; r < 4; r++) f.add2(242, r, Math.min(16, Math.round(lostBy[r]! / UNIT)));
  const first = sizeStep(x.content.reduce((n, r) => n + r.to - r.from, 0));
  f.add2(243, first, lemma);
  f.add(244, first);
}

/** How each part agrees with the hint for this cue. */
function agreement(s: Scene, x: Analysis, f: Features): void {
  const { hint } = s;
  if (!hint) {
    unhinted(s, x.content, f);
    return;
  }
  partAgreement(s, SOURCE, x.source, hint.source, f);
  partAgreement(s, CUE, x.cue, hint.cue, f);
  partAgreement(s, CONTENT, x.content, hint.content, f);
  wholeAgreement(s, x, hint, f);
}

/** Without a hint for this cue: which parts of other hints the content holds. */
export function unhinted({ atoms: a }: Scene, content: readonly Run[], f: Features): void {
  let held = 0;
  for (const { from, to } of content) for (let i = from; i < to; i++) if (a.hinted[i] !== 0) held |= 1 << a.hinted[i]!;
  f.add(403, held);
}

/** How a part agrees with that of the hint: the same, overlapping, one of them empty, apart. */
export function partAgreement(
  s: Scene,
  role: number,
  members: readonly Run[],
  other: readonly Run[],
  f: Features,
): void {
  const { atoms: a, cue, window } = s;
  const follows = (runs: readonly Run[]): number =>
    runs.length === 0 ? 0 : at(a.word, runs[runs.length - 1]!.to, window);
  const how = likeness(members, other);
  f.add2(400, role, how);
  f.add3(401, role, how, s.rule);
  f.add3(402, role, how, a.lemma[cue.anchor]!);
  f.add3(405, role, how, mix(follows(members), follows(other)));
}

export function wholeAgreement(s: Scene, x: Analysis, hint: Hint, f: Features): void {
  const all = (likeness(x.source, hint.source) * 4 + likeness(x.cue, hint.cue)) * 4 + likeness(x.content, hint.content);
  f.add2(404, all, s.rule);
  f.add(406, all);
}

/** 3 the same runs, 2 overlapping, 1 one of them empty, 0 apart. */
function likeness(a: readonly Run[], b: readonly Run[]): number {
  if (sameRuns(a, b)) return 3;
  if (a.length === 0 || b.length === 0) return 1;
  return a.some((x) => b.some((y) => x.from < y.to && y.from < x.to)) ? 2 : 0;
}

/** Which role each dependant of the cue was given, and the cue's governors: subject to source, clause to content. */
function dependants(s: Scene, x: Analysis, f: Features): void {
  const { atoms: a, children } = s;
  for (const child of children)
    childFeatures(s, child, roleAt(s, x, child), roleAt(s, x, a.left[child]!), roleAt(s, x, a.right[child]!), f);
  eachGovernor(s, (up, way, step) => governorFeatures(s, up, way, step, roleAt(s, x, up), f));
}

/** Role of a token; 9 outside the window. */
export const roleAt = ({ window }: Scene, x: Analysis, i: number): number =>
  i < window.from || i >= window.to ? OUTSIDE : x.roles[i - window.from]!;
const OUTSIDE = 9;

/** Of a dependant of the cue, given its role and those of the first and last token that hang on it. */
export function childFeatures(s: Scene, child: number, role: number, left: number, right: number, f: Features): void {
  const { atoms: a, cue } = s;
  const lemma = a.lemma[cue.anchor]!;
  const given = mix(mix(role, left), right);
  const relation = mix(a.relation[child]!, child < cue.anchor ? 1 : 2);
  f.add2(360, relation, role);
  f.add2(361, relation, given);
  f.add3(362, relation, role, lemma);
  f.add3(359, relation, role, a.fine[cue.anchor]!);
  f.add3(363, relation, role, a.tag[child]!);
  f.add3(364, relation, given, a.lemma[child]!);
  f.add3(365, relation, role, a.word[a.left[child]!]!);
}

/** Calls `use` with the cue's governor, its governor and so on, up to three, each with the way there. */
export function eachGovernor({ atoms: a, cue }: Scene, use: (up: number, way: number, step: number) => void): void {
  let up = cue.anchor;
  let way = 0;
  for (let step = 0; step < 3; step++) {
    way = mix(way, a.relation[up]!);
    up = a.head[up]!;
    if (up < 0) return;
    use(up, way, step);
  }
}

export function governorFeatures(s: Scene, up: number, way: number, step: number, role: number, f: Features): void {
  const { atoms: a, cue } = s;
  f.add3(366, way, role, step);
  f.add3(367, way, role, a.lemma[cue.anchor]!);
  f.add3(368, way, role, a.tag[up]!);
}

/** Whether each quotation nearby is wholly, partly or not in the content: as a rule it is content or none of it. */
function quotations(s: Scene, x: Analysis, f: Features): void {
  for (const quote of s.quotes) quotationFeatures(s, quote, coverOf(s, x, quote), x.content.length, f);
}

/** How much of a quotation is content: 0 none, 1 a part, 2 all. */
export function coverOf({ window }: Scene, x: Analysis, { from, to }: Run): number {
  let inside = 0;
  const end = Math.min(to, window.to);
  for (let i = from; i < end; i++) if (x.roles[i - window.from] === CONTENT) inside++;
  return inside === 0 ? 0 : inside === end - from ? 2 : 1;
}

export function quotationFeatures(s: Scene, { from, to }: Run, cover: number, contents: number, f: Features): void {
  const { window, cue, atoms: a, input } = s;
  const far = Math.max(-3, Math.min(3, input.tokens.sentence[from]! - input.tokens.sentence[cue.anchor]!));
  const size = sizeStep(to - from);
  f.add2(370, cover, far);
  f.add3(371, cover, size, far);
  f.add3(372, cover, from < cue.anchor ? 1 : 2, at(a.word, from - 1, window));
  f.add3(373, cover, contents, far);
}

/** What stands between cue and content and between source and cue: addressees, times, commas. */
function between(s: Scene, x: Analysis, f: Features): void {
  contentGap(s, x.cue, x.content, f);
  sourceGap(s, x.cue, x.source, f);
  if (x.content.length === 0) noContent(s, f);
}

export function contentGap({ atoms: a, cue }: Scene, [q]: readonly Run[], content: readonly Run[], f: Features): void {
  const c = content.find((run) => run.from > cue.anchor) ?? content[0];
  if (q && c) gap(a, c.from >= q.to ? q.to : c.to, c.from >= q.to ? c.from : q.from, 380, a.lemma[cue.anchor]!, f);
}

export function sourceGap(s: Scene, [q]: readonly Run[], [g]: readonly Run[], f: Features): void {
  const { atoms: a, cue } = s;
  if (q && g) gap(a, g.from >= q.to ? q.to : g.to, g.from >= q.to ? g.from : q.from, 385, a.lemma[cue.anchor]!, f);
  if (q && !g) f.add3(390, a.tag[cue.anchor]!, at(a.tag, q.from - 1, s.window), a.kids[cue.anchor]! & 3);
}

export const noContent = ({ atoms: a, cue }: Scene, f: Features): void =>
  f.add2(391, a.lemma[cue.anchor]!, a.kids[cue.anchor]!);

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
