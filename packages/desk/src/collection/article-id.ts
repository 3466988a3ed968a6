import { createHash } from "node:crypto";
import type { Readout } from "@readout/reader";
import type { Received } from "../sources/received.js";

/** Who brought a text, as far as known; each folded, so that it can be compared. */
export interface Bringer {
  readonly publisher?: string;
  readonly host?: string;
  readonly name: string;
}

/** A text that is in the collection: under which id, and who brought it. */
export type Brought = readonly [id: string, by: Bringer];

/**
 * The record under the id that it has within a collection. A reader's record is named by its text alone, and an exact
 * reprint would vanish behind the first; here the first to bring a text keeps that name, and each other outlet's gets
 * eight digits of its own after it ("<64 digits>-<8 digits>"). The same outlet with the same text is the same article,
 * whatever its address. `brought`: those with the same text, in the order in which they came.
 */
export function nameWithin(record: Readout, received: Received, brought: readonly Brought[]): Readout {
  const by = bringerOf(record, received);
  const same = brought.find(([, other]) => isSameBringer(other, by));
  if (same) return named(record, same[0]);
  if (brought.length === 0) return record;
  return named(record, `${record.id}-${digest(by.publisher ?? by.host ?? by.name).slice(0, 8)}`);
}

/** Gives records the ids that they have in one collection, held in memory. */
export type Naming = (record: Readout, received: Received) => Readout;

export function articleNaming(): Naming {
  const brought = new Map<string, readonly Brought[]>();
  return (record, received) => {
    const known = brought.get(record.id) ?? [];
    const made = nameWithin(record, received, known);
    if (!known.some(([id]) => id === made.id))
      brought.set(record.id, [...known, [made.id, bringerOf(record, received)]]);
    return made;
  };
}

/** The key under which bytes are kept: theirs and that of who brought them, as far as it is told beside them. */
export function keyOf({ bytes, uri, name, given }: Received): string {
  const by = given?.publisher ?? hostOf(given?.url) ?? hostOf(uri) ?? name ?? uri;
  return createHash("sha256")
    .update(`${fold(by)}\n`)
    .update(bytes)
    .digest("hex");
}

const named = (record: Readout, id: string): Readout => (record.id === id ? record : { ...record, id });
const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
const fold = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^(?:the|www\.)\s?/, "")
    .trim();

/** Who brought an article: its outlet and address as it tells them, and where it was found. */
export function bringer(
  publisher: string | undefined,
  url: string | undefined,
  { uri, name }: Pick<Received, "uri" | "name">,
): Bringer {
  const host = hostOf(url) ?? hostOf(uri);
  return {
    ...(publisher !== undefined && { publisher: fold(publisher) }),
    ...(host !== undefined && { host: fold(host) }),
    name: fold(name ?? uri),
  };
}

const bringerOf = ({ article }: Readout, received: Received): Bringer =>
  bringer(article.publisher?.text, article.url, received);

/** By what both tell of themselves: the outlet, else the site, else the file's name. */
function isSameBringer(a: Bringer, b: Bringer): boolean {
  if (a.publisher !== undefined && b.publisher !== undefined) return a.publisher === b.publisher;
  if (a.host !== undefined && b.host !== undefined) return a.host === b.host;
  return a.name === b.name;
}

function hostOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  return new URL(address).hostname || undefined;
}
