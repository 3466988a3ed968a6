import type { NounClass } from "./noun-classes.js";

export const EVENT_TYPES = [
  "CONSULT",
  "AGREE",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
  "APPOINT",
  "OFFICE",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/**
 * How the parts of the clause become roles.
 *  mutual   all are actors: "A met B", "A and B signed"          visit   subject goes, object or "to" is where or to whom
 *  host     subject receives, object and "with" take part          act     subject does it to object, "on", "against", "with"
 *  give     as act, the thing given is no participant              appoint subject names, object is the subject of the act
 *  office   the one who takes or leaves is the subject             undergo the subject suffers ("X was killed" read actively: "X died")
 */
export type Frame = "mutual" | "visit" | "host" | "act" | "give" | "appoint" | "office" | "undergo";

export interface Sense {
  readonly lemma: string;
  readonly type: EventType;
  readonly mode?: string;
  readonly frame: Frame;
  /** An own sentence in which a run of the reader must find this type and mode. */
  readonly example: string;
  /** The object (or the subject of the passive) must have a head of one of these classes. */
  readonly object?: readonly NounClass[];
  /** The subject must have a head of one of these classes: "the ambassadors returned". */
  readonly subject?: readonly NounClass[];
  /** No complement may follow: "called the king", not "called the king a fool". */
  readonly bare?: true;
  /** The verb's particle: "off" in "broke off". */
  readonly particle?: string;
  /** One of these prepositions must introduce a dependent: "by" in "congratulated by phone". */
  readonly preposition?: readonly string[];
  /** The dependent with the preposition must be of this class. */
  readonly oblique?: readonly NounClass[];
  /** What is merely said: never an event of the record, though a coder of sentences counts it. */
  readonly speech?: true;
  /** Tells more of an event that something else has told of, and makes none by itself: "to discuss trade", "the accord". */
  readonly joins?: true;
  /** At least two participants are needed, or the word says nothing of foreign affairs: "spoke", "met". */
  readonly pair?: true;
  /** The subject must be a person, country, body or group that acts in the record. */
  readonly actorNeeded?: true;
  /** The object (or the subject of the passive) must be a person or group: to "dismiss a minister", not "a report". */
  readonly personNeeded?: true;
  /** Done by a crowd or its organizers: a government that protests only says so. */
  readonly crowd?: true;
  /** How it stands whatever the tense: what one is invited to is possible. */
  readonly standing?: "possible" | "planned" | "expected";
  /** It must say where: "is expected in Lima". */
  readonly goal?: true;
}

type Options = Partial<Omit<Sense, "lemma" | "type" | "frame" | "example" | "mode">>;

/** One line of a lexicon: `sense("meet", "CONSULT", "meet", "mutual", "Ana Ruiz met Tom Lind.")`; mode "" is none. */
export function sense(
  lemma: string,
  type: EventType,
  mode: string,
  frame: Frame,
  example: string,
  options: Options = {},
): Sense {
  return { lemma, type, frame, example, ...(mode && { mode }), ...options };
}

/** Senses by lemma, in the order of the list: the first that fits is taken. */
export function bySenseLemma(senses: readonly Sense[]): ReadonlyMap<string, readonly Sense[]> {
  const map = new Map<string, Sense[]>();
  for (const entry of senses) {
    const list = map.get(entry.lemma);
    if (list) list.push(entry);
    else map.set(entry.lemma, [entry]);
  }
  return map;
}
