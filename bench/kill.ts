/**
 * Kills a process that takes in articles, again and again, and looks whether all that it had acknowledged is there, once,
 * and whether what is told across them is what an undisturbed collection tells: `npx tsx bench/kill.ts --rounds 50`. With
 * `--postgres` on a server of its own, which is stopped at once and started in every other round in place of the process.
 */
import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { hasPostgres, startPostgres } from "../tests/postgres.js";
import { type Collection, memoryCollection, openCollection, type Received, track } from "./kill-collection.js";

const clock = (): string => "2026-03-09T12:00:00.000Z";
const flag = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

/** Written for this bench: ministers who meet in turn. */
export const article = (n: number): Received => ({
  uri: `file:///${n}.txt`,
  bytes: new TextEncoder().encode(
    `Talks number ${n}\n\nForeign Minister Ada Norling of Norway will meet Bo Karim in Vienna on March ${(n % 20) + 5}, her ministry said. They are to discuss ${n} ships.\n`,
  ),
  mediaType: "text/plain",
  fetchedAt: clock(),
  given: { published: "2026-03-01", publisher: `Paper ${n % 7}` },
});

/** All that is told across articles, in the order of the lists. */
async function told(collection: Collection): Promise<string> {
  const all = async <T>(
    list: (page: { limit: number; cursor?: string }) => Promise<{ items: readonly T[]; next?: string }>,
  ) => {
    const items: T[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await list({ limit: 500, ...(cursor !== undefined && { cursor }) });
      items.push(...page.items);
      if (page.next === undefined) return items;
      cursor = page.next;
    }
  };
  const claims = await all((page) => collection.claims(page));
  return JSON.stringify([
    await all((page) => collection.stories(page)),
    await all((page) => collection.events(page)),
    claims.map(({ saidBy, firstPublished, ...claim }) => claim),
  ]);
}

async function open(at: string): Promise<Collection> {
  const result = await openCollection({ at, clock });
  if (!result.ok) throw new Error(result.diagnostics[0]?.message);
  return result.value;
}

/** The process that is killed: says each number when its article was acknowledged. */
async function takeIn(at: string, from: number): Promise<void> {
  const collection = await open(at);
  for (let n = from; ; n++) {
    await collection.add(article(n));
    process.stdout.write(`${n}\n`);
  }
}

/** Runs one child until `after` acknowledgements and a random moment more, then does the harm; gives the last number acknowledged. */
function harmOne(at: string, from: number, after: number, harm?: () => void): Promise<number> {
  const child = spawn(process.execPath, [
    "--import",
    "tsx",
    fileURLToPath(import.meta.url),
    "--child",
    at,
    "--from",
    String(from),
  ]);
  let last = from - 1;
  if (!harm) child.stderr.pipe(process.stderr);
  createInterface(child.stdout).on("line", (line) => {
    last = Number(line);
    if (last - from + 1 !== after) return;
    setTimeout(() => {
      harm?.();
      child.kill("SIGKILL");
    }, Math.random() * 30);
  });
  return new Promise((done) => child.once("exit", () => done(last)));
}

async function main(): Promise<void> {
  const rounds = Number(flag("rounds") ?? 50);
  const isServer = process.argv.includes("--postgres");
  if (isServer && !hasPostgres) return console.log("PostgreSQL is not installed: nothing was done");
  const server = isServer ? startPostgres() : undefined;
  const at = server?.url ?? flag("at") ?? join(mkdtempSync(join(tmpdir(), "readout-kill-")), "desk");
  let next = 1;
  try {
    for (let round = 0; round < rounds; round++) {
      const harm = server && round % 2 === 1 ? () => server.restart() : undefined;
      next = (await checkedAfter(at, next, await harmOne(at, next, 1 + Math.floor(Math.random() * 4), harm))) + 1;
    }
  } finally {
    server?.stop();
  }
  console.log(`${rounds} rounds, nothing lost, nothing twice: ${next - 1} articles`);
}

/** Opens what was left and compares it with a collection that nobody disturbed; gives the number of articles. */
async function checkedAfter(at: string, from: number, last: number): Promise<number> {
  const collection = await open(at);
  const { articles } = await collection.counts();
  // What was under way may have been kept although nobody was told.
  if (articles < last || articles > last + 1)
    throw new Error(`from ${from}: ${articles} articles, ${last} acknowledged`);
  const calm = memoryCollection(track, clock);
  await calm.addAll(Array.from({ length: articles }, (_, i) => article(i + 1)));
  if ((await told(calm)) !== (await told(collection))) throw new Error(`from ${from}: tells another thing`);
  await collection.close();
  return articles;
}

const child = flag("child");
if (child !== undefined) await takeIn(child, Number(flag("from")));
else await main();
