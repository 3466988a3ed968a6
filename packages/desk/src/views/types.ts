import type { Claim, Ref, Span, TrackedEvent } from "@readout/reader";
import type { Person } from "../collection/collection.js";

/** One report as lists show it. */
export interface ReportHead {
  /** The record's id. */
  readonly record: string;
  readonly title: string;
  readonly publisher?: string;
  /** ISO 8601; absent where nothing tells. */
  readonly published?: string;
  readonly url?: string;
  /** When the collection took it in, ISO 8601. */
  readonly received: string;
  readonly story: string;
}

/** The words behind a fact: enough to show, to cite and to find them again. */
export interface Quote extends Ref {
  /** The evidence; pieces of split evidence are joined by " … ". */
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 ranges of the record's text. */
  readonly spans: readonly Span[];
  readonly report: ReportHead;
  /** The article's own address with a text fragment, where it has one; else the page's. */
  readonly link: string;
}

/** How sure one may be to plan on an event: certain and tentative ones are still to come. */
export type Standing = "certain" | "tentative" | "past" | "off" | "silent";

export interface EventView extends TrackedEvent {
  /** "Meeting: Ada Norling, Bo Karim". */
  readonly title: string;
  /** "10 to 12 March 2026". */
  readonly when: string;
  readonly standing: Standing;
  readonly story?: string;
  readonly quotes: readonly Quote[];
}

export interface ClaimView extends Claim {
  readonly story: string;
  readonly denies?: string;
  readonly saidBy?: string;
  readonly quotes: readonly Quote[];
}

/** `name` is cited by the report `from`; `to` is set where its own report is in the collection. */
export interface Citation {
  readonly from: string;
  readonly to?: string;
  readonly name: string;
  readonly kind: string;
  /** How many statements of `from` came by this route. */
  readonly statements: number;
}

export interface Bounds {
  readonly atLeast: number;
  readonly atMost: number;
}

export interface StoryHead {
  readonly id: string;
  readonly title: string;
  /** Days of the first and the last report, as far as known. */
  readonly first?: string;
  readonly last?: string;
  readonly reports: number;
  readonly events: number;
  readonly claims: number;
  readonly outlets: readonly string[];
  /** Of the fact that is best supported. */
  readonly origins: Bounds;
}

export interface StoryView extends Omit<StoryHead, "reports" | "events" | "claims"> {
  readonly reports: readonly ReportHead[];
  readonly events: readonly EventView[];
  readonly claims: readonly ClaimView[];
  readonly citations: readonly Citation[];
}

/** One thing that became known: an event told for the first time, or a field of one that changed. */
export interface ChangeView {
  readonly cursor: number;
  readonly at: string;
  readonly kind: "new" | "changed" | "gone";
  readonly event: string;
  readonly title: string;
  readonly when?: string;
  readonly status?: string;
  readonly standing?: Standing;
  readonly place?: string;
  /** Fields that changed, with what they were and are. */
  readonly fields: readonly { readonly field: string; readonly from?: string; readonly to: string }[];
  readonly story?: string;
  readonly origins?: Bounds;
  readonly report?: ReportHead;
}

/** What an actor said and held, with the words, and took part in. */
export interface PersonView extends Omit<Person, "said" | "held"> {
  readonly said: readonly Quote[];
  readonly held: readonly (Quote & { readonly attitude: string; readonly topic?: string })[];
  readonly events: readonly EventView[];
  /** Of a country: those who are of it, or hold an office of it. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly offices: readonly string[] }[];
}
