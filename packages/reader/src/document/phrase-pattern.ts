import type { Tokens } from "./layers.js";

/**
 * Patterns of words, for lexicons whose entries are phrases. Written as words parted by blanks: "a|b" either, "@say"
 * all forms of a verb (as `forms` gives them), "word?" may be missing, "*" any one word, ".." up to ten words without a
 * mark (quotation marks do not count: “express "deep concern"”), "..+" the same and at least one.
 */
interface Element {
  readonly words: ReadonlySet<string>;
  readonly optional: boolean;
  readonly any: boolean;
  readonly gap: boolean;
  /** Fewest words that a gap takes. */
  readonly least: number;
}

export interface PhrasePattern<Entry> {
  readonly entry: Entry;
  readonly elements: readonly Element[];
}

export interface PhraseMatch<Entry> {
  readonly entry: Entry;
  readonly first: number;
  /** Last token of the match. */
  readonly last: number;
}

/** Patterns by the words they may begin with: each token looks up its few candidates, whatever the lexicon's size. */
export type PhraseIndex<Entry> = ReadonlyMap<string, readonly PhrasePattern<Entry>[]>;

/** A gap takes "between Peru and the Republic of Chile in the port city" and no more, so that matching stays linear. */
const GAP = 10;
const MARK = /^[,;:.!?()—–]/;

export function indexPhrases<Entry>(
  entries: readonly Entry[],
  patternsOf: (entry: Entry) => readonly string[],
  forms: (verb: string) => readonly string[],
): PhraseIndex<Entry> {
  const index = new Map<string, PhrasePattern<Entry>[]>();
  for (const entry of entries)
    for (const pattern of patternsOf(entry)) {
      const elements = compile(pattern, forms);
      for (const word of openingWords(elements)) {
        const list = index.get(word) ?? [];
        list.push({ entry, elements });
        index.set(word, list);
      }
    }
  return index;
}

function compile(pattern: string, forms: (verb: string) => readonly string[]): readonly Element[] {
  return pattern.split(" ").map((part) => {
    const optional = part.endsWith("?");
    const words = (optional ? part.slice(0, -1) : part)
      .split("|")
      .flatMap((word) => (word.startsWith("@") ? forms(word.slice(1)) : [word]));
    return {
      words: new Set(words),
      optional,
      any: part === "*",
      gap: part.startsWith(".."),
      least: part === "..+" ? 1 : 0,
    };
  });
}

function openingWords(elements: readonly Element[]): Set<string> {
  const words = new Set<string>();
  for (const element of elements) {
    for (const word of element.words) words.add(word);
    if (!element.optional) break;
  }
  return words;
}

/** The longest match of each entry's pattern that begins at this token, inside [token, end). */
export function matchPhrases<Entry>(
  index: PhraseIndex<Entry>,
  tokens: Tokens,
  token: number,
  end: number,
): readonly PhraseMatch<Entry>[] {
  const candidates = index.get(tokens.lower[token]!);
  if (!candidates) return [];
  const out: PhraseMatch<Entry>[] = [];
  for (const { entry, elements } of candidates) {
    const last = matchFrom(elements, 0, tokens, token, end);
    if (last >= 0) out.push({ entry, first: token, last });
  }
  return out;
}

function matchFrom(elements: readonly Element[], at: number, tokens: Tokens, token: number, end: number): number {
  const element = elements[at];
  if (element === undefined) return token - 1;
  if (element.gap) return matchAfterGap(elements, at, tokens, token, end);
  if (token < end && (element.any || element.words.has(tokens.lower[token]!))) {
    const last = matchFrom(elements, at + 1, tokens, token + 1, end);
    if (last >= 0) return last;
  }
  return element.optional ? matchFrom(elements, at + 1, tokens, token, end) : -1;
}

function matchAfterGap(elements: readonly Element[], at: number, tokens: Tokens, token: number, end: number): number {
  for (let skipped = 0; skipped <= GAP && token + skipped < end; skipped++) {
    const last = skipped < elements[at]!.least ? -1 : matchFrom(elements, at + 1, tokens, token + skipped, end);
    if (last >= 0) return last;
    if (MARK.test(tokens.word[token + skipped]!)) return -1;
  }
  return -1;
}
