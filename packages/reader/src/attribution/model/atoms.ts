import type { Layers, Tokens } from "../../document/layers.js";
import { HashMemo, hashString, mix } from "../../model/hash.js";
import type { Hint, Run } from "./hint.js";
import { BC, BQ, BS } from "./labels.js";
import { classIn, type WordClasses } from "./word-classes.js";

/** What the model reads of a document. */
export type Input = Pick<Layers, "tokens" | "sentences" | "blocks" | "quotes" | "syntax"> & {
  /** What the rules make of the document: one more opinion, which training teaches to weigh. */
  readonly hints: readonly Hint[];
};

/** Parts of features, one value a token, computed once and shared by all steps of the model. */
export interface Atoms {
  readonly count: number;
  /** Hash of the lower-case word, of the lemma, of the Penn tag, of the relation. */
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly tag: Int32Array;
  readonly relation: Int32Array;
  /** Groups of words of like use that the lemma belongs to, fine and coarse; 0 for none. */
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
  readonly shape: Int32Array;
  readonly suffix: Int32Array;
  /** Governor inside the same sentence; -1 for none. */
  readonly head: Int32Array;
  /** First and last token of the subtree. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Bits of KIDS: which relations the dependants have. */
  readonly kids: Int32Array;
  /** The nearest clause that the token stands in: hash of the relation it hangs by and of its governor's lemma. */
  readonly clause: Int32Array;
  readonly clauseLemma: Int32Array;
  /** The largest subtree that begins (ends) with the token: hash of relation and of its governor's lemma. */
  readonly opens: Int32Array;
  readonly opensUnder: Int32Array;
  readonly shuts: Int32Array;
  readonly shutsUnder: Int32Array;
  /** State of quotation: see `quoteStates`. */
  readonly quote: Int32Array;
  /** Place in sentence and paragraph, in small numbers. */
  readonly place: Int32Array;
  /** Label of the token in the hints (see LABELS), and the hint in whose cue it stands; -1 for none. */
  readonly hinted: Uint8Array;
  readonly hint: Int32Array;
  /** Kind of token: see KIND. */
  readonly kind: Uint8Array;
}

/** What a token is, as far as counting commas and verbs goes. */
export const KIND = { other: 0, comma: 1, mark: 2, verb: 3, quote: 4, name: 5, noun: 6, stop: 7, pronoun: 8 } as const;

/** Relations of dependants that tell what a word governs; bit i for entry i. */
export const KIDS = [
  "nsubj",
  "nsubj:pass",
  "obj",
  "ccomp",
  "xcomp",
  "obl",
  "mark",
  "aux",
  "aux:pass",
  "parataxis",
  "advcl",
  "acl",
  "nmod",
  "case",
  "cop",
  "det",
  "acl:relcl",
  "csubj",
] as const;
export const SUBJECT = 1;

const KID_BIT = new Map<string, number>(KIDS.map((name, i) => [name, 1 << i]));
/** Relations that a clause hangs by. */
const CLAUSAL = new Set([
  "ccomp",
  "xcomp",
  "parataxis",
  "advcl",
  "acl",
  "acl:relcl",
  "csubj",
  "csubj:pass",
  "root",
  "advcl:relcl",
]);
/** Longest way up a tree that is looked at; parses of real sentences are rarely deeper, hostile ones are. */
export const MAX_DEPTH = 24;

export function atomsOf(input: Input, classes: WordClasses): Atoms {
  const { tokens, sentences, syntax } = input;
  const n = tokens.count;
  const memo = new HashMemo();
  const ints = (): Int32Array => new Int32Array(n);
  const word = ints();
  const lemma = ints();
  const tag = ints();
  const relation = ints();
  const fine = ints();
  const coarse = ints();
  const shape = ints();
  const suffix = ints();
  const head = ints();
  const left = ints();
  const right = ints();
  const kids = ints();
  const kind = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const lower = tokens.lower[i]!;
    word[i] = lower.length <= 24 ? memo.of(lower) : LONG;
    lemma[i] = syntax.lemma[i]!.length <= 24 ? memo.of(syntax.lemma[i]!) : LONG;
    tag[i] = memo.of(syntax.tag[i]!);
    relation[i] = memo.of(syntax.relation[i]!);
    fine[i] = classIn(classes, lemma[i]!) || classIn(classes, word[i]!);
    coarse[i] = classes.coarse[fine[i]!]!;
    shape[i] = shapeOf(tokens.word[i]!);
    suffix[i] = hashString(lower.slice(-3));
    const h = syntax.head[i]!;
    head[i] = h >= 0 && h < n && h !== i && tokens.sentence[h] === tokens.sentence[i] ? h : -1;
    left[i] = i;
    right[i] = i;
    kind[i] = kindOf(lower, syntax.tag[i]!, syntax.upos[i]!);
  }
  for (let i = 0; i < n; i++) if (head[i]! >= 0) kids[head[i]!]! |= KID_BIT.get(syntax.relation[i]!) ?? 0;
  for (let i = 0; i < n; i++) for (let a = head[i]!; a >= 0 && i < left[a]!; a = head[a]!) left[a] = i;
  for (let i = n - 1; i >= 0; i--) for (let a = head[i]!; a >= 0 && i > right[a]!; a = head[a]!) right[a] = i;
  const partial = { count: n, word, lemma, tag, relation, fine, coarse, shape, suffix, head, left, right, kids, kind };
  return {
    ...partial,
    ...clauses(partial, syntax.relation),
    ...edges(partial),
    ...hintsOf(input),
    quote: quoteStates(input),
    place: places(input, tokens, sentences),
  };
}

