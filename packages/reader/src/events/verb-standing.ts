/** How the event that a verb tells of stands: from tense, modality, negation, and from what governs it. */
import { dependentBy, dependents, dependentsBy } from "../document/tree.js";
import { isControlled, isVerb } from "./clause.js";
import { CLAUSE_GOVERNORS, type Effect } from "./lexicon/governors.js";
import { words } from "./lexicon/words.js";
import type { Scene } from "./scene.js";
import { lower, type Standing } from "./standing.js";

const MAX_CLIMB = 6;

const MODAL: ReadonlyMap<string, Standing> = new Map([
  ["will", "planned"],
  ["'ll", "planned"],
  ["wo", "planned"],
  ["shall", "planned"],
  ["would", "possible"],
  ["'d", "possible"],
  ["may", "possible"],
  ["might", "possible"],
  ["could", "possible"],
  ["can", "possible"],
  ["ca", "possible"],
  ["should", "called-for"],
  ["must", "called-for"],
  ["ought", "called-for"],
]);

const NEGATIONS: ReadonlySet<string> = words("not n't never no nor neither without");

/** Statuses that a governor further out can no longer turn into fact: "may agree to visit" stays possible. */
const OPEN: ReadonlySet<Standing> = new Set<Standing>(["possible", "expected", "called-for", "denied", "cancelled"]);

const CONDITION: ReadonlySet<string> = words("if unless whether lest");

const CONDITIONAL_NEED: ReadonlySet<string> = new Set(["unless", "until"]);

/** The standing of what a verb tells: from its own tense and modality, then from what governs it. */
export function verbStanding(scene: Scene, verb: number, depth = 0): Standing {
  const own = ownStanding(scene, verb, depth);
  const outer = depth < MAX_CLIMB ? outerStanding(scene, verb, own, depth) : undefined;
  const standing = outer ?? own ?? announced(scene, verb);
  if (!isNegated(scene, verb)) return standing;
  return standing === "called-for"
    ? "denied"
    : standing === "planned" && !outer
      ? "denied"
      : standing === "denied"
        ? undefined
        : "denied";
}

function isNegated(scene: Scene, verb: number): boolean {
  return dependents(scene.tree, verb).some((child) => {
    const relation = scene.syntax.relation[child]!;
    if (relation === "advmod") return NEGATIONS.has(lower(scene, child)) && lower(scene, child) !== "no";
    return (
      (relation === "obj" || relation.startsWith("nsubj")) &&
      dependents(scene.tree, child).some(
        (d) =>
          (lower(scene, d) === "no" && scene.syntax.relation[d] === "det") ||
          (lower(scene, d) === "single" && /^not$/.test(lower(scene, Math.max(0, d - 2)))),
      )
    );
  });
}

/** Tense and modality of the verb group itself; undefined for infinitives and gerunds, which take theirs from outside. */
function ownStanding(scene: Scene, verb: number, depth: number): Standing {
  const { tree, syntax } = scene;
  const auxiliaries = dependentsBy(tree, verb, ["aux", "aux:pass", "cop"]);
  const modal = auxiliaries.find((a) => syntax.tag[a] === "MD");
  const perfect = auxiliaries.some((a) => syntax.lemma[a] === "have");
  if (modal !== undefined) return modalStanding(scene, verb, modal, perfect);
  const finite = auxiliaries.find((a) => /^VB[DZP]$/.test(syntax.tag[a]!));
  if (hasTo(scene, verb)) {
    // "are to sign", "was to have been signed"
    if (finite === undefined || syntax.lemma[finite] !== "be") return undefined;
    return perfect || syntax.tag[finite] === "VBD" ? "cancelled" : "planned";
  }
  if (perfect) return wasToHave(scene, verb) ? "cancelled" : "happened";
  const tag = syntax.tag[verb]!;
  if (finite !== undefined) {
    if (syntax.tag[finite] === "VBD") return "happened";
    return tag === "VBG" ? "ongoing" : tag === "VBN" ? "present" : "present";
  }
  if (tag === "VBD") return "happened";
  if (tag === "VBN") return participleStanding(scene, verb, depth);
  if (tag === "VBZ" || tag === "VBP") return "present";
  if (tag === "VB" && syntax.relation[verb] !== "root" && syntax.relation[verb] !== "xcomp") return undefined;
  return undefined;
}

/** "were to have met", "was to have been signed": told as not come about, whatever the parser hangs "to" from. */
function wasToHave(scene: Scene, verb: number): boolean {
  for (let token = verb - 1; token > 1 && token > verb - 5; token--)
    if (lower(scene, token) === "have")
      return lower(scene, token - 1) === "to" && /^(?:was|were)$/.test(lower(scene, token - 2));
  return false;
}

