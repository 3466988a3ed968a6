import type { Entity, Event, Hop, Readout, Span, Statement } from "@readout/reader";
import { type Count, presentIn } from "./counts.js";
import { hash } from "./hash.js";
import { packVector, type Vector } from "./vector.js";
import { fold, rarity, termOf, termsOf, wordsOf } from "./words.js";

/** What tracking needs of one record: small, made once. */
export interface Sketch {
  readonly record: string;
  /** When it came out, as far as known; articles are told in this order. */
  readonly published?: string;
  readonly publisher?: string;
  readonly title: string;
  /** Terms and neighbouring pairs of terms with their weights. */
  readonly vector: Vector;
  /** Hashes of runs of four words, sorted. */
  readonly shingles: Uint32Array;
  readonly tellings: readonly Telling[];
  readonly sayings: readonly Saying[];
  /** How many were there, as the report says: "nine companies". */
  readonly present?: readonly Count[];
}

export interface Party {
  readonly name: string;
  readonly kind: Entity["kind"];
  readonly country?: string;
  readonly role: string;
  /** Described and not named: "the Swedish prime minister". */
  readonly isUnnamed?: true;
  /** Described, and without a country: "the two ministers", "troops". It may be anybody of its kind. */
  readonly isVague?: true;
}

/** One event as one record tells it. */
export interface Telling {
  readonly item: string;
  readonly type: string;
  readonly mode?: string;
  readonly parties: readonly Party[];
  readonly place?: string;
  /** The place is a whole country, which rules out no town of its own. */
  readonly isWide?: boolean;
  readonly placeCountry?: string;
  /** Hashes of the sentences that tell of it, for copies of one text. */
  readonly sentences?: readonly number[];
  /** The title tells of it. */
  readonly isInTitle?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly status: Event["status"];
  readonly agenda: readonly { readonly label: string; readonly code?: string }[];
  /** It stands in the content of a denial. */
  readonly denied: boolean;
}

/** Something a record says, in its own voice or another's. */
export interface Saying {
  readonly item: string;
  readonly text: string;
  readonly terms: readonly string[];
  readonly form: "direct" | "indirect" | "mixed";
  readonly denies: boolean;
  readonly source: string;
  readonly identification: Statement["source"]["identification"];
  /** Several who speak as one: one source, whoever they are. */
  readonly plural: boolean;
  /** The body or country that a source belongs to, where the record tells. */
  readonly of?: string;
  readonly via: readonly Pick<Hop, "name" | "kind">[];
  /** The words around it speak of a release or statement on paper. */
  readonly release: boolean;
}

/** The sketch of a record, under the name that references give it. */
export function sketchOf(record: Readout, name: string): Sketch {
  const { article } = record;
  const published = article.published.latest ?? article.published.earliest;
  const title = article.title?.text ?? record.text.trim().split("\n", 1)[0]!.slice(0, 200);
  // What stands after the report is no part of it: one paper's articles share their captions and links.
  const text = record.text.slice(0, article.paragraphs.at(-1)?.[1] ?? record.text.length);
  return {
    record: name,
    ...(published !== undefined && { published }),
    ...(article.publisher && { publisher: article.publisher.text }),
    title,
    vector: vectorOf(text, title),
    shingles: shinglesOf(text),
    tellings: tellingsOf(record, published),
    sayings: sayingsOf(record),
    present: presentIn(text),
  };
}

/** The sketch of a text that was not read: its words alone. */
export const sketchOfText = (text: string, title: string, record: string, published?: string): Sketch => ({
  record,
  ...(published !== undefined && { published }),
  title,
  vector: vectorOf(text, title),
  shingles: shinglesOf(text),
  tellings: [],
  sayings: [],
});

/**
 * Terms and pairs of neighbouring terms, weighted by rarity and the logarithm of their count. Names count twice: stories
 * of one kind differ in who and where. Chosen on ECB+ and BASIL (docs/decisions/0080).
 */
