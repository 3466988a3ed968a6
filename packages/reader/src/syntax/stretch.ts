import type { Form, Forms } from "./forms.js";

/** Longest stretch that is tagged and parsed as one; real sentences are shorter, lists of names may not be. */
export const LONGEST = 250;

/** Places before the first token, so that features need no bounds; as many after the last, and one for the root. */
export const PAD = 2;
const ROOM = LONGEST + 2 * PAD + 1;

const ROOT_TAG = 255;

/** One stretch of tokens as hashes, padded on both sides. Tags are indices + 1. */
export class Stretch {
  readonly word = new Int32Array(ROOM);
  readonly suffix3 = new Int32Array(ROOM);
  readonly suffix2 = new Int32Array(ROOM);
  readonly prefix = new Int32Array(ROOM);
  readonly shape = new Int32Array(ROOM);
  readonly tag = new Uint8Array(ROOM);
  private readonly forms: Form[] = [];
  count = 0;
  /** 1 where no word has a small letter, as in headlines of some papers. */
  shout = 0;

  load(words: readonly string[], from: number, to: number, known: Forms): void {
    this.count = to - from;
    const end = PAD + this.count;
    for (let at = 0; at < PAD; at++) this.put(at, known.nothing);
    for (let at = end + 1; at <= end + PAD; at++) this.put(at, known.nothing);
    this.put(end, known.root);
    this.shout = 1;
    for (let i = 0; i < this.count; i++) {
      const form = known.of(words[from + i]!);
      this.put(PAD + i, form);
      if (form.small) this.shout = 0;
    }
    this.tag.fill(0, 0, end + PAD + 1);
    this.tag[end] = ROOT_TAG;
  }

  private put(at: number, form: Form): void {
    this.forms[at] = form;
    this.word[at] = form.word;
    this.suffix3[at] = form.suffix3;
    this.suffix2[at] = form.suffix2;
    this.prefix[at] = form.prefix;
    this.shape[at] = form.shape;
  }

  /** The form that stands at a place; places of tokens begin at PAD. */
  form(at: number): Form {
    return this.forms[at]!;
  }

  setTag(i: number, tag: number): void {
    this.tag[PAD + i] = tag + 1;
  }
}
