import type { Lexicon } from "@readout/reader";
import { type Command, InvalidArgumentError, Option } from "commander";
import { CONFIG_FILE, loadConfig } from "./config.js";
import { sentence } from "./input.js";
import { readFiles } from "./read-files.js";
import { addWebOptions, type WebFlags } from "./web-options.js";

/** The options of `readout read` as they are given. */
export interface ReadFlags extends Omit<WebFlags, "pause"> {
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly language?: string;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly html?: boolean;
  readonly evidence?: boolean;
  readonly engine?: "learnt" | "rules";
  readonly config?: string;
  readonly lexicon?: Lexicon;
  readonly jobs: number;
  readonly output?: string;
}

/** `readout read`: parses the options and hands on. */
export function addReadCommand(program: Command): void {
  const command = program
    .command("read")
    .description("read articles: plain text or HTML pages, from files, the web (https://…) or standard input")
    .argument("[files...]", "what to read: files and addresses; - or nothing is standard input")
    .option("--published <date>", "when it came out: 2026-03-09 or 2026-03-09T08:00:00Z", isoDate)
    .option("--publisher <name>", "the outlet whose report it is")
    .option("--url <url>", "where it stands")
    .option("--language <tag>", "take it to be in this language, whatever it looks like")
    .option("--json", "print the record as JSON")
    .option("--jsonl", 'one JSON object a line in ({"name", "text" or "html", …}), one record a line out')
    .option("--html", "print one page: the article with every fact linked to its words")
    .option("--evidence", "quote the words behind each fact, with line:column")
    .addOption(
      new Option("--engine <name>", "rules: without the learnt statements, faster").choices(["learnt", "rules"]),
    )
    .option("--config <file>", `outlets, aliases and titles of your own (${CONFIG_FILE} here, if it is there)`)
    .option("--jobs <n>", "read on this many threads (with --jsonl)", wholeNumber, 1)
    .option("-o, --output <file>", "write there instead of standard output");
  addWebOptions(command, { pause: false }).action((files: string[], flags: ReadFlags, command: Command) => {
    if ([flags.json, flags.jsonl, flags.html].filter(Boolean).length > 1)
      command.error("error: --json, --jsonl and --html exclude one another");
    const config = loadConfig(flags.config);
    if (!config.ok) return command.error(`error: ${sentence(config.diagnostics[0]!)}`);
    const all = { ...flags, ...(config.value && { lexicon: config.value }) };
    return flags.jsonl ? import("./jsonl/bulk.js").then(({ readBulk }) => readBulk(files, all)) : readFiles(files, all);
  });
}

/** A day, or a day and time with its zone; anything else is refused rather than guessed at. */
export function isoDate(value: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/.exec(value);
  const day = match && new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  if (!day || day.toISOString().slice(0, 10) !== value.slice(0, 10))
    throw new InvalidArgumentError("give a day of the calendar as YYYY-MM-DD, or a date-time.");
  return value;
}

function wholeNumber(value: string): number {
  const jobs = Number(value);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
    throw new InvalidArgumentError("give a whole number from 1 to 64.");
  return jobs;
}
