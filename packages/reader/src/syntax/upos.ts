import { UPOS, type Upos } from "../document/layers.js";

const index = new Map<string, number>(UPOS.map((name, i) => [name, i]));

const BY_TAG: Readonly<Record<string, Upos>> = {
  MD: "AUX", PRP: "PRON", PRP$: "PRON", WP: "PRON", WP$: "PRON", EX: "PRON", WRB: "ADV", RB: "ADV", RBR: "ADV", RBS: "ADV", POS: "PART", RP: "ADP", CC: "CCONJ",
  CD: "NUM", JJ: "ADJ", JJR: "ADJ", JJS: "ADJ", AFX: "ADJ", NN: "NOUN", NNS: "NOUN", NNP: "PROPN", NNPS: "PROPN", UH: "INTJ", $: "SYM", SYM: "SYM", PDT: "DET",
  ".": "PUNCT", ",": "PUNCT", ":": "PUNCT", "``": "PUNCT", "''": "PUNCT", "-LRB-": "PUNCT", "-RRB-": "PUNCT", HYPH: "PUNCT", NFP: "PUNCT", FW: "X", LS: "X", GW: "X", ADD: "X", XX: "X",
}; // biome-ignore format: a table

const AUXILIARIES = new Set(["be", "have", "do", "get"]);

/** The universal tag that follows from the Penn tag, the lemma and the relation (as EWT assigns them). */
export function uposOf(tag: string, low: string, lemma: string, relation: string): number {
  return index.get(name(tag, low, lemma, relation)) ?? 0;
}

function name(tag: string, low: string, lemma: string, relation: string): Upos {
  if (tag.startsWith("VB")) return AUXILIARIES.has(lemma) && /^(?:aux|cop)/.test(relation) ? "AUX" : "VERB";
  if (tag === "IN") return relation === "mark" ? "SCONJ" : "ADP";
  if (tag === "TO") return relation === "case" ? "ADP" : "PART";
  if (tag === "DT" || tag === "WDT")
    return relation === "det" || relation === "det:predet"
      ? "DET"
      : low === "the" || low === "a" || low === "an"
        ? "DET"
        : "PRON";
  if (low === "not" || low === "n't") return "PART";
  if (tag === "WRB" && relation === "mark") return "SCONJ";
  return BY_TAG[tag] ?? "X";
}
