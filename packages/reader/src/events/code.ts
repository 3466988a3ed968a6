/**
 * The view of a coder: each sentence's one leading event in PLOVER's terms, as event data sets hold it. It differs from
 * the record on purpose: what is only said counts (ACCUSE, REQUEST, THREATEN), a meeting to come is AGREE, and nothing is
 * joined across sentences. PLOVER 2.0 codebook, "future meetings are AGREE".
 */
import { dependentBy } from "../document/tree.js";
import { isPassive, isSpeaker, isVerb } from "./clause.js";
import { TYPE_OF_ANSWER } from "./lexicon/coding.js";
import type { EventType } from "./lexicon/sense.js";
import { words } from "./lexicon/words.js";
import { buildScene, type EventNeeds, type Scene } from "./scene.js";
import { findTellings, type Telling } from "./telling.js";

export interface CodedActor {
  readonly country: string | null;
  readonly start: number;
  readonly end: number;
}

export interface CodedEvent {
  /** null where no trigger was known and the sides alone are told. */
  readonly type: EventType | null;
  readonly mode: string | null;
  readonly source: readonly CodedActor[];
  readonly target: readonly CodedActor[];
  readonly trigger: readonly { readonly start: number; readonly end: number }[];
  /** The word that was taken; for people who look at errors. */
  readonly word: string;
}

/** The leading event of each sentence; `alpha3` names countries by their alpha-2. */
export function codeEvents(layers: EventNeeds, alpha3: Readonly<Record<string, string>>): CodedEvent[] {
  const scene = buildScene(layers);
  const bySentence = new Map<number, Telling[]>();
  for (const telling of findTellings(scene)) {
    const list = bySentence.get(telling.sentence);
    if (list) list.push(telling);
    else bySentence.set(telling.sentence, [telling]);
  }
  const leading = [...bySentence.values()].map((tellings) => lead(scene, tellings));
  const best = leading.sort((a, b) => rank(scene, a) - rank(scene, b))[0];
  return best ? [code(scene, best, alpha3)] : sidesAlone(scene, alpha3);
}

/** No trigger known: the first two countries, as the usual baseline has it. */
function sidesAlone(scene: Scene, alpha3: Readonly<Record<string, string>>): CodedEvent[] {
  const sides = scene.mentions.map((m) => m.entity).filter((entity) => scene.entities[entity]!.country !== undefined);
  const first = sides[0];
  if (first === undefined) return [];
  const second = sides.find((entity) => scene.entities[entity]!.country !== scene.entities[first]!.country) ?? first;
  const next = scene.mentions.find((m) => m.entity === second);
  const both = next !== undefined && second !== first && areJoined(scene, first, next);
  return [
    {
      type: typeOfSaying(scene),
      mode: null,
      source: (both ? [first, second] : [first]).map((entity) => codeActor(scene, entity, alpha3)),
      target: both ? [] : [codeActor(scene, second, alpha3)],
      trigger: [],
      word: "",
    },
  ];
}

/** What is said of a deed that no trigger is known for: it is asked for, or somebody is ready to do it. */
function typeOfSaying(scene: Scene): EventType | null {
  const { lower } = scene.tokens;
  for (let token = 0; token < scene.tokens.count; token++) {
    if (lower[token] === "must") return "REQUEST";
    if (READY.has(lower[token]!) && lower[token + 1] === "to") return "AGREE";
  }
  return null;
}
const READY: ReadonlySet<string> = words("ready willing prepared agreed");

function codeActor(scene: Scene, entity: number, alpha3: Readonly<Record<string, string>>): CodedActor {
  const { country, mentions } = scene.entities[entity]!;
  const [start, end] = mentions[0]?.span ?? scene.mentions.find((m) => m.entity === entity)?.span ?? [0, 0];
  return { country: (country && alpha3[country]) ?? null, start, end };
}

function lead(scene: Scene, tellings: readonly Telling[]): Telling {
  return tellings.reduce((best, next) => (rank(scene, next) < rank(scene, best) ? next : best));
}

/** How far below the main clause a trigger stands; verbs of saying do not count, nouns come after their verb. */
function rank(scene: Scene, telling: Telling): number {
  let depth = isVerb(scene, telling.token) ? 0 : 0.6;
  if (!telling.makes && !telling.speech) depth += 1.5;
  if (telling.parts.length === 0) depth += 0.7;
  let below = telling.token;
  for (
    let at = scene.syntax.head[below]!, step = 0;
    at >= 0 && step < 12;
    below = at, at = scene.syntax.head[at]!, step++
  )
    if (
      isVerb(scene, at) &&
      !(SAYING.has(scene.syntax.lemma[at]!) && !/^(advcl|acl)/.test(scene.syntax.relation[below]!))
    )
      depth += 1;
  return depth + (isPurpose(scene, telling.token) ? 0.5 : 0);
}
/** "demonstrated to demand reforms": what it was for, after what was done. */
const isPurpose = (scene: Scene, token: number): boolean =>
  /^(advcl|acl)$/.test(scene.syntax.relation[token]!) && /^VB(G)?$/.test(scene.syntax.tag[token]!);

const SAYING: ReadonlySet<string> = words(
  "stage mount say report tell add announce state declare begin start continue have be expect quote note confirm hold make take issue decide",
);

