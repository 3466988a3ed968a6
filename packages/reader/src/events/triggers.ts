import { conjuncts, dependentBy, dependents, dependentsBy, preposition } from "../document/tree.js";
import { agents, isPassive, isVerb, type Oblique, objects, obliques } from "./clause.js";
import { LIGHT_VERBS } from "./lexicon/governors.js";
import { NOUN_CLASSES, type NounClass } from "./lexicon/noun-classes.js";
import { NOUN_SENSES, type NounSense } from "./lexicon/nouns.js";
import { BE_IN, DUE, POSTS, TO_BE } from "./lexicon/predicates.js";
import type { Sense } from "./lexicon/sense.js";
import { VERB_SENSES } from "./lexicon/verbs.js";
import { words } from "./lexicon/words.js";
import { isBarrier } from "./reach.js";
import { acts, entityOf, type Scene } from "./scene.js";

/** A word that tells of an event, and how. */
export interface Trigger {
  readonly token: number;
  /** The verb whose clause sets the scene of a noun: "held" for "held talks"; -1 for a verb or a noun without one. */
  readonly support: number;
  /** True where the support lends its subject and obliques as participants. */
  readonly light: boolean;
  readonly verb?: Sense;
  readonly noun?: NounSense;
}

/** All triggers in text order. One look-up of the lemma for each word; all else only where that finds something. */
export function findTriggers(scene: Scene): Trigger[] {
  const out: Trigger[] = [];
  const { lemma, upos } = scene.syntax;
  for (let token = 0; token < scene.tokens.count; token++) {
    const word = lemma[token]!;
    const kind = upos[token]!;
    const predicate = kind === NOUN || kind === PROPN || kind === ADJECTIVE ? predicateSense(scene, token) : undefined;
    if (predicate && hasText(scene, token)) out.push({ token, support: -1, light: false, verb: predicate });
    else if (kind === VERB || (kind === AUX && !AUXILIARIES.has(word))) {
      const senses = VERB_SENSES.get(word.toLowerCase()) ?? VERB_SENSES.get(scene.tokens.lower[token]!);
      const view = senses && new VerbView(scene, token);
      const fit = senses?.find((sense) => verbFits(scene, view!, sense));
      if (fit && hasText(scene, token)) out.push({ token, support: -1, light: false, verb: fit });
    } else if (isLostVerb(scene, token)) {
      const fit = VERB_SENSES.get(scene.tokens.lower[token]!)?.find((sense) =>
        verbFits(scene, new VerbView(scene, token), sense),
      );
      if (fit && hasText(scene, token)) out.push({ token, support: -1, light: false, verb: fit });
    } else if (kind === NOUN || kind === PROPN) {
      const senses = NOUN_SENSES.get(word.toLowerCase()) ?? NOUN_SENSES.get(scene.tokens.lower[token]!);
      const fit = senses?.find((sense) => nounFits(scene, token, sense));
      if (fit && hasText(scene, token) && !inName(scene, token))
        out.push({ token, noun: fit, ...supportOf(scene, token) });
    }
  }
  return out;
}

/** "The ministers last met in May", where a tagger takes the past for a noun, which it never is. */
const isLostVerb = (scene: Scene, token: number): boolean =>
  (scene.tokens.lower[token] === "met" || scene.tokens.lower[token] === "spoke") && scene.syntax.upos[token] === NOUN;

const ADPOSITION = 7;
const ADJECTIVE = 5;
const NOUN = 1;
const PROPN = 2;
const VERB = 3;
const AUX = 4;
const AUXILIARIES: ReadonlySet<string> = words("be have do get will");
const TOLD: ReadonlySet<string> = new Set(["title", "lead", "body"]);

/** Only titles and paragraphs tell of events: a heading or a "Read also" line does not. */
function hasText(scene: Scene, token: number): boolean {
  const block = scene.sentences[scene.tokens.sentence[token]!]!.block;
  return TOLD.has(scene.parts.roles[block] ?? "body");
}

