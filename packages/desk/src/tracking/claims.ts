import type { Claim } from "@readout/reader";
import { hash } from "./hash.js";
import { originsOf, type Report } from "./origins.js";
import type { Saying, Sketch } from "./sketch.js";
import { rarity } from "./words.js";

/** A claim, and the one that it denies. */
export interface FoundClaim extends Claim {
  readonly denies?: string;
}

/**
 * Contents that say the same: by the rarity of the terms they share against those of both (Dice), or of the shorter one
 * where that is long enough. Chosen before measuring and not swept; all four shared bundles were seen.
 */
const ALIKE = 0.42;
const INSIDE = 0.66;
/** A story is looked at by so many of its latest reports. */
const LATEST = 60;

/** A statement in a report. */
interface Stated extends Report {
  readonly saying: Saying;
}

interface Said extends Stated {
  /** Its terms with their rarity, and all of that together. */
  readonly rarities: ReadonlyMap<string, number>;
  readonly weight: number;
  readonly rank: number;
}

/** The claims of one story: what its reports say, put together where they say the same. */
export function claimsOf(reports: readonly Sketch[]): readonly FoundClaim[] {
  const said = reports.slice(-LATEST).flatMap((sketch, rank) =>
    sketch.sayings
      .filter(({ terms }) => terms.length > 0)
      .map((saying): Said => {
        const rarities = new Map(saying.terms.map((term) => [term, rarity(term)]));
        return { sketch, item: saying.item, saying, rank, rarities, weight: weigh(rarities) };
      }),
  );
  const groups: Said[][] = [];
  const groupOf = new Map<Said, Said[]>();
  for (const one of said) {
    const [best] = groups
      .map((group) => ({ group, fit: Math.max(...group.map((other) => fitOf(one, other))) }))
      .filter(({ fit, group }) => fit > 0 && !group.some((other) => isContrary(one.saying, other.saying)))
      .sort((a, b) => b.fit - a.fit);
    const group = best?.group ?? [];
    if (!best) groups.push(group);
    group.push(one);
    groupOf.set(one, group);
  }
  const claims = groups.map((group) => ({ group, id: idOf(group[0]!) }));
  return claims.map(({ group }) => {
    const denied = group[0]!.saying.denies
      ? claims.find(
          (other) =>
            other.group !== group &&
            !other.group[0]!.saying.denies &&
            other.group.some((o) => alike(o, group[0]!) >= 0.3),
        )
      : undefined;
    return { ...claimOf(group), ...(denied && { denies: denied.id }) };
  });
}

/** What these statements say together, in the words of the first. */
export function claimOf(group: readonly Stated[]): FoundClaim {
  const [first] = group as [Stated];
  return {
    id: idOf(first),
    text: first.saying.text,
    reports: group.map(({ sketch, item }) => ({ record: sketch.record, item })),
    origins: originsOf(group),
  };
}

const idOf = ({ sketch, item }: Stated): string =>
  `c-${hash(`${sketch.record} ${item}`).toString(16).padStart(8, "0")}`;
const weigh = (rarities: ReadonlyMap<string, number>): number =>
  [...rarities.values()].reduce((sum, one) => sum + one, 0);

function shared(a: Said, b: Said): number {
  let sum = 0;
  for (const [term, weight] of a.rarities) if (b.rarities.has(term)) sum += weight;
  return sum;
}
const alike = (a: Said, b: Said): number => (2 * shared(a, b)) / (a.weight + b.weight);

/** How well two contents fit, 0 where they do not say the same. */
function fitOf(a: Said, b: Said): number {
  if (a.saying.denies !== b.saying.denies) return 0;
  const common = shared(a, b);
  const dice = (2 * common) / (a.weight + b.weight);
  const inside = common / Math.min(a.weight, b.weight);
  const isLong = Math.min(a.saying.terms.length, b.saying.terms.length) >= 3;
  return dice >= ALIKE || (isLong && inside >= INSIDE) ? dice + inside : 0;
}

/** Figures that differ: "41 sailors" against "14 sailors". Days do not count: they are told in many ways. */
function isContrary(a: Saying, b: Saying): boolean {
  const figures = (saying: Saying): readonly string[] => saying.terms.filter((term) => /^\d{1,3}$/.test(term));
  const [x, y] = [figures(a), figures(b)];
  return x.length > 0 && y.length > 0 && !x.some((figure) => y.includes(figure));
}
