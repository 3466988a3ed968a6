import { createReadStream } from "node:fs";
import { open, readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { createGunzip } from "node:zlib";
import type { Result } from "@readout/reader";
import { expand } from "./archive/expand.js";
import { pagesOfArchive } from "./archive/open.js";
import { decodeBytes } from "./decode.js";
import { crawledFile, crawledOf } from "./disk/crawled.js";
import { linesOf } from "./disk/lines.js";
import { type Asking, fromList, isList } from "./from-web.js";
import { HEAD, type Kind, kindByHead, kindByName, kindOf } from "./kind.js";
import { LONGEST_MAIL, mailsOf } from "./mail/mbox.js";
import { headOfMail } from "./mail/message.js";
import type { Received } from "./received.js";
import { refusal } from "./refusal.js";

/** Bytes of a file that is taken as a whole; those with many documents are read piece by piece, whatever their length. */
const MOST_BYTES = 50_000_000;
const IN_PIECES = new Set<Kind>(["lines", "lines.gz", "mbox", "archive"]);

/** A file, or a folder with all that is of a known kind in it. */
export async function* fromDisk(path: string, asking: Asking): AsyncGenerator<Result<Received>> {
  const found = await stat(path).catch(() => undefined);
  if (!found) yield refusal("no-file", `${path} is not there, or may not be read`, "check the name");
  else if (found.isDirectory()) yield* fromFolder(path, asking);
  else if (!found.isFile()) yield refusal("no-file", `${path} is no file`, "give a file or a folder");
  else
    try {
      yield* fromFile(path, found.size, asking);
    } catch (error) {
      yield refusal("unreadable", `${path}: ${(error as Error).message}`, "check the file and its permissions");
    }
}

/** In the order of names. Links are not followed, nor is what is hidden or of no known kind. */
async function* fromFolder(folder: string, asking: Asking): AsyncGenerator<Result<Received>> {
  const inside = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !name.startsWith("."));
  inside.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of inside) {
    const path = join(folder, entry.name);
    const isKnown = kindByName(entry.name) !== undefined || extname(entry.name).toLowerCase() === ".xml";
    if (entry.isDirectory()) yield* fromFolder(path, asking);
    else if (entry.isFile() && isKnown) yield* fromDisk(path, asking);
  }
}

async function* fromFile(path: string, size: number, asking: Asking): AsyncGenerator<Result<Received>> {
  const kind = kindOf(path, await headOf(path));
  const uri = pathToFileURL(path).href;
  if (size > MOST_BYTES && !IN_PIECES.has(kind))
    yield refusal("too-large", `${path} has ${size} bytes; the limit is ${MOST_BYTES}`, "divide it");
  else if (kind === "archive") yield* pagesOfArchive(path, asking.clock());
  else if (kind === "mbox") yield* fromMbox(path, uri, asking);
  else if (kind === "lines") yield* fromLines(createReadStream(path), path, uri, asking);
  else if (kind === "lines.gz") yield* fromLines(expand(createReadStream(path), createGunzip()), path, uri, asking);
  else yield* fromWhole(kind, path, uri, asking);
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function* fromWhole(kind: Kind, path: string, uri: string, asking: Asking): AsyncGenerator<Result<Received>> {
  const bytes = new Uint8Array(await readFile(path));
  const now = asking.clock();
  const byHead = kindByHead(bytes);
  if (isList(kind) || (kind === "json" && byHead === "feed"))
    yield* fromList(isList(kind) ? kind : "feed", { bytes, url: uri }, asking);
  else if (kind === "mail") yield mailOf(bytes, now);
  else if (kind === "json") yield* fromJson(decodeBytes(bytes).text, path, uri, now);
  else {
    const mediaType = kind === "page" || byHead === "page" ? "text/html" : "text/plain";
    yield { ok: true, value: { uri, bytes, mediaType, fetchedAt: now, name: basename(path) } };
  }
}

/** A mail as received, headers and attachments too; what is read in it is found when it is read. */
function mailOf(bytes: Uint8Array, now: string): Result<Received> {
  const { uri, subject, given } = headOfMail(bytes);
  const value = { uri, bytes, mediaType: "message/rfc822", fetchedAt: now, given, ...(subject && { name: subject }) };
  return { ok: true, value };
}

async function* fromMbox(path: string, uri: string, { clock }: Asking): AsyncGenerator<Result<Received>> {
  let number = 0;
  for await (const mail of mailsOf(createReadStream(path))) {
    number++;
    if (mail === undefined)
      yield refusal(
        "too-large",
        `${path}: mail ${number} has more than ${LONGEST_MAIL} bytes`,
        "take its attachments out",
      );
    else if (mail.length > 0) yield mailOf(new Uint8Array(mail), clock());
  }
  if (number === 0)
    yield refusal("no-mail", `${path} (${uri}) holds no mail`, "give an mbox file as mail programs export it");
}

function* fromJson(text: string, path: string, uri: string, now: string): Generator<Result<Received>> {
  const found = crawledFile(text, { uri, now });
  if (found === undefined) return yield refusal("bad-json", `${path} is no valid JSON`, "see what wrote it");
  for (const [i, value] of found.entries())
    yield value ? { ok: true, value } : withoutText(found.length > 1 ? `${path}: item ${i + 1}` : path);
}

async function* fromLines(
  bytes: AsyncIterable<Uint8Array>,
  path: string,
  uri: string,
  { clock }: Asking,
): AsyncGenerator<Result<Received>> {
  let number = 0;
  try {
    for await (const line of linesOf(bytes)) {
      number++;
      const value = line === undefined ? undefined : crawledOf(line, { uri: `${uri}#line=${number}`, now: clock() });
      if (line === undefined) yield refusal("too-large", `${path}: line ${number} is too long`, "divide the file");
      else if (value) yield { ok: true, value };
      else if (line.trim() !== "") yield withoutText(`${path}: line ${number}`);
    }
  } catch (error) {
    yield refusal("incomplete", `${path} ${(error as Error).message}, after line ${number}`, "get the file again");
  }
}

const withoutText = (place: string): Result<never> =>
  refusal("bad-line", `${place} is no JSON with a text`, "see the crawler's output");
