import type { Syntax, Tokens } from "../../packages/reader/src/document/layers.js";
import { UPOS } from "../../packages/reader/src/document/layers.js";

/** A machine-made token of the corpus: start, end, Penn tag, lemma, name class, head, relation. */
export type SilverToken = readonly [number, number, string, string, string, number, string];

/** Version 1 relations by their version 2 names. */
const RENAMED: Readonly<Record<string, string>> = {
  dobj: "obj",
  nsubjpass: "nsubj:pass",
  csubjpass: "csubj:pass",
  auxpass: "aux:pass",
  neg: "advmod",
  mwe: "fixed",
  name: "flat",
  foreign: "flat",
  "nmod:tmod": "obl:tmod",
  "nmod:npmod": "obl:npmod",
};

const UPOS_OF: readonly (readonly [RegExp, (typeof UPOS)[number]])[] = [
  [/^NNP/, "PROPN"],
  [/^NN/, "NOUN"],
  [/^MD$/, "AUX"],
  [/^VB/, "VERB"],
  [/^JJ/, "ADJ"],
  [/^(RB|WRB)/, "ADV"],
  [/^(PRP|WP|EX)/, "PRON"],
  [/^(DT|PDT|WDT)$/, "DET"],
  [/^(IN)$/, "ADP"],
  [/^(TO|POS|RP)$/, "PART"],
  [/^CC$/, "CCONJ"],
  [/^CD$/, "NUM"],
  [/^UH$/, "INTJ"],
  [/^(SYM|\$|#)$/, "SYM"],
  [/^(\.|,|:|``|''|-LRB-|-RRB-|HYPH|NFP)$/, "PUNCT"],
];

/** The corpus's machine layer carried over to our tokens, with version 2 labels: stands in while there is no own parse. */
export function silverSyntax(tokens: Tokens, silver: readonly SilverToken[]): Syntax {
  const n = tokens.count;
  const first = new Int32Array(n).fill(-1);
  const ours = new Int32Array(silver.length).fill(-1);
  let s = 0;
  for (let i = 0; i < n; i++) {
    while (s < silver.length && silver[s]![1] <= tokens.start[i]!) s++;
    for (let k = s; k < silver.length && silver[k]![0] < tokens.end[i]!; k++) {
      if (first[i]! < 0 || silver[first[i]!]![5] === k) first[i] = k;
      if (ours[k]! < 0) ours[k] = i;
    }
  }
  const upos = new Uint8Array(n);
  const tag: string[] = [];
  const lemma: string[] = [];
  const relation: string[] = [];
  const head = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) {
    const k = first[i]!;
    const token = k < 0 ? undefined : silver[k]!;
    tag.push(token?.[2] ?? "SYM");
    lemma.push(token?.[3] ?? tokens.lower[i]!);
    upos[i] = UPOS.indexOf(UPOS_OF.find(([pattern]) => pattern.test(tag[i]!))?.[1] ?? "X");
    if (!token) {
      relation.push("punct");
      continue;
    }
    const h = token[5] < 0 ? -1 : ours[token[5]]!;
    if (ours[k] !== i) {
      head[i] = ours[k]!;
      relation.push("compound");
    } else {
      head[i] = h === i ? -1 : h;
      relation.push(relationOf(token[6], token[5] < 0 ? "" : silver[token[5]]![2]));
    }
    if (head[i]! >= 0 && tokens.sentence[head[i]!] !== tokens.sentence[i]) head[i] = -1;
    if (head[i]! < 0) relation[i] = "root";
  }
  return { upos, tag, lemma, head, relation };
}

function relationOf(relation: string, headTag: string): string {
  if (relation === "nmod" && /^(VB|JJ|RB|MD)/.test(headTag)) return "obl";
  return RENAMED[relation] ?? relation;
}
