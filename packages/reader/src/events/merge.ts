import type { When } from "./intervals.js";
import { words } from "./lexicon/words.js";
import type { Part } from "./part.js";
import { type Scene, unfold } from "./scene.js";
import { toldApart } from "./sides.js";
import type { Standing } from "./standing.js";
import type { Telling } from "./telling.js";

/** An event in the making: the tellings that were found to be of one happening, and what they add up to. */
export interface Happening {
  readonly type: string;
  readonly tellings: Telling[];
  parts: Part[];
  place: number;
  occasion: number;
  time: When | undefined;
  standing: Standing;
}

/** How many earlier happenings a telling is held against: keeps a text of any length linear. */
export const WINDOW = 40;

/** No gathering lists more; past it a text is a list of names. */
const MOST_PARTS = 60;

/** Puts tellings of one happening together, in text order. */
export function mergeTellings(scene: Scene, tellings: readonly Telling[]): Happening[] {
  const happenings: Happening[] = [];
  for (const telling of tellings) {
    const best = bestMatch(scene, happenings, telling);
    if (best) absorb(scene, best, telling);
    else if (telling.makes) happenings.push(begin(telling));
  }
  return happenings;
}

const begin = (telling: Telling): Happening => ({
  type: telling.type,
  tellings: [telling],
  parts: [...telling.parts],
  place: telling.place,
  occasion: telling.occasion,
  time: telling.time,
  standing: telling.standing,
});

function bestMatch(scene: Scene, happenings: readonly Happening[], telling: Telling): Happening | undefined {
  let best: Happening | undefined;
  let bestScore = 0;
  for (let i = happenings.length - 1; i >= Math.max(0, happenings.length - WINDOW); i--) {
    const score = likeness(scene, happenings[i]!, telling);
    if (score > bestScore) {
      best = happenings[i];
      bestScore = score;
    }
  }
  return best;
}

/** The first and the latest tellings: enough to compare with, and a bound on the work in a text without end. */
export const someTellings = ({ tellings }: Happening): readonly Telling[] =>
  tellings.length <= 16 ? tellings : [...tellings.slice(0, 4), ...tellings.slice(-12)];

/** Modes that one happening cannot have both of. */
const REMOTE: ReadonlySet<string> = new Set(["phone", "video", "letter"]);

/**
 * How well a telling fits a happening; 0: it cannot be the same. Weights were set by hand on our own stories: who takes
 * part counts most, then an equal day, then an equal place, then nearness for words that take up ("the talks").
 */
function likeness(scene: Scene, happening: Happening, telling: Telling): number {
  if (happening.type !== telling.type) return 0;
  const told = someTellings(happening);
  if (told.some((t) => t.token === telling.token)) return 0;
  if (modesClash(happening, telling) || deedsClash(told, telling)) return 0;
  if (telling.mode === "visit" && telling.tour !== told.some((t) => t.tour)) return 0;
  if (telling.type === "SUPPORT" && telling.makes && !told.some((t) => sameWord(scene, t, telling))) return 0;
  const serves = told.some((t) => t.token === telling.serves || t.serves === telling.token);
  const own = toldApart(
    scene,
    telling.parts.filter((part) => !part.weak && !(telling.anaphoric && part.role === "host")),
  );
  const people = sharedParts(scene, toldApart(scene, happening.parts), own);
  const headline = people < 0 && isHeadlineOf(scene, happening, telling);
  if (people < 0 && !serves && !headline) return 0;
  if ((telling.makes || !telling.anaphoric) && telling.type === "CONSULT" && othersOfSide(scene, happening.parts, own))
    return 0;
  const toll = serves && telling.type === "ASSAULT" && scene.syntax.tag[telling.token] === "VBG";
  if (!MUTUAL.has(telling.type) && !toll && sidesClash(scene, happening.parts, own)) return 0;
  const moved = telling.standing === "moved" || happening.standing === "moved";
  const days = sameDays(happening.time, telling.time);
  if (telling.former && telling.anaphoric && PAST.has(happening.standing))
    return people >= 0 ? 2 + Math.max(0, people) : 0;
  if (days < 0 && !moved && !(serves && !telling.makes)) return 0;
  const place = samePlace(scene, happening.place, telling.place);
  if (place < 0) return 0;
  const joined = days === 1 || (isShort(happening.time) && isShort(telling.time)) ? days : Math.min(days, 0);
  if (standingsClash(happening.standing, telling.standing, joined)) return 0;
  // called off, then set anew: another one
  if (
    happening.standing === "cancelled" &&
    telling.makes &&
    !telling.anaphoric &&
    FUTURE.has(telling.standing) &&
    days <= 0
  )
    return 0;
  if (telling.other && days <= 0 && !serves) return 0;
  const near = telling.sentence - happening.tellings.at(-1)!.sentence;
  const alike = told.some((t) => manner(t) === manner(telling)) ? 1 : 0;
  const weight = Math.min(3, told.length) / 2;
  const score =
    alike +
    weight +
    4 * Math.max(0, people) +
    3 * Math.max(0, days) +
    2 * place +
    (serves ? 4 : 0) +
    (near === 0 ? 2 : near <= 2 ? 1 : 0);
  if (telling.anaphoric || !telling.makes) {
    const unpeopled = near === 0 && happening.parts.length === 0 && !telling.makes;
    if (own.length && people === 0 && !serves && !unpeopled) return 0;
    if (own.length === 0 && !alike && telling.mode === "visit") return 0.5;
    return score + 1 + 1 / (1 + near);
  }
  if (headline) return score;
  // a new, indefinite telling needs somebody in common, or a day and a place
  if (happening.parts.length === 0 && near <= 2 && alike) return score;
  if (own.length === 0 && near <= 1 && alike && telling.standing === undefined) return score;
  return people > 0 || serves || ((own.length === 0 || happening.parts.length === 0) && days > 0) ? score : 0;
}

