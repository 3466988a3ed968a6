import type { Span } from "../contract/record.js";
import { dependents, dependentsBy, preposition } from "../document/tree.js";
import { agents, isPassive, objects } from "./clause.js";
import { findTime, timeAfter } from "./days.js";
import type { When } from "./intervals.js";
import { HAPPEN_VERBS } from "./lexicon/governors.js";
import { NOUN_CLASSES } from "./lexicon/noun-classes.js";
import type { EventType, Sense } from "./lexicon/sense.js";
import { words } from "./lexicon/words.js";
import { isAnaphoric, makesEvent } from "./making.js";
import { dayCalledOff, isOnlyLater, movedTo, wasPlanned } from "./moves.js";
import type { Destination } from "./net.js";
import { nounStanding } from "./noun-standing.js";
import type { Part } from "./part.js";
import { settingChain } from "./reach.js";
import { castOf } from "./roles.js";
import { acts, entityOf, type Scene, unfold } from "./scene.js";
import { findSetting } from "./setting.js";
import type { Standing } from "./standing.js";
import { isFirstSince, stay, timeOfLast } from "./stays.js";
import { findTriggers, type Trigger } from "./triggers.js";
import { verbStanding } from "./verb-standing.js";

/** What one place of the text tells of an event; several tellings make one event. */
export interface Telling {
  readonly token: number;
  readonly span: Span;
  readonly sentence: number;
  readonly type: EventType;
  readonly mode?: string;
  readonly parts: readonly Part[];
  /** Entity, -1 for none. */
  readonly place: number;
  readonly occasion: number;
  readonly time?: When;
  readonly standing: Standing;
  /** May bring an event into the record; else it only joins one. */
  readonly makes: boolean;
  /** A journey of several stops, which is none of its stops. */
  readonly tour: boolean;
  /** A noun that takes up what is known: "the talks", "this visit". */
  readonly anaphoric: boolean;
  /** "another meeting", "a second round", "the previous visit": not the one before. */
  readonly other: boolean;
  readonly speech: boolean;
  /** Told as it had been planned, with a day that it may not have kept: "had been set for Tuesday but was put back". */
  readonly former: boolean;
  /** Trigger this one serves: "travel" for "travel to Lima to meet"; -1 for none. */
  readonly serves: number;
}

/** All tellings in text order; a visit to several places is one telling each. */
export function findTellings(scene: Scene): Telling[] {
  const triggers = findTriggers(scene);
  const tokens = new Set(triggers.map(({ token }) => token));
  return triggers
    .filter((trigger) => !isMereConsent(scene, trigger, tokens))
    .flatMap((trigger) => tell(scene, trigger));
}

/** "agreed to meet": the meeting is told, and that it was agreed makes it planned; no second event. */
const isMereConsent = (scene: Scene, { token, verb }: Trigger, tokens: ReadonlySet<number>): boolean =>
  verb?.lemma === "agree" &&
  dependentsBy(scene.tree, token, ["xcomp", "advcl", "ccomp"]).some((below) => tokens.has(below));

function tell(scene: Scene, trigger: Trigger): Telling[] {
  const sense = (trigger.verb ?? trigger.noun)!;
  const goes = sense.frame === "visit" || sense.mode === "visit";
  const levels = settingChain(scene, trigger.token, lendsSetting(scene, trigger) ? trigger.support : -1);
  const cast = castOf(scene, trigger);
  const setting = findSetting(scene, levels, wayOf(sense, goes));
  const since = timeOfLast(scene, trigger.token);
  const told = standingOf(scene, trigger);
  const newDay = told === "moved" ? movedTo(scene, trigger.token) : undefined;
  // Put off without a new day: the old day stands in no diary any more.
  const standing = told !== "moved" || newDay ? told : isOnlyLater(scene, trigger.token) ? "planned" : "cancelled";
  const looksAround = !isAskedFor(scene, trigger) && !isTakenUp(scene, trigger);
  const off = standing === "cancelled" && trigger.noun ? dayCalledOff(scene, trigger.token) : undefined;
  const found = isFirstSince(scene, trigger)
    ? undefined
    : (since ?? newDay ?? off ?? findTime(scene, levels, looksAround));
  const time = found && stay(scene, trigger, found);
  if (trigger.noun && isNaming(scene, trigger)) return [];
  const makes = makesEvent(scene, trigger, time, setting.place);
  const base: Telling = {
    token: trigger.token,
    span: triggerSpan(scene, trigger),
    sentence: scene.tokens.sentence[trigger.token]!,
    type: sense.type,
    ...(sense.mode && { mode: sense.mode }),
    // of a pact that is only foreseen, the clause names who foresees it
    parts: makes && trigger.noun?.makes === "never" ? [] : cast.parts,
    tour: scene.syntax.lemma[trigger.token] === "tour",
    place: setting.place,
    occasion: setting.occasion,
    ...(time && { time }),
    standing,
    makes,
    anaphoric: trigger.noun !== undefined && isAnaphoric(scene, trigger.token),
    other: since !== undefined || isOther(scene, trigger),
    speech: trigger.verb?.speech === true,
    former: trigger.noun !== undefined && wasPlanned(scene, trigger.token),
    serves: servedBy(scene, trigger),
  };
  if (trigger.verb?.goal && !cast.destinations.length) return [];
  if (trigger.verb && !castFits(scene, trigger.token, trigger.verb, cast.parts)) return [];
  const settled = standing === "happened" || (standing === "present" && isTitle(scene, trigger.token));
  if (sense.type === "AGREE" && trigger.verb?.lemma === "agree" && !settled) return [];
  if (trigger.verb?.pair && !pairs(scene, cast.parts, cast.destinations.length)) return [];
  if (cast.destinations.length) return cast.destinations.map((goal) => towards(scene, base, goal));
  const named = trigger.noun ? placeNamed(scene, trigger.token) : -1;
  if (named >= 0) return [towards(scene, base, { entity: entityOf(scene, named), token: named })];
  return sense.type === "APPOINT" ? eachAppointed(scene, base) : [base];
}

