import { detectScript } from "./detect.js";

/** Text of bytes, with the encoding it was read in and what said so. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly from: "bom" | "header" | "document" | "detection";
}

/** Bytes at the head of a document in which it may declare its encoding; HTML asks for 1024, real pages take more. */
const HEAD = 4096;

/**
 * Text of bytes of unknown honesty: byte order mark, then whatever is valid UTF-8 (no other encoding's text is, save by
 * rare chance), then the header's charset, then the document's own, then the script that the letters show, then Windows-1252, which every byte has a place in.
 *
 * @param mediaType as declared: "text/html; charset=iso-8859-1"
 * @example decodeBytes(new Uint8Array([0x63, 0x61, 0x66, 0xe9])).text // "café"
 */
export function decodeBytes(bytes: Uint8Array, mediaType = ""): Decoded {
  const mark = byteOrderMark(bytes);
  if (mark) return { text: new TextDecoder(mark).decode(bytes), encoding: mark, from: "bom" };
  const declared = [
    { label: charsetIn(mediaType), from: "header" as const },
    { label: charsetIn(new TextDecoder("latin1").decode(bytes.subarray(0, HEAD))), from: "document" as const },
  ];
  // Escapes in plain ASCII, or two bytes a letter: valid UTF-8, and yet not it. A page cannot itself say it is UTF-16.
  const wide = declared.find(
    ({ label, from }) => /^iso-2022-jp$/i.test(label) || (from === "header" && /^utf-16/i.test(label)),
  );
  if (!wide && isUtf8(bytes))
    return { text: new TextDecoder().decode(bytes), encoding: "utf-8", from: sayer(declared) };
  for (const { label, from } of declared) {
    const decoder = decoderFor(label);
    if (!decoder || (decoder.encoding.startsWith("utf-16") && from === "document")) continue;
    if (decoder.encoding === "utf-8") {
      const text = new TextDecoder().decode(bytes);
      if (isMostlyRight(text)) return { text, encoding: "utf-8", from };
    } else if (decoder.encoding === "windows-1252") {
      // What servers and editors declare when nobody has told them better: Cyrillic stands in many such pages.
      const script = detectScript(bytes);
      return script ? detected(bytes, script) : { text: western(bytes), encoding: "windows-1252", from };
    } else
      try {
        return { text: decoder.decode(bytes), encoding: decoder.encoding, from };
      } catch {
        // Declared wrongly: the next one may be right.
      }
  }
  const script = detectScript(bytes);
  return script ? detected(bytes, script) : { text: western(bytes), encoding: "windows-1252", from: "detection" };
}

const detected = (bytes: Uint8Array, encoding: string): Decoded => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
  from: "detection",
});

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : undefined;
}

/** The first charset or XML encoding named; a page's head names no other. */
const charsetIn = (text: string): string =>
  /\b(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w:.-]{1,40})/i.exec(text)?.[1] ?? "";

function sayer(declared: readonly { readonly label: string; readonly from: "header" | "document" }[]): Decoded["from"] {
  return declared.find(({ label }) => /^utf-?8$/i.test(label))?.from ?? "detection";
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return label === "" ? undefined : new TextDecoder(label, { fatal: true });
  } catch {
    return undefined;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A page declared as UTF-8 with a broken byte here and there is UTF-8: nine letters beyond ASCII right for one wrong. */
function isMostlyRight(text: string): boolean {
  let [right, wrong] = [0, 0];
  for (const letter of text)
    if (letter === "\uFFFD") wrong++;
    else if (letter > "\x7f") right++;
  return right >= 9 * wrong;
}

/** Where Windows-1252 leaves Latin-1, 0x80 to 0x9F. */
const WESTERN = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Windows-1252 by our own table: several versions of Node read it as Latin-1, which has controls for quotation marks. */
function western(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes).toString("latin1");
  return latin.replace(/[\u0080-\u009f]/g, (letter) => WESTERN[letter.charCodeAt(0) - 0x80]!);
}
