/** Names side by side: who is joined to whom by "and" and commas, whatever the parse makes of them. */
import { words } from "./lexicon/words.js";
import { acts, type Scene } from "./scene.js";

/** Words and marks that join names. */
export const LINKS: ReadonlySet<string> = words("and , & -");
const DETERMINERS: ReadonlySet<string> = words("the a an its his her their");

/** Where a name that is joined to a subject stands if the parse has lost it: nowhere, or as another subject. */
const LOST = /^(?:nsubj|root|vocative|parataxis|dep|appos|dislocated|flat|compound|nmod:desc|conj|obl:npmod|list)/;

/**
 * The heads of the actors that stand joined to a subject before its verb, itself not: "Ana Ruiz and Peruvian Prime Minister Tomas
 * Lind met", where a parser finds two subjects; "Peru, Chile agree" in a headline, where it finds somebody who is spoken to.
 */
export function besideSubject(scene: Scene, subject: number, verb: number): number[] {
  if (subject > verb) return [];
  const own = widest(scene, subject);
  if (own < 0) return [];
  return [...joinedBefore(scene, own), ...joinedAfter(scene, own, verb)];
}

function joinedBefore(scene: Scene, own: number): number[] {
  const firstToken = withOwner(scene, scene.mentions[own]!.firstToken);
  const from = DETERMINERS.has(scene.tokens.lower[firstToken - 1] ?? "") ? firstToken - 1 : firstToken;
  const link = scene.tokens.lower[from - 1] ?? "";
  if (link !== "and" && !(link === "," && isInTitle(scene, firstToken))) return [];
  const index = from >= 2 ? widest(scene, from - 2) : -1;
  if (index < 0 || scene.mentions[index]!.endToken !== from - 1) return [];
  const { entity, headToken, firstToken: first } = scene.mentions[index]!;
  if (!acts(scene, entity) || scene.inDateline(headToken)) return [];
  const before = scene.tokens.lower[withOwner(scene, first) - 1] ?? "";
  if (!LOST.test(scene.syntax.relation[headToken]!) || PREPOSITIONS.has(before)) return [];
  return [...joinedBefore(scene, index), headToken];
}

/** What a preposition brings in is no subject: "after talks with Peru and Chile the envoy left". */
const PREPOSITIONS: ReadonlySet<string> = words(
  "of in to by on for from at with about against into than as after between",
);

function joinedAfter(scene: Scene, own: number, verb: number): number[] {
  const out: number[] = [];
  let at = scene.mentions[own]!.endToken;
  for (let step = 0; step < MOST; step++) {
    const before = at;
    while (at < verb && LINKS.has(scene.tokens.lower[at]!) && scene.tokens.lower[at] !== "-") at++;
    if (at === before || scene.tokens.lower[at - 1] !== "and") break;
    if (DETERMINERS.has(scene.tokens.lower[at]!)) at++;
    const index = startingAt(scene, at);
    if (index < 0 || scene.mentions[index]!.endToken > verb || !acts(scene, scene.mentions[index]!.entity)) break;
    out.push(scene.mentions[index]!.headToken);
    at = scene.mentions[index]!.endToken;
  }
  return out;
}
const MOST = 8;

const isInTitle = (scene: Scene, token: number): boolean =>
  scene.parts.roles[scene.sentences[scene.tokens.sentence[token]!]!.block] === "title";

/** Actors coordinated before the one that starts at `token`. */
export function linked(scene: Scene, token: number): number[] {
  const out: number[] = [];
  let at = withOwner(scene, token);
  for (let step = 0; step < 8; step++) {
    let link = at - 1;
    while (link >= 0 && (scene.tokens.lower[link] === "the" || LINKS.has(scene.tokens.lower[link]!))) link--;
    if (link < 0 || link === at - 1 || !LINKS.has(scene.tokens.lower[link + 1]!)) break;
    const index = widest(scene, link);
    if (index < 0 || !acts(scene, scene.mentions[index]!.entity)) break;
    out.unshift(scene.mentions[index]!.entity);
    at = withOwner(scene, scene.mentions[index]!.firstToken);
  }
  return out;
}

/** Where the words of a name begin, with whose it is: "Chile's" of "Chile's Tomas Lind". */
function withOwner(scene: Scene, first: number): number {
  if (!/^['’]s?$/.test(scene.tokens.lower[first - 1] ?? "") || first < 2) return first;
  const owner = widest(scene, first - 2);
  return owner >= 0 && scene.mentions[owner]!.endToken === first - 1 ? scene.mentions[owner]!.firstToken : first;
}

/** The widest mention around a token; mentions are few, and stand close in the list. */
export function widest(scene: Scene, token: number): number {
  let best = scene.coverMention[token]!;
  for (let i = best - 1; i >= 0 && i > best - 8; i--)
    if (scene.mentions[i]!.firstToken <= token && token < scene.mentions[i]!.endToken) best = i;
  return best;
}

/** The widest mention that begins here, -1 for none. */
export function startingAt(scene: Scene, token: number): number {
  const best = scene.coverMention[token]!;
  if (best < 0) return -1;
  let index = -1;
  for (let i = Math.max(0, best - 8); i < Math.min(scene.mentions.length, best + 8); i++) {
    const mention = scene.mentions[i]!;
    if (mention.firstToken === token && (index < 0 || mention.endToken > scene.mentions[index]!.endToken)) index = i;
  }
  return index;
}
