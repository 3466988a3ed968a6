import { ARTICLES_COUNTED, COMMON_WORDS } from "./background-table.js";

const STOP = new Set(
  "a about after again against all also am an and any are as at be because been before being between both but by can could did do does doing down during each few for from further had has have having he her here hers him his how i if in into is it its itself just like made make may me might more most much must my no nor not now of off on once one only or other our out over own said same say says she should since so some such than that the their them then there these they this those through to told too under until up us very was we were what when where which while who whom why will with would yet you your mr mrs ms according new year years day days time last first week month people".split(
    " ",
  ),
);
const NUMBERS = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, value) => [word, String(value)]),
);

/** A whole number as digits, of a word or of digits: "nine" and "9" are "9". */
export const digitsOf = (word: string): string | undefined =>
  NUMBERS.get(word) ?? (/^\d{1,6}$/.test(word) ? word : undefined);

/** Diacritics and case taken off: "Tomás" is "tomas". */
export const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The words of a text, folded, possessive endings off. */
export const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .replace(/['’]s\b/g, "")
    .match(/[\p{L}\p{N}]+(?:[.,]\d+)*/gu) ?? [];

/** A light stemmer, and names of peoples with their countries: "battalions" is "battalion", "kestrian" is "kestria". */
export function stem(word: string): string {
  let w = word;
  if (w.length > 5 && w.endsWith("ians")) w = w.slice(0, -2);
  else if (w.length > 5 && w.endsWith("ian")) w = w.slice(0, -1);
  if (w.length > 4 && w.endsWith("ies")) w = `${w.slice(0, -3)}y`;
  else if (w.length > 3 && w.endsWith("s") && !/(?:ss|us|is)$/.test(w)) w = w.slice(0, -1);
  if (w.length > 6 && w.endsWith("ing")) w = w.slice(0, -3);
  else if (w.length > 5 && w.endsWith("ed")) w = w.slice(0, -2);
  if (w.length > 4 && w.endsWith("e")) w = w.slice(0, -1);
  if (w.length > 3 && w.at(-1) === w.at(-2)) w = w.slice(0, -1);
  return w;
}

/** The stem of a word that tells something, its digits for a number; nothing for a small word. */
export function termOf(word: string): string | undefined {
  const digits = NUMBERS.get(word);
  if (digits !== undefined && digits !== "1") return digits;
  return STOP.has(word) || word.length < 2 ? undefined : stem(word);
}

/** The terms of a text in order, small words left out. */
export const termsOf = (text: string): readonly string[] =>
  wordsOf(text).flatMap((word) => {
    const term = termOf(word);
    return term === undefined ? [] : [term];
  });

const COUNTS = new Map<string, number>();
for (const line of COMMON_WORDS.trim().split("\n")) {
  const [level, ...stems] = line.split(" ");
  for (const each of stems) COUNTS.set(each, 2 ** (Number(level) / 2));
}

/**
 * How much a term tells, from 0.5 (in half of all news) to 7.4 (unknown). It rests on a fixed table and not on the
 * collection, so that two articles are as alike tomorrow as they are today, in whatever order others come in.
 */
export const rarity = (term: string): number => Math.log((ARTICLES_COUNTED + 1) / ((COUNTS.get(term) ?? 0.2) + 0.5));

/** The skeleton of a name, for spellings of one name from other scripts: "Dauletbayev" and "Dauletbaev" are alike. */
export function skeleton(name: string): string {
  const known = SKELETONS.get(name);
  if (known !== undefined) return known;
  if (SKELETONS.size > 20_000) SKELETONS.clear();
  const made = spell(name);
  SKELETONS.set(name, made);
  return made;
}

/** Made before: names come again and again. */
const SKELETONS = new Map<string, string>();

function spell(name: string): string {
  return fold(name)
    .replace(/[^a-z ]/g, " ")
    .replace(/kh/g, "h")
    .replace(/zh/g, "z")
    .replace(/ou/g, "u")
    .replace(/ph/g, "f")
    .replace(/w/g, "v")
    .replace(/\by(?=[eaou])/g, "")
    .replace(/y(?=[eaou])|j(?=[eaou])/g, "")
    .replace(/y/g, "i")
    .replace(/i+/g, "i")
    .replace(/(.)\1/g, "$1")
    .replace(/ +/g, " ")
    .trim();
}
