/** Weights of a linear model: a row for each feature hash, a column for each class. */
export interface Table {
  /** The number of rows is 2^bits; a feature's hash is masked to it. */
  readonly bits: number;
  readonly width: number;
  readonly weights: Int8Array;
}

/** Mixes a template's number and up to three values into one hash (finalizer of MurmurHash3). */
export function mix(template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(template + 1, 0x9e3779b1) ^ a;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b) ^ b;
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) ^ c;
  h = Math.imul(h ^ (h >>> 16), 0x27d4eb2f);
  return h ^ (h >>> 15);
}

/** FNV-1a over the UTF-16 units of a part of a word. */
export function hashOf(word: string, from = 0, to = word.length): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h | 0;
}

/** Adds the rows of the features into `scores`, which is cleared first. */
export function score(table: Table, features: Int32Array, count: number, scores: Int32Array): void {
  const { width, weights } = table;
  const mask = (1 << table.bits) - 1;
  scores.fill(0, 0, width);
  for (let f = 0; f < count; f++) {
    let at = (features[f]! & mask) * width;
    for (let k = 0; k < width; k++) scores[k]! += weights[at++]!;
  }
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 → bytes, without anything of the host's. */
export function bytesOf(base64: string): Uint8Array {
  const value = new Uint8Array(128);
  for (let i = 0; i < 64; i++) value[DIGITS.charCodeAt(i)] = i;
  const out = new Uint8Array(Math.floor((base64.length * 3) / 4));
  let at = 0;
  for (let i = 0; i + 3 < base64.length + 3; i += 4) {
    const word =
      (value[base64.charCodeAt(i)]! << 18) |
      (value[base64.charCodeAt(i + 1)]! << 12) |
      ((value[base64.charCodeAt(i + 2) & 127] ?? 0) << 6) |
      (value[base64.charCodeAt(i + 3) & 127] ?? 0);
    out[at++] = word >> 16;
    out[at++] = word >> 8;
    out[at++] = word;
  }
  return out;
}

/** A table from its packed form: for each weight that is not zero, the gap since the last (varint) and the weight. */
export function unpack(packed: string, bits: number, width: number): Table {
  const bytes = bytesOf(packed);
  const weights = new Int8Array(width << bits);
  const signed = new Int8Array(bytes.buffer);
  let to = 0;
  for (let at = 0; at < bytes.length; ) {
    let gap = 0;
    let shift = 0;
    let byte = 0;
    do {
      byte = bytes[at++]!;
      gap |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127 && at < bytes.length);
    to += gap;
    if (at < bytes.length && to < weights.length) weights[to] = signed[at]!;
    at++;
  }
  return { bits, width, weights };
}
