import { createHash } from "node:crypto";
import type { Readout } from "@readout/reader";
import type { Received } from "../sources/received.js";

/** Who brought a text, as far as known; each folded, so that it can be compared. */
interface Bringer {
  readonly publisher?: string;
  readonly host?: string;
  readonly name: string;
}

/** Gives records the ids that they have in one collection. */
export type Naming = (record: Readout, received: Received) => Readout;

/**
 * Names records within a collection. A reader's record is named by its text alone, and an exact reprint would vanish
 * behind the first; here the first to bring a text keeps that name, and each other outlet's gets eight digits of its own
 * after it ("<64 digits>-<8 digits>"). The same outlet with the same text is the same article, whatever its address.
 */
export function articleNaming(): Naming {
  const brought = new Map<string, readonly (readonly [id: string, by: Bringer])[]>();
  return (record, received) => {
    const by = bringerOf(record, received);
    const known = brought.get(record.id) ?? [];
    const same = known.find(([, other]) => isSameBringer(other, by));
    if (same) return named(record, same[0]);
    const id =
      known.length === 0 ? record.id : `${record.id}-${digest(by.publisher ?? by.host ?? by.name).slice(0, 8)}`;
    brought.set(record.id, [...known, [id, by]]);
    return named(record, id);
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

function bringerOf({ article }: Readout, { uri, name }: Received): Bringer {
  const host = hostOf(article.url) ?? hostOf(uri);
  return {
    ...(article.publisher && { publisher: fold(article.publisher.text) }),
    ...(host !== undefined && { host: fold(host) }),
    name: fold(name ?? uri),
  };
}

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
