import type { Event, Span } from "../contract/record.js";
import type { Layers } from "../document/layers.js";
import { bySpan } from "../document/span.js";
import type { Found } from "./find.js";

/** A place that tells of talks, and the index of the event it tells of. */
export interface TalksAt {
  readonly trigger: Span;
  readonly event: number;
  /** Whether it is still to come: what somebody will raise is raised there. */
  readonly toCome: boolean;
}

const TO_COME: ReadonlySet<Event["status"]> = new Set(["planned", "expected", "possible"]);

/** Everything that tells of talks, in text order. */
export function talksOf(events: readonly Event[]): readonly TalksAt[] {
  const talks = events.flatMap((event, index) =>
    event.type === "CONSULT"
      ? event.mentions.map(({ trigger }) => ({ trigger, event: index, toCome: TO_COME.has(event.status) }))
      : [],
  );
  return talks.sort((a, b) => bySpan(a.trigger, b.trigger));
}

/**
 * The event on whose agenda a thing is: the talks whose words put it there, else those told of nearest to these words
 * in the sentence, else those told of last before. -1 where no talks are told of, or where it is only someone's stand.
 */
export function agendaEvent(
  { item, cue }: Found,
  talks: readonly TalksAt[],
  { tokens, sentences }: Pick<Layers, "tokens" | "sentences">,
): number {
  const at = tokens.start[cue.first]!;
  const end = tokens.end[cue.last]!;
  const { span } = sentences[tokens.sentence[item[0]]!]!;
  const next = firstFrom(talks, at);
  const after = talks[next];
  const before = talks[next - 1];
  if (after && after.trigger[0] < end) return after.event;
  if (cue.entry.kind === "stand" && isToCome(tokens, cue.first)) return lastToCome(talks, next);
  if (before && before.trigger[1] > at) return before.event;
  const inSentence = [before, after].filter(
    (talk) => talk !== undefined && talk.trigger[0] >= span[0] && talk.trigger[0] < span[1],
  );
  const nearest = inSentence.sort((a, b) => Math.abs(a!.trigger[0] - at) - Math.abs(b!.trigger[0] - at))[0];
  if (nearest) return nearest.event;
  if (!before) return -1;
  return cue.entry.kind === "table" || isToCome(tokens, cue.first) ? before.event : -1;
}

/** "Will express concern", "intends to ask": a stand that is yet to be taken is taken at the talks to come. */
function isToCome({ lower }: Layers["tokens"], first: number): boolean {
  const words = lower.slice(Math.max(0, first - 4), first);
  return (
    words.includes("will") ||
    (words.includes("to") &&
      words.some((word) =>
        /^(?:intends?|intended|plans?|planned|wants?|expected|ready|prepared|hopes?|hoped)$/.test(word),
      ))
  );
}

/** The talks to come that were told of last before; -1 for none. */
function lastToCome(talks: readonly TalksAt[], next: number): number {
  for (let at = next - 1; at >= Math.max(0, next - LOOK_BACK); at--) if (talks[at]!.toCome) return talks[at]!.event;
  return -1;
}

/** How many tellings back: keeps a text of talks alone linear. */
const LOOK_BACK = 40;

/** Index of the first talks told of at `at` or later. */
function firstFrom(talks: readonly TalksAt[], at: number): number {
  let low = 0;
  let high = talks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (talks[middle]!.trigger[0] < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