/** Whoever goes, or is sent, is where the way leads; who withdraws, where it begins. */
function wayOf({ mode }: { readonly mode?: string }, goes: boolean): "to" | "from" | "" {
  if (goes || mode === "troops") return "to";
  return mode === "withdraw" ? "from" : "";
}

/** A headline's present tells of what has happened. */
const isTitle = (scene: Scene, token: number): boolean =>
  scene.parts.roles[scene.sentences[scene.tokens.sentence[token]!]!.block] === "title";

/** "The last stop is Oslo": the word that names it, whatever it hangs from; -1. */
function placeNamed(scene: Scene, noun: number): number {
  if (!/^(?:is|was|will)$/.test(scene.tokens.lower[noun + 1] ?? "")) return -1;
  const token = scene.tokens.lower[noun + 2] === "be" ? noun + 3 : noun + 2;
  const entity = token < scene.tokens.count ? entityOf(scene, token) : -1;
  return entity >= 0 && scene.entities[entity]!.kind === "place" ? token : -1;
}

/**
 * The verb over a noun dates it where it says that it takes place, or is dated itself ("spoke during the visit"); that
 * somebody praised or asked for it in May does not.
 */
function lendsSetting(scene: Scene, trigger: Trigger): boolean {
  const { token, support, light } = trigger;
  if (support < 0 || light) return support >= 0;
  if (isTakenUp(scene, trigger)) return HAPPEN_VERBS.has(scene.syntax.lemma[support]!);
  const relation = scene.syntax.relation[token]!;
  const lemma = scene.syntax.lemma[support]!;
  return (
    HAPPEN_VERBS.has(lemma) ||
    (relation.startsWith("obl") && preposition(scene.tree, token) !== "for") ||
    scene.syntax.head[token] !== support
  );
}

/** "expressed concern about the pact": what is only named again has a day of its own, and takes none of its neighbours'. */
const isTakenUp = (scene: Scene, { token, noun }: Trigger): boolean =>
  noun?.makes === "never" && isAnaphoric(scene, token);

/** "asked for the visit in December": the day of the asking. */
const isAskedFor = (scene: Scene, { token, support, light }: Trigger): boolean =>
  support >= 0 && !light && preposition(scene.tree, token) === "for" && !HAPPEN_VERBS.has(scene.syntax.lemma[support]!);

/** "called it a tour of other people's kitchens": a name that is given, not an event that is told. */
const isNaming = (scene: Scene, { token, support }: Trigger): boolean =>
  support >= 0 &&
  scene.tokens.quote[token]! >= 0 &&
  NAMING.has(scene.syntax.lemma[support]!) &&
  scene.syntax.relation[token] !== "nsubj:pass";

const NAMING: ReadonlySet<string> = words("call dub describe label brand term");

/** Who must take part did: someone who can act, a person who is named to the post. */
function castFits(scene: Scene, verb: number, sense: Sense, parts: readonly Part[]): boolean {
  const many = sense.crowd === true && agents(scene, verb).some((agent) => /^NNP?S$/.test(scene.syntax.tag[agent]!));
  if (sense.actorNeeded && !parts.length && !many) return false;
  // Troops that arrive do not visit.
  if (
    sense.mode === "troops" &&
    parts.length > 0 &&
    parts.every((p) => p.role === "recipient" && isForce(scene, p.entity))
  )
    return isPassive(scene, verb);
  if (sense.mode === "visit" && parts.length > 0 && parts.every((part) => isForce(scene, part.entity))) return false;
  const kinds = (roles: readonly string[]) =>
    parts.filter((p) => roles.includes(p.role)).map((p) => scene.entities[p.entity]!.kind);
  const crowd = kinds(["actor"]).some((kind) => kind === "group" || kind === "organization");
  if (sense.crowd && !crowd && !many) return false;
  const roles = sense.frame === "host" ? ["actor"] : ["subject", "recipient"];
  return !sense.personNeeded || kinds(roles).some((kind) => kind === "person" || kind === "group");
}

