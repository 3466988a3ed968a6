import type { NamedRecord } from "@readout/desk";
import type { Readout } from "@readout/reader";
import type { Command } from "commander";
import { CONFIG_FILE, loadConfig } from "./config.js";
import { MAX_BYTES, sentence } from "./input.js";
import { answerLine } from "./jsonl/answer.js";
import { linesOf } from "./jsonl/lines.js";
import { showProgress } from "./progress.js";
import { isoDate } from "./read-command.js";

interface TrackFlags {
  readonly json?: boolean;
  readonly asOf?: string;
  readonly config?: string;
}

/** `readout track`: articles on standard input, stories, events and claims across them on standard output. */
export function addTrackCommand(program: Command): void {
  program
    .command("track")
    .description('read articles, one JSON object a line ({"name", "text" or "html", …}), and tell what they add up to')
    .option("--json", "print stories, events and claims as JSON (the one form so far)")
    .option(
      "--as-of <date>",
      "the day as of which status holds: what was due before it and not told of is silent",
      isoDate,
    )
    .option("--config <file>", `outlets, aliases and titles of your own (${CONFIG_FILE} here, if it is there)`)
    .action(async (flags: TrackFlags, command: Command) => {
      const config = loadConfig(flags.config);
      if (!config.ok) return command.error(`error: ${sentence(config.diagnostics[0]!)}`);
      const records = await readLines(config.value ? { lexicon: config.value } : {});
      const { track } = await import("@readout/desk/tracking");
      const tracked = track(records, flags.asOf === undefined ? {} : { asOf: flags.asOf });
      process.stdout.write(`${JSON.stringify(tracked)}\n`);
    });
}

/** Records from standard input; a line that gives none is named on standard error and left out. */
async function readLines(defaults: Parameters<typeof answerLine>[2]): Promise<readonly NamedRecord[]> {
  const records: NamedRecord[] = [];
  const names = new Set<string>();
  const progress = showProgress(true);
  for await (const line of linesOf(process.stdin, MAX_BYTES)) {
    if ("tooLong" in line) {
      complain(line.number, `has more than ${MAX_BYTES} bytes; give one article a line`);
      continue;
    }
    if (line.bytes.toString("latin1").trim() === "") continue;
    const answer = answerLine(line.bytes, line.number, defaults);
    const parsed = JSON.parse(answer.line) as Readout & { name: string | null; error?: { message: string } };
    progress.step();
    if (!answer.ok) {
      console.error(parsed.error?.message);
      process.exitCode = 1;
      continue;
    }
    const { name, ...record } = parsed;
    const key = name ?? record.id;
    if (names.has(key)) complain(line.number, `"${key}" was given before; give each article a name of its own`);
    else records.push({ name: key, record });
    names.add(key);
  }
  progress.end();
  return records;
}

function complain(number: number, what: string): void {
  console.error(`line ${number}: ${what}`);
  process.exitCode = 1;
}
