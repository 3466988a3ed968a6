import type { FileHandle } from "node:fs/promises";
import type { Result } from "@readout/reader";
import { refusal } from "../refusal.js";
import type { Range } from "./members.js";

/** A file inside a ZIP file. */
export interface ZipEntry {
  readonly name: string;
  /** 0: as it is; 8: deflated. Others are not undone here. */
  readonly method: number;
  /** Where its local header is, and how long it is as kept. */
  readonly offset: number;
  readonly length: number;
}

/** Bytes of the list of files, and of its end's note, that are taken. */
const LONGEST_LIST = 50_000_000;
const LONGEST_NOTE = 65_535;

const damaged = (name: string): Result<never> =>
  refusal("bad-archive", `${name} is no ZIP file that can be read`, "get the file again");

/** The files of a ZIP file, by the list at its end (APPNOTE 6.3.10), the 64-bit form too. Nothing is unpacked. */
export async function entriesIn(file: FileHandle, size: number, name: string): Promise<Result<readonly ZipEntry[]>> {
  const tail = await bytesAt(file, Math.max(0, size - LONGEST_NOTE - 22 - 20), LONGEST_NOTE + 42);
  const end = tail.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (end < 0 || tail.length < end + 22) return damaged(name);
  let [length, offset] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (end >= 20 && tail.readUInt32LE(end - 20) === 0x07064b50) {
    const long = await bytesAt(file, Number(tail.readBigUInt64LE(end - 12)), 56);
    if (long.length < 56 || long.readUInt32LE(0) !== 0x06064b50) return damaged(name);
    [length, offset] = [Number(long.readBigUInt64LE(40)), Number(long.readBigUInt64LE(48))];
  }
  if (length > LONGEST_LIST) return refusal("too-large", `${name} lists too many files`, "divide it");
  const list = await bytesAt(file, offset, length);
  return list.length < length ? damaged(name) : { ok: true, value: entriesOf(list) };
}

function entriesOf(list: Buffer): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= list.length && list.readUInt32LE(at) === 0x02014b50; ) {
    const [named, extra, note] = [list.readUInt16LE(at + 28), list.readUInt16LE(at + 30), list.readUInt16LE(at + 32)];
    const long = longForm(list.subarray(at + 46 + named, at + 46 + named + extra));
    const isEncrypted = (list.readUInt16LE(at + 8) & 1) === 1;
    const [, packed, offset] = [at + 24, at + 20, at + 42].map((place) => {
      const short = list.readUInt32LE(place);
      return short === 0xffffffff ? (long.shift() ?? short) : short;
    });
    entries.push({
      name: list.toString("utf8", at + 46, at + 46 + named),
      method: isEncrypted ? -1 : list.readUInt16LE(at + 10),
      offset: offset!,
      length: packed!,
    });
    at += 46 + named + extra + note;
  }
  return entries;
}

/** The 64-bit numbers of an entry, in the order of the fields that are full. */
function longForm(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const fields = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return [0, 8, 16].filter((i) => i + 8 <= fields.length).map((i) => Number(fields.readBigUInt64LE(i)));
  }
  return [];
}

/** Where an entry's bytes are; nothing where its local header is none. */
export async function rangeOf(file: FileHandle, { offset, length }: ZipEntry): Promise<Range | undefined> {
  const head = await bytesAt(file, offset, 30);
  if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) return undefined;
  const start = offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  return { file, start, end: start + length };
}

async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.min(length, LONGEST_LIST));
  if (!Number.isSafeInteger(at)) return bytes.subarray(0, 0);
  const { bytesRead } = await file.read(bytes, 0, bytes.length, at);
  return bytes.subarray(0, bytesRead);
}
