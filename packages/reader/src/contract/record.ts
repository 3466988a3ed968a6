/**
 * The record: what Readout makes of one article. Version "readout/1".
 *
 * This file is the public contract: what the library returns and what `readout read --json` prints. Fields may be
 * added; none may change its meaning or go. `schema.json` is made from it.
 *
 * Four rules hold for every record.
 *  1. Evidence. Whatever is stated carries the spans it was read from. No span, no statement.
 *  2. Spans are half-open ranges of UTF-16 code units into `text`: text.slice(start, end) is the evidence.
 *     A discontinuous thing ("X," he said, "Y") has several spans, in text order, that do not overlap.
 *  3. Whose word it is. What the article only reports is bound to the statement that reports it
 *     (`assertedBy`); an empty list means that the article says it in its own voice.
 *  4. Reading is a function: the same text and options give the same record, byte for byte.
 */

export type Span = readonly [start: number, end: number];
/** Ids are unique within one record: "e1" entities, "t1" times, "s1" statements, "v1" events, "k1" topics, "p1" positions. */
export type Id = string;

export interface Readout {
  readonly schema: "readout/1";
  /** SHA-256 (hex) of `text`, UTF-8 encoded. */
  readonly id: string;
  /** What all spans index: the plain-text input unchanged, or the text taken out of the HTML page. */
  readonly text: string;
  readonly article: Article;
  readonly times: readonly Time[];
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly topics: readonly Topic[];
  readonly positions: readonly Position[];
  /** What the reader of the record should be warned of: dates that contradict each other, name variants, … */
  readonly warnings: readonly Warning[];
}

export interface Article {
  /** BCP 47, e.g. "en". */
  readonly language: string;
  readonly title?: Text;
  readonly url?: string;
  /** The outlet whose report this is: "UNN". */
  readonly publisher?: Text & { readonly entity?: Id };
  readonly byline: readonly Text[];
  readonly dateline?: { readonly spans: readonly Span[]; readonly place?: Id; readonly time?: Id };
  readonly published: Published;
  readonly lead?: Span;
  readonly paragraphs: readonly Span[];
  /** Headed parts of the body: "Details", "Background". */
  readonly sections: readonly { readonly heading: Span; readonly body: Span }[];
  /** What stands on the page but is no part of the report. */
  readonly furniture: readonly {
    readonly kind: "repeated-title" | "counter" | "share" | "related" | "caption" | "advert" | "boilerplate";
    readonly span: Span;
  }[];
  /** When the page says that it was last changed: ISO 8601, with its zone where the page gives one. */
  readonly updated?: { readonly at: string; readonly evidence: readonly Span[] };
  /** What the outlet says of its own report: "This story has been updated", a correction, an editor's note. */
  readonly notes?: readonly {
    readonly kind: "update" | "correction" | "clarification" | "editors-note" | "developing";
    readonly span: Span;
  }[];
  /** The entries of a live page, in the page's order; `at` is ISO 8601 with its zone where the page gives one. */
  readonly entries?: readonly { readonly at?: string; readonly heading?: Span; readonly span: Span }[];
}

