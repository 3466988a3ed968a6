import type { Entity, Span } from "../contract/record.js";
import type { Layers } from "../document/layers.js";
import { countryOf } from "../knowledge/countries.js";
import { OUTLET_HEADS } from "../knowledge/names.js";
import { SPOKEN_TO } from "./lexicon.js";

export interface Addressee {
  readonly entity: Entity;
  readonly span: Span;
}

type Needs = Pick<Layers, "tokens" | "sentences" | "attributions" | "statements" | "mentions" | "entities">;

/** How far from the cue the outlet may stand, in tokens: "said on Monday in a long interview with the state daily X". */
const REACH = 16;
/** Tokens before an outlet in which its phrase is looked for: the longest phrase and four words of description. */
const WINDOW = 8;
/** A phrase before the cue begins this early in its sentence: "In a long interview with X", "Ana Orr, speaking to X". */
const OPENING = 10;

/**
 * The outlet that each statement was made to, by the statement's index: "told [Radio X]", "said in an interview with
 * [the Gazette]". It holds for what the same source says next in the same paragraph.
 */
export function outletsSpokenTo(document: Needs): ReadonlyMap<number, Addressee> {
  const { tokens, mentions, entities, attributions } = document;
  const told = new Map<number, Addressee>();
  const bySentence = cuesBySentence(document);
  for (const mention of mentions) {
    const entity = entities[mention.entity];
    if (entity?.kind !== "outlet") continue;
    const found = phraseBefore(document, mention.firstToken);
    if (!found) continue;
    const cues = bySentence.get(tokens.sentence[mention.firstToken]!) ?? [];
    const before = lastBefore(document, cues, found.at, mention.span);
    const after = found.opens ? cues.find((i) => attributions[i]!.cueToken > mention.firstToken) : undefined;
    const statement = before >= 0 ? before : (after ?? -1);
    if (statement >= 0 && !told.has(statement)) told.set(statement, { entity, span: mention.span });
  }
  return handedOn(document, told);
}

/** Attributions with a cue, by the cue's sentence, in text order of their cues. */
function cuesBySentence({ tokens, attributions }: Needs): ReadonlyMap<number, readonly number[]> {
  const out = new Map<number, number[]>();
  const order = attributions
    .map((_, i) => i)
    .filter((i) => attributions[i]!.cueToken >= 0)
    .sort((a, b) => attributions[a]!.cueToken - attributions[b]!.cueToken);
  for (const i of order) {
    const sentence = tokens.sentence[attributions[i]!.cueToken]!;
    const cues = out.get(sentence);
    if (cues) cues.push(i);
    else out.set(sentence, [i]);
  }
  return out;
}

/** The phrase of the lexicon that ends at an outlet, with words that only describe the outlet in between. */
function phraseBefore(
  { tokens, sentences }: Needs,
  first: number,
): { readonly at: number; readonly opens: boolean } | undefined {
  const start = sentences[tokens.sentence[first]!]!.firstToken;
  let end = first;
  while (end > start && first - end < 4 && describesOutlet(tokens.lower[end - 1]!)) end--;
  const before = ` ${tokens.lower.slice(Math.max(start, end - WINDOW), end).join(" ")}`;
  const entry = SPOKEN_TO.find(({ words }) => before.endsWith(` ${words}`));
  if (!entry) return undefined;
  const at = end - entry.words.split(" ").length;
  return { at, opens: entry.opens === true && at - start <= OPENING };
}

const DESCRIPTIONS = new Set([
  "the",
  "a",
  "an",
  "state",
  "state-run",
  "private",
  "local",
  "public",
  "national",
  "news",
]);
const describesOutlet = (word: string): boolean =>
  DESCRIPTIONS.has(word) || OUTLET_HEADS.has(word) || countryOf(word)?.form === "adjective";

/** The statement with the last cue up to the phrase, in whose content the outlet does not stand. */
function lastBefore({ attributions }: Needs, cues: readonly number[], at: number, [start, end]: Span): number {
  for (let k = cues.length - 1; k >= 0; k--) {
    const { cueToken, content } = attributions[cues[k]!]!;
    if (cueToken > at) continue;
    if (at - cueToken > REACH) return -1;
    if (!content.some(([from, to]) => start < to && from < end)) return cues[k]!;
  }
  return -1;
}

/** What the same source says next in the same paragraph it says to the same outlet. */
function handedOn(document: Needs, told: ReadonlyMap<number, Addressee>): ReadonlyMap<number, Addressee> {
  const { statements, attributions, tokens, sentences } = document;
  const out = new Map(told);
  const latest = new Map<string, { readonly addressee: Addressee; readonly block: number }>();
  for (const [i, { source, within }] of statements.entries()) {
    if (source.entity === undefined || within !== undefined) continue;
    const at = Math.max(0, attributions[i]!.cueToken);
    const block = sentences[tokens.sentence[at] ?? 0]?.block ?? -1;
    const own = told.get(i);
    if (own) latest.set(source.entity, { addressee: own, block });
    const before = latest.get(source.entity);
    if (!own && before?.block === block) out.set(i, before.addressee);
  }
  return out;
}
