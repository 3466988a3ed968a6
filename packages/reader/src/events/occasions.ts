/**
 * Where and when a gathering with a name takes place, by the words around its name: "the Pacific Summit in Lima (July 20-21)". What
 * is told to happen at it, or on its sidelines, takes both where the text says no more.
 */
import { dayOf, type When } from "./intervals.js";
import { words } from "./lexicon/words.js";
import type { Scene } from "./scene.js";

export interface OccasionSetting {
  /** Entity, -1 for none. */
  readonly place: number;
  readonly time?: When;
}

/** How many words after its name may tell of a gathering's place and days; a clause or another phrase ends them sooner. */
const REACH = 9;
const GLUE: ReadonlySet<string> = words("in at on from ( ) , the to - – and of between");

/** Settings by entity, of those gatherings alone whose names are followed by a place or a day. */
export function occasionSettings(scene: Scene): ReadonlyMap<number, OccasionSetting> {
  const out = new Map<number, OccasionSetting>();
  scene.mentions.forEach(({ entity, endToken }) => {
    if (scene.entities[entity]!.kind !== "occasion") return;
    const known = out.get(entity) ?? { place: -1 };
    const found = settingAfter(scene, endToken);
    const time = known.time ?? found.time;
    const place = known.place >= 0 ? known.place : found.place;
    if (place >= 0 || time) out.set(entity, { place, ...(time && { time }) });
  });
  return out;
}

/** What stands right after a name, up to the first word that neither joins nor tells a place or day. */
function settingAfter(scene: Scene, from: number): OccasionSetting {
  const { endToken } = scene.sentences[scene.tokens.sentence[from - 1]!]!;
  let place = -1;
  let time: When | undefined;
  for (let token = from; token < Math.min(endToken, from + REACH); token++) {
    const mention = scene.headMention[token]!;
    const at = scene.timeAt[token]!;
    if (at >= 0) time ??= dayOf(scene, at);
    else if (mention >= 0 && scene.entities[scene.mentions[mention]!.entity]!.kind === "place") {
      if (place < 0 && /^(?:in|at)$/.test(scene.tokens.lower[scene.mentions[mention]!.firstToken - 1] ?? ""))
        place = scene.mentions[mention]!.entity;
    } else if (!GLUE.has(scene.tokens.lower[token]!) && scene.coverMention[token]! < 0) break;
  }
  return { place, ...(time && { time }) };
}

/** True for a word of a gathering's name: the sea in "Pacific Trade Summit" is where nothing takes place. */
export function isInOccasion(scene: Scene, token: number): boolean {
  const cover = scene.coverMention[token]!;
  for (let i = cover; i >= 0 && i > cover - NESTED; i--) {
    const { firstToken, headToken, entity } = scene.mentions[i]!;
    if (firstToken <= token && token < headToken && scene.entities[entity]!.kind === "occasion") return true;
  }
  return false;
}

/** Mentions that may stand one in another at a word. */
const NESTED = 8;
