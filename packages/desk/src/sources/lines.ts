import { createReadStream } from "node:fs";

/** Longest line taken, in characters: a page with all its markup has a tenth of it. */
const LONGEST = 16_000_000;

/** The lines of a file as UTF-8, one at a time; a line that is too long is `undefined`, and the rest is left. */
export async function* linesOf(path: string): AsyncGenerator<string | undefined> {
  let parts: string[] = [];
  let length = 0;
  for await (const chunk of createReadStream(path, { encoding: "utf8" }) as AsyncIterable<string>) {
    const pieces = chunk.split("\n");
    for (const [i, piece] of pieces.entries()) {
      parts.push(piece);
      length += piece.length;
      if (length > LONGEST) return yield undefined;
      if (i === pieces.length - 1) break;
      yield parts.join("");
      [parts, length] = [[], 0];
    }
  }
  if (length > 0) yield parts.join("");
}
