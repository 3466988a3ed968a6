/** Longest line taken, in characters: a page with all its markup has a tenth of it. */
const LONGEST = 16_000_000;

/**
 * The lines of UTF-8 bytes, one at a time. One that is too long is `undefined`; of it nothing is held, and those after
 * it follow.
 */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  let length = 0;
  const line = (): string | undefined => (length > LONGEST ? undefined : parts.join(""));
  for await (const chunk of bytes) {
    const pieces = decoder.decode(chunk, { stream: true }).split("\n");
    for (const [i, piece] of pieces.entries()) {
      length += piece.length;
      if (length > LONGEST) parts = [];
      else parts.push(piece);
      if (i === pieces.length - 1) break;
      yield line();
      [parts, length] = [[], 0];
    }
  }
  if (length > 0) yield line();
}
