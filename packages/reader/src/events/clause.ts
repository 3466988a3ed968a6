import type { Statement } from "../contract/record.js";
import { conjuncts, dependentBy, dependents, dependentsBy, preposition } from "../document/tree.js";
import { CLAUSE_GOVERNORS } from "./lexicon/governors.js";
import { words } from "./lexicon/words.js";
import { besideSubject } from "./lists.js";
import type { Scene } from "./scene.js";

/** A dependent with its preposition: "with Chile" is { preposition: "with", token: Chile }. */
export interface Oblique {
  readonly preposition: string;
  readonly token: number;
}

const SUBJECTS = ["nsubj", "nsubj:pass", "nsubj:outer"];
const RELATIVE: ReadonlySet<string> = words("who which that whom");
/** Verbs whose object does what follows only if the subject does not: "promised Ana to come". */
const SUBJECT_CONTROL: ReadonlySet<string> = words("promise threaten vow use take need offer");

/** Verbs without a passive: their past beside a noun is no participle: "thousands demonstrated in Lima". */
const INTRANSITIVE: ReadonlySet<string> = words("demonstrate protest rally riot march arrive travel resign");

export const isVerb = (scene: Scene, token: number): boolean => scene.syntax.tag[token]!.startsWith("VB");

/** True for "was signed", "to be signed", and for a bare participle after a noun: "sailors detained in May". */
export function isPassive(scene: Scene, verb: number): boolean {
  if (INTRANSITIVE.has(scene.syntax.lemma[verb]!) || isLostPast(scene, verb)) return false;
  if (dependentBy(scene.tree, verb, ["aux:pass", "nsubj:pass"]) >= 0) return true;
  if (scene.syntax.tag[verb] !== "VBN") return false;
  const relation = scene.syntax.relation[verb]!;
  if (relation === "acl" && followsRelative(scene, verb)) return false;
  if (relation === "acl" || relation === "amod") return true;
  return (
    relation === "conj" &&
    dependentBy(scene.tree, verb, ["aux", ...SUBJECTS]) < 0 &&
    isPassive(scene, scene.syntax.head[verb]!)
  );
}

/** "Peru on Tuesday imposed tolls", where a parser takes the past for a participle of Peru: one that has an object acts. */
function isLostPast(scene: Scene, verb: number): boolean {
  if (scene.syntax.relation[verb] !== "acl" || !/^VB[DN]$/.test(scene.syntax.tag[verb]!)) return false;
  const object = dependents(scene.tree, verb).find(
    (child) =>
      scene.syntax.relation[child] === "obj" ||
      (scene.syntax.relation[child] === "xcomp" && scene.coverMention[child]! >= 0),
  );
  const noun = scene.syntax.head[verb]!;
  const named = noun >= 0 && (scene.headMention[noun]! >= 0 || scene.syntax.head[noun] === -1);
  return object !== undefined && object > verb && noun < verb && named;
}

/** "a pact that the two countries signed", where a parser takes the past for a participle of the countries. */
function followsRelative(scene: Scene, verb: number): boolean {
  const index = scene.coverMention[verb - 1] ?? -1;
  if (index < 0) return false;
  const { firstToken } = scene.mentions[index]!;
  return (
    scene.syntax.head[verb] === scene.mentions[index]!.headToken &&
    RELATIVE.has(scene.tokens.lower[firstToken - 1] ?? "")
  );
}

/** The grammatical subject, inherited through control, coordination and modification; -1 where there is none. */
export function surfaceSubject(scene: Scene, verb: number, depth = 0): number {
  if (verb < 0 || depth > 6) return -1;
  const own = ownSubject(scene, verb);
  if (own >= 0) return resolveRelative(scene, own);
  const head = scene.syntax.head[verb]!;
  if (head < 0) return -1;
  switch (scene.syntax.relation[verb]!) {
    case "xcomp":
      return controller(scene, head, depth);
    case "advcl":
      return isControlled(scene, verb)
        ? controller(scene, head, depth)
        : surfaceSubject(scene, verbAbove(scene, head), depth + 1);
    case "conj":
    case "ccomp":
    case "parataxis":
    case "cop":
    case "aux":
      return surfaceSubject(scene, head, depth + 1);
    case "acl":
      return aclSubject(scene, verb, head, depth);
    default:
      return -1;
  }
}

