import type { Event } from "../contract/record.js";
import type { When } from "./intervals.js";
import type { Status } from "./lexicon/governors.js";
import { NOUN_CLASSES } from "./lexicon/noun-classes.js";
import type { Happening } from "./merge.js";
import { stands } from "./merge.js";
import type { Part } from "./part.js";
import { type Scene, unfold } from "./scene.js";
import { toldApart } from "./sides.js";

/** The contract's event from what its tellings add up to; undefined where nobody takes part. */
export function composeEvent(scene: Scene, happening: Happening): Omit<Event, "id"> | undefined {
  const parts = settleParts(scene, happening.parts);
  if (!parts.length) return undefined;
  const status = settleStatus(scene, happening);
  if (!status) return undefined;
  const mode = settleMode(happening);
  const time = happening.time;
  return {
    type: happening.type,
    ...(mode && { mode }),
    mentions: settleMentions(scene, happening),
    participants: parts.map((part) => ({ entity: scene.entities[part.entity]!.id, role: part.role })),
    ...(happening.place >= 0 && !REMOTE.has(mode ?? "") && { place: scene.entities[happening.place]!.id }),
    ...(time && { time }),
    status,
    ...(happening.occasion >= 0 && { occasion: scene.entities[happening.occasion]!.id }),
    agenda: [],
  };
}

/** Ways of talking that take place nowhere: a town beside a call is what it is about, or where one of the two was. */
const REMOTE: ReadonlySet<string> = new Set(["phone", "video", "letter"]);

/** Plurals give way to their members, a country to the person who acts for it, and each takes part once. */
function settleParts(scene: Scene, parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (const part of parts)
    for (const entity of unfold(scene, countryOfForces(scene, part.entity)))
      if (!out.some((p) => p.entity === entity)) out.push({ ...part, entity });
  const known = toldApart(scene, out);
  return (known.length >= 2 ? [...known] : out).filter((part) => {
    if (scene.entities[part.entity]!.kind !== "country") return true;
    return !out.some(
      (other) =>
        !other.joined &&
        other.role === part.role &&
        scene.entities[other.entity]!.kind === "person" &&
        stands(scene, part.entity, other.entity),
    );
  });
}

/** Troops act for their country, where the article names it: "Chilean warships" take part as Chile. */
function countryOfForces(scene: Scene, entity: number): number {
  const { kind, named, country, mentions } = scene.entities[entity]!;
  if (kind !== "group" || named || country === undefined || !mentions.length) return entity;
  const last = scene.text
    .slice(...mentions[0]!.span)
    .toLowerCase()
    .split(/\s+/);
  if (!last.some((word) => NOUN_CLASSES.forces.has(word.replace(/s$/, "")))) return entity;
  const owner = scene.entities.findIndex((e) => e.kind === "country" && e.country === country);
  return owner >= 0 ? owner : entity;
}

/** The more telling mode: a call or a visit over a meeting; a meeting of three or more is multilateral. */
function settleMode(happening: Happening): string | undefined {
  const modes = happening.tellings.map((t) => t.mode).filter((m): m is string => m !== undefined);
  if (happening.type !== "CONSULT") return modes[0];
  for (const wanted of ["phone", "video", "letter", "third-party", "visit"]) if (modes.includes(wanted)) return wanted;
  return modes.find((m) => m !== "host") ?? modes[0];
}

/** Standing as of publication: the bare present and words without tense are settled by the day. */
function settleStatus(scene: Scene, happening: Happening): Status | undefined {
  const { standing, time } = happening;
  const future = isFuture(scene, time);
  switch (standing) {
    case "present":
      return future ? "planned" : "happened";
    case "moved":
      // To a day of which it is not known whether it is gone, an event is moved to be held.
      return time && (future || !isDated(scene, time)) ? "planned" : "cancelled";
    case undefined:
      return future ? "planned" : "happened";
    default:
      return standing;
  }
}

/** True where an event's day and that of publication can be told apart. */
const isDated = ({ published }: Scene, { from }: When): boolean =>
  from !== undefined && (published.latest ?? published.earliest) !== undefined;

function isFuture(scene: Scene, time: When | undefined): boolean {
  const now = scene.published.latest ?? scene.published.earliest;
  return time?.from !== undefined && now !== undefined && time.from > now.slice(0, 10);
}

/**
 * Where the event is told and by whom. A headline leaves the source out for brevity: where the article has the event from
 * sources alone, so has its headline.
 */
function settleMentions(scene: Scene, { tellings }: Happening): Event["mentions"] {
  const told = tellings.map((telling) => ({ telling, by: asserters(scene, telling.token) }));
  const body = told.filter(({ telling }) => !isInTitle(scene, telling.token));
  const sources = body.length > 0 && body.every(({ by }) => by.length > 0) ? body[0]!.by : [];
  return told
    .map(({ telling, by }) => ({
      trigger: telling.span,
      assertedBy: by.length === 0 && isInTitle(scene, telling.token) ? sources : by,
    }))
    .sort((a, b) => a.trigger[0] - b.trigger[0]);
}

const isInTitle = (scene: Scene, token: number): boolean =>
  scene.parts.roles[scene.sentences[scene.tokens.sentence[token]!]!.block] === "title";

/** The innermost statement in whose content the trigger stands. */
function asserters(scene: Scene, token: number): string[] {
  const index = scene.statementAt[token]!;
  return index >= 0 ? [scene.statements[index]!.id] : [];
}
