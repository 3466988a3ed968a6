/** Where an event takes place, and at what gathering. */
import { dependentBy, dependents, dependentsBy } from "../document/tree.js";
import { isVerb, type Oblique, objects, obliques } from "./clause.js";
import { NOUN_CLASSES } from "./lexicon/noun-classes.js";
import { words } from "./lexicon/words.js";
import { isInOccasion } from "./occasions.js";
import { stretch } from "./reach.js";
import { entityOf, type Scene } from "./scene.js";
import { placeBefore, placeOfWhere, siteNamed } from "./sites.js";

const PLACE_WORDS: ReadonlySet<string> = words("in at near outside off inside");
const GOING_WORDS: ReadonlySet<string> = words("to into for in at of");
const OCCASION_WORDS: ReadonlySet<string> = words("at during in for sideline margin of on to");

export interface Setting {
  /** Entities, -1 for none. */
  readonly place: number;
  readonly occasion: number;
}

/** Place and occasion from the prepositional phrases of the nearest level that has them. */
export function findSetting(scene: Scene, levels: readonly number[][], way: "to" | "from" | ""): Setting {
  const goes = way === "to";
  let place = -1;
  let occasion = -1;
  for (const level of levels) {
    for (const token of level)
      for (const phrase of [token, ...dependentsBy(scene.tree, token, ["obj"])].flatMap((t) =>
        phrasesUnder(scene, t),
      )) {
        const entity = placeEntity(scene, phrase.token);
        if (entity < 0 || isAstray(scene, phrase)) continue;
        if (scene.entities[entity]!.kind === "place" && isInOccasion(scene, phrase.token)) continue;
        const kind = scene.entities[entity]!.kind;
        if (kind === "occasion" && OCCASION_WORDS.has(phrase.preposition)) occasion = occasion < 0 ? entity : occasion;
        else if (kind === "place" && (fits(phrase, goes) || (way === "from" && phrase.preposition === "from")))
          place = place < 0 || scene.entities[place]!.kind === "country" ? entity : place;
        else if (kind === "country" && (phrase.preposition === "in" || (goes && phrase.preposition === "to")))
          place = place < 0 ? entity : place;
      }
    if (place >= 0 && occasion >= 0) break;
  }
  if (place < 0) place = placeTaken(scene, levels[0]![0]!);
  if (occasion < 0) occasion = occasionNear(scene, levels);
  if (place < 0) place = placeNear(scene, levels);
  if (place < 0) place = placeThere(scene, levels);
  return { place, occasion };
}

/** "In May, Peru signed": a subject that the parse hangs on the preposition of a date. */
function isAstray(scene: Scene, { token }: Oblique): boolean {
  const marker = dependentBy(scene.tree, token, ["case"]);
  if (marker < 0 || marker > token) return false;
  for (let at = marker + 1; at < token; at++) if (scene.timeAt[at]! >= 0 || scene.tokens.lower[at] === ",") return true;
  return false;
}

/** "captured the town of Goma", "blockaded the port of Lima": what it is done to is where; -1. */
function placeTaken(scene: Scene, verb: number): number {
  if (!isVerb(scene, verb)) return -1;
  for (const object of objects(scene, verb)) {
    if (!SITES.some((site) => NOUN_CLASSES[site].has(scene.syntax.lemma[object]!.toLowerCase()))) continue;
    for (const phrase of obliques(scene, object)) {
      const entity = phrase.preposition === "of" ? entityOf(scene, phrase.token) : -1;
      if (entity >= 0 && scene.entities[entity]!.kind === "place") return entity;
    }
  }
  return -1;
}
const SITES = ["ground", "road"] as const;

/** "to meet the minister, Tomas Lind, at the summit", where the parse hangs it elsewhere. */
function occasionNear(scene: Scene, levels: readonly number[][]): number {
  const trigger = levels[0]![0]!;
  const { to } = stretch(scene, trigger, levels.flat());
  for (let token = trigger + 1; token < to; token++) {
    const mention = scene.headMention[token]!;
    if (mention < 0 || scene.entities[scene.mentions[mention]!.entity]!.kind !== "occasion") continue;
    const before = scene.tokens.lower[scene.mentions[mention]!.firstToken - 1] ?? "";
    if (["at", "during", "of", "the"].includes(before)) return scene.mentions[mention]!.entity;
  }
  return -1;
}

