/** Towns told by what they are: "Chile's capital, Santiago", "the port of Iquique"; and the places that "there" and "where" take up. */

import { words } from "./lexicon/words.js";
import { startingAt } from "./lists.js";
import type { Scene } from "./scene.js";

const TOWNS: ReadonlySet<string> = words("capital city town port village resort suburb district island");

/** The place that a word for a town is named by, after a comma, "of" or nothing; -1. */
export function siteNamed(scene: Scene, token: number): number {
  if (!TOWNS.has(scene.tokens.lower[token] ?? "")) return -1;
  const next = scene.tokens.lower[token + 1] ?? "";
  const at = next === "," || next === "of" ? token + 2 : token + 1;
  return placeStarting(scene, at);
}

/** "to Chile's capital, Santiago": the town that the words after a preposition lead to; -1. */
export function siteAfter(scene: Scene, from: number, end: number): number {
  for (let token = from; token < Math.min(end, from + SHORT); token++) {
    if (scene.tokens.lower[token] === ",") return -1;
    const site = siteNamed(scene, token);
    if (site >= 0) return site;
  }
  return -1;
}
/** "to the country's northern port of": no phrase of our own stories has more words before the town. */
const SHORT = 6;

const placeStarting = (scene: Scene, token: number): number => {
  const index = token < scene.tokens.count ? startingAt(scene, token) : -1;
  if (index < 0) return -1;
  const { entity } = scene.mentions[index]!;
  return scene.entities[entity]!.kind === "place" ? entity : -1;
};

/** "There" and "where" take up the last place that somebody was said to be in or to go to. */
const WHERE: ReadonlySet<string> = words("in at to near for from via");

/** How many words back "there" may point: the sentence before, or the one before that. */
const BACK = 60;

/** The last place before a word that a preposition of place brings in, its word; -1. */
export function placeBefore(scene: Scene, token: number, reach = BACK): number {
  for (let at = token - 1; at >= Math.max(0, token - reach); at--) {
    const mention = scene.headMention[at]!;
    if (mention < 0) continue;
    const { entity, firstToken } = scene.mentions[mention]!;
    if (scene.entities[entity]!.kind === "place" && WHERE.has(scene.tokens.lower[firstToken - 1] ?? "")) return at;
  }
  return -1;
}

/** Words right before "where" that may stand between it and its place: "is due in Lima on Thursday, where". */
const NEAR = 8;

/** "to Lima on Thursday, where she will meet him": the word of the place in whose clause a trigger stands; -1. */
export function placeOfWhere(scene: Scene, trigger: number, from: number): number {
  const where = scene.tokens.lower[from - 1] === "where" ? from - 1 : -1;
  return where > 0 && trigger > where ? placeBefore(scene, where, NEAR) : -1;
}
