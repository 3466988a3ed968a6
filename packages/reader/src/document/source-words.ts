/**
 * Who a source is by words alone, for sources that no entity was found for: a pronoun or "the official" stands for an
 * earlier source. Entities, where they are known, come first; this keeps routes whole where they are not.
 */
import type { Attribution, Layers } from "./layers.js";

/** Earlier sources looked at. */
const MEMORY = 40;

const PERSONAL = new Set(["he", "she", "him", "her", "his"]);
const NEUTRAL = new Set(["it", "they", "its", "their", "them"]);
const SPEAKER = new Set(["i", "we", "me", "my", "our"]);
const POINTING = /^(?:the|that|this|these|those|one of the|two of the|some of the) /i;

/** Nouns for people who speak; capitalised at a sentence's start they are no names. */
const SPEAKERS =
  /^(?:official|diplomat|analyst|expert|source|minister|people|person|relative|adviser|advisor|spokesman|spokeswoman|spokesperson|witness|negotiator|mediator|envoy|ambassador|aide|economist|observer|critic|leader|lawmaker|senator|colleague|resident|activist|officer|executive|exporter|trader|president|politician|scholar|researcher|guest)s?$/i;

/** The words that say who each source is, in the order of the attributions: its own, or those of whom it stands for. */
export function sourceWords({ text, attributions }: Pick<Layers, "text" | "attributions">): readonly string[] {
  const own = attributions.map((attribution) => sliceOf(text, attribution));
  const words = [...own];
  const order = attributions
    .map((_, i) => i)
    .sort((a, b) => positionOf(attributions[a]!) - positionOf(attributions[b]!));
  const seen: string[] = [];
  for (const i of order) {
    const mine = own[i]!;
    if (mine === "") continue;
    const parent = attributions[i]!.within;
    const found = SPEAKER.has(mine.toLowerCase()) && parent >= 0 ? words[parent] : antecedent(mine, seen);
    words[i] = found || mine;
    if (!isPronoun(mine) || found) seen.push(words[i]!);
    if (seen.length > MEMORY) seen.shift();
  }
  return words;
}

const positionOf = ({ source, cue, content }: Attribution): number =>
  source[0]?.[0] ?? cue[0]?.[0] ?? content[0]?.[0] ?? 0;

const sliceOf = (text: string, { source }: Attribution): string =>
  source[0] === undefined ? "" : plainSource(text.slice(source[0][0], source[0][1]));

/** Without a relative clause, a participle's aside or a comma at the end: "Ann Lee, who runs the lab," is Ann Lee. */
const plainSource = (words: string): string =>
  words
    .replace(/,? (?:who|whom|whose|which)\b[\s\S]*$/, "")
    .replace(/, (?:speaking|dated|citing|a copy of)\b[\s\S]*$/, "")
    .replace(/[,;:\s]+$/, "");

/** What to call a source: the name in apposition, where there is one. */
export const sourceName = (words: string): string =>
  isAppositive(words) ? words.slice(words.lastIndexOf(",") + 1).trim() : words;

const isPronoun = (words: string): boolean => {
  const lower = words.toLowerCase();
  return PERSONAL.has(lower) || NEUTRAL.has(lower) || SPEAKER.has(lower);
};

function antecedent(words: string, seen: readonly string[]): string | undefined {
  const lower = words.toLowerCase();
  const last = (fits: (earlier: string) => boolean): string | undefined => {
    for (let i = seen.length - 1; i >= 0; i--) if (fits(seen[i]!)) return seen[i];
    return undefined;
  };
  if (PERSONAL.has(lower)) return last(isPerson);
  if (NEUTRAL.has(lower)) return last((earlier) => !isPerson(earlier));
  if (POINTING.test(words)) {
    const noun = singular(headWord(words));
    return last((earlier) =>
      earlier
        .toLowerCase()
        .split(/[\s,]+/)
        .some((word) => singular(word) === noun),
    );
  }
  if (/^\p{Lu}[\p{L}'’-]*$/u.test(words))
    return last((earlier) => earlier !== words && earlier.split(/[\s,]+/).includes(words));
  return undefined;
}

/** The word that carries a source: the last before "of", "in", a comma or a relative clause. */
export function headWord(words: string): string {
  const core =
    words.split(/,| (?:of|in|at|for|to|from|on|with|who|which|familiar|involved|close|briefed|led) /)[0] ?? words;
  const parts = core.trim().split(/\s+/);
  return parts[parts.length - 1] ?? "";
}

const singular = (word: string): string => word.toLowerCase().replace(/s$/, "");

/** True where a source is a named person or a person by trade; bodies and countries are not. */
const isPerson = (words: string): boolean =>
  !BODIES.test(headWord(words)) &&
  (SPEAKERS.test(headWord(words)) ||
    isAppositive(words) ||
    /\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+$/u.test(words.split(",")[0] ?? ""));

/** Words on which names of bodies end. */
const BODIES =
  /^(?:council|ministry|department|government|office|party|bank|agency|union|nations|committee|commission|court|parliament|assembly|house|embassy|group|company|institute|university|press|news|army|brigades?|organi[sz]ation|association|authority|service|post|times|state|states|republic|front|accord)$/i;

/** "Kenya's ambassador, Peter Vey": the name follows the description. */
const isAppositive = (words: string): boolean =>
  /, \p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+)* \p{Lu}[\p{L}'’-]+$/u.test(words);

/** True where the words name their source: a capital on the word that carries it, or a name in apposition. */
export function namesSource(words: string): boolean {
  const head = headWord(words);
  return isAppositive(words) || (/^\p{Lu}/u.test(head) && !SPEAKERS.test(head));
}
