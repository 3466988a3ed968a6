import type { Origins } from "@readout/reader";
import { isSameName } from "./same-name.js";
import type { Saying, Sketch } from "./sketch.js";
import { termsOf } from "./words.js";

/** One report of a claim: the record, the item, and how it was said where it is a statement. */
export interface Report {
  readonly sketch: Sketch;
  readonly item: string;
  readonly saying: Saying | undefined;
}

type Because = Origins["groups"][number]["because"][number];
interface Group {
  origin: string;
  reports: Report[];
  because: Set<Because>;
}

/** Share of runs of four words from which two articles are one text: half of the shorter. */
const SAME_TEXT = 0.5;

/**
 * Who stands behind a claim, as bounds. Reports are put together where one cites the other's outlet or both cite a
 * third, where they carry the same credit, the same text, the same named source or the same release. Two unnamed sources
 * of two outlets may be one or two: they raise `atMost` and not `atLeast`.
 */
export function originsOf(reports: readonly Report[]): Origins {
  const groups: Group[] = [];
  const seen = new Set<string>();
  for (const report of reports) {
    if (seen.has(report.sketch.record)) continue;
    seen.add(report.sketch.record);
    const ties = groups.flatMap((group) => {
      const reasons = group.reports.map((other) => tieOf(report, other)).filter((tie) => tie !== undefined);
      return reasons.length > 0 ? [{ group, reasons }] : [];
    });
    const joined: Group = { origin: originName(report), reports: [report], because: new Set() };
    for (const { group, reasons } of ties) {
      joined.reports = [...group.reports, ...joined.reports];
      for (const reason of [...group.because, ...reasons]) joined.because.add(reason);
      groups.splice(groups.indexOf(group), 1);
    }
    if (ties[0]) joined.origin = ties[0].group.origin;
    groups.push(joined);
  }
  return {
    atLeast: atLeastOf(groups),
    atMost: groups.length,
    groups: groups.map(({ origin, reports: members, because }) => ({
      origin,
      reports: members.map(({ sketch, item }) => ({ record: sketch.record, item })),
      because: [...because],
    })),
  };
}

const outletsOf = ({ sketch, saying }: Report): readonly string[] => [
  ...(sketch.publisher === undefined ? [] : [sketch.publisher]),
  ...(saying?.via ?? []).filter(({ kind }) => kind === "outlet").map(({ name }) => name),
];
const cited = ({ saying }: Report): readonly string[] =>
  (saying?.via ?? []).filter(({ kind }) => kind === "outlet").map(({ name }) => name);

/** Why two reports have one origin, or nothing where that is not shown. */
function tieOf(a: Report, b: Report): Because | undefined {
  if (sharedText(a.sketch, b.sketch) >= SAME_TEXT) return "same-words";
  if (
    cited(a).some((x) => outletsOf(b).some((y) => isSameOutlet(x, y))) ||
    cited(b).some((x) => outletsOf(a).some((y) => isSameOutlet(x, y)))
  )
    return "cites";
  if (!a.saying || !b.saying) return undefined;
  if (a.saying.release && b.saying.release && isSameBody(a.saying, b.saying)) return "same-release";
  if (isDirectAlike(a.saying, b.saying)) return "same-words";
  if (isNamed(a.saying) && isNamed(b.saying) && isSameBody(a.saying, b.saying)) return "same-source";
  if (
    a.sketch.publisher !== undefined &&
    a.sketch.publisher === b.sketch.publisher &&
    isSameName(a.saying.source, b.saying.source)
  )
    return "same-source";
  return undefined;
}

/** "MPA" is the Meridian Press Agency; "Courier" may be the Santiago Courier. */
function isSameOutlet(a: string, b: string): boolean {
  if (isSameName(a, b)) return true;
  const initials = (name: string): string => [...name.matchAll(/\p{Lu}/gu)].join("");
  return (a === initials(b) && a.length > 1) || (b === initials(a) && b.length > 1);
}

const isNamed = ({ identification, via, source }: Saying): boolean =>
  identification === "named" ||
  via.at(-1)?.kind === "institution" ||
  via.at(-1)?.kind === "person" ||
  BODY.test(source);
const BODY =
  /\b(?:ministry|government|office|presidency|embassy|council|commission|bank|party|parliament|agency|department)\b/i;

/** The same source under two names: the names alike, or a body and its people in one release. */
const isSameBody = (a: Saying, b: Saying): boolean => {
  if (isSameName(a.source, b.source, "person") || isSameName(a.source, b.source)) return true;
  if (!BODY.test(a.source) || !BODY.test(b.source)) return false;
  const generic = (name: string): ReadonlySet<string> => new Set(termsOf(name));
  const [x, y] = [generic(a.source), generic(b.source)];
  const shared = [...x].filter((term) => y.has(term)).length;
  const isGovernment = /government/i;
  return shared >= Math.min(2, x.size, y.size) || isGovernment.test(a.source) || isGovernment.test(b.source);
};

const isDirectAlike = (a: Saying, b: Saying): boolean =>
  a.form !== "indirect" && b.form !== "indirect" && a.terms.length >= 3 && a.terms.join(" ") === b.terms.join(" ");

/** Share of the shorter text's runs of four words that stand in the other. */
export function sharedText(a: Sketch, b: Sketch): number {
  const [x, y] = [a.shingles, b.shingles];
  if (x.length === 0 || y.length === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (x[i] === y[j]) shared++;
    if (x[i]! <= y[j]!) i++;
    else j++;
  }
  return shared / Math.min(x.length, y.length);
}

const originName = ({ sketch, saying }: Report): string => saying?.source || sketch.publisher || sketch.record;

/** The groups that cannot be one and the same: different names, or a name beside a description that rules it out. */
function atLeastOf(groups: readonly Group[]): number {
  const named: string[] = [];
  const described: Saying[] = [];
  for (const { reports } of groups) {
    const says = reports.flatMap(({ saying }) => saying ?? []);
    const name = says.find(isNamed);
    if (name && !says.some(({ identification, source }) => identification === "described" && !BODY.test(source))) {
      if (!named.some((known) => isSameName(known, name.source))) named.push(name.source);
    } else if (says[0]) described.push(says.find(({ identification }) => identification === "described") ?? says[0]);
  }
  if (named.length === 0) return groups.length > 0 ? 1 : 0;
  const apart = described.some((saying) => isApart(saying, named));
  return named.length + (apart ? 1 : 0);
}

/** "Two officials of the EU" are no single named person. */
const isApart = ({ source, identification, plural }: Saying, named: readonly string[]): boolean =>
  identification === "described" &&
  (plural || /\b(?:two|three|four|several|officials|diplomats|sources)\b/i.test(source)) &&
  named.every((name) => !isSameName(name, source));
