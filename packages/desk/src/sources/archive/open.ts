import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { createGunzip, createInflateRaw } from "node:zlib";
import type { Result } from "@readout/reader";
import { linesOf } from "../disk/lines.js";
import type { Received } from "../received.js";
import { refusal } from "../refusal.js";
import { ByteReader } from "./byte-reader.js";
import { expand } from "./expand.js";
import { bytesOf, membersOf, type Range } from "./members.js";
import { pagesIn, type WarcPlace } from "./warc.js";
import { entriesIn, rangeOf, type ZipEntry } from "./zip.js";

/** The pages of a .warc, .warc.gz or .wacz file, in its order. */
export async function* pagesOfArchive(path: string, now: string): AsyncGenerator<Result<Received>> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const place = { name: basename(path), now };
    if (await startsWith(file, "PK\x03\x04")) yield* pagesOfWacz(file, size, place);
    else yield* pagesOfWarc({ file, start: 0, end: size }, place);
  } finally {
    await file.close();
  }
}

async function startsWith(file: FileHandle, mark: string, at = 0): Promise<boolean> {
  const head = Buffer.alloc(mark.length);
  await file.read(head, 0, head.length, at);
  return head.toString("latin1") === mark;
}

async function* pagesOfWarc(range: Range, place: WarcPlace): AsyncGenerator<Result<Received>> {
  if (!(await startsWith(range.file, "\x1f\x8b", range.start)))
    return yield* pagesIn(new ByteReader(bytesOf(range)), place);
  // After a broken member the next ones may be found inside it: those tell nothing until one can be read.
  let isLost = false;
  for await (const { at, content } of membersOf(range)) {
    const reader = new ByteReader(content);
    try {
      for await (const page of pagesIn(reader, place)) {
        if (!isLost || page.ok) yield page;
        isLost &&= !page.ok;
      }
      isLost = false;
    } catch (error) {
      const message = `${place.name}: what begins at byte ${at} ${(error as Error).message}`;
      if (!isLost) yield refusal("incomplete", message, "get the file again; the rest is read");
      isLost = true;
    } finally {
      await reader.close();
    }
  }
}

/** Web Archive Collection Zipped 1.1.1: WARC files in archive/, and in pages/ which of their records are pages. */
async function* pagesOfWacz(file: FileHandle, size: number, place: WarcPlace): AsyncGenerator<Result<Received>> {
  const entries = await entriesIn(file, size, place.name);
  if (!entries.ok) return yield entries;
  const warcs = entries.value.filter(({ name }) => /^archive\/[^/]{1,300}\.warc(?:\.gz)?$/i.test(name));
  if (warcs.length === 0) yield refusal("bad-archive", `${place.name} holds no archive/….warc`, "give a WACZ file");
  const only = await listedPages(file, entries.value);
  for (const entry of warcs) {
    const range = await rangeOf(file, entry);
    const inside = { ...place, name: `${place.name}/${entry.name}`, ...(only.size > 0 && { only }) };
    if (!range || ![0, 8].includes(entry.method))
      yield refusal("bad-archive", `${inside.name} cannot be unpacked`, "store it as it is in the ZIP file");
    else if (entry.method === 0) yield* pagesOfWarc(range, inside);
    else yield* pagesOfDeflated(range, inside);
  }
}

/** A WARC file deflated once more: its members cannot be had one by one, so what is broken ends it. */
async function* pagesOfDeflated(range: Range, place: WarcPlace): AsyncGenerator<Result<Received>> {
  const inflated = expand(bytesOf(range), createInflateRaw());
  const isPacked = place.name.toLowerCase().endsWith(".gz");
  try {
    yield* pagesIn(new ByteReader(isPacked ? expand(inflated, createGunzip()) : inflated), place);
  } catch (error) {
    yield refusal("incomplete", `${place.name} ${(error as Error).message}`, "get the file again");
  }
}

/** Addresses of the pages that the collection's maker lists; a page's frames and adverts are HTML too and not among them. */
async function listedPages(file: FileHandle, entries: readonly ZipEntry[]): Promise<ReadonlySet<string>> {
  const urls = new Set<string>();
  for (const entry of entries.filter(({ name }) => /^pages\/[^/]{1,100}\.jsonl$/.test(name))) {
    const range = await rangeOf(file, entry);
    if (!range || ![0, 8].includes(entry.method)) continue;
    const lines = linesOf(entry.method === 0 ? bytesOf(range) : expand(bytesOf(range), createInflateRaw()));
    try {
      for await (const line of lines) {
        const url = urlIn(line ?? "");
        if (url !== undefined && urls.size < MOST_PAGES) urls.add(url);
      }
    } catch {
      // A list that is broken lists what it could.
    }
  }
  return urls;
}

/** Pages that a list may name. */
const MOST_PAGES = 1_000_000;

function urlIn(line: string): string | undefined {
  try {
    const { url } = JSON.parse(line) as { url?: unknown };
    return typeof url === "string" ? url : undefined;
  } catch {
    return undefined;
  }
}
