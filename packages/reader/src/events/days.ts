/** The days of an event, from the time expressions that its clause or the words around hold. */
import { conjuncts, dependents, preposition } from "../document/tree.js";
import { isVerb } from "./clause.js";
import { bounds, combine, type Dated, dayOf, isDay, type When } from "./intervals.js";
import { NOUN_SENSES } from "./lexicon/nouns.js";
import { words } from "./lexicon/words.js";
import { happenVerbAfter, REACH, stretch } from "./reach.js";
import type { Scene } from "./scene.js";

/** The event's days from the time expressions in its clause, the nearest level that has any; else from the words around. */
export function findTime(scene: Scene, levels: readonly number[][], lookAround = true): When | undefined {
  const isObject = scene.syntax.relation[levels[0]![0]!] === "obj" && levels.length > 1;
  const before = Math.max(
    timeRightBefore(scene, levels[0]![0]!),
    timeRightBefore(scene, isObject ? levels[1]![0]! : -1),
  );
  if (before >= 0) return dayOf(scene, before);
  for (const level of levels) {
    const found = level.flatMap((token) => timesUnder(scene, token, levels));
    const when = found.length ? combine(scene, found) : undefined;
    if (when) return when;
  }
  const told = timeThatIs(scene, levels[0]![0]!);
  if (told >= 0) return combine(scene, [{ preposition: adverbBefore(scene, told), time: scene.timeAt[told]! }]);
  if (!lookAround) return undefined;
  const happens = happenVerbAfter(scene, levels[0]![0]!);
  const near = happens >= 0 && !levels.flat().includes(happens) ? [[happens], ...levels] : levels;
  for (const level of near.slice(0, 2)) {
    const when = combine(scene, timesNear(scene, level[0]!, near));
    if (when) return when;
  }
  const when = timeBeforeWhen(scene, levels[0]![0]!);
  return when >= 0 ? dayOf(scene, when) : undefined;
}

/** "Peru on Monday imposed tolls over last month's attack": a day between subject and verb is the verb's, whatever follows; -1. */
function timeRightBefore(scene: Scene, verb: number): number {
  if (verb < 1 || !/^VB[DZP]$/.test(scene.syntax.tag[verb]!)) return -1;
  const time = scene.timeAt[verb - 1] ?? -1;
  if (time < 0 || !isDay(bounds(scene, time))) return -1;
  const { firstToken } = scene.times[time]!;
  const on = scene.tokens.lower[firstToken - 1] === "on" ? firstToken - 2 : firstToken - 1;
  return scene.coverMention[on]! >= 0 ? time : -1;
}

/** "The last visit was in 2019": the day that a noun is said to be on; -1. */
function timeThatIs(scene: Scene, noun: number): number {
  const head = scene.syntax.head[noun]!;
  return head >= 0 && scene.syntax.relation[noun]!.startsWith("nsubj") && scene.timeAt[head]! >= 0 ? head : -1;
}

/** Time expressions in the stretch around the trigger that no other clause begins in; a net under the parse. */
function timesNear(scene: Scene, trigger: number, levels: readonly number[][]): Dated[] {
  const { from, to } = stretch(scene, trigger, levels.flat());
  const out: Dated[] = [];
  for (let token = from; token < to; token++) {
    const time = scene.timeAt[token]!;
    if (time < 0 || out.some((d) => d.time === time) || isSaidTime(scene, time, levels)) continue;
    if (isOfParticiple(scene, token, levels)) continue;
    out.push({ preposition: adverbBefore(scene, token), time });
  }
  return out;
}

/** "sailors held since January were freed": the day of what a participle tells, beside a noun of the clause. */
function isOfParticiple(scene: Scene, token: number, levels: readonly number[][]): boolean {
  let at = token;
  for (let step = 0; step < 4; step++) {
    at = scene.syntax.head[at]!;
    if (at < 0 || levels.some((level) => level.includes(at))) return false;
    if (isVerb(scene, at))
      return (
        (scene.syntax.relation[at] === "acl" && scene.syntax.tag[at] === "VBN") ||
        (isRelative(scene, at) && !levels.flat().includes(at))
      );
  }
  return false;
}

/** "Chile, which imposed a duty in March, …": a verb with a relative pronoun for its subject. */
const isRelative = (scene: Scene, verb: number): boolean =>
  dependents(scene.tree, verb).some(
    (child) =>
      scene.syntax.relation[child]!.startsWith("nsubj") && ["who", "which"].includes(scene.tokens.lower[child]!),
  );

