import type { Layers, LinkedMention } from "../document/layers.js";

/** The layers with the look-ups that finding holders needs. */
export interface PositionScene
  extends Pick<
    Layers,
    | "text"
    | "tokens"
    | "sentences"
    | "parts"
    | "syntax"
    | "statements"
    | "attributions"
    | "mentions"
    | "entities"
    | "topics"
  > {
  /** Index of the widest mention that ends with this token, -1 for none. */
  readonly mentionEnding: Int32Array;
  /** Index of the widest mention that begins with this token, -1 for none. */
  readonly mentionStarting: Int32Array;
  /** Index of the widest mention whose head this token is, -1 for none. */
  readonly mentionOfHead: Int32Array;
  /** Innermost statement around the token, -1 for none. */
  readonly statementAt: Int32Array;
  /** Topic that the token words, -1 for none. */
  readonly topicAt: Int32Array;
  /** Statement whose cue has this token, -1 for none. */
  readonly statementOfCue: Int32Array;
}

/** Verbs' governors are followed this far up: "intends to continue to oppose" takes three steps. */
const MOST_STEPS = 6;
const SUBJECT = /^nsubj/;
const CHAIN = /^(?:xcomp|conj|advcl|acl|ccomp|aux|cop|advmod|parataxis)/;

/**
 * Who the subject of the word is: by the tree where there is one, climbing from infinitives and coordinated verbs to
 * the verb that has a subject; else the nearest mention before the word in its sentence.
 */
export function subjectEntity(scene: PositionScene, token: number, before: number): number {
  const byTree = subjectByTree(scene, token);
  if (byTree >= 0) return byTree;
  if (before >= 0 && isCoordinated(scene, token)) return before;
  const mention = mentionBefore(scene, token);
  // "Noor wished him well and voiced hope": "him" holds nothing, and who is quoted is known.
  if (mention && /^(?:him|them)$/.test(scene.tokens.lower[mention.headToken]!)) {
    const quoted = sourceOf(scene, scene.statementOfCue[token] ?? -1);
    if (quoted >= 0) return quoted;
  }
  return mention ? mention.entity : speaker(scene, token);
}

/** "… and demanded", "… but would oppose", "… and to ask for": the subject stands before the conjunction. */
function isCoordinated({ tokens }: PositionScene, token: number): boolean {
  let at = token - 1;
  while (at > token - 4 && /^(?:would|will|to|also|then|later|has|have|is|was|are|were)$/.test(tokens.lower[at] ?? ""))
    at--;
  return /^(?:and|but|or)$/.test(tokens.lower[at] ?? "");
}

/** The first entity named in the sentence: who acts in the main clause before "unless", "only when". */
export function entityOpening(scene: PositionScene, token: number): number {
  const { firstToken } = scene.sentences[scene.tokens.sentence[token]!]!;
  for (let t = firstToken; t < token; t++) {
    const mention = scene.mentionStarting[t]!;
    if (mention >= 0) return scene.mentions[mention]!.entity;
  }
  return speaker(scene, token);
}

function subjectByTree(scene: PositionScene, token: number): number {
  const { syntax } = scene;
  let at = token;
  for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
    const subject = subjectOf(scene, at);
    const mention = subject >= 0 ? scene.mentionOfHead[subject]! : -1;
    if (mention >= 0) return scene.mentions[mention]!.entity;
    if (subject >= 0 && !/^(?:who|which|that)$/.test(scene.tokens.lower[subject]!)) return -1;
    // "Peru, which opposes": the relative clause hangs on its holder.
    const governor = syntax.head[at]!;
    if (/^acl/.test(syntax.relation[at]!) && governor >= 0 && scene.mentionOfHead[governor]! >= 0)
      return scene.mentions[scene.mentionOfHead[governor]!]!.entity;
    if (!CHAIN.test(syntax.relation[at]!)) return -1;
    at = governor;
  }
  return -1;
}

/** The subject among a word's dependents: looked for in its sentence, before the word first. */
function subjectOf({ tokens, sentences, syntax }: PositionScene, head: number): number {
  const { firstToken, endToken } = sentences[tokens.sentence[head]!]!;
  for (let t = head - 1; t >= Math.max(firstToken, head - 60); t--)
    if (syntax.head[t] === head && SUBJECT.test(syntax.relation[t]!)) return t;
  for (let t = head + 1; t < Math.min(endToken, head + 10); t++)
    if (syntax.head[t] === head && SUBJECT.test(syntax.relation[t]!)) return t;
  return -1;
}

