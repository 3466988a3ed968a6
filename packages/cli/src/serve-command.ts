import { type Command, InvalidArgumentError } from "commander";
import { isoDate } from "./read-command.js";

/** The options of `readout serve` as they are given. */
export interface ServeFlags {
  readonly at?: string;
  readonly host: string;
  readonly port: number;
  readonly token?: string;
  readonly openReading?: boolean;
  readonly name?: readonly string[];
  readonly address?: string;
  readonly asOf?: string;
  readonly alerts?: string;
  readonly log?: boolean;
}

const AT = "keep the collection there: a folder, or postgres://…; else it lives as long as the process";

/** `readout serve`: the desk's page, API, calendar and feeds. `readout mcp`: the same collection for assistants. */
export function addServeCommands(program: Command): void {
  program
    .command("serve")
    .description("open the desk: the page, the API, the calendar, feeds, and tools for assistants")
    .argument("[files...]", "articles, or folders of them, to have in the collection")
    .option("--at <place>", AT)
    .option("--host <address>", "listen there; anything but loopback demands the token for reading too", "127.0.0.1")
    .option("--port <n>", "0 takes a free one", port, 7373)
    .option("--token <secret>", "opens writing; else READOUT_TOKEN, else a new one is made and printed")
    .option("--open-reading", "let everybody read, wherever they come from")
    .option("--name <host...>", "names under which the desk may be asked, beside its address")
    .option("--address <url>", "where others find the desk, for links in feeds and the calendar")
    .option("--as-of <date>", "what is planned, held or silent as of this day; else today", isoDate)
    .option("--alerts <file>", "whom to tell of what is new, by webhook or mail (docs/server.md)")
    .option("--log", "one JSON line a request, and an alert, on standard output")
    .action(async (files: string[], flags: ServeFlags) => (await import("./serve.js")).serve(files, flags));
  program
    .command("mcp")
    .description("the Model Context Protocol on standard input and output, for assistants")
    .argument("[files...]", "articles, or folders of them, to have in the collection")
    .option("--at <place>", AT)
    .option("--as-of <date>", "what is planned, held or silent as of this day; else today", isoDate)
    .action(async (files: string[], flags: Pick<ServeFlags, "asOf" | "at">) =>
      (await import("./serve.js")).serveMcp(files, flags),
    );
}

function port(value: string): number {
  const number = Number(value);
  if (!/^\d{1,5}$/.test(value) || number > 65_535) throw new InvalidArgumentError("give a number from 0 to 65535.");
  return number;
}
