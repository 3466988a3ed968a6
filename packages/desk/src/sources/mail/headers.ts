import { decodeBytes } from "../decode.js";

/** Headers of a mail or of one of its parts (RFC 5322): names lower-case, values unfolded and not yet decoded; the first of a name counts. */
export type Headers = ReadonlyMap<string, string>;

/** Bytes of headers that are looked at, and how many headers. */
const LONGEST = 256_000;
const MOST = 1000;

/** The headers at the head of bytes, and where what follows them begins. */
export function headersOf(bytes: Buffer): { readonly headers: Headers; readonly body: number } {
  const end = endOfHeaders(bytes);
  const text = decodeBytes(bytes.subarray(0, Math.min(end.at, LONGEST))).text;
  const headers = new Map<string, string>();
  let name = "";
  for (const line of text.split(/\r?\n/).slice(0, MOST)) {
    const colon = line.indexOf(":");
    if (/^[ \t]/.test(line)) headers.set(name, `${headers.get(name) ?? ""} ${line.trim()}`);
    else if (colon > 0) {
      const next = line.slice(0, colon).trim().toLowerCase();
      // A second one of the same name is kept apart from the first, which counts.
      name = headers.has(next) ? `${next} again` : next;
      headers.set(name, line.slice(colon + 1).trim());
    }
  }
  return { headers, body: end.body };
}

/** The first empty line; both kinds of line end are met, and within one mail. */
function endOfHeaders(bytes: Buffer): { readonly at: number; readonly body: number } {
  if (bytes[0] === 0x0a) return { at: 0, body: 1 };
  if (bytes[0] === 0x0d && bytes[1] === 0x0a) return { at: 0, body: 2 };
  const places = [
    { at: bytes.indexOf("\n\n"), length: 2 },
    { at: bytes.indexOf("\n\r\n"), length: 3 },
  ].filter(({ at }) => at >= 0);
  const first = places.sort((a, b) => a.at - b.at)[0];
  return first ? { at: first.at, body: first.at + first.length } : { at: bytes.length, body: bytes.length };
}

/**
 * A header's words: "=?utf-8?Q?Z=C3=BCrich?=" and its like undone (RFC 2047); two such side by side are one word.
 *
 * @example wordsOf("=?iso-8859-1?Q?Z=FCrich?= talks") // "Zürich talks"
 */
export function wordsOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const joined = value.slice(0, 5000).replace(/\?=\s{1,20}=\?/g, "?==?");
  const undone = joined.replace(
    /=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?\s]{0,1000})\?=/gi,
    (_, charset: string, how: string, coded: string) => {
      const bytes =
        how.toLowerCase() === "b"
          ? Buffer.from(coded, "base64")
          : unquoted(Buffer.from(coded.replaceAll("_", " "), "latin1"));
      return decodeBytes(bytes, `text/plain; charset=${charset}`).text;
    },
  );
  return undone.replace(/\s{1,200}/g, " ").trim() || undefined;
}

/** The value before the first semicolon, lower-case, and a parameter's value ("boundary", "charset"). */
export function parameterOf(value: string | undefined, name: string): string | undefined {
  const found = new RegExp(`;\\s{0,50}${name}\\s{0,9}=\\s{0,9}(?:"([^"]{0,300})"|([^\\s;"]{1,300}))`, "i").exec(
    (value ?? "").slice(0, 5000),
  );
  return found?.[1] ?? found?.[2];
}

/** Quoted-printable undone (RFC 2045, 6.7); what is no code stays as it is. */
export function unquoted(bytes: Buffer): Buffer {
  const out = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte !== 0x3d) {
      out[length++] = byte;
      continue;
    }
    const soft = softBreak(bytes, i + 1);
    const code = soft > 0 ? Number.NaN : Number.parseInt(bytes.toString("latin1", i + 1, i + 3), 16);
    if (soft > 0) i += soft;
    else if (/^[0-9a-f]{2}$/i.test(bytes.toString("latin1", i + 1, i + 3))) {
      out[length++] = code;
      i += 2;
    } else out[length++] = byte;
  }
  return out.subarray(0, length);
}

/** Length of a line's end at a place, blanks that a relay added before it too; 0 where there is none. */
function softBreak(bytes: Buffer, from: number): number {
  let at = from;
  while (at - from < 100 && (bytes[at] === 0x20 || bytes[at] === 0x09)) at++;
  if (bytes[at] === 0x0a) return at + 1 - from;
  return bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? at + 2 - from : 0;
}
