import { type Command, InvalidArgumentError } from "commander";

/** How the web is asked, as the options say. */
export interface WebFlags {
  readonly contact?: string;
  readonly pause?: number;
  readonly allowAddress?: readonly string[];
}

/** The options of all commands that ask the web; those that ask more than once have a pause too. */
export function addWebOptions(command: Command, { pause } = { pause: true }): Command {
  command.option(
    "--contact <address>",
    "whom a site may turn to, told to it: desk@paper.example or https://…",
    contact,
  );
  if (pause) command.option("--pause <seconds>", "between two requests to one site; 1 where nothing is said", seconds);
  return command.option("--allow-address <ip...>", "ask this address though it is not on the public internet");
}

/** As the sources take them. */
export const webOptions = ({ contact, pause, allowAddress }: WebFlags) => ({
  ...(contact !== undefined && { contact }),
  ...(pause !== undefined && { pause }),
  ...(allowAddress !== undefined && { allowAddresses: allowAddress }),
});

/** It goes into a header as it is. */
function contact(value: string): string {
  if (/^(?:[\w.+-]{1,64}@[\w.-]{1,255}|https?:\/\/[!-~]{1,300})$/.test(value)) return value.replace(/[()]/g, "");
  throw new InvalidArgumentError("give a mail address, or a page that begins with https://.");
}

function seconds(value: string): number {
  const pause = Number(value);
  if (!/^\d{1,4}(?:\.\d{1,3})?$/.test(value) || pause > 3600)
    throw new InvalidArgumentError("give seconds from 0 to 3600.");
  return pause;
}
