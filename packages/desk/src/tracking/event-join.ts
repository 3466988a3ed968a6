import { sharedText } from "./origins.js";
import { allParties, knowsNobody, mayBeSame, pairUp, partiesOf } from "./parties.js";
import { isSameName } from "./same-name.js";
import type { Sketch, Telling } from "./sketch.js";
import { cosine } from "./vector.js";

/** A telling with the report that it stands in. */
export interface Told {
  readonly sketch: Sketch;
  readonly telling: Telling;
}

/** What is still to come; the rest is over or under way. */
export const AHEAD: ReadonlySet<string> = new Set(["planned", "expected", "possible", "called-for"]);
const isAhead = ({ telling }: Told): boolean => AHEAD.has(telling.status);
const DAY = 864e5;
/** A new day this far from the old one, at the same place, is taken for the same meeting moved. */
const MOVED_WITHIN = 15;
/** Reports of what has happened that are this many days apart, with the same people at the same place, differ by an error. */
const MISTAKEN_WITHIN = 2;
/** Two reports that name nobody tell of one event only where their words are this much alike. */
const ALIKE = 0.15;
/** Reports further apart than this many days are joined by a day alone. */
const UNDATED_WITHIN = 45;

/** Tellings of all reports, put together where they tell of one event. Reports come in the order of publication. */
export function joinTellings(sketches: readonly Sketch[]): readonly (readonly Told[])[] {
  const groups: Told[][] = [];
  const byKey = new Map<string, Told[][]>();
  for (const sketch of sketches)
    for (const family of familiesOf(sketch)) {
      const keys = [...new Set(family.flatMap(keysOf))];
      const candidates = new Set(keys.flatMap((key) => (byKey.get(key) ?? []).slice(-60)));
      const told = { sketch, telling: family[0]! };
      const [best] = [...candidates]
        .map((group) => ({ group, fit: fitOf(group, told) }))
        .filter(({ fit }) => fit > 0)
        .sort((a, b) => b.fit - a.fit);
      const group = best?.group ?? [];
      if (!best) groups.push(group);
      for (const telling of family) group.push({ sketch, telling });
      for (const key of keys) {
        const known = byKey.get(key) ?? [];
        if (!known.includes(group)) known.push(group);
        byKey.set(key, known);
      }
    }
  return groups;
}

/**
 * The tellings of one report, each with those that say the same with less: a title, or a sentence that names nobody new,
 * without a day or a place, where the report tells of one such event alone.
 */
function familiesOf({ tellings }: Sketch): readonly (readonly Telling[])[] {
  const peopled = tellings.filter(({ parties }) => parties.length > 0);
  const isWeak = (telling: Telling): boolean => telling.from === undefined && !hasTown(telling);
  const families = peopled.filter((telling) => !isWeak(telling)).map((telling) => [telling]);
  for (const weak of peopled.filter(isWeak)) {
    const alike = families.filter(([strong]) => strong!.type === weak.type && isSameWay(strong!, weak));
    const family = alike.length === 1 && isLesser(weak, alike[0]![0]!) ? alike[0]! : undefined;
    if (family) family.push(weak);
    else families.push([weak]);
  }
  return families;
}

const hasTown = ({ place, isWide }: Telling): boolean => place !== undefined && !isWide;
const isLesser = (weak: Telling, strong: Telling): boolean =>
  AHEAD.has(weak.status) === AHEAD.has(strong.status) &&
  (weak.isInTitle === true ||
    knowsNobody(weak.parties) ||
    pairUp(weak.parties, strong.parties).length === weak.parties.length);

/** An event is looked for under its type with each word of its participants' names, their countries, its town and its sentences. */
const keysOf = ({ type, parties, place, sentences = [] }: Telling): readonly string[] => [
  ...parties.flatMap(({ name, country }) => [
    ...wordsIn(name).map((word) => `${type} ${word}`),
    ...(country === undefined ? [] : [`${type} /${country}`]),
  ]),
  ...(place === undefined ? [] : wordsIn(place).map((word) => `${type} @${word}`)),
  ...sentences.map((sentence) => `${type} #${sentence}`),
];

const wordsIn = (name: string): readonly string[] =>
  [
    ...name
      .normalize("NFKD")
      .toLowerCase()
      .matchAll(/[a-z]{3,}/g),
  ].map(([word]) => word.slice(0, 5));

/** How well a telling fits a group: 0 where it cannot be the same event. */
function fitOf(group: readonly Told[], told: Told): number {
  const { sketch, telling } = told;
  const isOwn = group.some((other) => other.sketch === sketch);
  const place = placeFit(group, telling);
  if (!group.every((other) => isSameWay(other.telling, telling)) || (place < 0 && isOwn)) return 0;
  const { who, isByName } = whoFit(group, told, place);
  const gap = gapTo(group, telling);
  // A country stands for one of its people, and for its towns, where the day is the same; both at once would join too much.
  const where = place === 1 || isByName ? place : 0;
  if (who === 0 || (place < 0 && !isByName) || !isInTime(group, told, gap, where, isOwn)) return 0;
  return who + (gap === 0 ? 1 : 0) + place / 2 + 0.6;
}

