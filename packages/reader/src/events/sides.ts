import { words } from "./lexicon/words.js";
import type { Part } from "./part.js";
import type { Scene } from "./scene.js";

/** What those at a table are called when the article takes them up again. */
const SIDES: ReadonlySet<string> = words(
  "side sides party parties leader leaders heads presidents ministers delegations negotiators governments countries counterparts pair two three four trio both nations men women officials mediators",
);

/** "The energy ministers of both countries" are none of the presidents at the table. */
const PORTFOLIO =
  /\b(?:energy|defen[cs]e|finance|trade|interior|transport|water|environment|agriculture|health|economy|justice|deputy|industry|culture)\b/;

/** "The sides", "the heads of state": a plural that takes up whoever meets, and tells nobody apart. */
export function areSides(scene: Scene, entity: number): boolean {
  const { kind, named, members, mentions } = scene.entities[entity]!;
  if (kind !== "group" || named || members?.length || !mentions.length) return false;
  const said = scene.text.slice(...mentions[0]!.span).toLowerCase();
  const head = said
    .split(/\s+(?:of|from|in)\s/)[0]!
    .split(/\s+/)
    .at(-1)!;
  if (PORTFOLIO.test(said)) return false;
  // a headline drops its articles
  return SIDES.has(head) && (/^(?:the|both|all)\b/.test(said) || isInTitle(scene, mentions[0]!.span[0]));
}

const isInTitle = (scene: Scene, start: number): boolean =>
  scene.parts.title?.spans.some(([from, to]) => from <= start && start < to) === true;

/** Those who are somebody: without "the sides". */
export const toldApart = (scene: Scene, parts: readonly Part[]): readonly Part[] =>
  parts.filter(({ entity }) => !areSides(scene, entity));
