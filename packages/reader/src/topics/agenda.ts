import type { Event } from "../contract/record.js";
import type { Layers, Sentence } from "../document/layers.js";
import type { Found } from "./find.js";

/**
 * For each thing found the event on whose agenda it is: the talks whose words put it there, else the talks named
 * nearest before, in the same sentence first. -1 where no talks are told of, or where it is only someone's stand.
 */
export function agendaEvent(
  { item, cue }: Found,
  { tokens, sentences, events }: Pick<Layers, "tokens" | "sentences" | "events">,
): number {
  const at = tokens.start[cue.first]!;
  const sentence = sentences[tokens.sentence[item[0]]!]!;
  const talks = events.flatMap((event, index) =>
    isTalks(event) ? event.mentions.map(({ trigger }) => ({ index, trigger })) : [],
  );
  const cueEnd = tokens.end[cue.last]!;
  const own = talks.find(({ trigger }) => trigger[0] < cueEnd && at < trigger[1]);
  if (own) return own.index;
  const near = talks.filter(({ trigger }) => inSentence(sentence, trigger[0]));
  if (near.length > 0) return nearest(near, at);
  if (cue.entry.kind === "stand") return -1;
  const before = talks.filter(({ trigger }) => trigger[0] < at);
  return before.length > 0 ? nearest(before, at) : -1;
}

const isTalks = (event: Event): boolean => event.type === "CONSULT";
const inSentence = ({ span }: Sentence, at: number): boolean => at >= span[0] && at < span[1];

function nearest(
  talks: readonly { readonly index: number; readonly trigger: readonly [number, number] }[],
  at: number,
): number {
  return talks.reduce((best, next) => (Math.abs(next.trigger[0] - at) < Math.abs(best.trigger[0] - at) ? next : best))
    .index;
}
