import type { Parts, Sentence, Syntax, Tokens } from "../document/layers.js";
import { defineStage } from "../document/stage.js";
import type { Form } from "./forms.js";
import { lemmaOf } from "./lemmas.js";
import { type SyntaxModel, unpackSyntax } from "./model.js";
import { MoveSums } from "./move-sums.js";
import { parseStretch } from "./parser.js";
import { LONGEST, PAD, Stretch } from "./stretch.js";
import { tagStretch } from "./tagger.js";
import { Transitions } from "./transitions.js";
import { LEXICON, WEIGHTS } from "./weights.js";

let learnt: SyntaxModel | undefined;
/** Unpacked when first wanted, then kept: a constant. */
const model = (): SyntaxModel => {
  learnt ??= unpackSyntax(WEIGHTS, LEXICON);
  return learnt;
};

/** Tags, lemmas and dependency trees. */
export const syntaxStage = defineStage({
  name: "syntax",
  needs: ["text", "tokens", "sentences", "parts"],
  adds: ["syntax"],
  run({ tokens, sentences, parts }) {
    return { syntax: analyse(tokens, sentences, model(), datelineTokens(tokens, parts)) };
  },
});

/** First token of a dateline, and the first after it and the dash that ends it. */
type Lead = readonly [first: number, end: number];

/**
 * Sentences longer than LONGEST are read in stretches; the roots of later stretches hang from the first one's. A lead is read without
 * its dateline, which is no part of the sentence and which the parser, having seen none, takes for its subject.
 */
export function analyse(
  tokens: Pick<Tokens, "count" | "word" | "lower">,
  sentences: readonly Pick<Sentence, "firstToken" | "endToken">[],
  learnt: SyntaxModel,
  dateline?: Lead,
): Syntax {
  const reading = new Reading(tokens, learnt);
  for (const { firstToken, endToken } of sentences) {
    const led = dateline?.[0] === firstToken && dateline[1] < endToken ? dateline[1] : firstToken;
    let top = -1;
    for (let from = led; from < endToken; from += LONGEST) {
      const root = reading.stretch(from, Math.min(endToken, from + LONGEST), top);
      if (top < 0) top = root;
    }
    if (led > firstToken) reading.stretch(firstToken, led, top);
  }
  return reading.syntax;
}

/** The tokens of the dateline, with the marks between it and the sentence that it opens; datelines are short. */
function datelineTokens(tokens: Pick<Tokens, "count" | "word" | "start">, { dateline }: Pick<Parts, "dateline">) {
  if (!dateline) return undefined;
  const first = tokenFrom(tokens, dateline.span[0]);
  let end = first;
  while (end < tokens.count && tokens.start[end]! < dateline.span[1]) end++;
  while (end < tokens.count && DASHES.has(tokens.word[end]!)) end++;
  return end - first < LONGEST ? ([first, end] as const) : undefined;
}

const DASHES: ReadonlySet<string> = new Set(["—", "–", "-", "--", ":", ".", "/"]);

/** First token that begins at the offset or later. */
function tokenFrom({ count, start }: Pick<Tokens, "count" | "start">, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The layer in the making. */
class Reading {
  readonly syntax: Syntax & { readonly tag: string[]; readonly lemma: string[]; readonly relation: string[] };
  private readonly loaded = new Stretch();
  private readonly state = new Transitions(this.loaded);
  private readonly moveSums: MoveSums;

  constructor(
    private readonly tokens: Pick<Tokens, "count" | "word" | "lower">,
    private readonly learnt: SyntaxModel,
  ) {
    const { count, lower } = tokens;
    this.moveSums = new MoveSums(this.state, learnt.moves);
    this.syntax = {
      upos: new Uint8Array(count),
      tag: new Array<string>(count).fill(""),
      lemma: [...lower],
      head: new Int32Array(count).fill(-1),
      relation: new Array<string>(count).fill("root"),
    };
  }

  /** Reads tokens from .. to; their root hangs from `top`, unless that is -1. Returns the root. */
  stretch(from: number, to: number, top: number): number {
    const { loaded, state, learnt, syntax } = this;
    loaded.load(this.tokens.word, from, to, learnt.forms);
    tagStretch(loaded, learnt.tagger);
    parseStretch(state, learnt, this.moveSums);
    const { tags, relations } = learnt.lexicon;
    let root = from;
    for (let i = 0; i < to - from; i++) {
      const t = from + i;
      const tag = loaded.tag[PAD + i]! - 1;
      const governor = state.head[i]!;
      const isRoot = governor === to - from;
      if (isRoot) root = t;
      const relation = isRoot ? this.rootRelation(top) : state.relation[i]! - 1;
      const form = loaded.form(PAD + i);
      syntax.head[t] = isRoot ? top : from + governor;
      syntax.relation[t] = relations[relation]!;
      syntax.tag[t] = tags[tag]!;
      syntax.lemma[t] = rememberedLemma(form, tag, tags[tag]!, learnt.lemmas);
      syntax.upos[t] = learnt.upos.of(tag, relation, form.lower);
    }
    return root;
  }

  private rootRelation(top: number): number {
    return this.learnt.lexicon.relations.indexOf(top < 0 ? "root" : "parataxis");
  }
}

function rememberedLemma(form: Form, tag: number, name: string, exceptions: ReadonlyMap<string, string>): string {
  if (form.lemmaTag !== tag) {
    form.lemmaTag = tag;
    form.lemma = lemmaOf(form.lower, name, exceptions);
  }
  return form.lemma;
}
