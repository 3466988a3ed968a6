import type { PageBlock } from "./blocks.js";
import type { PageHead } from "./head.js";
import { type articleNode, isPersonNode, namesOf } from "./json-ld.js";
import { bare, beforeBar, isByname, isPerson, personsIn, withoutLabel } from "./names.js";
import { isSignedBy, type NearBlock, type Signature, signaturesIn, type Zone } from "./signatures.js";
import { isNameOfSite, partsOf, sitesOf } from "./site-name.js";
import type { PageTree } from "./tree.js";

/** A byline's line is no longer than this; longer ones are text that may speak of anybody. */
const LONGEST_SHOWN = 200;
/** Share of such a line that a name makes up after the body, where credits and contacts stand too. */
const MOSTLY = 0.4;
const MOST = 10;
/** A line that only signs, with the office and the day perhaps. */
const LONGEST_BYLINE = 120;
/** Blocks between two parts of one byline: "By", "Ana Bell", "and", "Bo Strand". */
const TOGETHER = 3;
/** Elements between two parts of one byline. */
const NEIGHBOURS = 12;

/** Who signs the page, and the lines in which it shows them. */
export interface Byline {
  readonly names: readonly string[];
  readonly blocks: readonly PageBlock[];
  /** Persons whom the page declares as authors and persons whom its byline shows, where no name of the one is one of the other. */
  readonly rivals?: { readonly declared: readonly string[]; readonly shown: readonly string[] };
}

/**
 * The names that sign the page. A declared name counts as far as the page shows it: one that no short line shows is the
 * account that the page was entered with. A byline that shows all the declared names and more goes before them. The
 * site's own name signs nothing.
 */
export function bylineOf(
  head: PageHead,
  told: ReturnType<typeof articleNode>,
  tree: PageTree,
  near: readonly NearBlock[],
  { publisher, url }: { readonly publisher?: string | undefined; readonly url?: string | undefined },
): Byline {
  const signatures = signaturesIn(tree, near);
  const short = near.map(({ block }) => block.text).filter((text) => text.length <= LONGEST_SHOWN);
  const lines = near.filter(({ block }) => block.text.length <= LONGEST_SHOWN).map(lineOf);
  const signs = new Set(short.map((text) => bare(withoutLabel(beforeBar(text)))));
  const isShown = (name: string): boolean =>
    isSignedBy(signatures, name) ||
    lines.some(
      ({ words, zone }) =>
        words.includes(` ${bare(name)} `) && (zone === "head" || bare(name).length >= words.length * MOSTLY),
    );
  const sites = [
    ...(isPersonNode(told?.node.publisher, told?.byId) || publisher === undefined ? [] : [publisher]),
    ...sitesOf(head, url),
    ...partsOf(head.title).slice(-2),
  ];
  const isSite = (name: string): boolean => isNameOfSite(name, sites);
  const persons = (value: string): readonly string[] => {
    const names = personsIn(value);
    if (names.length > 0) return names;
    const isAgreed = (isByname(value) && isSignedBy(signatures, value)) || (isSign(value) && signs.has(bare(value)));
    return isAgreed ? [value] : [];
  };
  const isOwn = (name: string): boolean => !isSite(name) || (isPerson(name) && isSignedBy(signatures, name));
  const tellings = [told ? namesOf(told.node.author, told.byId) : [], head.authors, writtenBy(head)];
  const declared = tellings.map((values) =>
    unique(values.flatMap(persons).filter((name) => isShown(name) && isOwn(name))),
  );
  const signed = unique(signedBy(signatures).filter((name) => isPerson(name) || !isSite(name)));
  const names = chosen(declared, signed).slice(0, MOST);
  const rivals = rivalsOf(
    tellings.flatMap((values) => values.flatMap(personsIn)).filter((name) => isPerson(name) && !isSite(name)),
    signed.filter(isPerson),
  );
  return { names, blocks: blocksShowing(names, near), ...(rivals && { rivals }) };
}

/** Two accounts of who wrote the page. A word in common, such as a family name, makes them one account. */
function rivalsOf(declared: readonly string[], shown: readonly string[]): Byline["rivals"] {
  const words = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) =>
      bare(name)
        .split(" ")
        .filter((word) => word.length > 2),
    );
  const known = new Set(words(declared));
  if (declared.length === 0 || shown.length === 0 || words(shown).some((word) => known.has(word))) return undefined;
  return { declared: unique(declared), shown };
}

/** The short lines that show the names, each name where it stands first about the headline, else after the body. */
function blocksShowing(names: readonly string[], near: readonly NearBlock[]): readonly PageBlock[] {
  const short = near.filter(({ block, zone }) => zone !== "far" && block.text.length <= LONGEST_BYLINE);
  const found = names.map((name) => {
    const own = bare(name);
    const showing = short.filter(({ block }) => bare(block.text).includes(own));
    return (showing.find(({ zone }) => zone === "head") ?? showing[0])?.block;
  });
  return Array.from(new Set(found.filter((block) => block !== undefined)));
}

/** "Ana Bell1": the mark of a footnote is no part of the name. */
const lineOf = ({ block, zone }: NearBlock): { readonly words: string; readonly zone: Zone } => ({
  words: ` ${bare(block.text.replace(/(\p{Ll})\d{1,2}(?!\p{L})/gu, "$1"))} `,
  zone,
});

/** What is declared, unless the byline says more: all that is declared and others, or a person's name where that tells none. */
function chosen(declared: readonly (readonly string[])[], signed: readonly string[]): readonly string[] {
  const told = declared.find((names) => names.some(isPerson)) ?? declared.find((names) => names.length > 0);
  if (!told) return signed;
  const holdsAll = told.every((name) => signed.some((other) => bare(other) === bare(name)));
  return holdsAll || (signed.some(isPerson) && !told.some(isPerson)) ? signed : told;
}

/** What a desk or an agency may sign with: "Staff and wire reports". It counts where declaration and byline agree. */
const isSign = (value: string): boolean =>
  value.length <= 60 && /^[^\s/]{2,}[\s/](?:\S+\s?){1,6}$/.test(value) && !/^https?:|@/.test(value);

/** Persons go before names of other forms, and what stands about the headline before what stands after the body. */
const RANKS: readonly (readonly [zone: Zone, person: boolean])[] = [
  ["head", true],
  ["head", false],
  ["foot", true],
  ["foot", false],
  ["far", true],
];

/** The names of the page's byline, which may go over several blocks. */
function signedBy(signatures: readonly Signature[]): readonly string[] {
  for (const [zone, person] of RANKS) {
    const first = signatures.find(
      (s) => s.zone === zone && s.names.some((name) => name.person === person) && (person || s.by !== "mark"),
    );
    if (!first) continue;
    const at = signatures.indexOf(first);
    return signatures
      .slice(at, at + TOGETHER)
      .filter(({ by, block }) => by === first.by && block.element - first.block.element < NEIGHBOURS)
      .flatMap(({ names }) => names.filter((name) => name.person === person).map(({ name }) => name));
  }
  return [];
}

/** What search engines' cards are told: "Written by" and the name. */
function writtenBy({ meta }: PageHead): readonly string[] {
  const label = meta.get("twitter:label1") ?? "";
  const name = meta.get("twitter:data1");
  return name !== undefined && /written|verfasst|geschrieben|escrito|écrit|author|autor/i.test(label) ? [name] : [];
}

const unique = (names: readonly string[]): readonly string[] =>
  Array.from(new Map(names.map((name) => [bare(name), name])).values());
