import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { findTokens } from "../../packages/reader/src/text/tokens.js";

/** A sentence of a treebank in our tokens: heads count from 0, n stands for the root. */
export interface Tree {
  readonly words: readonly string[];
  readonly lower: readonly string[];
  readonly tags: readonly string[];
  readonly lemmas: readonly string[];
  readonly heads: readonly number[];
  readonly labels: readonly string[];
}

interface Row {
  readonly form: string;
  readonly lemma: string;
  readonly tag: string;
  readonly head: number;
  readonly label: string;
}

/** Reads CoNLL-U and merges what we keep in one token (hyphenated words); what does not align is left out. */
export function readTrees(path: string): Tree[] {
  const out: Tree[] = [];
  for (const block of gunzipSync(readFileSync(path)).toString().split("\n\n")) {
    const text = /^# text = (.*)$/m.exec(block)?.[1];
    const rows = block
      .split("\n")
      .map((line) => line.split("\t"))
      .filter((cells) => /^\d+$/.test(cells[0]!));
    if (!text || rows.length === 0) continue;
    const tree = aligned(
      text,
      rows.map((c) => ({ form: c[1]!, lemma: c[2]!, tag: c[4]!, head: Number(c[6]) - 1, label: c[7]! })),
    );
    if (tree) out.push(tree);
  }
  return out;
}

function aligned(text: string, rows: readonly Row[]): Tree | undefined {
  const { count, start, end } = findTokens(text);
  const owner = new Int32Array(rows.length);
  let at = 0;
  let token = 0;
  for (const [i, row] of rows.entries()) {
    while (at < text.length && /\s/.test(text.charAt(at))) at++;
    if (!text.startsWith(row.form, at)) return undefined;
    while (token < count && end[token]! <= at) token++;
    if (token >= count || start[token]! > at || end[token]! < at + row.form.length) return undefined;
    owner[i] = token;
    at += row.form.length;
  }
  // The governor of a merged token is that of the piece whose own governor lies outside.
  const root = new Int32Array(count).fill(-1);
  for (const [i, row] of rows.entries())
    if ((row.head < 0 || owner[row.head] !== owner[i]) && root[owner[i]!]! < 0) root[owner[i]!] = i;
  if (root.includes(-1)) return undefined;
  const words = Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]).replaceAll("’", "'"));
  const of = (i: number): Row => rows[root[i]!]!;
  const single = (i: number): boolean => of(i).form.length === end[i]! - start[i]!;
  return {
    words,
    lower: words.map((word) => word.toLowerCase()),
    tags: words.map((_, i) => of(i).tag),
    lemmas: words.map((word, i) => (single(i) ? of(i).lemma : word.toLowerCase())),
    heads: words.map((_, i) => (of(i).head < 0 ? count : owner[of(i).head]!)),
    labels: words.map((_, i) => of(i).label),
  };
}
