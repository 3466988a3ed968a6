import { decodeBytes } from "./decode.js";
import { bodiesOf } from "./mail/message.js";
import type { Received } from "./received.js";

/** What is to be read in a document: text of a page, or plain text. */
export interface Content {
  readonly text: string;
  readonly isPage: boolean;
}

/** Whether bytes of this media type are a page's. */
export const isPageType = (mediaType = ""): boolean =>
  /^\s{0,9}(?:text\/html|application\/xhtml\+xml)(?:[\s;]|$)/i.test(mediaType);

/**
 * What is to be read in what was received, best first: of a mail its HTML and then its plain text, of all else one
 * text. A mail without either gives nothing.
 */
export function contentsOf({ bytes, mediaType }: Pick<Received, "bytes" | "mediaType">): readonly Content[] {
  const bodies = mediaType?.startsWith("message/rfc822") ? bodiesOf(bytes) : [{ bytes, mediaType }];
  return bodies.map((body) => ({
    text: decodeBytes(body.bytes, body.mediaType).text,
    isPage: isPageType(body.mediaType),
  }));
}