/** "East Asia Summit", "Peace Talks Authority": part of a name, which is an occasion or a body, not a trigger. */
function inName(scene: Scene, token: number): boolean {
  const cover = scene.coverMention[token]!;
  if (cover < 0) return false;
  const mention = scene.mentions[cover]!;
  const kind = scene.entities[mention.entity]!.kind;
  if (kind === "occasion") return mention.form === "name" || scene.entities[mention.entity]!.named;
  return mention.form === "name" && mention.headToken === token && kind !== "document";
}

/** Words the class of a noun is told by: its lemma, and that of what it quantifies: "two rounds of talks". */
export function isOfClass(scene: Scene, token: number, classes: readonly NounClass[]): boolean {
  const entity = entityOf(scene, token);
  if (entity >= 0 && scene.entities[entity]!.kind === "document" && classes.includes("agreement")) return true;
  let known = scene.classWords.get(token);
  if (!known) {
    known = classWords(scene, token);
    scene.classWords.set(token, known);
  }
  return classes.some((name) => known.some((word) => (NOUN_CLASSES[name] as ReadonlySet<string>).has(word)));
}

function classWords(scene: Scene, token: number): readonly string[] {
  const out = [scene.syntax.lemma[token]!.toLowerCase(), scene.tokens.lower[token]!.replace(/s$/, "")];
  for (const child of dependents(scene.tree, token)) {
    const relation = scene.syntax.relation[child]!;
    if (relation === "conj" || relation === "compound" || (relation === "nmod" && isQuantity(scene, token)))
      out.push(scene.syntax.lemma[child]!.toLowerCase());
  }
  out.push(...titleWords(scene, token));
  return out;
}

/** The words of a name with its title, up to the first preposition: "Ambassador Tomas Lind" is of the diplomats. */
function titleWords(scene: Scene, token: number): string[] {
  const index = scene.headMention[token]!;
  if (index < 0) return [];
  const { firstToken, endToken } = scene.mentions[index]!;
  const out: string[] = [];
  for (let t = firstToken; t < Math.min(endToken, firstToken + 8); t++) {
    if (scene.syntax.upos[t] === ADPOSITION || scene.tokens.lower[t] === ",") break;
    out.push(scene.tokens.lower[t]!.replace(/s$/, ""));
  }
  return out;
}

const QUANTITIES: ReadonlySet<string> = words(
  "round series set number wave package batch group column tonne ton state",
);
const isQuantity = (scene: Scene, token: number): boolean => QUANTITIES.has(scene.syntax.lemma[token]!.toLowerCase());

/** What the conditions of a verb's senses ask for, each worked out once however many senses ask. */
class VerbView {
  private found?: readonly number[];
  private phrases?: readonly Oblique[];
  private close?: readonly number[];
  constructor(
    readonly scene: Scene,
    readonly verb: number,
  ) {}

  get objects(): readonly number[] {
    this.found ??= objects(this.scene, this.verb);
    return this.found;
  }

  /** Phrases of the verb and of its objects. */
  get obliques(): readonly Oblique[] {
    this.phrases ??= [this.verb, ...this.objects].flatMap((token) => obliques(this.scene, token));
    return this.phrases;
  }

  get nounsNear(): readonly number[] {
    this.close ??= nounsNear(this.scene, this.verb);
    return this.close;
  }
}

function verbFits(scene: Scene, view: VerbView, sense: Sense): boolean {
  const { verb } = view;
  const { object, subject, preposition: wanted } = sense;
  if (sense.particle && !hasParticle(scene, verb, sense.particle)) return false;
  if (
    object &&
    !view.objects.some((o) => isOfClass(scene, o, object)) &&
    !view.nounsNear.some((n) => isOfClass(scene, n, object))
  )
    return false;
  if (subject && !subjects(scene, verb).some((s) => isOfClass(scene, s, subject))) return false;
  if (sense.bare && !isBare(scene, verb)) return false;
  return !wanted || view.obliques.some((o) => wanted.includes(o.preposition) && phraseFits(scene, o.token, sense));
}

