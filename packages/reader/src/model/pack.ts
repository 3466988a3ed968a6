import type { Table } from "./table.js";

/** Numbers as a model holds them once it is unpacked. */
export type Numbers = Uint8Array | Int8Array | Int16Array | Int32Array;

/** What a module of weights exports: the packed bytes as base64; or, where a build has unpacked them, a way to read that. */
export type Weights = string | (() => Unpacker);

export const openWeights = (weights: Weights): Unpacker =>
  typeof weights === "string" ? new Unpacker(fromBase64(weights)) : weights();

/**
 * The packed form of a model: bytes, written as base64 in a module of its own. A table is a row list in which runs of
 * empty rows are counted; a row is its check byte, a bit for each label that has a weight, and those weights. Rows
 * without any weight are left out. Numbers of more than a byte are zigzag varints.
 */
export class Unpacker {
  private at = 0;
  constructor(private readonly bytes: Uint8Array) {}

  /** Arrays that take time to unpack: an image of the model (image.ts) has them ready. */
  arraysOf<T extends readonly Numbers[]>(unpack: () => T): T {
    return unpack();
  }

  byte(): number {
    return this.bytes[this.at++]!;
  }

  number(): number {
    let value = 0;
    let shift = 0;
    let byte = 0;
    do {
      byte = this.bytes[this.at++]!;
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    return (value >>> 1) ^ -(value & 1);
  }

  numbers(): Int32Array {
    const [out] = this.arraysOf(() => {
      const out = new Int32Array(this.number());
      for (let i = 0; i < out.length; i++) out[i] = this.number();
      return [out] as const;
    });
    return out;
  }

  /** Weights of one byte each, up to 16 labels a row. */
  bytesTable(): Table {
    const bits = this.byte();
    const width = this.byte();
    const [check, weights] = this.arraysOf(() => {
      const check = new Uint8Array(1 << bits);
      const weights = new Int8Array(width << bits);
      const { bytes } = this;
      let at = this.at;
      for (let row = 0; row < check.length; row++) {
        const mark = bytes[at++]!;
        if (mark === 0) {
          row += bytes[at++]!;
          continue;
        }
        check[row] = mark;
        let mask = bytes[at++]!;
        if (width > 8) mask |= bytes[at++]! << 8;
        for (let to = row * width; mask !== 0; to++, mask >>>= 1) if (mask & 1) weights[to] = bytes[at++]!;
      }
      this.at = at;
      return [check, weights] as const;
    });
    return { bits, width, check, weights };
  }

  /** One weight a row, of two bytes at most. */
  numbersTable(): Table {
    const bits = this.byte();
    const [check, weights] = this.arraysOf(() => {
      const check = new Uint8Array(1 << bits);
      const weights = new Int16Array(1 << bits);
      for (let row = 0; row < check.length; row++) {
        const mark = this.byte();
        if (mark === 0) {
          row += this.byte();
          continue;
        }
        check[row] = mark;
        weights[row] = this.number();
      }
      return [check, weights] as const;
    });
    return { bits, width: 1, check, weights };
  }
}

const CODES = new Uint8Array(128);
for (let i = 0; i < 64; i++)
  CODES["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".charCodeAt(i)] = i;

const codeAt = (text: string, i: number): number => CODES[text.charCodeAt(i) & 127]!;

/** Bytes of a base64 text without padding. Written out, since not every engine has a decoder of its own that is as fast. */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  const whole = text.length - (text.length % 4);
  let to = 0;
  for (let i = 0; i < whole; i += 4) {
    const word =
      (codeAt(text, i) << 18) | (codeAt(text, i + 1) << 12) | (codeAt(text, i + 2) << 6) | codeAt(text, i + 3);
    bytes[to++] = word >> 16;
    bytes[to++] = word >> 8;
    bytes[to++] = word;
  }
  if (whole === text.length) return bytes;
  const third = whole + 2 < text.length ? codeAt(text, whole + 2) : 0;
  const word = (codeAt(text, whole) << 18) | (codeAt(text, whole + 1) << 12) | (third << 6);
  bytes[to++] = word >> 16;
  if (to < bytes.length) bytes[to] = word >> 8;
  return bytes;
}
