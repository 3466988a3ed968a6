import type { Position, Span, Topic } from "../contract/record.js";
import { indexPhrases, matchPhrases, type PhraseMatch } from "../document/phrase-pattern.js";
import { formsOf } from "../knowledge/inflection.js";
import { entityOpening, mentionAfter, type PositionScene, subjectEntity } from "./holders.js";
import { judgementOf } from "./judgement.js";
import { ATTITUDES, type AttitudeCue, NEGATIONS, STRONG, WEAK } from "./lexicon/attitudes.js";

const INDEX = indexPhrases(
  ATTITUDES,
  (cue) => [cue.pattern],
  (verb) => [...new Set(formsOf(verb).map(([word]) => word))],
);

export type FoundPosition = Omit<Position, "id">;

/** Where holders stand, in text order: one position for each cue that has a holder. */
export function findPositions(scene: PositionScene): readonly FoundPosition[] {
  const out: FoundPosition[] = [];
  for (const sentence of scene.sentences) {
    if (scene.parts.roles[sentence.block] === "furniture") continue;
    let before = -1;
    for (let token = sentence.firstToken; token < sentence.endToken; token++) {
      const match = longest(matchPhrases(INDEX, scene.tokens, token, sentence.endToken));
      const found = match && positionOf(scene, match, sentence.endToken, before);
      if (!found) continue;
      out.push(found.position);
      before = found.holder;
    }
  }
  return out;
}

/** The longest words, but of those with a gap in them the nearest: "expressed concern about its support" is concern. */
const longest = (matches: readonly PhraseMatch<AttitudeCue>[]): PhraseMatch<AttitudeCue> | undefined =>
  matches.reduce<PhraseMatch<AttitudeCue> | undefined>((best, next) => {
    if (!best) return next;
    const gaps = best.entry.pattern.includes(" .. ") && next.entry.pattern.includes(" .. ");
    return (gaps ? best.last <= next.last : best.last >= next.last) ? best : next;
  }, undefined);

/** `before`: who held the position told before in the sentence, for "and demanded"; -1 for none. */
function positionOf(
  scene: PositionScene,
  match: PhraseMatch<AttitudeCue>,
  end: number,
  before: number,
): { readonly position: FoundPosition; readonly holder: number } | undefined {
  const { entry, first, last } = match;
  if (!isVerbHere(scene, match) || isPassive(scene, match)) return undefined;
  const negated = isNegated(scene, match);
  if (negated && !entry.flips) return undefined;
  const judged = /^@call\|/.test(entry.pattern) ? judgementOf(scene.tokens, last, end) : undefined;
  if (/^@call\|/.test(entry.pattern) && judged === undefined) return undefined;
  const holder = holderOf(scene, match, before);
  if (holder < 0 || (entry.bodiesOnly && !isBody(scene, holder))) return undefined;
  const spanEnd = phraseEnd(scene, last, end);
  const span: Span = [scene.tokens.start[first]!, scene.tokens.end[spanEnd - 1]!];
  const topic = topicIn(scene, first, spanEnd);
  const target = targetOf(scene, last, holder);
  const statement = statementOf(scene, first);
  const position: FoundPosition = {
    holder: scene.entities[holder]!.id,
    attitude: negated ? "opposes" : (judged ?? entry.attitude),
    degree: degreeOf(scene, match),
    ...(topic && { topic: topic.id }),
    ...(target !== undefined && { target }),
    ...(statement !== undefined && { statement }),
    spans: [span],
  };
  return { position, holder };
}

/** The first topic worded between two tokens. */
function topicIn({ topics, topicAt }: PositionScene, first: number, end: number): Topic | undefined {
  for (let token = first; token < end; token++) if (topicAt[token]! >= 0) return topics[topicAt[token]!];
  return undefined;
}

const isBody = ({ entities }: PositionScene, holder: number): boolean =>
  /^(?:country|organization)$/.test(entities[holder]!.kind);