/** In one quotation, or right before the one that the word stands in: Peru in “Peru "will not pay"”. */
function isHeard({ quote }: PositionScene["tokens"], mention: number, token: number): boolean {
  return quote[mention] === quote[token] || (quote[mention] === -1 && quote[mention + 1] === quote[token]);
}

/** The nearest mention before, in the same quotation or outside all; a subject pronoun before others if the word is coordinated. */
function mentionBefore(scene: PositionScene, token: number): LinkedMention | undefined {
  const { tokens } = scene;
  const { firstToken } = scene.sentences[tokens.sentence[token]!]!;
  const pronouns = isCoordinated(scene, token);
  let nearest: LinkedMention | undefined;
  for (let t = token - 1; t >= Math.max(firstToken, token - 80); t--) {
    const mention = scene.mentionEnding[t]!;
    if (mention < 0 || !isHeard(tokens, t, token) || /^(?:'s|')$/.test(tokens.lower[t + 1] ?? "")) continue;
    if (!pronouns || /^(?:he|she|they|it|we|i)$/.test(tokens.lower[t]!)) return scene.mentions[mention]!;
    nearest ??= scene.mentions[mention]!;
  }
  return nearest;
}

/** The source of the statement that the word stands in: "“No more delay,” she said". */
const speaker = (scene: PositionScene, token: number): number => sourceOf(scene, scene.statementAt[token] ?? -1);

function sourceOf(scene: PositionScene, statement: number): number {
  const id = scene.statements[statement]?.source.entity;
  return id === undefined ? -1 : scene.entities.findIndex((entity) => entity.id === id);
}

/** The first mention after a word, at most eight words on, in the same sentence. */
export function mentionAfter(scene: PositionScene, token: number, reach = 8): LinkedMention | undefined {
  const { endToken } = scene.sentences[scene.tokens.sentence[token]!]!;
  for (let t = token + 1; t < Math.min(endToken, token + 1 + reach); t++) {
    const mention = scene.mentionStarting[t]!;
    if (mention >= 0) return scene.mentions[mention]!;
  }
  return undefined;
}

export function buildPositionScene(
  document: Omit<
    PositionScene,
    "mentionEnding" | "mentionStarting" | "mentionOfHead" | "statementAt" | "statementOfCue" | "topicAt"
  >,
): PositionScene {
  const { tokens, mentions, statements, topics } = document;
  const table = () => new Int32Array(tokens.count).fill(-1);
  const [mentionEnding, mentionStarting, mentionOfHead, statementAt, statementOfCue, topicAt] = [
    table(),
    table(),
    table(),
    table(),
    table(),
    table(),
  ];
  const width = (index: number) => mentions[index]!.endToken - mentions[index]!.firstToken;
  const widest = (into: Int32Array, token: number, index: number) => {
    if (token >= 0 && token < tokens.count && (into[token] === -1 || width(into[token]!) < width(index)))
      into[token] = index;
  };
  mentions.forEach(({ firstToken, endToken, headToken }, index) => {
    widest(mentionEnding, endToken - 1, index);
    widest(mentionStarting, firstToken, index);
    widest(mentionOfHead, headToken, index);
  });
  statements.forEach((statement, index) => {
    for (const [start, end] of statement.cue.spans)
      for (let token = firstAt(tokens.start, start); token < tokens.count && tokens.start[token]! < end; token++)
        statementOfCue[token] = index;
    for (const [start, end] of statement.content.spans)
      for (let token = firstAt(tokens.start, start); token < tokens.count && tokens.start[token]! < end; token++) {
        const known = statementAt[token]!;
        if (known === -1 || size(statements[known]!.content.spans) > size(statement.content.spans))
          statementAt[token] = index;
      }
  });
  topics.forEach(({ spans }, index) => {
    for (const [start, end] of spans)
      for (let token = firstAt(tokens.start, start); token < tokens.count && tokens.start[token]! < end; token++)
        topicAt[token] = index;
  });
  return { ...document, mentionEnding, mentionStarting, mentionOfHead, statementAt, statementOfCue, topicAt };
}

const size = (spans: readonly (readonly [number, number])[]): number =>
  spans.reduce((sum, [start, end]) => sum + end - start, 0);

function firstAt(starts: Int32Array, at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