/**
 * "Norland and Estavia leaders to meet", then who they are: what a headline alone has announced without naming a person,
 * and what the article announces first, unless countries that are known tell them apart.
 */
function isHeadlineOf(scene: Scene, { tellings, parts, standing }: Happening, telling: Telling): boolean {
  if (telling.type !== "CONSULT" || !FUTURE.has(standing) || !FUTURE.has(telling.standing)) return false;
  if (!tellings.every((told) => inTitle(scene, told.token)) || tellings.some((told) => told.tour)) return false;
  const countries = telling.parts.map((part) => scene.entities[part.entity]!.country);
  return parts.every(({ entity }) => {
    const { kind, country } = scene.entities[entity]!;
    return kind !== "person" && (country === undefined || countries.some((c) => c === undefined || c === country));
  });
}

const inTitle = (scene: Scene, token: number): boolean =>
  scene.parts.roles[scene.sentences[scene.tokens.sentence[token]!]!.block] === "title";

/** The one side's minister and then its president, of a country with a code or without: two meetings, unless somebody is at both. */
function othersOfSide(scene: Scene, a: readonly Part[], b: readonly Part[]): boolean {
  const persons = (parts: readonly Part[]) =>
    parts.flatMap((part) => unfold(scene, part.entity)).filter((entity) => scene.entities[entity]!.kind === "person");
  const left = persons(a);
  const right = persons(b);
  if (right.some((entity) => left.includes(entity))) return false;
  const country = (entity: number) => scene.entities[entity]!.country;
  const isSomebody = (entity: number) => country(entity) !== undefined || scene.entities[entity]!.named;
  return right.some((x) => isSomebody(x) && left.some((y) => isSomebody(y) && country(y) === country(x)));
}

/** Types in which who acts and who is acted upon are one side. */
const MUTUAL: ReadonlySet<string> = words("CONSULT AGREE COOPERATE SUPPORT");

/** Different actors, or the same done to others: two sanctions on one country are two events. */
function sidesClash(scene: Scene, a: readonly Part[], b: readonly Part[]): boolean {
  return [true, false].some((acting) => {
    const left = a.filter((part) => (part.role === "actor") === acting);
    const right = b.filter((part) => (part.role === "actor") === acting);
    return left.length > 0 && right.length > 0 && sharedParts(scene, left, right) < 0;
  });
}

const sameWord = (scene: Scene, a: Telling, b: Telling): boolean =>
  scene.syntax.lemma[a.token] === scene.syntax.lemma[b.token] || a.anaphoric || b.anaphoric;

/** Meetings of whatever form are one manner; visits, calls and the rest each their own. */
const manner = ({ mode }: Telling): string | undefined =>
  mode === "host" || mode === "third-party" || mode === "multilateral" ? "meet" : mode;

function modesClash(happening: Happening, telling: Telling): boolean {
  const remote = telling.mode !== undefined && REMOTE.has(telling.mode);
  const told = someTellings(happening);
  const wasRemote = told.some((t) => t.mode !== undefined && REMOTE.has(t.mode));
  const wasFaced = told.some((t) => t.mode !== undefined && !REMOTE.has(t.mode));
  return (remote && wasFaced) || (wasRemote && telling.mode !== undefined && !remote);
}

/** A crossing that reopens and sailors that are freed are two, though both are steps back. */
const deedsClash = (told: readonly Telling[], { mode, makes }: Telling): boolean =>
  makes &&
  (mode === "ease" || mode === "release") &&
  told.every((t) => t.mode === (mode === "ease" ? "release" : "ease"));

const PAST: ReadonlySet<Standing> = new Set<Standing>(["happened", "ongoing"]);
const FUTURE: ReadonlySet<Standing> = new Set<Standing>(["planned", "expected", "possible", "called-for"]);

export function standingsClash(a: Standing, b: Standing, days: number): boolean {
  if (days > 0) return false;
  return (
    (PAST.has(a) && FUTURE.has(b)) ||
    (FUTURE.has(a) && PAST.has(b)) ||
    (a === "moved" && PAST.has(b)) ||
    (PAST.has(a) && b === "moved") ||
    (a === "denied" && (b === "cancelled" || b === "moved" || b === "planned")) ||
    (b === "denied" && (a === "cancelled" || a === "moved" || a === "planned")) ||
    (a === "cancelled" && PAST.has(b)) ||
    (PAST.has(a) && b === "cancelled")
  );
}

