import type { Party } from "./sketch.js";
import { skeleton, termsOf } from "./words.js";

/** Two names of one person, body or country: spellings, parts of a name, descriptions that share their telling words. */
export function isSameName(one: string, other: string, kind?: Party["kind"]): boolean {
  const key = `${kind === "person" ? "p" : "n"}\n${one}\n${other}`;
  const known = COMPARED.get(key);
  if (known !== undefined) return known;
  if (COMPARED.size > 50_000) COMPARED.clear();
  const made = compare(one, other, kind);
  COMPARED.set(key, made);
  return made;
}

/** Compared before: the same names meet again and again. */
const COMPARED = new Map<string, boolean>();

function compare(one: string, other: string, kind?: Party["kind"]): boolean {
  const a = skeleton(one).split(" ");
  const b = skeleton(other).split(" ");
  if (a.join(" ") === b.join(" ")) return true;
  if (kind === "person") {
    // An office left standing before one of them: "Presidents Ada Norling" beside "Ada Norling".
    if (Math.min(a.length, b.length) > 1 && (isEndOf(a, b) || isEndOf(b, a))) return true;
    if (!isAlike(a.at(-1)!, b.at(-1)!)) return false;
    return a.length === 1 || b.length === 1 || a[0]![0] === b[0]![0] || isAlike(a[0]!, b[0]!);
  }
  const words = (name: string): readonly string[] => termsOf(name).filter((term) => !/^\d/.test(term));
  const [x, y] = [new Set(words(one)), new Set(words(other))];
  if (x.size === 0 || y.size === 0) return false;
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared === Math.min(x.size, y.size);
}

const isEndOf = (a: readonly string[], b: readonly string[]): boolean =>
  a.length <= b.length && a.every((word, i) => isAlike(word, b[b.length - a.length + i]!));

/** Equal, or one letter apart in a word of six or more. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (a[i] === b[i]) i++;
  return a.slice(i + 1) === b.slice(i + 1) || a.slice(i) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i);
}

export const isSameParty = (a: Party, b: Party): boolean =>
  isSameName(a.name, b.name, a.kind === "person" && b.kind === "person" ? "person" : "group");