/** "After talks with Luc Morel, Ana Ruiz flew": of two subjects with a comma and no "and" between them, the nearer. */
function isParted(scene: Scene, [first, ...rest]: readonly number[], verb: number): boolean {
  const last = rest.at(-1);
  if (first === undefined || last === undefined || last > verb) return false;
  const between = scene.tokens.lower.slice(first + 1, last);
  return between.includes(",") && !between.includes("and");
}

/** The verb's own subject, -1 for none; where a parser finds a second one in the dateline, the other. */
function ownSubject(scene: Scene, verb: number): number {
  const all = dependentsBy(scene.tree, verb, SUBJECTS);
  const told = all.filter((subject) => !scene.inDateline(subject));
  return (isParted(scene, told, verb) ? told.findLast((subject) => subject < verb) : told[0]) ?? -1;
}

/** The verb that a token hangs from, itself included, where a parser hangs a clause from a noun; -1 where none is near. */
export function verbAbove(scene: Scene, token: number): number {
  let at = token;
  for (let step = 0; at >= 0 && step < 5 && !isVerb(scene, at); step++) at = scene.syntax.head[at]!;
  return at >= 0 && isVerb(scene, at) ? at : -1;
}

/** "Peru's plan to meet": who has the plan; "within weeks of taking office": who acts in the clause; else the noun itself. */
function aclSubject(scene: Scene, verb: number, noun: number, depth: number): number {
  const tag = scene.syntax.tag[verb]!;
  if (tag === "VB") return holderOf(scene, noun, depth);
  if (tag !== "VBG" || dependentBy(scene.tree, verb, ["mark", "case"]) < 0) return noun;
  for (let at = noun, step = 0; at >= 0 && step < 4; at = scene.syntax.head[at]!, step++)
    if (isVerb(scene, at)) return surfaceSubject(scene, at, depth + 1);
  return -1;
}

/** An infinitive that parsers take for a purpose though the verb above asks for it: "threatened in May to leave". */
export function isControlled(scene: Scene, verb: number): boolean {
  const head = scene.syntax.head[verb]!;
  if (scene.syntax.relation[verb] === "xcomp") return true;
  if (scene.syntax.relation[verb] !== "advcl" || scene.syntax.tag[verb] !== "VB" || head < 0) return false;
  const effect = CLAUSE_GOVERNORS.get(scene.syntax.lemma[head]!);
  return (
    effect !== undefined &&
    effect !== "same" &&
    dependents(scene.tree, verb).some((m) => scene.tokens.lower[m] === "to")
  );
}

function controller(scene: Scene, governor: number, depth: number): number {
  const object = dependentBy(scene.tree, governor, ["obj", "iobj"]);
  if (object >= 0 && !SUBJECT_CONTROL.has(scene.syntax.lemma[governor]!)) return object;
  const on =
    scene.syntax.lemma[governor] === "call"
      ? dependentsBy(scene.tree, governor, ["obl"]).find((o) => preposition(scene.tree, o) === "on")
      : undefined;
  return on ?? surfaceSubject(scene, governor, depth + 1);
}

/** Who has the plan in "Peru's plan to meet", "Peru has a plan to meet". */
function holderOf(scene: Scene, noun: number, depth: number): number {
  const owner = dependentBy(scene.tree, noun, ["nmod:poss"]);
  if (owner >= 0) return owner;
  const head = scene.syntax.head[noun]!;
  return head >= 0 && isVerb(scene, head) ? surfaceSubject(scene, head, depth + 1) : -1;
}

function resolveRelative(scene: Scene, token: number): number {
  if (!RELATIVE.has(scene.tokens.lower[token]!)) return token;
  let verb = scene.syntax.head[token]!;
  for (let step = 0; verb >= 0 && step < 5; step++) {
    if (scene.syntax.relation[verb] === "acl:relcl") return scene.syntax.head[verb]!;
    verb = scene.syntax.head[verb]!;
  }
  return mentionBefore(scene, token);
}

/** Where the parse knows no antecedent: the head of the widest mention that ends right before the pronoun. */
export function mentionBefore(scene: Scene, pronoun: number): number {
  const last = scene.tokens.lower[pronoun - 1] === "," ? pronoun - 2 : pronoun - 1;
  if (last < 0 || scene.coverMention[last] === -1) return pronoun;
  let index = scene.coverMention[last]!;
  for (let i = index - 1; i >= 0 && i > index - 8; i--)
    if (scene.mentions[i]!.endToken === last + 1 && scene.mentions[i]!.firstToken <= scene.mentions[index]!.firstToken)
      index = i;
  return scene.mentions[index]!.headToken;
}

