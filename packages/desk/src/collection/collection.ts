import type { Claim, Readout, Result, Story, TrackedEvent } from "@readout/reader";
import type { Change, Correction, Replayed } from "../corrections/correction.js";
import type { Received } from "../sources/received.js";

/** The desk's collection: what was received, what was read in it, and what is known across it. */
export interface Collection {
  /**
   * Takes in one document. Once the answer is there, it is kept, whatever happens to the process. The same text
   * from the same outlet is known again and changes nothing (`known: true`); from another outlet it is a second report.
   *
   * @returns what became of it, or why it was not read ("language", "empty", "no-article", …); bytes that could not be
   *   read are not kept
   */
  add(received: Received): Promise<Result<Added>>;
  /** As `add`, many in one commit and in the order given: the way to take in an archive. */
  addAll(received: readonly Received[]): Promise<readonly Result<Added>[]>;

  articles(query?: ListQuery): Promise<Page<Article>>;
  article(id: string): Promise<Article | undefined>;
  /** The bytes as received. */
  bytes(id: string): Promise<Uint8Array | undefined>;
  /** The record, with the corrections that apply to it. */
  record(id: string): Promise<Readout | undefined>;

  stories(query?: ListQuery): Promise<Page<Story>>;
  story(id: string): Promise<Story | undefined>;
  events(query?: EventQuery): Promise<Page<TrackedEvent>>;
  event(uid: string, asOf?: string): Promise<TrackedEvent | undefined>;
  claims(query?: ClaimQuery): Promise<Page<TrackedClaim>>;
  claim(id: string): Promise<TrackedClaim | undefined>;
  people(query?: ListQuery): Promise<Page<Person>>;
  person(id: string): Promise<Person | undefined>;

  /** Answers a query such as `said:Lavrov about:grain since:2026-01-01`; see the search room's README. */
  search(query: string, options?: PageOptions): Promise<Result<Page<Hit>>>;

  /** Takes down a correction and applies it. */
  correct(change: Change, who: string, why: string): Promise<Result<Correction>>;
  corrections(): Promise<readonly Replayed[]>;
  /** One correction a line, oldest first. */
  exportCorrections(): Promise<string>;
  /** Lines from `exportCorrections`; those known by id are left alone. Returns how many were new. */
  importCorrections(jsonl: string): Promise<Result<number>>;

  /** Makes records and tracking anew from the kept bytes. */
  reread(onProgress?: (done: number, all: number) => void): Promise<Reread>;

  /** What changed after `cursor` (0: everything), oldest first: the feed behind alerts and feeds. Of more than fit, the first, or the latest. */
  changes(cursor: number, limit?: number, latest?: boolean): Promise<readonly Changed[]>;
  /** Called after each commit with its changes, in order; returns a function that stops it. */
  watch(listener: (changes: readonly Changed[]) => void): () => void;

  counts(): Promise<Counts>;
  close(): Promise<void>;
}

/** What the collection needs from outside: the clock, which nothing below it has. */
export interface Clock {
  /** Now, ISO 8601 in UTC. */
  (): string;
}

/** An article as kept: what it is, not what it says. */
export interface Article {
  /** The id of its record: SHA-256 of its text; where another outlet brought the same text before, "-" and 8 digits. */
  readonly id: string;
  /** SHA-256 of the bytes as received. */
  readonly hash: string;
  readonly uri: string;
  readonly mediaType?: string;
  readonly fetchedAt: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
  readonly story: string;
  /** The other versions of the same article, oldest first, this one among them; empty where there is one only. */
  readonly versions: readonly string[];
  /** Articles with the same text, or nearly so. */
  readonly copies: readonly Copy[];
  /** The reader's version that made the record. */
  readonly engine: string;
}

/** One text in two articles. */
export interface Copy {
  readonly article: string;
  readonly kind: "exact" | "near" | "version" | "release";
  /** Share of the shorter one's words that stand in the other in the same order of four, 0 to 1. */
  readonly shared: number;
}

export interface Added {
  readonly id: string;
  /** It was there already. */
  readonly known: boolean;
  readonly article: Article;
}

export interface PageOptions {
  /** At most 500; 50 where nothing is said. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

export interface ListQuery extends PageOptions {
  /** Published or due from this day on / before this day, ISO 8601. */
  readonly since?: string;
  readonly until?: string;
  /** Only what is in this story. */
  readonly story?: string;
  /** Words to be found in title, names or text. */
  readonly words?: string;
}

export interface EventQuery extends ListQuery {
  /** The day as of which status holds, ISO 8601: what was planned for a day before it and not told of is `silent`. */
  readonly asOf?: string;
  readonly type?: string;
  readonly status?: string;
  /** Part of a participant's name. */
  readonly participant?: string;
  /** A participant of this country: its ISO code as records have it, or its name where it takes part itself. */
  readonly country?: string;
  /** Part of a label on the agenda. */
  readonly topic?: string;
  readonly place?: string;
}

export interface ClaimQuery extends ListQuery {
  /** Said by this person or body. */
  readonly said?: string;
  /** Only claims with at least so many independent origins. */
  readonly atLeast?: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Cursor of the next page, if there is one. */
  readonly next?: string;
}

/** A claim with what it stands against. */
export interface TrackedClaim extends Claim {
  readonly story: string;
  /** The claim that this one denies. */
  readonly denies?: string;
  readonly saidBy?: string;
  readonly firstPublished?: string;
}

/** One actor across articles. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly kind: "person" | "organization" | "country";
  readonly country?: string;
  /** Forms of the name met, most frequent first. */
  readonly names: readonly { readonly name: string; readonly articles: number }[];
  /** Offices with the days of publication between which they were told. */
  readonly offices: readonly {
    readonly title: string;
    readonly of?: string;
    readonly standing: string;
    readonly first?: string;
    readonly last?: string;
  }[];
  /** Claims made and positions held, in the order of publication. */
  readonly said: readonly {
    readonly record: string;
    readonly item: string;
    readonly day?: string;
    readonly text: string;
  }[];
  readonly held: readonly {
    readonly record: string;
    readonly item: string;
    readonly day?: string;
    readonly attitude: string;
    readonly text: string;
  }[];
  /** Others whose names are so alike that they may be the same. */
  readonly alike: readonly { readonly id: string; readonly name: string }[];
}

export interface Hit {
  readonly kind: "article" | "statement" | "event";
  readonly record: string;
  readonly item?: string;
  readonly title: string;
  readonly publisher?: string;
  readonly published?: string;
  /** Words around the match; `marks` are half-open ranges of it to be highlighted. */
  readonly snippet: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
  readonly story: string;
  readonly score: number;
}

/** One change: what, which one, and why. */
export interface Changed {
  readonly cursor: number;
  readonly at: string;
  readonly kind: "article" | "story" | "event" | "claim";
  readonly id: string;
  readonly change: "added" | "changed" | "gone";
  /** For an event: the fields that changed and the report that made it so. */
  readonly fields?: readonly string[];
  readonly report?: string;
}

export interface Counts {
  readonly articles: number;
  readonly stories: number;
  readonly events: number;
  readonly claims: number;
  readonly people: number;
}

export interface Reread {
  readonly records: number;
  readonly changed: number;
  readonly corrections: readonly Replayed[];
}
