/** How far around a trigger the words that set its scene may stand: by the tree, and by the stretch of words. */
import { dependentBy, dependents } from "../document/tree.js";
import { isControlled, isVerb, verbAbove } from "./clause.js";
import { words } from "./lexicon/words.js";
import type { Scene } from "./scene.js";

/** Adjectives and participles that only raise: their dates are the event's: "is due to meet on Friday". */
const RAISING: ReadonlySet<string> = words(
  "expect due set schedule slate likely plan poise unlikely begin start be have go continue",
);

/** "meet on Monday to prepare the summit": what is prepared has its own days and people. */
export const PREPARING: ReadonlySet<string> = words("prepare plan arrange organise organize precede");

/**
 * The words whose dependents may set the scene of an event, nearest first: the trigger, the verb that carries it, and
 * the governors that lend it their time. "Is expected to travel on Monday to sign it": sign < travel < expected.
 */
export function settingChain(scene: Scene, trigger: number, support: number): number[][] {
  const levels: number[][] = [[trigger]];
  if (support >= 0) levels.push([support]);
  let at = support >= 0 ? support : trigger;
  for (let step = 0; step < 5; step++) {
    const relation = scene.syntax.relation[at]!;
    const governor = scene.syntax.head[at]!;
    const above = relation === "advcl" && governor >= 0 ? verbAbove(scene, governor) : -1;
    const head = above >= 0 ? above : governor;
    if (head < 0 || (relation === "obj" && PREPARING.has(scene.syntax.lemma[head]!))) break;
    const controlled = isControlled(scene, at);
    const purpose = relation === "advcl" && scene.syntax.tag[at] === "VB" && !controlled;
    const raised = controlled && (RAISING.has(scene.syntax.lemma[head]!) || RAISING.has(scene.tokens.lower[head]!));
    const nominal =
      (relation === "nmod" ||
        relation === "obl" ||
        relation === "conj" ||
        relation === "appos" ||
        relation === "obj") &&
      !isVerb(scene, at) &&
      at === trigger;
    const shared =
      relation === "conj" && isVerb(scene, at) && isVerb(scene, head) && isModal(scene, at) === isModal(scene, head);
    const aside = relation === "advcl" && scene.syntax.tag[at] === "VBG" && dependentBy(scene.tree, at, ["mark"]) < 0;
    if (!purpose && !raised && !nominal && !shared && !aside) break;
    if (scene.cueStatement.has(head) && !raised && !purpose && !aside && scene.syntax.lemma[head] !== "agree") break;
    levels.push([head]);
    at = head;
  }
  return levels;
}

/** "signed it on Monday and will ratify it": what is done and what is to come share no day. */
const isModal = (scene: Scene, verb: number): boolean =>
  dependents(scene.tree, verb).some((child) => scene.syntax.tag[child] === "MD");

/** How far a time may stand from a trigger that the parse does not join it to; longer reaches lost more than they won. */
export const REACH = 14;

/** "The previous visit took place in May": the verb that says that it took place, where the parse hangs it elsewhere; -1. */
export function happenVerbAfter(scene: Scene, noun: number): number {
  const { endToken } = scene.sentences[scene.tokens.sentence[noun]!]!;
  if (isVerb(scene, noun)) return -1;
  for (let token = noun + 1; token < Math.min(endToken, noun + REACH); token++) {
    if (SUBORDINATORS.has(scene.tokens.lower[token]!) || scene.tokens.lower[token] === ",") return -1;
    if (!/^VB[DZP]$/.test(scene.syntax.tag[token]!)) continue;
    return scene.syntax.lemma[token] === "take" && scene.tokens.lower[token + 1] === "place" ? token : -1;
  }
  return -1;
}

/** The words around a trigger, up to the next verb, subordinator or end of sentence on either side. */
export function stretch(scene: Scene, trigger: number, own: readonly number[]): { from: number; to: number } {
  const sentence = scene.sentences[scene.tokens.sentence[trigger]!]!;
  let to = trigger + 1;
  while (to < Math.min(sentence.endToken, trigger + REACH) && !isBarrier(scene, to, own)) to++;
  let from = trigger;
  while (from > Math.max(sentence.firstToken, trigger - REACH) && !isBarrier(scene, from - 1, own)) from--;
  return { from, to };
}

const SUBORDINATORS: ReadonlySet<string> = words(
  'after before because when while who which that if unless although though whether where whose as but ; : said since "',
);

const VERB = 3;
const ADPOSITION = 7;

/** "talks on fishing in Lima on Monday": a gerund that is spoken of, and has no object, begins no clause. */
const isMatter = (scene: Scene, token: number): boolean =>
  ON_MATTERS.has(scene.tokens.lower[token - 1] ?? "") && scene.syntax.upos[token + 1] === ADPOSITION;
const ON_MATTERS: ReadonlySet<string> = words("on of about over for");

/** "the border crossing on May 3", which a parser takes for somebody who crosses. */
const isThing = (scene: Scene, token: number): boolean =>
  scene.tokens.lower[token] === "crossing" && scene.syntax.upos[token - 1] === NOUN;
const NOUN = 1;

export function isBarrier(scene: Scene, token: number, own: readonly number[]): boolean {
  if (own.includes(token) || scene.timeAt[token]! >= 0) return false;
  if (SUBORDINATORS.has(scene.tokens.lower[token]!)) return true;
  const tag = scene.syntax.tag[token]!;
  // "… on Monday and will ratify it": the next verb's words begin here
  if (scene.tokens.lower[token] === "and" && scene.syntax.tag[token + 1] === "MD") return true;
  if ((tag === "VBN" || tag === "VBG") && token > own[0]!)
    return scene.syntax.upos[token] === VERB && !isMatter(scene, token) && !isThing(scene, token);
  if (tag === "MD" || tag === "VBD" || tag === "VBZ" || tag === "VBP") {
    const head = scene.syntax.head[token]!;
    return !(/^(?:aux|cop)/.test(scene.syntax.relation[token]!) && own.includes(head));
  }
  return false;
}
