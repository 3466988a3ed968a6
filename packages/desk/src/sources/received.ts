import type { Result } from "@readout/reader";

/**
 * One document as a source handed it over: a page, a feed's entry, a mail, an archive's record. The bytes are the
 * document's own, as received (a transfer's compression undone), so that a record can be proved against them later.
 * Two items with the same bytes are the same document where the same outlet brought them, and a reprint where not.
 */
export interface Received {
  /** Where it stands: "https://…", "file:///…"; for a record inside an archive, the address it was archived under. */
  readonly uri: string;
  readonly bytes: Uint8Array;
  /** As declared by who gave it, parameters included: "text/html; charset=utf-8". */
  readonly mediaType?: string;
  /** When it was received, ISO 8601 in UTC; for a record inside an archive, when the archive's maker received it. */
  readonly fetchedAt: string;
  /** A short name for people: the file's name, the entry's title. */
  readonly name?: string;
  readonly given?: Given;
}

/** What the source says of the document, beside it: a feed of its entries, a crawler of its pages. */
export interface Given {
  /** ISO 8601 day or date-time. */
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly title?: string;
  readonly language?: string;
}

/** What a source yields, in its own order; what could not be had is a value too, and the source goes on after it. */
export type Receiving = AsyncIterable<Result<Received>>;
