import { dependents, dependentsBy, preposition } from "../document/tree.js";
import { agents, isPassive, isSpeaker, isVerb, objects, obliques, surfaceSubject } from "./clause.js";
import { NOUN_CLASSES } from "./lexicon/noun-classes.js";
import type { Frame } from "./lexicon/sense.js";
import { catchDestination, catchParts, type Destination, GOALS, nextStops } from "./net.js";
import type { Part, RoleName } from "./part.js";
import { PREPARING } from "./reach.js";
import { acts, entityOf, type Scene } from "./scene.js";
import { siteNamed } from "./sites.js";
import { actorsOf, BROKERED, type Trigger } from "./triggers.js";

export interface Cast {
  readonly parts: readonly Part[];
  /** Where a visit goes: places, countries or bodies. */
  readonly destinations: readonly Destination[];
}

/** Which role each place in the clause gives; `none`: takes no part. */
interface Plan {
  readonly subject: RoleName;
  readonly object: RoleName | "none";
  /** Prepositions that bring in a participant. */
  readonly others: Readonly<Record<string, RoleName>>;
}

const AGAINST = {
  on: "recipient",
  against: "recipient",
  with: "recipient",
  to: "recipient",
  from: "recipient",
  at: "recipient",
  toward: "recipient",
  towards: "recipient",
  into: "recipient",
  over: "recipient",
  between: "actor",
} as const;

const PLANS: Readonly<Record<Frame, Plan>> = {
  mutual: {
    subject: "actor",
    object: "actor",
    others: { with: "actor", between: "actor", among: "actor", to: "actor", by: "actor" },
  },
  visit: {
    subject: "actor",
    object: "recipient",
    others: { with: "recipient", by: "actor", "at the invitation of": "host" },
  },
  host: { subject: "host", object: "actor", others: { with: "actor", between: "actor", among: "actor" } },
  act: { subject: "actor", object: "recipient", others: AGAINST },
  give: { subject: "actor", object: "none", others: { to: "recipient", with: "recipient", from: "actor" } },
  appoint: { subject: "actor", object: "subject", others: {} },
  office: { subject: "subject", object: "none", others: {} },
  undergo: { subject: "recipient", object: "none", others: { by: "actor" } },
};

/** Who takes part and where a visit goes, read off the clause around the trigger. */
export function castOf(scene: Scene, trigger: Trigger): Cast {
  const cast = readCast(scene, trigger);
  const { frame } = (trigger.verb ?? trigger.noun)!;
  const destinations =
    frame === "visit" && !cast.destinations.length ? catchDestination(scene, trigger) : cast.destinations;
  const stops =
    frame === "visit"
      ? [...destinations, ...destinations.slice(-1).flatMap((last) => nextStops(scene, last))]
      : destinations;
  return { parts: catchParts(scene, trigger, frame, cast), destinations: stops };
}

function readCast(scene: Scene, trigger: Trigger): Cast {
  return trigger.verb
    ? verbCast(scene, trigger.token, trigger.verb.frame, trigger.verb.object !== undefined)
    : nounCast(scene, trigger);
}

class Casting {
  readonly parts: Part[] = [];
  readonly destinations: Destination[] = [];
  weak = false;
  constructor(
    private readonly scene: Scene,
    private readonly goes: boolean,
    private readonly trigger: number,
  ) {}

  /** Adds the actors of a nominal; for a visit, places become destinations. */
  add(token: number, role: RoleName): void {
    if (this.scene.inDateline(token) || isSpeaker(this.scene, token, this.trigger)) return;
    const entity = entityOf(this.scene, token);
    if (this.goes && role === "recipient" && entity >= 0) {
      const kind = this.scene.entities[entity]!.kind;
      if (kind === "place" || kind === "country" || kind === "organization") {
        this.go(entity, token);
        return;
      }
    }
    for (const actor of actorsOf(this.scene, token, role === "actor")) this.put(actor, role, entity < 0);
    if (role === "actor") for (const leader of leadersOf(this.scene, token)) this.put(leader, role);
  }

  put(entity: number, role: RoleName, implied = false): void {
    if (!this.parts.some((part) => part.entity === entity))
      this.parts.push({ entity, role, ...(implied && { implied }), ...(this.weak && { weak: true }) });
  }

  go(entity: number, token: number): void {
    if (!this.destinations.some((goal) => goal.entity === entity)) this.destinations.push({ entity, token });
  }
}

/** "a delegation led by Ana Ruiz": who leads those who come comes too. */
function leadersOf(scene: Scene, token: number): number[] {
  return dependentsBy(scene.tree, token, ["acl"])
    .filter((verb) => LEADING.has(scene.syntax.lemma[verb]!))
    .flatMap((verb) => obliques(scene, verb))
    .filter((phrase) => phrase.preposition === "by")
    .map((phrase) => entityOf(scene, phrase.token))
    .filter((entity) => entity >= 0 && acts(scene, entity));
}
const LEADING: ReadonlySet<string> = new Set(["lead", "head", "chair"]);

