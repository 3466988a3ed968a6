import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Collection, Received } from "@readout/desk";
import { looksLikePage } from "./input.js";

/** Largest file taken in, in bytes. */
const LARGEST = 16_000_000;
/** Articles in one commit: few, so that the page answers in between. */
const AT_ONCE = 10;

/** How far the taking-in is. */
export interface Taken {
  readonly done: number;
  readonly of: number;
}

/**
 * Takes files, and the articles in folders, into a collection, some at a time; what cannot be read is named on standard
 * error and left out. Ends early once `isOver` says so.
 */
export async function takeIn(
  collection: Collection,
  files: readonly string[],
  clock: () => string,
  tell: (taken: Taken) => void = () => {},
  isOver: () => boolean = () => false,
): Promise<void> {
  const paths = files.flatMap(articlesAt);
  for (let from = 0; from < paths.length && !isOver(); from += AT_ONCE) {
    tell({ done: from, of: paths.length });
    await new Promise((turn) => setImmediate(turn));
    const received = paths.slice(from, from + AT_ONCE).flatMap((path) => receivedFrom(path, clock));
    const results = await collection.addAll(received);
    for (const [i, result] of results.entries())
      if (!result.ok) console.error(`${received[i]!.name}: ${result.diagnostics[0]!.message}`);
  }
}

/** The file, or the articles of the folder. */
function articlesAt(path: string): readonly string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { withFileTypes: true })
      .filter((entry: Dirent) => entry.isFile() && /\.(?:txt|html?)$/i.test(entry.name))
      .map((entry) => join(path, entry.name));
  } catch (error) {
    return unread(path, error);
  }
}

function receivedFrom(path: string, clock: () => string): readonly Received[] {
  try {
    const { size } = statSync(path);
    if (size > LARGEST) throw new Error(`has ${size} bytes; the limit is ${LARGEST}`);
    const bytes = readFileSync(path);
    const isPage = looksLikePage(bytes.toString("utf8", 0, 2000));
    const mediaType = isPage ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
    return [{ uri: pathToFileURL(resolve(path)).href, bytes, mediaType, fetchedAt: clock(), name: path }];
  } catch (error) {
    return unread(path, error);
  }
}

function unread(path: string, error: unknown): readonly never[] {
  console.error(`${path}: ${(error as Error).message}`);
  process.exitCode = 1;
  return [];
}
