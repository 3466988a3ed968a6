import type { Entity, Span, Statement } from "../contract/record.js";
import type { Attribution, LinkedMention, Sentence, TimeReading, Tokens } from "../document/layers.js";

/** Nouns for the occasions on which one speaks. */
const OCCASIONS = new Set(
  "statement briefing conference interview conversation call speech address video meeting hearing session release post letter message talks summit ceremony visit debate question vote rally broadcast".split(
    " ",
  ),
);
const OPENERS = new Set(["in", "at", "during", "on", "after", "following", "by", "through", "before"]);

/** The words around a cue that say when, where and on what occasion: after it, and between it and the source. */
export function circumstances(
  attribution: Attribution,
  sentence: Sentence,
  tokens: Tokens,
): readonly (readonly [from: number, to: number])[] {
  const { cue, content, source, cueToken } = attribution;
  if (cueToken < 0 || cue.length === 0) return [];
  const cueEnd = cue[cue.length - 1]![1];
  const blocked = (i: number): boolean =>
    [...content, ...source].some(([from, to]) => from <= tokens.start[i]! && tokens.end[i]! <= to);
  let from = cueToken + 1;
  while (from < sentence.endToken && tokens.start[from]! < cueEnd) from++;
  const sourceAfter = source.some(([start]) => start >= cueEnd);
  if (sourceAfter) while (from < sentence.endToken && source.some(([, end]) => tokens.start[from]! < end)) from++;
  let to = from;
  while (
    to < sentence.endToken &&
    to < from + 40 &&
    !blocked(to) &&
    tokens.lower[to] !== ";" &&
    !endsCircumstance(tokens, to, sentence.endToken)
  )
    to++;
  const ranges: (readonly [number, number])[] = to > from ? [[from, to]] : [];
  const after = afterContent(content, cueEnd, sentence, tokens);
  if (after) ranges.push(after);
  let before = cueToken;
  while (
    before > sentence.firstToken &&
    before > cueToken - 8 &&
    !blocked(before - 1) &&
    tokens.lower[before - 1] !== "," &&
    tokens.lower[before - 1] !== "and"
  )
    before--;
  if (before < cueToken) ranges.unshift([before, cueToken]);
  return ranges;
}

/** "asked for the visit | during a phone call in December": what follows the content and begins with a preposition. */
function afterContent(
  content: Attribution["content"],
  cueEnd: number,
  { endToken }: Sentence,
  tokens: Tokens,
): readonly [number, number] | undefined {
  const end = content[content.length - 1]?.[1] ?? 0;
  if (end < cueEnd) return undefined;
  const from = tokenFrom(tokens, end);
  return from < endToken && OPENERS.has(tokens.lower[from]!) ? [from, Math.min(endToken, from + 16)] : undefined;
}

/** A comma goes on only into a date: "on Wednesday, July 14". */
const endsCircumstance = (tokens: Tokens, i: number, end: number): boolean =>
  tokens.lower[i] === "," &&
  !(i + 1 < end && /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d)/.test(tokens.lower[i + 1]!));

/** When, where and on what occasion something was said, as the words around its cue tell. */
export function readSaid(
  attribution: Attribution,
  sentence: Sentence,
  tokens: Tokens,
  times: readonly TimeReading[],
  mentions: readonly LinkedMention[],
  entities: readonly Entity[],
): Statement["said"] {
  for (const [from, to] of circumstances(attribution, sentence, tokens)) {
    const time = firstIn(times, from, to, isMoment);
    const place = placeIn(tokens, mentions, entities, from, to);
    const occasion = occasionIn(tokens, from, to);
    // The first range that tells anything wins: the words after the cue are its own, those before may be the subject's.
    if (time || place || occasion)
      return { ...(time && { time: time.id }), ...(place && { place: place.id }), ...(occasion && { occasion }) };
  }
  return undefined;
}

function placeIn(
  tokens: Tokens,
  mentions: readonly LinkedMention[],
  entities: readonly Entity[],
  from: number,
  to: number,
): Entity | undefined {
  for (let i = firstFrom(mentions, from + 1); i < mentions.length && mentions[i]!.firstToken < to; i++) {
    const mention = mentions[i]!;
    if (mention.endToken > to) continue;
    const before = tokens.lower[mention.firstToken - 1];
    const preposition = before === "the" ? tokens.lower[mention.firstToken - 2] : before;
    const entity = entities[mention.entity];
    if (
      entity &&
      (entity.kind === "place" || entity.kind === "country") &&
      (preposition === "in" || preposition === "at" || preposition === "from")
    )
      return entity;
  }
  return undefined;
}

/** "in [a statement]", "during [a conversation with reporters]". */
function occasionIn(tokens: Tokens, from: number, to: number): Span | undefined {
  for (let i = from; i < to; i++) {
    if (!OPENERS.has(tokens.lower[i]!) && !(i === from)) continue;
    const start = OPENERS.has(tokens.lower[i]!) ? i + 1 : i;
    for (let k = start; k < Math.min(to, start + 6); k++) {
      if (k > start && OPENERS.has(tokens.lower[k]!)) break;
      if (!OCCASIONS.has(tokens.lower[k]!)) continue;
      let end = k + 1;
      if (tokens.lower[end] === "with" && end + 1 < to) end += 2;
      return [tokens.start[start]!, tokens.end[end - 1]!];
    }
  }
  return undefined;
}

/** A day or an hour is when something was said; "weekly" in "told a weekly briefing" and "for two hours" are not. */
const isMoment = ({ type }: TimeReading): boolean => type === "DATE" || type === "TIME";

/** The first item of the kind asked for that lies in tokens [from, to). */
function firstIn<Item extends Placed>(
  items: readonly Item[],
  from: number,
  to: number,
  isWanted: (item: Item) => boolean,
): Item | undefined {
  for (let i = firstFrom(items, from); i < items.length && items[i]!.endToken <= to; i++)
    if (isWanted(items[i]!)) return items[i];
  return undefined;
}

interface Placed {
  readonly firstToken: number;
  readonly endToken: number;
}

/** First token that starts at or after the offset. */
function tokenFrom({ start, count }: Tokens, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first item that begins at or after the token; items are in text order. */
function firstFrom(items: readonly Placed[], token: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.firstToken < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
