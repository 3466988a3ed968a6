import type { Entity, Readout } from "@readout/reader";
import type { Person } from "../collection/collection.js";
import { correctPeople, type People } from "../corrections/over-people.js";
import { alikeAmong } from "../tracking/alike.js";

const KINDS = new Set<Entity["kind"]>(["person", "country", "organization"]);

/** One actor in one article. */
export interface Appearance extends Omit<Person, "names" | "alike"> {
  /** When the article came out, and which it is: appearances are told in this order. */
  readonly place: string;
  /** The id before people put it right, and the name that they gave. */
  readonly was?: string;
  readonly called?: string;
}

/** Named actors of a record, one for each kind and full name. */
export function appearancesOf(record: Readout): readonly Appearance[] {
  const found = new Map<string, Appearance>();
  for (const entity of record.entities) {
    if (!entity.named || !KINDS.has(entity.kind)) continue;
    const id = `${entity.kind}-${entity.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")}`;
    const known = found.get(id);
    const one = appearanceOf(id, entity, record);
    found.set(
      id,
      known
        ? {
            ...known,
            offices: [...known.offices, ...one.offices],
            said: [...known.said, ...one.said],
            held: [...known.held, ...one.held],
          }
        : one,
    );
  }
  return [...found.values()];
}

function appearanceOf(id: string, entity: Entity, record: Readout): Appearance {
  const published = record.article.published.latest ?? record.article.published.earliest;
  const day = published?.slice(0, 10);
  const at = { record: record.id, ...(day !== undefined && { day }) };
  const words = (spans: readonly (readonly [number, number])[]) =>
    spans.map(([start, end]) => record.text.slice(start, end)).join(" … ");
  return {
    id,
    place: `${published ?? "9999"} ${record.id}`,
    name: entity.name,
    kind: entity.kind as Person["kind"],
    ...(entity.country !== undefined && { country: entity.country }),
    offices: entity.roles.map(({ title, of, standing }) => ({
      title,
      ...officeOf(record, of),
      standing,
      ...(day !== undefined && { first: day, last: day }),
    })),
    said: record.statements
      .filter(({ source }) => source.entity === entity.id)
      .map(({ id: item, content }) => ({ ...at, item, text: words(content.spans) })),
    held: record.positions
      .filter(({ holder }) => holder === entity.id)
      .map(({ id: item, attitude, spans }) => ({ ...at, item, attitude, text: words(spans) })),
  };
}

function officeOf({ entities }: Readout, of: string | undefined): { readonly of?: string } {
  const name = entities.find(({ id }) => id === of)?.name;
  return name === undefined ? {} : { of: name };
}

/** The record that an appearance is in. */
export const recordOf = ({ place }: Pick<Appearance, "place">): string => place.slice(place.lastIndexOf(" ") + 1);

/** An appearance as people put it right. */
export function settled(one: Appearance, people: People): Appearance {
  const { id, called } = people.settle(one, recordOf(one));
  return id === one.id && called === undefined
    ? one
    : { ...one, id, was: one.id, ...(called !== undefined && { called }) };
}

/** One actor from its appearances, in the order of publication; `articles` where more are counted than are given. */
export function personOf(appearances: readonly Appearance[], articles = appearances.length): Person | undefined {
  const [first] = appearances;
  if (!first) return undefined;
  const country = appearances.find((one) => one.country !== undefined)?.country;
  const own = appearances.find(({ id, was }) => (was ?? id) === id) ?? first;
  return {
    id: first.id,
    name: appearances.find(({ called }) => called !== undefined)?.called ?? own.name,
    kind: own.kind,
    ...(country !== undefined && { country }),
    names: namesOf(appearances, articles),
    offices: officesOf(appearances),
    said: appearances.flatMap(({ said }) => said),
    held: appearances.flatMap(({ held }) => held),
    alike: [],
  };
}

/** Forms of the name, the most frequent first; the first counts the articles that are not among those given. */
function namesOf(appearances: readonly Appearance[], articles: number): Person["names"] {
  const counts = new Map<string, number>();
  for (const { name } of appearances) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [most, ...rest] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const others = articles - appearances.length;
  return [[most![0], most![1] + others] as const, ...rest].map(([name, count]) => ({ name, articles: count }));
}

/** Each office once, with the days of the first and the last report that tells it. */
function officesOf(appearances: readonly Appearance[]): Person["offices"] {
  const offices = new Map<string, Person["offices"][number]>();
  for (const office of appearances.flatMap((one) => one.offices)) {
    const key = `${office.standing} ${office.title} ${office.of ?? ""}`;
    const known = offices.get(key);
    offices.set(key, { ...office, ...(known?.first !== undefined && { first: known.first }) });
  }
  return [...offices.values()];
}

/** Named actors over all records, those of most articles first. */
export function peopleOf(records: readonly Readout[], people: People = correctPeople([])): readonly Person[] {
  const byId = new Map<string, Appearance[]>();
  const all = records
    .flatMap(appearancesOf)
    .map((one) => settled(one, people))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  for (const one of all) byId.set(one.id, [...(byId.get(one.id) ?? []), one]);
  const sorted = [...byId.values()]
    .flatMap((appearances) => personOf(appearances) ?? [])
    .sort((a, b) => articlesOf(b) - articlesOf(a) || (a.name < b.name ? -1 : 1));
  const alike = alikeAmong(sorted);
  return sorted.map((person) => ({
    ...person,
    alike: (alike.get(person.id) ?? []).map(({ id, name }) => ({ id, name })),
  }));
}

const articlesOf = ({ names }: Person): number => names.reduce((sum, { articles }) => sum + articles, 0);
