import type { Result } from "@readout/reader";
import { type WebFlags, webOptions } from "./web-options.js";

/** Whether a name is an address rather than a file. */
export const isAddress = (name: string): boolean => /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(name);

/** Lists of pages, by what they are called. */
const LISTS: Readonly<Record<string, string>> = {
  feed: "a feed",
  opml: "a list of feeds",
  sitemap: "a sitemap",
  "sitemap-index": "a list of sitemaps",
};

/** The page or text at an address of the web, fetched within limits; its encoding is found as the desk finds it. */
export async function loadAddress(
  address: string,
  flags: WebFlags,
): Promise<Result<{ readonly text: string; readonly isPage: boolean; readonly url: string }>> {
  const { contentsOf, fetchSafely, kindByHead, pageOf } = await import("@readout/desk/sources");
  const got = await fetchSafely(address, webOptions(flags));
  if (!got.ok) return got;
  const list = LISTS[kindByHead(got.value.bytes, got.value.mediaType) ?? ""];
  if (list !== undefined)
    return {
      ok: false,
      diagnostics: [
        {
          code: "list",
          severity: "error",
          message: `is ${list}, no article`,
          hint: "readout add takes in what it leads to",
        },
      ],
    };
  const page = pageOf(got.value, new Date().toISOString());
  return page.ok ? { ok: true, value: { ...contentsOf(page.value)[0]!, url: got.value.url } } : page;
}
