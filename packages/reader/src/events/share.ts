/**
 * What one event lends another that is told beside it: the signing takes place where and when the visit does, "a summit
 * was called off" is one between those whose summits the article is about.
 */
import { type Happening, someTellings, standingsClash, stands, WINDOW } from "./merge.js";
import { type OccasionSetting, occasionSettings } from "./occasions.js";
import type { Part } from "./part.js";
import { type Scene, unfold } from "./scene.js";
import { toldApart } from "./sides.js";
import type { Standing } from "./standing.js";

/** Sentences that a lender may stand away; farther ones lent wrongly more often than rightly on our own stories. */
const NEAR = 1;
const CAST_NEAR = 8;

export function shareSettings(scene: Scene, happenings: readonly Happening[]): readonly Happening[] {
  const occasions = occasionSettings(scene);
  for (const happening of happenings) lendOccasion(happening, occasions);
  const filed = filedFrom(scene);
  if (filed >= 0) for (const happening of happenings) lendDateline(scene, happening, filed);
  happenings.forEach((happening, index) => {
    const around = happenings.slice(Math.max(0, index - WINDOW), index + WINDOW);
    if (toldApart(scene, happening.parts).every(({ role }) => role === "host")) lendCast(scene, happening, around);
    if (happening.type !== "CONSULT") lendGuests(happening, around);
    if (happening.type === "AGREE" || happening.type === "CONSULT") lendPlace(scene, happening, around);
  });
  return happenings;
}

/** The place that the story was filed from; -1. */
function filedFrom(scene: Scene): number {
  const span = scene.parts.dateline?.place;
  const mention = span && scene.mentions.find((each) => each.span[0] >= span[0] && each.span[1] <= span[1]);
  return mention && scene.entities[mention.entity]!.kind === "place" ? mention.entity : -1;
}

/**
 * A meeting that the lead tells without a place, told from a town of a country that has no part in it, was held there: reporters go
 * where the talks are. A capital of one of the sides is where the reporter sits.
 */
function lendDateline(scene: Scene, happening: Happening, filed: number): void {
  const { type, tellings, parts, standing } = happening;
  const town = scene.entities[filed]!.country;
  if (type !== "CONSULT" || happening.place >= 0 || town === undefined || parts.length < 2) return;
  if (!LED.has(standing) || !tellings.some((telling) => isInLead(scene, telling.token)) || tellings.some(isAfar))
    return;
  const sides = parts.flatMap((part) => unfold(scene, part.entity)).map((entity) => scene.entities[entity]!.country);
  if (!sides.includes(town)) happening.place = filed;
}
const LED: ReadonlySet<Standing> = new Set<Standing>(["happened", "ongoing", "cancelled", "present", undefined]);

const isAfar = ({ mode }: { readonly mode?: string }): boolean =>
  mode === "visit" || mode === "phone" || mode === "video" || mode === "letter";

function isInLead(scene: Scene, token: number): boolean {
  const { lead } = scene.parts;
  return lead !== undefined && scene.tokens.start[token]! >= lead[0] && scene.tokens.end[token]! <= lead[1];
}

/** What takes place at a gathering, or on its sidelines, does so where and when that does. */
function lendOccasion(happening: Happening, occasions: ReadonlyMap<number, OccasionSetting>): void {
  const setting = occasions.get(happening.occasion);
  if (!setting) return;
  if (happening.place < 0) happening.place = setting.place;
  happening.time ??= setting.time;
}

/** An AGREE or CONSULT without anybody in it takes those of the nearest other one before it. */
function lendCast(scene: Scene, happening: Happening, all: readonly Happening[]): void {
  if (happening.type !== "AGREE" && happening.type !== "CONSULT") return;
  const at = happening.tellings[0]!.sentence;
  let lender: Happening | undefined;
  for (const other of all) {
    const near = at - other.tellings[0]!.sentence;
    if (other === happening || (other.type !== "AGREE" && other.type !== "CONSULT") || near < 0) continue;
    if (
      Math.min(...someTellings(other).map((t) => Math.abs(at - t.sentence))) > CAST_NEAR ||
      count(scene, other.parts) < 2
    )
      continue;
    if (!lender || count(scene, other.parts) >= count(scene, lender.parts)) lender = other;
  }
  if (!lender) return;
  const hosts = happening.parts.filter(
    ({ role, entity }) => role === "host" && !lender.parts.some((p) => p.entity === entity),
  );
  happening.parts = [...hosts, ...lender.parts.map((part) => ({ ...part, role: "actor" as const }))];
}

const count = (scene: Scene, parts: readonly Part[]): number =>
  parts.flatMap((part) => unfold(scene, part.entity)).length;

/** "to travel to Oslo to sign it with the king": who the signing is with, the visit is to. */
function lendGuests(happening: Happening, all: readonly Happening[]): void {
  for (const telling of happening.tellings.slice(0, 4)) {
    if (telling.serves < 0) continue;
    const visit = all.find(
      (other) => other.type === "CONSULT" && other.tellings.some((t) => t.token === telling.serves),
    );
    for (const part of visit ? telling.parts : [])
      if (!visit!.parts.some((p) => p.entity === part.entity))
        visit!.parts.push({ entity: part.entity, role: "recipient" });
  }
}

/** A signing or a call paid during a visit or meeting takes its place and its days where it has none. */
function lendPlace(scene: Scene, happening: Happening, all: readonly Happening[]): void {
  if (happening.place >= 0 && happening.time) return;
  const mode = happening.tellings[0]!.mode;
  if (mode === "phone" || mode === "video") return;
  for (const other of all) {
    if (other === happening || other.type !== "CONSULT") continue;
    if (
      other.tellings[0]!.token > happening.tellings[0]!.token &&
      !(happening.type === "AGREE" && besides(other, happening, 0))
    )
      continue;
    if (
      !besides(other, happening, happening.type === "AGREE" ? NEAR : 0) ||
      standingsClash(other.standing, happening.standing, 0) ||
      !sharesActor(scene, other.parts, happening.parts)
    )
      continue;
    if (happening.place < 0) happening.place = other.place;
    if (!happening.time) happening.time = other.time;
  }
}

const besides = (a: Happening, b: Happening, near: number): boolean =>
  someTellings(a).some((t) =>
    someTellings(b).some((u) => Math.abs(u.sentence - t.sentence) <= near && t.mode !== "phone"),
  );

const sharesActor = (scene: Scene, a: readonly Part[], b: readonly Part[]): boolean =>
  a.some((x) =>
    unfold(scene, x.entity).some((left) =>
      b.some((y) => unfold(scene, y.entity).some((right) => stands(scene, left, right))),
    ),
  );
