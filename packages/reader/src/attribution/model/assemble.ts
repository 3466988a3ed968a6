import type { Analysis } from "./analysis.js";
import type { Run } from "./hint.js";

/** An analysis that the reranker chose, and by how much over "no relation". */
export interface Chosen<A extends Parts = Parts> {
  readonly anchor: number;
  readonly analysis: A;
  readonly margin: number;
}

type Parts = Pick<Analysis, "source" | "cue" | "content">;

const touches = (a: readonly Run[], b: readonly Run[]): boolean =>
  a.some((x) => b.some((y) => x.from < y.to && y.from < x.to));

/**
 * The relations of a document: surest first, no cue inside the cue or content of one already taken, and no content over
 * another's cue. What is left is top-level relations only.
 */
export function assemble<A extends Parts>(chosen: readonly Chosen<A>[]): readonly Chosen<A>[] {
  const sorted = [...chosen].sort((a, b) => b.margin - a.margin || a.anchor - b.anchor);
  const kept: Chosen<A>[] = [];
  const near: Chosen<A>[][] = [];
  for (const x of sorted) {
    const page = x.anchor >> 8;
    const rivals = [...(near[page - 1] ?? []), ...(near[page] ?? []), ...(near[page + 1] ?? [])];
    if (rivals.some((y) => clash(x.analysis, y.analysis))) continue;
    kept.push(x);
    near[page] = [...(near[page] ?? []), x];
  }
  return kept.sort((a, b) => a.anchor - b.anchor);
}

const clash = (x: Parts, y: Parts): boolean =>
  touches(x.cue, y.cue) || touches(x.cue, y.content) || touches(x.content, y.cue) || touches(x.content, y.content);
