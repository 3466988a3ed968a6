import { setTimeout as sleep } from "node:timers/promises";
import type { Diagnostic, Result } from "@readout/reader";
import { decodeBytes } from "../decode.js";
import { entryFromWeb, isList, unzippedList } from "../from-web.js";
import { kindByHead } from "../kind.js";
import type { Entry } from "../lists/entry.js";
import { entriesOf } from "../lists/feed.js";
import { feedsOf } from "../lists/opml.js";
import { pagesOf, sitemapsOf } from "../lists/sitemap.js";
import type { Received } from "../received.js";
import { type Refused, refusal } from "../refusal.js";
import type { Fetched } from "../web/fetch.js";
import { type VisitOptions, type Visits, visits } from "../web/visits.js";
import { isPassing, waitAfter } from "./back-off.js";
import {
  type ListState,
  NEW_LIST,
  stampOf,
  type Waiting,
  type WatchState,
  withDone,
  withEntries,
  withTried,
} from "./state.js";

/** What happened, for those who follow it. */
export type News =
  /** A list of lists was asked. */
  | { readonly kind: "lists"; readonly list: string; readonly count: number }
  /** A list was asked: `fresh` of its entries were not in it before, `waiting` others are still to be taken in. */
  | {
      readonly kind: "list";
      readonly list: string;
      readonly fresh: number;
      readonly waiting: number;
      readonly isUnchanged: boolean;
    }
  | { readonly kind: "failed"; readonly list: string; readonly why: Diagnostic; readonly again?: number }
  | { readonly kind: "taken"; readonly received: Received }
  | { readonly kind: "left"; readonly url: string; readonly why: Diagnostic; readonly isForGood: boolean }
  /** Nothing is to be done before this time, milliseconds since 1970. */
  | { readonly kind: "resting"; readonly until: number };

export interface WatchOptions extends VisitOptions {
  /** Now, ISO 8601 in UTC. */
  readonly clock: () => string;
  /** Seconds between two visits to a list. */
  readonly every: number;
  /** Each list once, and then an end. */
  readonly once?: boolean;
  /** What an earlier run wrote down. */
  readonly state: WatchState;
  /** Writes down where it is; when it returns, that is kept. */
  readonly save: (state: WatchState) => void;
  /** Takes a document in; when its promise is fulfilled, that is kept. A refusal is told and the document not asked for again. */
  readonly take: (received: Received) => Promise<Result<unknown>>;
  readonly tell: (news: News) => void;
}

/** A page is asked for so often before it is given up. */
const MOST_TRIES = 5;
/** Between two writings of the state, milliseconds; what a crash loses of it is asked for again and known already. */
const SAVE_AFTER = 2000;
/** Lists that are watched, those that lists of lists lead to among them. */
const MOST_LISTS = 2000;

/**
 * Visits feeds, sitemaps and OPML lists again and again and takes in what is new, until its signal is aborted. What a
 * list brings is written down, with the list's ETag, before the first page of it is asked for, and struck off after the
 * page was taken in: whenever it ends, it goes on from there.
 *
 * @param lists addresses
 */
export async function watch(lists: readonly string[], options: WatchOptions): Promise<void> {
  // One that fails, as where the disk is full, calls the others back.
  const failed = new AbortController();
  const signal = AbortSignal.any([failed.signal, ...(options.signal ? [options.signal] : [])]);
  const all = new Watch(visits({ ...options, signal }), { ...options, signal });
  try {
    await all.run(lists);
  } finally {
    failed.abort();
    options.save(all.state);
  }
}

class Watch {
  readonly state: Map<string, ListState>;
  private readonly running = new Map<string, Promise<void>>();
  private readonly resting = new Map<string, number>();
  private ended = 0;
  private savedAt = 0;
  /** Which list has an entry: papers have several feeds, and articles stand in several of them. */
  private readonly owners = new Map<string, string>();

  constructor(
    private readonly guest: Visits,
    private readonly options: WatchOptions & { readonly signal: AbortSignal },
  ) {
    this.state = new Map(options.state);
    for (const [list, { seen, waiting }] of this.state)
      for (const url of [...Object.keys(seen), ...waiting.map((one) => one.url)]) this.owners.set(url, list);
  }

  /** Until all have ended, those too that are found on the way. */
  async run(lists: readonly string[]): Promise<void> {
    for (const list of lists) this.add(list);
    for (let known = 0; known < this.running.size; ) {
      known = this.running.size;
      await Promise.all(this.running.values());
    }
  }

  private get isStopped(): boolean {
    return this.options.signal.aborted;
  }

  private add(list: string): void {
    if (!this.running.has(list) && this.running.size < MOST_LISTS) this.running.set(list, this.follow(list));
  }

  private of = (list: string): ListState => this.state.get(list) ?? NEW_LIST;

  private put(list: string, state: ListState, isUrgent = false): void {
    this.state.set(list, state);
    if (!isUrgent && Date.now() - this.savedAt < SAVE_AFTER) return;
    this.options.save(this.state);
    this.savedAt = Date.now();
  }

  /** One list, from visit to visit. */
  private async follow(list: string): Promise<void> {
    while (!this.isStopped) {
      const { notBefore } = this.of(list);
      // What failed is left alone for as long as was said, by an earlier run too.
      const goesOn = notBefore > Date.now() ? this.isEarly(list, notBefore) : await this.visit(list);
      await this.takeWaiting(list);
      if (!goesOn || this.options.once || this.isStopped) break;
      await this.rest(list);
    }
    this.ended++;
  }

