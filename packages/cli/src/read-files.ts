import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { ReadOptions, Readout } from "@readout/reader";
import { loadText, looksLikePage, readArticle, sentence } from "./input.js";
import type { ReadFlags } from "./read-command.js";

/** Reads the named files one by one and prints them in the form asked for; sets the exit code. */
export async function readFiles(files: readonly string[], flags: ReadFlags): Promise<void> {
  const names = files.length > 0 ? files : ["-"];
  const records: { readonly name: string; readonly record: Readout }[] = [];
  for (const name of names) {
    const record = readOne(name, flags);
    if (record) records.push({ name, record });
  }
  if (records.length === 0) return;
  const printed = await printer(flags, names.length > 1);
  const text = printed(records);
  if (flags.output === undefined) process.stdout.write(text);
  else writeOut(flags.output, text);
}

export function readOne(name: string, flags: ReadFlags): Readout | undefined {
  const text = loadText(name);
  const result = text.ok ? readArticle(text.value, looksLikePage(text.value), optionsOf(flags)) : text;
  if (result.ok) return result.value;
  console.error(`${name === "-" ? "standard input" : name}: ${sentence(result.diagnostics[0]!)}`);
  process.exitCode = 1;
  return undefined;
}

/** What the caller knows of the article; absent fields stay absent. */
export function optionsOf({ published, publisher, url, language, engine, lexicon }: ReadFlags): ReadOptions {
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
