import type { FileHandle } from "node:fs/promises";
import { createInflateRaw } from "node:zlib";
import { expand } from "./expand.js";

/** A part of a file. */
export interface Range {
  readonly file: FileHandle;
  readonly start: number;
  /** The first byte that is not of it. */
  readonly end: number;
}

/** One member of a gzip file: where it begins, and what is in it. The content must be read, or left, before the next one. */
export interface Member {
  readonly at: number;
  readonly content: AsyncIterable<Uint8Array>;
}

const PIECE = 65_536;
const MAGIC = Buffer.from([0x1f, 0x8b, 0x08]);

/** The bytes of a range, in pieces. */
export async function* bytesOf({ file, start, end }: Range): AsyncGenerator<Buffer> {
  for (let at = start; at < end; ) {
    const piece = Buffer.allocUnsafe(Math.min(PIECE, end - at));
    const { bytesRead } = await file.read(piece, 0, piece.length, at);
    if (bytesRead === 0) return;
    yield piece.subarray(0, bytesRead);
    at += bytesRead;
  }
}

/**
 * The members of a file that holds many gzip streams one after another, as .warc.gz does (a record each, so that one
 * can be had without those before it). One that is broken, cut short or unpacks beyond measure ends its content with an
 * error, and the next one is sought after it.
 */
export async function* membersOf(range: Range): AsyncGenerator<Member> {
  for (let at = await nextMagic(range, range.start); at !== undefined; ) {
    const begin = at + (await headerLength(range, at));
    let next = at + MAGIC.length;
    async function* content(): AsyncGenerator<Uint8Array> {
      const used = yield* expand(bytesOf({ ...range, start: begin }), createInflateRaw());
      // Checksum and length follow; a reader that has the end of the stream has all of it.
      next = begin + used + 8;
    }
    yield { at, content: content() };
    at = await nextMagic(range, next);
  }
}

/** Where the next gzip stream may begin, from a place on. */
async function nextMagic(range: Range, from: number): Promise<number | undefined> {
  let [at, kept] = [from, Buffer.alloc(0)];
  for await (const piece of bytesOf({ ...range, start: from })) {
    const whole = Buffer.concat([kept, piece]);
    const found = whole.indexOf(MAGIC);
    if (found >= 0) return at - kept.length + found;
    at += piece.length;
    kept = Buffer.from(whole.subarray(Math.max(0, whole.length - MAGIC.length + 1)));
  }
  return undefined;
}

/** Length of a member's header (RFC 1952, 2.3): ten bytes, and what its flags add. */
async function headerLength({ file, end }: Range, at: number): Promise<number> {
  const head = Buffer.alloc(Math.min(PIECE, end - at));
  await file.read(head, 0, head.length, at);
  const flags = head[3] ?? 0;
  let length = 10;
  if (flags & 4 && head.length >= 12) length += 2 + head.readUInt16LE(10);
  for (const flag of [8, 16]) if (flags & flag) length = Math.max(length, head.indexOf(0, length) + 1);
  return flags & 2 ? length + 2 : length;
}
