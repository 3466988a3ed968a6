import { fold, skeleton } from "./words.js";

/** An actor as far as its name goes. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country?: string;
}

/**
 * The key under which spellings of one person's full name meet, whatever script they came from; another key for every
 * body and country. It rests on the name alone, so that people are the same in whatever order articles come.
 *
 * @example actorKey("person", "Yerlan Dauletbayev") === actorKey("person", "Erlan Dauletbaev")
 */
export function actorKey(kind: string, name: string): string {
  const spelt = kind === "person" && name.includes(" ") ? skeleton(name) : "";
  return `${kind}-${(spelt || fold(name)).replace(/[^\p{L}\p{N}]+/gu, "-")}`;
}

/** How many people are compared with one another under one given name; beyond that no warning is given. */
const MOST = 200;

/**
 * For each person, the others whose names are so alike that they may be the same: one given name, and family names that
 * differ by a letter or by what a language does to them ("Volz" beside "Waltz"). It is a warning and joins nothing; people
 * of two countries are not warned of. In the order in which they were given.
 */
export function alikeAmong<T extends Named>(people: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const byGiven = new Map<string, T[]>();
  for (const person of people) {
    if (person.kind !== "person") continue;
    const [given, family] = ends(person.name);
    if (family !== undefined) byGiven.set(given!, [...(byGiven.get(given!) ?? []), person]);
  }
  const alike = new Map<string, readonly T[]>();
  for (const group of byGiven.values())
    for (const one of group.slice(0, MOST)) {
      const others = group.slice(0, MOST).filter((other) => other !== one && isAlike(one, other));
      if (others.length > 0) alike.set(one.id, others);
    }
  return alike;
}

/** Given and family name, spelt plainly; no family name where there is one word alone. */
function ends(name: string): readonly [given: string | undefined, family: string | undefined] {
  const words = skeleton(name).split(" ");
  return [words[0], words.length > 1 ? words.at(-1) : undefined];
}

function isAlike(one: Named, other: Named): boolean {
  if (one.country !== undefined && other.country !== undefined && one.country !== other.country) return false;
  const [a, b] = [ends(one.name)[1]!, ends(other.name)[1]!];
  if (a === b) return true;
  if (Math.min(a.length, b.length) >= 4 && isOneApart(a, b)) return true;
  const [x, y] = [consonants(a), consonants(b)];
  return (
    x[0] === y[0] &&
    Math.min(x.length, y.length) >= 3 &&
    (x === y || isOneApart(x, y)) &&
    Math.abs(a.length - b.length) < 3
  );
}

const consonants = (word: string): string => word.replace(/(?!^)[aeiouy]/g, "");

/** One letter changed, left out or put in. */
function isOneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a.slice(i + 1) === b.slice(i + 1) || a.slice(i) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i);
}
