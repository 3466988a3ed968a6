import type { Layers } from "../document/layers.js";
import { buildTree, type Tree } from "../document/tree.js";
import { words } from "./lexicon/words.js";

export type EventNeeds = Pick<
  Layers,
  | "text"
  | "tokens"
  | "sentences"
  | "blocks"
  | "quotes"
  | "parts"
  | "syntax"
  | "times"
  | "published"
  | "attributions"
  | "statements"
  | "mentions"
  | "entities"
  | "options"
>;

/** The layers with the indices that reading events looks up again and again; all built in one pass. */
export interface Scene extends EventNeeds {
  readonly tree: Tree;
  /** Mention whose head this token is, -1 for none; the widest where several share a head. */
  readonly headMention: Int32Array;
  /** Smallest mention around the token, -1 for none. */
  readonly coverMention: Int32Array;
  /** Time expression around the token, -1 for none. */
  readonly timeAt: Int32Array;
  /** Innermost statement in whose content the token stands, -1 for none. */
  readonly statementAt: Int32Array;
  readonly statementById: ReadonlyMap<string, Layers["statements"][number]>;
  /** Index of the entity of each id. */
  readonly entityIndex: ReadonlyMap<string, number>;
  /** Times that tell when something was said, with the head words of the cues they belong to. */
  readonly saidTimes: ReadonlyMap<string, ReadonlySet<number>>;
  /** The country that an entity's own words say it is of, known by a code or not: Estavia of "Estavian Prime Minister Bo Karim"; -1. */
  readonly homeland: Int32Array;
  /** Words that the class of a noun is told by; filled as they are asked for, within one run. */
  readonly classWords: Map<number, readonly string[]>;
  /** True for words of the line that says where and when a story was filed. */
  readonly inDateline: (token: number) => boolean;
  /** Statement whose cue has this head word. */
  readonly cueStatement: ReadonlyMap<number, number>;
}

export function buildScene(layers: EventNeeds): Scene {
  const count = layers.tokens.count;
  const headMention = new Int32Array(count).fill(-1);
  const coverMention = new Int32Array(count).fill(-1);
  const timeAt = new Int32Array(count).fill(-1);
  const widestFirst = layers.mentions.map((_, i) => i).sort((a, b) => width(layers, b) - width(layers, a) || a - b);
  for (const index of widestFirst) {
    const mention = layers.mentions[index]!;
    if (mention.headToken >= 0 && headMention[mention.headToken] === -1) headMention[mention.headToken] = index;
    for (let t = mention.firstToken; t < mention.endToken; t++) coverMention[t] = index;
  }
  const filed = layers.parts.dateline?.span;
  layers.times.forEach((time, index) => {
    // The day a story was filed on is no event's.
    if (filed && time.span[0] >= filed[0] && time.span[1] <= filed[1]) return;
    for (let t = time.firstToken; t < time.endToken; t++) timeAt[t] = index;
  });
  return {
    ...layers,
    tree: buildTree(layers.syntax),
    homeland: findHomelands(layers),
    classWords: new Map(),
    headMention,
    coverMention,
    timeAt,
    statementAt: locateStatements(layers),
    statementById: new Map(layers.statements.map((statement) => [statement.id, statement])),
    entityIndex: new Map(layers.entities.map((entity, index) => [entity.id, index])),
    inDateline: (token) =>
      filed !== undefined && layers.tokens.start[token]! >= filed[0] && layers.tokens.end[token]! <= filed[1],
    saidTimes: collectSaidTimes(layers),
    cueStatement: new Map(
      layers.attributions.flatMap((a, i): [number, number][] => (a.cueToken >= 0 ? [[a.cueToken, i]] : [])),
    ),
  };
}

/** By the country's mention that begins the name with its title. */
function findHomelands({ mentions, entities }: EventNeeds): Int32Array {
  const out = new Int32Array(entities.length).fill(-1);
  for (let outer = 0; outer < mentions.length; outer++) {
    const { entity, firstToken, endToken } = mentions[outer]!;
    if (out[entity]! >= 0 || entities[entity]!.kind === "country") continue;
    for (let inner = outer - NESTED; inner < Math.min(mentions.length, outer + NESTED); inner++) {
      const other = mentions[inner];
      if (!other || other.firstToken < firstToken || other.firstToken > firstToken + 1) continue;
      if (other.endToken < endToken && entities[other.entity]!.kind === "country") out[entity] = other.entity;
    }
  }
  return out;
}

/** Mentions that may begin at one word. */
const NESTED = 4;

