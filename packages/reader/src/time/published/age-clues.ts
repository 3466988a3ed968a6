import { dateOf, dayNumber } from "../calendar.js";
import { NUMBERS, ORDINALS } from "../lexicon.js";
import type { Draft } from "../rules/rule.js";
import type { Words } from "../rules/words.js";
import { type Clue, daysOf } from "./clues.js";
import { type Needs, spanOf } from "./needs.js";

/** So far from a date, in words, its verb stands: "born on the island of Sund in 1961". */
const NEAR = 8;

/**
 * Whoever was born in March 1961 and is 63 reads this between March 2024 and March 2025; a war that began in February
 * 2022 and is in its third year, between February 2024 and February 2025. Age and beginning stand in one sentence.
 *
 * @example "The 63-year-old, born in March 1961, …" → 2024-03-01 … 2025-03-30
 */
export function ageClues(needs: Needs): readonly Clue[] {
  return needs.drafts.flatMap((draft): readonly Clue[] => {
    const { meaning } = draft;
    if (meaning.kind !== "date" || meaning.year === undefined || meaning.shift !== undefined) return [];
    const lasting = beginsAt(needs.words, draft);
    const years = lasting && fullYears(needs.words, draft, lasting);
    if (years === undefined) return [];
    const span = spanOf(needs, draft);
    const [low, high] = daysOf(meaning.year, meaning.month, meaning.day);
    const told = { span, exact: false };
    return [
      { ...told, low: yearsOn(low, years) },
      { ...told, high: yearsOn(high, years + 1) - 1 },
    ];
  });
}

function yearsOn(day: number, by: number): number {
  const { year, month, day: date } = dateOf(day);
  return dayNumber(year + by, month, month === 2 && date === 29 ? 28 : date);
}

type Lasting = "life" | "time";
const BEGINS: ReadonlyMap<string, Lasting> = new Map([
  ["born", "life"],
  ["began", "time"],
  ["started", "time"],
  ["erupted", "time"],
  ["since", "time"],
  ["signed", "life"],
  ["founded", "life"],
  ["established", "life"],
]);

/** What begins on a date: a life ("born in"), or what is counted in running years ("began in"). */
function beginsAt({ lower, sentence }: Words, { first }: Draft): Lasting | undefined {
  for (let at = first - 1; at >= 0 && at >= first - NEAR && sentence[at] === sentence[first]; at--) {
    const found = BEGINS.get(lower[at]!);
    if (found) return found;
    if (/^[;:.]$/.test(lower[at]!) || /^(?:died|ended|elected|after|before|until)$/.test(lower[at]!)) return undefined;
  }
  return undefined;
}

/** Years gone by since: the age told of in the sentence, or one less than the year that runs. */
function fullYears(words: Words, draft: Draft, lasting: Lasting): number | undefined {
  const within = words.sentence[draft.first];
  let first = draft.first;
  while (first > 0 && words.sentence[first - 1] === within) first--;
  for (let at = first; at < words.count && words.sentence[at] === within; at++) {
    if (isOver(words, at)) return undefined;
    const years = lasting === "life" ? ageAt(words, at, draft) : runningYear(words, at);
    if (years !== undefined) return years;
  }
  return undefined;
}

/** An age long past: "died in 2019", "was 63 when". */
const isOver = ({ lower }: Words, at: number): boolean =>
  /^(?:died|killed|buried)$/.test(lower[at]!) ||
  (/^(?:was|were|would)$/.test(lower[at]!) && /^\d{1,3}$/.test(lower[at + 1] ?? ""));

/** "63-year-old", "aged 63", "is 63", "Renn, 58, who". */
function ageAt({ lower, tag }: Words, at: number, { first, end }: Draft): number | undefined {
  if (at >= first && at < end) return undefined;
  const word = lower[at]!;
  const compound = /^(\d{1,3})-year-old$/.exec(word);
  if (compound) return Number(compound[1]);
  if (!/^\d{1,3}$/.test(word)) return undefined;
  const before = lower[at - 1] ?? "";
  const after = lower[at + 1] ?? ".";
  const told =
    before === "aged" ||
    (/^(?:is|now)$/.test(before) && /^[.,;]$/.test(after)) ||
    (before === "," && after === "," && /^NNP/.test(tag[at - 2] ?? ""));
  return told ? Number(word) : undefined;
}

/** "in its third year", "entered its 12th year": so many less one have gone by. */
function runningYear({ lower, tag }: Words, at: number): number | undefined {
  if (lower[at] !== "year" || !/^(?:its|their|the)$/.test(lower[at - 2] ?? "")) return undefined;
  const lead = lower[at - 3] ?? "";
  if (!/^(?:in|into|enters|entering)$/.test(lead) || tag[at - 3] === "VBD") return undefined;
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(lower[at - 1]!);
  const n = digits ? Number(digits[1]) : (ORDINALS.get(lower[at - 1]!) ?? NUMBERS.get(lower[at - 1]!));
  return n === undefined || n < 1 ? undefined : n - 1;
}
