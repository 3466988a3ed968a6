import { randomBytes } from "node:crypto";
import { type Collection, openCollection, type Received } from "@readout/desk";
import {
  isLoopback,
  loadAlerts,
  makeApp,
  memoryCollection,
  readingKey,
  serveStdio,
  startAlerts,
  Work,
} from "@readout/desk/server";
import { track } from "@readout/desk/tracking";
import type { Result } from "@readout/reader";
import { sentence } from "./input.js";
import type { ServeFlags } from "./serve-command.js";
import { takeIn } from "./serve-intake.js";

const clock = (): string => new Date().toISOString();

/**
 * Opens the desk, takes in the articles that were named while it is open already, and stays until it is told to stop; a
 * stop lets answers that are under way go out. Alerts tell of what comes in after these articles.
 */
export async function serve(files: readonly string[], flags: ServeFlags): Promise<void> {
  const { host, asOf, openReading, name, address } = flags;
  const settings = flags.alerts === undefined ? undefined : loadAlerts(flags.alerts);
  if (settings && !settings.ok) {
    console.error(sentence(settings.diagnostics[0]!));
    process.exitCode = 2;
    return;
  }
  const collection = await collectionAt(flags.at);
  if (!collection) return;
  const work = new Work();
  const token = flags.token ?? process.env.READOUT_TOKEN ?? randomBytes(24).toString("base64url");
  const app = await makeApp({
    collection,
    clock,
    fetch: pageAt,
    work,
    access: { host, token, ...(openReading && { openReading }), ...(name && { names: name }) },
    ...(asOf !== undefined && { asOf: () => asOf }),
    ...(address !== undefined && { address }),
    log: flags.log === true,
  });
  let url: string;
  try {
    url = await app.listen({ host, port: flags.port });
    announce(url, token, flags);
  } catch (error) {
    console.error(sayFailure(error as NodeJS.ErrnoException, flags));
    process.exitCode = 1;
    await collection.close();
    return;
  }
  let isOver = false;
  const taken = takeIn(
    collection,
    files,
    clock,
    (so) => work.tell({ what: "Reading articles", ...so }),
    () => isOver,
  ).then(() => {
    work.tell(undefined);
    if (isOver || !settings) return;
    const log = (line: object) => console.log(JSON.stringify(line));
    const { stop } = startAlerts({ collection, settings: settings.value, clock, home: address ?? `${url}/`, log });
    app.server.once("close", stop);
  });
  await stopped();
  isOver = true;
  await app.close();
  await taken;
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
  const collection = await collectionAt(at);
  if (!collection) return;
  await takeIn(collection, files, clock);
  await serveStdio({ collection, today: () => asOf ?? clock().slice(0, 10) });
  await collection.close();
}

/** The collection kept at a place, or one in memory; a place that cannot be opened is told on standard error, and ends the process with 1. */
async function collectionAt(at: string | undefined): Promise<Collection | undefined> {
  if (at === undefined) return memoryCollection(track, clock);
  const opened = await openCollection({ at, clock });
  if (opened.ok) return opened.value;
  console.error(sentence(opened.diagnostics[0]!));
  process.exitCode = 1;
  return undefined;
}
