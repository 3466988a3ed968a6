import type { Span } from "../../contract/record.js";
import { dayNumber } from "../calendar.js";
import { ORDINALS, type Unit } from "../lexicon.js";
import type { Draft } from "../rules/rule.js";
import { ageClues } from "./age-clues.js";
import { type Clue, daysOf } from "./clues.js";
import { type DateMeaning, type Needs, spanOf } from "./needs.js";
import type { YearFound } from "./year.js";

/**
 * Days that what is told bounds though no date of the text is one: an anniversary, an amount of time counted from an
 * event, an age. What has been bounds from below, what is to come from above, what is bounds both ways.
 *
 * @example "The port marks the 20th anniversary of the 2004 flood" → 2024
 */
export function toldClues(needs: Needs, year: YearFound | undefined): readonly Clue[] {
  return [...anniversaryClues(needs), ...countedClues(needs, year), ...ageClues(needs)];
}

/** Words between "anniversary of" and its year, at most: a name. */
const NAME = 8;

function anniversaryClues(needs: Needs): readonly Clue[] {
  const { words, drafts } = needs;
  return drafts.flatMap((draft): readonly Clue[] => {
    const { meaning, first } = draft;
    if (meaning.kind !== "date" || meaning.year === undefined || meaning.year < 1000) return [];
    const at = anniversaryBefore(needs, first);
    const count = at === undefined ? undefined : countAt(words.lower[at - 1]);
    if (at === undefined || count === undefined) return [];
    const [low, high] = daysOf(meaning.year + count, meaning.month, meaning.day);
    return bounded(needs, draft, at - 1, [words.start[at - 1]!, words.end[draft.end - 1]!], low, high);
  });
}

/** The word "anniversary" that goes on "of" up to a word. */
function anniversaryBefore({ words: { lower, sentence } }: Needs, first: number): number | undefined {
  for (let at = first - 1; at > 0 && at >= first - NAME && sentence[at] === sentence[first]; at--)
    if (lower[at] === "anniversary") return lower[at + 1] === "of" ? at : undefined;
  return undefined;
}

/** @example countAt("20th") // 20 */
function countAt(word = ""): number | undefined {
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word);
  return digits ? Number(digits[1]) : ORDINALS.get(word);
}

const DAYS: Readonly<Partial<Record<Unit, number>>> = { day: 1, week: 7, month: 30.44, year: 365.25 };

/** "a week after the election of 5 November": about that day; amounts are as coarse as half their unit. */
function countedClues(needs: Needs, found: YearFound | undefined): readonly Clue[] {
  return needs.counted.flatMap(({ amount, by, unit, days }): readonly Clue[] => {
    const [only, ...more] = days.map((day) => needs.drafts[day]!.meaning);
    const size = DAYS[unit];
    if (more.length > 0 || only?.kind !== "date" || size === undefined) return [];
    const from = eventDay(only, found);
    if (from === undefined) return [];
    const draft = needs.drafts[amount]!;
    const slack = size === 1 ? 0 : Math.floor(size / 2);
    const middle = from + Math.round(by * size);
    return bounded(needs, draft, draft.first, spanOf(needs, draft), middle - slack, middle + slack);
  });
}

function eventDay({ year, month, day }: DateMeaning, found: YearFound | undefined): number | undefined {
  if (month === undefined || !day) return undefined;
  if (year !== undefined) return dayNumber(year, month, day);
  if (!found) return undefined;
  const days = [-1, 0, 1].map((by) => dayNumber(found.year + by, month, day));
  return days.reduce((best, next) => (Math.abs(next - found.day) < Math.abs(best - found.day) ? next : best));
}

function bounded(needs: Needs, draft: Draft, at: number, span: Span, low: number, high: number): readonly Clue[] {
  const told = { span, exact: false };
  const direction = isNow(needs, at) ? 0 : needs.direction(draft);
  if (direction > 0) return [{ ...told, high }];
  if (direction < 0) return [{ ...told, low }];
  return isNow(needs, at)
    ? [
        { ...told, low },
        { ...told, high },
      ]
    : [];
}

/** True where the verbs of a sentence stand in the present, or a weekday beside them puts them into these days. */
function isNow({ words: { tag, sentence, lower } }: Needs, within: number): boolean {
  let present = false;
  for (const step of [1, -1])
    for (let at = step > 0 ? within : within - 1; at >= 0 && sentence[at] === sentence[within]; at += step) {
      if (/^(?:VBD|MD)$/.test(tag[at]!) || lower[at] === "had") return false;
      if (/^VB[ZP]$/.test(tag[at]!)) present = true;
    }
  return present;
}