/** Widest contents first, so that the innermost is written last. */
function locateStatements(layers: EventNeeds): Int32Array {
  const out = new Int32Array(layers.tokens.count).fill(-1);
  const size = (index: number) => layers.statements[index]!.content.spans.reduce((sum, s) => sum + s[1] - s[0], 0);
  const order = layers.statements.map((_, i) => i).sort((a, b) => size(b) - size(a) || a - b);
  for (const index of order)
    for (const [start, end] of layers.statements[index]!.content.spans)
      for (let t = firstTokenAt(layers, start); t < layers.tokens.count && layers.tokens.start[t]! < end; t++)
        out[t] = index;
  return out;
}

/** First token that ends after the offset, by halving. */
function firstTokenAt(layers: EventNeeds, offset: number): number {
  let low = 0;
  let high = layers.tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (layers.tokens.end[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const width = (layers: EventNeeds, index: number): number =>
  layers.mentions[index]!.endToken - layers.mentions[index]!.firstToken;

function collectSaidTimes(layers: EventNeeds): Map<string, Set<number>> {
  const out = new Map<string, Set<number>>();
  layers.statements.forEach((statement, index) => {
    const id = statement.said?.time;
    if (!id) return;
    const cues = out.get(id) ?? new Set<number>();
    cues.add(layers.attributions[index]?.cueToken ?? -1);
    out.set(id, cues);
  });
  return out;
}

/** Kinds of entity that can act. Outlets, documents, places and occasions cannot. */
const ACTING: ReadonlySet<string> = words("person organization country group");

export const acts = (scene: Scene, entity: number): boolean => ACTING.has(scene.entities[entity]!.kind);

/** The entity that a nominal stands for, -1 for none: the mention it heads, else the one it stands in. */
export function entityOf(scene: Scene, token: number): number {
  const own = scene.headMention[token]!;
  if (own >= 0) return scene.mentions[isLost(scene, own, token) ? wider(scene, own) : own]!.entity;
  const cover = scene.coverMention[token]!;
  return cover >= 0 && scene.syntax.relation[token] !== "amod" ? scene.mentions[cover]!.entity : -1;
}

/** "met Finnish Prime Minister Tomas Lind", where a parser takes the adjective for the object: it stands for the whole. */
const isLost = (scene: Scene, mention: number, token: number): boolean =>
  scene.syntax.tag[token] === "JJ" &&
  CLAUSE_ROLES.test(scene.syntax.relation[token]!) &&
  wider(scene, mention) !== mention;
const CLAUSE_ROLES = /^(?:obj|iobj|nsubj|obl)/;

/** The widest mention that begins with this one and goes on; itself where there is none. */
function wider(scene: Scene, mention: number): number {
  const { firstToken, endToken } = scene.mentions[mention]!;
  let best = mention;
  for (let i = Math.max(0, mention - 4); i < Math.min(scene.mentions.length, mention + 5); i++) {
    const other = scene.mentions[i]!;
    if (other.firstToken === firstToken && other.endToken > Math.max(endToken, scene.mentions[best]!.endToken))
      best = i;
  }
  return best;
}

/** Members of a plural, or the entity itself; "the energy ministers of both countries" are not their presidents. */
export function unfold(scene: Scene, entity: number): readonly number[] {
  const members = scene.entities[entity]!.members;
  if (!members?.length || holdOtherPosts(scene, entity)) return [entity];
  return members.map((id) => scene.entityIndex.get(id) ?? -1).filter((i) => i >= 0);
}

/** Posts that a plural may name its people by. */
const POSTS = /\b(minister|president|ambassador|envoy|deputy|deputies|adviser|negotiator|commander|chief)s?\b/;

/** True where a plural's own words name a post that none of its people is told with, though one is with another. */
function holdOtherPosts(scene: Scene, entity: number): boolean {
  const { members, mentions, kind } = scene.entities[entity]!;
  const post = mentions.length ? postIn(scene, mentions[0]!.span) : "";
  if (kind !== "group" || post === "") return false;
  const told = (members ?? []).map((id) => {
    const member = scene.entities[scene.entityIndex.get(id) ?? -1];
    return member?.kind === "person" ? member.mentions.map(({ span }) => postIn(scene, span)) : [post];
  });
  return told.some((titles) => titles.some((title) => title !== "")) && !told.flat().includes(post);
}

const postIn = (scene: Scene, span: readonly [number, number]): string =>
  POSTS.exec(scene.text.slice(...span).toLowerCase())?.[1] ?? "";
