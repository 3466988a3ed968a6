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

/** As bytes, little-endian: two counts, then terms, weights, keys. */
export function bytesOfVector({ terms, weights, keys }: Vector): Uint8Array {
  const bytes = new Uint8Array(4 + 8 * terms.length + 2 * keys.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, terms.length, true);
  view.setUint16(2, keys.length, true);
  const [weightsAt, keysAt] = [4 + 4 * terms.length, 4 + 8 * terms.length];
  for (const [i, term] of terms.entries()) view.setUint32(4 + 4 * i, term, true);
  for (const [i, weight] of weights.entries()) view.setFloat32(weightsAt + 4 * i, weight, true);
  for (const [i, key] of keys.entries()) view.setUint16(keysAt + 2 * i, key, true);
  return bytes;
}

/** Back from bytes. */
export function vectorOfBytes(bytes: Uint8Array): Vector {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [count, keys] = [view.getUint16(0, true), view.getUint16(2, true)];
  const weightsAt = 4 + 4 * count;
  const keysAt = weightsAt + 4 * count;
  return {
    terms: Uint32Array.from({ length: count }, (_, i) => view.getUint32(4 + 4 * i, true)),
    weights: Float32Array.from({ length: count }, (_, i) => view.getFloat32(weightsAt + 4 * i, true)),
    keys: Uint16Array.from({ length: keys }, (_, i) => view.getUint16(keysAt + 2 * i, true)),
  };
}
