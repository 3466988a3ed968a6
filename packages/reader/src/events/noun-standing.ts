/** How the event that a noun tells of stands: planned talks, a visit that was called off. */
import { dependentBy, dependents, dependentsBy } from "../document/tree.js";
import { isVerb } from "./clause.js";
import { CLAUSE_GOVERNORS, type Effect, NOUN_GOVERNORS, NOUN_MODIFIERS } from "./lexicon/governors.js";
import { NOUN_SENSES } from "./lexicon/nouns.js";
import { words } from "./lexicon/words.js";
import type { Scene } from "./scene.js";
import { lower, type Standing } from "./standing.js";
import { CALLS, verbStanding } from "./verb-standing.js";

/** The standing of what a noun tells: from its modifiers, then from the verb or preposition over it. */
export function nounStanding(scene: Scene, noun: number): Standing {
  // a headline's "to visit" that the tagger takes for a noun
  if (noun > 0 && lower(scene, noun - 1) === "to" && dependentBy(scene.tree, noun, ["det", "amod"]) < 0)
    return "planned";
  let modified: Standing;
  for (const child of dependents(scene.tree, noun)) {
    const relation = scene.syntax.relation[child]!;
    if (relation === "det" && lower(scene, child) === "no") return "denied";
    const status = relation === "amod" || relation === "acl" ? NOUN_MODIFIERS.get(lower(scene, child)) : undefined;
    modified = status ?? modified;
    if (!status && relation === "acl" && scene.syntax.tag[child] === "VBN")
      modified = acted(scene, child, nounEffect(scene, child, ""));
    if (relation === "acl:relcl" && !isPluperfect(scene, child)) {
      const effect = nounEffect(scene, child, "");
      if (effect && effect !== "same") modified = acted(scene, child, effect);
    }
  }
  const governed = offOrMoved(scene, noun) ?? governedStanding(scene, noun);
  return modified !== undefined && governed !== "cancelled" && governed !== "moved" ? modified : governed;
}

/** "a summit that had twice been postponed": what was so before is no longer. */
const isPluperfect = (scene: Scene, verb: number): boolean =>
  dependentsBy(scene.tree, verb, ["aux"]).some((a) => lower(scene, a) === "had");

/** How far a calling off may stand from its noun: "The visit of … to …, which was planned for …, has been postponed". */
const OFF_REACH = 40;

/** A net under the parse: a participle of calling off or moving later in the sentence that has no other subject. */
function offOrMoved(scene: Scene, noun: number): Standing {
  const { endToken } = scene.sentences[scene.tokens.sentence[noun]!]!;
  for (let token = noun + 1; token < Math.min(endToken, noun + OFF_REACH); token++) {
    if (scene.syntax.upos[token] === 1 && NOUN_SENSES.has(lower(scene, token))) return undefined;
    if (scene.syntax.tag[token] !== "VBN") continue;
    const effect = nounEffect(scene, token, "");
    const held = willBeHeld(scene, token);
    if (effect !== "cancelled" && effect !== "moved" && !held) continue;
    const subject = dependentBy(scene.tree, token, ["nsubj:pass", "nsubj"]);
    // a day before the verb is not what was called off: "A summit set for May 12 was called off"
    const other = subject >= 0 && subject !== noun && scene.timeAt[subject]! < 0;
    if (other || isPluperfect(scene, token)) return undefined;
    return held ? "planned" : acted(scene, token, effect);
  }
  return undefined;
}

/** "will be held": whatever the parse makes of the words before. */
const willBeHeld = (scene: Scene, verb: number): boolean =>
  lower(scene, verb) === "held" && lower(scene, verb - 1) === "be" && lower(scene, verb - 2) === "will";

function governedStanding(scene: Scene, noun: number): Standing {
  const head = scene.syntax.head[noun]!;
  if (head < 0) return undefined;
  const relation = scene.syntax.relation[noun]!;
  if (relation === "conj") return nounStanding(scene, head);
  if (isVerb(scene, head)) return underVerb(scene, noun, head, relation);
  return underNominal(scene, noun, head);
}

