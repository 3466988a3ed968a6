import type { Syntax } from "../document/layers.js";
import { defineStage } from "../document/stage.js";
import { lemmaOf } from "./lemmas.js";
import { type SyntaxModel, syntaxModel } from "./model.js";
import { parseSentence } from "./parser.js";
import { tagSentence } from "./tagger.js";
import { uposOf } from "./upos.js";
import { hashWords } from "./words.js";

/** Longer sentences are parsed in pieces of this many words: news has none, and made-up texts must stay linear. */
const LONGEST = 200;

/** Tags, lemmas and dependency trees. */
export const syntaxStage = defineStage({
  name: "syntax",
  needs: ["text", "tokens", "sentences"],
  adds: ["syntax"],
  run({ tokens, sentences }) {
    const model = syntaxModel();
    const out = {
      upos: new Uint8Array(tokens.count),
      tag: new Array<string>(tokens.count).fill(""),
      lemma: new Array<string>(tokens.count).fill(""),
      head: new Int32Array(tokens.count).fill(-1),
      relation: new Array<string>(tokens.count).fill("root"),
    };
    for (const { firstToken, endToken } of sentences)
      for (let first = firstToken; first < endToken; first += LONGEST)
        parsePiece(model, tokens.word, tokens.lower, first, Math.min(first + LONGEST, endToken), out);
    return { syntax: out satisfies Syntax };
  },
});

interface Writable {
  readonly upos: Uint8Array;
  readonly tag: string[];
  readonly lemma: string[];
  readonly head: Int32Array;
  readonly relation: string[];
}

function parsePiece(
  model: SyntaxModel,
  word: readonly string[],
  lower: readonly string[],
  first: number,
  end: number,
  out: Writable,
): void {
  const n = end - first;
  const hashes = hashWords(word, lower, first, end);
  const tags = tagSentence(model.tag, hashes, n);
  const parsed = parseSentence(model.arc, model.label, hashes, tags, n);
  for (let i = 0; i < n; i++) {
    const at = first + i;
    const tag = model.tags[tags[i]!]!;
    const head = parsed.head[i]!;
    const relation = head === n ? "root" : model.labels[parsed.label[i]!]!;
    const lemma = lemmaOf(word[at]!, lower[at]!, tag, model.lemmas, model.verbs);
    out.tag[at] = tag;
    out.lemma[at] = lemma;
    out.head[at] = head === n ? -1 : first + head;
    out.relation[at] = relation;
    out.upos[at] = uposOf(tag, lower[at]!, lemma, relation);
  }
}
