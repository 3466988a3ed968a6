import { ClauseBuilder } from "./clauses.js";

/** A tree by rules: head of each token (its place in the sentence; -1 for the root) and relation. */
export interface ShallowTree {
  readonly head: Int32Array;
  readonly relation: string[];
}

/** The tree of one tagged sentence: nouns and verbs in groups, then clauses from left to right. Linear in its length. */
export function shallowTree(word: readonly string[], tag: readonly string[]): ShallowTree {
  const head = new Int32Array(word.length).fill(-1);
  const relation = new Array<string>(word.length).fill("punct");
  const builder = new ClauseBuilder({
    word,
    tag,
    arc: (child, to, name) => {
      head[child] = to;
      relation[child] = name;
    },
  });
  const root = builder.build();
  for (const [copula, predicate] of builder.predicates) {
    const [above, name] = [head[copula]!, relation[copula]!];
    for (let i = 0; i < head.length; i++) if (head[i] === copula && i !== predicate) head[i] = predicate;
    head[predicate] = above;
    relation[predicate] = above < 0 ? "root" : name;
    head[copula] = predicate;
    relation[copula] = "cop";
  }
  head[root] = -1;
  relation[root] = "root";
  for (let i = 0; i < head.length; i++) if (head[i]! < 0 && i !== root) head[i] = root;
  hangAllFrom(root, head);
  return { head, relation };
}

/** Whatever does not lead up to the root, since its arcs run in a ring, hangs from the root. */
function hangAllFrom(root: number, head: Int32Array): void {
  const leads = new Uint8Array(head.length);
  leads[root] = LEADS;
  for (let i = 0; i < head.length; i++) {
    let at = i;
    while (leads[at] === 0) {
      leads[at] = ON_THE_WAY;
      at = head[at]!;
    }
    if (leads[at] === ON_THE_WAY) head[at] = root;
    for (let back = i; leads[back] === ON_THE_WAY; back = head[back]!) leads[back] = LEADS;
  }
}

const ON_THE_WAY = 1;
const LEADS = 2;
