/** A line of a stream: its number from 1, and its bytes, or that it was longer than allowed. */
export type Line =
  | { readonly number: number; readonly bytes: Buffer }
  | { readonly number: number; readonly tooLong: true };

const NEWLINE = 10;

/**
 * The lines of a byte stream, without their ends. Holds at most one line: what is past the limit is let go while it
 * comes in. A last line without a newline counts.
 */
export async function* linesOf(stream: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let size = 0;
  let number = 0;
  const finish = (): Line => {
    number++;
    const line: Line = size > maxBytes ? { number, tooLong: true } : { number, bytes: Buffer.concat(parts) };
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of stream) {
    let at = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, at)) {
      take(chunk.subarray(at, end));
      yield finish();
      at = end + 1;
    }
    if (at < chunk.length) take(chunk.subarray(at));
  }
  if (size > 0) yield finish();

  function take(part: Buffer): void {
    size += part.length;
    if (size <= maxBytes) parts.push(part);
    else parts = [];
  }
}
