import type { Published, Span } from "../contract/record.js";
import type { Layers } from "../document/layers.js";
import { addMonths, dayNumber, isoDay, parseDay, weekdayOf } from "./calendar.js";
import { directionAt } from "./direction.js";
import type { Draft } from "./rules/rule.js";
import type { Words } from "./rules/words.js";

type Needs = Pick<Layers, "sentences" | "blocks" | "parts" | "options" | "syntax"> & { readonly tokens: Words };
interface Bound {
  readonly day: number;
  readonly span: Span;
}

/** Day of publication: given, printed on the page, or bounded by the text's own clues; else unknown. */
export function findPublished(
  layers: Pick<Layers, "sentences" | "blocks" | "parts" | "options" | "syntax">,
  words: Words,
  drafts: readonly Draft[],
): Published {
  const { options } = layers;
  const document: Needs = {
    sentences: layers.sentences,
    blocks: layers.blocks,
    parts: layers.parts,
    options,
    syntax: layers.syntax,
    tokens: words,
  };
  if (parseDay(options.published) !== undefined)
    return { earliest: options.published!, latest: options.published!, basis: "given", evidence: [] };
  return printed(document, drafts) ?? inferred(document, drafts) ?? { basis: "unknown", evidence: [] };
}

const spanOf = ({ tokens }: Needs, draft: Draft): Span => [tokens.start[draft.first]!, tokens.end[draft.end - 1]!];

/** A full date in a byline, a dateline or a credit. */
function printed(document: Needs, drafts: readonly Draft[]): Published | undefined {
  const { tokens, sentences, parts } = document;
  for (const draft of drafts) {
    const { meaning } = draft;
    if (
      meaning.kind !== "date" ||
      meaning.year === undefined ||
      meaning.month === undefined ||
      meaning.day === undefined
    )
      continue;
    const span = spanOf(document, draft);
    const role = parts.roles[sentences[tokens.sentence[draft.first]!]!.block];
    const filed =
      parts.dateline !== undefined && span[0] >= parts.dateline.span[0] && span[1] <= parts.dateline.span[1];
    if (!filed && role !== "byline" && role !== "dateline" && role !== "credit") continue;
    const day = isoDay(dayNumber(meaning.year, meaning.month, meaning.day));
    return { earliest: day, latest: day, basis: "page", evidence: [span] };
  }
  return undefined;
}

/**
 * Bounds from the text: a weekday beside a day of a month allows few years, explicit years say which of them; what
 * was done or said came before publication, what is to come comes after.
 *
 * @example "… will meet on November 16 … said on Wednesday, November 13 … takes office in January 2025" → 2024-11-13 … 2024-11-16
 */
function inferred(document: Needs, drafts: readonly Draft[]): Published | undefined {
  const { tokens, parts } = document;
  const year = yearOf(document, drafts);
  const floors: Bound[] = [];
  const ceilings: Bound[] = [];
  for (const draft of drafts) {
    const { meaning } = draft;
    if (meaning.kind !== "date" || meaning.shift !== undefined) continue;
    const y = meaning.year ?? (meaning.month === undefined ? undefined : year?.year);
    if (y === undefined) continue;
    const span = spanOf(document, draft);
    const interval = daysOf(y, meaning.month, meaning.day);
    const filed =
      parts.dateline !== undefined && span[0] >= parts.dateline.span[0] && span[1] <= parts.dateline.span[1];
    if (filed && meaning.day !== undefined) {
      const day = isoDay(interval[0]);
      return {
        earliest: day,
        latest: day,
        basis: "inferred",
        evidence: year ? [span, ...year.evidence.filter(([start]) => start !== span[0])] : [span],
      };
    }
    const direction = directionAt(tokens, document.syntax, draft.first, draft.end);
    if (direction > 0) ceilings.push({ day: interval[1] - 1, span });
    // A month or year without its own year and no tense bounds nothing.
    else if (
      direction < 0
        ? meaning.day !== undefined || meaning.year !== undefined
        : meaning.year !== undefined && meaning.weekday === undefined
    )
      floors.push({ day: interval[0], span });
  }
  const earliest = floors.reduce<Bound | undefined>(
    (best, next) => (best && best.day >= next.day ? best : next),
    undefined,
  );
  // A weekday still to come is that of the week after the last day told of: "closes on Friday".
  if (earliest)
    for (const draft of drafts)
      if (
        draft.meaning.kind === "weekday" &&
        draft.meaning.shift === undefined &&
        directionAt(tokens, document.syntax, draft.first, draft.end) > 0
      )
        ceilings.push({
          day: earliest.day + ((draft.meaning.weekday - weekdayOf(earliest.day) + 7) % 7),
          span: spanOf(document, draft),
        });
  const latest = ceilings
    .filter(({ day }) => earliest === undefined || day >= earliest.day)
    .reduce<Bound | undefined>((best, next) => (best && best.day <= next.day ? best : next), undefined);
  if (!earliest && !latest) return undefined;
  const evidence = [...(earliest ? [earliest.span] : []), ...(latest ? [latest.span] : []), ...(year?.evidence ?? [])];
  return {
    ...(earliest && { earliest: isoDay(earliest.day) }),
    ...(latest && { latest: isoDay(latest.day) }),
    basis: "inferred",
    evidence: distinct(evidence),
  };
}

function distinct(spans: readonly Span[]): readonly Span[] {
  const seen = new Map(spans.map((span) => [span[0], span]));
  return [...seen.values()].sort((a, b) => a[0] - b[0]);
}

function daysOf(year: number, month: number | undefined, day: number | undefined): readonly [number, number] {
  if (month === undefined) return [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1)];
  if (day !== undefined) return [dayNumber(year, month, day), dayNumber(year, month, day) + 1];
  const next = addMonths(year, month, 1);
  return [dayNumber(year, month, 1), dayNumber(next.year, next.month, 1)];
}

/** The year that days without one belong to: needs a weekday with its date and an explicit year to choose by. */
function yearOf(
  document: Needs,
  drafts: readonly Draft[],
): { readonly year: number; readonly evidence: readonly Span[] } | undefined {
  let latest: { readonly year: number; readonly draft: Draft } | undefined;
  for (const draft of drafts)
    if (
      draft.meaning.kind === "date" &&
      draft.meaning.year !== undefined &&
      (!latest || draft.meaning.year > latest.year)
    )
      latest = { year: draft.meaning.year, draft };
  if (!latest) return undefined;
  const given = spanOf(document, latest.draft);
  for (const draft of drafts) {
    const { meaning } = draft;
    if (meaning.kind !== "date" || meaning.year !== undefined || meaning.weekday === undefined) continue;
    // The explicit year may be one to come or one gone; farther off it says nothing.
    for (const year of [latest.year, latest.year - 1, latest.year + 1])
      if (weekdayOf(dayNumber(year, meaning.month!, meaning.day!)) === meaning.weekday)
        return { year, evidence: [given, spanOf(document, draft)] };
  }
  return undefined;
}

/** The day that values are counted from: known, or inferred within a week; for a longer interval its start. */
export function countingDay(published: Published): number | undefined {
  return parseDay(published.earliest) ?? parseDay(published.latest);
}
