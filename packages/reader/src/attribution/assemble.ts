import type { Span } from "../contract/record.js";
import type { Attribution } from "../document/layers.js";
import type { Context } from "./context.js";
import type { Draft } from "./draft.js";
import type { Range } from "./words.js";

/** Drafts as attributions: character spans, text order, and each bound to the one in whose content it stands. */
export function assemble({ words }: Context, drafts: readonly Draft[]): readonly Attribution[] {
  const { start, end } = words.tokens;
  const span = ([from, to]: Range): Span => [start[from]!, end[to - 1]!];
  const ordered = [...drafts].sort((a, b) => firstToken(a) - firstToken(b) || anchor(a) - anchor(b));
  const place = new Map(ordered.map((draft, i) => [draft.cueToken, i]));
  return ordered.map((draft, i) => ({
    source: sortedSpans(draft.source.map(span)),
    cue: draft.cue.map(span),
    content: sortedSpans(draft.content.map(span)),
    cueToken: draft.cueToken,
    sourceToken: draft.sourceToken,
    within: draft.under ? (place.get(draft.under.cueToken) ?? -1) : holder(ordered, i),
    rule: draft.rule,
  }));
}

const firstToken = (draft: Draft): number =>
  Math.min(...[...draft.source, ...draft.cue, ...draft.content].map(([from]) => from));

/** The token by which a draft is said to stand somewhere: its cue, or its content where it has none. */
const anchor = (draft: Draft): number => (draft.cueToken >= 0 ? draft.cueToken : (draft.content[0]?.[0] ?? 0));

/** Neighbours in text order looked at for the one that holds a draft. */
const NEIGHBOURS = 60;

/** The draft with the smallest content around this one's cue. */
function holder(drafts: readonly Draft[], index: number): number {
  const draft = drafts[index]!;
  const at = anchor(draft);
  let best = -1;
  let bestSize = Number.POSITIVE_INFINITY;
  for (let k = Math.max(0, index - NEIGHBOURS); k < Math.min(drafts.length, index + NEIGHBOURS); k++) {
    const other = drafts[k]!;
    if (k === index || anchor(other) === at) continue;
    const size = other.content.reduce((sum, [from, to]) => sum + to - from, 0);
    if (size >= bestSize || !other.content.some(([from, to]) => from <= at && at < to)) continue;
    if (draft.content.some(([from, to]) => from <= anchor(other) && anchor(other) < to)) continue;
    best = k;
    bestSize = size;
  }
  return best;
}

function sortedSpans(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  return sorted.filter(([from], i) => i === 0 || from >= sorted[i - 1]![1]);
}
