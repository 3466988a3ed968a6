import { createHash } from "node:crypto";
import { isoOf } from "../dates.js";
import type { Given } from "../received.js";
import { type Headers, headersOf, parameterOf, unquoted, wordsOf } from "./headers.js";

/** A body that can be read: the bytes with the transfer's coding undone, and what they are. */
export interface MailBody {
  readonly bytes: Uint8Array;
  /** "text/html; charset=utf-8" */
  readonly mediaType: string;
}

/** What a mail says of itself. */
export interface MailHead {
  /** "mid:…" by its Message-ID (RFC 2392), else by its bytes. */
  readonly uri: string;
  readonly subject?: string;
  readonly given: Given;
}

/** Parts within parts, and parts in all, that are opened. */
const DEEPEST = 10;
const MOST_PARTS = 300;

/**
 * What stands at a mail's head. A list or newsletter is published by whom it is from; of other mail the sender is no
 * publisher. The address of its copy on the web is that of Archived-At (RFC 5064).
 */
export function headOfMail(bytes: Uint8Array): MailHead {
  const { headers } = headersOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const id = /<([^<>\s]{1,500})>/.exec(headers.get("message-id") ?? "")?.[1];
  const subject = wordsOf(headers.get("subject"));
  const published = isoOf(headers.get("date"));
  const publisher = isNewsletter(headers) ? senderOf(headers.get("from")) : undefined;
  const url = /<?(https?:\/\/[^<>\s]{1,2000})/i.exec(headers.get("archived-at") ?? "")?.[1];
  return {
    uri: `mid:${id === undefined ? createHash("sha256").update(bytes).digest("hex") : encodeURI(id)}`,
    ...(subject && { subject }),
    given: {
      ...(published && { published }),
      ...(publisher && { publisher }),
      ...(url && { url }),
      ...(subject && { title: subject }),
    },
  };
}

/**
 * The bodies of a mail (RFC 5322, MIME) that can be read, best first: HTML, then plain text. Attachments and mails
 * within the mail are left out.
 */
export function bodiesOf(bytes: Uint8Array): readonly MailBody[] {
  const found: MailBody[] = [];
  open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, found, { parts: 0 });
  const first = (kind: string) => found.filter(({ mediaType }) => mediaType.startsWith(kind)).slice(0, 1);
  return [...first("text/html"), ...first("text/plain")];
}

function open(part: Buffer, depth: number, found: MailBody[], seen: { parts: number }): void {
  if (depth > DEEPEST || ++seen.parts > MOST_PARTS) return;
  const { headers, body } = headersOf(part);
  const type = headers.get("content-type") ?? "text/plain; charset=us-ascii";
  const kind = type.split(";", 1)[0]!.trim().toLowerCase();
  const content = part.subarray(body);
  const boundary = parameterOf(type, "boundary");
  if (kind.startsWith("multipart/") && boundary)
    for (const inner of partsOf(content, boundary)) open(inner, depth + 1, found, seen);
  else if (
    (kind === "text/html" || kind === "text/plain") &&
    !/^attachment/i.test(headers.get("content-disposition") ?? "")
  )
    found.push({
      bytes: decoded(content, headers.get("content-transfer-encoding") ?? ""),
      mediaType: `${kind}; charset=${parameterOf(type, "charset") ?? "us-ascii"}`,
    });
}

/** What stands between the boundaries (RFC 2046, 5.1); a mail that was cut short ends its last part. */
function partsOf(content: Buffer, boundary: string): readonly Buffer[] {
  const mark = Buffer.from(`--${boundary}`, "latin1");
  const parts: Buffer[] = [];
  let start = -1;
  for (
    let at = content.indexOf(mark);
    at >= 0 && parts.length < MOST_PARTS;
    at = content.indexOf(mark, at + mark.length)
  ) {
    // It stands at the head of a line, and nothing but blanks or the end's two dashes follow: one may begin another.
    if (at > 0 && content[at - 1] !== 0x0a) continue;
    const lineEnd = content.indexOf(0x0a, at);
    const rest = content.toString("latin1", at + mark.length, lineEnd < 0 ? content.length : lineEnd);
    if (!/^(?:--)?[ \t]{0,100}\r?$/.test(rest)) continue;
    if (start >= 0) parts.push(content.subarray(start, Math.max(start, content[at - 2] === 0x0d ? at - 2 : at - 1)));
    start = rest.startsWith("--") || lineEnd < 0 ? -1 : lineEnd + 1;
    if (rest.startsWith("--")) break;
  }
  if (start >= 0) parts.push(content.subarray(start));
  return parts;
}

function decoded(content: Buffer, coding: string): Uint8Array {
  const name = coding.trim().toLowerCase();
  if (name === "base64") return Buffer.from(content.toString("latin1"), "base64");
  return name === "quoted-printable" ? unquoted(content) : content;
}

const isNewsletter = (headers: Headers): boolean =>
  ["list-id", "list-unsubscribe", "list-post"].some((name) => headers.has(name)) ||
  /^(?:bulk|list)$/i.test(headers.get("precedence") ?? "");

/** The name in `"The Harbour Post" <news@post.example>`; nothing where there is an address alone. */
function senderOf(from: string | undefined): string | undefined {
  const name = /^([^<]{1,500})</
    .exec(from ?? "")?.[1]
    ?.trim()
    .replace(/^"(.*)"$/, "$1")
    .replace(/\\(.)/g, "$1");
  return wordsOf(name);
}
