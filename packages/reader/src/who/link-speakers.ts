import type { Clusters } from "./clusters.js";
import type { Cluster, Draft, Needs } from "./draft.js";

/** "I" is who is quoted; "we" the side that he or she speaks for. Linked last, when all speakers are known. */
export function linkSpeaker(doc: Needs, clusters: Clusters, draft: Draft): void {
  const { tokens, attributions } = doc;
  const at = tokens.start[draft.first]!;
  const inside = attributions.filter(({ content }) => content.some(([start, end]) => start <= at && at < end));
  // Outside a quotation "we" is the writer's, unless an interview's label speaks.
  if ((tokens.quote[draft.first] ?? -1) < 0 && !inside.some(({ cue }) => cue.length === 0)) return;
  let speaker: Cluster | undefined;
  for (const { source } of inside)
    if (source.length > 0) speaker = clusterAt(doc, clusters.all, source[0]![0], source[0]![1]) ?? speaker;
  if (!speaker) return;
  if (/^(?:i|me|my)$/.test(draft.key)) {
    clusters.insert(speaker, draft);
    return;
  }
  const { country, kind } = speaker;
  const side = country ? clusters.all.find((c) => c.kind === "country" && c.country === country) : undefined;
  if (side ?? (kind !== "person" ? speaker : undefined)) clusters.insert((side ?? speaker)!, draft);
}

/** The entity with the mention that overlaps most. */
export function clusterAt({ tokens }: Needs, all: readonly Cluster[], start: number, end: number): Cluster | undefined {
  let best: Cluster | undefined;
  let size = 0;
  for (const cluster of all)
    for (const mention of cluster.mentions) {
      const overlap = Math.min(end, tokens.end[mention.end - 1]!) - Math.max(start, tokens.start[mention.first]!);
      if (overlap > size) {
        best = cluster;
        size = overlap;
      }
    }
  return best;
}