/** Whether days and statuses let a telling be of this event. */
function isInTime(group: readonly Told[], told: Told, gap: number | undefined, place: number, isOwn: boolean): boolean {
  if (gap === 0) return true;
  if (isOwn && group.some((other) => other.sketch === told.sketch && isAhead(other) !== isAhead(told))) return false;
  // What an earlier report tells as over is not planned any more.
  if (isAhead(told) && group.some((other) => !isAhead(other) && isLater(told.sketch, other.sketch))) return false;
  if (gap === undefined)
    return place >= 0 && Math.abs(dayOf(group.at(-1)!.sketch) - dayOf(told.sketch)) <= UNDATED_WITHIN;
  if (isOwn) return false;
  const isOver = told.telling.status === "happened" && group.every((other) => other.telling.status === "happened");
  if (isOver) return gap <= MISTAKEN_WITHIN && place > 0;
  return gap <= MOVED_WITHIN && place >= 0 && isAhead(group.at(-1)!) && (place > 0 || !isAhead(told));
}

const isLater = (a: Sketch, b: Sketch): boolean => (a.published ?? "") > (b.published ?? "");

/** Ways of one kind that an event of one type takes; "meet" and "visit" are told of one event, "phone" is another. */
const WAYS: readonly (readonly string[])[] = [
  ["meet", "visit", "host", "third-party", "multilateral"],
  ["phone", "video", "letter"],
  ["access", "ease"],
];
const wayOf = (mode: string): number => WAYS.findIndex((modes) => modes.includes(mode));
const isSameWay = (a: Telling, b: Telling): boolean =>
  a.mode === undefined ||
  b.mode === undefined ||
  a.mode === b.mode ||
  (wayOf(a.mode) >= 0 && wayOf(a.mode) === wayOf(b.mode));

interface Who {
  readonly who: number;
  readonly isByName: boolean;
}

/**
 * How well the participants fit, 0 where they do not. One sentence in two papers tells of one event whoever was read in
 * it; a denial, and a report that names nobody, fit what is told of the same town in articles that are alike.
 */
function whoFit(group: readonly Told[], { sketch, telling }: Told, place: number): Who {
  if (group.some((other) => isSameSentence(other.telling, telling))) return { who: 1, isByName: true };
  const parties = partiesOf(group.map((other) => other.telling));
  const pairs = pairUp(telling.parties, allParties(group.map((other) => other.telling)));
  const shared = pairs.reduce((sum, [, , kin]) => sum + kin, 0);
  const [least, most] = [
    Math.min(parties.length, telling.parties.length),
    Math.max(parties.length, telling.parties.length),
  ];
  if (2 * shared >= least && most <= 3 * pairs.length) return { who: shared / most, isByName: shared === pairs.length };
  const isOpen = telling.denied || [parties, telling.parties].some(knowsNobody) || mayBeSame(parties, telling.parties);
  const isFit = isOpen && place === 1 && group.some((other) => isAlike(other.sketch, sketch));
  return { who: isFit ? 0.3 : 0, isByName: false };
}

const isSameSentence = (a: Telling, b: Telling): boolean =>
  (a.sentences ?? []).some((sentence) => b.sentences?.includes(sentence));
const isAlike = (a: Sketch, b: Sketch): boolean => a !== b && cosine(a.vector, b.vector) >= ALIKE;

/** 1 at the same place, 0.5 where one is a town in the other, -1 at another, 0 where it cannot be told. */
function placeFit(group: readonly Told[], telling: Telling): number {
  if (telling.place === undefined) return 0;
  const fits = group.flatMap(({ telling: other }) => (other.place === undefined ? [] : [fitOfPlaces(other, telling)]));
  return fits.length === 0 ? 0 : Math.max(...fits);
}

function fitOfPlaces(a: Telling, b: Telling): number {
  if (isSameName(a.place!, b.place!)) return 1;
  const areKnown = a.placeCountry !== undefined && b.placeCountry !== undefined;
  if (areKnown && a.placeCountry !== b.placeCountry) return -1;
  if (a.isWide || b.isWide) return areKnown ? 0.5 : 0;
  // A hall or palace, of which no list knows the country, may stand in the town.
  return (a.placeCountry === undefined) === (b.placeCountry === undefined) ? -1 : 0;
}

/** Days between a telling and the nearest day that the reports gave: 0 where they overlap, nothing where one has none. */
function gapTo(group: readonly Told[], telling: Telling): number | undefined {
  if (telling.from === undefined) return undefined;
  const gaps = group.flatMap((other) => (other.telling.from === undefined ? [] : [gapOf(other.telling, telling)]));
  return gaps.length === 0 ? undefined : Math.min(...gaps);
}

function gapOf(a: Telling, b: Telling): number {
  const [from, to] = [Date.parse(a.from!), Date.parse(a.to ?? a.from!)];
  const [start, end] = [Date.parse(b.from!), Date.parse(b.to ?? b.from!)];
  if (start < to && from < end) return 0;
  return Math.min(Math.abs(start - from), Math.max(start - to, from - end) + DAY) / DAY;
}

const dayOf = ({ published }: Sketch): number =>
  published === undefined ? 0 : Date.parse(published.slice(0, 10)) / DAY;

/**
 * Whether an event can be found again in a later report: it has a day, or two reports that are no copies of one another
 * tell of it, or it has a town and two participants of whom one is named; nobody agrees alone. The rest stays in its
 * record.
 */
export function isTrackable(group: readonly Told[]): boolean {
  const parties = partiesOf(group.map(({ telling }) => telling));
  const isAlone = group[0]!.telling.type === "AGREE" && parties.length < 2;
  if (group.some(({ telling }) => telling.from !== undefined) && !isAlone) return true;
  const [first, ...others] = [...new Set(group.map(({ sketch }) => sketch))] as [Sketch, ...Sketch[]];
  if (others.some((other) => sharedText(first, other) < COPY)) return true;
  return group.some(({ telling }) => hasTown(telling)) && parties.length > 1 && !knowsNobody(parties);
}

/** Share of runs of four words from which one article is a copy of another. */
const COPY = 0.5;
