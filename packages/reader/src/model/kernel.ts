import { KERNEL } from "./kernel-code.js";
import { fromBase64 } from "./pack.js";

/** What the kernel can do: see kernel/sums.ts, where the layout of its memory is told as well. */
interface Exports {
  tokens(rows: number, count: number): void;
  pairs(rows: number, count: number): void;
  ranks(rows: number, count: number): number;
  moves(weights: number, count: number): number;
  labels(lists: number, count: number, width: number): void;
}

/** The part of WebAssembly that is used here; every engine that Readout runs on has it. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Exports };
};

const FEATURES_AT = 0;
const SUMS_AT = 4096;
const TABLE_AT = 8192;
const PAGE = 65_536;

/** Features that are summed at one time, at most. */
export const MOST_FEATURES = 1024;

let code: object | undefined;

/**
 * One table of weights with the loops that sum them, in a memory of its own. The caller writes features into `features`
 * and calls one of `loops`; what has more than one sum leaves them in `sums`.
 */
export class Kernel {
  readonly features: Int32Array;
  readonly sums: Int32Array;
  readonly loops: Exports;
  /** Where each array of the table lies. */
  readonly addresses: readonly number[];

  /** @param table arrays of four-byte numbers first, so that each lies on a multiple of its width */
  constructor(table: readonly (Uint8Array | Int16Array | Int32Array)[]) {
    const size = table.reduce((sum, { byteLength }) => sum + byteLength, TABLE_AT);
    const pages = Math.ceil(size / PAGE);
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const bytes = new Uint8Array(memory.buffer);
    let at = TABLE_AT;
    this.addresses = table.map(({ buffer, byteOffset, byteLength }) => {
      bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
      at += byteLength;
      return at - byteLength;
    });
    this.features = new Int32Array(memory.buffer, FEATURES_AT, MOST_FEATURES);
    this.sums = new Int32Array(memory.buffer, SUMS_AT, (TABLE_AT - SUMS_AT) >> 2);
    code ??= new WebAssembly.Module(fromBase64(KERNEL));
    this.loops = new WebAssembly.Instance(code, { env: { memory } }).exports;
  }
}
