import { conjuncts, dependentBy, dependents, dependentsBy, preposition } from "../document/tree.js";
import { isControlled, isVerb, type Oblique, obliques } from "./clause.js";
import { words } from "./lexicon/words.js";
import { entityOf, type Scene } from "./scene.js";

/** Days of an event: half-open [from, to), and the expression they rest on. */
export interface When {
  readonly id?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Adjectives and participles that only raise: their dates are the event's: "is due to meet on Friday". */
const RAISING: ReadonlySet<string> = words(
  "expect due set schedule slate likely plan poise unlikely begin start be have go continue",
);

/**
 * The words whose dependents may set the scene of an event, nearest first: the trigger, the verb that carries it, and
 * the governors that lend it their time. "Is expected to travel on Monday to sign it": sign < travel < expected.
 */
export function settingChain(scene: Scene, trigger: number, support: number): number[][] {
  const levels: number[][] = [[trigger]];
  if (support >= 0) levels.push([support]);
  let at = support >= 0 ? support : trigger;
  for (let step = 0; step < 5; step++) {
    const head = scene.syntax.head[at]!;
    const relation = scene.syntax.relation[at]!;
    if (head < 0) break;
    const controlled = isControlled(scene, at);
    const purpose = relation === "advcl" && scene.syntax.tag[at] === "VB" && !controlled;
    const raised = controlled && (RAISING.has(scene.syntax.lemma[head]!) || RAISING.has(scene.tokens.lower[head]!));
    const nominal =
      (relation === "nmod" ||
        relation === "obl" ||
        relation === "conj" ||
        relation === "appos" ||
        relation === "obj") &&
      !isVerb(scene, at) &&
      at === trigger;
    const shared = relation === "conj" && isVerb(scene, at) && isVerb(scene, head);
    const aside = relation === "advcl" && scene.syntax.tag[at] === "VBG" && dependentBy(scene.tree, at, ["mark"]) < 0;
    if (!purpose && !raised && !nominal && !shared && !aside) break;
    if (scene.cueStatement.has(head) && !raised && !purpose && !aside) break;
    levels.push([head]);
    at = head;
  }
  return levels;
}

/** The event's days from the time expressions in its clause, the nearest level that has any; else from the words around. */
export function findTime(scene: Scene, levels: readonly number[][], lookAround = true): When | undefined {
  for (const level of levels) {
    const found = level.flatMap((token) => timesUnder(scene, token, levels));
    const when = found.length ? combine(scene, found) : undefined;
    if (when) return when;
  }
  if (!lookAround) return undefined;
  for (const level of levels.slice(0, 2)) {
    const when = combine(scene, timesNear(scene, level[0]!, levels));
    if (when) return when;
  }
  const before = timeBeforeWhen(scene, levels[0]![0]!);
  return before >= 0 ? combine(scene, [{ preposition: "", time: before }]) : undefined;
}

/** How far a time may stand from a trigger that the parse does not join it to; longer reaches lost more than they won. */
const REACH = 12;

/** Time expressions in the stretch around the trigger that no other clause begins in; a net under the parse. */
function timesNear(scene: Scene, trigger: number, levels: readonly number[][]): Dated[] {
  const { from, to } = stretch(scene, trigger, levels.flat());
  const out: Dated[] = [];
  for (let token = from; token < to; token++) {
    const time = scene.timeAt[token]!;
    if (time < 0 || out.some((d) => d.time === time) || isSaidTime(scene, time, levels)) continue;
    out.push({ preposition: adverbBefore(scene, token), time });
  }
  return out;
}

/** The words around a trigger, up to the next verb, subordinator or end of sentence on either side. */
export function stretch(scene: Scene, trigger: number, own: readonly number[]): { from: number; to: number } {
  const sentence = scene.sentences[scene.tokens.sentence[trigger]!]!;
  let to = trigger + 1;
  while (to < Math.min(sentence.endToken, trigger + REACH) && !isBarrier(scene, to, own)) to++;
  let from = trigger;
  while (from > Math.max(sentence.firstToken, trigger - REACH) && !isBarrier(scene, from - 1, own)) from--;
  return { from, to };
}

const SUBORDINATORS: ReadonlySet<string> = new Set([
  "after",
  "before",
  "because",
  "when",
  "while",
  "who",
  "which",
  "that",
  "if",
  "unless",
  "although",
  "though",
  "whether",
  "where",
  "whose",
  "as",
  "but",
  ";",
  ":",
  "said",
  "since",
  '"',
]);

export function isBarrier(scene: Scene, token: number, own: readonly number[]): boolean {
  if (own.includes(token) || scene.timeAt[token]! >= 0) return false;
  if (SUBORDINATORS.has(scene.tokens.lower[token]!)) return true;
  const tag = scene.syntax.tag[token]!;
  if ((tag === "VBN" || tag === "VBG") && token > own[0]!) return scene.syntax.upos[token] === 3;
  if (tag === "MD" || tag === "VBD" || tag === "VBZ" || tag === "VBP") {
    const head = scene.syntax.head[token]!;
    return !(scene.syntax.relation[token]!.startsWith("aux") && own.includes(head));
  }
  return false;
}

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
const ARRANGED: ReadonlySet<string> = words("schedule plan set hold arrange due slate convene");

interface Dated {
  readonly preposition: string;
  readonly time: number;
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
      if (depth < 2 && (dated || leadsToTime(scene, child))) visit(child, depth + 1);
    }
  };
  visit(token, 0);
  return out;
}