const LONG = hashString("<long>");

type Tree = Pick<Atoms, "count" | "lemma" | "relation" | "head" | "left" | "right">;

function clauses(
  { count, lemma, relation, head }: Tree,
  names: readonly string[],
): Pick<Atoms, "clause" | "clauseLemma"> {
  const clause = new Int32Array(count);
  const clauseLemma = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    let at = i;
    for (let step = 0; step < MAX_DEPTH && head[at]! >= 0 && !CLAUSAL.has(names[at]!); step++) at = head[at]!;
    const governor = head[at]!;
    clause[i] = mix(relation[at]!, governor < 0 ? 0 : governor < at ? 1 : 2);
    clauseLemma[i] = governor < 0 ? 0 : lemma[governor]!;
  }
  return { clause, clauseLemma };
}

/** For each token the largest subtree that it opens and the largest that it shuts. */
function edges({
  count,
  lemma,
  relation,
  head,
  left,
  right,
}: Tree): Pick<Atoms, "opens" | "opensUnder" | "shuts" | "shutsUnder"> {
  const opens = new Int32Array(count);
  const opensUnder = new Int32Array(count);
  const shuts = new Int32Array(count);
  const shutsUnder = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    let top = i;
    let step = 0;
    for (; step < MAX_DEPTH && head[top]! >= 0 && left[head[top]!] === i; step++) top = head[top]!;
    opens[i] = mix(relation[top]!, Math.min(step, 3));
    opensUnder[i] = head[top]! < 0 ? 0 : lemma[head[top]!]!;
    top = i;
    for (step = 0; step < MAX_DEPTH && head[top]! >= 0 && right[head[top]!] === i; step++) top = head[top]!;
    shuts[i] = mix(relation[top]!, Math.min(step, 3));
    shutsUnder[i] = head[top]! < 0 ? 0 : lemma[head[top]!]!;
  }
  return { opens, opensUnder, shuts, shutsUnder };
}

/**
 * 0 outside quotation marks; inside, 1 + place (0 opening mark, 1 first word, 2 inner, 3 last word, 4 closing mark)
 * + 5 × size (up to 4 tokens, up to 12, more) + 15 for single marks + 30 where the mark is never closed.
 */
function quoteStates({ tokens, quotes }: Input): Int32Array {
  const state = new Int32Array(tokens.count);
  for (const { firstToken, endToken, kind, closed } of quotes) {
    const size = endToken - firstToken - (closed ? 2 : 1);
    const base = 1 + (size <= 4 ? 0 : size <= 12 ? 5 : 10) + (kind === "single" ? 15 : 0) + (closed ? 0 : 30);
    const last = closed ? endToken - 1 : endToken;
    for (let i = firstToken; i < endToken; i++)
      state[i] = base + (i === firstToken ? 0 : i === last ? 4 : i === last - 1 ? 3 : i === firstToken + 1 ? 1 : 2);
  }
  return state;
}

function hintsOf({ tokens, hints }: Input): Pick<Atoms, "hinted" | "hint"> {
  const hinted = new Uint8Array(tokens.count);
  const hint = new Int32Array(tokens.count).fill(-1);
  const paint = (runs: readonly Run[], begin: number): void => {
    for (const { from, to } of runs) for (let i = from; i < to; i++) hinted[i] = i === from ? begin : begin + 1;
  };
  hints.forEach(({ source, cue, content }, k) => {
    paint(content, BC);
    paint(source, BS);
    paint(cue, BQ);
    for (const { from, to } of cue) hint.fill(k, from, to);
  });
  return { hinted, hint };
}

/** First or last of sentence, of paragraph, first paragraph. */
function places({ blocks }: Input, tokens: Tokens, sentences: Input["sentences"]): Int32Array {
  const place = new Int32Array(tokens.count);
  blocks.forEach((block, b) => {
    for (let s = block.firstSentence; s < block.endSentence; s++) {
      const { firstToken, endToken } = sentences[s]!;
      const base = (b === 0 ? 1 : 0) + (s === block.firstSentence ? 2 : 0) + (s === block.endSentence - 1 ? 4 : 0);
      for (let i = firstToken; i < endToken; i++)
        place[i] = base + 8 * Math.min(i - firstToken, 2) + 24 * Math.min(endToken - 1 - i, 2);
    }
  });
  return place;
}

/** Capitals, digits, length class of a word: "Xx", "X.X", "9", "x". */
function shapeOf(word: string): number {
  let h = 7;
  let last = -1;
  for (let i = 0; i < word.length && i < 16; i++) {
    const c = word.charCodeAt(i);
    const k = c >= 97 && c <= 122 ? 1 : c >= 65 && c <= 90 ? 2 : c >= 48 && c <= 57 ? 3 : c > 127 ? 4 : c;
    if (k !== last) h = mix(h, k);
    last = k;
  }
  return h;
}

function kindOf(lower: string, tag: string, upos: number): number {
  const first = lower.charCodeAt(0);
  if (lower === ",") return KIND.comma;
  if (first === 0x22 || first === 0x201c || first === 0x201d || first === 0xab || first === 0xbb) return KIND.quote;
  if (lower === "." || lower === "?" || lower === "!") return KIND.stop;
  if (tag.startsWith("VB")) return KIND.verb;
  if (tag.startsWith("NNP")) return KIND.name;
  if (tag.startsWith("NN")) return KIND.noun;
  if (tag.startsWith("PRP") || tag === "WP") return KIND.pronoun;
  return upos === PUNCT ? KIND.mark : KIND.other;
}

/** Index of PUNCT in UPOS. */
const PUNCT = 14;
