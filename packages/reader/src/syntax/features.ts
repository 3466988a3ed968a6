import { hashString, mix } from "../model/hash.js";

/** Longest stretch that is tagged and parsed as one; real sentences are shorter, lists of names may not be. */
export const LONGEST = 250;

const NONE = hashString("<none>");
const ROOT = hashString("<root>");
const PAD = 2;

/** What the features see of a word, each as a hash. */
interface Form {
  readonly word: number;
  readonly suffix3: number;
  readonly suffix2: number;
  readonly prefix: number;
  readonly shape: number;
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

/** @example shapeOf("McAdams-led") // "XxXx-x" */
export const shapeOf = (word: string): string =>
  word
    .slice(0, 24)
    .replace(/[A-Z]+/g, "X")
    .replace(/[a-z]+/g, "x")
    .replace(/[0-9]+/g, "d");

function formOf(surface: string): Form {
  const word = DASHES.has(surface) ? "-" : (PLAIN.get(surface) ?? surface);
  const lower = word.toLowerCase();
  return {
    word: hashString(lower),
    suffix3: hashString(lower.slice(-3)),
    suffix2: hashString(lower.slice(-2)),
    prefix: hashString(lower.slice(0, 2)),
    shape: hashString(shapeOf(word)),
  };
}

/** Forms of the words of one text; each different word is hashed once. */
export class Forms {
  private readonly known = new Map<string, Form>();
  of(word: string): Form {
    let form = this.known.get(word);
    if (!form) {
      form = formOf(word);
      this.known.set(word, form);
    }
    return form;
  }
}

/** One stretch of tokens as hashes, padded on both sides so that features need no bounds. Tags are indices + 1. */
export class Stretch {
  readonly word = new Int32Array(LONGEST + 2 * PAD + 1);
  readonly suffix3 = new Int32Array(LONGEST + 2 * PAD + 1);
  readonly suffix2 = new Int32Array(LONGEST + 2 * PAD + 1);
  readonly prefix = new Int32Array(LONGEST + 2 * PAD + 1);
  readonly shape = new Int32Array(LONGEST + 2 * PAD + 1);
  readonly tag = new Int32Array(LONGEST + 2 * PAD + 1);
  count = 0;
  private shout = 0;

  load(words: readonly string[], from: number, to: number, forms: Forms): void {
    this.count = to - from;
    const all = [this.word, this.suffix3, this.suffix2, this.prefix, this.shape];
    for (const list of all) {
      list.fill(NONE, 0, PAD);
      list.fill(NONE, PAD + this.count, PAD + this.count + 3);
      list[PAD + this.count] = ROOT;
    }
    this.tag.fill(0, 0, this.count + 2 * PAD + 1);
    this.tag[PAD + this.count] = 255;
    this.shout = 1;
    for (let i = 0; i < this.count; i++) {
      const surface = words[from + i]!;
      const form = forms.of(surface);
      const at = PAD + i;
      this.word[at] = form.word;
      this.suffix3[at] = form.suffix3;
      this.suffix2[at] = form.suffix2;
      this.prefix[at] = form.prefix;
      this.shape[at] = form.shape;
      if (surface !== surface.toUpperCase()) this.shout = 0;
    }
  }

  setTag(i: number, tag: number): void {
    this.tag[PAD + i] = tag + 1;
  }

  /** Features of the tag of token i; tags to its left are known. Returns their number. */
  tagFeatures(i: number, out: Int32Array): number {
    const { word, suffix3, suffix2, shape, tag } = this;
    const at = i + PAD;
    const w = word[at]!;
    const before = word[at - 1]!;
    const after = word[at + 1]!;
    const t1 = tag[at - 1]!;
    let n = 0;
    out[n++] = mix(101, w);
    out[n++] = mix(102, suffix3[at]!);
    out[n++] = mix(103, suffix2[at]!);
    out[n++] = mix(104, this.prefix[at]!);
    out[n++] = mix(mix(105, shape[at]!), i === 0 ? 1 : 0);
    out[n++] = mix(106, before);
    out[n++] = mix(107, after);
    out[n++] = mix(mix(108, before), w);
    out[n++] = mix(mix(109, w), after);
    out[n++] = mix(110, t1);
    out[n++] = mix(111, t1 * 256 + tag[at - 2]!);
    out[n++] = mix(mix(112, t1), w);
    out[n++] = mix(113, suffix3[at + 1]!);
    out[n++] = mix(114, suffix3[at - 1]!);
    out[n++] = mix(115, shape[at + 1]!);
    out[n++] = mix(116, shape[at - 1]!);
    out[n++] = mix(117, word[at + 2]!);
    out[n++] = mix(118, this.shout);
    out[n++] = mix(mix(119, t1), suffix3[at]!);
    out[n++] = mix(mix(120, shape[at]!), suffix3[at]!);
    return n;
  }
}
