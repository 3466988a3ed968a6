/**
 * A net under the parse: who stands in the words around a trigger where the tree gives nobody. Parsers lose the subject
 * of a lead sentence to its dateline and that of a relative clause to a coordination; the words are there all the same.
 */
import { dependents } from "../document/tree.js";
import { isPassive, isSpeaker, mentionBefore } from "./clause.js";
import type { Frame } from "./lexicon/sense.js";
import { words } from "./lexicon/words.js";
import { LINKS, linked, startingAt, widest } from "./lists.js";
import type { Part, RoleName } from "./part.js";
import { stretch } from "./reach.js";
import { acts, type Scene } from "./scene.js";
import { siteAfter } from "./sites.js";
import { BROKERED, type Trigger } from "./triggers.js";

/** Completes a cast that lacks its actors; one that has them is left as it is. */
export function catchParts(
  scene: Scene,
  trigger: Trigger,
  frame: Frame,
  cast: { readonly parts: readonly Part[]; readonly destinations: readonly unknown[] },
): readonly Part[] {
  const subject: RoleName = frame === "host" ? "host" : frame === "office" ? "subject" : "actor";
  const anchor = trigger.verb ? trigger.token : trigger.light ? trigger.support : -1;
  const passive = anchor >= 0 && isPassive(scene, anchor);
  const hasSubject =
    cast.parts.some((part) => part.role === subject && !part.weak) &&
    !(trigger.verb && frame === "mutual" && cast.parts.length < 2 && isLed(scene, anchor));
  let parts = [...cast.parts];
  if (!hasSubject && !passive)
    for (const at of anchorsAbove(scene, anchor)) {
      const found = leftOf(scene, trigger, at);
      if (found.length === 0) continue;
      parts = join(parts, found, subject);
      break;
    }
  if (passive && trigger.verb && parts.length === 0) parts = join(parts, heldBefore(scene, trigger.token), "recipient");
  if (trigger.noun && frame === "visit" && !parts.some((part) => part.role === "actor" && !part.weak))
    parts = join(parts, byAfter(scene, trigger), "actor");
  if (trigger.noun && frame === "mutual" && parts.filter((part) => !part.weak).length < 2)
    parts = join(parts, betweenAfter(scene, trigger.token), "actor");
  if (trigger.verb && frame === "mutual" && parts.length < 2 && !passive)
    parts = join(parts, rightOf(scene, trigger.token), "actor");
  if (trigger.noun && frame === "mutual" && !parts.some((part) => !part.weak) && !isDefinite(scene, trigger.token))
    parts = join(parts, [...leftOf(scene, trigger, trigger.token), ...rightOf(scene, trigger.token)], "actor");
  return parts;
}

/** True where the only subject of a verb is the place that its story was filed from. */
const isLed = (scene: Scene, verb: number): boolean => {
  const subjects = dependents(scene.tree, verb).filter((child) => scene.syntax.relation[child]!.startsWith("nsubj"));
  return subjects.length > 0 && subjects.every((subject) => scene.inDateline(subject));
};

function join(parts: readonly Part[], entities: readonly number[], role: RoleName): Part[] {
  const out = parts.filter((part) => !part.weak || entities.length === 0);
  for (const entity of entities) if (!out.some((part) => part.entity === entity)) out.push({ entity, role });
  return out;
}

const SKIPPED_AFTER: ReadonlySet<string> = words("of in to by on for from at with about against into than as");

/** The verb, and those that it shares a subject with: "is expected to freeze", "will name and promote". */
function anchorsAbove(scene: Scene, anchor: number): number[] {
  const out: number[] = [];
  for (let at = anchor; at >= 0 && out.length < 3; at = scene.syntax.head[at]!) {
    out.push(at);
    if (!/^(xcomp|conj)$/.test(scene.syntax.relation[at]!)) break;
  }
  return out;
}

