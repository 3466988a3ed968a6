import type { Result } from "@readout/reader";
import { parseOpml } from "feedsmith";
import { refusal } from "../refusal.js";
import { checkedList, cutShort, webAddress } from "./entry.js";
import { isWhole } from "./xml.js";

/** Feeds beyond these are left. */
const MOST = 1000;

interface Outline {
  readonly xmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

/**
 * The addresses of the feeds that an OPML list names, in its order, each once; folders within folders are opened.
 *
 * @param at where the list stands
 * @returns the addresses, or "too-large", "entities", "incomplete", "no-list"
 */
export function feedsOf(text: string, at: string): Result<readonly string[]> {
  const checked = checkedList(text, at);
  if (!checked.ok) return checked;
  if (!isWhole(text, "opml")) return cutShort(at);
  try {
    const { body } = parseOpml(text) as { body?: { outlines?: readonly Outline[] } };
    const urls: string[] = [];
    const waiting = [...(body?.outlines ?? [])];
    for (let outline = waiting.shift(); outline; outline = waiting.shift()) {
      const url = webAddress(outline.xmlUrl, at);
      if (url !== undefined) urls.push(url);
      waiting.unshift(...(outline.outlines ?? []));
    }
    return { ok: true, value: [...new Set(urls)].slice(0, MOST) };
  } catch {
    return refusal("no-list", `${at} is no list of feeds that can be read`, "export it as OPML 2.0 again");
  }
}
