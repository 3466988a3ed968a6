import { type Context, type Region, regionAt, withoutStop } from "./context.js";
import type { Draft } from "./draft.js";
import { claimQuotes } from "./leftover-quotes.js";
import { ADJECTIVES, CUE_FORMS, NOUNS } from "./lookup.js";
import { passiveVerb } from "./passive-rule.js";
import { accordingTo, adjective, asClause, noun, relayed } from "./phrase-rules.js";
import { LIKELY, ownPredictions, prediction } from "./prediction-rule.js";
import { verbGroup } from "./verb-group.js";
import { activeVerb } from "./verb-rule.js";
import type { Range, Words } from "./words.js";

/** Roles of paragraphs that hold statements. */
const SPEAKING = new Set(["title", "body"]);
/** Tokens looked at on either side of a cue, and attributions kept per sentence: bounds for texts that are no news. */
const REACH = 300;
const MAX_PER_SENTENCE = 24;

/** All attributions that the rules find, as token ranges, unordered and not yet nested. */
export function findDrafts(context: Context): readonly Draft[] {
  const drafts: Draft[] = [];
  let previous: Range | undefined;
  for (const [index, sentence] of context.sentences.entries()) {
    if (!SPEAKING.has(context.roleOf(index))) continue;
    drafts.push(...draftsOfSentence(context, index, previous, drafts.at(-1)));
    const floor = context.floor(index);
    const end = withoutStop(context.words, sentence.endToken, floor);
    previous = end > floor ? [floor, end] : previous;
  }
  return claimQuotes(
    context,
    drafts.map((draft) => widened(context, draft)),
  );
}

function draftsOfSentence(
  context: Context,
  index: number,
  previous: Range | undefined,
  before: Draft | undefined,
): readonly Draft[] {
  const { words, sentences } = context;
  const { firstToken, endToken } = sentences[index]!;
  const found: Draft[] = [];
  const take = (draft: Draft | undefined): void => {
    if (draft && found.length < MAX_PER_SENTENCE && !found.some(({ cueToken }) => cueToken === draft.cueToken))
      found.push(draft);
  };
  const whole = near(regionAt(context, index, firstToken), firstToken);
  take(asClause(context, whole, firstToken));
  for (let i = firstToken; i < endToken; i++) {
    const word = words.lower[i] ?? "";
    const region = (): Region => near(regionAt(context, index, i), i);
    if (word === "according") take(accordingTo(context, i, region()));
    else if (word === "with" || word === "citing" || word === "quoting" || word === "referring" || word === "in") {
      if (word !== "in" || words.lower[i + 1] === "reference")
        take(relayed(context, i, region(), found, previous, before));
    } else if (word === "quoted" && words.lower[i + 1] === "as") {
      take(passiveVerb(context, i, region(), verbGroup(words, i, firstToken), previous));
    } else if (LIKELY.has(word)) {
      take(prediction(context, i, region()));
    } else if (CUE_FORMS.has(word) || ADJECTIVES.has(word) || NOUNS.has(word)) {
      const draft = CUE_FORMS.has(word) ? verbCue(context, i, region(), found, previous) : undefined;
      take(draft ?? adjective(context, i, region()) ?? noun(context, i, region()));
    }
  }
  return bounded(context, ownPredictions(found));
}

function verbCue(
  context: Context,
  verb: number,
  region: Region,
  earlier: readonly Draft[],
  previous: Range | undefined,
): Draft | undefined {
  const group = verbGroup(context.words, verb, region.floor);
  if (isReducedPassive(context, verb)) return passiveVerb(context, verb, region, group, previous);
  if (group.passive) return passiveVerb(context, verb, region, group, previous);
  return activeVerb(context, verb, region, group, earlier);
}

/** "an amendment | proposed by | Kenya": a participle after its noun, with an agent. */
const isReducedPassive = ({ words }: Context, verb: number): boolean =>
  words.lower[verb + 1] === "by" &&
  REDUCED.has(words.lower[verb] ?? "") &&
  (words.pos[verb - 1] === "NOUN" || words.pos[verb - 1] === "PROPN");
const REDUCED = new Set(["proposed", "promised", "demanded", "announced", "requested"]);

const near = (region: Region, token: number): Region => ({
  ...region,
  floor: Math.max(region.floor, token - REACH),
  ceiling: Math.min(region.ceiling, token + REACH),
});

/** A content does not run out of the content that its cue stands in: "…, | a senior official said". */
function bounded({ words }: Context, drafts: readonly Draft[]): readonly Draft[] {
  return drafts
    .filter((draft) => !isBetween(words, drafts, draft))
    .map((draft) => {
      let limit = Number.POSITIVE_INFINITY;
      for (const other of drafts) {
        if (other === draft) continue;
        for (const [from, to] of other.content)
          if (from <= draft.cueToken && draft.cueToken < to && other.cueToken >= to) limit = Math.min(limit, to);
      }
      if (!Number.isFinite(limit)) return draft;
      const content = draft.content
        .map(([from, to]): Range => [from, Math.min(to, limit)])
        .filter(([from, to]) => from < to && words.tokens.count > 0);
      return content.length > 0 ? { ...draft, content } : draft;
    });
}

/** "told | the paper in an interview published | that …": a verb between a cue and its content describes who was told. */
const isBetween = (words: Words, drafts: readonly Draft[], { cueToken, rule }: Draft): boolean =>
  rule.startsWith("verb.") &&
  drafts.some(({ cueToken: cue, content }) => {
    const start = content[0]?.[0] ?? 0;
    return cue >= 0 && cue < cueToken && cueToken < start && !words.lower.slice(cue, start).includes(",");
  });

/** Quotations are taken whole: a content that begins or ends inside one its cue stands outside of grows to its marks. */
function widened({ words, quotes }: Context, draft: Draft): Draft {
  const cueQuote = draft.cueToken >= 0 ? words.tokens.quote[draft.cueToken]! : -1;
  const outermost = (token: number): number => {
    let q = words.tokens.quote[token] ?? -1;
    while (q >= 0 && quotes[q]!.depth > 0) q--;
    return q;
  };
  const content = draft.content.map(([from, to]): Range => {
    const first = outermost(from);
    const last = outermost(to - 1);
    const start =
      first >= 0 && cueQuote < 0 && quotes[first]!.kind === "double" ? Math.min(from, quotes[first]!.firstToken) : from;
    const end =
      last >= 0 && cueQuote < 0 && quotes[last]!.kind === "double" ? Math.max(to, quotes[last]!.endToken) : to;
    return [start, end];
  });
  return { ...draft, content: disjoint(content) };
}

function disjoint(ranges: readonly Range[]): readonly Range[] {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  return sorted.filter(([from], i) => i === 0 || from >= sorted[i - 1]![1]);
}