function modalStanding(scene: Scene, verb: number, modal: number, perfect: boolean): Standing {
  const word = scene.syntax.lemma[modal]!.toLowerCase();
  if (word === "would" || word === "'d" || lower(scene, modal) === "would") {
    if (perfect) return "cancelled";
    return isReportedPast(scene, verb) ? "planned" : "possible";
  }
  return MODAL.get(lower(scene, modal)) ?? MODAL.get(word) ?? "possible";
}

/** "He said Batista would travel": the "will" of what was said, put back a tense; but not under a condition. */
function isReportedPast(scene: Scene, verb: number): boolean {
  if (
    dependentsBy(scene.tree, verb, ["advcl"]).some((c) =>
      dependents(scene.tree, c).some((m) => scene.syntax.relation[m] === "mark" && CONDITION.has(lower(scene, m))),
    )
  )
    return false;
  const relation = scene.syntax.relation[verb]!;
  const head = scene.syntax.head[verb]!;
  if (relation === "ccomp" && head >= 0)
    return !CLAUSE_GOVERNORS.has(scene.syntax.lemma[head]!) || NEUTRAL.has(scene.syntax.lemma[head]!);
  if (relation === "conj" && head >= 0) return isReportedPast(scene, head);
  return relation === "root" && scene.statementAt[verb]! >= 0;
}

const NEUTRAL: ReadonlySet<string> = words("say report confirm announce tell add insist decide");

/** "detained in May" is past; "planned for May" is handled by what it governs. */
function participleStanding(scene: Scene, verb: number, depth: number): Standing {
  const relation = scene.syntax.relation[verb]!;
  if (relation === "conj" && depth < MAX_CLIMB) {
    const head = scene.syntax.head[verb]!;
    if (isVerb(scene, head)) return ownStanding(scene, head, depth + 1);
  }
  if (relation === "xcomp" || dependentBy(scene.tree, verb, ["mark"]) >= 0)
    return relation === "xcomp" ? undefined : "happened";
  return "happened";
}

const hasTo = (scene: Scene, verb: number): boolean =>
  dependents(scene.tree, verb).some(
    (m) => lower(scene, m) === "to" && (scene.syntax.relation[m] === "mark" || scene.syntax.relation[m] === "aux"),
  );

/**
 * A net under the parse for infinitives that nothing else tells of: "are to discuss", and a headline's "leaders to meet",
 * which parsers hang from the noun; there no verb stands before it.
 */
