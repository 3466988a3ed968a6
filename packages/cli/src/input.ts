import { readFileSync, statSync } from "node:fs";
import {
  type Diagnostic,
  MAX_LENGTH,
  type ReadOptions,
  type Readout,
  type Result,
  read,
  readPage,
} from "@readout/reader";

/** Bytes of a file or of standard input that are taken in at all; a text this long would be refused anyhow. */
export const MAX_BYTES = 16_000_000;

const fail = (code: string, message: string, hint: string): Result<never> => ({
  ok: false,
  diagnostics: [{ code, severity: "error", message, hint }],
});

/** Reads a file, or standard input where the name is "-", as UTF-8 text; a byte order mark stays in the text. */
export function loadText(name: string): Result<string> {
  let bytes: Buffer;
  try {
    if (name !== "-") {
      const found = statSync(name);
      if (found.isDirectory()) return fail("folder", "is a folder", "name the files in it");
      if (found.size > MAX_BYTES)
        return fail("too-long", `has ${found.size} bytes; the limit is ${MAX_BYTES}`, "give the text of one article");
    }
    bytes = readFileSync(name === "-" ? 0 : name);
  } catch (error) {
    return fileFailure(error as NodeJS.ErrnoException);
  }
  return decode(bytes);
}

function fileFailure(error: NodeJS.ErrnoException): Result<never> {
  if (error.code === "ENOENT") return fail("no-file", "there is no such file", "check the name");
  if (error.code === "EACCES" || error.code === "EPERM")
    return fail("no-access", "may not be read", "check its permissions");
  return fail("unreadable", `cannot be read (${error.code ?? error.message})`, "check the file");
}

/** UTF-8 or nothing: replacing what is not valid would shift every span after it. */
export function decode(bytes: Uint8Array): Result<string> {
  if (bytes.length > MAX_BYTES)
    return fail("too-long", `has ${bytes.length} bytes; the limit is ${MAX_BYTES}`, "give the text of one article");
  try {
    return { ok: true, value: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    if (bytes.subarray(0, 8192).includes(0))
      return fail("binary", "is binary, not text", "give plain text or an HTML page");
    return fail("not-utf8", "is not valid UTF-8", "convert it first, for instance with iconv");
  }
}

/**
 * Reads one article. Plain text that is not in English is refused unless the caller says what it is; of a page the
 * article's parts and text are worth having in any language, and the record's warning says that no more was read.
 */
export function readArticle(content: string, isPage: boolean, options: ReadOptions): Result<Readout> {
  const result = isPage ? readPage(content, options) : read(content, options);
  if (!result.ok || isPage || options.language !== undefined) return result;
  const { language } = result.value.article;
  return language === "en"
    ? result
    : fail(
        "language",
        `is ${nameOf(language)}, and English is the one language read so far`,
        "pass --language en if it is English",
      );
}

function nameOf(language: string): string {
  if (language === "und") return "not in English";
  return `in ${new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language}`;
}

/** An HTML page by its first words; news text does not begin with a tag. */
export const looksLikePage = (text: string): boolean =>
  /^\s*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<\?xml[^>]{0,200}\?>\s*<(?:!doctype\s+html|html))/i.test(
    text.slice(0, 2000),
  );

/** One line for people: what is wrong, and what to do. */
export const sentence = ({ message, hint }: Diagnostic): string => (hint ? `${message}; ${hint}` : message);

export { MAX_LENGTH };
