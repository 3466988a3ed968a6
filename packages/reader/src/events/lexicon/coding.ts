import type { EventType } from "./sense.js";

/** What a coder makes of an event that is still to come, or that was called off. PLOVER 2.0 codebook, AGREE, THREATEN, REJECT. */
export interface Answer {
  readonly coming: EventType;
  readonly off: EventType;
}

const friendly: Answer = { coming: "AGREE", off: "REJECT" };
const hostile: Answer = { coming: "THREATEN", off: "CONCEDE" };

export const TYPE_OF_ANSWER: ReadonlyMap<EventType, Answer> = new Map<EventType, Answer>([
  ...(["CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "AGREE"] as const).map(
    (type): [EventType, Answer] => [type, friendly],
  ),
  ...(["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"] as const).map((type): [EventType, Answer] => [
    type,
    hostile,
  ]),
]);
