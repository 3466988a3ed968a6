import { delegations } from "./parties.js";
import type { Party, Sketch } from "./sketch.js";
import { skeleton } from "./words.js";

/**
 * The same reports, each person with the country that most of those reports give that know one: "her Turkish counterpart"
 * in one report tells it for another that has the name alone, and outvotes a misreading.
 */
export function settleCountries(sketches: readonly Sketch[]): readonly Sketch[] {
  const votes = new Map<string, Map<string, number>>();
  for (const { tellings } of sketches)
    for (const [name, country] of new Map(tellings.flatMap(({ parties }) => parties.flatMap(voteOf)))) {
      const mine = votes.get(name) ?? new Map<string, number>();
      votes.set(name, mine.set(country, (mine.get(country) ?? 0) + 1));
    }
  const settled = (party: Party): Party => {
    const mine = isFull(party) ? votes.get(skeleton(party.name)) : undefined;
    if (!mine) return party;
    const own = party.country === undefined ? 0 : (mine.get(party.country) ?? 0);
    const [country, count] = [...mine].reduce((best, vote) => (vote[1] > best[1] ? vote : best));
    return count > own ? { ...party, country } : party;
  };
  return sketches.map((sketch) => {
    const tellings = same(sketch.tellings, (telling) => {
      const parties = delegations({ ...telling, parties: same(telling.parties, settled) });
      return isEqual(parties, telling.parties) ? telling : { ...telling, parties };
    });
    return tellings === sketch.tellings ? sketch : { ...sketch, tellings };
  });
}

/** As `map`, and the very same list where nothing in it changed: what is known of it stays known. */
function same<T>(list: readonly T[], change: (one: T) => T): readonly T[] {
  const changed = list.map(change);
  return isEqual(changed, list) ? list : changed;
}
const isEqual = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/** A person under more than a family name. */
const isFull = ({ kind, name }: Party): boolean => kind === "person" && name.includes(" ");

const voteOf = (party: Party): readonly (readonly [name: string, country: string])[] =>
  isFull(party) && party.country !== undefined ? [[skeleton(party.name), party.country]] : [];
