import type { Draft } from "./draft.js";
import { headOf } from "./subjects.js";
import type { Range, Words } from "./words.js";

/** Words that say of two sources that neither has it from the other. */
const APART = new Set(["each", "independently", "separately"]);
/** Tokens after source and cue in which such a word is looked for: "reported Reuters and AFP | each independently". */
const NEAR = 2;

/**
 * Statements of two who each say it by themselves, one for each: "Reuters and AFP each independently reported that ships
 * would wait" has come by two routes, and neither leads through the other. Without such a word two names are one source.
 *
 * @example "Reuters and AFP each reported that …" // Reuters | reported | that …, and AFP | reported | that …
 */
export function withEachAlone(words: Words, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.flatMap((draft) => {
    const pair = draft.source.length === 1 && isApart(words, draft) ? twoNames(words, draft.source[0]!) : undefined;
    if (!pair) return [draft];
    return pair.map((one) => ({ ...draft, source: [one], sourceToken: headOf(words, one) }));
  });
}

/** True where "each", "independently" or "separately" stands beside the source or the cue, outside what is said. */
function isApart({ lower, tokens }: Words, { source, cue, cueToken, content }: Draft): boolean {
  if (cueToken < 0 || !source[0]) return false;
  const [from, to] = source[0];
  const stands = (i: number): boolean =>
    APART.has(lower[i] ?? "") &&
    tokens.sentence[i] === tokens.sentence[cueToken] &&
    !content.some(([start, end]) => start <= i && i < end);
  const places = [from, to, ...cue.map(([start]) => start - NEAR), ...cue.map(([, end]) => end)];
  return places.some((at, k) => {
    const end = k === 0 ? Math.min(to, from + LONGEST) : at + NEAR;
    for (let i = Math.max(0, at); i < end; i++) if (stands(i)) return true;
    return false;
  });
}

/** Tokens of two names and what stands between them; longer sources are none. */
const LONGEST = 16;

/** The two names of "Reuters and the Delta Gazette each independently"; undefined for anything else. */
function twoNames({ lower, tokens }: Words, [from, to]: Range): readonly Range[] | undefined {
  let end = Math.min(to, from + LONGEST);
  if (end < to) return undefined;
  while (end > from && (APART.has(lower[end - 1]!) || lower[end - 1] === ",")) end--;
  const start = lower[from] === "both" ? from + 1 : from;
  const and = lower.indexOf("and", start);
  if (and < 0 || and >= end) return undefined;
  const isName = ([a, b]: Range): boolean => {
    const first = lower[a] === "the" ? a + 1 : a;
    return first < b && tokens.word.slice(first, b).every((word) => /^\p{Lu}/u.test(word));
  };
  const pair: readonly Range[] = [
    [start, and],
    [and + 1, end],
  ];
  return pair.every(isName) ? pair : undefined;
}
