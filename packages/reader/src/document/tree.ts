import type { Syntax } from "./layers.js";

/** The dependency tree read downwards: for each token the first of its dependents, and the next with the same governor. */
export interface Tree {
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly syntax: Syntax;
}

/** Builds the downward links in one pass; dependents come in text order. */
export function buildTree(syntax: Syntax): Tree {
  const count = syntax.head.length;
  const first = new Int32Array(count).fill(-1);
  const next = new Int32Array(count).fill(-1);
  for (let token = count - 1; token >= 0; token--) {
    const head = syntax.head[token]!;
    if (head < 0) continue;
    next[token] = first[head]!;
    first[head] = token;
  }
  return { first, next, syntax };
}

/** The dependents of a token in text order. */
export function dependents(tree: Tree, token: number): number[] {
  const out: number[] = [];
  for (let child = tree.first[token] ?? -1; child >= 0; child = tree.next[child]!) out.push(child);
  return out;
}

/** Dependents with one of these relations; "nsubj" takes "nsubj:pass" only where that is named too. */
export function dependentsBy(tree: Tree, token: number, relations: readonly string[]): number[] {
  return dependents(tree, token).filter((child) => relations.includes(tree.syntax.relation[child]!));
}

/** The first dependent with one of these relations, -1 where there is none. */
export function dependentBy(tree: Tree, token: number, relations: readonly string[]): number {
  for (let child = tree.first[token] ?? -1; child >= 0; child = tree.next[child]!)
    if (relations.includes(tree.syntax.relation[child]!)) return child;
  return -1;
}

/** The lemma of the first case marker (preposition) of a nominal, multi-word ones joined: "on", "ahead of"; "" for none. */
export function preposition(tree: Tree, token: number): string {
  const marker = dependentBy(tree, token, ["case"]);
  if (marker < 0) return "";
  const rest = dependentsBy(tree, marker, ["fixed"]).map((part) => tree.syntax.lemma[part]!);
  return [tree.syntax.lemma[marker]!, ...rest].join(" ").toLowerCase();
}

/** A nominal and what is coordinated with it: "Ana, Tom and Lee" for Ana. */
export function conjuncts(tree: Tree, token: number): number[] {
  const out = [token];
  for (let i = 0; i < out.length && out.length < 64; i++) out.push(...dependentsBy(tree, out[i]!, ["conj"]));
  return out;
}
