import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { ReadOptions, Readout, Result } from "@readout/reader";
import { loadText, looksLikePage, readArticle, sentence } from "./input.js";
import { isAddress, loadAddress } from "./load-address.js";
import type { ReadFlags } from "./read-command.js";

/** Reads the named files and addresses one by one and prints them in the form asked for; sets the exit code. */
export async function readFiles(files: readonly string[], flags: ReadFlags): Promise<void> {
  const names = files.length > 0 ? files : ["-"];
  const records: { readonly name: string; readonly record: Readout }[] = [];
  for (const name of names) {
    const record = await readOne(name, flags);
    if (record) records.push({ name, record });
  }
  if (records.length === 0) return;
  const printed = await printer(flags, names.length > 1);
  const text = printed(records);
  if (flags.output === undefined) process.stdout.write(text);
  else writeOut(flags.output, text);
}

/** The record of a file, an address of the web or standard input ("-"); nothing where it could not be read, which is told. */
export async function readOne(name: string, flags: ReadFlags): Promise<Readout | undefined> {
  const loaded = isAddress(name) ? await loadAddress(name, flags) : loadFile(name);
  const result = loaded.ok
    ? readArticle(loaded.value.text, loaded.value.isPage, { ...optionsOf(loaded.value), ...optionsOf(flags) })
    : loaded;
  if (result.ok) return result.value;
  const said = sentence(result.diagnostics[0]!);
  // What the web says of an address names it already.
  console.error(said.startsWith(name) ? said : `${name === "-" ? "standard input" : name}: ${said}`);
  process.exitCode = 1;
  return undefined;
}

/** An article as it was loaded, with its address where it has one. */
interface Loaded {
  readonly text: string;
  readonly isPage: boolean;
  readonly url?: string;
}

function loadFile(name: string): Result<Loaded> {
  const text = loadText(name);
  return text.ok ? { ok: true, value: { text: text.value, isPage: looksLikePage(text.value) } } : text;
}

/** What the caller knows of the article; absent fields stay absent. */
export function optionsOf(
  known: Pick<ReadFlags, "published" | "publisher" | "url" | "language" | "engine" | "lexicon">,
): ReadOptions {
  const { published, publisher, url, language, engine, lexicon } = known;
  return {
    ...(published !== undefined && { published }),
    ...(publisher !== undefined && { publisher }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
    ...(engine !== undefined && { engine }),
    ...(lexicon !== undefined && { lexicon }),
  };
}

type Printer = (records: readonly { readonly name: string; readonly record: Readout }[]) => string;

/** The renderers are loaded when they are asked for: a record should be out before a page's style is parsed. */
async function printer(flags: ReadFlags, several: boolean): Promise<Printer> {
  if (flags.json)
    return (records) =>
      `${JSON.stringify(several ? records.map(({ name, record }) => ({ name: basename(name), ...record })) : records[0]!.record, null, 2)}\n`;
  if (flags.html) {
    const { renderHtml } = await import("./html/page.js");
    return (records) => records.map(({ record }) => renderHtml(record)).join("\n");
  }
  const { renderTerminal } = await import("./terminal/render.js");
  const toFile = flags.output !== undefined;
  return (records) =>
    records
      .map(({ record }) =>
        renderTerminal(record, { evidence: flags.evidence === true, ...(toFile && { colour: false, width: 100 }) }),
      )
      .join("\n\n");
}

function writeOut(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    console.error(
      `${path}: cannot be written (${(error as NodeJS.ErrnoException).code}); check the folder and its permissions`,
    );
    process.exitCode = 1;
  }
}
