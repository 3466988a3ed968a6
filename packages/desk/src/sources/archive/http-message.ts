import type { Result } from "@readout/reader";
import { refusal } from "../refusal.js";
import { unpack } from "../web/unpack.js";

/** What a server answered, as an archive keeps it. */
export interface Answer {
  readonly status: number;
  readonly mediaType?: string;
  /** The body with the transfer's coding undone. */
  body(): Promise<Result<Uint8Array>>;
}

const LIMITS = { received: 50_000_000, decompressed: 50_000_000, ratio: 200 };

/**
 * An HTTP/1 answer as it came over the wire (RFC 9112). Archives that undid chunks or compression and left the header
 * are met: a body that is not in chunks is taken as it is, and so is one that does not begin as compressed ones do.
 */
export function answerOf(message: Buffer, from: string): Result<Answer> {
  const end = message.indexOf("\r\n\r\n");
  const lines = message.toString("latin1", 0, Math.max(0, end)).split("\r\n").slice(0, 500);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(lines[0] ?? "")?.[1];
  if (end < 0 || status === undefined)
    return refusal("bad-record", `${from} holds no answer of a server`, "see what made the archive");
  const header = (name: string): string | undefined =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim();
  const mediaType = header("content-type");
  const content = message.subarray(end + 4);
  return {
    ok: true,
    value: {
      status: Number(status),
      ...(mediaType && { mediaType }),
      body: () => bodyOf(content, header("transfer-encoding"), header("content-encoding") ?? "", from),
    },
  };
}

async function bodyOf(
  content: Buffer,
  transfer: string | undefined,
  encoding: string,
  from: string,
): Promise<Result<Uint8Array>> {
  const whole = transfer?.toLowerCase().includes("chunked") ? unchunked(content) : content;
  const isPacked = !/^(?:x-)?gzip$/i.test(encoding) || (whole[0] === 0x1f && whole[1] === 0x8b);
  return unpack(piecesOf(whole), isPacked ? encoding : "", LIMITS, from);
}

/** In pieces, so that unpacking stops early where it must. */
async function* piecesOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

/** Chunks joined (RFC 9112, 7.1); bytes that are in none are given back as they are. */
function unchunked(content: Buffer): Buffer {
  const chunks: Buffer[] = [];
  let at = 0;
  while (at < content.length) {
    const lineEnd = content.indexOf("\r\n", at);
    const size =
      lineEnd < 0
        ? undefined
        : /^([0-9a-f]{1,8})[ \t]{0,20}(?:;|$)/i.exec(content.toString("latin1", at, Math.min(lineEnd, at + 100)))?.[1];
    if (size === undefined) return chunks.length > 0 ? Buffer.concat(chunks) : content;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    chunks.push(content.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
  return Buffer.concat(chunks);
}