function announced(scene: Scene, verb: number): Standing {
  const { tag } = scene.syntax;
  const to = verb - 1;
  const { firstToken } = scene.sentences[scene.tokens.sentence[verb]!]!;
  if (tag[verb] !== "VB" || to <= firstToken || lower(scene, to) !== "to") return undefined;
  if (/^(?:is|are|'re|’re)$/.test(lower(scene, to - 1))) return "planned";
  for (let token = Math.max(firstToken, to - TITLE_REACH); token < to; token++)
    if (/^(?:VB[DZPN]?|MD)$/.test(tag[token]!)) return undefined;
  return to - firstToken <= TITLE_REACH ? "planned" : undefined;
}

/** No headline of our own stories has its infinitive later. */
const TITLE_REACH = 14;

/** What the governor makes of it; undefined where it changes nothing. */
function outerStanding(scene: Scene, verb: number, own: Standing, depth: number): Standing {
  const { syntax, tree } = scene;
  const head = syntax.head[verb]!;
  const relation = syntax.relation[verb]!;
  if (head < 0) return own ?? headlineStanding(scene, verb);
  if (
    relation === "conj" ||
    relation === "parataxis" ||
    relation === "cop" ||
    relation === "aux" ||
    relation === "aux:pass"
  ) {
    if (own && own !== "present") return relation === "conj" ? own : undefined;
    if (relation === "parataxis") return own;
    return isVerb(scene, head) ? verbStanding(scene, head, depth + 1) : own;
  }
  if (relation === "advcl" && !isControlled(scene, verb) && !isCalledFor(scene, verb))
    return adverbialStanding(scene, verb, own, depth);
  const effect = governorEffect(scene, verb, head);
  if (relation === "ccomp" || relation.startsWith("csubj")) return clauseEffect(scene, own, effect, head, depth);
  if (own && own !== "present") return undefined;
  // infinitives and gerunds: the governor decides, and what governs that
  const above = isVerb(scene, head) || tree.first[head]! >= 0 ? governorStanding(scene, head, depth) : undefined;
  if (OPEN.has(above) && !(above === "denied" && effect === "denied")) return above;
  if (effect && effect !== "same" && effect !== "moved") return effect;
  return above === "present" && effect === "same" ? "present" : (above ?? (effect === undefined ? own : undefined));
}

/** "called for restoring relations", which parsers take for an adverbial. */
function isCalledFor(scene: Scene, verb: number): boolean {
  if (scene.syntax.tag[verb] !== "VBG") return false;
  const marker = dependentBy(scene.tree, verb, ["mark", "case"]);
  return marker >= 0 && CALLS.has(`${scene.syntax.lemma[scene.syntax.head[verb]!]} ${lower(scene, marker)}`);
}

function governorStanding(scene: Scene, head: number, depth: number): Standing {
  if (isVerb(scene, head)) return verbStanding(scene, head, depth + 1);
  const copula = dependentBy(scene.tree, head, ["cop"]);
  if (copula < 0) {
    const noun = scene.syntax.head[head]!;
    return noun >= 0 &&
      scene.syntax.upos[head] === 1 &&
      depth < MAX_CLIMB &&
      isVerb(scene, noun) &&
      isNegated(scene, noun)
      ? "denied"
      : undefined;
  }
  if (isNegated(scene, head)) return "denied";
  return undefined;
}

function governorEffect(scene: Scene, verb: number, head: number): Effect | undefined {
  const lemma = scene.syntax.lemma[head]!.toLowerCase();
  if (isAccepted(scene, head)) return "planned";
  const particle = dependentBy(scene.tree, head, ["compound:prt"]);
  const withParticle = particle >= 0 ? CLAUSE_GOVERNORS.get(`${lemma} ${lower(scene, particle)}`) : undefined;
  const marker = dependentBy(scene.tree, verb, ["mark", "case"]);
  const withMarker = marker >= 0 ? CLAUSE_GOVERNORS.get(`${lemma} ${lower(scene, marker)}`) : undefined;
  return withParticle ?? withMarker ?? CLAUSE_GOVERNORS.get(lower(scene, head)) ?? CLAUSE_GOVERNORS.get(lemma);
}

/** "accepted an invitation to visit": what one has said yes to is planned. */
function isAccepted(scene: Scene, noun: number): boolean {
  const above = scene.syntax.head[noun]!;
  return (
    /^(?:invitation|offer|proposal)$/.test(scene.syntax.lemma[noun]!) &&
    above >= 0 &&
    scene.syntax.lemma[above] === "accept" &&
    !isNegated(scene, above) &&
    verbStanding(scene, above, MAX_CLIMB) === "happened"
  );
}

/** A full clause keeps its own tense unless the verb above takes the ground away: "hopes that", "denied that". */
function clauseEffect(scene: Scene, own: Standing, effect: Effect | undefined, head: number, depth: number): Standing {
  const above = isVerb(scene, head) && depth < MAX_CLIMB ? verbStanding(scene, head, depth + 1) : undefined;
  if (effect === "denied") return above === "denied" ? undefined : "denied";
  if (own === undefined) return effect === "same" ? above : effect === "moved" ? undefined : (effect ?? above);
  if (own === "happened" || own === "ongoing" || own === "denied" || own === "cancelled") return undefined;
  if (effect === "possible" || effect === "called-for")
    return scene.syntax.lemma[head] === "say" || scene.syntax.lemma[head] === "tell" ? undefined : effect;
  if (effect === "expected") return "expected";
  return undefined;
}

/** Purposes stand as the main clause, conditions are open, "before signing" is still to come. */
function adverbialStanding(scene: Scene, verb: number, own: Standing, depth: number): Standing {
  const marks = dependentsBy(scene.tree, verb, ["mark", "case", "advmod"]).map((m) => lower(scene, m));
  if (marks.some((m) => CONDITIONAL_NEED.has(m))) return own === "happened" ? own : "called-for";
  if (marks.some((m) => CONDITION.has(m))) return "possible";
  if (own && own !== "present") return undefined;
  const main = isVerb(scene, scene.syntax.head[verb]!)
    ? verbStanding(scene, scene.syntax.head[verb]!, depth + 1)
    : undefined;
  if (marks.includes("after") || marks.includes("since")) return "happened";
  if (marks.includes("before")) return main === "happened" ? "happened" : "planned";
  if (marks.includes("to")) return main === "happened" || main === "ongoing" ? "planned" : main;
  return own ?? main;
}

/** "Norway and Peru to meet": an infinitive alone is an announcement. */
function headlineStanding(scene: Scene, verb: number): Standing {
  return scene.syntax.tag[verb] === "VB" && hasTo(scene, verb) ? "planned" : undefined;
}

export const CALLS: ReadonlySet<string> = new Set([
  "call for",
  "ask for",
  "push for",
  "press for",
  "insist on",
  "appeal for",
]);
