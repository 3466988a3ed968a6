import type { Person } from "../collection/collection.js";
import { quotesOf, viewEvent } from "./facts.js";
import { allOf, type Source } from "./source.js";
import type { PersonView } from "./types.js";

/** So many statements and positions of one actor are quoted: the latest. */
const MOST_SAID = 40;

/** Everything known of one actor, with the words: what was said and held, the latest first. */
export async function viewPerson(person: Person, source: Source): Promise<PersonView> {
  const { said, held, ...rest } = person;
  const [quotes, positions, events, people] = await Promise.all([
    quotesOf(said.slice(-MOST_SAID).reverse(), source),
    Promise.all(held.slice(-MOST_SAID).map((one) => viewHeld(one, source))),
    eventsOf(person, source),
    peopleOf(person, source),
  ]);
  return {
    ...rest,
    said: quotes,
    held: positions.flat(),
    events: await Promise.all(events.map((event) => viewEvent(event, source))),
    people,
  };
}

/** The events that one takes part in under any of one's names; a country's, those of its people too. */
async function eventsOf({ name, names, kind, country }: Person, { collection, asOf }: Source) {
  const asked = [
    ...[...new Set([name, ...names.map((one) => one.name)])].map((participant) => ({ participant })),
    ...(kind === "country" ? [{ country: country ?? name }] : []),
  ];
  const lists = await Promise.all(
    asked.map((filter) => allOf((page) => collection.events({ ...filter, asOf, ...page }), 200)),
  );
  return [...new Map(lists.flat().map((event) => [event.uid, event])).values()];
}

/** Of those who appear most, the ones who are of a country or hold an office of it. */
async function peopleOf({ kind, name, country }: Person, { collection }: Source): Promise<PersonView["people"]> {
  if (kind !== "country") return [];
  const all = await allOf((page) => collection.people(page), 500);
  return all
    .filter((one) => one.kind !== "country")
    .filter((one) => (country !== undefined && one.country === country) || one.offices.some(({ of }) => of === name))
    .map(({ id, name, offices }) => ({ id, name, offices: [...new Set(offices.map(({ title }) => title))] }));
}

async function viewHeld(held: Person["held"][number], source: Source): Promise<PersonView["held"]> {
  const [quotes, record] = await Promise.all([quotesOf([held], source), source.record(held.record)]);
  const position = record?.positions.find(({ id }) => id === held.item);
  const topic = record?.topics.find(({ id }) => id === position?.topic)?.label;
  return quotes.map((quote) => ({ ...quote, attitude: held.attitude, ...(topic !== undefined && { topic }) }));
}
