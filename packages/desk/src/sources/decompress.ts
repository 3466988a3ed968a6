import { promisify } from "node:util";
import { brotliDecompress, gunzip, type InputType, inflate, type ZlibOptions } from "node:zlib";
import type { Result } from "@readout/reader";
import { refusal } from "./refusal.js";

type Decompress = (bytes: InputType, options: ZlibOptions) => Promise<Buffer>;
const HOW: Readonly<Record<string, Decompress>> = {
  gzip: promisify(gunzip) as Decompress,
  "x-gzip": promisify(gunzip) as Decompress,
  deflate: promisify(inflate) as Decompress,
  br: promisify(brotliDecompress) as Decompress,
};

/** Below this, in bytes, no ratio is held against anybody: a page of spaces harms nobody. */
const HARMLESS = 1_000_000;

/**
 * Undoes a transfer's compression, and stops at the limits rather than after them: no more than they say is ever held.
 *
 * @param encoding Content-Encoding, or "" for none
 * @returns the bytes, or "too-large", "encoding" (one not known, or several), "incomplete" (cut short or broken)
 */
export async function decompress(
  bytes: Uint8Array,
  encoding: string,
  limits: { readonly decompressed: number; readonly ratio: number },
  from: string,
): Promise<Result<Uint8Array>> {
  const name = encoding.trim().toLowerCase();
  if (name === "" || name === "identity") return { ok: true, value: bytes };
  const how = Object.hasOwn(HOW, name) ? HOW[name] : undefined;
  if (!how)
    return refusal("encoding", `${from} is compressed as "${name.slice(0, 40)}"`, "gzip, deflate and br are known");
  const most = Math.min(limits.decompressed, Math.max(HARMLESS, bytes.length * limits.ratio));
  try {
    return { ok: true, value: await how(bytes, { maxOutputLength: most }) };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE"
      ? refusal("too-large", `${from} unpacks to more than ${most} bytes`, "raise the limit if you trust it")
      : refusal("incomplete", `${from} cannot be unpacked: it is cut short or broken`, "try again");
  }
}
