import type { PageHead } from "./head.js";
import { bare } from "./names.js";

/** What a site may call itself: its declared name, and the words of its address. */
export function sitesOf(head: PageHead, url: string | undefined): readonly string[] {
  return [head.meta.get("og:site_name"), head.meta.get("application-name"), ...hostWords(url)].filter(
    (name): name is string => name !== undefined && bare(name) !== "",
  );
}

/** "coast-inform" of "https://coast-inform.blog.example/2026", and "coast-inform.blog": what may be the site's name. */
export function hostWords(url: string | undefined): readonly string[] {
  const host = /^https?:\/\/(?:www\.)?([^/?#:]{1,100})/.exec(url ?? "")?.[1] ?? "";
  return [host, ...host.split(".").filter((word) => word.length >= 5)];
}

/** "El Coral" of "ElCoral.example"; "Martin Rüster" of "martinruester". */
export function isNameOfSite(name: string, sites: readonly string[]): boolean {
  const own = spellings(name);
  return own[0] !== "" && sites.some((site) => spellings(site).some((other) => own.includes(other)));
}

/** A name without marks and spaces, as addresses spell it: "ü" as itself, as "ue", as "u". */
function spellings(name: string): readonly string[] {
  const own = bare(name.replace(/^(?:https?:\/\/)?(?:www\.)?/u, "").replace(/\.\p{L}{2,8}$/u, "")).replaceAll(" ", "");
  const german = own.replace(/[äöü]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue" })[letter]!).replaceAll("ß", "ss");
  return [own, german, own.normalize("NFD").replace(/\p{M}/gu, "")];
}

const PARTING = /\s*[|»›•]\s*|\s+[–—·-]\s+|\s+::?\s+|:\s+/;

/** The parts of a title that signs part: "Talks fail | Coast Courier". */
export const partsOf = (title: string): readonly string[] => title.split(PARTING).filter((part) => part !== "");

const STRONG_PARTING = /\s*[|»›•]\s*|\s+[–—·-]\s+/;

/**
 * A title without the site's name: the parts that name the site go, at either end; then a last part that is shorter
 * than what stands before it, which is the site's name or a section's.
 */
export function longerOf(title: string, sites: readonly string[]): string {
  const cuts = cutsOf(title);
  let from = 0;
  let to = cuts.length - 1;
  while (to > from && isNameOfSite(title.slice(...cuts[to]!), sites)) to--;
  while (from < to && isNameOfSite(title.slice(...cuts[from]!), sites)) from++;
  const text = (): string => title.slice(cuts[from]![0], cuts[to]![1]);
  if (from === 0 && to === cuts.length - 1 && to > 0) {
    const [start, end] = cuts[to]!;
    if (end - start < cuts[to - 1]![1] - cuts[0]![0]) to--;
  }
  return text();
}

/** Where the parts stand in the title. */
function cutsOf(title: string): readonly (readonly [number, number])[] {
  const cuts: [number, number][] = [];
  let at = 0;
  for (const { index, 0: sign } of title.matchAll(new RegExp(STRONG_PARTING, "g"))) {
    if (index > at) cuts.push([at, index]);
    at = index + sign.length;
  }
  if (at < title.length || cuts.length === 0) cuts.push([at, title.length]);
  return cuts;
}
