import type { Ref, TrackedEvent } from "@readout/reader";
import type { Told } from "./event-join.js";
import { sharedText } from "./origins.js";
import type { Sketch } from "./sketch.js";
import { digitsOf, stem, wordsOf } from "./words.js";

/** So many of a kind: "nine companies". */
export interface Count {
  readonly words: string;
  readonly number: string;
  /** The stem of what is counted. */
  readonly of: string;
}

interface Counted extends Count {
  readonly told: Told;
}

/** What the reports of one event say of how many took part. */
export interface Counts {
  readonly history: TrackedEvent["history"];
  readonly conflicts: TrackedEvent["conflicts"];
  /** Participants under a number that was put right, and what they are now. */
  readonly corrected: ReadonlyMap<string, string>;
}

/**
 * Numbers of those who took part, where reports differ: a later version of one article puts its number right; reports of
 * two papers stand side by side. `isItsOwn` says whether those present in a report were present at this event.
 */
export function countsAmong(group: readonly Told[], isItsOwn: (told: Told) => boolean): Counts {
  const history: TrackedEvent["history"][number][] = [];
  const conflicts: TrackedEvent["conflicts"][number][] = [];
  const corrected = new Map<string, string>();
  const all = group.flatMap((told) => countsIn(told, isItsOwn).map((count): Counted => ({ ...count, told })));
  for (const of of new Set(all.map((count) => count.of))) {
    const standing: Counted[] = [];
    for (const count of all.filter((one) => one.of === of)) {
      const at = standing.findIndex(
        ({ number, told }) => number !== count.number && isVersion(told.sketch, count.told.sketch),
      );
      if (at < 0) standing.push(count);
      else {
        const [old] = standing.splice(at, 1, count) as [Counted];
        corrected.set(old.words, count.words);
        history.push(lineOf(old, count));
      }
    }
    const values = byNumber(standing);
    if (values.length > 1) conflicts.push({ field: "participants", values });
  }
  return { history, conflicts, corrected };
}

const refOf = ({ sketch, telling }: Told): Ref => ({ record: sketch.record, item: telling.item });

const lineOf = (old: Counted, count: Counted): TrackedEvent["history"][number] => ({
  field: "participants",
  from: old.words,
  to: count.words,
  report: refOf(count.told),
  ...(count.told.sketch.published !== undefined && { published: count.told.sketch.published }),
});

function byNumber(counts: readonly Counted[]): TrackedEvent["conflicts"][number]["values"] {
  const values = new Map<string, { readonly value: string; readonly reports: Ref[] }>();
  for (const { number, words, told } of counts) {
    const known = values.get(number) ?? { value: words, reports: [] };
    if (!known.reports.some(({ record }) => record === told.sketch.record)) known.reports.push(refOf(told));
    values.set(number, known);
  }
  return [...values.values()];
}

/** A later form of one article: the same paper, and half of the words in runs of four. */
const isVersion = (a: Sketch, b: Sketch): boolean =>
  a !== b && a.publisher !== undefined && a.publisher === b.publisher && sharedText(a, b) >= 0.5;

/** Participants who are a number of a kind, and those of whom the report says that they were there. */
function countsIn(told: Told, isItsOwn: (told: Told) => boolean): readonly Count[] {
  const parties = told.telling.parties.flatMap(({ kind, name }) => (kind === "group" ? (countOf(name) ?? []) : []));
  return isItsOwn(told) ? [...parties, ...(told.sketch.present ?? [])] : parties;
}

/** "14 sailors held in the port" as a count of sailors, under its whole name; nothing where no number begins it. */
function countOf(name: string): Count | undefined {
  const [number, ...rest] = wordsOf(name);
  const digits = number === undefined ? undefined : digitsOf(number);
  const of = rest.slice(0, 3).find((word) => PLURAL.test(word));
  return digits === undefined || of === undefined ? undefined : { words: name, number: digits, of: stem(of) };
}

const PLURAL = /[^s]s$/;
/** Words that say that somebody was there, past or to come. */
const THERE =
  /\b(?:attend(?:ed|s)?|(?:took|take|taken|taking) part|participat(?:ed?|ing)|(?:was|were|are|be) present|came along|sat (?:in|at)|joined the)\b/;

/** Those of whom a sentence says that they were there: "Representatives of nine companies attended." */
export function presentIn(text: string): readonly Count[] {
  return text.split(/(?<=[.!?]["”]?)\s+|\n+/).flatMap((sentence): readonly Count[] => {
    const verb = THERE.exec(sentence);
    if (!verb) return [];
    const isPassive = /^ by\b/.test(sentence.slice(verb.index + verb[0].length));
    const part = isPassive ? sentence.slice(verb.index + verb[0].length) : sentence.slice(0, verb.index);
    const words = [...part.matchAll(/[\p{L}\p{N}-]+/gu)];
    for (const [i, [word]] of words.entries()) {
      const last = words.findIndex(([next], j) => j > i && j <= i + 3 && PLURAL.test(next));
      const number = digitsOf(word.toLowerCase());
      if (number === undefined || last < 0) continue;
      const [from, to] = [words[i]!.index, words[last]!.index + words[last]![0].length];
      return [{ words: part.slice(from, to), number, of: stem(words[last]![0].toLowerCase()) }];
    }
    return [];
  });
}
