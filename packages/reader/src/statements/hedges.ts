import type { Span } from "../contract/record.js";
import type { Tokens } from "../document/layers.js";

/** Words that weaken what is said, longest first where one begins another. Lower case, one space between. */
export const HEDGES: readonly string[] =
  "is likely to|are likely to|was likely to|is unlikely to|are unlikely to|is expected to|are expected to|appears to|appear to|appeared to|seems to|seem to|seemed to|reportedly|allegedly|apparently|purportedly|supposedly|possibly|probably|perhaps|presumably|likely|unlikely|hardly|may|might|could".split(
    "|",
  );

const BY_FIRST = new Map<string, readonly (readonly string[])[]>();
for (const hedge of HEDGES) {
  const words = hedge.split(" ");
  BY_FIRST.set(words[0]!, [...(BY_FIRST.get(words[0]!) ?? []), words]);
}

/** The hedges in tokens [from, to), in text order. */
export function findHedges(tokens: Tokens, from: number, to: number): readonly Span[] {
  const found: Span[] = [];
  for (let i = from; i < to; i++) {
    const hedge = BY_FIRST.get(tokens.lower[i]!)?.find((words) =>
      words.every((word, k) => i + k < to && tokens.lower[i + k] === word),
    );
    if (!hedge || (tokens.word[i] === "May" && i > 0)) continue;
    found.push([tokens.start[i]!, tokens.end[i + hedge.length - 1]!]);
    i += hedge.length - 1;
  }
  return found;
}
