import { type Sentence, type Syntax, type Tokens, UPOS } from "../document/layers.js";
import { defineStage } from "../document/stage.js";
import { Forms, LONGEST, Stretch } from "./features.js";
import { lemmaOf } from "./lemmas.js";
import { type SyntaxModel, unpackSyntax } from "./model.js";
import { parseStretch } from "./parser.js";
import { tagStretch } from "./tagger.js";
import { Transitions } from "./transitions.js";
import { LEXICON, WEIGHTS } from "./weights.js";

let learnt: SyntaxModel | undefined;
/** Unpacked when first wanted, then kept: a constant. */
const model = (): SyntaxModel => {
  learnt ??= unpackSyntax(WEIGHTS, LEXICON);
  return learnt;
};

const UPOS_INDEX: ReadonlyMap<string, number> = new Map(UPOS.map((name, i) => [name, i]));

/** Tags, lemmas and dependency trees. */
export const syntaxStage = defineStage({
  name: "syntax",
  needs: ["text", "tokens", "sentences"],
  adds: ["syntax"],
  run({ tokens, sentences }) {
    return { syntax: analyse(tokens, sentences, model()) };
  },
});

/** Sentences longer than LONGEST are read in stretches; the roots of later stretches hang from the first one's. */
export function analyse(
  tokens: Pick<Tokens, "count" | "word" | "lower">,
  sentences: readonly Pick<Sentence, "firstToken" | "endToken">[],
  learnt: SyntaxModel,
): Syntax {
  const upos = new Uint8Array(tokens.count);
  const tag = new Array<string>(tokens.count).fill("");
  const lemma = [...tokens.lower];
  const head = new Int32Array(tokens.count).fill(-1);
  const relation = new Array<string>(tokens.count).fill("root");
  const forms = new Forms();
  const stretch = new Stretch();
  const state = new Transitions(stretch);
  const { lexicon } = learnt;

  const readStretch = (from: number, to: number, top: number): number => {
    stretch.load(tokens.word, from, to, forms);
    tagStretch(stretch, learnt.tagger);
    parseStretch(state, learnt);
    let root = from;
    for (let i = 0; i < to - from; i++) {
      const t = from + i;
      const name = lexicon.tags[stretch.tag[i + 2]! - 1]!;
      const governor = state.head[i]!;
      const isRoot = governor === to - from;
      if (isRoot) root = t;
      head[t] = isRoot ? top : from + governor;
      relation[t] = isRoot ? (top < 0 ? "root" : "parataxis") : lexicon.relations[state.relation[i]! - 1]!;
      tag[t] = name;
      lemma[t] = lemmaOf(tokens.lower[t]!, name, learnt.lemmas);
      upos[t] = UPOS_INDEX.get(uposOf(name, relation[t]!, tokens.lower[t]!, learnt.upos)) ?? 0;
    }
    return root;
  };

  for (const { firstToken, endToken } of sentences) {
    let top = -1;
    for (let from = firstToken; from < endToken; from += LONGEST) {
      const root = readStretch(from, Math.min(endToken, from + LONGEST), top);
      if (top < 0) top = root;
    }
  }
  return { upos, tag, lemma, head, relation };
}

/** The treebank's UPOS hangs on tag, relation and word: "have" is AUX as `aux`, VERB as `root`. */
export function uposOf(tag: string, relation: string, lower: string, known: ReadonlyMap<string, string>): string {
  return known.get(`${tag} ${relation} ${lower}`) ?? known.get(`${tag} ${relation}`) ?? known.get(tag) ?? "X";
}
