import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

export const EWT = "../shared/corpora/ud";

/** One sentence of the treebank, on our tokens: heads are indices into it, -1 for the root. */
export interface Gold {
  readonly word: string[];
  readonly lemma: string[];
  readonly upos: string[];
  readonly tag: string[];
  readonly head: number[];
  readonly relation: string[];
}

export function readTreebank(half: "train" | "dev"): Gold[] {
  const text = gunzipSync(readFileSync(`${EWT}/ewt.${half}.conllu.gz`)).toString("utf8");
  return text.split("\n\n").flatMap((block) => {
    const sentence = readSentence(block.split("\n"));
    return sentence.word.length > 0 && sentence.word.length <= 250 ? [sentence] : [];
  });
}

function readSentence(lines: readonly string[]): Gold {
  const rows = lines.map((line) => line.split("\t")).filter(([id]) => /^\d+$/.test(id ?? ""));
  const tight = rows.map((row) => row[9]!.includes("SpaceAfter=No"));
  const group = hyphenGroups(
    rows.map((row) => row[1]!),
    tight,
  );
  const heads = rows.map((row) => Number(row[6]) - 1);
  const out: Gold = { word: [], lemma: [], upos: [], tag: [], head: [], relation: [] };
  rows.forEach((row, i) => {
    if (i > 0 && group[i] === group[i - 1]) {
      const at = out.word.length - 1;
      out.word[at] += row[1]!;
      out.lemma[at] += row[2]!;
      if (group[heads[i]!] === group[i]) return;
      out.upos[at] = row[3]!;
      out.tag[at] = row[4] === "HYPH" ? out.tag[at]! : row[4]!;
      out.head[at] = heads[i]! < 0 ? -1 : group[heads[i]!]!;
      out.relation[at] = row[7]!;
      return;
    }
    out.word.push(row[1]!);
    out.lemma.push(row[2]!);
    out.upos.push(row[3]!);
    out.tag.push(row[4]!);
    out.head.push(heads[i]! < 0 ? -1 : group[heads[i]!]!);
    out.relation.push(row[7]!);
  });
  return out;
}

/** Index of the merged token of each word: "president", "-", "elect" written without spaces are one. */
function hyphenGroups(words: readonly string[], tight: readonly boolean[]): number[] {
  const letters = /^[\p{L}\p{N}.']+$/u;
  const group: number[] = [];
  let at = -1;
  words.forEach((word, i) => {
    const joins =
      i > 0 &&
      tight[i - 1]! &&
      ((word === "-" &&
        tight[i]! &&
        letters.test(words[i - 1]!) &&
        !words[i - 1]!.endsWith(".") &&
        letters.test(words[i + 1] ?? "") &&
        !(/\d$/.test(words[i - 1]!) && /^\d/.test(words[i + 1] ?? ""))) ||
        (words[i - 1] === "-" && i > 1 && group[i - 1] === group[i - 2]));
    if (!joins) at++;
    group.push(at);
  });
  return group;
}
