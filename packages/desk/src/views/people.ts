import type { Person } from "../collection/collection.js";
import { quotesOf, viewEvent } from "./facts.js";
import { allOf, type Source } from "./source.js";
import type { PersonView } from "./types.js";

/** Everything known of one actor, with the words. */
export async function viewPerson(person: Person, source: Source): Promise<PersonView> {
  const { said, held, ...rest } = person;
  const [quotes, events] = await Promise.all([
    quotesOf(said, source),
    allOf((page) => source.collection.events({ participant: person.name, asOf: source.asOf, ...page }), 200),
  ]);
  return {
    ...rest,
    said: quotes,
    held: (await Promise.all(held.map((one) => viewHeld(one, source)))).flat(),
    events: await Promise.all(events.map((event) => viewEvent(event, source))),
  };
}

async function viewHeld(held: Person["held"][number], source: Source): Promise<PersonView["held"]> {
  const [quotes, record] = await Promise.all([quotesOf([held], source), source.record(held.record)]);
  const position = record?.positions.find(({ id }) => id === held.item);
  const topic = record?.topics.find(({ id }) => id === position?.topic)?.label;
  return quotes.map((quote) => ({ ...quote, attitude: held.attitude, ...(topic !== undefined && { topic }) }));
}
