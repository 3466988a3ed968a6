import { join } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { addWebOptions, type WebFlags } from "./web-options.js";

/** The options of `readout watch` as they are given. */
export interface WatchFlags extends WebFlags {
  readonly to: string;
  /** Seconds. */
  readonly every: number;
  readonly once?: boolean;
  readonly state?: string;
}

/** `readout watch LIST… --to PLACE`: visits feeds again and again and takes in what is new. */
export function addWatchCommand(program: Command): void {
  const command = program
    .command("watch")
    .description("visit feeds, news sitemaps and OPML lists again and again, and take in what is new")
    .argument("<lists...>", "addresses of feeds, sitemaps and OPML lists, or OPML files")
    .requiredOption("--to <place>", "the collection's folder, or postgres://…")
    .addOption(
      new Option("--every <time>", "between two visits to a list: 90s, 15m, 2h")
        .argParser(duration)
        .default(900, "15m"),
    )
    .option("--once", "visit each list once and end, as from a timetable")
    .option("--state <file>", "where it writes down how far it is; watch.json beside the collection's data");
  addWebOptions(command)
    .addHelpText(
      "after",
      "\nCtrl+C ends it and nothing is lost: the next run goes on from there. Progress is told on standard error.",
    )
    .action(async (lists: string[], flags: WatchFlags) => (await import("./watch.js")).watchLists(lists, flags));
}

/** In the collection's folder; where that is a server, here. */
export const stateFile = ({ to, state }: WatchFlags): string =>
  state ?? (/^postgres(?:ql)?:\/\//.test(to) ? "readout-watch.json" : join(to, "watch.json"));

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** Seconds in "90s", "15m", "2h", "1d"; no site wants to be asked more often than once a minute. */
function duration(value: string): number {
  const match = /^(\d{1,5})([smhd])$/.exec(value);
  const seconds = match ? Number(match[1]) * UNITS[match[2]!]! : 0;
  if (seconds < 60 || seconds > 7 * 86_400) throw new InvalidArgumentError("give a time from 60s to 7d, as 15m or 2h.");
  return seconds;
}
