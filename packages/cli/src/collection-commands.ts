import { readFileSync } from "node:fs";
import type { Collection, Page, PageOptions } from "@readout/desk";
import type { Command } from "commander";
import { sentence } from "./input.js";
import { showProgress } from "./progress.js";

interface Flags {
  readonly at: string;
  readonly csv?: boolean;
  readonly limit: string;
  readonly cursor?: string;
}

type Tables = typeof import("@readout/desk/exports");
/** A list of a collection, and the table that it makes. */
interface Listing<T> {
  readonly list: (collection: Collection, options: PageOptions, word: string) => Promise<Page<T>>;
  readonly csv: (tables: Tables, items: readonly T[]) => string;
}

/** Commands on a collection: what is known across its articles, as JSON or CSV, what was put right, reading anew. */
export function addCollectionCommands(program: Command): void {
  addList(program, "stories", "the stories of a collection", {
    list: (collection, options) => collection.stories(options),
    csv: ({ storiesCsv }, items) => storiesCsv(items),
  });
  addList(program, "claims", "the claims of a collection, with their origins", {
    list: (collection, options) => collection.claims(options),
    csv: ({ claimsCsv }, items) => claimsCsv(items),
  });
  addList(program, "search <query>", "search a collection: said:Norling about:grain since:2026-01-01 origins:2", {
    async list(collection, options, query) {
      const found = await collection.search(query, options);
      if (!found.ok) throw new Error(sentence(found.diagnostics[0]!));
      return found.value;
    },
    csv: ({ hitsCsv }, items) => hitsCsv(items),
  });
  addShow(program);
  addCorrections(program);
  addReread(program);
}

const AT = "the collection's folder, or postgres://…";

function addList<T>(program: Command, usage: string, description: string, { list, csv }: Listing<T>): void {
  program
    .command(usage)
    .description(description)
    .requiredOption("--at <place>", AT)
    .option("--json", "print JSON, with `next` where there is more (so it is without --csv)")
    .option("--csv", "print a table")
    .option("--limit <n>", "so many at most", "50")
    .option("--cursor <place>", "go on from there: `next` of the page before")
    .action(async (...args: unknown[]) => {
      const command = args.at(-1) as Command;
      const word = typeof args[0] === "string" ? args[0] : "";
      const flags = command.opts<Flags>();
      const limit = Number(flags.limit);
      if (!Number.isInteger(limit) || limit < 1 || limit > 500) command.error("error: --limit is from 1 to 500");
      const options = { limit, ...(flags.cursor !== undefined && { cursor: flags.cursor }) };
      await withCollection(flags.at, async (collection) => {
        const page = await list(collection, options, word);
        process.stdout.write(flags.csv ? csv(await import("@readout/desk/exports"), page.items) : json(page));
      });
    });
}

function addShow(program: Command): void {
  program
    .command("show <id>")
    .description("one article's record with its versions, a story, an event or a claim, by its id")
    .requiredOption("--at <place>", AT)
    .option("--json", "print JSON (the one form so far)")
    .action((id: string, { at }: Flags) =>
      withCollection(at, async (collection) => {
        const found = await firstOf(collection, id);
        if (found === undefined) throw new Error(`nothing here has the id ${id}; readout stories lists what there is`);
        process.stdout.write(json(found));
      }),
    );
}

const firstOf = async (collection: Collection, id: string): Promise<unknown> =>
  (await collection.story(id)) ??
  (await collection.event(id)) ??
  (await collection.claim(id)) ??
  (await recordOf(collection, id));

/** A record with what the collection knows of its article: where it is from, its copies, and what each version changed. */
async function recordOf(collection: Collection, id: string): Promise<unknown> {
  const record = await collection.record(id);
  const received = record && (await collection.article(id));
  if (!record || !received) return record;
  const { viewVersions } = await import("@readout/desk");
  return { ...record, received, versions: await viewVersions(id, collection) };
}

function addCorrections(program: Command): void {
  program
    .command("corrections")
    .description("what was put right in a collection, one JSON object a line; what became of it on standard error")
    .requiredOption("--at <place>", AT)
    .option("--import <file>", "take in such lines first; those known by their id are left alone")
    .action(({ at, import: file }: Flags & { readonly import?: string }) =>
      withCollection(at, async (collection) => {
        if (file !== undefined) {
          const taken = await collection.importCorrections(readFileSync(file, "utf8"));
          if (!taken.ok) throw new Error(`${file}: ${sentence(taken.diagnostics[0]!)}`);
          console.error(`${taken.value} taken in`);
        }
        process.stdout.write(await collection.exportCorrections());
        reportGone(await collection.corrections());
      }),
    );
}

function addReread(program: Command): void {
  program
    .command("reread")
    .description(
      "read all articles of a collection anew from the bytes that were kept, and lay the corrections over it",
    )
    .requiredOption("--at <place>", AT)
    .action(({ at }: Flags) =>
      withCollection(at, async (collection) => {
        const progress = showProgress(true);
        const { records, changed, corrections } = await collection.reread(() => progress.step());
        progress.end();
        console.log(`${records} read anew, ${changed} changed`);
        reportGone(corrections);
      }),
    );
}

/** Corrections whose words are no longer there are for a person to look at. */
function reportGone(corrections: Awaited<ReturnType<Collection["corrections"]>>): void {
  for (const { state, correction } of corrections)
    if (state === "words-gone")
      console.error(`correction ${correction.id} by ${correction.who} (${correction.when}): its words are gone`);
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Opens a collection for one question; what goes wrong is told on standard error, and the process ends with 1. */
export async function withCollection(at: string, work: (collection: Collection) => Promise<void>): Promise<void> {
  const { openCollection } = await import("@readout/desk");
  const opened = await openCollection({ at, clock: () => new Date().toISOString() });
  if (!opened.ok) {
    console.error(sentence(opened.diagnostics[0]!));
    process.exitCode = 1;
    return;
  }
  try {
    await work(opened.value);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  } finally {
    await opened.value.close();
  }
}
