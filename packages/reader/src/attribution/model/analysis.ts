import { mix } from "../../model/hash.js";
import type { Reading } from "./analyses.js";
import type { Hint, Run } from "./hint.js";
import { UNIT } from "./labels.js";

/** Roles of tokens in one relation. */
export const SOURCE = 1;
export const CUE = 2;
export const CONTENT = 3;

/**
 * A whole relation over one window: the role of each token, and the runs that make it up (absolute token indices).
 * Analyses of one cue that have a part in common share its list.
 */
export interface Analysis {
  readonly roles: Uint8Array;
  readonly source: readonly Run[];
  readonly cue: readonly Run[];
  readonly content: readonly Run[];
  /** Hash of the order in which the roles come. */
  readonly order: number;
  readonly score: number;
}

/** Role of each label. */
const ROLE_OF = Uint8Array.of(0, SOURCE, SOURCE, CUE, CUE, CONTENT, CONTENT);

/** The different relations among the readings, best first; readings that differ only in how runs are cut are one. */
export function analysesOf(readings: readonly Reading[], from: number): readonly Analysis[] {
  const found: Analysis[] = [];
  for (const { labels, score } of readings) {
    const roles = new Uint8Array(labels.length);
    for (let i = 0; i < roles.length; i++) roles[i] = ROLE_OF[labels[i]!]!;
    const analysis = analysisOf(roles, score, from, found);
    if (!found.some((known) => isSame(known, analysis))) found.push(analysis);
  }
  return found;
}

function analysisOf(roles: Uint8Array, score: number, from: number, others: readonly Analysis[]): Analysis {
  const runs: [none: Run[], source: Run[], cue: Run[], content: Run[]] = [[], [], [], []];
  let order = 1;
  let last = 0;
  for (let i = 0; i < roles.length; i++) {
    const role = roles[i]!;
    if (role === 0) continue;
    const start = i;
    while (i + 1 < roles.length && roles[i + 1] === role) i++;
    runs[role]!.push({ from: from + start, to: from + i + 1 });
    if (role !== last) order = mix(order, role);
    last = role;
  }
  const source = others.find((other) => sameRuns(other.source, runs[SOURCE]))?.source ?? runs[SOURCE];
  const cue = others.find((other) => sameRuns(other.cue, runs[CUE]))?.cue ?? runs[CUE];
  const content = others.find((other) => sameRuns(other.content, runs[CONTENT]))?.content ?? runs[CONTENT];
  return { roles, source, cue, content, order, score };
}

const isSame = (a: Analysis, b: Analysis): boolean =>
  a.source === b.source && a.cue === b.cue && a.content === b.content;

export function sameRuns(a: readonly Run[], b: readonly Run[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i]!.from !== b[i]!.from || a[i]!.to !== b[i]!.to) return false;
  return true;
}

/**
 * The analyses with the hint's own among them: last, and a little below the first in score, where it is not there yet.
 * A hint that does not fit into the window is left out.
 */
export function withHint(
  analyses: readonly Analysis[],
  hint: Hint | undefined,
  from: number,
  to: number,
): readonly Analysis[] {
  if (!hint || analyses.length === 0) return analyses;
  const roles = new Uint8Array(to - from);
  for (const [role, members] of [
    [CONTENT, hint.content],
    [SOURCE, hint.source],
    [CUE, hint.cue],
  ] as const)
    for (const run of members) {
      if (run.from < from || run.to > to) return analyses;
      roles.fill(role, run.from - from, run.to - from);
    }
  const hinted = analysisOf(roles, analyses[0]!.score - HINT_BEHIND, from, analyses);
  return analyses.some((known) => isSame(known, hinted)) ? analyses : [...analyses, hinted];
}

/** Eight natural logarithms: a margin that lists of twelve seldom reach, so that the reranker can tell it. */
const HINT_BEHIND = 8 * UNIT;