/** "sworn in as president": the particle stands beside its verb, whatever the parse hangs it from. */
const hasParticle = (scene: Scene, verb: number, particle: string): boolean =>
  scene.tokens.lower[verb + 1] === particle ||
  dependents(scene.tree, verb).some((child) => scene.tokens.lower[child] === particle);

function phraseFits(scene: Scene, token: number, { mode, oblique }: Sense): boolean {
  if (scene.timeAt[token]! >= 0) return false;
  if (mode === "video" && !scene.syntax.lemma[token]!.startsWith("video")) return false;
  return !oblique || isOfClass(scene, token, oblique);
}

/** Nouns whose modifier acts through them: Peru in "Peru's navy", not in "Peru's war". */
const DOERS: readonly NounClass[] = ["forces", "delegation", "diplomats", "craft", "agents", "officials"];

/** How far a net under the parse looks for the object that makes a verb's sense. */
const OBJECT_REACH = 6;

/** The nouns right after a verb, or before a participle: a net where the tree has no object: "relations broken off in May". */
function nounsNear(scene: Scene, verb: number): number[] {
  const out: number[] = [];
  const own = [verb];
  const { firstToken, endToken } = scene.sentences[scene.tokens.sentence[verb]!]!;
  for (let t = verb + 1; t < Math.min(endToken, verb + OBJECT_REACH); t++) {
    if (scene.syntax.upos[t] === ADPOSITION || isBarrier(scene, t, own)) break;
    if (scene.syntax.upos[t] === NOUN) out.push(t);
  }
  if (scene.syntax.tag[verb] !== "VBN") return out;
  for (let t = verb - 1; t >= Math.max(firstToken, verb - OBJECT_REACH) && !isBarrier(scene, t, own); t--)
    if (scene.syntax.upos[t] === NOUN) out.push(t);
  return out;
}

/** Subjects of active verbs alone: "relations were resumed" has an object. */
const subjects = (scene: Scene, verb: number): number[] => (isPassive(scene, verb) ? [] : agents(scene, verb));

const isBare = (scene: Scene, verb: number): boolean =>
  dependentBy(scene.tree, verb, ["xcomp", "ccomp", "compound:prt"]) < 0 &&
  dependentsBy(scene.tree, verb, ["obj"]).length === 1 &&
  !obliques(scene, verb).some(({ preposition: word }) => word === "for" || word === "on" || word === "");

/** "UN-brokered talks": who brings them about does not sit at the table. */
export const BROKERED = /-(brokered|mediated|led|backed|sponsored|hosted|run)$/;

/** Counts of people, who are named behind them: "tens of thousands of Chilean students". */
const CROWDS: ReadonlySet<string> = words("thousand hundred dozen ten scores score crowd million");

/** The acting entities of a nominal; where it is none itself, those that modify it, for "Iranian warships" stands for Iran. */
export function actorsOf(scene: Scene, token: number, doing = false): number[] {
  const own = entityOf(scene, token);
  if (own >= 0) return acts(scene, own) ? [own] : [];
  if (CROWDS.has(scene.syntax.lemma[token]!.toLowerCase())) {
    const of = dependents(scene.tree, token).find((c) => preposition(scene.tree, c) === "of");
    return of === undefined ? [] : actorsOf(scene, of, doing);
  }
  if (doing && !isOfClass(scene, token, DOERS)) return [];
  const out: number[] = [];
  for (const child of dependents(scene.tree, token)) {
    const relation = scene.syntax.relation[child]!;
    if (
      relation !== "amod" &&
      relation !== "compound" &&
      relation !== "nmod:poss" &&
      relation !== "appos" &&
      relation !== "flat"
    )
      continue;
    if (BROKERED.test(scene.tokens.lower[child]!)) continue;
    // "the Finnish and Kazakh ministers"
    for (const each of relation === "amod" ? conjuncts(scene.tree, child) : [child]) {
      const mention = scene.headMention[each]!;
      const entity = mention >= 0 ? scene.mentions[mention]!.entity : -1;
      if (entity >= 0 && acts(scene, entity)) out.push(entity);
    }
  }
  return out;
}

