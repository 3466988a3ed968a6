import { readFileSync } from "node:fs";
import type { WordClasses } from "../../packages/reader/src/attribution/model/word-classes.js";
import { hashString } from "../../packages/reader/src/model/hash.js";
import { checkOf } from "../../packages/reader/src/model/table.js";

const BITS = 16;

/** The word classes of a list with "word fine coarse" lines; a fine class has the coarse class of most of its words. */
export function readClasses(file = "training/attribution/word-classes.txt"): WordClasses {
  const check = new Uint8Array(1 << BITS);
  const weights = new Int16Array(1 << BITS);
  const votes: Map<number, number>[] = [];
  for (const line of readFileSync(file, "utf8").trim().split("\n")) {
    const [word, fineText, coarseText] = line.split(" ");
    const fine = Number(fineText) + 1;
    const coarse = Number(coarseText) + 1;
    const count = votes[fine] ?? new Map<number, number>();
    votes[fine] = count;
    count.set(coarse, (count.get(coarse) ?? 0) + 1);
    const hash = hashString(word!);
    const row = [hash & (check.length - 1), (hash & (check.length - 1)) ^ 1].find((r) => check[r] === 0);
    if (row === undefined) continue;
    check[row] = checkOf(hash);
    weights[row] = fine;
  }
  const coarse = Int32Array.from(votes, (count) =>
    count ? [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]![0] : 0,
  );
  return { words: { bits: BITS, width: 1, check, weights }, coarse };
}