const isDefinite = (scene: Scene, noun: number): boolean =>
  dependents(scene.tree, noun).some((c) => ["the", "this", "these", "those", "that"].includes(scene.tokens.lower[c]!));

/** The actors right before a verb, coordinated ones each: "Peru and Chile have held". */
function leftOf(scene: Scene, trigger: Trigger, anchor: number): number[] {
  const own = [trigger.token, anchor, trigger.support];
  const { from } = stretch(scene, anchor, own);
  const before = scene.tokens.lower[from - 1];
  for (let token = anchor - 1; token >= from; token--) {
    const index = widest(scene, token);
    if (index < 0) continue;
    const mention = scene.mentions[index]!;
    token = mention.firstToken;
    if (mention.endToken > anchor || BROKERED.test(scene.tokens.lower[token]!)) continue;
    if (scene.inDateline(mention.headToken) || isSpeaker(scene, mention.headToken, trigger.token)) continue;
    if (!acts(scene, mention.entity) || SKIPPED_AFTER.has(scene.tokens.lower[token - 1] ?? "")) continue;
    return [...linked(scene, token), mention.entity];
  }
  if (before !== "who" && before !== "which" && before !== "that") return [];
  const antecedent = mentionBefore(scene, from - 1);
  const mention = scene.headMention[antecedent] ?? -1;
  return mention >= 0 && acts(scene, scene.mentions[mention]!.entity) ? [scene.mentions[mention]!.entity] : [];
}

const BRIDGES: ReadonlySet<string> = words("with between among the a its his her their");

/** The actors right after a trigger: "met the Norwegian minister", "talks with Chile". */
function rightOf(scene: Scene, trigger: number): number[] {
  const sentence = scene.sentences[scene.tokens.sentence[trigger]!]!;
  const out: number[] = [];
  let at = trigger + 1;
  for (
    let step = 0;
    at < sentence.endToken && step < 3 && BRIDGES.has(scene.tokens.lower[at]!) && !isWide(scene, at);
    step++
  )
    at++;
  while (at < sentence.endToken) {
    const index = startingAt(scene, at);
    if (index < 0 || !acts(scene, scene.mentions[index]!.entity)) break;
    if (isSpeaker(scene, scene.mentions[index]!.headToken, trigger)) break;
    out.push(scene.mentions[index]!.entity);
    at = scene.mentions[index]!.endToken;
    while (at < sentence.endToken && LINKS.has(scene.tokens.lower[at]!)) at++;
    if (scene.tokens.lower[at] === "the") at++;
  }
  return out;
}

/** "Two sailors held since May will be freed", where a parser takes them for those who hold: who is held, before a passive. */
function heldBefore(scene: Scene, verb: number): number[] {
  const { firstToken } = scene.sentences[scene.tokens.sentence[verb]!]!;
  for (let token = verb - 1; token > Math.max(firstToken, verb - HELD_REACH); token--) {
    if (scene.tokens.lower[token] === ",") return [];
    if (!HELD.has(scene.tokens.lower[token]!)) continue;
    const index = widest(scene, token - 1);
    const holds = index >= 0 && acts(scene, scene.mentions[index]!.entity);
    return holds ? [scene.mentions[index]!.entity] : [];
  }
  return [];
}
const HELD: ReadonlySet<string> = words(
  "held detained arrested captured jailed imprisoned seized abducted kidnapped convicted",
);
const HELD_REACH = 16;

/** "met her Chilean counterpart": a mention of several words begins with the pronoun. */
function isWide(scene: Scene, token: number): boolean {
  const index = startingAt(scene, token);
  return index >= 0 && scene.mentions[index]!.endToken > token + 1;
}

/** "a visit to Peru by Tomas Lind", where the parse hangs who goes from where. */
function byAfter(scene: Scene, trigger: Trigger): number[] {
  const { to } = stretch(scene, trigger.token, [trigger.token, trigger.support]);
  const by = scene.tokens.lower.indexOf("by", trigger.token);
  const index = by > 0 && by < to ? startingAt(scene, by + 1) : -1;
  if (index < 0 || !acts(scene, scene.mentions[index]!.entity)) return [];
  return [scene.mentions[index]!.entity];
}

