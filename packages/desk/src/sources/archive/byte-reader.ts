/** Reads a stream of bytes piece by piece, holding no more than is asked for. */
export class ByteReader {
  private readonly source: AsyncIterator<Uint8Array>;
  private held: Buffer = Buffer.alloc(0);
  private isOver = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** Whether nothing is left. */
  async atEnd(): Promise<boolean> {
    return this.held.length === 0 && !(await this.more());
  }

  /** The next bytes, fewer where there are no more. */
  async take(length: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    let missing = length;
    while (missing > 0 && !(await this.atEnd())) {
      pieces.push(this.held.subarray(0, missing));
      this.held = this.held.subarray(missing);
      missing = length - pieces.reduce((sum, piece) => sum + piece.length, 0);
    }
    return Buffer.concat(pieces);
  }

  /** Passes over bytes; how many there were. */
  async skip(length: number): Promise<number> {
    let passed = 0;
    while (passed < length && !(await this.atEnd())) {
      const piece = Math.min(length - passed, this.held.length);
      this.held = this.held.subarray(piece);
      passed += piece;
    }
    return passed;
  }

  /** All up to and with a mark; nothing, and nothing passed over, where it does not come within so many bytes. */
  async until(mark: string, most: number): Promise<Buffer | undefined> {
    for (;;) {
      const found = this.held.subarray(0, most).indexOf(mark, 0, "latin1");
      if (found >= 0) return this.take(found + mark.length);
      if (this.held.length >= most || !(await this.more())) return undefined;
    }
  }

  /** Goes on to the next place of a mark, and stays before it; false where there is none. */
  async seek(mark: string): Promise<boolean> {
    for (;;) {
      const found = this.held.indexOf(mark, 0, "latin1");
      if (found >= 0) {
        this.held = this.held.subarray(found);
        return true;
      }
      this.held = this.held.subarray(Math.max(0, this.held.length - mark.length + 1));
      if (!(await this.more())) {
        this.held = this.held.subarray(this.held.length);
        return false;
      }
    }
  }

  async close(): Promise<void> {
    await this.source.return?.(undefined);
  }

  private async more(): Promise<boolean> {
    if (this.isOver) return false;
    const next = await this.source.next();
    if (next.done) this.isOver = true;
    else this.held = this.held.length === 0 ? asBuffer(next.value) : Buffer.concat([this.held, next.value]);
    return !this.isOver;
  }
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