  private isEarly(list: string, again: number): true {
    const message = `${list} failed before and is left alone`;
    this.options.tell({ kind: "failed", list, why: { code: "wait", severity: "info", message }, again });
    return true;
  }

  private async rest(list: string): Promise<void> {
    const until = Math.max(this.of(list).notBefore, Date.now() + 1000 * this.options.every);
    this.resting.set(list, until);
    // The last one to lie down says when the first one gets up.
    if (this.resting.size === this.running.size - this.ended)
      this.options.tell({ kind: "resting", until: Math.min(...this.resting.values()) });
    await sleep(until - Date.now(), undefined, { signal: this.options.signal }).catch(() => {});
    this.resting.delete(list);
  }

  /** Asks a list; whether it is to be asked again. */
  private async visit(list: string): Promise<boolean> {
    const before = this.of(list);
    const got = await this.guest.get(list, { known: before.known });
    if (got.ok && got.value.isUnchanged) {
      this.put(list, { ...before, failures: 0, notBefore: 0 });
      this.options.tell({ kind: "list", list, fresh: 0, waiting: before.waiting.length, isUnchanged: true });
      return true;
    }
    const read = got.ok ? this.read(list, got.value) : got;
    return read.ok || this.fail(list, before, failureOf(read)[0]!);
  }

  private read(list: string, fetched: Fetched): Result<unknown> {
    const { bytes, url, mediaType, etag, lastModified } = unzippedList(fetched);
    const kind = kindByHead(bytes, mediaType);
    if (!isList(kind)) return refusal("no-list", `${list} is no feed, sitemap or OPML list`, "give the address of one");
    const { text } = decodeBytes(bytes, mediaType);
    const known = { ...(etag && { etag }), ...(lastModified && { lastModified }) };
    if (kind === "opml" || kind === "sitemap-index") {
      const lists = kind === "opml" ? feedsOf(text, url) : sitemapsOf(text, url);
      if (!lists.ok) return lists;
      for (const one of lists.value) this.add(typeof one === "string" ? one : one.url);
      // Its ETag is forgotten: what it leads to has to be known at the next start.
      this.put(list, NEW_LIST);
      this.options.tell({ kind: "lists", list, count: lists.value.length });
      return lists;
    }
    const entries = kind === "feed" ? entriesOf(text, url) : pagesOf(text, url);
    if (!entries.ok) return entries;
    const waited = new Set(this.of(list).waiting.map(({ url }) => url));
    const after = withEntries(this.of(list), entries.value, known, (entry) => this.isElsewhere(list, entry));
    for (const url of Object.keys(this.of(list).seen))
      if (after.seen[url] === undefined && this.owners.get(url) === list) this.owners.delete(url);
    for (const { url } of after.waiting) this.owners.set(url, list);
    this.put(list, after, true);
    const waiting = after.waiting.filter(({ url }) => waited.has(url)).length;
    this.options.tell({ kind: "list", list, fresh: after.waiting.length - waiting, waiting, isUnchanged: false });
    return entries;
  }

  private isElsewhere(list: string, entry: Entry): boolean {
    const owner = this.owners.get(entry.url);
    if (owner === undefined || owner === list) return false;
    const { seen, waiting } = this.of(owner);
    return seen[entry.url] === stampOf(entry) || waiting.some(({ url }) => url === entry.url);
  }

  private fail(list: string, before: ListState, why: Refused): boolean {
    if (why.code === "stopped") return true;
    // Gone, or never a list: those that ask again would ask for ever.
    const isForGood = why.status === 410 || ["no-list", "bad-url", "address", "robots"].includes(why.code);
    const failures = before.failures + 1;
    const { every } = this.options;
    const notBefore = Date.now() + 1000 * waitAfter({ failures, every, retryAfter: why.retryAfter });
    this.put(list, { ...before, failures, notBefore: isForGood ? 0 : notBefore }, true);
    this.options.tell({ kind: "failed", list, why, ...(!isForGood && { again: notBefore }) });
    return !isForGood;
  }

  private async takeWaiting(list: string): Promise<void> {
    for (const entry of this.of(list).waiting) {
      if (this.isStopped) return;
      // A site that wants to be left alone says so once, and not for each of its pages.
      if (entry.notBefore <= Date.now() && !(await this.takeOne(list, entry))) return;
    }
  }

  /** Whether the next one may be asked for. */
  private async takeOne(list: string, entry: Waiting): Promise<boolean> {
    const got = await entryFromWeb(entry, { visits: this.guest, clock: this.options.clock });
    const taken = got.ok ? await this.options.take(got.value) : got;
    if (got.ok && taken.ok) this.options.tell({ kind: "taken", received: got.value });
    const why = failureOf(taken)[0];
    if (why?.code === "stopped") return false;
    const isForGood = got.ok || !isPassing(why!) || (why!.code !== "wait" && entry.tries + 1 >= MOST_TRIES);
    if (why) this.options.tell({ kind: "left", url: entry.url, why, isForGood });
    this.put(list, isForGood ? withDone(this.of(list), entry) : this.later(list, entry, why!));
    return why?.code !== "wait";
  }

  /** That a site wants to be left alone is no fault of the page's. */
  private later(list: string, entry: Waiting, why: Refused): ListState {
    if (why.code === "wait") return this.of(list);
    const wait = waitAfter({ failures: entry.tries + 1, every: this.options.every, retryAfter: why.retryAfter });
    return withTried(this.of(list), entry, Date.now() + 1000 * wait);
  }
}

const failureOf = (result: Result<unknown>): readonly Refused[] => (result.ok ? [] : result.diagnostics);