/** Dependents in which an event's date may hang: "at the summit on May 3", "a summit scheduled for May 12". */
function leadsToTime(scene: Scene, child: number): boolean {
  const relation = scene.syntax.relation[child]!;
  if (relation === "acl") return ARRANGED.has(scene.syntax.lemma[child]!);
  if (isVerb(scene, child)) return false;
  return (
    relation.startsWith("obl") ||
    relation === "nmod" ||
    relation === "appos" ||
    relation === "flat" ||
    relation === "obj"
  );
}

/** Participles that date the noun they stand by: "a summit scheduled for May 12". */
export const ARRANGED: ReadonlySet<string> = words("schedule plan set hold arrange due slate convene");

/** "imposed tolls over an attack last month": the day of what it was for is not that of the deed. */
const OF_ANOTHER: ReadonlySet<string> = words("over after for following since about against despite amid before");

function isOfAnother(scene: Scene, child: number): boolean {
  return (
    OF_ANOTHER.has(preposition(scene.tree, child)) &&
    scene.timeAt[child]! < 0 &&
    NOUN_SENSES.has(scene.syntax.lemma[child]!.toLowerCase())
  );
}

function timesUnder(scene: Scene, token: number, levels: readonly number[][]): Dated[] {
  const out: Dated[] = [];
  const seen = new Set<number>();
  const add = (child: number, word: string) => {
    const time = scene.timeAt[child]!;
    if (time < 0 || seen.has(time) || (!noun && isSaidTime(scene, time, levels))) return;
    seen.add(time);
    out.push({ preposition: word, time });
  };
  const noun = !isVerb(scene, token) && token === levels[0]![0];
  const visit = (at: number, depth: number) => {
    for (const child of dependents(scene.tree, at)) {
      const dated = scene.timeAt[child]! >= 0 && !scene.syntax.relation[child]!.startsWith("nsubj");
      if (dated)
        for (const each of conjuncts(scene.tree, child))
          add(each, preposition(scene.tree, each) || preposition(scene.tree, child) || adverbBefore(scene, each));
      if (depth < 2 && (dated || (leadsToTime(scene, child) && !isOfAnother(scene, child)))) visit(child, depth + 1);
    }
  };
  visit(token, 0);
  return out;
}

/** "since", "from" may be tagged so that they are no case marker; the word before the expression tells as well. */
function adverbBefore(scene: Scene, token: number): string {
  const time = scene.timeAt[token]!;
  if (time < 0) return ""; // coordinated with a time, and none itself
  const first = scene.times[time]!.firstToken;
  const before = first > 0 ? scene.tokens.lower[first - 1]! : "";
  return ["by", "until", "since", "from", "to", "through", "till"].includes(before) ? before : "";
}

/** "The official said on Monday" dates the saying; only where saying and doing are one word ("agreed") is it the event's. */
function isSaidTime(scene: Scene, time: number, levels: readonly number[][]): boolean {
  if (followsCue(scene, time, levels)) return true;
  const cues = scene.saidTimes.get(scene.times[time]!.id);
  return cues !== undefined && !levels.some((level) => level.some((token) => cues.has(token)));
}

/** "the paper reported on Wednesday": the words right before are a cue. */
function followsCue(scene: Scene, time: number, levels: readonly number[][]): boolean {
  const { firstToken } = scene.times[time]!;
  const sentence = scene.sentences[scene.tokens.sentence[firstToken]!]!;
  for (let token = firstToken - 1; token >= Math.max(sentence.firstToken, firstToken - 3); token--)
    if (scene.cueStatement.has(token)) return !levels.some((level) => level.includes(token));
  return false;
}

/** "began on March 17, when gunboats seized two ships": the day before "when". */
function timeBeforeWhen(scene: Scene, trigger: number): number {
  const { firstToken } = scene.sentences[scene.tokens.sentence[trigger]!]!;
  for (let token = trigger - 1; token > Math.max(firstToken, trigger - REACH); token--) {
    if (scene.tokens.lower[token] !== "when") continue;
    const before = scene.tokens.lower[token - 1] === "," ? token - 2 : token - 1;
    return before >= firstToken ? scene.timeAt[before]! : -1;
  }
  return -1;
}

/** The first day after a word, and before the next clause: "postponed to 12 May"; a day of no known year is one too. */
export function timeAfter(scene: Scene, token: number): When | undefined {
  const { endToken } = scene.sentences[scene.tokens.sentence[token]!]!;
  for (let at = token + 1; at < Math.min(endToken, token + 8); at++) {
    const time = scene.timeAt[at]!;
    if (time < 0) continue;
    const { id, value } = scene.times[time]!;
    return dayOf(scene, time) ?? (/^XXXX-(?:\d\d-\d\d|WXX-\d)/.test(value) ? { id } : undefined);
  }
  return undefined;
}
