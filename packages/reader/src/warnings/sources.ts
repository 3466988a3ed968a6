import type { Warning } from "../contract/record.js";
import type { Layers } from "../document/layers.js";
import { bySpan } from "../document/span.js";

/**
 * A report leans on nobody when this share of its statements names no source, and at least so many do. Set on our
 * stories: those that experts warn of have half, the others at most one or two among a dozen.
 */
const SHARE = 0.3;
const LEAST = 3;

/** "It is reported that …", "as was noted …" again and again: nobody stands behind it. */
export function withoutSource({ statements }: Pick<Layers, "statements">): readonly Warning[] {
  const bare = statements.filter(({ source }) => source.identification === "unattributed" && source.spans.length === 0);
  if (bare.length < LEAST || bare.length < statements.length * SHARE) return [];
  const spans = bare
    .flatMap(({ cue }) => cue.spans)
    .sort(bySpan)
    .slice(0, 20);
  return [{ kind: "no-source", message: `${bare.length} of ${statements.length} statements name no source`, spans }];
}
