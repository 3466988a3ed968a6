import type { PageBlock } from "./blocks.js";
import { classWords } from "./class-words.js";
import { decodeEntities } from "./entities.js";
import { type PageTree, TEXT } from "./tree.js";

/** Words that no person's name has: offices of a newsroom, kinds of account, agencies. */
const OFFICE =
  /\b(?:admin|administrator|editor|editorial|editors|staff|team|desk|redaktion|redaktionsteam|redaction|redacción|rédaction|redazione|redakcja|news|newsroom|press|presse|agency|agentur|online|verlag|media|magazin|magazine|gmbh|inc|ltd|company|foundation|stiftung|verein|e\.v|reuters|afp|dpa|afp|efe|ap|associated press|website|webmaster|blog|guest|gast|contributor|contributors|times|post|herald|tribune|institut|institute|university|universität|ministerium|bundes\w+|user|unknown|author|autor)\b/i;
const LEADING =
  /^(?:by|von|por|par|di|door|text|autor(?:in)?|author|written by|reported by|posted by|published by|geschrieben von|eingestellt von|erstellt von|verfasst von|ein beitrag von|par)(?=[\s:])[\s:]+/i;

/** The persons named in a byline's words, in order: "By Ana Bell and Bo Strand, Norland Correspondent" → two names. */
export function personsIn(line: string): readonly string[] {
  const bare = line.replace(/\s+/g, " ").trim().replace(LEADING, "");
  if (bare.length > 150 || /^https?:|@\w+\.\w/.test(bare)) return [];
  return bare
    .split(/\s*(?:,|;|\||•|&|\/|·|\s(?:and|und|y|et|e|with|mit)\s)\s*/)
    .map((name) =>
      name
        .replace(LEADING, "")
        .replace(/\s*\(.*\)?\s*$/, "")
        .replace(/^(?:dr|prof|mr|mrs|ms)\.?\s+(?:(?:dr|med|rer)\.?\s+)*/i, "")
        .trim(),
    )
    .filter(isPerson);
}

function isPerson(name: string): boolean {
  const words = name.split(/[\s]+/);
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    name.length <= 50 &&
    !/[\d@:!?<>{}_/|]/.test(name) &&
    !OFFICE.test(name) &&
    words.every(
      (word) =>
        /^[\p{Lu}"“‘']/u.test(word) ||
        /^(?:de|del|la|al|el|da|das|dos|do|di|van|von|der|den|ten|ter|bin|ibn|af|y|e|zu|zur|le|du)$/.test(word),
    )
  );
}

const BYLINE = /^(?:byline|bylines|author|authors|autor|autoren|redakteur|writer|fn|username)$/;
const NOT_BYLINE =
  /^(?:bio|box|about|comment|comments|related|more|social|image|avatar|description|widget|teaser|list|posts)$/;
/** A byline's element holds no more than this. */
const LONGEST = 120;

/** Words of a name for comparing: lower case, parted by one space. */
export const bare = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A name that no person's form betrays, "Krill" or "sea_wolf": no address, no office, up to three words. */
export function isByname(name: string): boolean {
  return (
    name.length <= 40 && name.trim().split(/\s+/).length <= 3 && !/[/:@]|\.\p{L}/u.test(name) && !OFFICE.test(name)
  );
}

/** What the marked bylines among `near` say, without "By", for comparing. */
export function markedBylines(tree: PageTree, near: readonly PageBlock[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { node, text } of near)
    if (text.length <= 400)
      for (const own of new Set(node)) {
        const marked = markedAbove(tree, own);
        const words = marked < 0 ? "" : textOf(tree, marked);
        if (words.length > LONGEST) continue;
        for (const line of [words, beforeBar(words)]) found.add(bare(line.trim().replace(LEADING, "")));
      }
  found.delete("");
  return found;
}

/** Names in the page's visible byline among `near`: marked with rel="author", itemprop, a class that says so, or "By". */
export function visibleAuthors(tree: PageTree, near: readonly PageBlock[]): readonly string[] {
  for (const block of near) {
    const names = markedIn(tree, block) ?? openedIn(block.text);
    if (names && names.length > 0) return names;
  }
  return [];
}

/** "By Ana Bell | 4 May 2026": what follows the opening word, up to a bar or a digit. */
function openedIn(text: string): readonly string[] | undefined {
  if (text.length > LONGEST || !/^(?:by|von|por|par|di)[\s:]+\p{Lu}/iu.test(text)) return undefined;
  return personsIn(beforeBar(text));
}

/** Names in the innermost marked elements that the block's texts stand in. */
function markedIn(tree: PageTree, { node, text }: PageBlock): readonly string[] | undefined {
  if (text.length > 400) return undefined;
  for (const own of new Set(node)) {
    const marked = markedAbove(tree, own);
    if (marked < 0) continue;
    const words = textOf(tree, marked);
    if (words.length > LONGEST) continue;
    const names = personsIn(beforeBar(words));
    if (names.length > 0) return names;
  }
  return undefined;
}

const beforeBar = (text: string): string => text.split(/\s+[|•·–—-]\s+|\s*\d/)[0]!;

function markedAbove(tree: PageTree, node: number): number {
  for (let e = tree.parent[node]!, depth = 0; e > 0 && depth < 4; e = tree.parent[e]!, depth++) {
    const own = tree.attributes[e];
    if (!own) continue;
    if (/\bauthor\b/.test(`${own.get("rel") ?? ""} ${own.get("itemprop") ?? ""}`)) return e;
    const names = classWords(own);
    if (names.some((word) => NOT_BYLINE.test(word))) return -1;
    if (names.some((word) => BYLINE.test(word))) return e;
  }
  return -1;
}

function textOf({ name, html, start, end, after }: PageTree, element: number): string {
  let text = "";
  for (let i = element; i < after[element]! && text.length < 300; i++)
    if (name[i] === TEXT) text += ` ${html.slice(start[i], Math.min(end[i]!, start[i]! + 300))}`;
  return decodeEntities(text).replace(/\s+/g, " ").trim();
}