/** Who does it: the subject of an active verb, the "by" phrase of a passive one; coordinated ones each. */
export function agents(scene: Scene, verb: number): number[] {
  if (!isPassive(scene, verb)) {
    const subject = surfaceSubject(scene, verb);
    if (subject < 0 || isSpeaker(scene, subject, verb)) return [];
    const all = conjuncts(scene.tree, subject);
    return [...all, ...besideSubject(scene, subject, verb).filter((token) => !all.includes(token))];
  }
  const by = obliques(scene, verb).find((o) => o.preposition === "by" && scene.timeAt[o.token] === -1);
  return by ? conjuncts(scene.tree, by.token) : [];
}

/** "Peru will sign, its minister said": the source of the statement that a verb stands in does not do what it tells. */
export function isSpeaker(scene: Scene, subject: number, verb: number): boolean {
  if (subject < verb) return false;
  const at = scene.tokens.start[subject]!;
  let statement: Statement | undefined = scene.statements[scene.statementAt[verb]!];
  for (let step = 0; statement && step < 4; step++) {
    if (statement.source.spans.some((span) => span[0] <= at && at < span[1])) return true;
    const outer: string | undefined = statement.within;
    statement = outer ? scene.statementById.get(outer) : undefined;
  }
  return false;
}

/** To whom: the object of an active verb, the subject of a passive one. */
export function objects(scene: Scene, verb: number): number[] {
  const lost = isLostPast(scene, verb) ? ["obj", "xcomp"] : ["obj"];
  const own = dependentsBy(scene.tree, verb, lost);
  if (own.length) return own.flatMap((o) => conjuncts(scene.tree, resolveRelative(scene, o)));
  if (isPassive(scene, verb)) {
    const subject = surfaceSubject(scene, verb);
    return subject >= 0 ? conjuncts(scene.tree, subject) : [];
  }
  if (
    scene.syntax.relation[verb] === "acl:relcl" &&
    dependentsBy(scene.tree, verb, SUBJECTS).some((s) => !RELATIVE.has(scene.tokens.lower[s]!))
  )
    return [scene.syntax.head[verb]!];
  return [];
}

/** "… from Canberra, officials said": who says it is coordinated with nothing that is said. */
function speaksOf(scene: Scene, speaker: number, inside: number): boolean {
  const said = scene.statementAt[inside]!;
  return said >= 0 && scene.attributions[said]?.sourceToken === speaker;
}

/** "answered on Thursday with a duty": what a parser hangs from the day belongs to the verb. */
const behindTime = (scene: Scene, time: number): Oblique[] =>
  dependents(scene.tree, time)
    .filter((token) => scene.syntax.relation[token] === "nmod" && scene.timeAt[token]! < 0)
    .map((token) => ({ preposition: preposition(scene.tree, token), token }))
    .filter((phrase) => phrase.preposition !== "");

/** The preposition of a phrase: "to" for "on to Berlin". */
function wayWord(scene: Scene, token: number): string {
  const markers = dependentsBy(scene.tree, token, ["case"]);
  const last = markers.length > 1 ? scene.tokens.lower[markers.at(-1)!]! : "";
  return last === "to" || last === "into" ? last : preposition(scene.tree, token);
}

/** Prepositional dependents of a verb or noun, coordinated ones each. */
export function obliques(scene: Scene, token: number): Oblique[] {
  const out: Oblique[] = [];
  for (const child of dependents(scene.tree, token)) {
    const relation = scene.syntax.relation[child]!;
    const phrase =
      relation.startsWith("obl") ||
      (relation.startsWith("nmod") && relation !== "nmod:poss" && relation !== "nmod:desc");
    if (!phrase && !(relation === "advmod" && scene.timeAt[child]! >= 0)) continue;
    const word = wayWord(scene, child);
    for (const each of conjuncts(scene.tree, child)) {
      if (scene.timeAt[child]! >= 0 && scene.timeAt[each]! < 0) continue;
      if (each !== child && speaksOf(scene, each, child)) continue;
      out.push({ preposition: (each === child ? "" : preposition(scene.tree, each)) || word, token: each });
    }
    if (scene.timeAt[child]! >= 0) out.push(...behindTime(scene, child));
  }
  return out;
}
