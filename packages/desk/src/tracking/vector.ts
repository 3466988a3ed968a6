import { hash } from "./hash.js";

/**
 * The telling terms of a text with their weights, packed: terms as 32-bit hashes in ascending order, weights beside them,
 * of unit length together. `keys` are the places of those that weigh most, ascending: by them likely neighbours are found.
 */
export interface Vector {
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
  readonly keys: Uint16Array;
}

/** So many terms are kept of a text, and so many of them are keys. */
const TERMS = 600;
const KEYS = 24;

/** Packs weights of any length; of two terms with one hash the weights add up. */
export function packVector(weights: readonly (readonly [term: string, weight: number])[]): Vector {
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  const kept = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, TERMS);
  const byHash = new Map<number, { weight: number; rank: number }>();
  for (const [rank, [term, weight]] of kept.entries()) {
    const known = byHash.get(hash(term));
    if (known) known.weight += weight / length;
    else byHash.set(hash(term), { weight: weight / length, rank });
  }
  const sorted = [...byHash].sort((a, b) => a[0] - b[0]);
  return {
    terms: Uint32Array.from(sorted, ([term]) => term),
    weights: Float32Array.from(sorted, ([, { weight }]) => weight),
    keys: Uint16Array.from(sorted.flatMap(([, { rank }], place) => (rank < KEYS ? [place] : []))),
  };
}

/** Of two vectors: 1 for the same words, 0 for none in common. */
export function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  const [x, y] = [a.terms, b.terms];
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const [left, right] = [x[i]!, y[j]!];
    if (left === right) sum += a.weights[i++]! * b.weights[j++]!;
    else if (left < right) i++;
    else j++;
  }
  return sum;
}

/** The keys alone, as a vector of their own. */
export function keysOf({ terms, weights, keys }: Vector): Vector {
  return {
    terms: Uint32Array.from(keys, (key) => terms[key]!),
    weights: Float32Array.from(keys, (key) => weights[key]!),
    keys: Uint16Array.from(keys, (_, place) => place),
  };
}

/** As bytes: two counts, then terms, weights, keys; in the machine's own order, which is little-endian wherever Node runs. */
export function bytesOfVector({ terms, weights, keys }: Vector): Uint8Array {
  const bytes = new Uint8Array(4 + 8 * terms.length + 2 * keys.length);
  bytes.set(new Uint8Array(Uint16Array.of(terms.length, keys.length).buffer), 0);
  let at = 4;
  for (const part of [terms, weights, keys]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return bytes;
}

/** Back from bytes. */
export function vectorOfBytes(bytes: Uint8Array): Vector {
  const [count, keys] = new Uint16Array(bytes.slice(0, 4).buffer) as unknown as [number, number];
  const [weightsAt, keysAt] = [4 + 4 * count, 4 + 8 * count];
  return {
    terms: new Uint32Array(bytes.slice(4, weightsAt).buffer),
    weights: new Float32Array(bytes.slice(weightsAt, keysAt).buffer),
    keys: new Uint16Array(bytes.slice(keysAt, keysAt + 2 * keys).buffer),
  };
}
