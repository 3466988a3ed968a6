import type { Entity, Span } from "../contract/record.js";
import type { Attribution, LinkedMention } from "../document/layers.js";
import { overlaps } from "../document/span.js";

/** Finds who a source is: mentions by token, so that every look-up is cheap. */
export interface MentionIndex {
  /** Mentions in text order. */
  readonly mentions: readonly LinkedMention[];
  readonly entities: readonly Entity[];
}

/**
 * The entity that a source names: the mention on its head word, else the outermost mention that begins the source.
 *
 * @example "a senior White House official": the official, not the White House
 */
export function entityOfSource(
  { mentions, entities }: MentionIndex,
  { source, sourceToken }: Attribution,
  isRelease: boolean,
): Entity | undefined {
  if (source.length === 0) return undefined;
  const near = mentionsIn(mentions, source);
  const issuer = isRelease ? issuerAmong(near, entities) : undefined;
  if (issuer) return issuer;
  const byHead = near.filter((mention) => mention.headToken === sourceToken);
  const best = largest(byHead) ?? largest(near.filter((mention) => mention.span[0] === source[0]![0])) ?? largest(near);
  return best && entities[best.entity];
}

/** Words for what a body puts out: the body is the source, "the statement of the ministry" is how it spoke. */
const RELEASES = new Set([
  "message",
  "statement",
  "release",
  "readout",
  "communique",
  "communiqué",
  "post",
  "tweet",
  "announcement",
  "website",
]);

export const isReleaseWord = (word: string | undefined): boolean => word !== undefined && RELEASES.has(word);

/** The outermost person or body named inside a release's phrase. */
function issuerAmong(mentions: readonly LinkedMention[], entities: readonly Entity[]): Entity | undefined {
  const kinds = new Set<Entity["kind"]>(["person", "organization", "country", "group"]);
  const best = largest(mentions.filter(({ entity }) => kinds.has(entities[entity]?.kind ?? "document")));
  return best && entities[best.entity];
}

/** Mentions that overlap any of the spans. */
export function mentionsIn(mentions: readonly LinkedMention[], spans: readonly Span[]): readonly LinkedMention[] {
  const found: LinkedMention[] = [];
  for (const span of spans)
    for (let i = firstFrom(mentions, span[0] - 400); i < mentions.length && mentions[i]!.span[0] < span[1]; i++)
      if (overlaps(mentions[i]!.span, span)) found.push(mentions[i]!);
  return found;
}

/** First mention that starts at or after `at`; no mention is longer than the slack its callers leave. */
function firstFrom(mentions: readonly LinkedMention[], at: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.span[0] < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function largest(mentions: readonly LinkedMention[]): LinkedMention | undefined {
  let best: LinkedMention | undefined;
  for (const mention of mentions)
    if (!best || mention.span[1] - mention.span[0] > best.span[1] - best.span[0]) best = mention;
  return best;
}
