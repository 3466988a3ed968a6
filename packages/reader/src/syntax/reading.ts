import type { Syntax, Tokens } from "../document/layers.js";
import type { Form } from "./forms.js";
import { lemmaOf } from "./lemmas.js";
import type { SyntaxModel } from "./model.js";
import { PAD, Stretch } from "./stretch.js";
import { tagStretch } from "./tagger.js";
import type { Trees, TreesOf } from "./trees.js";

/** The syntax layer in the making, stretch by stretch. */
export class Reading {
  readonly syntax: Syntax & { readonly tag: string[]; readonly lemma: string[]; readonly relation: string[] };
  private readonly loaded = new Stretch();
  private readonly trees: Trees;

  constructor(
    private readonly tokens: Pick<Tokens, "count" | "word" | "lower">,
    private readonly learnt: SyntaxModel,
    treesOf: TreesOf,
  ) {
    const { count, lower } = tokens;
    this.trees = treesOf(this.loaded, learnt);
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
    const { loaded, trees, learnt, syntax } = this;
    const words = this.tokens.word;
    loaded.load(words, from, to, learnt.forms);
    tagStretch(loaded, learnt.tagger);
    trees.build(words.slice(from, to));
    const { tags, relations } = learnt.lexicon;
    let root = from;
    for (let i = 0; i < to - from; i++) {
      const t = from + i;
      const tag = loaded.tag[PAD + i]! - 1;
      const governor = trees.head[i]!;
      const isRoot = governor === to - from;
      if (isRoot) root = t;
      const relation = isRoot ? this.rootRelation(top) : trees.relation[i]! - 1;
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
