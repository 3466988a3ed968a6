import { type Readout, type Result, read, readPage } from "@readout/reader";
import { contentsOf } from "../sources/document.js";
import type { Received } from "../sources/received.js";
import { failure } from "./result.js";

/**
 * Reads what was received; made of its bytes and what the source said of it alone, so that it can be made again from
 * what is kept. Of a mail the page in it is read, and where that holds no article, its plain text.
 */
export function readReceived(received: Received): Result<Readout> {
  const { title: _, ...options } = received.given ?? {};
  let last: Result<Readout> = failure({
    code: "empty",
    severity: "error",
    message: "there is no text in it",
    hint: "a mail without text or a page cannot be read",
  });
  for (const { text, isPage } of contentsOf(received)) {
    last = isPage ? readPage(text, options) : read(text, options);
    if (last.ok) return last;
  }
  return last;
}
