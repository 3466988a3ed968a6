/** What was moved, put off or called off: the day it had, and the new one. */
import { ARRANGED, timeAfter } from "./days.js";
import { dayAlone, dayOf, type When } from "./intervals.js";
import { NOUN_GOVERNORS } from "./lexicon/governors.js";
import type { Scene } from "./scene.js";

/** The new day of what was moved: "postponed to 12 May". */
export function movedTo(scene: Scene, trigger: number): When | undefined {
  const { endToken } = scene.sentences[scene.tokens.sentence[trigger]!]!;
  for (let token = trigger + 1; token < endToken; token++) if (isMoving(scene, token)) return newDay(scene, token);
  return undefined;
}

const isMoving = (scene: Scene, verb: number): boolean => {
  const lemma = scene.syntax.lemma[verb]!.toLowerCase();
  return (
    (NOUN_GOVERNORS.get(lemma) ?? NOUN_GOVERNORS.get(`${lemma} ${scene.tokens.lower[verb + 1] ?? ""}`)) === "moved"
  );
};

/** "moved from May 4 to May 6": the day after "to", if days follow; "until" and "for" tell the new one too. */
function newDay(scene: Scene, verb: number): When | undefined {
  const { endToken } = scene.sentences[scene.tokens.sentence[verb]!]!;
  let from = false;
  for (let token = verb + 1; token < Math.min(endToken, verb + MOVE_REACH); token++) {
    if (scene.tokens.lower[token] === "from" && scene.timeAt[token + 1]! >= 0) from = true;
    if (from && scene.tokens.lower[token] === "to" && scene.timeAt[token + 1]! >= 0)
      return dayAlone(scene, scene.timeAt[token + 1]!);
  }
  return from ? undefined : timeAfter(scene, verb);
}

/** "postponed by the hosts from Monday, May 4, to Wednesday": days of our own stories stand no further away. */
const MOVE_REACH = 16;

/** "had been due to open on Thursday but were called off on Tuesday": the first of two days is that of the talks. */
export function dayCalledOff(scene: Scene, noun: number): When | undefined {
  const { endToken } = scene.sentences[scene.tokens.sentence[noun]!]!;
  let planned = false;
  for (let token = noun + 1; token < Math.min(endToken, noun + PLAN_REACH); token++) {
    if (ARRANGED.has(scene.syntax.lemma[token]!)) planned = true;
    else if (planned && scene.timeAt[token]! >= 0) return dayOf(scene, scene.timeAt[token]!);
    if (/^(?:but|cancel|call|postpone|scrap|put)$/.test(scene.syntax.lemma[token]!)) return undefined;
  }
  return undefined;
}

/** "had been planned for Tuesday": nothing of it need have come about. */
export function wasPlanned(scene: Scene, noun: number): boolean {
  const { endToken } = scene.sentences[scene.tokens.sentence[noun]!]!;
  for (let token = noun + 1; token < Math.min(endToken - 2, noun + PLAN_REACH); token++)
    if (scene.tokens.lower[token] === "had" && scene.tokens.lower[token + 1] === "been")
      return ARRANGED.has(scene.syntax.lemma[token + 2]!) || scene.tokens.lower[token + 2] === "due";
  return false;
}

const PLAN_REACH = 20;

/** "put back by two hours", "delayed by a day": it still takes place. */
export function isOnlyLater(scene: Scene, trigger: number): boolean {
  const { endToken } = scene.sentences[scene.tokens.sentence[trigger]!]!;
  for (let token = trigger + 1; token < endToken - 1; token++)
    if (NOUN_GOVERNORS.get(scene.syntax.lemma[token]!.toLowerCase()) === "moved" || scene.tokens.lower[token] === "put")
      return scene.tokens.lower.slice(token + 1, token + 4).includes("by");
  return false;
}