/** "…, ending a two-day summit": over, whatever the clause that it is hung from. */
const ENDING: ReadonlySet<string> = new Set(["end", "conclude", "close", "wrap", "cap"]);

function underVerb(scene: Scene, noun: number, verb: number, relation: string): Standing {
  if (scene.syntax.tag[verb] === "VBG" && relation === "obj" && ENDING.has(scene.syntax.lemma[verb]!))
    return "happened";
  const marker = relation.startsWith("obl") ? dependentBy(scene.tree, noun, ["case"]) : -1;
  const word = marker >= 0 ? lower(scene, marker) : "";
  const effect = nounEffect(scene, verb, word);
  if (!relation.startsWith("obl") || (effect && CALLS.has(`${scene.syntax.lemma[verb]} ${word}`)))
    return acted(scene, verb, effect);
  const standing = verbStanding(scene, verb);
  switch (word) {
    case "after":
    case "following":
    case "since":
      return standing === "planned" ? undefined : "happened";
    case "before":
    case "ahead":
      return standing === "happened" || standing === "present" ? undefined : "planned";
    case "for":
      return standing === "happened" || standing === "ongoing" ? undefined : standing;
    case "about":
    case "regarding":
    case "concerning":
    case "against":
    case "of":
      return undefined;
    default:
      return standing === "denied" ? undefined : standing;
  }
}

function underNominal(scene: Scene, noun: number, head: number): Standing {
  if (dependentBy(scene.tree, head, ["cop"]) >= 0 && scene.syntax.relation[noun]!.startsWith("nsubj")) {
    // "the visit is likely to be the last": the noun as subject of an adjective or noun
    const effect = CLAUSE_GOVERNORS.get(lower(scene, head));
    return effect && effect !== "same" && effect !== "moved" ? effect : "present";
  }
  if (ISSUES.has(scene.syntax.lemma[head]!)) return "possible";
  const effect = CLAUSE_GOVERNORS.get(lower(scene, head));
  return effect && effect !== "same" && effect !== "moved" && scene.syntax.upos[head] === 1 ? effect : undefined;
}

/** "raised the issue of a withdrawal": spoken of, not told. */
const ISSUES: ReadonlySet<string> = words("issue question topic idea prospect matter subject");

/** Words that make another verb of the one before, where the parse hangs them elsewhere: "called off". */
const PARTICLES: ReadonlySet<string> = new Set(["off", "back", "out"]);

function nounEffect(scene: Scene, verb: number, preposition: string): Effect | undefined {
  const lemma = scene.syntax.lemma[verb]!.toLowerCase();
  const particle = dependentBy(scene.tree, verb, ["compound:prt", "advmod"]);
  const beside = PARTICLES.has(scene.tokens.lower[verb + 1] ?? "") ? verb + 1 : -1;
  const narrow =
    (particle >= 0 ? NOUN_GOVERNORS.get(`${lemma} ${lower(scene, particle)}`) : undefined) ??
    (beside >= 0 ? NOUN_GOVERNORS.get(`${lemma} ${lower(scene, beside)}`) : undefined);
  return (
    narrow ?? (preposition ? NOUN_GOVERNORS.get(`${lemma} ${preposition}`) : undefined) ?? NOUN_GOVERNORS.get(lemma)
  );
}

/** The verb's effect on the noun, given how the verb itself stands: "may cancel the talks" leaves them possible. */
function acted(scene: Scene, verb: number, effect: Effect | undefined): Standing {
  const standing = verbStanding(scene, verb);
  if (standing === "denied" && effect === undefined) return undefined;
  if (effect === undefined || effect === "same") return standing;
  if (standing === "denied" && effect === "planned") return undefined;
  if (standing === "denied")
    return effect === "denied" ? "expected" : effect === "cancelled" || effect === "moved" ? "planned" : "denied";
  if (effect === "cancelled" || effect === "moved")
    return standing === "possible" || standing === "called-for" ? "possible" : effect;
  return effect;
}
