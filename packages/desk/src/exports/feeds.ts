import type { EventView } from "../views/types.js";
import { sayOrigins } from "../views/words.js";

/** One entry of a feed: an event or another fact, worded for a reader. */
export interface FeedEntry {
  /** Never changes: a URN made of the event's uid. */
  readonly id: string;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  readonly link: string;
  /** ISO 8601 with a zone; moves only when what is known changes. */
  readonly updated: string;
  readonly categories: readonly string[];
}

export interface Feed {
  readonly title: string;
  /** The feed's own address, lasting. */
  readonly self: string;
  readonly home: string;
  readonly entries: readonly FeedEntry[];
}

/** An event as a feed's entry: what, when, where, what changed, the first quotation, and how many origins. */
export function entryOfEvent(event: EventView, home: string): FeedEntry {
  const last = event.history[event.history.length - 1];
  const lines = [
    [event.when || "no day told", event.place, event.status].filter(Boolean).join(" · "),
    ...(last ? [`Changed: ${last.field}${last.from ? ` from ${last.from}` : ""} to ${last.to}`] : []),
    ...(event.agenda.length > 0 ? [`Agenda: ${event.agenda.map(({ label }) => label).join("; ")}`] : []),
    ...event.quotes.slice(0, 1).map(({ quote, report }) => `“${quote}” (${report.publisher ?? report.title})`),
    sayOrigins(event.origins),
  ];
  return {
    id: `urn:readout:event:${encodeURIComponent(event.uid)}`,
    title: event.title,
    summary: lines.join("\n"),
    link: `${home}#/${event.story ? `story/${encodeURIComponent(event.story)}` : "diary"}`,
    updated: instant(last?.published ?? event.quotes.map(({ report }) => report.received).sort()[0]),
    categories: [event.type, event.status],
  };
}

/** A day becomes its midnight in UTC; an unknown time the epoch, never now. */
export function instant(iso: string | undefined): string {
  const time = Date.parse(iso ?? "");
  return new Date(Number.isNaN(time) ? 0 : time).toISOString();
}

/** Latest change first. */
const ordered = (entries: readonly FeedEntry[]): readonly FeedEntry[] =>
  [...entries].sort((a, b) => b.updated.localeCompare(a.updated) || a.id.localeCompare(b.id));

/** Atom (RFC 4287). All texts are `type="text"`: no reader has reason to take them for HTML. */
export function writeAtom({ title, self, home, entries }: Feed): string {
  const items = ordered(entries).map(
    (entry) => `  <entry>
    <id>${xml(entry.id)}</id>
    <title type="text">${xml(entry.title)}</title>
    <updated>${entry.updated}</updated>
    <link rel="alternate" href="${xml(entry.link)}"/>
${entry.categories.map((term) => `    <category term="${xml(term)}"/>\n`).join("")}    <summary type="text">${xml(entry.summary)}</summary>
  </entry>
`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${xml(self)}</id>
  <title type="text">${xml(title)}</title>
  <updated>${ordered(entries)[0]?.updated ?? instant(undefined)}</updated>
  <author><name>Readout</name></author>
  <generator>Readout</generator>
  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>
  <link rel="alternate" href="${xml(home)}"/>
${items.join("")}</feed>
`;
}

/** JSON Feed 1.1. */
export function writeJsonFeed({ title, self, home, entries }: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: home,
    feed_url: self,
    language: "en",
    items: ordered(entries).map(({ id, title, summary, link, updated, categories }) => ({
      id,
      url: link,
      title: plain(title),
      content_text: plain(summary),
      date_modified: updated,
      tags: categories,
    })),
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const xml = (text: string): string => plain(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);

/** Without what XML 1.0 forbids, and without marks that turn the direction of what follows. */
const plain = (text: string): string => text.replace(FORBIDDEN, "\ufffd");

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be taken out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;