function vectorOf(text: string, title: string): Sketch["vector"] {
  const singles = new Map<string, number>();
  const pairs = new Map<string, number>();
  const lower = new Set<string>();
  const upper = new Set<string>();
  for (const [part, weight] of [
    [text, 1],
    [title, 2],
  ] as const)
    for (const clause of part.split(/[\n.!?;:,"“”()]+/)) {
      let before: string | undefined;
      for (const [word] of clause.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)) {
        const term = termOf(fold(word));
        if (term !== undefined) {
          (/^\p{Lu}/u.test(word) ? upper : lower).add(term);
          singles.set(term, (singles.get(term) ?? 0) + weight);
          if (before !== undefined) pairs.set(`${before} ${term}`, (pairs.get(`${before} ${term}`) ?? 0) + weight);
        }
        before = term;
      }
    }
  const isName = (term: string): boolean => upper.has(term) && !lower.has(term);
  const weights: [string, number][] = [];
  for (const [term, count] of singles)
    weights.push([term, (1 + Math.log(count)) * rarity(term) * (isName(term) ? 2 : 1)]);
  for (const [pair, count] of pairs) {
    const [a, b] = pair.split(" ") as [string, string];
    weights.push([pair, (1 + Math.log(count)) * Math.sqrt(rarity(a) * rarity(b)) * (isName(a) && isName(b) ? 2 : 1)]);
  }
  return packVector(weights);
}

/** Runs of four words as 32-bit hashes (FNV-1a); every one of a text of up to 4,000 words. */
function shinglesOf(text: string): Uint32Array {
  const words = wordsOf(text).slice(0, 4000);
  const hashes = new Set<number>();
  for (let i = 0; i + 4 <= words.length; i++) hashes.add(hash(words.slice(i, i + 4).join(" ")));
  return Uint32Array.from(hashes).sort();
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

function tellingsOf(record: Readout, published: string | undefined): readonly Telling[] {
  const entities = byId(record.entities);
  const topics = byId(record.topics);
  const denials = new Set(record.statements.filter(({ cue }) => cue.act === "deny").map(({ id }) => id));
  const title = record.article.title?.spans ?? [];
  return record.events.map((event) => {
    const asserted = event.mentions.flatMap(({ assertedBy }) => assertedBy);
    const triggers = event.mentions.map(({ trigger }) => trigger);
    return {
      item: event.id,
      type: event.type,
      ...(event.mode !== undefined && { mode: event.mode }),
      parties: event.participants.flatMap(({ entity, role }) => partyOf(entities, entity, role)),
      ...placeOf(event.place === undefined ? undefined : entities.get(event.place)),
      ...daysOf(event, published),
      status: event.status,
      agenda: event.agenda.flatMap((id) => {
        const topic = topics.get(id);
        return topic ? [{ label: topic.label, ...(topic.code !== undefined && { code: topic.code }) }] : [];
      }),
      denied: event.status === "denied" || (asserted.length > 0 && asserted.every((id) => denials.has(id))),
      sentences: [...new Set(triggers.map((trigger) => hash(wordsOf(sentenceAround(record.text, trigger)).join(" "))))],
      ...(triggers.some(([start]) => title.some(([from, to]) => from <= start && start < to)) && { isInTitle: true }),
    };
  });
}

/** "Talks with the Union": a body is met, and is not where one meets. */
const placeOf = (place: Entity | undefined): Pick<Telling, "place" | "isWide" | "placeCountry"> =>
  place === undefined || place.kind === "organization"
    ? {}
    : {
        place: place.name,
        ...(place.kind === "country" && { isWide: true }),
        ...(place.country !== undefined && { placeCountry: place.country }),
      };

/** The days of an event, unless they cannot be: what has happened did so before it was told. */
function daysOf({ time, status }: Event, published: string | undefined): Pick<Telling, "from" | "to"> {
  const isOver = status === "happened" || status === "ongoing";
  if (isOver && published !== undefined && time?.from !== undefined && time.from.slice(0, 10) > published.slice(0, 10))
    return {};
  return { ...(time?.from !== undefined && { from: time.from }), ...(time?.to !== undefined && { to: time.to }) };
}

function partyOf(entities: ReadonlyMap<string, Entity>, id: string, role: string): readonly Party[] {
  const entity = entities.get(id);
  if (!entity) return [];
  const members = (entity.members ?? []).flatMap((member) => entities.get(member) ?? []);
  const named = members.length > 1 && members.every((member) => member.named) ? members : [entity];
  return named.map((one) => ({
    name: one.kind === "person" ? one.name.replace(OFFICES, "") : one.name,
    kind: one.kind,
    ...(one.country !== undefined && { country: one.country }),
    role,
    ...(!one.named && { isUnnamed: true as const }),
    ...(isVague(one) && { isVague: true as const }),
  }));
}

/** An office of several left before the first name: "Foreign Ministers Ada Norling". */
const OFFICES = /^(?:\p{Lu}\p{L}+ ){0,2}(?:Presidents|Ministers|Chancellors|Premiers|Envoys|Ambassadors) (?=\p{Lu})/u;

/** No name in it, and nothing that a later report could say again word by word. */
const isVague = ({ kind, named, name, country }: Entity): boolean =>
  (kind === "group" || kind === "person" || kind === "organization") &&
  !named &&
  country === undefined &&
  !/\p{Lu}/u.test(name.replace(/^\S+/, ""));

const RELEASE = /\b(?:press release|release|communiqu[eé]|statement)\b/i;

function sayingsOf(record: Readout): readonly Saying[] {
  const entities = byId(record.entities);
  const words = (spans: readonly Span[]): string =>
    spans.map(([start, end]) => record.text.slice(start, end)).join(" ");
  const inner = new Set(
    record.statements.flatMap(({ within, content }) => {
      const outer = record.statements.find(({ id }) => id === within);
      return outer && words(outer.content.spans) === words(content.spans) ? [outer.id] : [];
    }),
  );
  return record.statements
    .filter(({ id, content }) => !inner.has(id) && content.spans.length > 0)
    .map((statement) => {
      const { source, content, cue, via } = statement;
      const entity = source.entity === undefined ? undefined : entities.get(source.entity);
      const office = entity?.roles.find(({ of }) => of !== undefined)?.of;
      const of = office === undefined ? entity?.country : (entities.get(office)?.name ?? entity?.country);
      const text = words(content.spans);
      return {
        item: statement.id,
        text,
        terms: [...new Set(termsOf(text))],
        form: content.form,
        denies: cue.act === "deny" || /^["“']?(?:not a |no |nobody |none )/i.test(text),
        source: entity?.name ?? words(source.spans),
        identification: source.identification,
        plural: source.plural === true,
        ...(of !== undefined && { of }),
        via: via.map(({ name, kind }) => ({ name, kind })),
        release: RELEASE.test(sentenceAround(record.text, content.spans[0]!)),
      };
    });
}

/** The sentence around a span, roughly: from the end of the one before to the end of its own. */
function sentenceAround(text: string, [start, end]: Span): string {
  const before = Math.max(text.lastIndexOf(". ", start), text.lastIndexOf("\n", start));
  const after = text.indexOf(".", end);
  return text.slice(before + 1, after < 0 ? Math.min(text.length, end + 200) : after);
}