export interface Text {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** When the article came out. An interval when its own clues allow no more: [earliest, latest], ISO 8601, both inclusive. */
export interface Published {
  readonly earliest?: string;
  readonly latest?: string;
  /** given: by the caller; page: metadata or dateline; inferred: from the text's own clues; unknown: neither bound is known. */
  readonly basis: "given" | "page" | "inferred" | "unknown";
  readonly evidence: readonly Span[];
}

/** A time expression, TIMEX3. */
export interface Time {
  readonly id: Id;
  readonly span: Span;
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  /** TIMEX3 value: "2024-11-16", "2024-W46", "P3D", "PRESENT_REF", "XXXX-11-16" while the year is unknown. */
  readonly value: string;
  readonly mod?: string;
  /** The interval it denotes, [from, to), ISO 8601, where it denotes one. */
  readonly from?: string;
  readonly to?: string;
}

export interface Entity {
  readonly id: Id;
  readonly kind: "person" | "organization" | "country" | "place" | "occasion" | "group" | "outlet" | "document";
  /** Canonical name where known ("North Korea" for "DPRK"), else the fullest form in the text. */
  readonly name: string;
  /** false for "a senior White House official". */
  readonly named: boolean;
  /** ISO 3166-1 alpha-2: of a country, or that a person, body or place belongs to. */
  readonly country?: string;
  readonly roles: readonly Role[];
  /** For a plural ("the two leaders"): who is in it. */
  readonly members?: readonly Id[];
  readonly mentions: readonly Mention[];
}

export interface Mention {
  readonly span: Span;
  readonly form: "name" | "nominal" | "pronoun";
}

export interface Role {
  readonly title: string;
  /** The body or country it is held in. */
  readonly of?: Id;
  readonly standing: "holds" | "former" | "elect" | "nominee" | "acting";
  readonly spans: readonly Span[];
}

/** One attribution: a source, the cue that attributes, and the content attributed to it. */
export interface Statement {
  readonly id: Id;
  readonly source: {
    /** Empty only where the article names no source at all ("It is reported that …"). */
    readonly spans: readonly Span[];
    readonly entity?: Id;
    /** How the article identifies who is meant, judged on the entity: "he" for Biden is named, "the official" for a senior official is described. unnamed: "sources". */
    readonly identification: "named" | "described" | "unnamed" | "unattributed";
    /** True where several speak as one: "officials", "two diplomats", "they". One source all the same, and one origin at most. */
    readonly plural?: boolean;
    /** How the source knows, only where the text tells: "who attended", "familiar with the talks", "according to a draft". */
    readonly knowledge?: {
      readonly kind: "witnessed" | "direct" | "briefed" | "second-hand" | "document";
      readonly spans: readonly Span[];
    };
    /** The terms on which it spoke, only where the text tells ("on condition of anonymity"). */
    readonly groundRules?: {
      readonly kind: "on-record" | "background" | "deep-background" | "anonymity";
      readonly spans: readonly Span[];
    };
  };
  readonly cue: {
    readonly spans: readonly Span[];
    readonly lemma: string;
    readonly act:
      | "say"
      | "report"
      | "claim"
      | "confirm"
      | "deny"
      | "warn"
      | "expect"
      | "promise"
      | "demand"
      | "propose"
      | "accuse"
      | "praise"
      | "ask"
      | "agree"
      | "reject"
      | "think"
      | "intend"
      | "feel";
  };
  readonly content: { readonly spans: readonly Span[]; readonly form: "direct" | "indirect" | "mixed" };
  /** When, where and on what occasion it was said, where the article tells. */
  readonly said?: { readonly time?: Id; readonly place?: Id; readonly occasion?: Span };
  /** The statement in whose content this one stands. */
  readonly within?: Id;
  /** The route by which it reached the reader, outermost first: the publisher (if known), the outlets and bodies that relay it, the origin. Runs of one hop collapse. */
  readonly via: readonly Hop[];
  /** Words that weaken the commitment: "reportedly", "is likely to", "may". */
  readonly hedge?: readonly Span[];
}

export interface Hop {
  readonly name: string;
  readonly kind: "publisher" | "outlet" | "institution" | "person" | "described" | "unnamed" | "document";
  readonly entity?: Id;
  /** Empty only for a publisher known from the caller or the page. */
  readonly spans: readonly Span[];
}

/** Something that happens between actors, in PLOVER's terms. */
export interface Event {
  readonly id: Id;
  /** PLOVER event type, upper case: "CONSULT", "SANCTION". "APPOINT" and "OFFICE" (taking or leaving office) are added to its list. */
  readonly type: string;
  /** PLOVER mode, lower case: "meet", "visit", "phone". */
  readonly mode?: string;
  /** All places in the article that tell of this one event. */
  readonly mentions: readonly { readonly trigger: Span; readonly assertedBy: readonly Id[] }[];
  readonly participants: readonly { readonly entity: Id; readonly role: "actor" | "recipient" | "host" | "subject" }[];
  readonly place?: Id;
  /** Half-open like every interval here but Published: a meeting on the 16th is from "2024-11-16" to "2024-11-17". `id`: the expression it rests on, if any. */
  readonly time?: { readonly id?: Id; readonly from?: string; readonly to?: string };
  /** As of publication. */
  readonly status: "planned" | "expected" | "possible" | "called-for" | "ongoing" | "happened" | "cancelled" | "denied";
  /** The gathering at which it takes place: the APEC summit. */
  readonly occasion?: Id;
  /** What is to be, or was, discussed: topic ids. */
  readonly agenda: readonly Id[];
}

export interface Topic {
  readonly id: Id;
  /** As the article words it, trimmed: "the global fentanyl crisis". */
  readonly label: string;
  /** IPTC Media Topic, "medtop:" and eight digits, the narrowest that fits. */
  readonly code?: string;
  readonly spans: readonly Span[];
}

/** Where a holder stands on something, in their own or their reporter's words. */
export interface Position {
  readonly id: Id;
  readonly holder: Id;
  readonly attitude: "supports" | "opposes" | "concerned" | "demands" | "offers" | "doubts" | "neutral";
  /** Strengthened ("deep", "strongly"), plain, or weakened ("some"). */
  readonly degree: "strong" | "plain" | "weak";
  readonly topic?: Id;
  readonly target?: Id;
  readonly statement?: Id;
  readonly spans: readonly Span[];
}

export interface Warning {
  readonly kind:
    | "date-conflict"
    | "weekday-mismatch"
    | "name-variant"
    | "undated"
    | "language"
    | "no-source"
    | "truncated"
    | "other";
  readonly message: string;
  readonly spans: readonly Span[];
}

/* ------------------------------------------------------------------ across articles ---- */

/** Where in the collection something stands: the record's id, and the id of a thing in it. */
export interface Ref {
  readonly record: string;
  readonly item: Id;
}

/** Articles that tell of the same happening. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly records: readonly string[];
  readonly events: readonly string[];
  readonly claims: readonly string[];
}

/** One event as all reports of it tell it, through its life: announced, dated, moved, held, cancelled, or gone silent. */
export interface TrackedEvent {
  /** Lasting: the iCalendar UID. */
  readonly uid: string;
  readonly type: string;
  readonly mode?: string;
  readonly participants: readonly { readonly name: string; readonly country?: string; readonly role: string }[];
  readonly place?: string;
  /** Half-open [from, to). */
  readonly from?: string;
  readonly to?: string;
  readonly status: Event["status"] | "silent";
  readonly agenda: readonly { readonly label: string; readonly code?: string }[];
  readonly reports: readonly Ref[];
  /** Every change of a field, in the order of publication, each with the report that made it. */
  readonly history: readonly {
    readonly field: string;
    readonly from?: string;
    readonly to: string;
    readonly report: Ref;
    readonly published?: string;
  }[];
  /** Fields on which reports of the same standing disagree. */
  readonly conflicts: readonly {
    readonly field: string;
    readonly values: readonly { readonly value: string; readonly reports: readonly Ref[] }[];
  }[];
  readonly origins: Origins;
}

/** The same thing said, in however many reports. */
export interface Claim {
  readonly id: string;
  readonly text: string;
  readonly reports: readonly Ref[];
  readonly origins: Origins;
}

/**
 * How many independent origins stand behind something: bounds, never a guess. Overlap and citation prove dependence;
 * nothing in the text proves independence, so `atMost` counts what was not shown to be dependent.
 */
export interface Origins {
  readonly atLeast: number;
  readonly atMost: number;
  readonly groups: readonly {
    readonly origin: string;
    readonly reports: readonly Ref[];
    readonly because: readonly ("cites" | "credit" | "same-words" | "same-source" | "same-release")[];
  }[];
}