function verbCast(scene: Scene, verb: number, frame: Frame, objectIsThing: boolean): Cast {
  const plan = PLANS[frame];
  const casting = new Casting(scene, frame === "visit", verb);
  for (const agent of agents(scene, verb)) casting.add(agent, plan.subject);
  // "was appointed UN envoy": the object is the post, whom it is given to is the subject
  if (plan.object !== "none" && !(frame === "appoint" && isPassive(scene, verb)))
    for (const object of objects(scene, verb)) {
      const entity = entityOf(scene, object);
      if (!objectIsThing || (entity >= 0 && acts(scene, entity) && !isOwnEnvoy(scene, entity)))
        casting.add(object, plan.object);
      else thingParts(scene, casting, object, plan, entity >= 0 && isOwnEnvoy(scene, entity));
    }
  if (plan.object === "none") {
    for (const indirect of dependents(scene.tree, verb))
      if (scene.syntax.relation[indirect] === "iobj") casting.add(indirect, "recipient");
    // "sent a letter to the council", where the parse hangs the phrase from the letter
    if (frame === "give") for (const object of objects(scene, verb)) givenTo(scene, casting, object);
  }
  if (objectIsThing && !casting.parts.length && scene.syntax.relation[verb] === "acl") ownersOf(scene, casting, verb);
  if (frame === "appoint" || frame === "office") appointed(scene, casting, verb, plan);
  othersOf(scene, casting, verb, plan, frame);
  const here = frame === "visit" && !isVerb(scene, verb) ? entityOf(scene, verb) : -1;
  if (here >= 0 && !casting.destinations.length) casting.go(here, verb);
  return casting;
}

function givenTo(scene: Scene, casting: Casting, object: number): void {
  for (const phrase of obliques(scene, object))
    if (phrase.preposition === "to" && scene.timeAt[phrase.token]! < 0) casting.add(phrase.token, "recipient");
}

/** "Peru and Chile will restore relations broken off in May": whose they are, the clause around says. */
function ownersOf(scene: Scene, casting: Casting, verb: number): void {
  const around = scene.syntax.head[scene.syntax.head[verb]!] ?? -1;
  if (around >= 0 && isVerb(scene, around)) for (const agent of agents(scene, around)) casting.add(agent, "actor");
}

/** "Recalled its ambassador": it is done to the country that the envoy is sent to, not to the envoy. */
const isOwnEnvoy = (scene: Scene, entity: number): boolean => {
  const { kind, named, mentions } = scene.entities[entity]!;
  return kind === "person" && !named && ENVOYS.test(scene.text.slice(...mentions[0]!.span));
};
const ENVOYS = /\b(?:ambassador|envoy|consul|diplomat|attaché|chargé)\b/i;

/** "Tomas Lind as foreign minister": where the object is a post, the person may stand beside it. */
function appointed(scene: Scene, casting: Casting, verb: number, plan: Plan): void {
  if (casting.parts.some((p) => p.role === "subject")) return;
  if (isPassive(scene, verb)) {
    const subject = surfaceSubject(scene, verb);
    if (subject >= 0) casting.add(subject, "subject");
  }
  for (const phrase of obliques(scene, verb))
    if (phrase.preposition === "to" && plan.object === "subject") casting.add(phrase.token, "subject");
}

/** What the thing done says of who is meant: "its ambassador to Chile", "tolls on Panamanian ships", "Chilean fish". */
function thingParts(scene: Scene, casting: Casting, object: number, plan: Plan, envoy: boolean): void {
  const role = plan.object === "none" ? "recipient" : plan.object;
  for (const child of dependents(scene.tree, object)) {
    const relation = scene.syntax.relation[child]!;
    if (relation === "nmod:poss") continue;
    if (relation === "amod" || relation === "compound" || relation === "appos")
      for (const actor of actorsOf(scene, child)) casting.put(actor, role, true);
  }
  for (const phrase of obliques(scene, object)) {
    const wanted =
      phrase.preposition === "of" || (envoy && phrase.preposition === "to") ? role : plan.others[phrase.preposition];
    if (wanted) casting.add(phrase.token, wanted);
  }
  // "an amendment proposed by Peru"
  for (const child of dependents(scene.tree, object))
    if (scene.syntax.relation[child] === "acl")
      for (const phrase of obliques(scene, child)) if (phrase.preposition === "by") casting.add(phrase.token, role);
}

