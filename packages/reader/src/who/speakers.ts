import type { Cluster, Draft, Needs } from "./draft.js";

interface Spoken {
  readonly start: number;
  readonly end: number;
  readonly of: Cluster;
}

/** Whose words a mention stands in: officials speak of their own president without saying whose. */
export class Speakers {
  private readonly spans: readonly Spoken[];

  constructor(
    private readonly doc: Needs,
    clusters: readonly Cluster[],
  ) {
    const byHead = new Map<number, Cluster>();
    for (const cluster of clusters) for (const { head } of cluster.mentions) byHead.set(head, cluster);
    this.spans = doc.attributions.flatMap(({ sourceToken, content }) => {
      const of = byHead.get(sourceToken);
      // A country's own words are told as its deeds are: the clause decides there.
      return of && of.kind !== "country" && of.kind !== "outlet"
        ? content.map(([start, end]) => ({ start, end, of }))
        : [];
    });
  }

  /** The speaker's side, if it has a country; the innermost speaker's. */
  countryAt({ first }: Draft): { readonly country: string } | undefined {
    const at = this.doc.tokens.start[first]!;
    let best: Spoken | undefined;
    for (const span of this.spans)
      if (span.start <= at && at < span.end && (!best || span.end - span.start < best.end - best.start)) best = span;
    return best?.of.country === undefined ? undefined : { country: best.of.country };
  }
}
