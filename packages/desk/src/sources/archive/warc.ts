import type { Result } from "@readout/reader";
import { isPageType } from "../document.js";
import type { Received } from "../received.js";
import { refusal } from "../refusal.js";
import type { ByteReader } from "./byte-reader.js";
import { answerOf } from "./http-message.js";

/** Bytes of a record's headers, and of its content, that are taken. */
const LONGEST_HEADERS = 65_536;
const LONGEST_RECORD = 50_000_000;

/** A record as it stands in the file. */
interface WarcRecord {
  readonly type: string;
  readonly uri: string;
  readonly date: string;
  readonly mediaType: string;
  readonly length: number;
}

/** What a reader of records is told. */
export interface WarcPlace {
  /** The file, for messages. */
  readonly name: string;
  readonly now: string;
  /** Only pages at these addresses, where there is a list. */
  readonly only?: ReadonlySet<string>;
}

/**
 * The pages of a WARC file (ISO 28500): answers with status 200 that are HTML, pages that were kept without an answer,
 * and plain text made of pages ("conversion", as in Common Crawl's WET). Requests, pictures and scripts are passed over.
 * After a record that cannot be read the next one is sought.
 */
export async function* pagesIn(reader: ByteReader, place: WarcPlace): AsyncGenerator<Result<Received>> {
  while (!(await reader.atEnd())) {
    const record = await headerOf(reader);
    if (record === undefined) {
      yield refusal("bad-record", `${place.name}: a record cannot be read and is left out`, "check the file's source");
      if (!(await nextRecord(reader))) return;
      continue;
    }
    const isWanted = isPage(record) && (place.only?.has(record.uri) ?? true);
    if (!isWanted) await reader.skip(record.length);
    else if (record.length > LONGEST_RECORD) {
      yield refusal(
        "too-large",
        `${record.uri} in ${place.name} has ${record.length} bytes`,
        `the limit is ${LONGEST_RECORD}`,
      );
      await reader.skip(record.length);
    } else yield* pageOf(await reader.take(record.length), record, place);
    await nextRecord(reader);
  }
}

const isPage = ({ type, mediaType }: WarcRecord): boolean =>
  (type === "response" && /^application\/http/i.test(mediaType)) ||
  (type === "resource" && isPageType(mediaType)) ||
  (type === "conversion" && (isPageType(mediaType) || /^text\/plain/i.test(mediaType)));

/** Two line ends follow each record; whatever else stands there is passed over. */
const nextRecord = (reader: ByteReader): Promise<boolean> => reader.seek("WARC/");

async function headerOf(reader: ByteReader): Promise<WarcRecord | undefined> {
  const block = await reader.until("\r\n\r\n", LONGEST_HEADERS);
  if (block === undefined) {
    // So that what is sought next is not this one again.
    await reader.skip(1);
    return undefined;
  }
  const [version, ...lines] = block
    .toString("utf8")
    .replace(/\r\n[ \t]{1,100}/g, " ")
    .split("\r\n");
  const field = (name: string): string =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? "";
  const length = /^\d{1,14}$/.test(field("content-length")) ? Number(field("content-length")) : undefined;
  if (!/^WARC\/\d\.\d{1,2}$/.test(version!) || length === undefined) return undefined;
  return {
    type: field("warc-type").toLowerCase(),
    uri: field("warc-target-uri").replace(/^<(.*)>$/, "$1"),
    date: field("warc-date"),
    mediaType: field("content-type"),
    length,
  };
}

async function* pageOf(content: Buffer, record: WarcRecord, place: WarcPlace): AsyncGenerator<Result<Received>> {
  const { uri, date, length } = record;
  const from = `${uri || "a record"} in ${place.name}`;
  if (content.length < length) return yield refusal("incomplete", `${from} is cut short`, "get the file again");
  const isAnswer = record.type === "response";
  const answer = isAnswer ? answerOf(content, from) : undefined;
  if (answer?.ok === false) return yield answer;
  const mediaType = answer ? answer.value.mediaType : record.mediaType;
  if (answer && (answer.value.status !== 200 || !isPageType(mediaType))) return;
  const body = answer ? await answer.value.body() : ({ ok: true, value: content } as const);
  if (!body.ok) return yield body;
  const isWeb = URL.canParse(uri) && /^https?:/i.test(uri);
  yield {
    ok: true,
    value: {
      uri: URL.canParse(uri) ? uri : `warc:${encodeURI(place.name)}`,
      bytes: new Uint8Array(body.value),
      ...(mediaType && { mediaType }),
      fetchedAt: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(date) ? date : place.now,
      ...(isWeb && { given: { url: uri } }),
    },
  };
}
