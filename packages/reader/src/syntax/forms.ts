import { hashString } from "../model/hash.js";

/** What the features see of a word, each as a hash, and what has been found out about it once. */
export interface Form {
  readonly word: number;
  readonly suffix3: number;
  readonly suffix2: number;
  readonly prefix: number;
  readonly shape: number;
  /** Whether the word has small letters: a stretch without any is a shout. */
  readonly small: boolean;
  readonly lower: string;
  /** The lemma given last and the tag it was for: a word hardly ever has two tags in a text. */
  lemmaTag: number;
  lemma: string;
  /** What the word says of the tag of its own, of the word after and of the word before; summed when first wanted. */
  ofOwn: Int32Array | undefined;
  ofNext: Int32Array | undefined;
  ofLast: Int32Array | undefined;
}

/** Typographic marks read as the plain ones that the treebank has. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ["“", '"'],
  ["”", '"'],
  ["„", '"'],
  ["''", '"'],
  ["``", '"'],
  ["‘", "'"],
  ["’", "'"],
]);
const DASHES = new Set(["–", "—", "--", "---"]);

/** Letters of a word that its shape tells; a word may be a megabyte long. */
const SHAPED = 24;

/** @example shapeOf("McAdams-led") // "XxXx-x" */
export function shapeOf(word: string): string {
  let shape = "";
  let last = "";
  for (let i = 0; i < word.length && i < SHAPED; i++) {
    const kind = kindOf(word.charCodeAt(i));
    if (kind === "" || kind !== last) shape += kind || word.charAt(i);
    last = kind;
  }
  return shape;
}

const kindOf = (code: number): string =>
  code >= 97 && code <= 122 ? "x" : code >= 65 && code <= 90 ? "X" : code >= 48 && code <= 57 ? "d" : "";

function formOf(surface: string): Form {
  const plain = DASHES.has(surface) ? "-" : (PLAIN.get(surface) ?? surface);
  const lower = plain.toLowerCase();
  return {
    word: hashString(lower),
    suffix3: hashString(lower.slice(-3)),
    suffix2: hashString(lower.slice(-2)),
    prefix: hashString(lower.slice(0, 2)),
    shape: hashString(shapeOf(plain)),
    small: surface !== surface.toUpperCase(),
    lower: surface.toLowerCase(),
    lemmaTag: -1,
    lemma: "",
    ofOwn: undefined,
    ofNext: undefined,
    ofLast: undefined,
  };
}

const NONE = hashString("<none>");
const ROOT = hashString("<root>");

function edge(hash: number): Form {
  return { ...formOf(""), word: hash, suffix3: hash, suffix2: hash, prefix: hash, shape: hash };
}

/** Forms remembered at most: enough for the words of many texts, too little to fill memory with made-up ones. */
const LIMIT = 12_000;
/** Longer words are not kept: a few of them could hold much memory. */
const LONG = 40;

/** Forms of words; each different word is hashed once. What it holds changes nothing but speed. */
export class Forms {
  private readonly known = new Map<string, Form>();

  /** Before the first word of a stretch, and after the last one: nothing, and the root. */
  readonly nothing = edge(NONE);
  readonly root = edge(ROOT);

  of(word: string): Form {
    let form = this.known.get(word);
    if (!form) {
      form = formOf(word);
      if (this.known.size < LIMIT && word.length < LONG) this.known.set(word, form);
    }
    return form;
  }
}
