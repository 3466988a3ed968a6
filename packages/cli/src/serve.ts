import { randomBytes } from "node:crypto";
import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Collection, openCollection, type Received } from "@readout/desk";
import {
  isLoopback,
  loadAlerts,
  makeApp,
  memoryCollection,
  readingKey,
  serveStdio,
  startAlerts,
} from "@readout/desk/server";
import { track } from "@readout/desk/tracking";
import type { Result } from "@readout/reader";
import { looksLikePage, sentence } from "./input.js";
import type { ServeFlags } from "./serve-command.js";

const clock = (): string => new Date().toISOString();

/** Opens the desk and stays until it is told to stop; a stop lets answers that are under way go out. */
export async function serve(files: readonly string[], flags: ServeFlags): Promise<void> {
  const { host, asOf, openReading, name, address } = flags;
  const settings = flags.alerts === undefined ? undefined : loadAlerts(flags.alerts);
  if (settings && !settings.ok) {
    console.error(sentence(settings.diagnostics[0]!));
    process.exitCode = 2;
    return;
  }
  const collection = await collectionOf(files, flags.at);
  if (!collection) return;
  const token = flags.token ?? process.env.READOUT_TOKEN ?? randomBytes(24).toString("base64url");
  const app = await makeApp({
    collection,
    clock,
    fetch: pageAt,
    access: { host, token, ...(openReading && { openReading }), ...(name && { names: name }) },
    ...(asOf !== undefined && { asOf: () => asOf }),
    ...(address !== undefined && { address }),
    log: flags.log === true,
  });
  try {
    const url = await app.listen({ host, port: flags.port });
    announce(url, token, flags);
    if (settings) {
      const log = (line: object) => console.log(JSON.stringify(line));
      const { stop } = startAlerts({ collection, settings: settings.value, clock, home: address ?? `${url}/`, log });
      app.server.once("close", stop);
    }
  } catch (error) {
    console.error(sayFailure(error as NodeJS.ErrnoException, flags));
    process.exitCode = 1;
    await collection.close();
    return;
  }
  await stopped();
  await app.close();
  await collection.close();
}

/** The page at an address that somebody pasted: public addresses only, within the limits of every fetch. */
async function pageAt(url: string): Promise<Result<Received>> {
  const { fetchSafely, pageOf } = await import("@readout/desk/sources");
  const got = await fetchSafely(url);
  return got.ok ? pageOf(got.value, clock()) : got;
}

/** The token stands in the fragment, which no server and no log sees; the page takes it out of the address. */
function announce(url: string, token: string, { host, openReading }: ServeFlags): void {
  console.log(`The desk is open: ${url}/#token=${token}`);
  if (!isLoopback(host) && !openReading)
    console.log(`Calendars and feeds read with ?key=${readingKey(token)}; programs send the token.`);
  console.log("Ctrl+C closes it.");
}

function sayFailure({ code, message }: NodeJS.ErrnoException, { host, port }: ServeFlags): string {
  if (code === "EADDRINUSE") return `port ${port} is taken; close what uses it, or give another with --port`;
  if (code === "EACCES") return `port ${port} may not be opened; give one above 1023 with --port`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return `this machine has no address ${host}`;
  return `the desk cannot listen: ${message}`;
}

const stopped = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => done());
  });

/** Tools for assistants on standard input and output. */
export async function serveMcp(files: readonly string[], flags: Pick<ServeFlags, "asOf" | "at">): Promise<void> {
  const { asOf, at } = flags;
  const collection = await collectionOf(files, at);
  if (!collection) return;
  await serveStdio({ collection, today: () => asOf ?? clock().slice(0, 10) });
  await collection.close();
}

/**
 * The collection kept at a place, or one in memory, with the named articles besides; what cannot be read is named on
 * standard error and left out. A place that cannot be opened is told there too, and ends the process with 1.
 */
async function collectionOf(files: readonly string[], at: string | undefined): Promise<Collection | undefined> {
  const opened =
    at === undefined
      ? { ok: true as const, value: memoryCollection(track, clock) }
      : await openCollection({ at, clock });
  if (!opened.ok) {
    console.error(sentence(opened.diagnostics[0]!));
    process.exitCode = 1;
    return undefined;
  }
  const received = files.flatMap(articlesIn);
  const results = await opened.value.addAll(received);
  for (const [i, result] of results.entries())
    if (!result.ok) console.error(`${received[i]!.name}: ${result.diagnostics[0]!.message}`);
  return opened.value;
}

/** Largest file taken in, in bytes. */
const LARGEST = 16_000_000;

function articlesIn(path: string): readonly Received[] {
  try {
    const found = statSync(path);
    if (found.isDirectory())
      return readdirSync(path, { withFileTypes: true })
        .filter((entry: Dirent) => entry.isFile() && /\.(?:txt|html?)$/i.test(entry.name))
        .flatMap((entry) => articlesIn(join(path, entry.name)));
    if (found.size > LARGEST) throw new Error(`has ${found.size} bytes; the limit is ${LARGEST}`);
    const bytes = readFileSync(path);
    const isPage = looksLikePage(bytes.toString("utf8", 0, 2000));
    const mediaType = isPage ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
    return [{ uri: pathToFileURL(resolve(path)).href, bytes, mediaType, fetchedAt: clock(), name: path }];
  } catch (error) {
    console.error(`${path}: ${(error as Error).message}`);
    process.exitCode = 1;
    return [];
  }
}
