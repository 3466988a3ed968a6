import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Result } from "@readout/reader";
import type { Entry } from "../lists/entry.js";
import { refusal } from "../refusal.js";
import type { Known } from "../web/fetch.js";

/** An entry that is still to be taken in. */
export interface Waiting extends Entry {
  /** How often it could not be had, and before when it is not asked again (milliseconds since 1970). */
  readonly tries: number;
  readonly notBefore: number;
}

/** What is known of one list, between two visits and between two runs. */
export interface ListState {
  readonly known: Known;
  /** Entries of the list that are done, with when the list said that they were changed. */
  readonly seen: Readonly<Record<string, string>>;
  readonly waiting: readonly Waiting[];
  /** Visits that failed, one after another, and before when it is not asked again. */
  readonly failures: number;
  readonly notBefore: number;
}

/** All lists by their addresses. */
export type WatchState = ReadonlyMap<string, ListState>;

export const NEW_LIST: ListState = { known: {}, seen: {}, waiting: [], failures: 0, notBefore: 0 };

const VERSION = 1;

/** What an earlier run wrote down; nothing where there was none. */
export function loadState(path: string): Result<WatchState> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { ok: true, value: new Map() };
    return refusal("state", `${path} cannot be read: ${(error as Error).message}`, "check its permissions");
  }
  try {
    const { version, lists } = JSON.parse(text) as { version?: unknown; lists?: Record<string, ListState> };
    if (version !== VERSION || typeof lists !== "object" || lists === null) throw new Error("no such state");
    return { ok: true, value: new Map(Object.entries(lists).map(([url, list]) => [url, { ...NEW_LIST, ...list }])) };
  } catch {
    return refusal("state", `${path} is not what a watch writes down`, "move it away to begin anew");
  }
}

/** Writes it beside and then puts it in its place, so that there is always a whole one. */
export function saveState(path: string, state: WatchState): void {
  writeFileSync(`${path}.new`, `${JSON.stringify({ version: VERSION, lists: Object.fromEntries(state) })}\n`);
  renameSync(`${path}.new`, path);
}

/**
 * The list after a visit that brought these entries: new ones and those that were changed wait, and of what was seen
 * only that is remembered which the list still has.
 *
 * @param isKnown whether another list has it already
 */
export function withEntries(
  list: ListState,
  entries: readonly Entry[],
  known: Known,
  isKnown: (entry: Entry) => boolean,
): ListState {
  const seen: Record<string, string> = {};
  const waiting = new Map(list.waiting.map((one) => [one.url, one]));
  for (const entry of entries) {
    const before = list.seen[entry.url];
    const isDone = before === stampOf(entry) || isKnown(entry);
    if (isDone || before !== undefined) seen[entry.url] = isDone ? stampOf(entry) : before!;
    if (!isDone && !waiting.has(entry.url)) waiting.set(entry.url, { ...entry, tries: 0, notBefore: 0 });
  }
  return { known, seen, waiting: [...waiting.values()], failures: 0, notBefore: 0 };
}

/** An entry is done, whether it was taken in or is not to be had. */
export const withDone = (list: ListState, entry: Entry): ListState => ({
  ...list,
  seen: { ...list.seen, [entry.url]: stampOf(entry) },
  waiting: list.waiting.filter(({ url }) => url !== entry.url),
});

/** An entry could not be had this time. */
export const withTried = (list: ListState, entry: Waiting, notBefore: number): ListState => ({
  ...list,
  waiting: list.waiting.map((one) => (one.url === entry.url ? { ...one, tries: one.tries + 1, notBefore } : one)),
});

/** A list that says nothing of changes says so with an empty word: its entries are taken once. */
export const stampOf = ({ stamp }: Entry): string => stamp ?? "";
