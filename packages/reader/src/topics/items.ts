import type { Span } from "../contract/record.js";
import type { Attribution, Sentence, Tokens } from "../document/layers.js";
import {
  AUXILIARIES,
  DAYS,
  DETERMINERS,
  FIGHTING,
  GATHERINGS,
  MATTERS_WITH,
  NO_MATTERS,
  PREPOSITIONS,
  STOPS,
  TAKES_TO,
  TAKES_WITH,
} from "./lexicon/words.js";

/** What cutting items needs to see. */
export interface ItemScene {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  /** 1 where a token belongs to a source or a cue: the speaker's words end there. */
  readonly speech: Uint8Array;
  /** 1 where a token is a finite or auxiliary verb. */
  readonly finite: Uint8Array;
  /** 1 where a token is part of a date or a time. */
  readonly time: Uint8Array;
}

/** Tokens of one item, half-open. */
export type Item = readonly [first: number, end: number];

/** Items longer than this are clauses that no stop word ended. */
const LONGEST = 26;
/** The longest agenda in the stories at hand had seven items. */
const MOST = 12;
/** Lists are read no further than this: a text of cues alone must not cost the square of its length. */
const REACH = 120;

/**
 * The items of a list that begins at `from`: "fish quotas, the ferry, and the risks of dredging" is three, "Aden and
 * Lima" in "prisoners held in Aden and Lima" does not part one.
 */
export function readItems(scene: ItemScene, from: number, end: number, preposition = ""): readonly Item[] {
  if (isPlaceOrWay(scene, from, end)) return [];
  const stop = listEnd(scene, from, Math.min(end, from + REACH));
  return splitItems(scene, from, stop, preposition)
    .map((item) => trimmed(scene, item))
    .filter((item) => isItem(scene, item))
    .slice(0, MOST);
}

/** Items that stand before `to`, back to the last mark or verb: "…: fish debts and ferries on the agenda". */
export function readItemsBefore(scene: ItemScene, to: number, first: number): readonly Item[] {
  const { tokens } = scene;
  let last = to;
  while (last > first && AUXILIARIES.has(tokens.lower[last - 1]!)) last--;
  let from = last;
  while (from > first && to - from < 40 && !endsBackward(scene, from - 1)) from--;
  if (tokens.lower[from] === "with") from++;
  // "issues such as tolls will be raised": what names the kind is none of them
  if (tokens.lower[from + 1] === "such" && tokens.lower[from + 2] === "as") from += 3;
  return splitItems(scene, from, last, "")
    .map((item) => trimmed(scene, item))
    .filter((item) => isItem(scene, item))
    .slice(0, MOST);
}