/** "since", "from" may be tagged so that they are no case marker; the word before the expression tells as well. */
function adverbBefore(scene: Scene, token: number): string {
  const first = scene.times[scene.timeAt[token]!]!.firstToken;
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
  for (let token = firstToken - 1; token >= Math.max(0, firstToken - 3); token--)
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

/** The first day after a word, and before the next clause: "postponed to 12 May". */
export function timeAfter(scene: Scene, token: number): When | undefined {
  const { endToken } = scene.sentences[scene.tokens.sentence[token]!]!;
  for (let at = token + 1; at < Math.min(endToken, token + 8); at++)
    if (scene.timeAt[at]! >= 0) return combine(scene, [{ preposition: "", time: scene.timeAt[at]! }]);
  return undefined;
}

interface Bounds {
  readonly from?: string;
  readonly to?: string;
}

const day = (iso: string): string => iso.slice(0, 10);
const nextDay = (iso: string): string =>
  new Date(Date.parse(`${day(iso)}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The interval in whole days. */
function bounds(scene: Scene, time: number): Bounds {
  const { from, to, type, value } = scene.times[time]!;
  if (type === "DURATION" || type === "SET") return {};
  if (!from && !to) return /^\d{4}-\d\d-\d\d/.test(value) ? { from: day(value), to: nextDay(value) } : {};
  const end =
    to === undefined
      ? undefined
      : /T(?!00:00)/.test(to) || (from !== undefined && day(to) === day(from))
        ? nextDay(to)
        : day(to);
  return { ...(from && { from: day(from) }), ...(end && { to: end }) };
}

function combine(scene: Scene, found: readonly Dated[]): When | undefined {
  let result: When | undefined;
  for (const { preposition: word, time } of found) {
    const span = rangeAround(scene, time);
    const limits = span.from || span.to ? limitBy(word, span) : undefined;
    if (!limits) continue;
    const next = { id: scene.times[time]!.id, ...limits };
    if (!result) result = next;
    else if (RANGE_WORDS.has(word)) result = { ...result, ...widen(result, limits) };
    else if (isFiner(limits, result)) result = next;
  }
  return result;
}

const RANGE_WORDS: ReadonlySet<string> = words("to through until till");
const RANGE_LINKS: ReadonlySet<string> = words("- – — and to until through till");

/** The days of an expression, with those it is joined to: "from May 3 to May 5", "12–13 May", "May 8 and 9". */
function rangeAround(scene: Scene, time: number): Bounds {
  let span = bounds(scene, time);
  if (!isDay(span)) return span;
  for (const [left, right] of [
    [time - 1, time],
    [time, time + 1],
  ] as const) {
    const a = scene.times[left];
    const b = scene.times[right];
    if (!a || !b || b.firstToken - a.endToken !== 1 || !RANGE_LINKS.has(scene.tokens.lower[a.endToken]!)) continue;
    const other = bounds(scene, left === time ? right : left);
    if (isDay(other)) span = widen(span, other);
  }
  return span;
}

const isDay = (span: Bounds): boolean =>
  span.from !== undefined && span.to !== undefined && nextDay(span.from) === span.to;

const isFiner = (a: Bounds, b: Bounds): boolean =>
  Boolean(a.from && a.to && (!b.from || !b.to || (a.from >= b.from && a.to <= b.to)));

function widen(a: Bounds, b: Bounds): Bounds {
  const from = [a.from, b.from].filter(Boolean).sort()[0];
  const to = [a.to, b.to].filter(Boolean).sort().at(-1);
  return { ...(from && { from }), ...(to && { to }) };
}

/** "By Friday" has an end alone, "since 2023" a beginning alone. */
function limitBy(word: string, span: Bounds): Bounds | undefined {
  switch (word) {
    case "by":
    case "until":
    case "till":
    case "through":
    case "no later than":
      return span.to ? { to: span.to } : undefined;
    case "since":
      return span.from ? { from: span.from } : undefined;
    case "than":
      return undefined;
    default:
      return span;
  }
}

const PLACE_WORDS: ReadonlySet<string> = words("in at near outside off inside");
const GOING_WORDS: ReadonlySet<string> = words("to into for in at of");
const OCCASION_WORDS: ReadonlySet<string> = new Set([
  "at",
  "during",
  "in",
  "for",
  "on the sideline of",
  "sideline",
  "margin",
  "of",
  "on",
  "to",
]);

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
        const kind = scene.entities[entity]!.kind;
        if (kind === "occasion" && OCCASION_WORDS.has(phrase.preposition)) occasion = occasion < 0 ? entity : occasion;
        else if (kind === "place" && (fits(phrase, goes) || (way === "from" && phrase.preposition === "from")))
          place = place < 0 || scene.entities[place]!.kind === "country" ? entity : place;
        else if (kind === "country" && (phrase.preposition === "in" || (goes && phrase.preposition === "to")))
          place = place < 0 ? entity : place;
      }
    if (place >= 0 && occasion >= 0) break;
  }
  if (place < 0) place = placeNear(scene, levels);
  return { place, occasion };
}

/** "In May, Peru signed": a subject that the parse hangs on the preposition of a date. */
function isAstray(scene: Scene, { token }: Oblique): boolean {
  const marker = dependentBy(scene.tree, token, ["case"]);
  if (marker < 0 || marker > token) return false;
  for (let at = marker + 1; at < token; at++) if (scene.timeAt[at]! >= 0 || scene.tokens.lower[at] === ",") return true;
  return false;
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
    if (scene.tokens.lower[token] !== "in" && scene.tokens.lower[token] !== "at") continue;
    for (let at = token + 1; at < Math.min(to, token + 7); at++) {
      const mention = scene.headMention[at]!;
      if (mention < 0) continue;
      if (scene.entities[scene.mentions[mention]!.entity]!.kind === "place") return scene.mentions[mention]!.entity;
      if (scene.syntax.relation[at] !== "amod" && scene.syntax.relation[at] !== "compound") break;
    }
  }
  return -1;
}

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
  const own = entityOf(scene, token);
  if (own >= 0) return own;
  for (const child of dependents(scene.tree, token)) {
    const relation = scene.syntax.relation[child]!;
    if (relation !== "nmod" && relation !== "appos" && relation !== "compound" && relation !== "flat") continue;
    const entity = entityOf(scene, child);
    if (entity >= 0 && scene.entities[entity]!.kind === "place") return entity;
  }
  return -1;
}
