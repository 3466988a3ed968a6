import type { Layers } from "../document/layers.js";
import { indexPhrases, matchPhrases, type PhraseMatch } from "../document/phrase-pattern.js";
import { formsOf } from "../knowledge/inflection.js";
import { type Item, type ItemScene, readItems, readItemsBefore } from "./items.js";
import { trimLabel } from "./labels.js";
import { TALKS, TOPIC_CUES, type TopicCue } from "./lexicon/cues.js";
import { ABOUT, PREPOSITIONS, RAISED, TERMS } from "./lexicon/words.js";

/** A thing on the table, where it stands, and which words put it there. */
export interface Found {
  readonly item: Item;
  readonly cue: PhraseMatch<TopicCue>;
}

const INDEX = indexPhrases(
  TOPIC_CUES,
  (cue) => [cue.pattern],
  (verb) => [...new Set(formsOf(verb).map(([word]) => word))],
);

/** All items that cues put on the table, in text order; furniture is passed over. */
export function findItems(scene: ItemScene, parts: Layers["parts"]): readonly Found[] {
  const found: Found[] = [];
  for (const sentence of scene.sentences) {
    if (parts.roles[sentence.block] === "furniture") continue;
    let talks = false;
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      for (const cue of matchPhrases(INDEX, scene.tokens, token, sentence.endToken)) {
        if ((cue.entry.needsTalks && !talks) || isTermsOfSpeaking(scene, cue.first)) continue;
        found.push(...itemsOf(scene, cue, sentence.firstToken, sentence.endToken).map((item) => ({ item, cue })));
      }
      if (TALKS.has(scene.tokens.lower[token]!)) talks = true;
    }
  }
  return withoutOverlaps(found);
}

/** "… was not authorised to discuss appointments" tells how someone spoke, not what was discussed. */
function isTermsOfSpeaking({ tokens }: ItemScene, first: number): boolean {
  return tokens.lower[first - 1] === "to" && TERMS.has(tokens.lower[first - 2] ?? "");
}

function itemsOf(scene: ItemScene, cue: PhraseMatch<TopicCue>, first: number, end: number): readonly Item[] {
  const { tokens } = scene;
  if (cue.entry.side === "before")
    return readItemsBefore(scene, cue.first, first).map((item) => trimLabel(tokens, item));
  const last = tokens.lower[cue.last]!;
  const after = cue.last + 1;
  if (cue.entry.side === "self") return [[cue.first, cue.last + 1]];
  if (cue.entry.side === "with") {
    const [item] = readItems(scene, after, end);
    return item ? [[cue.first, item[1]]] : [];
  }
  // "the release", "a bridge": an article that ends the pattern belongs to what follows it.
  const from = /^(?:the|a|an|his|her|its|their)$/.test(last) ? cue.last : after;
  if (from === cue.last && RAISED.has(tokens.lower[after] ?? "")) return [];
  return itemsAfter(scene, from, end).map((item) => trimLabel(tokens, item));
}

/** The items after a cue; where a day or a place comes first ("talks on Monday with the envoy on fish"), after the next "on". */
function itemsAfter(scene: ItemScene, from: number, end: number): readonly Item[] {
  const { tokens } = scene;
  const last = tokens.lower[from - 1] ?? "";
  const items = readItems(scene, from, end, PREPOSITIONS.has(last) ? last : "");
  if (items.length > 0 || !ABOUT.has(last)) return items;
  for (let token = from; token < Math.min(end, from + 12); token++)
    if (ABOUT.has(tokens.lower[token]!)) return readItems(scene, token + 1, end, tokens.lower[token]!);
  return [];
}

/** Where two cues read the same words, the first cue's reading stands. */
function withoutOverlaps(found: readonly Found[]): readonly Found[] {
  const sorted = [...found].sort((a, b) => a.item[0] - b.item[0] || b.item[1] - a.item[1]);
  const out: Found[] = [];
  let reach = -1;
  for (const entry of sorted) {
    if (entry.item[0] < reach) continue;
    out.push(entry);
    reach = entry.item[1];
  }
  return out;
}