/** "a separate meeting there", "to meet her counterpart there": the last place that somebody was said to be in. */
function placeThere(scene: Scene, levels: readonly number[][]): number {
  const trigger = levels[0]![0]!;
  const { from, to } = stretch(scene, trigger, levels.flat());
  const where = placeOfWhere(scene, trigger, from);
  if (where >= 0) return entityOf(scene, where);
  const there = scene.tokens.lower.indexOf("there", trigger + 1);
  const at = there > trigger && there < to ? placeBefore(scene, trigger) : -1;
  return at >= 0 ? entityOf(scene, at) : -1;
}

/** "in Lima" after the trigger, where the parse hangs it elsewhere. */
function placeNear(scene: Scene, levels: readonly number[][]): number {
  const trigger = levels[0]![0]!;
  const { from, to } = stretch(scene, trigger, levels.flat());
  const after = placeBetween(scene, trigger + 1, to);
  return after >= 0 ? after : placeBetween(scene, from, trigger);
}

function placeBetween(scene: Scene, from: number, to: number): number {
  for (let token = from; token < to; token++) {
    if (!PLACE_WORDS.has(scene.tokens.lower[token]!)) continue;
    for (let at = token + 1; at < Math.min(to, token + 7); at++) {
      const mention = scene.headMention[at]!;
      if (mention < 0 || isInOccasion(scene, at)) continue;
      const { entity } = scene.mentions[mention]!;
      if (scene.entities[entity]!.kind === "place" && !isSeaOf(scene, entity, at)) return entity;
      if (scene.syntax.relation[at] !== "amod" && scene.syntax.relation[at] !== "compound") break;
    }
  }
  return -1;
}

/** "at Pacific summit", "in Sahel talks": a town before a noun is where that is, a sea or region is what it is about. */
const isSeaOf = (scene: Scene, entity: number, token: number): boolean =>
  SEAS.has(scene.entities[entity]!.name.toLowerCase()) &&
  scene.syntax.relation[token] === "compound" &&
  scene.syntax.head[token]! > token;

const SEAS: ReadonlySet<string> = words(
  "pacific indo-pacific atlantic arctic antarctic baltic caspian mediterranean aegean adriatic caribbean sahel balkans gulf levant asia africa europe",
);

const fits = (phrase: Oblique, goes: boolean): boolean =>
  PLACE_WORDS.has(phrase.preposition)
    ? !(goes && phrase.preposition === "from")
    : goes && GOING_WORDS.has(phrase.preposition);

/** Phrases of a word and, one step down, of the nominals in them: "at the summit in Lima", "in the city of Izmir". */
function phrasesUnder(scene: Scene, token: number): Oblique[] {
  const direct = obliques(scene, token);
  const nested = direct.flatMap((phrase) =>
    isVerb(scene, phrase.token) ||
    (placeEntity(scene, phrase.token) >= 0 && scene.entities[placeEntity(scene, phrase.token)]!.kind === "person")
      ? []
      : obliques(scene, phrase.token).flatMap((inner) => [inner, ...obliques(scene, inner.token)]),
  );
  return [...direct, ...nested];
}

/** The place meant by a nominal: its own entity, else the name after "of" or in apposition: "the Turkish city of Izmir". */
function placeEntity(scene: Scene, token: number): number {
  const site = siteNamed(scene, token);
  if (site >= 0) return site;
  const own = entityOf(scene, token);
  if (own >= 0) return own;
  for (const child of dependents(scene.tree, token)) {
    const relation = scene.syntax.relation[child]!;
    if (relation !== "nmod" && relation !== "appos" && relation !== "compound" && relation !== "flat") continue;
    const entity = entityOf(scene, child);
    if (entity >= 0 && scene.entities[entity]!.kind === "place" && !isSeaOf(scene, entity, child)) return entity;
  }
  return -1;
}
