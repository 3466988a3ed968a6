import { mix } from "../../model/hash.js";
import { CONTENT, SOURCE } from "./analysis.js";
import { type Atoms, KIND } from "./atoms.js";
import type { Run } from "./hint.js";
import { at, EDGE, type Features, type Scene, sizeStep } from "./rank-scene.js";

/** Runs of a part that are looked at: the first ones. */
export const MOST_RUNS = 4;

/**
 * Features of one run of a relation, added to `f`. They hang on the run and its part alone, not on the rest of the
 * analysis, so that their sum is worked out once for all analyses of a cue that share the run.
 *
 * @param index place of the run among those of its part
 */
export function runFeatures(s: Scene, role: number, run: Run, index: number, f: Features): void {
  if (role === SOURCE) sourceFeatures(s, run, f);
  else if (role === CONTENT) contentFeatures(s, run, index, f);
  else cueFeatures(s, run, f);
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

/** How a run sits on the subtree of its head: bits for left and right edge met, else short or long. */
function fit(a: Atoms, run: Run, head: number): number {
  const l = a.left[head]!;
  const r = a.right[head]! + 1;
  return (run.from === l ? 0 : run.from > l ? 1 : 2) + 3 * (run.to === r ? 0 : run.to < r ? 1 : 2);
}

/** Where a token's governor stands: 0 none, 1 in the run, 4 outside it, 5 the cue itself, 6 outside the window. */
function governorPlace({ atoms: a, cue, window }: Scene, run: Run, i: number): number {
  const h = a.head[i]!;
  if (h < 0) return 0;
  if (h === cue.anchor) return 5;
  if (h < window.from || h >= window.to) return 6;
  return h >= run.from && h < run.to ? 1 : 4;
}

/** The phrase that a comma opens (or that follows a run's end): what it is and what it hangs on. */
function phrase(s: Scene, run: Run, i: number): number {
  const { atoms: a, window } = s;
  if (i < window.from || i >= window.to) return EDGE;
  let top = i;
  for (let step = 0; step < 12 && a.head[top]! >= 0 && a.left[a.head[top]!] === i; step++) top = a.head[top]!;
  return mix(a.relation[top]!, governorPlace(s, run, top));
}

function sourceFeatures(s: Scene, run: Run, f: Features): void {
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
  f.add3(269, phrase(s, run, run.to), at(a.word, run.to, window), side);
  commas(s, run, 270, mix(SOURCE, side), f);
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
function commas(s: Scene, run: Run, template: number, role: number, f: Features): void {
  const { atoms: a, window } = s;
  let seen = 0;
  for (let i = run.to - 1; i > run.from && seen < 2; i--) {
    if (a.kind[i] !== KIND.comma) continue;
    const p = phrase(s, run, i + 1);
    f.add3(template, p, role, seen);
    f.add3(template + 1, p, role, at(a.word, i + 1, window));
    if (seen === 0) f.add3(template + 2, p, role, mix(sizeStep(run.to - i), 1));
    seen++;
  }
  if (run.to < window.to && a.kind[run.to] === KIND.comma) {
    const p = phrase(s, run, run.to + 1);
    f.add2(template + 3, p, role);
    f.add3(template + 4, p, role, at(a.word, run.to + 1, window));
  } else f.add3(template + 5, at(a.tag, run.to, window), phrase(s, run, run.to), role);
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

function contentFeatures(s: Scene, run: Run, index: number, f: Features): void {
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
  f.add3(333, phrase(s, run, run.to), nextTag, side);
  f.add3(334, a.shuts[run.to - 1]!, governorPlace(s, run, run.to - 1), nextTag);
  f.add3(335, a.opens[run.from]!, phrase(s, run, run.from), side);
  f.add2(336, (s.opinions[run.from]! >> 6) & 7, run.from > window.from ? (s.opinions[run.from - 1]! >> 6) & 7 : 8);
  f.add2(337, (s.opinions[run.to - 1]! >> 6) & 7, run.to < window.to ? (s.opinions[run.to]! >> 6) & 7 : 8);
  commas(s, run, 340, mix(CONTENT, side), f);
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