/** "talks between the government of Peru and the rebel Northern Front", where the parse breaks the list. */
function betweenAfter(scene: Scene, noun: number): number[] {
  const { endToken } = scene.sentences[scene.tokens.sentence[noun]!]!;
  for (let token = noun + 1; token < Math.min(endToken, noun + 4); token++) {
    if (scene.tokens.lower[token] !== "between" && scene.tokens.lower[token] !== "among") continue;
    return listAfter(scene, token + 1, endToken);
  }
  return [];
}

const DETERMINERS: ReadonlySet<string> = words("the a an its his her their both");
const PREMODIFIERS: ReadonlySet<string> = words("JJ NN NNP CD VBN");

/** The actors of a list that begins here: articles and adjectives between them are passed over. */
function listAfter(scene: Scene, from: number, end: number): number[] {
  const out: number[] = [];
  let at = from;
  for (let step = 0; at < end && step < 40; step++) {
    const index = startingAt(scene, at);
    if (index >= 0 && acts(scene, scene.mentions[index]!.entity)) {
      out.push(scene.mentions[index]!.entity);
      at = scene.mentions[index]!.endToken;
      const before = at;
      while (at < end && LINKS.has(scene.tokens.lower[at]!)) at++;
      if (at === before) break;
    } else if (DETERMINERS.has(scene.tokens.lower[at]!) || PREMODIFIERS.has(scene.syntax.tag[at]!)) at++;
    else break;
  }
  return out.length >= 2 ? out : [];
}

/** One stop of a visit, and the word that names it, whose dates are the stop's: "Oslo on May 3 and Riga on May 4". */
export interface Destination {
  readonly entity: number;
  readonly token: number;
}

export const GOALS: ReadonlySet<string> = new Set(["place", "country", "organization"]);

/** "the visit of the king of Norway to Peru", where "to Peru" hangs from Norway in the tree. */
export function catchDestination(scene: Scene, trigger: Trigger): readonly Destination[] {
  const { to } = stretch(scene, trigger.token, [trigger.token, trigger.support]);
  for (let token = trigger.token + 1; token < to; token++) {
    if (scene.tokens.lower[token] !== "to") continue;
    const site = siteAfter(scene, token + 1, to);
    if (site >= 0) return [{ entity: site, token: token + 1 }];
    const at = scene.tokens.lower[token + 1] === "the" ? token + 2 : token + 1;
    const index = at < to ? startingAt(scene, at) : -1;
    if (index < 0) continue;
    const mention = scene.mentions[index]!;
    if (GOALS.has(scene.entities[mention.entity]!.kind)) return [{ entity: mention.entity, token: mention.headToken }];
  }
  return [];
}

/** "visits Oslo on May 3 and Riga on May 4": stops that the parse hangs from the day before them. */
export function nextStops(scene: Scene, last: Destination): Destination[] {
  const out: Destination[] = [];
  let token = last.token + 1;
  for (let step = 0; step < MOST_STOPS; step++) {
    const dated = token;
    while (scene.tokens.lower[token] === "on" || (scene.timeAt[token] ?? -1) >= 0) token++;
    if (token === dated || !/^(?:and|,)$/.test(scene.tokens.lower[token] ?? "")) break;
    if (scene.tokens.lower[token] === "," && scene.tokens.lower[token + 1] === "and") token++;
    const index = startingAt(scene, token + 1);
    if (index < 0) break;
    const { entity, headToken, endToken } = scene.mentions[index]!;
    const after = scene.tokens.lower[endToken] ?? "";
    if (!GOALS.has(scene.entities[entity]!.kind) || !(after === "on" || after === "." || after === ",")) break;
    out.push({ entity, token: headToken });
    token = endToken;
  }
  return out;
}
const MOST_STOPS = 8;