function nounFits(scene: Scene, noun: number, sense: NounSense): boolean {
  if (
    sense.ofClass &&
    !obliques(scene, noun).some((o) => o.preposition === "of" && isOfClass(scene, o.token, [sense.ofClass!]))
  )
    return false;
  if (!sense.modifier && !sense.unless) return true;
  const modifiers = dependentsBy(scene.tree, noun, ["amod", "compound", "nmod", "nmod:poss"]).map((c) =>
    scene.syntax.lemma[c]!.toLowerCase(),
  );
  const before = noun > 0 ? scene.tokens.lower[noun - 1]! : "";
  if (sense.modifier && !modifiers.some((m) => sense.modifier!.has(m)) && !sense.modifier.has(before)) return false;
  return !(sense.unless && (modifiers.some((m) => sense.unless!.has(m)) || sense.unless.has(before)));
}

/** "imposed tolls over an attack", "opened after talks": the verb tells of something else. */
const OTHER_THINGS: ReadonlySet<string> = words("over after since despite amid about against following before");
/** "responded with air strikes", "went on strike": verbs that carry a noun behind one preposition alone. */
const ANSWERS: ReadonlyMap<string, string> = new Map([
  ["respond", "with"],
  ["answer", "with"],
  ["retaliate", "with"],
  ["react", "with"],
  ["reply", "with"],
  ["go", "on"],
]);

/** The verb over a noun, through "a round of talks" and coordination, and whether it lends its subject. */
function supportOf(scene: Scene, noun: number): { support: number; light: boolean } {
  let at = noun;
  for (let step = 0; step < 3; step++) {
    const head = scene.syntax.head[at]!;
    if (head < 0) return { support: -1, light: false };
    const relation = scene.syntax.relation[at]!;
    if (isVerb(scene, head)) {
      const lemma = scene.syntax.lemma[head]!;
      const light =
        (LIGHT_VERBS.has(lemma) &&
          (relation === "obj" ||
            relation === "nsubj:pass" ||
            (relation === "obl" && lemma !== "make" && !OTHER_THINGS.has(preposition(scene.tree, at))))) ||
        (ANSWERS.get(lemma) === preposition(scene.tree, at) && relation.startsWith("obl"));
      return { support: head, light };
    }
    if (relation !== "nmod" && relation !== "conj" && relation !== "appos") return { support: -1, light: false };
    at = head;
  }
  return { support: -1, light: false };
}

/** Predicates that tell of a visit or a post without a verb of their own. */
function predicateSense(scene: Scene, token: number): Sense | undefined {
  const { lemma, upos } = scene.syntax;
  if (upos[token] === ADJECTIVE) return lemma[token] === "due" && goesSomewhere(scene, token) ? DUE : undefined;
  const copula = dependentBy(scene.tree, token, ["cop"]);
  if (copula < 0 || dependentBy(scene.tree, token, ["nsubj"]) < 0) return undefined;
  if (POSTS.has(lemma[token]!.toLowerCase())) return isToBe(scene, token) ? TO_BE : undefined;
  const entity = entityOf(scene, token);
  const located =
    entity >= 0 && scene.entities[entity]!.kind === "place" && /^(in|at)$/.test(preposition(scene.tree, token));
  return located && obliques(scene, token).some((o) => scene.timeAt[o.token]! >= 0) ? BE_IN : undefined;
}

const goesSomewhere = (scene: Scene, token: number): boolean =>
  obliques(scene, token).some((o) => {
    const entity = entityOf(scene, o.token);
    return (
      /^(in|at)$/.test(o.preposition) && entity >= 0 && ["place", "country"].includes(scene.entities[entity]!.kind)
    );
  });

/** "is to be", "will be": somebody has been chosen. */
const isToBe = (scene: Scene, token: number): boolean =>
  dependents(scene.tree, token).some((c) => ["to", "will"].includes(scene.tokens.lower[c]!));