function othersOf(scene: Scene, casting: Casting, head: number, plan: Plan, frame: Frame): void {
  for (const phrase of obliques(scene, head)) {
    if (scene.timeAt[phrase.token]! >= 0) continue;
    if (
      frame === "visit" &&
      (phrase.preposition === "to" ||
        phrase.preposition === "in" ||
        phrase.preposition === "into" ||
        phrase.preposition === "for" ||
        phrase.preposition === "at" ||
        phrase.preposition === "on")
    ) {
      const site = siteNamed(scene, phrase.token);
      const entity = site >= 0 ? site : entityOf(scene, phrase.token);
      if (entity >= 0 && GOALS.has(scene.entities[entity]!.kind)) casting.go(entity, phrase.token);
      else if (entity >= 0 && phrase.preposition === "on" && acts(scene, entity)) casting.put(entity, "recipient");
      continue;
    }
    if (frame === "host" && phrase.preposition === "to") {
      const entity = entityOf(scene, phrase.token);
      if (entity >= 0 && GOALS.has(scene.entities[entity]!.kind)) casting.go(entity, phrase.token);
      continue;
    }
    const role = plan.others[phrase.preposition];
    if (role && !(phrase.preposition === "by" && isVerb(scene, head))) casting.add(phrase.token, role);
    else if (frame === "mutual" && NOUN_CLASSES.calls.has(scene.syntax.lemma[phrase.token]!))
      withinCall(scene, casting, phrase.token);
  }
}

/** "spoke by phone with Tomas Lind", where the parse hangs him from the phone. */
function withinCall(scene: Scene, casting: Casting, call: number): void {
  for (const phrase of obliques(scene, call))
    if (/^(?:with|to)$/.test(phrase.preposition)) casting.add(phrase.token, "actor");
}

function nounCast(scene: Scene, trigger: Trigger): Cast {
  const sense = trigger.noun!;
  const plan = PLANS[sense.frame];
  const casting = new Casting(scene, sense.frame === "visit", trigger.token);
  const inverse = sense.ofObject === true;
  for (const child of dependents(scene.tree, trigger.token)) {
    const relation = scene.syntax.relation[child]!;
    if (relation === "nmod:poss") casting.add(child, plan.subject);
    else if (relation === "compound" || relation === "amod")
      for (const actor of bare(scene, child)) casting.put(actor, plan.subject);
    else if (relation === "nmod" && preposition(scene.tree, child) === "") casting.add(child, plan.subject);
  }
  for (const child of dependentsBy(scene.tree, trigger.token, ["acl"]))
    for (const agent of isPassive(scene, child) ? agents(scene, child) : []) casting.add(agent, plan.subject);
  for (const phrase of obliques(scene, trigger.token)) {
    if (scene.timeAt[phrase.token]! >= 0 || isStop(scene, trigger.token, phrase.token)) continue;
    if (phrase.preposition === "of")
      casting.add(phrase.token, inverse ? (plan.object === "none" ? "subject" : plan.object) : plan.subject);
    else if (phrase.preposition === "by") casting.add(phrase.token, plan.subject);
  }
  othersOf(scene, casting, trigger.token, plan, sense.frame);
  if (trigger.support >= 0) supportCast(scene, casting, trigger, plan, sense.frame);
  return casting;
}

/** "a tour of Central Asia": where it goes, not who goes. */
function isStop(scene: Scene, noun: number, token: number): boolean {
  const entity = entityOf(scene, token);
  return (
    scene.syntax.lemma[noun] === "tour" && entity >= 0 && ["place", "country"].includes(scene.entities[entity]!.kind)
  );
}

/** "U.S.-China talks": the tokens of a hyphenated pair each name an actor. */
function bare(scene: Scene, token: number): number[] {
  if (BROKERED.test(scene.tokens.lower[token]!)) return [];
  const out = actorsOf(scene, token);
  for (const child of dependents(scene.tree, token)) {
    const mention = scene.headMention[child]!;
    if (mention >= 0 && acts(scene, scene.mentions[mention]!.entity)) out.push(scene.mentions[mention]!.entity);
  }
  return out;
}

function supportCast(scene: Scene, casting: Casting, trigger: Trigger, plan: Plan, frame: Frame): void {
  const { support, light } = trigger;
  const relation = scene.syntax.relation[trigger.token]!;
  if (relation.startsWith("nsubj") && !light) {
    othersOf(scene, casting, support, plan, frame);
    return;
  }
  if (light) {
    const host = scene.syntax.lemma[support] === "host";
    for (const agent of agents(scene, support)) casting.add(agent, host ? "host" : plan.subject);
    othersOf(scene, casting, support, plan, frame);
    return;
  }
  // "told him in a phone call", "after talks with Chile, he said": who acts in the clause takes part too
  if (PREPARING.has(scene.syntax.lemma[support]!)) return;
  const mutual = frame === "mutual" || frame === "visit";
  if (!mutual || !casting.parts.every((p) => p.role !== "actor" || frame === "mutual")) return;
  casting.weak = true;
  if (casting.parts.length < 2) for (const agent of agents(scene, support)) casting.add(agent, plan.subject);
  if (casting.parts.length < 2 && /^(in|during|by|over)$/.test(preposition(scene.tree, trigger.token)))
    for (const object of [...objects(scene, support), ...dependentsBy(scene.tree, support, ["iobj"])])
      if (entityOf(scene, object) >= 0) casting.add(object, plan.object === "none" ? "recipient" : plan.object);
}