function endsBackward({ tokens, finite, speech }: ItemScene, token: number): boolean {
  return (
    /^[:;—–"“”]/.test(tokens.word[token]!) ||
    finite[token] === 1 ||
    speech[token] === 1 ||
    tokens.lower[token] === "with" ||
    STOPS.has(tokens.lower[token]!)
  );
}

function listEnd(scene: ItemScene, from: number, end: number): number {
  const { tokens, speech, finite, time } = scene;
  for (let token = from; token < end; token++) {
    const lower = tokens.lower[token]!;
    const word = tokens.word[token]!;
    if (/^[;:!?—–]/.test(word) || (word === "." && token > from)) return token;
    // A quotation inside the list is part of it; the end of the one that the list stands in ends the list.
    if (/^["”»]/.test(word) && token > from && tokens.quote[from] !== -1 && tokens.quote[from] === tokens.quote[token])
      return token;
    if (speech[token] === 1 && token > from) return token;
    if (time[token] === 1 && tokens.lower[token - 1] !== "of") return token;
    if (isStop(scene, token, from) || opensClause(scene, token, from)) return token;
    if (lower === "with" && !TAKES_WITH.has(tokens.lower[token - 1]!)) return token;
    if (finite[token] === 1 && token > from) return token;
  }
  return end;
}

/** Words that end a list; "as" only where it is not "as well as". */
function isStop({ tokens }: ItemScene, token: number, from: number): boolean {
  const lower = tokens.lower[token]!;
  if (token === from) return false;
  if (lower === "to" && TAKES_TO.has(tokens.lower[token - 1]!)) return false;
  if (lower !== "as") return STOPS.has(lower);
  return tokens.lower[token + 1] !== "well" && tokens.lower[token - 1] !== "well";
}

/** ", ending a summit that …", "and to help …": a new clause, not a further item. */
function opensClause({ tokens }: ItemScene, token: number, from: number): boolean {
  if (token === from) return false;
  const lower = tokens.lower[token]!;
  const next = tokens.lower[token + 1] ?? "";
  if (lower === "and") return next === "to";
  return (
    lower === "," &&
    /^\p{L}{2,}ing$/u.test(next) &&
    DETERMINERS.has(tokens.lower[token + 2] ?? "") &&
    !FIGHTING.has(next)
  );
}

function splitItems(scene: ItemScene, from: number, end: number, preposition: string): Item[] {
  const { tokens } = scene;
  const items: Item[] = [];
  let first = from;
  for (let token = from; token < end; token++) {
    const width = separatorAt(scene, token, first, end, preposition);
    if (width === 0) continue;
    if (token > first) items.push([first, token]);
    first = token + width;
    token = first - 1;
    if (preposition !== "" && tokens.lower[first] === preposition) first++;
  }
  if (first < end) items.push([first, end]);
  return items;
}

/** How many tokens part two items here: a comma, "and", ", and", "as well as", with the cue's preposition again; 0 for none. */
function separatorAt(scene: ItemScene, token: number, first: number, end: number, preposition: string): number {
  const { tokens } = scene;
  const lower = tokens.lower[token]!;
  const quoted = tokens.quote[token] !== -1 && tokens.quote[token] !== tokens.quote[first];
  if (quoted) return 0;
  if (lower === ",") {
    let next = token + 1;
    if (tokens.lower[next] === "as" && tokens.lower[next + 1] === "well") next += 3;
    if (tokens.lower[next] === "and" || tokens.lower[next] === "or" || tokens.lower[next] === "including") next++;
    return next - token;
  }
  if (lower === "as" && tokens.lower[token + 1] === "well") return 3;
  if (lower === "and" && token > first && token + 1 < end)
    return partsItems(scene, first, token, end, preposition) ? 1 : 0;
  return 0;
}

/** Whether this "and" parts two items or belongs into one. */
function partsItems({ tokens }: ItemScene, first: number, and: number, end: number, preposition: string): boolean {
  const next = tokens.lower[and + 1]!;
  const left = tokens.word[and - 1]!;
  const right = tokens.word[and + 1]!;
  if (next === preposition) return true;
  if (PREPOSITIONS.has(next) || next === "to") return false;
  for (let t = and - 1; t >= first; t--)
    if (tokens.lower[t] === "between") return tokens.lower.slice(t, and).includes("and");
  if (/^\p{Lu}/u.test(left) && /^\p{Lu}/u.test(right) && and - first > 1) return false;
  const oneWord = and - first === 1;
  const sharedHead = oneWord && !DETERMINERS.has(next) && end - and === 3 && !PREPOSITIONS.has(tokens.lower[and + 2]!);
  return !sharedHead;
}

/** Without commas, quotation marks and prepositions left over at the ends. */
function trimmed({ tokens }: ItemScene, [first, end]: Item): Item {
  let from = first;
  let to = end;
  while (
    from < to &&
    (/^[,.;:]/.test(tokens.word[from]!) || tokens.lower[from] === "and" || tokens.lower[from] === "both")
  )
    from++;
  while (
    to > from &&
    (/^[,.;:]/.test(tokens.word[to - 1]!) ||
      PREPOSITIONS.has(tokens.lower[to - 1]!) ||
      /^(?:and|or|to|the|a|as)$/.test(tokens.lower[to - 1]!))
  )
    to--;
  return [from, to];
}

/** "met on the tarmac by the envoy, Tomas Lind": nothing that follows is a matter. */
function isPlaceOrWay({ tokens }: ItemScene, from: number, end: number): boolean {
  const head = DETERMINERS.has(tokens.lower[from] ?? "") ? from + 1 : from;
  const next = head + 1 < end ? tokens.lower[head + 1]! : "";
  return MATTERS_WITH.has(tokens.lower[head] ?? "") && PREPOSITIONS.has(next);
}

function isItem({ tokens, time }: ItemScene, [first, end]: Item): boolean {
  if (end <= first || end - first > LONGEST) return false;
  const lower = tokens.lower[first]!;
  const headAt = DETERMINERS.has(lower) && first + 1 < end ? first + 1 : first;
  const head = tokens.lower[headAt]!;
  const next = headAt + 1 < end ? tokens.lower[headAt + 1]! : "";
  if (NO_MATTERS.has(head) && (end - first <= 2 || next === "of")) return false;
  if (MATTERS_WITH.has(head) && (next === "" || next === "of" || PREPOSITIONS.has(next))) return false;
  if (/^(?:it|them|him|us|me)$/.test(lower) || GATHERINGS.has(tokens.lower[end - 1]!)) return false;
  if (
    end - first === 1 &&
    /^\p{Lu}\p{Ll}/u.test(tokens.word[first]!) &&
    first > 0 &&
    tokens.sentence[first - 1] === tokens.sentence[first]
  )
    return false;
  if (time[first] === 1 || DAYS.has(head) || /^\d/.test(head)) return false;
  return /\p{L}{2}/u.test(tokens.word.slice(first, end).join(" ")) && !PREPOSITIONS.has(lower);
}

export const itemSpan = ({ tokens }: Pick<ItemScene, "tokens">, [first, end]: Item): Span => [
  tokens.start[first]!,
  tokens.end[end - 1]!,
];

/** Marks the tokens of sources and cues. */
export function markSpeech(tokens: Tokens, attributions: readonly Attribution[]): Uint8Array {
  const marks = new Uint8Array(tokens.count);
  for (const { source, cue } of attributions) for (const span of [...source, ...cue]) markSpan(tokens, span, marks);
  return marks;
}

/** Sets the marks of the tokens in a span; the first is found by halving. */
export function markSpan(tokens: Tokens, [start, end]: Span, marks: Uint8Array): void {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.start[middle]! < start) low = middle + 1;
    else high = middle;
  }
  for (let token = low; token < tokens.count && tokens.start[token]! < end; token++) marks[token] = 1;
}