function isForce(scene: Scene, entity: number): boolean {
  const { kind, named, mentions } = scene.entities[entity]!;
  if (kind !== "group" || named || mentions.length === 0) return false;
  return scene.text
    .slice(...mentions[0]!.span)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => NOUN_CLASSES.forces.has(word) || NOUN_CLASSES.forces.has(word.replace(/s$/, "")));
}

const pairs = (scene: Scene, parts: readonly Part[], goals: number): boolean =>
  parts.length + goals >= 2 || parts.some((part) => (scene.entities[part.entity]!.members?.length ?? 0) >= 2);

/** One stop of a visit: the place, and the country or body visited as the one who receives. */
function towards(scene: Scene, telling: Telling, { entity: goal, token }: Destination): Telling {
  const kind = scene.entities[goal]!.kind;
  const own = findTime(scene, [[token]], false) ?? timeRightAfter(scene, token);
  const time = own && own.from !== telling.time?.from ? own : telling.time;
  const parts =
    acts(scene, goal) && !telling.parts.some((p) => p.entity === goal)
      ? [...telling.parts, { entity: goal, role: "recipient" as const }]
      : telling.parts;
  const finer = telling.place >= 0 && scene.entities[telling.place]!.kind === "place" && kind !== "place";
  return { ...telling, parts, place: finer ? telling.place : goal, ...(time && { time }) };
}

/** "and Riga on May 4". */
const timeRightAfter = (scene: Scene, token: number): When | undefined =>
  scene.tokens.lower[token + 1] === "on" && scene.timeAt[token + 2]! >= 0 ? timeAfter(scene, token) : undefined;

const standingOf = (scene: Scene, { token, verb }: Trigger): Standing =>
  verb ? (verb.standing ?? verbStanding(scene, token)) : nounStanding(scene, token);

/** One appointment for each person and post: "nominated Ana Ruiz and Tomas Lind" is two. */
function eachAppointed(scene: Scene, telling: Telling): Telling[] {
  const subjects = telling.parts
    .filter((part) => part.role === "subject")
    .flatMap((part) => unfold(scene, part.entity).map((entity) => ({ ...part, entity })));
  if (subjects.length < 2) return [telling];
  const rest = telling.parts.filter((part) => part.role !== "subject");
  return subjects.map((subject) => ({ ...telling, parts: [...rest, subject] }));
}

const OTHER: ReadonlySet<string> = words(
  "another other separate second third fourth fifth next previous recent latest last earlier new further additional subsequent follow-up fresh similar different preparatory future",
);

function isOther(scene: Scene, trigger: Trigger): boolean {
  const around = dependents(scene.tree, trigger.token);
  if (trigger.noun) return around.some((c) => OTHER.has(scene.tokens.lower[c]!));
  return around.some(
    (c) => scene.syntax.relation[c] === "advmod" && ["again", "last", "previously"].includes(scene.tokens.lower[c]!),
  );
}

/** "travel to Seoul to meet him", "in Astana for talks": the trigger of the main clause that this one is the purpose of. */
function servedBy(scene: Scene, trigger: Trigger): number {
  const { relation, head, tag } = scene.syntax;
  if (trigger.noun) return trigger.support;
  if (tag[trigger.token] === "VBG" && scene.tokens.lower[trigger.token - 1] === ",")
    return deedBefore(scene, trigger.token);
  return relation[trigger.token] === "advcl" || relation[trigger.token] === "xcomp" ? head[trigger.token]! : -1;
}

/** "ambushed a patrol near the town, killing four": the finite verb before, whatever the parse hangs the other from. */
function deedBefore(scene: Scene, verb: number): number {
  const { firstToken } = scene.sentences[scene.tokens.sentence[verb]!]!;
  for (let token = verb - 1; token > Math.max(firstToken, verb - DEED_REACH); token--)
    if (/^VB[DZP]$/.test(scene.syntax.tag[token]!) && !scene.syntax.relation[token]!.startsWith("aux")) return token;
  return -1;
}

const DEED_REACH = 24;

/** The verb with its particle, and with the object that makes its sense: "broke off", "took office". */
function triggerSpan(scene: Scene, trigger: Trigger): Span {
  const { start, end } = scene.tokens;
  let last = trigger.token;
  if (trigger.verb?.particle)
    for (const c of dependents(scene.tree, trigger.token))
      if (scene.tokens.lower[c] === trigger.verb.particle && c > last) last = c;
  if (trigger.verb?.object?.[0] === "office")
    for (const o of objects(scene, trigger.token)) if (o > last && o - last < 4) last = o;
  return [start[trigger.token]!, end[last]!];
}