function code(scene: Scene, telling: Telling, alpha3: Readonly<Record<string, string>>): CodedEvent {
  const actor = (entity: number) => codeActor(scene, entity, alpha3);
  const type = codeType(scene, telling);
  const sources = telling.parts.filter((p) => p.role === "actor" || p.role === "host").map((p) => p.entity);
  const targets = telling.parts.filter((p) => p.role === "recipient" || p.role === "subject").map((p) => p.entity);
  completeDyad(scene, telling, sources, targets);
  return {
    type,
    mode: type === telling.type ? (telling.mode ?? null) : null,
    source: withCountries(sources.map(actor)),
    target: withCountries(targets.map(actor)),
    trigger: [{ start: telling.span[0], end: telling.span[1] }],
    word: scene.syntax.lemma[telling.token]!,
  };
}

/** Where somebody's country is known, a side is told by the countries alone. */
const withCountries = (actors: readonly CodedActor[]): readonly CodedActor[] => {
  const known = actors.filter(({ country }) => country !== null);
  return known.length > 0 ? known : actors;
};

/** What is to come is agreed to, asked for, threatened or refused: the standing makes the type. */
function codeType(scene: Scene, telling: Telling): EventType {
  const { type, standing } = telling;
  if (telling.speech && isRefused(scene, telling.token)) return "REJECT";
  const answer = TYPE_OF_ANSWER.get(type);
  if (type === "APPOINT" || type === "OFFICE") return "RETREAT";
  if (!answer || standing === undefined) return type;
  if (standing === "planned" || standing === "expected") return answer.coming;
  if (standing === "possible" && answer.coming === "AGREE") return "AGREE";
  if (standing === "called-for") return "REQUEST";
  if (standing === "cancelled") return answer.off;
  return standing === "denied" ? "REJECT" : type;
}

const isRefused = (scene: Scene, verb: number): boolean =>
  dependentBy(scene.tree, verb, ["advmod"]) >= 0 &&
  /^(not|n't|never)$/.test(scene.tokens.lower[dependentBy(scene.tree, verb, ["advmod"])]!);

/** The United Nations, the European Union, a rights group: an actor of its own, whose country nobody should look for. */
const isInternational = (scene: Scene, entity: number): boolean =>
  scene.entities[entity]!.kind === "organization" && scene.entities[entity]!.named;

/** "A missionary from Canada was arrested in Lebanon": who arrests is where it is done. */
function heldIn(scene: Scene, telling: Telling, sources: number[], targets: number[]): void {
  if (telling.type !== "COERCE" || !isVerb(scene, telling.token) || !isPassive(scene, telling.token)) return;
  if (telling.parts.some((part) => part.role === "actor")) return;
  const where = scene.mentions.find(
    ({ firstToken, entity }) =>
      firstToken > telling.token &&
      firstToken <= telling.token + 3 &&
      scene.tokens.lower[firstToken - 1] === "in" &&
      scene.entities[entity]!.country !== undefined,
  );
  if (!where) return;
  const held = [...targets, ...sources].filter((entity) => entity !== where.entity);
  sources.splice(0, sources.length, where.entity);
  targets.splice(0, targets.length, ...new Set(held));
}

/** Types that two sides do together, if they stand side by side: "Peru and Chile have agreed". */
const TOGETHER: ReadonlySet<string> = new Set(["CONSULT", "AGREE", "COOPERATE"]);

/** True where nothing but "and" and the words of the name stand between somebody and the next mention. */
function areJoined(scene: Scene, entity: number, next: Scene["mentions"][number]): boolean {
  const before = scene.mentions.findLast((m) => m.entity === entity && m.endToken <= next.firstToken);
  if (!before || next.firstToken - before.endToken > 3) return false;
  return scene.tokens.lower.slice(before.endToken, next.firstToken).every((w) => ["and", "the", ","].includes(w));
}

/** What a state does at home where no other country is named: curfews, arrests, protests, fights. */
const INWARD: ReadonlySet<string> = new Set(["COERCE", "PROTEST", "ASSAULT", "THREATEN", "REQUEST", "REJECT"]);

/**
 * A coder wants two sides. Where the clause names one, the other is the nearest actor of another country: who stands
 * first before the trigger acts, who stands first after it is acted upon.
 */
function completeDyad(scene: Scene, telling: Telling, sources: number[], targets: number[]): void {
  const sentence = scene.sentences[telling.sentence]!;
  const around = scene.mentions.filter(
    (m) =>
      m.firstToken >= sentence.firstToken &&
      m.endToken <= sentence.endToken &&
      scene.entities[m.entity]!.country !== undefined &&
      !isSpeaker(scene, m.headToken, telling.token),
  );
  const countryOf = (entity: number) => scene.entities[entity]!.country;
  if (!sources.some(countryOf) && !sources.some((entity) => isInternational(scene, entity))) {
    const taken = new Set(targets.map(countryOf));
    const first = around.find((m) => !taken.has(countryOf(m.entity)));
    if (first) sources.push(first.entity);
  }
  heldIn(scene, telling, sources, targets);
  const known = new Set(sources.map(countryOf));
  if (targets.some(countryOf) || sources.filter(countryOf).length > 1) return;
  const after =
    around.find((m) => m.firstToken > telling.token && !known.has(countryOf(m.entity))) ??
    around.find((m) => !known.has(countryOf(m.entity)));
  if (after && TOGETHER.has(telling.type) && sources.length > 0 && areJoined(scene, sources[0]!, after)) {
    sources.push(after.entity);
    return;
  }
  const inner = around.find((m) => m.firstToken > telling.token);
  const domestic = sources.find((entity) => countryOf(entity) !== undefined);
  if (after) targets.push(after.entity);
  else if (inner) targets.push(inner.entity);
  else if (domestic !== undefined && (targets.length > 0 || INWARD.has(telling.type))) targets.push(domestic);
}