/** 1 for equal days, 0.5 for overlapping ones, 0 where one is unknown, -1 where they exclude each other. */
function sameDays(a: When | undefined, b: When | undefined): number {
  if (!a || !b) return 0;
  if (a.from === b.from && a.to === b.to) return 1;
  const apart =
    (a.to !== undefined && b.from !== undefined && a.to <= b.from) ||
    (b.to !== undefined && a.from !== undefined && b.to <= a.from);
  return apart ? -1 : 0.5;
}

/** Days that meet tell nothing where one of the two is a year: what was signed and what is to be ratified by its end. */
const isShort = (time: When | undefined): boolean =>
  time?.from !== undefined && time.to !== undefined && Date.parse(time.to) - Date.parse(time.from) <= 32 * 86_400_000;

/** 1 for the same place, 0.5 for a city and its country, 0 where one is unknown, -1 for two places apart. */
function samePlace(scene: Scene, a: number, b: number): number {
  if (a < 0 || b < 0) return 0;
  if (a === b) return 1;
  const one = scene.entities[a]!;
  const two = scene.entities[b]!;
  if (one.kind !== two.kind && one.country && one.country === two.country) return 0.5;
  if (one.kind === "country" || two.kind === "country")
    return one.country && two.country && one.country !== two.country ? -1 : 0;
  return one.country && two.country && one.country === two.country
    ? 0
    : one.kind === "place" && two.kind === "place" && one.named && two.named
      ? -1
      : 0;
}

/** True for one and the same, or a person or body and its country, or a plural and its member. */
export function stands(scene: Scene, a: number, b: number): boolean {
  if (a === b) return true;
  const one = scene.entities[a]!;
  const two = scene.entities[b]!;
  if (one.members?.includes(two.id) || two.members?.includes(one.id)) return true;
  if (one.roles.some((role) => role.of === two.id) || two.roles.some((role) => role.of === one.id)) return true;
  if (scene.homeland[a] === b || scene.homeland[b] === a) return true;
  if (one.country === undefined || one.country !== two.country) return false;
  return (
    one.kind === "country" ||
    two.kind === "country" ||
    (one.kind !== two.kind && (one.kind === "group" || two.kind === "group"))
  );
}

/** Share of the smaller cast that the larger one has; 0 where one is empty; -1 where they name different people. */
function sharedParts(scene: Scene, a: readonly Part[], b: readonly Part[]): number {
  if (!a.length || !b.length) return 0;
  const left = a.flatMap((part) => unfold(scene, part.entity));
  const right = b.flatMap((part) => unfold(scene, part.entity));
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  const shared = few.filter((x) => many.some((y) => stands(scene, x, y))).length;
  if (shared === 0) return -1;
  return shared / few.length < 0.5 ? -1 : shared / few.length;
}

function absorb(scene: Scene, happening: Happening, telling: Telling): void {
  for (const part of telling.parts) {
    const known = happening.parts.findIndex((p) => p.entity === part.entity);
    if (known >= 0 && part.role === "host") happening.parts[known] = { ...happening.parts[known]!, role: "host" };
    if (!part.weak && happening.parts.length < MOST_PARTS && known < 0)
      happening.parts.push(telling.makes ? part : { ...part, joined: true });
  }
  if (
    telling.place >= 0 &&
    (happening.place < 0 ||
      (scene.entities[happening.place]!.kind === "country" && scene.entities[telling.place]!.kind === "place"))
  )
    happening.place = telling.place;
  if (telling.occasion >= 0 && happening.occasion < 0) happening.occasion = telling.occasion;
  if (!telling.former || !PAST.has(happening.standing)) {
    happening.time = betterTime(happening, telling);
    happening.standing = betterStanding(happening.standing, telling);
  }
  happening.tellings.push(telling);
}

/** The new day of what was moved; else the narrower interval. */
function betterTime(happening: Happening, telling: Telling): When | undefined {
  if (!telling.time) return happening.time;
  if (!happening.time || telling.standing === "moved") return telling.time;
  const a = happening.time;
  const b = telling.time;
  const inside = (b.from ?? "") >= (a.from ?? "") && a.to !== undefined && (b.to ?? "9999") <= a.to;
  const narrower =
    (!a.from && b.from) || (!a.to && b.to && a.from === b.from) || (inside && (b.from !== a.from || b.to !== a.to));
  return narrower ? b : a;
}

const FINAL: ReadonlySet<Standing> = new Set<Standing>(["cancelled", "denied"]);

/** A calling off decides; else the first that says something stays, and plain words outdo hedged ones. */
function betterStanding(known: Standing, telling: Telling): Standing {
  const next = telling.standing;
  if (next === undefined) return known;
  if (known === undefined) return next;
  if (next === "cancelled" && FUTURE.has(known)) return next;
  if (next === "moved") return next;
  if (known === "present") return next;
  if (FINAL.has(known)) return known;
  if (telling.makes && next === "planned" && (known === "expected" || known === "possible")) return next;
  return known;
}
