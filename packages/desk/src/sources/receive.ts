import type { Result } from "@readout/reader";
import { fromDisk } from "./from-disk.js";
import { fromWeb } from "./from-web.js";
import type { Received } from "./received.js";
import { type VisitOptions, visits } from "./web/visits.js";

export interface ReceiveOptions extends VisitOptions {
  /** Now, ISO 8601 in UTC. */
  readonly clock: () => string;
}

/**
 * What sources have: a page, feed, sitemap or OPML list on the web (http, https); a file of any of these, of text, mail,
 * a web archive or a crawler's JSON; or a folder with such files. What cannot be had is told in its place and the rest
 * goes on. The named address is asked as it is; what it leads to is asked politely (`visits.ts`).
 *
 * @example for await (const one of receive(["news/", "https://example.org/feed"], { clock })) …
 */
export async function* receive(
  sources: string | readonly string[],
  options: ReceiveOptions,
): AsyncGenerator<Result<Received>> {
  const asking = { visits: visits(options), clock: options.clock };
  for (const source of [sources].flat()) {
    if (options.signal?.aborted) return;
    if (isAddress(source)) yield* fromWeb(source, asking);
    else yield* fromDisk(source, asking);
  }
}

/** Whether a source is an address rather than a file; of addresses only the web's are asked. */
export const isAddress = (source: string): boolean => /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(source);
