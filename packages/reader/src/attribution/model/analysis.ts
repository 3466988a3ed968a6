import type { Reading } from "./analyses.js";
import type { Hint, Run } from "./hint.js";
import { UNIT } from "./labels.js";

/** Roles of tokens in one relation. */
export const SOURCE = 1;
export const CUE = 2;
export const CONTENT = 3;

/** A whole relation over one window: the role of each token, and the runs that make it up (absolute token indices). */
export interface Analysis {
  readonly roles: Uint8Array;
  readonly source: readonly Run[];
  readonly cue: readonly Run[];
  readonly content: readonly Run[];
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
    if (found.some((known) => sameRoles(known.roles, roles))) continue;
    found.push({
      roles,
      score,
      source: runs(roles, SOURCE, from),
      cue: runs(roles, CUE, from),
      content: runs(roles, CONTENT, from),
    });
  }
  return found;
}

function sameRoles(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
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
  if (analyses.some((known) => sameRoles(known.roles, roles))) return analyses;
  const parts = { source: runs(roles, SOURCE, from), cue: runs(roles, CUE, from), content: runs(roles, CONTENT, from) };
  return [...analyses, { roles, score: analyses[0]!.score - HINT_BEHIND, ...parts }];
}

/** Eight natural logarithms: a margin that lists of twelve seldom reach, so that the reranker can tell it. */
const HINT_BEHIND = 8 * UNIT;

/** Runs of tokens with the role, in text order. */
export function runs(roles: Uint8Array, role: number, from: number): Run[] {
  const found: Run[] = [];
  for (let i = 0; i < roles.length; i++) {
    if (roles[i] !== role) continue;
    const start = i;
    while (i + 1 < roles.length && roles[i + 1] === role) i++;
    found.push({ from: from + start, to: from + i + 1 });
  }
  return found;
}
