import { Command, CommanderError } from "commander";
import { addAddCommand } from "./add-command.js";
import { addCollectionCommands } from "./collection-commands.js";
import { addEventsCommand } from "./events-command.js";
import { addReadCommand } from "./read-command.js";
import { addServeCommands } from "./serve-command.js";
import { addTrackCommand } from "./track-command.js";
import { addWatchCommand } from "./watch-command.js";

/** What the process ends with: all read; some input could not be read; the command was not understood. */
export const EXIT = { ok: 0, unread: 1, usage: 2 } as const;

// A reader that closes the pipe early ("| head") is no error of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.ok);
  throw error;
});

const program = new Command("readout")
  .description("Reads news stories on foreign affairs and prints what they say, with the words that say it.")
  .version("0.1.0")
  .exitOverride()
  .showHelpAfterError("(readout --help shows what there is)");
addReadCommand(program);
addEventsCommand(program);
addTrackCommand(program);
addAddCommand(program);
addWatchCommand(program);
addCollectionCommands(program);
addServeCommands(program);

// No await here: the command is bundled as a script (scripts/bundle), where a module's own await cannot stand.
program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
});
