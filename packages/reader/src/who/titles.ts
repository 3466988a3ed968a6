import { countryOf } from "../knowledge/countries.js";
import { BODY_NOUNS, HONORIFICS, PERSON_NOUNS, PLURAL_TITLES, PORTFOLIO, TITLE_MODIFIERS } from "../knowledge/names.js";
import { isCapital, type Needs } from "./draft.js";

/** The title before a name: its first token, where the name begins, and the nouns of the office. */
export interface Title {
  readonly first: number;
  readonly nameFirst: number;
  readonly nouns: string[];
}

/** Longest title looked at, in words. */
const LONGEST = 9;

/**
 * Cuts a title from the front of a run of capitals and goes on to the left of it: "Deputy Foreign Minister Ada Noor",
 * "presidential spokesman Peter Orr", "Special Envoy for European Energy Lea Brandt".
 */
export function titleAt(doc: Needs, at: number, end: number, runFirst: number, sentenceStart: number): Title {
  const { tokens } = doc;
  const nouns: string[] = [];
  let from = at;
  while (from < end && isTitleWord(tokens.lower, from, at, end)) {
    const low = tokens.lower[from]!;
    if (PERSON_NOUNS.has(low) || HONORIFICS.has(low)) nouns.push(low);
    const before = tokens.lower[from - 1] ?? "";
    if (from > at && /^(?:minister|secretary)$/.test(low) && (PORTFOLIO.has(before) || before === "prime"))
      nouns.push(`${before} ${low}`);
    if (/-(?:elect|designate)$/.test(low)) nouns.push(low.replace(/-.*/, ""));
    const singular = from + 1 < end ? PLURAL_TITLES.get(low) : undefined;
    if (singular) nouns.push(singular);
    from++;
  }
  if (nouns.length > 0)
    return {
      first: heldBefore(doc, extendLeft(doc, runFirst, sentenceStart, nouns), sentenceStart),
      nameFirst: from,
      nouns,
    };
  const inside = officeInside(tokens.lower, at, end);
  if (inside >= 0) return { first: runFirst, nameFirst: inside + 1, nouns: [tokens.lower[inside]!] };
  const office = officeBefore(doc, at, end, runFirst, sentenceStart);
  if (office) return office;
  const first = extendLeft(doc, runFirst, sentenceStart, nouns);
  return { first, nameFirst: nouns.length > 0 ? from : at, nouns };
}

/** What stands of a title between its noun and the name: "of", an office, another noun. */
function isTitleWord(lower: readonly string[], i: number, at: number, end: number): boolean {
  const low = lower[i]!;
  if (PERSON_NOUNS.has(low) || HONORIFICS.has(low) || TITLE_MODIFIERS.has(low)) return true;
  if (/-(?:elect|designate|general)$/.test(low)) return true;
  // "Presidents Ada Noor and …", "Foreign Ministers Noor and …"
  if (i + 1 < end && PLURAL_TITLES.has(low)) return true;
  if (i === at) return false;
  if (low === "of" && i + 2 < end) return true;
  return PORTFOLIO.has(low) && (lower[i - 1] === "of" || PORTFOLIO.has(lower[i - 1]!)) && i + 1 < end;
}

/** Offices that are surnames as well. */
const SURNAMES = new Set(
  "king prince pope bishop marshal judge pilot farmer major head speaker page author baker".split(" "),
);

/** "Republican Congressman Ada Noor", "Kremlin spokesman Bo Karim": what the office is of goes before it; -1 for none. */
function officeInside(lower: readonly string[], at: number, end: number): number {
  for (let i = Math.min(end - 2, at + 3); i > at; i--)
    if (PERSON_NOUNS.has(lower[i]!) && !SURNAMES.has(lower[i]!)) return i;
  return -1;
}

/** "Envoy for European Energy Lea Brandt", where "for" cuts the capitals in two. */
function officeBefore(
  { tokens }: Needs,
  at: number,
  end: number,
  runFirst: number,
  sentenceStart: number,
): Title | undefined {
  if (!/^(?:of|for)$/.test(tokens.lower[runFirst - 1] ?? "") || !PERSON_NOUNS.has(tokens.lower[runFirst - 2] ?? ""))
    return undefined;
  let from = at;
  while (from < end && (PORTFOLIO.has(tokens.lower[from]!) || countryOf(tokens.lower[from]!) !== undefined)) from++;
  if (from === at || end - from < 2) return undefined;
  let first = runFirst - 2;
  const nouns = [tokens.lower[first]!];
  while (
    first - 1 >= sentenceStart &&
    runFirst - first < LONGEST &&
    (isCapital(tokens.word[first - 1]!) || TITLE_MODIFIERS.has(tokens.lower[first - 1]!)) &&
    /\p{L}/u.test(tokens.word[first - 1]!)
  )
    first--;
  return { first, nameFirst: from, nouns };
}

/** "Former President Ada Noor", "retired General Bo Karim": how the office is held goes with it. */
function heldBefore({ tokens }: Needs, first: number, sentenceStart: number): number {
  return first - 1 >= sentenceStart && HELD.test(tokens.lower[first - 1]!) ? first - 1 : first;
}
const HELD = /^(?:former|retired|acting|interim|outgoing|incoming|caretaker)$/;

/** A title in lower case before the name: "presidential spokesman Peter …", "former ambassador to Peru Ana …". */
function extendLeft({ tokens }: Needs, first: number, sentenceStart: number, nouns: string[]): number {
  let k = first - 1;
  // "ambassador to Peru Ana": the country stands between the noun and the name.
  if (
    k - 2 >= sentenceStart &&
    /^(?:to|of)$/.test(tokens.lower[k - 1]!) &&
    countryOf(tokens.lower[k]!) &&
    PERSON_NOUNS.has(tokens.lower[k - 2]!)
  )
    k -= 2;
  if (k < sentenceStart || !PERSON_NOUNS.has(tokens.lower[k]!)) return first;
  nouns.push(tokens.lower[k]!);
  while (
    k - 1 >= sentenceStart &&
    first - k < LONGEST &&
    (TITLE_MODIFIERS.has(tokens.lower[k - 1]!) ||
      PERSON_NOUNS.has(tokens.lower[k - 1]!) ||
      BODY_NOUNS.has(tokens.lower[k - 1]!) ||
      countryOf(tokens.lower[k - 1]!)?.form === "adjective")
  )
    k--;
  return k;
}