/** "Demand", "support", "offer" are nouns as often as verbs; where tags are known they decide. */
function isVerbHere({ tokens, syntax }: PositionScene, { entry, first }: PhraseMatch<AttitudeCue>): boolean {
  if (!entry.pattern.startsWith("@")) return true;
  const tag = syntax.tag[first]!;
  if (tag !== "") return tag.startsWith("V");
  return !/^(?:the|a|an|his|her|its|their|'s|of|in|for|any|no|phone|telephone|video|courtesy)$/.test(
    tokens.lower[first - 1] ?? "",
  );
}

/** "Is expected to", "was rejected", "proposed by": the subject is not who holds it. */
function isPassive({ tokens }: PositionScene, { entry, first }: PhraseMatch<AttitudeCue>): boolean {
  if (!entry.pattern.startsWith("@") || !/(?:ed|en|wn)$/.test(tokens.lower[first]!)) return false;
  if (tokens.lower[first + 1] === "by") return true;
  const before = /ly$/.test(tokens.lower[first - 1] ?? "") ? first - 2 : first - 1;
  return (
    /^(?:is|are|was|were|be|been|being|'s|'re)$/.test(tokens.lower[before] ?? "") ||
    (/^(?:not|n't)$/.test(tokens.lower[before] ?? "") && /^(?:was|were|is|are)$/.test(tokens.lower[before - 1] ?? ""))
  );
}

/** A negation up to three words before, or inside: "asked not to be named". Words whose pattern has its own are left alone. */
function isNegated({ tokens, sentences }: PositionScene, { entry, first, last }: PhraseMatch<AttitudeCue>): boolean {
  if (/\bnot\b/.test(entry.pattern)) return false;
  const from = Math.max(sentences[tokens.sentence[first]!]!.firstToken, first - 3);
  for (let token = from; token <= last; token++)
    if (NEGATIONS.has(tokens.lower[token]!) && !/\bno\b/.test(entry.pattern)) return true;
  return false;
}

function holderOf(scene: PositionScene, { entry, first, last }: PhraseMatch<AttitudeCue>, before: number): number {
  if (entry.holder === "object") return mentionAfter(scene, last)?.entity ?? -1;
  if (entry.holder === "self") return selfEntity(scene, first);
  if (entry.holder === "clause") return entityOpening(scene, first);
  return subjectEntity(scene, first, before);
}

/** The mention that the cue's own noun heads: "vocal critics of Peru". */
function selfEntity(scene: PositionScene, token: number): number {
  const mention = scene.mentions[scene.mentionOfHead[token] ?? -1];
  return mention ? mention.entity : -1;
}

/** The entity the attitude is turned to: the first one named after the words that is not its holder. */
function targetOf(scene: PositionScene, last: number, holder: number): string | undefined {
  const after = mentionAfter(scene, last - 1, 10);
  if (!after || after.entity === holder) return undefined;
  return scene.entities[after.entity]!.id;
}

/** The statement whose cue the words are ("rejects"), else the innermost in whose content they stand. */
function statementOf({ statements, statementAt, statementOfCue }: PositionScene, token: number): string | undefined {
  const own = statementOfCue[token]!;
  return statements[own >= 0 ? own : statementAt[token]!]?.id;
}

/** The words that tell the position end with the clause: at a mark, before "and" with a verb of saying, or after 14 words. */
function phraseEnd({ tokens, statementOfCue }: PositionScene, last: number, end: number): number {
  const saysMore = (token: number): boolean =>
    /^(?:and|but)$/.test(tokens.lower[token]!) && token + 1 < end && statementOfCue[token + 1]! >= 0;
  let token = last + 1;
  while (token < Math.min(end, last + 15) && !/^[,;:.!?—–]/.test(tokens.word[token]!) && !saysMore(token)) token++;
  return token;
}

function degreeOf(
  { tokens, sentences }: PositionScene,
  { entry, first, last }: PhraseMatch<AttitudeCue>,
): Position["degree"] {
  const from = Math.max(sentences[tokens.sentence[first]!]!.firstToken, first - 3);
  const words = tokens.lower.slice(from, last + 1);
  if (words.some((word) => STRONG.has(word))) return "strong";
  if (words.some((word) => WEAK.has(word))) return "weak";
  return entry.degree ?? "plain";
}
