import { Readable, type Transform } from "node:stream";

/** Bytes out for one in, at most, beyond the first ten million: pages and lines of JSON compress by 3 to 20. */
const RATIO = 200;
const HARMLESS = 10_000_000;

/**
 * Bytes with a file's compression undone, as they are asked for. What is broken, cut short or unpacks beyond measure
 * ends with an error whose message says so.
 *
 * @param unzip `createGunzip()`, `createInflateRaw()`; it is used up
 * @returns at its end, how many bytes of the source it took: a deflate stream ends by itself
 */
export async function* expand(
  source: AsyncIterable<Uint8Array>,
  unzip: Transform & { readonly bytesWritten: number },
): AsyncGenerator<Uint8Array, number> {
  const stream = Readable.from(source);
  stream.on("error", (error) => unzip.destroy(error)).pipe(unzip);
  let out = 0;
  try {
    for await (const chunk of unzip as AsyncIterable<Uint8Array>) {
      out += chunk.length;
      if (out > Math.max(HARMLESS, RATIO * unzip.bytesWritten))
        throw new Error(`unpacks to more than ${RATIO} times its size`);
      yield chunk;
    }
    return unzip.bytesWritten;
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw code.startsWith("Z_") ? new Error("is cut short or broken") : new Error(message);
  } finally {
    stream.destroy();
    unzip.destroy();
  }
}
