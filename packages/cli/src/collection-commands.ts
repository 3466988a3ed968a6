import type { Collection, PageOptions } from "@readout/desk";
import type { Command } from "commander";
import { sentence } from "./input.js";

interface Flags {
  readonly at: string;
  readonly json?: boolean;
  readonly limit: string;
  readonly cursor?: string;
}

type Listing = (collection: Collection, options: PageOptions, word: string) => Promise<unknown>;

/** `readout stories | claims | search | show` on a collection: what is known across its articles, as JSON. */
export function addCollectionCommands(program: Command): void {
  add(program, "stories", "the stories of a collection", (collection, options) => collection.stories(options));
  add(program, "claims", "the claims of a collection, with their origins", (collection, options) =>
    collection.claims(options),
  );
  add(
    program,
    "search <query>",
    "search a collection: said:Norling about:grain since:2026-01-01",
    async (collection, options, query) => {
      const found = await collection.search(query, options);
      if (!found.ok) throw new Error(sentence(found.diagnostics[0]!));
      return found.value;
    },
  );
  add(program, "show <id>", "one article's record, story, event or claim, by its id", async (collection, _, id) => {
    const found = await firstOf(collection, id);
    if (found === undefined) throw new Error(`nothing here has the id ${id}; readout stories lists what there is`);
    return found;
  });
}

const firstOf = async (collection: Collection, id: string): Promise<unknown> =>
  (await collection.story(id)) ??
  (await collection.event(id)) ??
  (await collection.claim(id)) ??
  (await collection.record(id));

function add(program: Command, usage: string, description: string, list: Listing): void {
  program
    .command(usage)
    .description(description)
    .requiredOption("--at <place>", "the collection's folder, or postgres://…")
    .option("--json", "print JSON (the one form so far)")
    .option("--limit <n>", "so many at most", "50")
    .option("--cursor <place>", "go on from there: `next` of the page before")
    .action(async (...args: unknown[]) => {
      const command = args.at(-1) as Command;
      const word = typeof args[0] === "string" ? args[0] : "";
      const flags = command.opts<Flags>();
      const limit = Number(flags.limit);
      if (!Number.isInteger(limit) || limit < 1 || limit > 500) command.error("error: --limit is from 1 to 500");
      const options = { limit, ...(flags.cursor !== undefined && { cursor: flags.cursor }) };
      await print(flags.at, (collection) => list(collection, options, word));
    });
}

async function print(at: string, ask: (collection: Collection) => Promise<unknown>): Promise<void> {
  const { openCollection } = await import("@readout/desk");
  const opened = await openCollection({ at, clock: () => new Date().toISOString() });
  if (!opened.ok) {
    console.error(sentence(opened.diagnostics[0]!));
    process.exitCode = 1;
    return;
  }
  try {
    process.stdout.write(`${JSON.stringify(await ask(opened.value), null, 1)}\n`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  } finally {
    await opened.value.close();
  }
}
