/** Whether what a noun tells makes an event of its own, or only takes one up or speaks of what may be. */
import { dependents, preposition } from "../document/tree.js";
import type { When } from "./intervals.js";
import { CLAUSE_GOVERNORS, HAPPEN_VERBS } from "./lexicon/governors.js";
import { NOUN_SENSES } from "./lexicon/nouns.js";
import { words } from "./lexicon/words.js";
import type { Scene } from "./scene.js";
import type { Trigger } from "./triggers.js";

export function makesEvent(scene: Scene, trigger: Trigger, time: When | undefined, place: number): boolean {
  if (trigger.verb) return trigger.verb.joins !== true;
  const { makes } = trigger.noun!;
  if (isPredicateOfTalks(scene, trigger)) return false;
  if (trigger.noun!.frame !== "visit" && TOPIC_WORDS.has(preposition(scene.tree, trigger.token)))
    return isDatedAttack(scene, trigger);
  if (dependents(scene.tree, trigger.token).some((c) => ANY.has(scene.tokens.lower[c]!))) return false;
  if (
    trigger.support >= 0 &&
    RECALLS.has(scene.syntax.lemma[trigger.support]!) &&
    preposition(scene.tree, trigger.token) === "for"
  )
    return false;
  if (makes === "never") return trigger.noun!.type === "AGREE" && isForeseen(scene, trigger);
  return (
    makes === "always" ||
    (makes === "settled" &&
      (trigger.light || time !== undefined || place >= 0 || takesPlace(scene, trigger)) &&
      !isHypothetical(scene, trigger.token))
  );
}

/** "The talks would have been the first negotiations since May": the same talks, told by another word. */
function isPredicateOfTalks(scene: Scene, { token, noun }: Trigger): boolean {
  const { firstToken } = scene.sentences[scene.tokens.sentence[token]!]!;
  const from = Math.max(firstToken + 2, token - PREDICATE);
  if (
    noun?.type !== "CONSULT" ||
    from >= token ||
    !scene.tokens.lower.slice(from, token).some((word) => BEING.has(word))
  )
    return false;
  const opens = firstToken + (scene.tokens.lower[firstToken] === "the" ? 1 : 0);
  return NOUN_SENSES.get(scene.tokens.lower[opens]!)?.[0]?.type === "CONSULT";
}
const BEING: ReadonlySet<string> = words("is are was were be been");
/** "been the first direct round of negotiations": no more words stand between. */
const PREDICATE = 6;

/** "sanctions over an attack on the port last month": told in passing, with a day of its own. */
const isDatedAttack = (scene: Scene, { token, noun }: Trigger): boolean =>
  noun!.type === "ASSAULT" &&
  noun!.makes === "settled" &&
  !isAnaphoric(scene, token) &&
  dependents(scene.tree, token).some((child) => scene.timeAt[child]! >= 0);

/** "talks on a loan": what is spoken of there has not been told. */
const TOPIC_WORDS: ReadonlySet<string> = words("on about over regarding concerning");

/** "recalled its envoy for consultations": at home. */
const RECALLS: ReadonlySet<string> = new Set(["recall", "return", "withdraw"]);

/** "a ceasefire came into force". */
const takesPlace = (scene: Scene, { token, support }: Trigger): boolean =>
  support >= 0 && scene.syntax.relation[token]!.startsWith("nsubj") && HAPPEN_VERBS.has(scene.syntax.lemma[support]!);

/** "any such meetings": none in particular. */
const ANY: ReadonlySet<string> = words("any such every each");

/** "predicted a deal", "hoped for an agreement": a pact of its own, still to come. */
function isForeseen(scene: Scene, trigger: Trigger): boolean {
  if (trigger.support < 0 || isAnaphoric(scene, trigger.token)) return false;
  const relation = scene.syntax.relation[trigger.token]!;
  if (scene.syntax.head[trigger.token] !== trigger.support || (relation !== "obj" && !relation.startsWith("obl")))
    return false;
  const lemma = scene.syntax.lemma[trigger.support]!;
  return CLAUSE_GOVERNORS.get(lemma) === "expected" || lemma === "hope";
}

/** "the risk of an attack", "sanctions policy": spoken of, not told. */
function isHypothetical(scene: Scene, noun: number): boolean {
  const head = scene.syntax.head[noun]!;
  if (head < 0) return false;
  return (
    scene.syntax.relation[noun] === "compound" ||
    /^(risk|threat|fear|possibility|danger|issue|question|policy)$/.test(scene.syntax.lemma[head]!)
  );
}

const DEFINITE: ReadonlySet<string> = words("the this that these those both their its his her");

export const isAnaphoric = (scene: Scene, noun: number): boolean =>
  dependents(scene.tree, noun).some(
    (c) => DEFINITE.has(scene.tokens.lower[c]!) && scene.syntax.relation[c]!.startsWith("det"),
  );
