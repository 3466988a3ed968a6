import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { Collection } from "@readout/desk";
import type { Readout, TrackedEvent } from "@readout/reader";
import type { Command } from "commander";
import { withCollection } from "./collection-commands.js";
import { CONFIG_FILE, loadConfig } from "./config.js";
import { sentence } from "./input.js";
import { isoDate, type ReadFlags } from "./read-command.js";
import { readOne } from "./read-files.js";

/** The options of `readout events` as they are given. */
interface EventsFlags extends Pick<ReadFlags, "published" | "publisher" | "config" | "output"> {
  readonly csv?: boolean;
  readonly ics?: boolean;
  readonly undated?: boolean;
  readonly asOf?: string;
  readonly at?: string;
  readonly json?: boolean;
}

/** Events of a collection in one answer: as many as a page of it may have. */
const AT_ONCE = 500;

/** `readout events`: the events of articles as a table, or those still to come as a calendar. */
export function addEventsCommand(program: Command): void {
  program
    .command("events")
    .description("the events of articles, or of a collection: a table of all, or a calendar of those still to come")
    .argument("[files...]", "what to read; - or nothing is standard input")
    .option(
      "--at <place>",
      "those of a collection, through their lives: its folder, or postgres://…; with --csv or --json",
    )
    .option("--json", "with --at: JSON, one event after another")
    .option("--csv", "one row an event, with PLOVER and CAMEO columns (docs/codebook.md)")
    .option("--ics", "an iCalendar of those still to come")
    .option("--undated", "with --ics: also those whose day is not known")
    .option("--as-of <date>", "with --ics: to come as of this day; else as of each article's", isoDate)
    .option("--published <date>", "when the articles came out: 2026-03-09 or 2026-03-09T08:00:00Z", isoDate)
    .option("--publisher <name>", "the outlet whose reports they are")
    .option("--config <file>", `outlets, aliases and titles of your own (${CONFIG_FILE} here, if it is there)`)
    .option("-o, --output <file>", "write there instead of standard output")
    .action(async (files: string[], flags: EventsFlags, command: Command) => {
      if (flags.at !== undefined) {
        if (flags.ics || files.length > 0) command.error("error: --at goes with --csv or --json, and with no files");
        return withCollection(flags.at, async (collection) =>
          write(await trackedEvents(collection, flags), flags.output),
        );
      }
      if (Boolean(flags.csv) === Boolean(flags.ics)) command.error("error: give one of --csv and --ics");
      const config = loadConfig(flags.config);
      if (!config.ok) return command.error(`error: ${sentence(config.diagnostics[0]!)}`);
      await exportEvents(files, flags, { ...flags, jobs: 1, ...(config.value && { lexicon: config.value }) });
    });
}

/** All events of a collection, as of a day where one is given. */
async function trackedEvents(collection: Collection, { csv, asOf }: EventsFlags): Promise<string> {
  const events: TrackedEvent[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await collection.events({
      limit: AT_ONCE,
      ...(cursor !== undefined && { cursor }),
      ...(asOf !== undefined && { asOf }),
    });
    events.push(...page.items);
    cursor = page.next;
    if (cursor === undefined) break;
  }
  const { trackedEventsCsv } = await import("@readout/desk/exports");
  return csv ? trackedEventsCsv(events) : `${JSON.stringify(events, null, 1)}\n`;
}

async function exportEvents(files: readonly string[], flags: EventsFlags, reading: ReadFlags): Promise<void> {
  const records: { readonly name: string; readonly record: Readout }[] = [];
  for (const file of files.length > 0 ? files : ["-"]) {
    const record = await readOne(file, reading);
    if (record) records.push({ name: basename(file), record });
  }
  if (records.length === 0) return;
  const { writeEventsCsv } = await import("@readout/desk/exports");
  write(flags.csv ? writeEventsCsv(records) : await calendarOf(records, flags), flags.output);
}

async function calendarOf(records: readonly { readonly record: Readout }[], flags: EventsFlags): Promise<string> {
  const { entriesOfRecord, entriesToCome, writeCalendar } = await import("@readout/desk/exports");
  const entries = records.flatMap(({ record }) => {
    const { latest, earliest } = record.article.published;
    return entriesToCome(entriesOfRecord(record), flags.asOf ?? latest ?? earliest);
  });
  return writeCalendar(entries, {
    undated: flags.undated === true,
    ...(flags.asOf !== undefined && { asOf: flags.asOf }),
  });
}

function write(text: string, output: string | undefined): void {
  if (output === undefined) return void process.stdout.write(text);
  try {
    writeFileSync(output, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    console.error(`${output}: cannot be written (${code}); check the folder and its permissions`);
    process.exitCode = 1;
  }
}
