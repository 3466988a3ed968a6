import type { Story, TrackedEvent } from "@readout/reader";
import type { ClaimQuery, EventQuery, ListQuery, TrackedClaim } from "../collection/collection.js";

const has = (text: string | undefined, words: string | undefined): boolean =>
  words === undefined || (text ?? "").toLowerCase().includes(words.toLowerCase());

/** Whether a story is asked for; `first` is the day of its first report. */
export const fitsStory = ({ id, title }: Story, first: string, query: ListQuery = {}): boolean =>
  (query.story === undefined || id === query.story) && has(title, query.words) && isWithin(first, query);

/** Whether an event is asked for, by all but its story. */
export function fitsEvent(event: TrackedEvent, query: EventQuery): boolean {
  const { type, status, place, participants, agenda, from, to } = event;
  const names = participants.map(({ name }) => name).join("\n");
  const topics = agenda.map(({ label }) => label).join("\n");
  return (
    (query.type === undefined || type === query.type) &&
    (query.status === undefined || status === query.status) &&
    has(place, query.place) &&
    has(names, query.participant) &&
    has(topics, query.topic) &&
    has([names, place, type, topics].join(" "), query.words) &&
    (query.country === undefined || participants.some((one) => isOf(one, query.country!.toLowerCase()))) &&
    (query.since === undefined || (to ?? from ?? "") >= query.since) &&
    (query.until === undefined || (from ?? "9999") < query.until)
  );
}

const isOf = ({ name, country }: TrackedEvent["participants"][number], asked: string): boolean =>
  country?.toLowerCase() === asked || name.toLowerCase() === asked;

/** Whether a claim is asked for, by all but its story. */
export const fitsClaim = (claim: TrackedClaim, query: ClaimQuery = {}): boolean =>
  has(claim.saidBy, query.said) &&
  has(claim.text, query.words) &&
  claim.origins.atLeast >= (query.atLeast ?? 0) &&
  isWithin(claim.firstPublished ?? "9999", query);

/** By the day of the first report; what is undated stands last. */
const isWithin = (day: string, { since, until }: ListQuery): boolean =>
  (since === undefined || day >= since) && (until === undefined || day < until);
