import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Result } from "@readout/reader";
import { refusal } from "../refusal.js";

/** How much of a body is taken, in bytes. */
export interface UnpackLimits {
  /** As they come. */
  readonly received: number;
  /** After decompression. */
  readonly decompressed: number;
  /** Times that decompression may multiply; text compresses by 3 to 10, a bomb by 1000. */
  readonly ratio: number;
}

const HOW: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Below this, in bytes, no ratio is held against anybody: a page of spaces harms nobody. */
const HARMLESS = 1_000_000;

/** Ends a pipe early with its answer. */
class Enough extends Error {
  constructor(readonly answer: Result<never>) {
    super("enough");
  }
}

/**
 * The bytes of a body, its transfer's compression undone while it comes. It is left as soon as it is over a limit: a
 * bomb of ten gigabytes is never held, nor so much as received.
 *
 * @param encoding Content-Encoding, or "" for none
 * @returns the bytes, or "too-large", "encoding" (one not known, or several), "incomplete" (cut short or broken); what
 *   the body itself fails with is thrown
 */
export async function unpack(
  body: AsyncIterable<Uint8Array>,
  encoding: string,
  limits: UnpackLimits,
  from: string,
): Promise<Result<Uint8Array>> {
  const name = encoding.trim().toLowerCase();
  const isPlain = name === "" || name === "identity";
  if (!isPlain && !Object.hasOwn(HOW, name))
    return refusal("encoding", `${from} is compressed as "${name.slice(0, 40)}"`, "gzip, deflate and br are known");
  const chunks: Uint8Array[] = [];
  let [received, length] = [0, 0];
  const tooLarge = (what: string) =>
    new Enough(refusal("too-large", `${from} ${what}`, "raise the limit if you trust it"));
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of body) {
      received += chunk.length;
      if (received > limits.received) throw tooLarge(`is longer than ${limits.received} bytes`);
      yield chunk;
    }
  }
  const keep = async (unpacked: AsyncIterable<Uint8Array | string>): Promise<void> => {
    for await (const piece of unpacked) {
      const chunk = piece as Uint8Array;
      length += chunk.length;
      const most = isPlain
        ? limits.received
        : Math.min(limits.decompressed, Math.max(HARMLESS, received * limits.ratio));
      if (length > most) throw tooLarge(`unpacks to more than ${most} bytes`);
      chunks.push(chunk);
    }
  };
  try {
    if (isPlain) await keep(counted());
    else await pipeline(counted, HOW[name]!(), keep);
    return { ok: true, value: Buffer.concat(chunks) };
  } catch (error) {
    if (error instanceof Enough) return error.answer;
    if (!isBroken(error as NodeJS.ErrnoException)) throw error;
    return refusal("incomplete", `${from} cannot be unpacked: it is cut short or broken`, "try again");
  }
}

/** What zlib and brotli say of data that is not theirs, or stops short. */
const isBroken = ({ code = "" }: NodeJS.ErrnoException): boolean => /^(?:Z_|ERR__?(?:ERROR|BROTLI))/.test(code);
